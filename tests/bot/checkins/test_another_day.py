"""*Not today* means another day: once, where nobody else is left, and never on purpose twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from bot.checkins.next_listener import may_come_to
from storage import check_ins, details
from storage.records import CheckIn, CheckInState, DetailKind, Timing
from tests.bot.delivery.scenario import DAY, HOUR, SECOND, TUESDAY, Scene

NOT_TODAY, NOTHING_MORE, READ, SILENT = "not today", "nothing more", "read", "silent"
THURSDAY = TUESDAY + 2 * DAY


def turns(scene: Scene) -> list[CheckIn]:
    """The check-ins about the one thing that Ada shared."""
    with scene.workspace.database.read() as tx:
        (detail,) = details.of_owner(tx, scene.workspace_id, scene.own_id(scene.workspace.ada))
        return list(check_ins.of_detail(tx, scene.workspace_id, detail.id))


def told(scene: Scene) -> list[tuple[str, int]]:
    """Who was told, and on which day, counted from Tuesday."""
    workspace = scene.workspace
    handles = {scene.own_id(one): one.handle for one in (workspace.bo, workspace.chidi)}
    known = [
        ((one.told_at - TUESDAY).days, handles[one.person_id])
        for one in turns(scene)
        if one.told_at is not None
    ]
    return [(handle, day) for day, handle in sorted(known)]


def answers(scene: Scene, check_in: CheckIn, how: str) -> None:
    """A listener answers a nudge."""
    workspace, checkins = scene.workspace, scene.workspace.application.services.checkins
    person = next(
        one for one in (workspace.bo, workspace.chidi) if scene.own_id(one) == check_in.person_id
    )
    if how == NOT_TODAY:
        checkins.not_today(scene.by(person), check_in.id)
    elif how == NOTHING_MORE:
        checkins.nothing_more(scene.by(person), check_in.id)
    elif how == READ:
        checkins.read(scene.by(person), check_in.id)


def goes_on(scene: Scene, days: int, answered: Mapping[str, list[str]]) -> None:
    """So many days from Tuesday on; each listener gives their answers one after the other."""
    workspace = scene.workspace
    left = {
        scene.own_id(getattr(workspace, one)): iter([*how, SILENT, SILENT])
        for one, how in answered.items()
    }
    seen: set[str] = set()
    for day in range(days):
        scene.at(TUESDAY + day * DAY)
        for one in turns(scene):
            if one.told_at is not None and one.id not in seen:
                seen.add(one.id)
                workspace.clock.set(TUESDAY + day * DAY + HOUR)
                answers(scene, one, next(left[one.person_id]))


@dataclass(frozen=True)
class Case:
    """What listeners answer, in the owner's order, and who is told on which day from Tuesday."""

    answered: dict[str, list[str]]
    told: list[tuple[str, int]]
    shared: dict[str, Any] = field(default_factory=dict)


