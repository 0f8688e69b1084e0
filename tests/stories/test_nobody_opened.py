"""Three working days on, nobody has opened it: its owner hears just that, and can name others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from storage import people
from tests.cast import Actor, labels
from tests.stories.test_sharing import shares
from tests.workspace import TestWorkspace

ILL = "My mother is ill."
# Bo's first working morning is on Tuesday; Ada's third working morning after it on Friday.
TUESDAY, FRIDAY, NEXT_FRIDAY = date(2026, 11, 24), date(2026, 11, 27), date(2026, 12, 4)
NOTICE = "nobody has opened it so far"
HEARS = (
    "I may not have reached anyone yet about what you shared with me on Monday 23 November: nobody "
    "has opened it so far. If you'd like someone else to know, you can name them."
)


def heard(person: Actor) -> list[str]:
    """The notices that this person got."""
    return [text for text in person.told() if NOTICE in text]


def shares_with_bo(workspace: TestWorkspace, **chosen: str) -> None:
    """Ada shares that her mother is ill, and names Bo."""
    shares(workspace, ILL, **{"kind": "illness_family", "listener_0": workspace.bo.id, **chosen})


def _stays_silent(_: TestWorkspace) -> None:
    """Bo sees it, and does nothing."""


def _passes(workspace: TestWorkspace) -> None:
    workspace.bo.presses("Not today")


def _wants_nothing_more(workspace: TestWorkspace) -> None:
    workspace.bo.presses("Nothing more from them")


def _leaves(workspace: TestWorkspace) -> None:
    workspace.bo.leaves()


@pytest.mark.parametrize("bo", [_stays_silent, _passes, _wants_nothing_more, _leaves])
def test_whatever_bo_does_ada_hears_the_same(
    workspace: TestWorkspace, bo: Callable[[TestWorkspace], None]
) -> None:
    """At the same moment, in the same words, once, and nobody else hears it (P6, P13)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_with_bo(workspace)
    workspace.until(TUESDAY, zone="Europe/Stockholm")
    bo(workspace)
    workspace.until(FRIDAY, time(8, 59))
    assert heard(workspace.ada) == []
    workspace.until(FRIDAY, time(9, 1))
    assert heard(workspace.ada) == [HEARS]
    assert labels(workspace.ada.messages()[-1]) == ["Name someone else", "What was it?"]
    workspace.until(NEXT_FRIDAY)

    assert (heard(workspace.ada), heard(workspace.bo)) == ([HEARS], [])
    assert ILL not in workspace.words_outside_views()


def _is_away(workspace: TestWorkspace) -> None:
    workspace.joins(workspace.ada, workspace.bo)
    workspace.sandbox.set_user("bo", status_text="On mat leave")
    shares_with_bo(workspace)


def _wants_nothing_unasked(workspace: TestWorkspace) -> None:
    workspace.joins(workspace.ada, workspace.bo)
    workspace.bo.types("change")
    workspace.bo.chooses("weekly_budget", "0")
    workspace.bo.submits()
    workspace.bo.closes()
    shares_with_bo(workspace)


def _keeps_her_away(workspace: TestWorkspace) -> None:
    workspace.joins(workspace.ada, workspace.bo)
    with workspace.database.write() as tx:
        ada, bo = (
            people.get_or_add(tx, workspace.record.id, one.id).id
            for one in (workspace.ada, workspace.bo)
        )
        people.keep_apart(tx, workspace.record.id, bo, [ada], workspace.clock.now())
    shares_with_bo(workspace)


def _has_not_joined(workspace: TestWorkspace) -> None:
    workspace.joins(workspace.ada)
    workspace.pass_time(minutes=5)
    shares_with_bo(workspace)


@pytest.mark.parametrize("bo", [_is_away, _wants_nothing_unasked, _keeps_her_away, _has_not_joined])
def test_ada_cannot_tell_why_bo_was_not_told(
    workspace: TestWorkspace, bo: Callable[[TestWorkspace], None]
) -> None:
    """The words and the day are the same as after silence (P13)."""
    bo(workspace)
    workspace.until(FRIDAY, time(8, 59))
    assert heard(workspace.ada) == []
    workspace.until(FRIDAY, time(9, 1))

    assert heard(workspace.ada) == [HEARS]


