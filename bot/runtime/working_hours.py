"""Local time: a person's working hours, mornings and days.

Pure rules. All moments, taken and returned, are aware and in UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.runtime.public_holidays import country_of_zone, is_public_holiday
from storage.records import Member

# Start and end.
Span = tuple[datetime, datetime]

# Everybody works at least once in two months. A person who works on Mondays only may wait six
# weeks: in 2033 Kosovo has five Mondays off in a row.
_SEARCH_DAYS = 62


@dataclass(frozen=True, slots=True)
class Hours:
    """
    A person's working hours. ``days``: 0 is Monday; ``start`` is before ``end``.

    They have the public holidays of ``country`` and ``subdivision`` off.
    """

    zone: str
    start: time
    end: time
    days: tuple[int, ...]
    country: str | None = None
    subdivision: str | None = None


def hours_of(member: Member) -> Hours:
    """The working hours of a member."""
    return Hours(
        member.zone,
        member.work_start,
        member.work_end,
        member.work_days,
        member.country,
        member.subdivision,
    )


def visible_hours(member: Member) -> Hours:
    """
    What colleagues may assume of a member's hours: nine to five from Monday to Friday, in their
    time zone in Slack, without the public holidays of its country. It depends on nothing that they
    told Kith.
    """
    return replace(usual_hours(member.zone), country=country_of_zone(member.zone))


def usual_hours(zone: str) -> Hours:
    """Nine to five from Monday to Friday."""
    return Hours(zone, time(9), time(17), (0, 1, 2, 3, 4))


def resolve_local(day: date, at: time, zone: str) -> datetime:
    """
    The moment when clocks in *zone* show this date and time.

    A time that doesn't exist, because clocks go forward, becomes the first moment after the gap; of
    a time that exists twice, the earlier is taken.
    """
    place = ZoneInfo(zone)
    wish = datetime.combine(day, at)
    moment = wish.replace(tzinfo=place, fold=0).astimezone(UTC)
    if moment.astimezone(place).replace(tzinfo=None) == wish:
        return moment
    before = wish.replace(tzinfo=place, fold=0).utcoffset() or timedelta()
    after = wish.replace(tzinfo=place, fold=1).utcoffset() or timedelta()
    # Inside a gap the offset jumps from *before* to *after*; the clocks jump by as much.
    return _start_of_gap(moment - abs(after - before), moment, place)


def local_day(moment: datetime, zone: str) -> date:
    """The date in *zone*."""
    return moment.astimezone(ZoneInfo(zone)).date()


def end_of_day(day: date, zone: str) -> datetime:
    """The moment at which *day* has ended in *zone*."""
    return resolve_local(day + timedelta(days=1), time(0), zone)


def last_day(end: datetime, zone: str) -> date:
    """The last day before *end*, a moment at which a day ended in *zone*."""
    return local_day(end - timedelta(seconds=1), zone)


def start_of_week(moment: datetime, zone: str) -> datetime:
    """The start of the local week (Monday to Sunday) of *moment*."""
    day = local_day(moment, zone)
    return resolve_local(day - timedelta(days=day.weekday()), time(0), zone)


def start_of_day(moment: datetime, zone: str) -> datetime:
    """The start of the local day of *moment*."""
    return resolve_local(local_day(moment, zone), time(0), zone)


def start_of_tomorrow(moment: datetime, zone: str) -> datetime:
    """The start of the local day after that of *moment*."""
    return end_of_day(local_day(moment, zone), zone)


def is_working_day(hours: Hours, day: date) -> bool:
    """Whether *day* is one of their working days, and no public holiday of theirs."""
    off = is_public_holiday(hours.country, hours.subdivision, day)
    return day.weekday() in hours.days and not off


def working_time(hours: Hours, day: date) -> tuple[datetime, datetime] | None:
    """When work begins and ends on *day*, or ``None`` on a day off."""
    if not is_working_day(hours, day):
        return None
    start = resolve_local(day, hours.start, hours.zone)
    end = resolve_local(day, hours.end, hours.zone)
    return (start, end) if start < end else None


def coming_spans(hours: Hours, after: datetime, days: int) -> list[Span]:
    """Their working time on each of the *days* days that follow *after*'s."""
    first = local_day(after, hours.zone) + timedelta(days=1)
    each = (working_time(hours, first + timedelta(days=day)) for day in range(days))
    return [span for span in each if span is not None]


def together(several: Sequence[Sequence[Span]]) -> list[Span]:
    """
    The spans in which all of them work, in order.

    Spans are compared as moments: it may be Tuesday for one and Wednesday for another.
    """
    common = list(several[0]) if several else []
    for spans in several[1:]:
        common = [
            (max(start, other_start), min(end, other_end))
            for start, end in common
            for other_start, other_end in spans
            if max(start, other_start) < min(end, other_end)
        ]
    return common


def is_working(hours: Hours, moment: datetime) -> bool:
    """Whether *moment* lies in somebody's working hours."""
    span = working_time(hours, local_day(moment, hours.zone))
    return span is not None and span[0] <= moment < span[1]


def next_working_moment(hours: Hours, after: datetime) -> datetime | None:
    """The first working moment at or after *after*; ``None`` if they never work."""
    if is_working(hours, after):
        return after
    return next_working_morning(hours, after)


def next_working_morning(hours: Hours, after: datetime) -> datetime | None:
    """The first start of a working day at or after *after*."""
    first = local_day(after, hours.zone)
    for days in range(_SEARCH_DAYS):
        span = working_time(hours, first + timedelta(days=days))
        if span is not None and span[0] >= after:
            return span[0]
    return None


def next_moment_for_all(several: Sequence[Hours], after: datetime) -> datetime | None:
    """The first moment at or after *after* at which all of them work, within two months."""
    moment = after
    limit = after + timedelta(days=_SEARCH_DAYS)
    while moment < limit:
        nexts = [next_working_moment(hours, moment) for hours in several]
        known = [found for found in nexts if found is not None]
        if len(known) < len(nexts):
            return None
        latest = max(known, default=moment)
        if latest == moment:
            return moment
        moment = latest
    return None


def later_on_working_day(hours: Hours, moment: datetime, days: int) -> datetime:
    """The same time of day, *days* working days later; within working hours."""
    place = ZoneInfo(hours.zone)
    local = moment.astimezone(place)
    day, left = local.date(), days
    for _ in range(_SEARCH_DAYS * (days + 1)):
        day += timedelta(days=1)
        left -= is_working_day(hours, day)
        if left == 0:
            break
    return resolve_local(day, local.time().replace(tzinfo=None), hours.zone)


def next_occurrence(month_day: str, today: date) -> date:
    """The next day with this month and day ("MM-DD"); 29 February is kept on the 28th."""
    month, day = (int(part) for part in month_day.split("-"))
    for year in (today.year, today.year + 1):
        leap = (month, day) != (2, 29) or _is_leap(year)
        found = date(year, month, day if leap else 28)
        if found >= today:
            return found
    raise AssertionError("every day of the year comes within a year")


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _start_of_gap(low: datetime, high: datetime, place: ZoneInfo) -> datetime:
    """The moment between *low* and *high* at which clocks in *place* go forward."""
    low, high = low - timedelta(minutes=1), high + timedelta(minutes=1)
    offset = high.astimezone(place).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(place).utcoffset() == offset:
            high = middle
        else:
            low = middle
    return high.replace(microsecond=0)
