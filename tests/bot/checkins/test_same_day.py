"""A loss, and what is for as soon as they're at work, don't wait for another day (P7, P9)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

import pytest

from storage.records import DetailKind, Timing
from tests.bot.checkins.test_listener_turns import only, told
from tests.bot.delivery.scenario import DAY, HOUR, MINUTE, TUESDAY, Scene

WEDNESDAY, THURSDAY = TUESDAY + DAY, TUESDAY + 2 * DAY
# Every kind of thing that can be shared with *as soon as they're at work*, and a loss.
URGENT: dict[str, dict[str, Any]] = {
    "a loss": {"kind": DetailKind.LOSS},
    "a loss, as soon as they're at work": {"kind": DetailKind.LOSS, "timing": Timing.AS_SOON},
    "an illness, as soon as they're at work": {"timing": Timing.AS_SOON},
}


def _wants_none(scene: Scene) -> None:
    scene.changes(scene.workspace.bo, weekly_budget=0)


def _has_paused(scene: Scene) -> None:
    scene.changes(scene.workspace.bo, paused=True, paused_until=None)


def _is_away(scene: Scene) -> None:
    scene.workspace.sandbox.set_user("bo", status_text="Vacationing")


def _is_not_to_be_disturbed(scene: Scene) -> None:
    until = TUESDAY + 10 * HOUR
    scene.workspace.sandbox.set_user("bo", snooze_until=int(until.timestamp()))


def _is_off(scene: Scene) -> None:
    scene.changes(scene.workspace.bo, work_days=(0, 2, 3, 4))


def _is_kept_apart(scene: Scene) -> None:
    scene.keeps_apart(scene.workspace.bo, scene.workspace.ada)


CANNOT_HEAR = (
    _wants_none,
    _has_paused,
    _is_away,
    _is_not_to_be_disturbed,
    _is_off,
    _is_kept_apart,
)


@pytest.mark.parametrize("urgent", URGENT)
@pytest.mark.parametrize("why", CANNOT_HEAR)
def test_the_next_hears_the_same_day(
    scene: Scene, why: Callable[[Scene], None], urgent: str
) -> None:
    """
    Bo can't hear on Tuesday: Chidi does, at the same moment whatever the reason, and Bo isn't told
    later, when Chidi holds the turn (P7, P9, P13).
    """
    workspace = scene.workspace
    why(scene)
    workspace.clock.set(TUESDAY - 5 * HOUR)
    scene.shares(workspace.ada, workspace.bo, workspace.chidi, workspace.dana, **URGENT[urgent])
    scene.at(TUESDAY)
    workspace.tick()
    assert told(scene) == only("chidi")
    workspace.chidi.presses("Read it")
    for day in range(1, 5):
        scene.at(TUESDAY + day * DAY)

    assert scene.nudges(workspace.bo) == scene.nudges(workspace.dana) == 0


def test_a_check_in_that_day_sends_it_to_the_next(scene: Scene) -> None:
    """Bo has heard of something of Dana's this morning: Chidi hears of Ada's at once (P9)."""
    workspace = scene.workspace
    scene.shares(workspace.dana, workspace.bo)
    scene.at(TUESDAY)
    workspace.clock.set(TUESDAY + 6 * HOUR)
    scene.shares(workspace.ada, workspace.bo, workspace.chidi, timing=Timing.AS_SOON)
    workspace.tick()

    assert told(scene) == only("bo", "chidi")


@pytest.mark.parametrize("urgent", URGENT)
def test_who_can_hear_comes_first(scene: Scene, urgent: str) -> None:
    """Bo is there: he alone hears, and Chidi only a working day later (P7)."""
    workspace = scene.workspace
    workspace.clock.set(TUESDAY - 5 * HOUR)
    scene.shares(workspace.ada, workspace.bo, workspace.chidi, **URGENT[urgent])
    scene.at(TUESDAY)
    scene.at(TUESDAY + 8 * HOUR)
    assert told(scene) == only("bo")
    scene.at(WEDNESDAY)

    assert told(scene) == only("bo", "chidi")


def test_where_nobody_can_hear_they_are_tried_again(scene: Scene) -> None:
    """Each is tried once on that day, and both again on the next, in Ada's order (P7)."""
    workspace = scene.workspace
    for one in (workspace.bo, workspace.chidi):
        scene.changes(one, paused=True, paused_until=WEDNESDAY.date())
    scene.shares(workspace.ada, workspace.bo, workspace.chidi, kind=DetailKind.LOSS)
    scene.at(TUESDAY)
    scene.at(TUESDAY + HOUR)
    assert told(scene) == only()
    assert len(scene.rows()) == 2
    scene.at(WEDNESDAY)

    assert told(scene) == only("bo")


