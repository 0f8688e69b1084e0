"""Ada erases herself: what she reads, what becomes of it elsewhere, and how she may come back."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from storage import people
from tests.cast import Actor, labels
from tests.storage.sample_data import mentions
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.workspace import Town


def wants_to_be_erased(person: Actor) -> None:
    """Somebody looks from the Home tab at what Kith knows, and reads what erasing means."""
    person.presses_at_home("What Kith knows about me")
    person.presses("Erase everything about me")


def erases_herself(town: Town) -> None:
    """Ada wants to be erased, reads what it means, and confirms."""
    wants_to_be_erased(town.ada)
    town.ada.submits()


def test_ada_reads_what_will_happen_and_gets_a_receipt(town: Town) -> None:
    """It says what is gone now, by when the backups are, and what stays (P14)."""
    shared_with_bo(town)
    wants_to_be_erased(town.ada)
    asked = town.ada.reads_modal()
    assert "I'll forget everything I hold about you, at once" in asked
    assert "This can't be undone." in asked
    town.ada.submits()
    receipt = town.ada.reads_modal()

    assert "is gone from my database, and the key to your words is destroyed" in receipt
    # Erased on 24 November; backups are kept for thirty days.
    assert "may hold it until Thursday 24 December" in receipt
    assert "a keyed hash of your Slack id" in receipt
    assert "keeps reminders about you away if you allowed none" in receipt
    assert "your company's Slack export" in receipt


def test_closing_the_question_erases_nothing(town: Town) -> None:
    """Opening it is not yet doing it (P1)."""
    shared_with_bo(town)
    wants_to_be_erased(town.ada)
    town.ada.closes()
    town.ada.types("me")

    assert MUM in town.ada.reads_modal()


def test_no_row_speaks_of_her_afterwards(town: Town) -> None:
    """No table holds her id or Slack id; what others have is emptied at the next tick (P14)."""
    shared_with_bo(town)
    town.until(FRIDAY, time(8, 5))
    nudge = town.bo.messages()[-1]
    with town.database.read() as tx:
        ada = people.find(tx, town.workspace.id, town.ada.id)
        assert ada is not None
    erases_herself(town)
    town.tick()

    with town.database.read() as tx:
        assert mentions(tx, ada.id) == set()
        assert mentions(tx, town.ada.id) == set()
    assert "was withdrawn" in town.bo.last()
    assert town.ada.mention not in town.bo.last()
    assert labels(town.bo.messages()[-1]) == []
    town.bo.presses_in(nudge, "Read it", stale=True)
    assert "This is no longer there." in town.bo.reads_modal()


def test_her_home_tab_says_nothing_of_her_either(town: Town) -> None:
    """Slack keeps what was drawn last; it is drawn anew with the receipt (P14)."""
    shared_with_bo(town)
    wants_to_be_erased(town.ada)
    assert town.bo.mention in town.ada.reads_open_home()
    town.ada.submits()

    assert town.bo.mention not in town.ada.reads_open_home()
    assert town.ada.reads_open_home().endswith("Join What Kith knows about me")


def test_nothing_more_comes_to_her_or_of_her(town: Town) -> None:
    """What waited for her is not sent, and nobody hears of what she had shared."""
    shared_with_bo(town)
    erases_herself(town)
    before = len(town.ada.told())
    town.until(date(2026, 12, 2))

    assert len(town.ada.told()) == before
    assert not any("something" in one for one in town.bo.told())


def test_the_next_listener_hears_when_a_listener_goes(town: Town) -> None:
    """Bo is erased: his turn goes to Chidi, as if he had left (P7)."""
    town.joins(town.ada, town.bo, town.chidi)
    town.until(date(2026, 11, 24), time(11))
    town.ada.says(MUM)
    town.ada.presses("Keep this")
    town.ada.chooses("listener_0", town.bo.id)
    town.ada.chooses("listener_1", town.chidi.id)
    town.ada.submits()
    wants_to_be_erased(town.bo)
    town.bo.submits()
    town.until(FRIDAY, time(12))

    assert any("There is something" in one for one in town.chidi.told())
    assert not any("There is something" in one for one in town.bo.told())


def test_she_may_come_back_as_a_stranger(town: Town) -> None:
    """Everything that she shared stays forgotten, and she begins anew."""
    shared_with_bo(town)
    erases_herself(town)
    town.ada.closes()
    town.joins(town.ada)
    town.ada.types("me")

    assert "You haven't shared anything." in town.ada.reads_modal()


def test_a_quiet_list_holds_when_she_comes_back(town: Town) -> None:
    """Bo had put her on his quiet list: they are never matched, although she was a stranger."""
    town.joins(town.ada, town.bo)
    town.bo.presses("Choose people")
    town.bo.chooses("people", [town.ada.id])
    town.bo.submits()
    town.bo.closes()
    erases_herself(town)
    town.ada.closes()
    town.joins(town.ada)
    with town.database.read() as tx:
        one = people.find(tx, town.workspace.id, town.ada.id)
        other = people.find(tx, town.workspace.id, town.bo.id)
        assert one is not None
        assert other is not None
        assert people.are_apart(tx, town.workspace.id, one.id, other.id)
        assert people.kept_apart(tx, town.workspace.id) == {frozenset((one.id, other.id))}


def test_whoever_has_left_can_still_be_erased(town: Town) -> None:
    """Leaving forgets what was shared; erasing forgets the person, too (P14)."""
    town.joins(town.ada, town.bo)
    wants_to_be_erased(town.ada)
    town.ada.types("leave")
    with town.database.read() as tx:
        assert mentions(tx, town.ada.id) != set()
    town.ada.submits()

    assert "is gone from my database" in town.ada.reads_modal()
    with town.database.read() as tx:
        assert mentions(tx, town.ada.id) == set()


def test_whoever_never_joined_may_ask_for_it(town: Town) -> None:
    """Emi was named by Ada and never joined; Farid was not: both read the same words (P4)."""
    town.joins(town.ada)
    town.ada.presses("Choose people")
    town.ada.chooses("people", [town.emi.id])
    town.ada.submits()
    read = []
    for person in (town.emi, town.farid):
        person.types("me")
        before = person.reads_modal()
        person.presses("Erase everything about me")
        question = person.reads_modal()
        person.submits()
        read.append((before, question, person.reads_modal()))

    assert read[0] == read[1]
    with town.database.read() as tx:
        assert mentions(tx, town.emi.id) == set()


def test_a_second_confirmation_writes_nothing_down_anew(town: Town) -> None:
    """A second confirmation stores nothing about the person."""
    town.joins(town.ada)
    wants_to_be_erased(town.ada)
    form = town.ada.modal()
    town.ada.submits()
    town.ada.closes()
    town.ada.submits_as_it_was(form, {})

    with town.database.read() as tx:
        assert mentions(tx, town.ada.id) == set()


def test_a_deactivated_person_is_forgotten_after_two_weeks(town: Town) -> None:
    """Silently, and not before: Slack may let them back in."""
    shared_with_bo(town)
    town.sandbox.set_user("ada", deleted=True)
    town.wait()
    town.pass_time(days=13)
    with town.database.read() as tx:
        assert mentions(tx, town.ada.id) != set()
    said = len(town.bo.told())
    town.pass_time(days=2)

    with town.database.read() as tx:
        assert mentions(tx, town.ada.id) == set()
    assert len(town.bo.told()) >= said


def files(folder: Path) -> bytes:
    """Everything that stands in the database's files."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob("kith.db*")))
