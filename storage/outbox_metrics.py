"""How far the outbox is behind, for monitoring."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from storage.database import Transaction
from storage.mapping import in_workspace
from storage.records import SendState
from storage.tables import STILL_TO_DO, outbox


def oldest_due(
    tx: Transaction, workspace_id: str, now: datetime, besides: Collection[str] = ()
) -> datetime | None:
    """
    Since when the message is due that has waited longest; ``None`` if none is due.

    Kinds in *besides* don't count.
    """
    moment: datetime | None = tx.execute(
        select(func.min(outbox.c.due_at)).where(
            in_workspace(outbox, workspace_id, state=SendState.PENDING),
            STILL_TO_DO,
            outbox.c.due_at <= now,
            outbox.c.kind.not_in(list(besides)),
        )
    ).scalar_one()
    return moment
