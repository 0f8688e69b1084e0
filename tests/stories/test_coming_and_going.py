"""Pausing, leaving and being deactivated."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.stories.test_sick_mother import FRIDAY, MUM, TUESDAY, shared_with_bo
from tests.workspace import TestWorkspace


def test_a_pause_takes_one_press_and_stops_messages(workspace: TestWorkspace) -> None:
    """A member who paused gets no messages until they come back (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("pause")
    before = len(workspace.ada.told())
    workspace.until(date(2026, 12, 2), time(12))

    assert len(workspace.ada.told()) == before
    workspace.ada.presses("Come back")
    assert "Welcome back." in workspace.ada.last()


def test_a_pause_says_what_goes_on(workspace: TestWorkspace) -> None:
    """Whom Ada named still hears during her pause; it says so, with the way to stop it (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.shares(MUM, workspace.bo)
    workspace.ada.types("pause")
    assert "the people you named still hear of it" in workspace.ada.last()
    workspace.ada.presses("What you've shared")
    assert MUM in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.until(date(2026, 11, 27), time(12))

    assert any("There is something" in one for one in workspace.bo.told())


def test_a_pause_until_a_day_ends_by_itself(workspace: TestWorkspace) -> None:
    """The answer names the end of the pause, and the pause ends by itself."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.wants_to_be_asked(workspace.ada)
    workspace.ada.types("pause 2026-11-28")
    assert "Everything is paused until Saturday 28 November 2026." in workspace.ada.last()
    workspace.until(date(2026, 11, 30), time(12))

    assert "Would you like to be in?" in workspace.ada.last()


def test_an_unknown_pause_date_is_answered_with_an_example(workspace: TestWorkspace) -> None:
    """A date that cannot be read is answered with an example."""
    workspace.joins(workspace.ada)
    workspace.ada.types("pause soonish")

    assert "/coffee pause until Monday" in workspace.ada.last()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("24 Dec", "Thursday 24 December 2026"),
        ("2 weeks", "Monday 7 December 2026"),
        ("until Friday", "Friday 27 November 2026"),
        ("bis\u00a0Freitag", "Friday 27 November 2026"),
        ("jusqu\u2019au 24 d\u00e9cembre", "Thursday 24 December 2026"),
    ],
)
def test_a_pause_until_a_day_as_people_write_it(
    workspace: TestWorkspace, typed: str, day: str
) -> None:
    """The answer names the day that was understood."""
    workspace.joins(workspace.ada)
    workspace.ada.types(f"pause {typed}")

    assert workspace.ada.last().startswith(f"Everything is paused until {day}. Nobody is told.")


@pytest.mark.parametrize("day", ["2026-11-23", "2020-01-01"])
def test_a_pause_until_a_past_day_is_refused(workspace: TestWorkspace, day: str) -> None:
    """A pause whose end is past is refused: it would have no effect (P1)."""
    workspace.joins(workspace.ada)
    workspace.ada.types(f"pause {day}")

    assert "Please choose a day after today." in workspace.ada.last()
    assert "You've paused" not in workspace.ada.reads_home()


def test_leaving_is_asked_once(workspace: TestWorkspace) -> None:
    """It says first what is forgotten, and offers a pause; nothing has happened until then (P1)."""
    shared_with_bo(workspace)
    workspace.ada.closes()
    workspace.ada.types("leave")
    assert "I'll forget what you shared" in workspace.ada.reads_modal()
    workspace.ada.closes()
    assert "You've shared one thing." in workspace.ada.reads_home()

    workspace.ada.presses_at_open_home("Leave")
    workspace.ada.presses("Pause instead")
    assert "Everything is paused until you come back." in workspace.ada.reads_modal()
    workspace.ada.presses("Come back")
    assert "Welcome back." in workspace.ada.reads_modal()
    workspace.ada.closes()
    assert "You've shared one thing." in workspace.ada.reads_home()


def test_somebody_who_has_not_joined_has_nothing_to_leave(workspace: TestWorkspace) -> None:
    """They are told so, and how to see what is held about them (P15)."""
    workspace.ada.types("leave")

    assert "You haven't joined, so there's nothing to leave." in workspace.ada.last()
    assert not workspace.ada.sees_modal()


