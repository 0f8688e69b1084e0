"""When each listener is told on an occasion: the first, the next and the last moment."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.checkins.occasions import Occasion, OneDay
from bot.runtime.working_hours import (
    Hours,
    end_of_day,
    is_working_day,
    later_on_working_day,
    local_day,
    next_working_moment,
    next_working_morning,
    resolve_local,
    usual_hours,
    visible_hours,
    working_time,
)
from storage.records import Member, OffDay

# A listener always has this long to be told in, also when their first morning comes late.
_AT_LEAST = timedelta(days=2)
# Nobody is off work for longer, at least not for good.
_SEARCH_DAYS = 62


def first_moment(occasion: Occasion, hours: Hours) -> datetime | None:
    """
    The first moment on this occasion for a listener with these *hours*: a working morning (P6).

    ``None`` for somebody who never works, and for whom the one day has passed.
    """
    if occasion.only_on is not None:
        return _on_the_day(occasion.only_on, occasion.free_from, hours)
    if occasion.at_once:
        return next_working_moment(hours, max(occasion.since, occasion.free_from))
    since = occasion.since
    if occasion.day is not None:
        since = resolve_local(occasion.day, hours.start, hours.zone)
    morning = next_working_morning(hours, since)
    if morning is not None and occasion.working_days_later:
        morning = later_on_working_day(hours, morning, occasion.working_days_later)
    allowed = _first_allowed(occasion, hours)
    return None if morning is None or allowed is None else max(morning, allowed)


def expected_hours(occasion: Occasion, listener: Member) -> Hours:
    """
    The hours by which an owner is told when somebody hears, from what Slack shows of them.

    What doesn't wait for another day goes to the next listener on a holiday, so it counts there.
    """
    return usual_hours(listener.zone) if occasion.same_day else visible_hours(listener)


def last_for(occasion: Occasion, hours: Hours, moment: datetime) -> datetime:
    """Latest time to tell a listener with these *hours* whose check-in is planned for *moment*."""
    first = first_moment(occasion, hours) or moment
    if occasion.only_on is not None:
        # Nobody is wished luck afterwards.
        return end_of_day(local_day(first, hours.zone), hours.zone)
    since = max(occasion.since, occasion.free_from)
    return max(first + _AT_LEAST, since + occasion.send_within)


def coming_moment(occasion: Occasion, hours: Hours, now: datetime) -> datetime | None:
    """
    The next moment from *now* on to tell a listener; ``None`` if that is too late.

    What is for one day, or can't wait for another, can come after their morning.
    """
    moment = first_moment(occasion, hours)
    if moment is None or now <= moment:
        return moment
    is_today = occasion.day is not None and occasion.day == local_day(now, hours.zone)
    at_any_time = is_today or occasion.same_day or occasion.only_on is not None
    coming = (next_working_moment if at_any_time else next_working_morning)(hours, now)
    if coming is None or coming > last_for(occasion, hours, moment):
        return None
    return coming


def is_day_off(occasion: Occasion, hours: Hours) -> bool:
    """Whether the one day of this occasion is no working day of a listener's."""
    one_day = occasion.only_on
    return one_day is not None and not is_working_day(hours, _their_day(one_day, hours))


def _on_the_day(one_day: OneDay, free_from: datetime, hours: Hours) -> datetime | None:
    """The morning of the day, or the first moment of that day at which they may be told."""
    day = _working_day(one_day, hours)
    span = None if day is None else working_time(hours, day)
    if span is None or free_from <= span[0]:
        return None if span is None else span[0]
    later = next_working_moment(hours, free_from)
    return later if later is not None and local_day(later, hours.zone) == day else None


def _working_day(one_day: OneDay, hours: Hours) -> date | None:
    """The day itself; for somebody who doesn't work then, the working day before or after."""
    day, step = _their_day(one_day, hours), 1 if one_day.off_day is OffDay.AFTER else -1
    near = (day + timedelta(days=step * days) for days in range(_SEARCH_DAYS))
    return next((one for one in near if is_working_day(hours, one)), None)


def _their_day(one_day: OneDay, hours: Hours) -> date:
    """
    The day in a listener's own zone.

    Where their morning comes only after it has ended for its owner, theirs is the day before.
    """
    is_over = resolve_local(one_day.day, hours.start, hours.zone) >= one_day.ends
    return one_day.day - timedelta(days=1) if is_over else one_day.day


def _first_allowed(occasion: Occasion, hours: Hours) -> datetime | None:
    """The first moment in a listener's working hours at which the owner lets them ask."""
    at_once = next_working_moment(hours, occasion.free_from)
    if at_once is not None and local_day(at_once, hours.zone) == occasion.day:
        # On the day itself it need not be a morning: it may have been shared at noon.
        return at_once
    return next_working_morning(hours, occasion.free_from)
