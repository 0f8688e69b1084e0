"""On which day a round is held that is planned for a holiday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

# Whether most people of a program have a day off by law.
DaysOff = Callable[[date], bool]

# No holidays last longer; a calendar of days off may be wrong.
_MOST_WEEKS = 8


def is_new_year(day: date) -> bool:
    """Whether a day is one of those from Christmas to New Year, on which few people are there."""
    return (day.month, day.day) >= (12, 24) or (day.month, day.day) == (1, 1)


def held_on(planned: date, off: DaysOff) -> date:
    """
    The day on which a round that is planned for *planned* is held.

    On a holiday of most, it's the nearest later working day of that week, or else the nearest
    earlier one. Over New Year, and where the whole week is off, it's the same day a week later.
    """
    for weeks in range(_MOST_WEEKS):
        day = planned + timedelta(weeks=weeks)
        near = [] if is_new_year(day) else [day, *_other_working_days(day)]
        free = [found for found in near if not off(found) and not is_new_year(found)]
        if free:
            return free[0]
    return planned


def _other_working_days(day: date) -> list[date]:
    """The later weekdays of a day's week, and then the earlier ones; nearest first."""
    later = [day + timedelta(days=days) for days in range(1, 5 - day.weekday())]
    return later + [day - timedelta(days=days) for days in range(1, day.weekday() + 1)]
