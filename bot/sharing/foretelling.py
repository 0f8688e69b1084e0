"""What will happen if the form is kept as it is filled in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from bot.hours import end_of_day, local_day
from bot.memory.service import FOR_COFFEE, Plans, default_end
from bot.sharing.drafts import Draft, Preview
from storage import details, members, people
from storage.records import Brake, Detail, DetailKind, Member, new_id


def detail_of(me: Member, draft: Draft, now: datetime) -> Detail:
    """The detail that a draft becomes."""
    today = local_day(now, me.zone)
    ends_on = draft.ends_on or default_end(draft.event_date, today)
    yearly = draft.kind is DetailKind.CELEBRATION and draft.event_date is not None
    return Detail(
        workspace_id=me.workspace_id,
        id=draft.detail_id or new_id(),
        owner_id=me.person_id,
        kind=draft.kind,
        # A celebration is remembered by month and day, never by a year.
        event_date=None if yearly else draft.event_date,
        month_day=f"{draft.event_date:%m-%d}" if yearly else None,
        wish=draft.wish,
        shared_at=now,
        ends_at=end_of_day(ends_on, me.zone),
        brake=Brake.NONE,
        brake_until=None,
        tell_readers=False,
        # Health, loss and family are only for people whom their owner named.
        to_met=draft.to_met and draft.kind in FOR_COFFEE,
    )


def foretell(tx: Connection, me: Member, draft: Draft, plans: Plans, now: datetime) -> Preview:
    """What will happen if *draft* is kept now. Stores nothing."""
    detail = detail_of(me, draft, now)
    if draft.detail_id is not None:
        before = details.get(tx, me.workspace_id, draft.detail_id)
        detail = replace(detail, shared_at=before.shared_at if before else now)
    joined: list[tuple[str, Member]] = []
    strangers: list[str] = []
    for slack_id in draft.listeners:
        person = people.find(tx, me.workspace_id, slack_id)
        member = members.get(tx, me.workspace_id, person.id) if person else None
        if member is None:
            strangers.append(slack_id)
        else:
            joined.append((slack_id, member))
    ends_on = draft.ends_on or default_end(draft.event_date, local_day(now, me.zone))
    preview = Preview(None, None, me.zone, tuple(strangers), ends_on)
    if not joined:
        return preview
    expected = plans.expected(tx, detail, me, [member for _, member in joined])
    first = expected[0]
    moment = min(
        (one for one in first.moments if one > now),
        default=first.moments[-1] if first.moments else None,
    )
    slack_id = next(one for one, member in joined if member == first.listener)
    listener = first.listener
    # It goes by what the owner wrote, and never by what a listener did (P13).
    is_under_way = moment is not None and moment <= now
    return replace(
        preview,
        first_told=slack_id,
        moment=moment,
        zone=listener.zone,
        is_under_way=is_under_way,
    )
