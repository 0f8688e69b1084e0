"""When each listener is told on an occasion: the first, the next and the last moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.checkins.occasions import Occasion
from bot.runtime.working_hours import (
    Hours,
    later_on_working_day,
    local_day,
    next_working_moment,
    next_working_morning,
    resolve_local,
)

# A listener always has this long to be told in, also when their first morning comes late.
_AT_LEAST = timedelta(days=2)


def first_moment(occasion: Occasion, hours: Hours) -> datetime | None:
    """
    The first working morning on this occasion of a listener with these *hours* (P6).

    ``None`` for somebody who never works.
    """
    since = occasion.since
    if occasion.day is not None:
        since = resolve_local(occasion.day, hours.start, hours.zone)
    morning = next_working_morning(hours, since)
    if morning is not None and occasion.working_days_later:
        morning = later_on_working_day(hours, morning, occasion.working_days_later)
    allowed = _first_allowed(occasion, hours)
    return None if morning is None or allowed is None else max(morning, allowed)


def last_moment(occasion: Occasion, moment: datetime) -> datetime:
    """Latest time to tell a listener who could first be told at *moment*."""
    return max(moment + _AT_LEAST, max(occasion.since, occasion.free_from) + occasion.send_within)


def last_for(occasion: Occasion, hours: Hours, moment: datetime) -> datetime:
    """Latest time to tell a listener with these *hours* whose check-in is planned for *moment*."""
    return last_moment(occasion, first_moment(occasion, hours) or moment)


def coming_moment(occasion: Occasion, hours: Hours, now: datetime) -> datetime | None:
    """
    The next moment from *now* on to tell a listener; ``None`` if that is too late.

    On the day of a celebration a listener can still be told after their morning.
    """
    moment = first_moment(occasion, hours)
    if moment is None:
        return None
    coming = moment
    if moment < now:
        is_today = occasion.day is not None and occasion.day == local_day(now, hours.zone)
        later = (next_working_moment if is_today else next_working_morning)(hours, now)
        if later is None:
            return None
        coming = later
    return coming if coming <= last_moment(occasion, moment) else None


def _first_allowed(occasion: Occasion, hours: Hours) -> datetime | None:
    """The first moment in a listener's working hours at which the owner lets them ask."""
    at_once = next_working_moment(hours, occasion.free_from)
    if at_once is not None and local_day(at_once, hours.zone) == occasion.day:
        # On the day of a celebration it need not be a morning: it may have been shared at noon.
        return at_once
    return next_working_morning(hours, occasion.free_from)