def test_whoever_is_named_then_is_told(workspace: TestWorkspace) -> None:
    """The button opens the form; Chidi is told the next morning, and the note is settled (P4)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares_with_bo(workspace)
    workspace.until(FRIDAY, time(9, 1))
    workspace.ada.presses("Name someone else")
    assert ILL in workspace.ada.reads_modal()
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.until(date(2026, 11, 30), time(12))

    assert heard(workspace.ada) == []
    assert any("been settled" in text for text in workspace.ada.told())
    assert any("There is something" in text for text in workspace.chidi.told())


def _reads(workspace: TestWorkspace) -> None:
    workspace.bo.presses("Read it")
    workspace.bo.closes()


def _asks(workspace: TestWorkspace) -> None:
    _reads(workspace)
    workspace.bo.presses("I've been in touch")


def _lets_nobody_ask(workspace: TestWorkspace) -> None:
    workspace.ada.types("me")
    workspace.ada.presses("Let nobody ask")
    workspace.ada.closes()


def _forgets(workspace: TestWorkspace) -> None:
    workspace.ada.types("me")
    workspace.ada.presses("Forget it")
    workspace.ada.closes()


def _takes_bo_off(workspace: TestWorkspace) -> None:
    workspace.ada.types("me")
    workspace.ada.presses("Take them off")
    workspace.ada.closes()


def _puts_it_off(workspace: TestWorkspace) -> None:
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.chooses("date", "2026-12-03")
    workspace.ada.submits()
    workspace.ada.closes()


def _wants_nothing(workspace: TestWorkspace) -> None:
    workspace.ada.types("change")
    workspace.ada.chooses("weekly_budget", "0")
    workspace.ada.submits()
    workspace.ada.closes()


@pytest.mark.parametrize(
    "what",
    [_reads, _asks, _lets_nobody_ask, _forgets, _takes_bo_off, _puts_it_off, _wants_nothing],
)
def test_there_is_nothing_to_hear(
    workspace: TestWorkspace, what: Callable[[TestWorkspace], None]
) -> None:
    """Not once it was opened, braked, forgotten or put off, nor against her budget (P8, P9)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_with_bo(workspace)
    workspace.until(TUESDAY, zone="Europe/Stockholm")
    what(workspace)
    workspace.until(NEXT_FRIDAY, time(7))

    assert heard(workspace.ada) == []


