"""The occasions on which listeners are told of a detail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.checkins.plans import PLANS, Plan, Second, Timing
from bot.runtime.working_hours import (
    Hours,
    end_of_day,
    local_day,
    next_occurrence,
    next_working_morning,
    resolve_local,
)
from storage.records import Brake, Detail

_SECOND_WEEK = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class Occasion:
    """
    One occasion on which listeners are told of a detail.

    They are told from the moment *since* on, or on *day* in their own zone. For
    *working_days_later* see :class:`Plan`. Before *free_from* the owner lets nobody ask.
    """

    number: int
    since: datetime
    send_within: timedelta
    free_from: datetime
    working_days_later: int = 0
    day: date | None = None


def occasions(detail: Detail, owner_zone: str) -> tuple[Occasion, ...]:
    """
    The occasions of a detail, in order; none if its kind or its owner says never.

    The first comes after its date has ended where its owner lives, or after it was shared (P6). A
    celebration has it on the morning of its day. There is a second if its owner wished for one.
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
    moments = [_began(detail, owner_zone), *_second_occasion(detail, plan, days[1:], owner_zone)]
    return tuple(
        Occasion(number, since, send_within, free_from, 0 if number else plan.working_days_later)
        for number, since in enumerate(moments)
        if since is not None
    )


def owner_is_asked_at(detail: Detail, owner_hours: Hours) -> datetime | None:
    """
    When the owner is asked whether it goes on, once: a working morning of the second week (P8).

    ``None`` if the kind has no such question.
    """
    if PLANS[detail.kind].second is not Second.IF_IT_GOES_ON or detail.news_at is not None:
        return None
    began = _began(detail, owner_hours.zone)
    return None if began is None else next_working_morning(owner_hours, began + _SECOND_WEEK)


def pauses_icebreakers(detail: Detail, owner_zone: str, at: datetime) -> bool:
    """Whether its owner gets no icebreakers at the moment: it is new, or its day is near."""
    days = timedelta(days=PLANS[detail.kind].rest_days)
    began = _after_the_day(detail, owner_zone)
    return at < detail.shared_at + days or began - days <= at < began + days


def no_cheer_until(detail: Detail, owner_zone: str) -> datetime:
    """Until when nobody is nudged about good news of the owner of this detail."""
    days = PLANS[detail.kind].no_cheer_days
    return _after_the_day(detail, owner_zone) + timedelta(days=days) if days else detail.shared_at


def _began(detail: Detail, owner_zone: str) -> datetime | None:
    """From when on listeners can be told of a detail; ``None`` for never, or not yet."""
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


def _second_occasion(
    detail: Detail, plan: Plan, days: list[date | None], owner_zone: str
) -> list[datetime | None]:
    """When the second occasion begins, for details that are not told on their day."""
    if plan.second is Second.IF_IT_GOES_ON:
        return [detail.news_at]
    return [resolve_local(day, time(0), owner_zone) for day in days if day is not None]


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
