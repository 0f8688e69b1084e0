"""What will happen if a draft is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.memory import CheckInPlanner, Expected, NextStep
from bot.runtime.working_hours import last_day, local_day
from bot.sharing.draft_details import as_changed, detail_of
from bot.sharing.drafts import Draft, Preview, SoonerListener, When
from storage import details, members, people
from storage.database import Transaction
from storage.records import Brake, Detail, Member, Timing

# A shorter wait is not worth a sentence.
_LONG_WAIT = timedelta(days=2)


def preview_of(
    tx: Transaction, me: Member, draft: Draft, plans: CheckInPlanner, now: datetime
) -> Preview:
    """What will happen if *draft* is kept now. Stores nothing."""
    detail = detail_of(me, draft, plans, now)
    before = details.get(tx, me.workspace_id, draft.detail_id) if draft.detail_id else None
    if before is not None:
        detail = as_changed(me, before, detail, draft)
    found = {one: people.find(tx, me.workspace_id, one) for one in draft.listeners}
    known = {one: person.id for one, person in found.items() if person is not None}
    joined = members.several(tx, me.workspace_id, known.values())
    named = [joined[known[one]] for one in draft.listeners if known.get(one) in joined]
    strangers = tuple(one for one in draft.listeners if known.get(one) not in joined)
    preview = Preview(
        None,
        None,
        me.zone,
        strangers,
        last_day(detail.ends_at, me.zone),
        nobody_may_ask=detail.brake not in (Brake.NONE, Brake.NOT_YET),
        when=_when(me, draft, detail, plans, now),
    )
    if not named:
        # Where nobody's hours are known, their owner's stand for them.
        return _asked_off_day(preview, detail, plans, plans.expected(tx, detail, me, [me]))
    slack_ids = {own_id: slack_id for slack_id, own_id in known.items()}
    expected = plans.expected(tx, detail, me, named)
    preview = _asked_off_day(preview, detail, plans, expected)
    firsts = [one.first for one in expected if one.first is not None][:1]
    ill_timed = any(plans.is_ill_timed(tx, detail, one) for one in firsts)
    preview = replace(preview, is_ill_timed=ill_timed)
    if before is not None and _has_begun(tx, before, me, named, plans, now):
        preview = _begun(tx, preview, before, draft, plans, now)
    return _first(preview, expected, slack_ids, detail, now)


def _when(me: Member, draft: Draft, detail: Detail, plans: CheckInPlanner, now: datetime) -> When:
    """What the form asks about when listeners hear; about off days it is not known yet."""
    today = local_day(now, me.zone)
    by_default = plans.default_timing(draft.kind, draft.event_date, today)
    timing = None if by_default is None else detail.timing or by_default
    # A celebration comes again every year.
    is_ahead = detail.month_day is not None or (draft.event_date or date.min) >= today
    return When(timing, by_default, is_ahead)


def _asked_off_day(
    preview: Preview, detail: Detail, plans: CheckInPlanner, expected: tuple[Expected, ...]
) -> Preview:
    """The preview with what holds for listeners who don't work on the day, if there are any."""
    if not any(one.is_day_off for one in expected):
        return preview
    by_default = plans.default_off_day(detail.kind)
    when = replace(preview.when, off_day=detail.off_day, off_day_by_default=by_default)
    return replace(preview, when=when)


def _begun(
    tx: Transaction,
    preview: Preview,
    before: Detail,
    draft: Draft,
    plans: CheckInPlanner,
    now: datetime,
) -> Preview:
    """That it has begun, with who is named only now (Slack ids), and can still be told or not."""
    known = details.listeners_of(tx, before.workspace_id, before.id)
    people_before = people.several(tx, before.workspace_id, [one.person_id for one in known])
    already = {one.slack_id for one in people_before.values()}
    here = (one for one in draft.listeners if one not in preview.not_joined)
    added = tuple(one for one in here if one not in already)
    in_time = plans.outlook(tx, before, now).step is NextStep.UNDER_WAY
    return replace(preview, has_begun=True, added=added, added_in_time=in_time)


def _has_begun(
    tx: Transaction,
    before: Detail,
    me: Member,
    named: Sequence[Member],
    plans: CheckInPlanner,
    now: datetime,
) -> bool:
    """Judged by what the owner wrote and who has joined, never by what a listener did (P13)."""
    expected = plans.expected(tx, before, me, named)
    first = next((one.first for one in expected if one.first is not None), None)
    if first is None or now < first:
        return False
    # Where nobody who was named before has joined, it begins with who is named now.
    return plans.outlook(tx, before, now).step is not NextStep.NOBODY_JOINED


def _first(
    preview: Preview,
    expected: tuple[Expected, ...],
    slack_ids: dict[str, str],
    detail: Detail,
    now: datetime,
) -> Preview:
    """Complete the preview with who is told first, and when."""
    in_time = [one for one in expected if one.first is not None]
    is_for_one_day = detail.timing is Timing.ON_THE_DAY
    late = [one for one in expected if one.first is None] if is_for_one_day else []
    first = (in_time or list(expected))[0]
    zone, ends_at = first.listener.zone, detail.ends_at
    moment = None if first.first is None else max(first.first, now)
    again, remembered = first.year_later, first.four_weeks_later
    return replace(
        preview,
        first_told=slack_ids[first.listener.person_id],
        moment=moment,
        zone=zone,
        once_more_on=_day_before(again, ends_at, zone),
        remembered_on=_day_before(remembered, ends_at, zone),
        ends_before_told=moment is not None and ends_at <= moment,
        ends_before_year=again is not None and ends_at <= again,
        same_day=first.same_day,
        sooner=_sooner(in_time, slack_ids),
        too_late=tuple(slack_ids[one.listener.person_id] for one in late),
    )


def _day_before(moment: datetime | None, end: datetime, zone: str) -> date | None:
    """The day of a moment, if it comes before the end."""
    return local_day(moment, zone) if moment is not None and moment < end else None


def _sooner(in_time: list[Expected], slack_ids: dict[str, str]) -> SoonerListener | None:
    """A later listener who works days before the first one does."""
    moments = [(one.listener, one.first) for one in in_time if one.first is not None]
    for listener, moment in moments[1:]:
        if moments[0][1] - moment >= _LONG_WAIT:
            return SoonerListener(slack_ids[listener.person_id], moment, listener.zone)
    return None
