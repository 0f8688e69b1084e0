"""Who is in the first weeks after a loss that they kept, if only with Kith."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta

from bot.members import skips_coffee
from bot.memory.consent import HARD_ON_ONESELF
from storage import details, workspaces
from storage.database import Transaction
from storage.records import Detail, DetailKind, Member

AFTER_A_LOSS = timedelta(weeks=4)


def grieving_among(
    tx: Transaction, workspace_id: str, people: Collection[str], now: datetime
) -> set[str]:
    """Those of *people* who keep a loss from the last four weeks, whoever may know of it."""
    losses = details.of_kinds(tx, workspace_id, [DetailKind.LOSS])
    fresh = {one.owner_id for one in losses if now < _began(one) + AFTER_A_LOSS}
    return fresh.intersection(people)


def may_skip_coffees(tx: Transaction, me: Member, kind: DetailKind, now: datetime) -> bool:
    """Whether a break from coffees is offered beside what somebody shared about themselves."""
    is_hard = kind in HARD_ON_ONESELF
    return is_hard and workspaces.has_rounds(tx, me.workspace_id) and not skips_coffee(me, now)


def _began(loss: Detail) -> datetime:
    """When it was shared, or its day, if that was still ahead."""
    if loss.event_date is None:
        return loss.shared_at
    return max(loss.shared_at, datetime.combine(loss.event_date, time(), UTC))
