"""The detail that a draft becomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.memory import (
    FOR_COFFEE,
    FOUR_WEEKS,
    YEARLY,
    CheckInPlanner,
    default_end,
    fitting_wish,
)
from bot.runtime.working_hours import end_of_day, local_day, next_occurrence
from bot.sharing.drafts import Draft
from storage.records import Brake, Detail, DetailKind, Member, OffDay, Timing, new_id

# Four weeks later one person is asked to remember, and for two weeks from then on if they are away.
_FOUR_WEEKS, _STILL_FOUR_WEEKS = timedelta(days=28), timedelta(days=14)


def detail_of(me: Member, draft: Draft, plans: CheckInPlanner, now: datetime) -> Detail:
    """The new detail that a draft becomes."""
    today = local_day(now, me.zone)
    timing = _timing(draft, plans, today)
    celebrated = draft.kind is DetailKind.CELEBRATION and draft.event_date is not None
    return Detail(
        workspace_id=me.workspace_id,
        id=draft.detail_id or new_id(),
        owner_id=me.person_id,
        kind=draft.kind,
        # A celebration is remembered by month and day, never by a year.
        event_date=None if celebrated else draft.event_date,
        month_day=f"{draft.event_date:%m-%d}" if celebrated else None,
        wish=fitting_wish(draft.kind, draft.wish),
        shared_at=now,
        ends_at=_end(me, draft, today, today),
        brake=Brake.NONE,
        brake_until=None,
        tell_readers=False,
        # Health, loss and family are only for named people.
        to_met=draft.to_met and draft.kind in FOR_COFFEE,
        yearly=_is_yearly(draft),
        timing=timing,
        told_on=draft.told_on if timing is Timing.CHOSEN_DAY else None,
        off_day=_off_day(draft, plans) if timing is Timing.ON_THE_DAY else None,
        four_weeks_later=_is_for_four_weeks(draft),
        question_key=draft.question_key,
    )


def as_changed(me: Member, before: Detail, after: Detail, draft: Draft) -> Detail:
    """*after* with what a change leaves as it was: the time of sharing and the brake."""
    shared_on, changed_on = (local_day(one.shared_at, me.zone) for one in (before, after))
    same_event = (before.kind, before.event_date, before.month_day) == (
        after.kind,
        after.event_date,
        after.month_day,
    )
    is_same_timing = before.timing is after.timing
    # What was shared before there was a choice keeps its plan until its owner makes one.
    is_unchosen = before.timing is None and draft.timing is None and same_event
    return replace(
        after,
        timing=None if is_unchosen else after.timing,
        # As soon as they are at work, from when its owner says so.
        chosen_at=before.chosen_at if is_same_timing else after.shared_at,
        off_day=None if is_unchosen else after.off_day,
        ends_at=_end(me, draft, changed_on, shared_on),
        shared_at=before.shared_at,
        brake=before.brake,
        brake_until=before.brake_until,
        tell_readers=before.tell_readers,
        gentle=before.gentle,
        changed_at=before.changed_at,
        # Another day is another event, without news yet.
        news_at=before.news_at if same_event else None,
    )


def _end(me: Member, draft: Draft, today: date, shared_on: date) -> datetime:
    """
    When it ends: as its owner chose, but not before one person has remembered it, if they wish so.
    """
    ends_on = draft.ends_on or ends_by_default(draft, today)
    if _is_for_four_weeks(draft):
        ends_on = max(ends_on, _day_of(draft, shared_on) + _FOUR_WEEKS + _STILL_FOUR_WEEKS)
    return end_of_day(ends_on, me.zone)


def ends_by_default(draft: Draft, today: date) -> date:
    """When a draft ends by default: after the last day it is about."""
    ends = [default_end(draft.event_date, today)]
    if draft.timing is Timing.CHOSEN_DAY and draft.told_on is not None:
        ends.append(default_end(draft.told_on, today))
    if _is_for_four_weeks(draft):
        ends.append(default_end(_day_of(draft, today) + _FOUR_WEEKS, today))
    if _is_yearly(draft):
        day = max(draft.event_date or today, today - timedelta(days=365))
        again = next_occurrence(f"{day:%m-%d}", day + timedelta(days=1))
        ends.append(default_end(again, today))
    return max(ends)


def _day_of(draft: Draft, shared_on: date) -> date:
    """The last of its own day, the day of telling and the day of sharing."""
    told_on = draft.told_on if draft.timing is Timing.CHOSEN_DAY else None
    return max(one for one in (draft.event_date, told_on, shared_on) if one is not None)


def _timing(draft: Draft, plans: CheckInPlanner, today: date) -> Timing | None:
    """When listeners hear, by the owner's choice or the kind's; ``None`` for no choice."""
    by_default = plans.default_timing(draft.kind, draft.event_date, today)
    return None if by_default is None else draft.timing or by_default


def _off_day(draft: Draft, plans: CheckInPlanner) -> OffDay:
    return draft.off_day or plans.default_off_day(draft.kind)


def _is_yearly(draft: Draft) -> bool:
    return draft.yearly and draft.kind in YEARLY


def _is_for_four_weeks(draft: Draft) -> bool:
    return draft.four_weeks_later and draft.kind in FOUR_WEEKS
