"""When somebody is told about a detail: one plan for each kind, to be read aloud."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.hours import (
    Hours,
    end_of_day,
    later_on_working_day,
    local_day,
    next_occurrence,
    next_working_morning,
    resolve_local,
)
from storage.records import Brake, Detail, DetailKind


class Timing(StrEnum):
    """What the first moment hangs on."""

    AFTER_THE_DAY = "after_the_day"
    ON_THE_DAY = "on_the_day"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Plan:
    """
    How one kind of detail is asked about.

    ``working_days_later``: how many more working days of the listener pass before the first
    nudge. ``everybody``: all listeners hear of it, instead of one at a time (P7).
    """

    timing: Timing
    working_days_later: int = 0
    everybody: bool = False


_NEXT_MORNING = Plan(Timing.AFTER_THE_DAY)

PLANS: dict[DetailKind, Plan] = {
    DetailKind.ILLNESS_FAMILY: _NEXT_MORNING,
    DetailKind.ILLNESS_OWN: _NEXT_MORNING,
    # Everybody asks in the first days, and nobody afterwards.
    DetailKind.LOSS: Plan(Timing.AFTER_THE_DAY, working_days_later=4),
    # An expected date is no news: only its owner can say that there is some.
    DetailKind.NEW_ARRIVAL: Plan(Timing.NEVER),
    DetailKind.JOURNEY: _NEXT_MORNING,
    DetailKind.EXAM: _NEXT_MORNING,
    DetailKind.MOVING: _NEXT_MORNING,
    DetailKind.PET: _NEXT_MORNING,
    DetailKind.CLOSE_TO_HEART: _NEXT_MORNING,
    DetailKind.CELEBRATION: Plan(Timing.ON_THE_DAY, everybody=True),
    DetailKind.TASTE: Plan(Timing.NEVER),
    DetailKind.GLADLY_HELP: Plan(Timing.NEVER),
}

# A listener who joins later than this after the moment hears nothing of it any more.
STALE_AFTER = timedelta(days=7)
STAYS_KIND = timedelta(days=4)


def first_moment(detail: Detail, hours: Hours, owner_zone: str) -> datetime | None:
    """
    The listener's first working morning after the detail's date has ended for its owner (P6).

    Without a date it is the first working morning after the detail was shared; a celebration
    comes on the morning of its day. After *not yet* it is the first working morning from the day
    on that its owner named (P8). ``None`` where the kind is never asked about.
    """
    plan = PLANS[detail.kind]
    if plan.timing is Timing.NEVER:
        return None
    if plan.timing is Timing.ON_THE_DAY and detail.month_day is not None:
        return _on_the_day(detail, detail.month_day, hours, owner_zone)
    base = detail.shared_at
    if detail.event_date is not None:
        base = max(base, end_of_day(detail.event_date, owner_zone))
    morning = next_working_morning(hours, base)
    if morning is not None and plan.working_days_later:
        morning = later_on_working_day(hours, morning, plan.working_days_later)
    freed = next_working_morning(hours, _free_from(detail, owner_zone))
    return None if morning is None or freed is None else max(morning, freed)


def _free_from(detail: Detail, owner_zone: str) -> datetime:
    """From when on its owner lets anybody ask: since it was shared, or when *not yet* is over."""
    if detail.brake is Brake.NOT_YET and detail.brake_until is not None:
        return max(detail.shared_at, resolve_local(detail.brake_until, time(0), owner_zone))
    return detail.shared_at


def turn_over(hours: Hours, told_at: datetime) -> datetime:
    """When a turn is over that nobody took: the same time on the next working day (P7)."""
    return later_on_working_day(hours, told_at, 1)


def _on_the_day(detail: Detail, month_day: str, hours: Hours, owner_zone: str) -> datetime | None:
    day = next_occurrence(month_day, local_day(_free_from(detail, owner_zone), owner_zone))
    return next_working_morning(hours, resolve_local(day, hours.start, hours.zone))