def test_each_is_tried_once_before_anybody_is_again(scene: Scene) -> None:
    """
    Bo wants nothing unasked, and Chidi is off until early on Wednesday: Chidi's turn comes then.

    Bo, who would be there sooner, isn't tried again and again meanwhile (P7).
    """
    workspace = scene.workspace
    scene.changes(workspace.bo, weekly_budget=0)
    scene.changes(workspace.chidi, work_days=(0, 2, 3, 4), work_start=time(7))
    scene.shares(workspace.ada, workspace.bo, workspace.chidi, kind=DetailKind.LOSS)
    scene.at(TUESDAY)
    assert len(scene.rows()) == 2
    scene.at(WEDNESDAY - 2 * HOUR)

    assert told(scene) == only("chidi")


@pytest.mark.parametrize("kind", [DetailKind.ILLNESS_FAMILY, DetailKind.EXAM])
@pytest.mark.parametrize("why", CANNOT_HEAR[:-2])
def test_what_can_wait_waits_as_after_silence(
    scene: Scene, why: Callable[[Scene], None], kind: DetailKind
) -> None:
    """Other things go on the next working day, so nobody can tell it from silence (P13)."""
    workspace = scene.workspace
    why(scene)
    scene.shares(workspace.ada, workspace.bo, workspace.chidi, kind=kind)
    scene.at(TUESDAY)
    scene.at(TUESDAY + 8 * HOUR)
    assert told(scene) == only()
    scene.at(WEDNESDAY)

    assert told(scene) == only("chidi")


def test_a_loss_goes_before_what_is_for_that_day_only(scene: Scene) -> None:
    """Dana's exam is today, Ada's father has died: Bo, who gets one check-in a day, hears of him.

    Nothing of a lower rank takes the only one of the day (P9).
    """
    workspace = scene.workspace
    on_the_day: dict[str, Any] = {"kind": DetailKind.EXAM, "timing": Timing.ON_THE_DAY}
    scene.shares(workspace.dana, workspace.bo, day=TUESDAY.date(), **on_the_day)
    workspace.clock.advance(MINUTE)
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.LOSS)
    scene.at(TUESDAY)

    assert scene.nudges(workspace.bo) == 1
    assert workspace.ada.mention in workspace.bo.last()


@pytest.mark.parametrize(("budget", "questions"), [(1, 0), (2, 1)])
@pytest.mark.parametrize("bo", ["is planned", "is silent"])
def test_a_question_keeps_free_for_what_may_come(
    scene: Scene, bo: str, budget: int, questions: int
) -> None:
    """It is Bo's turn, and may be Chidi's this week: no icebreaker takes Chidi's last one (P9)."""
    workspace = scene.workspace
    scene.changes(workspace.chidi, weekly_budget=budget, next_icebreaker_at=TUESDAY + HOUR)
    scene.shares(workspace.ada, workspace.bo, workspace.chidi, kind=DetailKind.LOSS)
    if bo == "is silent":
        scene.at(TUESDAY)
    scene.at(TUESDAY + HOUR)
    assert scene.questions(workspace.chidi) == questions
    scene.at(WEDNESDAY + MINUTE)
    scene.at(THURSDAY)

    assert scene.nudges(workspace.chidi) == 1


@pytest.mark.parametrize("held", [True, False])
def test_a_question_comes_where_nothing_else_can(scene: Scene, held: bool) -> None:
    """Once Bo has read it he holds the turn, so Chidi's question comes."""
    workspace = scene.workspace
    scene.changes(workspace.chidi, weekly_budget=1, next_icebreaker_at=TUESDAY + HOUR)
    scene.shares(workspace.ada, workspace.bo, workspace.chidi, kind=DetailKind.LOSS)
    scene.at(TUESDAY)
    if held:
        workspace.bo.presses("Read it")
    scene.at(TUESDAY + HOUR)

    assert scene.questions(workspace.chidi) == int(held)
