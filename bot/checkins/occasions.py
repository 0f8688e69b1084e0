"""The occasions on which listeners are told of a detail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.checkins.plans import PLANS, Second, Start
from bot.runtime.working_hours import (
    Hours,
    end_of_day,
    local_day,
    next_occurrence,
    next_working_morning,
    resolve_local,
)
from storage.records import Brake, Detail, OffDay, Timing

# The numbers of occasions. The second is in the second week, or a year later.
FIRST, SECOND, FOUR_WEEKS_LATER = 0, 1, 2

_SECOND_WEEK = timedelta(days=8)
_FOUR_WEEKS = timedelta(days=28)
# For how long after four weeks somebody is still asked to remember.
_STILL_FOUR_WEEKS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class OneDay:
    """
    The one day on which listeners are told, which ends where its owner lives at *ends*.

    *off_day* says when those are told who don't work then.
    """

    day: date
    ends: datetime
    off_day: OffDay


@dataclass(frozen=True, slots=True)
class Occasion:
    """
    One occasion on which listeners are told of a detail.

    They are told from the moment *since* on, or on *day* in their own zone; *at_once*: at any time
    of their working day, not only in the morning; *only_on*: on that day, and not afterwards;
    *same_day*: where one can't hear that day, the next does, and at any time of their working day.
    Before *free_from* the owner lets nobody ask. For *working_days_later* see :class:`Plan`.
    """

    number: int
    since: datetime
    send_within: timedelta
    free_from: datetime
    working_days_later: int = 0
    day: date | None = None
    at_once: bool = False
    only_on: OneDay | None = None
    same_day: bool = False


def occasions(detail: Detail, owner_zone: str) -> tuple[Occasion, ...]:
    """
    The occasions of a detail, in order; none if its kind says never, or it waits for news.

    The first comes when its owner chose (P6). There are others if its owner wished for them.
    """
    first = _first(detail, owner_zone)
    return () if first is None else (first, *_later(detail, first, owner_zone))


def rank(number: int) -> int:
    """The place of an occasion among those of a detail: four weeks come before a year."""
    return (FIRST, FOUR_WEEKS_LATER, SECOND).index(number)


def owner_is_asked_at(detail: Detail, owner_hours: Hours) -> datetime | None:
    """
    When the owner is asked whether it goes on, once: a working morning of the second week (P8).

    ``None`` if the kind has no such question.
    """
    if PLANS[detail.kind].second is not Second.IF_IT_GOES_ON or detail.news_at is not None:
        return None
    first = _first(detail, owner_hours.zone)
    if first is None:
        return None
    began = max(first.since, _after_the_day(detail, owner_hours.zone))
    return next_working_morning(owner_hours, began + _SECOND_WEEK)


def pauses_icebreakers(detail: Detail, owner_zone: str, at: datetime) -> bool:
    """Whether its owner gets no icebreakers at the moment: it is new, or its day is near."""
    days = timedelta(days=PLANS[detail.kind].rest_days)
    began = _after_the_day(detail, owner_zone)
    return at < detail.shared_at + days or began - days <= at < began + days


def no_cheer_until(detail: Detail, owner_zone: str) -> datetime:
    """Until when nobody is nudged about good news of the owner of this detail."""
    days = PLANS[detail.kind].no_cheer_days
    return _after_the_day(detail, owner_zone) + timedelta(days=days) if days else detail.shared_at


def _first(detail: Detail, owner_zone: str) -> Occasion | None:
    """The first occasion, as its owner chose; ``None`` for never, or not yet."""
    plan = PLANS[detail.kind]
    within, free_from = timedelta(days=plan.stays_kind_days), _free_from(detail, owner_zone)
    if plan.start is not Start.AS_CHOSEN:
        if plan.start is Start.NEVER or detail.news_at is None:
            return None
        return Occasion(FIRST, detail.news_at, within, free_from)
    over, day = _after_the_day(detail, owner_zone), _first_day(detail, owner_zone)
    if detail.timing is Timing.AS_SOON:
        since = detail.chosen_at or detail.shared_at
        within += max(over - since, timedelta())
        return Occasion(FIRST, since, within, free_from, at_once=True, same_day=True)
    if detail.timing is Timing.CHOSEN_DAY and detail.told_on is not None:
        since = resolve_local(detail.told_on, time(0), owner_zone)
        told_on, same_day = detail.told_on, plan.same_day
        return Occasion(FIRST, since, within, free_from, day=told_on, same_day=same_day)
    if _is_on_its_day(detail) and day is not None:
        return _on_its_day(FIRST, detail, day, owner_zone)
    later = plan.working_days_later if detail.timing is None else 0
    return Occasion(FIRST, over, within, free_from, later, same_day=plan.same_day)


def _is_on_its_day(detail: Detail) -> bool:
    """Whether it is told on its day, by its owner's choice, or by its kind before there was one."""
    return (detail.timing or PLANS[detail.kind].timing) is Timing.ON_THE_DAY