ON_THURSDAY: dict[str, Any] = {
    "kind": DetailKind.EXAM,
    "day": date(2026, 11, 26),
    "timing": Timing.ON_THE_DAY,
}
CASES = {
    "the only one says not today": Case({"bo": [NOT_TODAY]}, [("bo", 0), ("bo", 1)]),
    "and says so twice": Case({"bo": [NOT_TODAY, NOT_TODAY]}, [("bo", 0), ("bo", 1)]),
    "and reads it then": Case({"bo": [NOT_TODAY, READ]}, [("bo", 0), ("bo", 1)]),
    "silence is an answer": Case({"bo": [SILENT]}, [("bo", 0)]),
    "nothing more is for good": Case({"bo": [NOTHING_MORE]}, [("bo", 0)]),
    "and so it is the second time": Case({"bo": [NOT_TODAY, NOTHING_MORE]}, [("bo", 0), ("bo", 1)]),
    "it is handed on first": Case({"bo": [NOT_TODAY], "chidi": [READ]}, [("bo", 0), ("chidi", 1)]),
    "nobody is left": Case(
        {"bo": [NOT_TODAY], "chidi": [SILENT]}, [("bo", 0), ("chidi", 1), ("bo", 2)]
    ),
    "the last one says not today": Case(
        {"bo": [SILENT], "chidi": [NOT_TODAY]}, [("bo", 0), ("chidi", 1), ("chidi", 2)]
    ),
    "both do, and one is told at a time": Case(
        {"bo": [NOT_TODAY], "chidi": [NOT_TODAY]},
        [("bo", 0), ("chidi", 1), ("bo", 2), ("chidi", 3)],
    ),
    "the first one reads it then": Case(
        {"bo": [NOT_TODAY, READ], "chidi": [NOT_TODAY]},
        [("bo", 0), ("chidi", 1), ("bo", 2)],
    ),
    "what is for one day has no other": Case({"bo": [NOT_TODAY]}, [("bo", 2)], ON_THURSDAY),
    "a birthday neither": Case(
        {"bo": [NOT_TODAY], "chidi": [READ]},
        [("bo", 2), ("chidi", 2)],
        {"kind": DetailKind.CELEBRATION, "day": date(2026, 11, 26)},
    ),
    "no weekend": Case({"bo": [NOT_TODAY]}, [("bo", 3), ("bo", 6)], {"day": date(2026, 11, 26)}),
    "a loss waits for another day, too": Case(
        {"bo": [NOT_TODAY], "chidi": [SILENT]},
        [("bo", 0), ("chidi", 1), ("bo", 2)],
        {"kind": DetailKind.LOSS},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_not_today_means_another_day(scene: Scene, case: Case) -> None:
    """Who is told when, with these answers; nobody else is ever told at the same time (P7)."""
    named = [getattr(scene.workspace, one) for one in case.answered]
    for one in named:
        scene.changes(one, weekly_budget=5)
    scene.shares(scene.workspace.ada, *named, **case.shared)
    goes_on(scene, 13, case.answered)

    assert told(scene) == case.told


def test_nothing_comes_when_it_is_too_late(scene: Scene) -> None:
    """An exam is asked about for five days: Bo was away until the last of them (P6)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, kind=DetailKind.EXAM)
    scene.changes(scene.workspace.bo, paused=True, paused_until=(TUESDAY + 3 * DAY).date())
    goes_on(scene, 13, {"bo": [NOT_TODAY]})

    assert told(scene) == [("bo", 3)]


def test_the_budget_holds(scene: Scene) -> None:
    """Bo wants one unasked message a week: the other day is in his next one (P9)."""
    scene.changes(scene.workspace.bo, weekly_budget=1)
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    goes_on(scene, 13, {"bo": [NOT_TODAY]})

    assert told(scene) == [("bo", 0), ("bo", 6)]


def test_an_icebreaker_spares_the_budget_for_another_day(scene: Scene) -> None:
    """Whoever put it off may be told again that week; after a second time they may not (P9)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.at(TUESDAY)
    answers(scene, turns(scene)[0], NOT_TODAY)
    bo, week_ends = scene.own_id(scene.workspace.bo), TUESDAY + 6 * DAY
    assert may_come_to(bo, turns(scene), week_ends)
    scene.at(TUESDAY + DAY)
    answers(scene, turns(scene)[1], NOT_TODAY)

    assert not may_come_to(bo, turns(scene), week_ends)


@pytest.mark.parametrize("answer", [NOT_TODAY, SILENT])
def test_the_turn_ends_when_a_silent_one_would(scene: Scene, answer: str) -> None:
    """Chidi is told at the same moment, and the ledger reads the same until then (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY)
    answers(scene, turns(scene)[0], answer)
    scene.at(TUESDAY + DAY - SECOND)
    assert scene.nudges(workspace.chidi) == 0
    scene.at(TUESDAY + DAY)

    assert scene.nudges(workspace.chidi) == 1


def test_whoever_reads_it_late_takes_the_turn_back(scene: Scene) -> None:
    """Bo is away, Chidi silent. She reads it before he is back: he isn't told of it, too (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.changes(workspace.bo, paused=True, paused_until=(TUESDAY + 3 * DAY).date())
    for day in (0, 1, 2):
        scene.at(TUESDAY + day * DAY)
    (of_chidi,) = [one for one in turns(scene) if one.told_at is not None]
    assert of_chidi.state is CheckInState.LAPSED
    workspace.clock.set(THURSDAY + HOUR)
    answers(scene, of_chidi, READ)
    for day in (3, 6, 7):
        scene.at(TUESDAY + day * DAY)

    assert told(scene) == [("chidi", 1)]


def test_whoever_reads_it_late_takes_it_from_nobody(scene: Scene) -> None:
    """Chidi was told by then: what was handed on stays with him, and goes on no further (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    for day in (0, 1):
        scene.at(TUESDAY + day * DAY)
    of_bo, of_chidi = sorted(turns(scene), key=lambda one: one.told_at or TUESDAY)
    answers(scene, of_bo, READ)

    assert [one.state for one in turns(scene) if one.id == of_bo.id] == [CheckInState.LAPSED]
    assert [one.state for one in turns(scene) if one.id == of_chidi.id] == [CheckInState.TOLD]


def test_put_off_and_read_all_the_same(scene: Scene) -> None:
    """Bo's other device still shows *Read it*: once he has read it, nobody is told again."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY)
    (of_bo,) = turns(scene)
    answers(scene, of_bo, NOT_TODAY)
    answers(scene, of_bo, READ)
    for day in (1, 2, 3, 6):
        scene.at(TUESDAY + day * DAY)

    assert told(scene) == [("bo", 0)]