def test_what_has_no_check_ins_is_not_reported(workspace: TestWorkspace) -> None:
    """Nobody was told of a taste, of what is nobody else's, or of a child before there is news."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, "I like plums.", kind="taste", listener_0=workspace.bo.id)
    shares(workspace, "I am ill.", kind="illness_own")
    shares(workspace, "A child.", kind="new_arrival", listener_0=workspace.bo.id)
    shares(
        workspace, "My birthday.", kind="celebration", date="2026-11-24", listener_0=workspace.bo.id
    )
    workspace.until(NEXT_FRIDAY)

    assert heard(workspace.ada) == []


def test_not_yet_moves_it(workspace: TestWorkspace) -> None:
    """Ada lets nobody ask before the next Monday, so it is counted from then on (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_with_bo(workspace)
    workspace.ada.types("me")
    workspace.ada.presses("Hold off for now")
    workspace.ada.chooses("until", "2026-11-30")
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.until(date(2026, 12, 3), time(8, 59))
    assert heard(workspace.ada) == []
    workspace.until(date(2026, 12, 3), time(9, 1))

    assert heard(workspace.ada) == [HEARS]


def test_bo_opens_it_at_last(workspace: TestWorkspace) -> None:
    """What Ada was told gives way, since it is no longer so."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_with_bo(workspace)
    workspace.until(FRIDAY, time(9, 1))
    assert heard(workspace.ada) == [HEARS]
    workspace.bo.presses("Read it")
    workspace.bo.closes()
    workspace.pass_time(minutes=5)

    assert heard(workspace.ada) == []


def test_when_it_is_too_late_nobody_else_is_offered(workspace: TestWorkspace) -> None:
    """A week after an exam nobody new is told, and Ada reads no promise that somebody would be."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, "My exam.", kind="exam", date="2026-11-26", listener_0=workspace.bo.id)
    workspace.until(date(2026, 12, 2), time(9, 1))

    assert heard(workspace.ada) == [
        "I may not have reached anyone about what you shared with me on Monday 23 November: nobody "
        "has opened it so far. It's a little late for me to tell anyone else. If you'd like "
        "someone to know, tell them yourself."
    ]
    assert labels(workspace.ada.messages()[-1]) == ["What was it?"]


@pytest.mark.parametrize("bo", ["is silent", "has read it"])
def test_the_form_says_what_happens_to_who_is_named_later(
    workspace: TestWorkspace, bo: str
) -> None:
    """
    Ada names Chidi after Bo was told: he hears only if Bo doesn't read it, and the form says so.

    It says the same whatever Bo did (P7, P13).
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares_with_bo(workspace)
    workspace.until(TUESDAY, zone="Europe/Stockholm")
    if bo == "has read it":
        workspace.bo.presses("Read it")
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    assert (
        f"I'll tell {workspace.chidi.mention} only if nobody I've told before them asks or reads "
        "it."
    ) in workspace.ada.reads_modal()
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.until(NEXT_FRIDAY)

    told = any("There is something" in text for text in workspace.chidi.told())
    assert told is (bo == "is silent")


def test_where_nobody_named_has_joined_it_begins_with_who_is_named_later(
    workspace: TestWorkspace,
) -> None:
    """Ada named Farid, who isn't a member, and days later Chidi: the form says when he hears."""
    workspace.joins(workspace.ada, workspace.chidi)
    shares_with_bo(workspace, listener_0=workspace.farid.id)
    workspace.until(date(2026, 11, 26), time(9))
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    shown = workspace.ada.reads_modal()
    assert "too late" not in shown
    assert f"in {workspace.chidi.mention}'s morning, I'll tell them" in shown or (
        f"{workspace.chidi.mention} is at work, I'll tell them" in shown
    )
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.until(date(2026, 11, 27), time(12))

    assert any("There is something" in text for text in workspace.chidi.told())


@pytest.mark.parametrize("reads", ["bo", "chidi"])
def test_several_things_come_in_one_message(workspace: TestWorkspace, reads: str) -> None:
    """
    They are due in the same minute: Ada hears it once, and it uses up one message of hers (P9).

    It is emptied when either has been opened.
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares_with_bo(workspace)
    shares(workspace, "My cat is ill.", kind="pet", listener_0=workspace.chidi.id)
    workspace.until(FRIDAY, time(9, 1))
    assert [one for one in workspace.ada.told() if "nobody has opened" in one] == [HEARS]
    (note,) = [one for one in workspace.ada.messages() if one["text"] == HEARS]
    assert labels(note) == ["What was it?"]
    workspace.ada.presses_in(note, "What was it?")
    assert ILL in workspace.ada.reads_modal()
    assert "My cat is ill." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.until(date(2026, 11, 30), time(12))
    assert [one for one in workspace.ada.told() if "nobody has opened" in one] == [HEARS]
    reader: Actor = getattr(workspace, reads)
    (nudge,) = [one for one in reader.messages() if "There is something" in one["text"]]
    reader.presses_in(nudge, "Read it")
    workspace.tick()

    assert not any("nobody has opened" in one for one in workspace.ada.told())


def test_what_was_opened_is_not_named_with_it(workspace: TestWorkspace) -> None:
    """Chidi has read hers: only the other thing is spoken of, and stays so when she reads again."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares_with_bo(workspace)
    shares(workspace, "My cat is ill.", kind="pet", listener_0=workspace.chidi.id)
    workspace.until(TUESDAY, time(9, 5))
    workspace.chidi.presses("Read it")
    workspace.chidi.closes()
    workspace.until(FRIDAY, time(9, 1))
    assert heard(workspace.ada) == [HEARS]
    workspace.chidi.presses("Read it again")
    workspace.tick()

    assert heard(workspace.ada) == [HEARS]
