"""Somebody joins before a round is announced, and the round changes before its draw."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from storage import people, programs
from tests.cast import labels
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

TUESDAY, WEDNESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26)


def ada_moves_it_to(workspace: TestWorkspace, weekday: str) -> None:
    """Ada, an admin, moves the rounds to another weekday. 0 is Monday."""
    workspace.ada.types("setup")
    workspace.ada.chooses("day", weekday)
    workspace.ada.submits()
    workspace.ada.closes()


def test_an_absent_member_is_not_drawn_in_a_moved_round(
    workspace: TestWorkspace,
) -> None:
    """
    They were told of Tuesday, so they are not drawn on a Thursday that they never heard of (P1).
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    ada_moves_it_to(workspace, "3")
    workspace.chidi.types("pause")
    workspace.until(WEDNESDAY, time(16))
    workspace.chidi.types("resume")
    workspace.until(THURSDAY, time(12))

    assert workspace.ada.groups() == workspace.bo.groups() != []
    assert workspace.chidi.groups() == []


def test_an_opted_in_member_is_asked_about_a_moved_round(workspace: TestWorkspace) -> None:
    """
    They opted in to questions after joining: the announcement of the new day is a question (P1).
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.wants_to_be_asked(workspace.bo)
    ada_moves_it_to(workspace, "3")
    workspace.until(WEDNESDAY, time(16))

    assert "Would you like to be in?" in workspace.bo.last()
    assert labels(workspace.bo.messages()[-1]) == ["I'm in", "Not this time", "Not for a while"]


def test_joining_after_the_day_was_changed_names_the_new_day(
    workspace: TestWorkspace,
) -> None:
    """A round was open for Tuesday. When Bo joins, it is on Thursday already (P1)."""
    workspace.joins(workspace.ada)
    ada_moves_it_to(workspace, "3")
    workspace.joins(workspace.bo)
    assert not any("Tuesday" in one for one in workspace.bo.told())
    workspace.until(THURSDAY, time(12))

    assert sum("the coffee on Thursday" in one for one in workspace.bo.told()) == 1
    assert workspace.ada.groups() == workspace.bo.groups() != []


def test_joining_while_the_day_is_changed_and_changed_back(
    workspace: TestWorkspace,
) -> None:
    """
    Nobody is drawn on a day that they never heard of, whatever the answer to *Join* said (P1).
    """
    workspace.joins(workspace.ada)
    ada_moves_it_to(workspace, "3")
    workspace.joins(workspace.bo)
    ada_moves_it_to(workspace, "1")
    workspace.until(TUESDAY, time(12))

    assert workspace.ada.groups() == workspace.bo.groups() != []
    assert any("the coffee on Tuesday" in one for one in workspace.bo.told())


def test_a_skip_of_a_moved_round_names_the_one_after_it(workspace: TestWorkspace) -> None:
    """A round was open for Tuesday, and is on Thursday when Bo skips it (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    ada_moves_it_to(workspace, "3")
    workspace.bo.presses("Skip this one")
    following = "Your next round is on Thursday 3 December. I'll write to you before then."
    assert f"That's all right. {following}" in workspace.bo.told()


def test_leaving_and_joining_again_names_the_new_day(
    workspace: TestWorkspace,
) -> None:
    """Bo was in for Tuesday and comes back when it is Thursday (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    ada_moves_it_to(workspace, "3")
    workspace.bo.leaves()
    heard = len(workspace.bo.told())
    workspace.joins(workspace.bo)

    assert not any("Tuesday" in one for one in workspace.bo.told()[heard:])
    workspace.until(THURSDAY, time(12))
    assert workspace.ada.groups() == workspace.bo.groups() != []


def test_joining_after_an_outage_names_no_past_day(
    workspace: TestWorkspace,
) -> None:
    """The day of the open round passed while Kith was down (P1)."""
    workspace.joins(workspace.ada)
    workspace.clock.advance(timedelta(days=4, hours=21))
    workspace.joins(workspace.bo)

    assert not any("Tuesday 24 November" in one for one in workspace.bo.told())


def test_the_demo_finds_the_next_round_after_the_day_was_changed(
    workspace: TestWorkspace,
) -> None:
    """*Next round* goes on, and does not stop at a day without a draw."""
    workspace.joins(workspace.ada, workspace.bo)
    ada_moves_it_to(workspace, "3")
    for _ in range(3):
        target = workspace.application.services.rounds.next_round_at()
        assert target is not None
        assert target > workspace.clock.now()
        workspace.walk(target)
        if workspace.ada.groups():
            break

    assert workspace.ada.groups() == workspace.bo.groups() != []


def test_joining_names_no_round_of_an_inactive_program(workspace: TestWorkspace) -> None:
    """It is never announced, so nobody who joins is in; the next who joins starts another (P1)."""
    workspace.joins(workspace.ada)
    with workspace.database.write() as tx:
        ended = programs.of_workspace(tx, workspace.record.id)[0]
        programs.change(tx, workspace.record.id, ended.id, active=False)
    workspace.joins(workspace.bo)
    with workspace.database.write() as tx:
        bo = people.get_or_add(tx, workspace.record.id, workspace.bo.id)
        (started,) = programs.of_person(tx, workspace.record.id, bo.id)

    assert started.active
    assert started.id != ended.id


def test_joining_again_in_the_minute_of_the_draw_counts_once(workspace: TestWorkspace) -> None:
    """
    Bo left and comes back when the draw is due. What the answer says of a day is what happens (P1).
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(TUESDAY, time(9, 30))
    workspace.clock.set(datetime(2026, 11, 24, 10, 0, 5, tzinfo=UTC))
    workspace.bo.leaves()
    heard = len(workspace.bo.told())
    workspace.joins(workspace.bo)
    told = [one for one in workspace.bo.told()[heard:] if "You're in" in one]
    workspace.until(TUESDAY, time(12))

    drawn = workspace.bo.groups() != []
    assert drawn == any("Tuesday 24" in one for one in told), told


def test_whoever_joined_on_the_home_tab_can_skip_there(workspace: TestWorkspace) -> None:
    """The answer to *Join* is gone after the first question, and no other message follows (P1)."""
    workspace.joins(workspace.ada, workspace.chidi)
    workspace.bo.presses_at_home("Join")
    workspace.bo.presses("Every week")
    workspace.bo.presses("One person")
    workspace.bo.closes()
    workspace.bo.presses_at_home("Skip this one")
    assert "Your next round is on Tuesday 1 December." in workspace.bo.reads_modal()
    assert "You're skipping the coffee on Tuesday 24 November." in workspace.bo.reads_open_home()
    workspace.bo.closes()
    workspace.until(TUESDAY, time(12))

    assert workspace.ada.groups() == workspace.chidi.groups() != []
    assert workspace.bo.groups() == []
    assert not any("coffee on Tuesday" in one for one in workspace.bo.told())
