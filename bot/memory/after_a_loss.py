"""Who is in the first weeks after a loss that they kept, if only with Kith."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta

from storage import details
from storage.database import Transaction
from storage.records import Detail, DetailKind

AFTER_A_LOSS = timedelta(weeks=4)


def grieving_among(
    tx: Transaction, workspace_id: str, people: Collection[str], now: datetime
) -> set[str]:
    """Those of *people* who keep a loss from the last four weeks, whoever may know of it."""
    losses = details.of_kinds(tx, workspace_id, [DetailKind.LOSS])
    fresh = {one.owner_id for one in losses if now < _began(one) + AFTER_A_LOSS}
    return fresh.intersection(people)


def _began(loss: Detail) -> datetime:
    """When it was shared, or its day, if that was still ahead."""
    if loss.event_date is None:
        return loss.shared_at
    return max(loss.shared_at, datetime.combine(loss.event_date, time(), UTC))
