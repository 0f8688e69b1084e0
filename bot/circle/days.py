"""The day of a reminder: which may be chosen, and the morning on which it comes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.hours import Hours, local_day, next_working_morning, resolve_local
from bot.text import mark

_LONGEST_AHEAD = timedelta(days=365)

NOT_THAT_DAY = mark("Please choose a day from tomorrow on, and within a year.")


def objection(day: date | None, today: date) -> str | None:
    """What speaks against a reminder on this day, or ``None``; a day has to be chosen at all."""
    if day is None or not today < day <= today + _LONGEST_AHEAD:
        return NOT_THAT_DAY
    return None


def suggested(hours: Hours, now: datetime) -> date:
    """The day that the form begins with: the next working day after today."""
    tomorrow = local_day(now, hours.zone) + timedelta(days=1)
    return local_day(morning_of(tomorrow, hours), hours.zone)


def morning_of(day: date, hours: Hours) -> datetime:
    """The working morning of *day*, or the next one; the morning itself for whoever never works."""
    found = next_working_morning(hours, resolve_local(day, time(0), hours.zone))
    return found or resolve_local(day, hours.start, hours.zone)
