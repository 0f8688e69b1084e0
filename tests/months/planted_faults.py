"""Planted faults, each a rule that is switched off, and short histories that must find them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from bot.checkins import (
    moments,
    next_listener,
    nudges,
    occasions,
    planner,
    turn_times,
    unopened,
)
from bot.checkins.listener_turns import Turns
from bot.checkins.next_listener import Turn
from bot.checkins.occasions import Occasion
from bot.delivery import pacing
from bot.memory import consent, gate
from bot.runtime.working_hours import Hours, next_working_morning
from storage import check_ins
from storage.records import Brake, CheckIn, CheckInState, Detail, DetailKind, Timing
from tests.months.steps import MonthsMachine, Written

Switch = Callable[[pytest.MonkeyPatch], None]
LONDON, LONDON_TOO, LONDON_AS_WELL, BERLIN, NEW_YORK = "m00", "m16", "m32", "m01", "m02"


@dataclass(frozen=True)
class PlantedFault:
    """A rule to switch off, the promise that this breaks, and the history that finds it."""

    switch_off: Switch
    promise: str
    history: Callable[[MonthsMachine], None]


def _all_at_once(patch: pytest.MonkeyPatch) -> None:
    rule = next_listener.next_turns

    def everybody(
        occasion: Occasion,
        _: bool,
        listeners: Sequence[tuple[str, Hours]],
        turns: Sequence[CheckIn],
        now: datetime,
    ) -> list[Turn]:
        return rule(occasion, True, listeners, turns, now)

    patch.setattr(next_listener, "next_turns", everybody)


def _no_budget(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(pacing, "exceeds_budget", lambda *_: False)


def _no_hours(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(pacing, "next_send_time", lambda _, now: now)


def _before_its_day_has_ended(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(occasions, "_after_the_day", lambda detail, _: detail.shared_at)


def _also_afterwards(patch: pytest.MonkeyPatch) -> None:
    """What is for one day may still be told on the days after it."""
    for module in (moments, nudges):
        patch.setattr(module, "last_for", lambda _, __, moment: moment + timedelta(days=3))


def _before_its_morning(patch: pytest.MonkeyPatch) -> None:
    """What is for one day is told as soon as its owner lets anybody ask."""
    patch.setattr(
        moments, "_on_the_day", lambda _, free_from, hours: next_working_morning(hours, free_from)
    )


def _no_day_is_chosen(patch: pytest.MonkeyPatch) -> None:
    """The day that its owner chose counts as today."""
    rule = occasions.occasions

    def at_once(detail: Detail, zone: str) -> tuple[Occasion, ...]:
        return rule(replace(detail, timing=Timing.AS_SOON), zone)

    for module in (occasions, planner, next_listener, nudges):
        patch.setattr(module, "occasions", at_once, raising=False)


def _before_she_is_back(patch: pytest.MonkeyPatch) -> None:
    rule = occasions._first

    def at_once(detail: Detail, zone: str) -> Occasion | None:
        return rule(replace(detail, news_at=detail.news_at or detail.shared_at), zone)

    patch.setattr(occasions, "_first", at_once)


def _no_brake(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Turns, "stop", lambda *_: None)
    patch.setattr(consent, "is_braked", lambda *_: False)


def _not_stopped_at_the_gate(patch: pytest.MonkeyPatch) -> None:
    """The brake does not move planned turns and has no end date. Only the gate still checks it."""
    patch.setattr(consent, "is_braked", lambda detail, *_: detail.brake is Brake.NOBODY)
    patch.setattr(occasions, "_free_from", lambda detail, _: detail.shared_at)


def _anybody_listens(patch: pytest.MonkeyPatch) -> None:
    def may_see(detail: Any, **true: Any) -> bool:
        return consent.may_see(detail, **{**true, "listener_ids": {true["viewer_id"]}})

    patch.setattr(gate, "may_see", may_see)
    patch.setattr(Turns, "take_off", lambda *_: None)


def _tried_once(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(next_listener, "was_told", lambda _: True)


def _late_by_a_tick(patch: pytest.MonkeyPatch) -> None:
    """A silent turn ends one tick late, after the next listener's morning has begun."""
    patch.setattr(turn_times, "_ON_TIME", timedelta(0))


def _nothing_is_handed_on(patch: pytest.MonkeyPatch) -> None:
    def lapse(tx: Connection, check_in: CheckIn, *_: Any, **__: Any) -> None:
        check_ins.change(tx, check_in, CheckInState.LAPSED, due_at=None)

    patch.setattr(planner, "plan_next_listener", lapse)