def _on_its_day(number: int, detail: Detail, day: date, owner_zone: str) -> Occasion:
    """
    An occasion on the morning of a day.

    What was shared before its owner could choose may still be told on the days after it.
    """
    plan, since = PLANS[detail.kind], resolve_local(day, time(0), owner_zone)
    within, free_from = timedelta(days=plan.stays_kind_days), _free_from(detail, owner_zone)
    if detail.timing is None:
        return Occasion(number, since, within, free_from, day=day)
    one_day = OneDay(day, end_of_day(day, owner_zone), detail.off_day or plan.off_day)
    return Occasion(number, since, within, free_from, only_on=one_day)


def _later(detail: Detail, first: Occasion, owner_zone: str) -> list[Occasion]:
    """The occasions after the first: those that the owner wished for, or said are there."""
    plan, free_from = PLANS[detail.kind], first.free_from
    within, found = timedelta(days=plan.stays_kind_days), []
    news_at = detail.news_at
    # Said before the first time, it is heard then: two occasions at once would be told twice.
    if plan.second is Second.IF_IT_GOES_ON and news_at is not None and first.since <= news_at:
        found.append(Occasion(SECOND, news_at, within, free_from))
    if plan.four_weeks_later and detail.four_weeks_later:
        since = max(first.since, _after_the_day(detail, owner_zone)) + _FOUR_WEEKS
        found.append(Occasion(FOUR_WEEKS_LATER, since, _STILL_FOUR_WEEKS, free_from))
    if plan.second is Second.A_YEAR_LATER and detail.yearly:
        day = _first_day(detail, owner_zone)
        again = _a_year_after(detail, day or local_day(detail.shared_at, owner_zone))
        if plan.timing is Timing.ON_THE_DAY and day is not None:
            found.append(_on_its_day(SECOND, detail, again, owner_zone))
        else:
            since = resolve_local(again, time(0), owner_zone)
            found.append(Occasion(SECOND, since, within, free_from))
    return found


def _after_the_day(detail: Detail, owner_zone: str) -> datetime:
    """When its day has ended where its owner lives; when it was shared, if that is later."""
    day = _first_day(detail, owner_zone)
    if day is None:
        return detail.shared_at
    return max(detail.shared_at, end_of_day(day, owner_zone))


def _first_day(detail: Detail, owner_zone: str) -> date | None:
    """The day that a detail is about; for a celebration, its next anniversary."""
    if detail.month_day is None:
        return detail.event_date
    return next_occurrence(detail.month_day, local_day(detail.shared_at, owner_zone))


def _a_year_after(detail: Detail, day: date) -> date:
    return next_occurrence(detail.month_day or f"{day:%m-%d}", day + timedelta(days=1))


def _free_from(detail: Detail, owner_zone: str) -> datetime:
    """From when on its owner lets people ask: once it was shared, and *not yet* is over."""
    if detail.brake is Brake.NOT_YET and detail.brake_until is not None:
        return max(detail.shared_at, resolve_local(detail.brake_until, time(0), owner_zone))
    return detail.shared_at
