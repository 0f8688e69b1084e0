"""Hours at which it is night for nobody, for people who share no working hour.

Pure rules. All moments, taken and returned, are aware and in UTC.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.runtime.working_hours import Hours, is_working, is_working_day

# Outside of these hours it is night, whatever hours somebody works.
_MORNING, _NIGHT = time(7), time(22)
_HALF_HOUR = timedelta(minutes=30)
# Two weeks of half hours: then everybody's week was there twice.
_SEARCH = 14 * 48


def next_waking_moment_for_all(several: Sequence[Hours], after: datetime) -> datetime | None:
    """
    The first half hour at or after *after* that is night for none of them, within two weeks.

    It is on a working day of each, and one of them works then, where there is such an hour.
    """
    awake = [each for each in _half_hours(after) if all(_is_awake(one, each) for one in several)]
    at_work = (each for each in awake if any(is_working(one, each) for one in several))
    return next(at_work, next(iter(awake), None))


def _half_hours(after: datetime) -> Iterator[datetime]:
    yield after
    hour = after.replace(minute=0, second=0, microsecond=0)
    yield from (moment for nth in range(_SEARCH) if (moment := hour + nth * _HALF_HOUR) > after)


def _is_awake(hours: Hours, moment: datetime) -> bool:
    local = moment.astimezone(ZoneInfo(hours.zone))
    return _MORNING <= local.time() < _NIGHT and is_working_day(hours, local.date())
