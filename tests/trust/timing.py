"""When each listener hears of a detail, by its owner's choice, written from the promises (P6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from holidays import HolidayBase, country_holidays

from storage.records import DetailKind, Member, OffDay, Timing

FOUR_WEEKS = timedelta(days=28)
_A_DAY, _SEARCHED_DAYS = timedelta(days=1), 40


@dataclass(frozen=True)
class Choice:
    """
    When listeners hear of a detail, as its owner chose: by *timing*, or in no check-in at all.

    *event* is the day it is about, and *told_on* the day on which listeners are told. Those who
    don't work on its day hear by *off_day*. *four_weeks*: whether one person remembers it then. It
    was shared at *shared_at*, and *timing* was chosen at *since*.
    """

    timing: Timing | None
    off_day: OffDay
    event: date | None
    told_on: date | None
    four_weeks: bool
    owner_zone: str
    shared_at: datetime
    since: datetime


def chosen(kind: DetailKind, timing: Timing | None, event: date | None, today: date) -> Timing:
    """
    Its owner's choice, or what holds without one.

    A loss doesn't wait for a day ahead, and a celebration is told of on its day.
    """
    if timing is not None:
        return timing
    if kind is DetailKind.LOSS and event is not None and event > today:
        return Timing.AS_SOON
    if kind is DetailKind.CELEBRATION and event is not None:
        return Timing.ON_THE_DAY
    return Timing.MORNING_AFTER


def first_moment(choice: Choice, listener: Member) -> datetime | None:
    """The first moment at which this listener may hear of it; ``None`` for never."""
    if choice.timing is None:
        return None
    if choice.timing is Timing.AS_SOON:
        return _at_work(listener, choice.since)
    if choice.timing is Timing.CHOSEN_DAY and choice.told_on is not None:
        return _morning(listener, _starts(listener, choice.told_on))
    if choice.timing is Timing.ON_THE_DAY and choice.event is not None:
        return _starts(listener, _that_day(choice.event, choice.off_day, listener))
    return _morning(listener, _day_is_over(choice))


def may_hear(choice: Choice, listener: Member, now: datetime) -> bool:
    """Whether this isn't before their moment, nor after the day that it is for."""
    first = first_moment(choice, listener)
    if first is None or now < first:
        return False
    return choice.timing is not Timing.ON_THE_DAY or _day(listener, now) == _day(listener, first)


def has_to_hear(choice: Choice, listener: Member, now: datetime) -> bool:
    """Whether their moment has come today, and they are still at work."""
    first = first_moment(choice, listener)
    if first is None or now < first or _day(listener, now) != _day(listener, first):
        return False
    return _is_at_work(listener, now)


def hears_when_expected(choice: Choice, listener: Member) -> bool:
    """Whether their moment is that of somebody who works from Monday to Friday."""
    usual = replace(listener, work_days=(0, 1, 2, 3, 4))
    return first_moment(choice, listener) == first_moment(choice, usual)


def may_remember(choice: Choice, now: datetime) -> bool:
    """Whether four weeks have passed, and its owner wished that somebody remembers then."""
    since = _day_is_over(choice)
    if choice.timing is Timing.AS_SOON:
        since = max(since, choice.since)
    elif choice.timing is Timing.CHOSEN_DAY and choice.told_on is not None:
        since = max(since, datetime.combine(choice.told_on, time(0), ZoneInfo(choice.owner_zone)))
    return choice.four_weeks and now >= since + FOUR_WEEKS


def _day_is_over(choice: Choice) -> datetime:
    if choice.event is None:
        return choice.shared_at
    zone = ZoneInfo(choice.owner_zone)
    return max(choice.shared_at, datetime.combine(choice.event + _A_DAY, time(0), zone))


def _works(listener: Member, day: date) -> bool:
    if day.weekday() not in listener.work_days:
        return False
    if listener.country is None:
        return True
    return day not in _holidays(listener.country, listener.subdivision)


@cache
def _holidays(country: str, subdivision: str | None) -> HolidayBase:
    return country_holidays(country, subdiv=subdivision)


def _is_at_work(listener: Member, now: datetime) -> bool:
    local = now.astimezone(ZoneInfo(listener.zone))
    return (
        _works(listener, local.date()) and listener.work_start <= local.time() < listener.work_end
    )


def _that_day(day: date, off_day: OffDay, listener: Member) -> date:
    step = _A_DAY if off_day is OffDay.AFTER else -_A_DAY
    while not _works(listener, day):
        day += step
    return day


def _day(listener: Member, at: datetime) -> date:
    return at.astimezone(ZoneInfo(listener.zone)).date()


def _starts(listener: Member, day: date) -> datetime:
    return datetime.combine(day, listener.work_start, ZoneInfo(listener.zone))


def _morning(listener: Member, since: datetime) -> datetime | None:
    first = _day(listener, since)
    days = (first + one * _A_DAY for one in range(_SEARCHED_DAYS))
    return next(
        (
            _starts(listener, one)
            for one in days
            if _works(listener, one) and _starts(listener, one) >= since
        ),
        None,
    )


def _at_work(listener: Member, since: datetime) -> datetime | None:
    return since if _is_at_work(listener, since) else _morning(listener, since)
