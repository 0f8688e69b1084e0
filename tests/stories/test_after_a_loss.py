"""Ada's father died last night: what the form says is what happens, and somebody hears that day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from tests.cast import Actor
from tests.stories.test_a_no_is_invisible import is_away, quiets, wants_nothing_unasked
from tests.stories.test_when_to_hear import hears
from tests.workspace import TestWorkspace

DIED = "My father died last night."
TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
STOCKHOLM, LAGOS = "Europe/Stockholm", "Africa/Lagos"


def _is_there(_: TestWorkspace) -> None:
    """Nothing keeps Bo from hearing."""


def _is_off_on_tuesdays(workspace: TestWorkspace) -> None:
    workspace.bo.types("change")
    workspace.bo.chooses("work_days", ["0", "2", "3", "4"])
    workspace.bo.submits()
    workspace.bo.closes()


BO = (_is_there, wants_nothing_unasked, is_away, _is_off_on_tuesdays, quiets)


@pytest.mark.parametrize("bo", BO)
@pytest.mark.parametrize("when", ["morning_after", "as_soon"])
def test_somebody_hears_on_the_day_that_the_form_names(
    workspace: TestWorkspace, bo: Callable[[TestWorkspace], None], when: str
) -> None:
    """
    The sentence is the same whatever Bo told Kith, and it is kept: he hears, or Chidi does (P9).
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    bo(workspace)
    workspace.until(TUESDAY, time(5), STOCKHOLM)
    workspace.ada.says(DIED)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    workspace.ada.chooses("when.morning_after", when)
    name, following = workspace.bo.mention, workspace.chidi.mention
    at = f"as soon as {name} is at work" if when == "as_soon" else f"in {name}'s morning"
    assert (
        f"On Tuesday 24 November, {at}, I'll tell them there's something you'd like them to know. "
        f"If I can't reach {name} that day, I'll turn to {following} straight away; otherwise only "
        f"if {name} can't ask. Nobody else will be told."
    ) in workspace.ada.reads_modal()
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.types("me")
    planned = at if when == "as_soon" else "the morning after"
    assert f"planned for Tuesday 24 November, {planned}." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.until(TUESDAY, time(9, 5), STOCKHOLM)

    is_there = bo is _is_there
    assert (hears(workspace.bo), hears(workspace.chidi)) == (is_there, not is_there)
    workspace.ada.types("me")
    assert (
        "A check-in was due on Tuesday 24 November. I go on to the next person if I can't reach "
        "someone, or if they don't answer, until Tuesday 22 December."
    ) in workspace.ada.reads_modal()
    workspace.ada.closes()
    (workspace.bo if is_there else workspace.chidi).presses("Read it")
    workspace.ada.types("me")
    assert "A check-in was due on Tuesday 24 November, and it has been read." in (
        workspace.ada.reads_modal()
    )


def test_one_listener_alone_may_hear_later_and_the_form_says_so(workspace: TestWorkspace) -> None:
    """
    Chidi's news came to Bo this morning, and he gets one check-in a day (P9).

    Neither the form nor the ledger promises more, and neither says why (P13).
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(TUESDAY, time(5), STOCKHOLM)
    _shares(workspace.chidi, workspace.bo)
    workspace.until(TUESDAY, time(9, 30), STOCKHOLM)
    assert hears(workspace.bo) == 1
    _shares(workspace.ada, workspace.bo)
    assert "If I can't reach them that day, I'll keep trying for some days." in (
        workspace.ada.reads_modal()
    )
    workspace.ada.closes()
    workspace.until(TUESDAY, time(18), STOCKHOLM)
    assert hears(workspace.bo) == 1
    workspace.ada.types("me")
    assert (
        f"A check-in was due on Tuesday 24 November. If I can't reach {workspace.bo.mention}, I "
        "keep trying until"
    ) in workspace.ada.reads_modal()
    workspace.until(WEDNESDAY, time(18), STOCKHOLM)

    assert hears(workspace.bo) == 2


def _shares(person: Actor, listener: Actor) -> None:
    person.says(DIED)
    person.presses("Keep this")
    person.chooses("listener_0", listener.id)
    person.chooses("when.morning_after", "as_soon")
    person.submits()
