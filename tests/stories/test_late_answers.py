"""Somebody looks at the times when all have passed: they aren't too late."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tests.picking import (
    booking_of,
    introduced,
    offered,
    said_in,
    sends,
    suggests,
    ticks,
)
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

# The first times end on Tuesday 1 December, and the coffee on the Tuesday after.
LATE, LAST_DAY = date(2026, 12, 2), date(2026, 12, 8)
PASSED = "The times so far have passed, so here are new ones."
NEW_TIMES = "There are new times to pick from."
NOTHING_FITS = "None of these times fits"


@pytest.mark.parametrize("has_ada_answered", [True, False])
def test_whoever_looks_late_gets_new_times(
    workspace: TestWorkspace, *, has_ada_answered: bool
) -> None:
    """All that Ada could tick has passed when Bo looks: he gets new times, and so does she."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    first = offered(ada, group)
    if has_ada_answered:
        sends(ada, *first)
    workspace.until(LATE, time(10))
    second = offered(bo, group)
    assert PASSED in bo.reads_modal()
    assert second
    assert not set(first) & set(second)
    assert offered(bo, group) == second
    assert PASSED not in bo.reads_modal()
    sends(bo, *second)
    workspace.tick()
    assert [NEW_TIMES in one for one in said_in(ada, group)].count(True) == 1
    ticks(ada, group, second[-1])

    booked = booking_of(workspace, ada)
    assert booked is not None
    assert booked.starts_at.isoformat() == second[-1]


def test_a_window_in_which_all_times_have_passed(workspace: TestWorkspace) -> None:
    """Bo's window was open for a week: what he sends isn't kept, and it shows new times."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    first = offered(bo, group)
    ticks(ada, group, *first)
    workspace.until(LATE, time(10))
    sends(bo, *first)

    assert "The times have changed since you opened this." in bo.reads_modal()
    assert set(first).isdisjoint(offered(bo, group))


def test_the_second_times_have_passed_as_well(workspace: TestWorkspace) -> None:
    """There is no third set: then nothing fits, and they can suggest times."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    workspace.until(LATE, time(10))
    ticks(ada, group, *offered(ada, group))
    workspace.until(LAST_DAY, time(9))
    bo.presses("Pick times", in_group=group)
    assert "None of the times fits. You can suggest times" in bo.reads_modal()
    workspace.tick()

    assert NOTHING_FITS in said_in(ada, group)[-1]


def test_another_time_that_nobody_picked(workspace: TestWorkspace) -> None:
    """The coffee is still ahead, and the times to move it to have passed: there are new ones."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    own = datetime(2026, 12, 7, 15, tzinfo=UTC)
    suggests(ada, group, own)
    ticks(bo, group, own.isoformat())
    workspace.tick()
    bo.presses("Another time", in_group=group)
    bo.closes()
    workspace.until(LATE, time(10))
    moved = offered(ada, group)
    assert PASSED in ada.reads_modal()
    sends(ada, *moved)
    ticks(bo, group, moved[0])

    booked = booking_of(workspace, ada)
    assert booked is not None
    assert booked.starts_at.isoformat() == moved[0]


def test_somebody_who_paused_brings_no_new_times(workspace: TestWorkspace) -> None:
    """Bo paused, and looks all the same: to Ada it's the silence that it was (P13)."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    ticks(ada, group, *offered(ada, group))
    bo.types("pause")
    before = said_in(ada, group)
    workspace.until(LATE, time(10))
    bo.presses("Pick times", in_group=group)
    workspace.tick()

    assert PASSED not in bo.reads_modal()
    assert said_in(ada, group) == before


@pytest.mark.parametrize("is_away", [True, False])
def test_the_new_times_tell_nothing_of_whoever_was_silent(
    workspace: TestWorkspace, *, is_away: bool
) -> None:
    """Ada looks late, and Bo hasn't answered: she gets the same times if he is away (P13)."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    if is_away:
        workspace.sandbox.set_user("bo", status_text="On vacation", status_emoji=":palm_tree:")
    workspace.until(LATE, time(10))

    assert len(offered(ada, group)) > 5


def test_whoever_has_answered_waits(workspace: TestWorkspace) -> None:
    """Ada has picked, and looks once more when all times have passed: Bo hasn't, so she waits."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    ticks(ada, group, *offered(ada, group))
    workspace.until(LATE, time(10))
    ada.presses("Pick times", in_group=group)
    workspace.tick()

    assert "There's no time for your coffee yet." in ada.reads_modal()
    assert not any(NEW_TIMES in one for one in said_in(ada, group))
