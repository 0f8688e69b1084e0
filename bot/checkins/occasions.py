"""The occasions on which a detail is asked about, and when each of them has its moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.checkins.plans import PLANS, Plan, Second, Timing
from bot.runtime.working_hours import (
    Hours,
    end_of_day,
    is_working,
    later_on_working_day,
    local_day,
    next_occurrence,
    next_working_moment,
    next_working_morning,
    resolve_local,
)
from storage.records import Brake, Detail

# Whoever could be told is told, also when their first morning came after all others' last one.
_AT_LEAST = timedelta(days=2)
_AFTERNOON, _A_WHILE = time(14), timedelta(hours=2)
_SECOND_WEEK = timedelta(days=8)
# A tick comes seconds after its moment, and what is due at once is said one after the other.
_ON_TIME = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Occasion:
    """
    One occasion on which a detail is asked about.

    It may be asked about from the moment *since*, or on the local *day* of each listener;
    *working_days_later* as in :class:`Plan`. *free_from*: before that its owner lets nobody ask.
    """

    number: int
    since: datetime
    send_within: timedelta
    free_from: datetime
    working_days_later: int = 0
    day: date | None = None


def occasions(detail: Detail, owner_zone: str) -> tuple[Occasion, ...]:
    """
    When a detail is to be asked about, in order; none where its kind, or its owner, says never.

    The first is after its date has ended where its owner lives, or after it was shared (P6); a
    celebration's is on the morning of its day. The second is there when its owner wished for it.
    """
    plan = PLANS[detail.kind]
    send_within = timedelta(days=plan.stays_kind_days)
    free_from = _free_from(detail, owner_zone)
    days = [_first_day(detail, owner_zone)]
    if detail.yearly and plan.second is Second.A_YEAR_LATER:
        days.append(_a_year_after(detail, days[0] or local_day(detail.shared_at, owner_zone)))
    if plan.timing is Timing.ON_THE_DAY and days[0] is not None:
        return tuple(
            Occasion(
                number, resolve_local(day, time(0), owner_zone), send_within, free_from, 0, day
            )
            for number, day in enumerate(days)
            if day is not None
        )
    moments = [_began(detail, owner_zone), *_again(detail, plan, days[1:], owner_zone)]
    return tuple(
        Occasion(number, since, send_within, free_from, 0 if number else plan.working_days_later)
        for number, since in enumerate(moments)
        if since is not None
    )


def first_moment(occasion: Occasion, hours: Hours) -> datetime | None:
    """
    The first working morning of a listener with these *hours* on this occasion (P6).

    ``None`` for somebody who never works.
    """
    since = occasion.since
    if occasion.day is not None:
        since = resolve_local(occasion.day, hours.start, hours.zone)
    morning = next_working_morning(hours, since)
    if morning is not None and occasion.working_days_later:
        morning = later_on_working_day(hours, morning, occasion.working_days_later)
    freed = _freed(occasion, hours)
    return None if morning is None or freed is None else max(morning, freed)


def last_moment(occasion: Occasion, moment: datetime) -> datetime:
    """The last moment at which a kind colleague would still say what could be said at *moment*."""
    return max(moment + _AT_LEAST, max(occasion.since, occasion.free_from) + occasion.send_within)


def last_for(occasion: Occasion, hours: Hours, moment: datetime) -> datetime:
    """The last moment for a listener with these *hours*, who is to be told at *moment*."""
    return last_moment(occasion, first_moment(occasion, hours) or moment)


def coming_moment(occasion: Occasion, hours: Hours, now: datetime) -> datetime | None:
    """
    When a listener can be told from *now* on; ``None`` where that would be too late.

    What is of one day is said on that day also after the morning has passed.
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


def turn_over(hours: Hours, told_at: datetime) -> datetime:
    """
    When a turn is over that nobody took: the same time on the next working day (P7).

    One that began with the day is over with the beginning of the next, or somebody who begins to
    work at the same hour would miss their morning for the seconds that a tick is late.
    """
    over = later_on_working_day(hours, told_at, 1)
    morning = next_working_morning(hours, over - _ON_TIME)
    return over if morning is None else min(over, morning)


