"""The day of a reminder: which may be chosen, and the morning on which it comes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TypeGuard

from bot.runtime.working_hours import Hours, local_day, next_working_morning, resolve_local

_LONGEST_AHEAD = timedelta(days=365)


def may_be(day: date | None, today: date) -> TypeGuard[date]:
    """Whether there can be a reminder for this day; a day has to be chosen at all."""
    return day is not None and today < day <= today + _LONGEST_AHEAD


def suggested(hours: Hours, now: datetime) -> date:
    """The day that the form begins with: the next working day after today."""
    tomorrow = local_day(now, hours.zone) + timedelta(days=1)
    return local_day(morning_of(tomorrow, hours), hours.zone)


def morning_of(day: date, hours: Hours) -> datetime:
    """The working morning of *day*, or the next one; without working days, the morning of *day*."""
    found = next_working_morning(hours, resolve_local(day, time(0), hours.zone))
    return found or resolve_local(day, hours.start, hours.zone)
