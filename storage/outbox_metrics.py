"""How far the outbox is behind, for monitoring."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, TextClause, func, select

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
    due = _due(workspace_id, now, outbox.c.kind.not_in(list(besides)))
    moment: datetime | None = tx.execute(select(func.min(outbox.c.due_at)).where(*due)).scalar_one()
    return moment


def count_due(tx: Transaction, workspace_id: str, now: datetime, kinds: Collection[str]) -> int:
    """How many messages of these kinds are due."""
    due = _due(workspace_id, now, outbox.c.kind.in_(list(kinds)))
    return int(tx.execute(select(func.count()).select_from(outbox).where(*due)).scalar_one())


def _due(
    workspace_id: str, now: datetime, of_kinds: ColumnElement[bool]
) -> tuple[ColumnElement[bool] | TextClause, ...]:
    is_pending = in_workspace(outbox, workspace_id, state=SendState.PENDING)
    return is_pending, STILL_TO_DO, outbox.c.due_at <= now, of_kinds
