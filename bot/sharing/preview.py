"""What will happen if a draft is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.memory import FOR_COFFEE, YEARLY, CheckInPlanner, Expected, default_end
from bot.runtime.working_hours import end_of_day, last_day, local_day, next_occurrence
from bot.sharing.drafts import Draft, Preview, SoonerListener
from storage import details, members, people
from storage.database import Transaction
from storage.records import Brake, Detail, DetailKind, Member, new_id

# A shorter wait is not worth a sentence.
_LONG_WAIT = timedelta(days=2)


def detail_of(me: Member, draft: Draft, now: datetime) -> Detail:
    """The new detail that a draft becomes."""
    today = local_day(now, me.zone)
    celebrated = draft.kind is DetailKind.CELEBRATION and draft.event_date is not None
    return Detail(
        workspace_id=me.workspace_id,
        id=draft.detail_id or new_id(),
        owner_id=me.person_id,
        kind=draft.kind,
        # A celebration is remembered by month and day, never by a year.
        event_date=None if celebrated else draft.event_date,
        month_day=f"{draft.event_date:%m-%d}" if celebrated else None,
        wish=draft.wish,
        shared_at=now,
        ends_at=end_of_day(draft.ends_on or ends_by_default(draft, today), me.zone),
        brake=Brake.NONE,
        brake_until=None,
        tell_readers=False,
        # Health, loss and family are only for named people.
        to_met=draft.to_met and draft.kind in FOR_COFFEE,
        yearly=_is_yearly(draft),
    )


def as_changed(before: Detail, after: Detail) -> Detail:
    """*after* with what a change leaves as it was: the time of sharing and the brake."""
    same_event = (before.kind, before.event_date) == (after.kind, after.event_date)
    return replace(
        after,
        shared_at=before.shared_at,
        brake=before.brake,
        brake_until=before.brake_until,
        tell_readers=before.tell_readers,
        gentle=before.gentle,
        changed_at=before.changed_at,
        # Another day is another event, without news yet.
        news_at=before.news_at if same_event else None,
    )


def ends_by_default(draft: Draft, today: date) -> date:
    """When a draft ends by default: after the last day it is about."""
    if not _is_yearly(draft):
        return default_end(draft.event_date, today)
    day = max(draft.event_date or today, today - timedelta(days=365))
    return default_end(next_occurrence(f"{day:%m-%d}", day + timedelta(days=1)), today)


def preview_of(
    tx: Transaction, me: Member, draft: Draft, plans: CheckInPlanner, now: datetime
) -> Preview:
    """What will happen if *draft* is kept now. Stores nothing."""
    detail = detail_of(me, draft, now)
    before = details.get(tx, me.workspace_id, draft.detail_id) if draft.detail_id else None
    if before is not None:
        detail = as_changed(before, detail)
    found = {one: people.find(tx, me.workspace_id, one) for one in draft.listeners}
    known = {one: person.id for one, person in found.items() if person is not None}
    joined = members.several(tx, me.workspace_id, known.values())
    named = [joined[known[one]] for one in draft.listeners if known.get(one) in joined]
    strangers = tuple(one for one in draft.listeners if known.get(one) not in joined)
    ends_on = last_day(detail.ends_at, me.zone)
    nobody_may_ask = detail.brake not in (Brake.NONE, Brake.NOT_YET)
    preview = Preview(None, None, me.zone, strangers, ends_on, nobody_may_ask=nobody_may_ask)
    if not named:
        return preview
    slack_ids = {own_id: slack_id for slack_id, own_id in known.items()}
    expected = plans.expected(tx, detail, me, named)
    moments = expected[0].moments
    is_ill_timed = bool(moments) and plans.is_ill_timed(tx, detail, moments[0])
    return _first(replace(preview, is_ill_timed=is_ill_timed), expected, slack_ids, detail, now)


def _first(
    preview: Preview,
    expected: tuple[Expected, ...],
    slack_ids: dict[str, str],
    detail: Detail,
    now: datetime,
) -> Preview:
    """Complete the preview with who is told first, and when."""
    first = expected[0]
    zone, moments, ends_at = first.listener.zone, first.moments, detail.ends_at
    again = moments[1] if detail.yearly and moments[1:] else None
    return replace(
        preview,
        first_told=slack_ids[first.listener.person_id],
        moment=moments[0] if moments else None,
        zone=zone,
        # Judged by what the owner wrote, never by what a listener did (P13).
        has_begun=bool(moments) and moments[0] <= now,
        once_more_on=local_day(again, zone) if again is not None and again < ends_at else None,
        ends_before_told=bool(moments) and ends_at <= moments[0],
        ends_before_year=again is not None and ends_at <= again,
        sooner=_sooner(expected, slack_ids),
    )


def _sooner(expected: tuple[Expected, ...], slack_ids: dict[str, str]) -> SoonerListener | None:
    """A later listener who works days before the first one does."""
    ever = [one for one in expected if one.moments]
    for other in ever[1:]:
        if ever[0].moments[0] - other.moments[0] >= _LONG_WAIT:
            who = slack_ids[other.listener.person_id]
            return SoonerListener(who, other.moments[0], other.listener.zone)
    return None


def _is_yearly(draft: Draft) -> bool:
    return draft.yearly and draft.kind in YEARLY