def test_leaving_forgets_what_was_shared(workspace: TestWorkspace) -> None:
    """No more messages come, and planned check-ins are dropped (P14)."""
    shared_with_bo(workspace)
    workspace.ada.closes()
    workspace.ada.types("leave")
    workspace.ada.submits()
    assert "I've forgotten what you shared." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.until(date(2026, 12, 2))

    assert not any("something" in one for one in workspace.bo.told())
    workspace.ada.types("me")
    assert "I keep nothing of what you've told me" in workspace.ada.reads_modal()


def test_when_the_first_listener_leaves_the_second_is_told(workspace: TestWorkspace) -> None:
    """The second listener is told only when the first one cannot be (P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(TUESDAY, time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    assert f"only if {workspace.bo.mention} can't ask" in workspace.ada.reads_modal()
    workspace.ada.submits()
    workspace.bo.leaves()
    workspace.until(FRIDAY, time(12))

    assert any("There is something" in one for one in workspace.chidi.told())
    assert not any("There is something" in one for one in workspace.bo.told())


def test_deactivation_stops_everything_at_once(workspace: TestWorkspace) -> None:
    """A deactivated person gets no messages, and nothing they shared is told."""
    shared_with_bo(workspace)
    workspace.sandbox.set_user("ada", deleted=True)
    workspace.until(date(2026, 12, 1))

    assert not any("There is something" in one for one in workspace.bo.told())


def test_a_listener_who_joins_later_is_told_then(workspace: TestWorkspace) -> None:
    """A listener who has not joined is told nothing until they join."""
    workspace.joins(workspace.ada)
    workspace.until(TUESDAY, time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    assert f"{workspace.bo.mention} hasn't joined" in workspace.ada.reads_modal()
    workspace.ada.submits()
    workspace.until(FRIDAY, time(12))
    assert workspace.bo.told() == []
    workspace.joins(workspace.bo)
    workspace.until(date(2026, 11, 30), time(12))

    assert any("There is something" in one for one in workspace.bo.told())


def test_a_restart_loses_nothing(workspace: TestWorkspace) -> None:
    """Plans are in the database: a bot that was stopped for days continues from there."""
    shared_with_bo(workspace)
    workspace.restart()
    workspace.until(FRIDAY, time(8, 5))

    assert (
        workspace.bo.last() == f"There is something {workspace.ada.mention} would like you to know."
    )


def test_a_pass_and_silence_hand_the_turn_on_at_the_same_time(workspace: TestWorkspace) -> None:
    """Passing hands the turn on no earlier than silence does (P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(TUESDAY, time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    workspace.ada.submits()
    workspace.until(FRIDAY, time(9))
    workspace.bo.presses("Not today")
    assert "That's all right. Nobody is told." in workspace.bo.last()
    workspace.until(FRIDAY, time(17))
    assert not any("There is something" in one for one in workspace.chidi.told())
    workspace.until(date(2026, 12, 1), time(12))

    assert any("There is something" in one for one in workspace.chidi.told())


def test_nothing_more_from_ada_is_silent(workspace: TestWorkspace) -> None:
    """Bo gets no more check-ins about Ada, and nobody else can see that."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    nudge = workspace.bo.messages()[-1]
    workspace.bo.presses("Nothing more from them")
    assert "You won't hear from them through me any more" in workspace.bo.last()
    workspace.bo.presses_in(nudge, "Read it", stale=True)

    assert "That's no longer there." in workspace.bo.reads_modal()
    workspace.ada.types("me")
    assert f"{workspace.bo.mention} may know." in workspace.ada.reads_modal()


def test_nobody_is_welcomed_back_who_was_there(workspace: TestWorkspace) -> None:
    """Typed, it says what holds, whether or not there was a pause, and so the same twice."""
    workspace.joins(workspace.ada)
    workspace.ada.types("resume")
    never_paused = workspace.ada.last()
    workspace.ada.types("pause")
    workspace.ada.types("resume")

    assert never_paused.startswith("Nothing is paused now. You're in for the coffee on")
    assert workspace.ada.last() == never_paused


def test_until_monday_on_a_monday_is_in_a_week(workspace: TestWorkspace) -> None:
    """The name of the day that it is means the next one."""
    workspace.joins(workspace.ada)
    workspace.ada.types("pause until Monday")

    assert "until Monday 30 November" in workspace.ada.last()
