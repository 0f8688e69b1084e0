"""Ada erases herself: what she reads, what changes for others, and how she can come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from storage import people
from tests.cast import Actor, labels
from tests.storage.sample_data import mentions
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.workspace import TestWorkspace


def wants_to_be_erased(person: Actor) -> None:
    """Opens the ledger from the Home tab, and then the question about erasing."""
    person.presses_at_home("What Kith knows about me")
    person.presses("Erase everything about me")


def erases_herself(workspace: TestWorkspace) -> None:
    """Ada opens the question about erasing, reads it and confirms."""
    wants_to_be_erased(workspace.ada)
    workspace.ada.submits()


def operator_erases_her(workspace: TestWorkspace) -> None:
    """Whoever runs Kith does, with ``kith erase-person``."""
    erasing = workspace.application.services.erasing
    assert erasing.erase_for_operator(workspace.record.id, workspace.ada.id).details == 1


def test_ada_reads_what_will_happen_and_gets_a_receipt(workspace: TestWorkspace) -> None:
    """The receipt says what is gone now, when backups are gone, and what stays (P14)."""
    shared_with_bo(workspace)
    wants_to_be_erased(workspace.ada)
    asked = workspace.ada.reads_modal()
    assert "I'll forget everything I hold about you, at once" in asked
    assert "This can't be undone." in asked
    workspace.ada.submits()
    receipt = workspace.ada.reads_modal()

    assert "is gone from my database, and the key to your words is destroyed" in receipt
    # Erased on 24 November; backups are kept for thirty days.
    assert "may still hold your data until Thursday 24 December" in receipt
    assert "a keyed hash of your Slack id" in receipt
    assert "keeps reminders about you away if you allowed none" in receipt
    assert "your company's Slack export" in receipt


def test_closing_the_question_erases_nothing(workspace: TestWorkspace) -> None:
    """Opening the question does nothing yet (P1)."""
    shared_with_bo(workspace)
    wants_to_be_erased(workspace.ada)
    workspace.ada.closes()
    workspace.ada.types("me")

    assert MUM in workspace.ada.reads_modal()


@pytest.mark.parametrize("erase", [erases_herself, operator_erases_her])
def test_no_row_mentions_her_afterwards(
    workspace: TestWorkspace, erase: Callable[[TestWorkspace], None]
) -> None:
    """
    No table holds her id or Slack id. Messages that others have are emptied at the next tick (P14).
    """
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    nudge = workspace.bo.messages()[-1]
    with workspace.database.read() as tx:
        ada = people.find(tx, workspace.record.id, workspace.ada.id)
        assert ada is not None
    erase(workspace)
    workspace.tick()

    with workspace.database.read() as tx:
        assert mentions(tx, ada.id) == set()
        assert mentions(tx, workspace.ada.id) == set()
    assert "was withdrawn" in workspace.bo.last()
    assert workspace.ada.mention not in workspace.bo.last()
    assert labels(workspace.bo.messages()[-1]) == []
    workspace.bo.presses_in(nudge, "Read it", stale=True)
    assert "That's no longer there." in workspace.bo.reads_modal()


def test_her_home_tab_is_cleared(workspace: TestWorkspace) -> None:
    """The Home tab is drawn again with the receipt, since Slack keeps the last one (P14)."""
    shared_with_bo(workspace)
    wants_to_be_erased(workspace.ada)
    assert workspace.bo.mention in workspace.ada.reads_open_home()
    workspace.ada.submits()

    assert workspace.bo.mention not in workspace.ada.reads_open_home()
    assert workspace.ada.reads_open_home().endswith("Join What Kith knows about me")


def test_no_message_comes_to_her_or_about_her(workspace: TestWorkspace) -> None:
    """Messages waiting for her are not sent, and nobody is told what she had shared."""
    shared_with_bo(workspace)
    erases_herself(workspace)
    before = len(workspace.ada.told())
    workspace.until(date(2026, 12, 2))

    assert len(workspace.ada.told()) == before
    assert not any("something" in one for one in workspace.bo.told())


def test_the_next_listener_is_told_when_a_listener_is_erased(workspace: TestWorkspace) -> None:
    """Bo is erased and his turn goes to Chidi, as if he had left (P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(date(2026, 11, 24), time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    workspace.ada.submits()
    wants_to_be_erased(workspace.bo)
    workspace.bo.submits()
    workspace.until(FRIDAY, time(12))

    assert any("There is something" in one for one in workspace.chidi.told())
    assert not any("There is something" in one for one in workspace.bo.told())


def test_she_may_come_back_as_a_stranger(workspace: TestWorkspace) -> None:
    """All that she shared stays forgotten, and she starts as a new member."""
    shared_with_bo(workspace)
    erases_herself(workspace)
    workspace.ada.closes()
    workspace.joins(workspace.ada)
    workspace.ada.types("me")

    assert "You haven't shared anything." in workspace.ada.reads_modal()


def test_a_confirmation_that_comes_again_erases_nobody_who_is_back(
    workspace: TestWorkspace,
) -> None:
    """What she shared after she came back stays, when the old form is delivered once more."""
    workspace.joins(workspace.ada)
    wants_to_be_erased(workspace.ada)
    workspace.ada.submits()
    confirmed = workspace.sandbox.deliveries[-1]
    workspace.ada.closes()
    shared_with_bo(workspace)
    (again,) = workspace.sandbox.repeat(confirmed)
    workspace.wait()

    assert "view_submission" in confirmed.outgoing.name
    assert again.acknowledged
    workspace.ada.types("me")
    assert MUM in workspace.ada.reads_modal()


def test_a_quiet_list_holds_when_she_comes_back(workspace: TestWorkspace) -> None:
    """
    Bo had put her on his quiet list: they are never matched after she comes back as a stranger.
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.bo.presses("Choose people")
    workspace.bo.chooses("people", [workspace.ada.id])
    workspace.bo.submits()
    workspace.bo.closes()
    erases_herself(workspace)
    workspace.ada.closes()
    workspace.joins(workspace.ada)
    with workspace.database.read() as tx:
        one = people.find(tx, workspace.record.id, workspace.ada.id)
        other = people.find(tx, workspace.record.id, workspace.bo.id)
        assert one is not None
        assert other is not None
        assert people.are_apart(tx, workspace.record.id, one.id, other.id)
        assert people.kept_apart(tx, workspace.record.id) == {frozenset((one.id, other.id))}


def test_a_former_member_can_be_erased(workspace: TestWorkspace) -> None:
    """Leaving forgets what was shared. Erasing forgets the person, too (P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.leaves()
    with workspace.database.read() as tx:
        assert mentions(tx, workspace.ada.id) != set()
    wants_to_be_erased(workspace.ada)
    workspace.ada.submits()

    assert "is gone from my database" in workspace.ada.reads_modal()
    with workspace.database.read() as tx:
        assert mentions(tx, workspace.ada.id) == set()


def test_somebody_who_never_joined_can_ask_for_erasure(workspace: TestWorkspace) -> None:
    """Emi was named by Ada and never joined; Farid was not: both read the same words (P4)."""
    workspace.joins(workspace.ada)
    workspace.ada.presses("Choose people")
    workspace.ada.chooses("people", [workspace.emi.id])
    workspace.ada.submits()
    read = []
    for person in (workspace.emi, workspace.farid):
        person.types("me")
        before = person.reads_modal()
        person.presses("Erase everything about me")
        question = person.reads_modal()
        person.submits()
        read.append((before, question, person.reads_modal()))

    assert read[0] == read[1]
    with workspace.database.read() as tx:
        assert mentions(tx, workspace.emi.id) == set()


def test_a_second_confirmation_stores_nothing(workspace: TestWorkspace) -> None:
    """A second confirmation stores nothing about the person."""
    workspace.joins(workspace.ada)
    wants_to_be_erased(workspace.ada)
    form = workspace.ada.modal()
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.submits_as_it_was(form, {})

    with workspace.database.read() as tx:
        assert mentions(tx, workspace.ada.id) == set()


def test_a_deactivated_person_is_forgotten_after_two_weeks(workspace: TestWorkspace) -> None:
    """Their data is deleted without a message, and not earlier: Slack may reactivate them."""
    shared_with_bo(workspace)
    workspace.sandbox.set_user("ada", deleted=True)
    workspace.wait()
    workspace.pass_time(days=13)
    with workspace.database.read() as tx:
        assert mentions(tx, workspace.ada.id) != set()
    said = len(workspace.bo.told())
    workspace.pass_time(days=2)

    with workspace.database.read() as tx:
        assert mentions(tx, workspace.ada.id) == set()
    assert len(workspace.bo.told()) >= said


def files(folder: Path) -> bytes:
    """The contents of the database's files."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob("kith.db*")))
