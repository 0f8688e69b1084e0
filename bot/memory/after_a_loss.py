"""Who is in the first weeks after a loss that they kept, if only with Kith."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.members import skips_coffee
from bot.memory.consent import HARD_ON_ONESELF
from bot.runtime.working_hours import end_of_day
from storage import details, members, workspaces
from storage.database import Transaction
from storage.records import Detail, DetailKind, Member

AFTER_A_LOSS = timedelta(weeks=4)


def grieving_among(
    tx: Transaction, workspace_id: str, people: Collection[str], now: datetime
) -> set[str]:
    """Those of *people* who keep a loss from the last four weeks, whoever may know of it."""
    losses = details.of_kinds(tx, workspace_id, [DetailKind.LOSS])
    owners = members.several(
        tx, workspace_id, {one.owner_id for one in losses}.intersection(people)
    )
    return {
        one.owner_id
        for one in losses
        if one.owner_id in owners and is_fresh_loss(one, owners[one.owner_id].zone, now)
    }


def is_fresh_loss(detail: Detail, owner_zone: str, at: datetime) -> bool:
    """Whether it is a loss, shared less than four weeks ago, or whose day ended less than that."""
    if detail.kind is not DetailKind.LOSS:
        return False
    began = detail.shared_at
    if detail.event_date is not None:
        began = max(began, end_of_day(detail.event_date, owner_zone))
    return at < began + AFTER_A_LOSS


def may_skip_coffees(tx: Transaction, me: Member, kind: DetailKind, now: datetime) -> bool:
    """Whether a break from coffees is offered beside what somebody shared about themselves."""
    is_hard = kind in HARD_ON_ONESELF
    return is_hard and workspaces.has_rounds(tx, me.workspace_id) and not skips_coffee(me, now)