def handed_on_at(over_at: datetime, now: datetime) -> datetime:
    """
    From when on the next listener can be told: the end of the turn, and not the tick after it.

    It is *now* where Kith did not run when the turn was over at *over_at*.
    """
    return over_at if now - over_at < _ON_TIME else now


def afternoon(hours: Hours, now: datetime) -> datetime:
    """
    When *Remind me this afternoon* comes: at two, or two hours from now; within working hours.

    Where today has no room for that any more, it is the next working morning.
    """
    today = local_day(now, hours.zone)
    wished = max(resolve_local(today, _AFTERNOON, hours.zone), now + _A_WHILE)
    if is_working(hours, wished) and local_day(wished, hours.zone) == today:
        return wished
    return next_working_morning(hours, now + _A_WHILE) or wished


def owner_is_asked_at(detail: Detail, owner_hours: Hours) -> datetime | None:
    """
    When its owner is asked how it goes, once: a working morning of the second week (P8).

    ``None`` where the kind has no such question.
    """
    if PLANS[detail.kind].second is not Second.IF_IT_GOES_ON or detail.news_at is not None:
        return None
    began = _began(detail, owner_hours.zone)
    return None if began is None else next_working_morning(owner_hours, began + _SECOND_WEEK)


def pauses_icebreakers(detail: Detail, owner_zone: str, at: datetime) -> bool:
    """Whether Kith asks its owner no questions of the bank: it is new, or its day is near."""
    days = timedelta(days=PLANS[detail.kind].rest_days)
    began = _after_the_day(detail, owner_zone)
    return at < detail.shared_at + days or began - days <= at < began + days


def no_cheer_until(detail: Detail, owner_zone: str) -> datetime:
    """Up to when nobody is nudged about anything glad of the owner of this."""
    days = PLANS[detail.kind].no_cheer_days
    return _after_the_day(detail, owner_zone) + timedelta(days=days) if days else detail.shared_at


def _freed(occasion: Occasion, hours: Hours) -> datetime | None:
    """The first moment for a listener at which the owner lets them ask."""
    at_once = next_working_moment(hours, occasion.free_from)
    if at_once is not None and local_day(at_once, hours.zone) == occasion.day:
        # What is of one day is said on that day, also when it was shared at noon.
        return at_once
    return next_working_morning(hours, occasion.free_from)


def _began(detail: Detail, owner_zone: str) -> datetime | None:
    """From when on a detail may be asked about at all; ``None`` for never, or not yet."""
    match PLANS[detail.kind].timing:
        case Timing.NEVER:
            return None
        case Timing.WHEN_THERE_IS_NEWS:
            return detail.news_at
        case Timing.AFTER_THE_DAY | Timing.ON_THE_DAY:
            return _after_the_day(detail, owner_zone)


def _after_the_day(detail: Detail, owner_zone: str) -> datetime:
    if detail.event_date is None:
        return detail.shared_at
    return max(detail.shared_at, end_of_day(detail.event_date, owner_zone))


def _again(
    detail: Detail, plan: Plan, days: list[date | None], owner_zone: str
) -> list[datetime | None]:
    """The second occasion of what is not bound to a day."""
    if plan.second is Second.IF_IT_GOES_ON:
        return [detail.news_at]
    return [resolve_local(day, time(0), owner_zone) for day in days if day is not None]


def _first_day(detail: Detail, owner_zone: str) -> date | None:
    """The day that a detail is about: of a celebration, the next one."""
    if detail.month_day is None:
        return detail.event_date
    return next_occurrence(detail.month_day, local_day(detail.shared_at, owner_zone))


def _a_year_after(detail: Detail, day: date) -> date:
    return next_occurrence(detail.month_day or f"{day:%m-%d}", day + timedelta(days=1))


def _free_from(detail: Detail, owner_zone: str) -> datetime:
    """From when on its owner lets anybody ask: since it was shared, or when *not yet* is over."""
    if detail.brake is Brake.NOT_YET and detail.brake_until is not None:
        return max(detail.shared_at, resolve_local(detail.brake_until, time(0), owner_zone))
    return detail.shared_at