def _never_over(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(nudges, "turn_over", lambda _, told_at: told_at)


def _opened_or_not(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(unopened, "is_opened", lambda *_: False)


def _at_once_unopened(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(unopened, "_working_days_after", lambda _, moment: moment)


# Short histories, each of which needs one rule. They start at nine on a Monday in London. -----


def _three_in_order(months: MonthsMachine) -> None:
    months.everybody_answers("silence")
    months.write(_exam(LONDON, NEW_YORK, LONDON_TOO))
    months.go_on(97)


def _two_a_week(months: MonthsMachine) -> None:
    months.everybody_answers("silence")
    for owner in ("m05", "m06", "m07", "m08"):
        months.write(_exam(LONDON, owner=owner))
        months.go_on(25)


def _back_at_night(months: MonthsMachine) -> None:
    months.write(_exam(LONDON))
    months.sleep(37)


def _a_day_to_come(months: MonthsMachine) -> None:
    months.write(_exam(LONDON, days=3))
    months.go_on(49)


def _on_leave(months: MonthsMachine) -> None:
    months.write(_exam(LONDON, LONDON_TOO, kind=DetailKind.COMING_BACK))
    months.go_on(49)


def _nobody_ask(months: MonthsMachine) -> None:
    months.write(_exam(LONDON))
    (event,) = months.live()
    months.put_on(event, Brake.NOBODY, 0)
    months.go_on(49)


def _not_yet(months: MonthsMachine) -> None:
    months.write(_exam(LONDON))
    (event,) = months.live()
    months.put_on(event, Brake.NOT_YET, 3)
    months.go_on(49)


def _taken_off(months: MonthsMachine) -> None:
    months.write(_exam(LONDON))
    (event,) = months.live()
    months.unname_first(event)
    months.go_on(49)


def _back_from_a_pause(months: MonthsMachine) -> None:
    months.everybody_answers("silence")
    months.let_pause(months.model.people[LONDON], 3)
    months.write(_exam(LONDON, kind=DetailKind.ILLNESS_FAMILY))
    for _ in range(7):
        months.go_on(24)


def _two_are_away(months: MonthsMachine) -> None:
    for one in (LONDON, LONDON_TOO):
        months.let_pause(months.model.people[one], None)
    months.write(_exam(LONDON, LONDON_TOO, LONDON_AS_WELL))
    months.go_on(24 * 5)


def _morning_of_the_day(months: MonthsMachine) -> None:
    months.write(_exam(LONDON, days=3, timing=Timing.ON_THE_DAY))
    months.go_on(97)


def _missed_on_the_day(months: MonthsMachine) -> None:
    months.let_pause(months.model.people[LONDON], 2)
    months.write(_exam(LONDON, days=1, timing=Timing.ON_THE_DAY))
    months.go_on(97)


def _a_day_of_ones_own(months: MonthsMachine) -> None:
    months.write(_exam(LONDON, timing=Timing.CHOSEN_DAY, told_days=3))
    months.go_on(97)


def _read_at_once(months: MonthsMachine) -> None:
    months.everybody_answers("read")
    months.write(_exam(LONDON, kind=DetailKind.ILLNESS_FAMILY))
    months.go_on(24 * 5)


def _nobody_reads(months: MonthsMachine) -> None:
    months.everybody_answers("silence")
    months.write(_exam(LONDON, kind=DetailKind.ILLNESS_FAMILY))
    months.go_on(24 * 5)


def _exam(
    *named: str,
    owner: str = BERLIN,
    kind: DetailKind = DetailKind.EXAM,
    days: int = 0,
    timing: Timing | None = None,
    told_days: int = 0,
) -> Written:
    return Written(owner, kind, named, days, False, timing, told_days)


PLANTED_FAULTS: dict[str, PlantedFault] = {
    "all listeners at once": PlantedFault(_all_at_once, "one at a time", _three_in_order),
    "a turn is over at once": PlantedFault(_never_over, "one at a time", _three_in_order),
    "no budget": PlantedFault(_no_budget, "budget", _two_a_week),
    "no working hours": PlantedFault(_no_hours, "hours", _back_at_night),
    "before its day has ended": PlantedFault(_before_its_day_has_ended, "date", _a_day_to_come),
    "told after its day": PlantedFault(_also_afterwards, "its day", _missed_on_the_day),
    "told before its morning": PlantedFault(_before_its_morning, "date", _morning_of_the_day),
    "the chosen day is not kept": PlantedFault(_no_day_is_chosen, "date", _a_day_of_ones_own),
    "a return is told before its owner is back": PlantedFault(
        _before_she_is_back, "date", _on_leave
    ),
    "no brake": PlantedFault(_no_brake, "brake", _nobody_ask),
    "not yet is no brake": PlantedFault(_not_stopped_at_the_gate, "brake", _not_yet),
    "anybody is a listener": PlantedFault(_anybody_listens, "listener", _taken_off),
    "a listener who could not be told is not tried again": PlantedFault(
        _tried_once, "never lost", _back_from_a_pause
    ),
    "nothing is handed on": PlantedFault(_nothing_is_handed_on, "never lost", _two_are_away),
    "what was read is said to be unopened": PlantedFault(_opened_or_not, "unopened", _read_at_once),
    "no three working days": PlantedFault(_at_once_unopened, "unopened", _nobody_reads),
    "a tick takes a day": PlantedFault(_late_by_a_tick, "never lost", _two_are_away),
}
