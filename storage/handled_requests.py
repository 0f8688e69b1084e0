"""Requests from Slack that have been handled, so that none takes effect twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from storage.database import Transaction, add_if_new
from storage.mapping import in_workspace
from storage.tables import received


def first_time(tx: Transaction, workspace_id: str, key: str, at: datetime) -> bool:
    """
    Record a request by its key; ``False`` if it was recorded before.

    Of two at the same moment the second waits for the first one's transaction: on SQLite before it
    writes anything, on PostgreSQL here. If the first one's is undone, the second is the first.
    """
    return add_if_new(tx, received, {"workspace_id": workspace_id, "key": key, "received_at": at})


def known_among(tx: Transaction, workspace_id: str, keys: Iterable[str]) -> frozenset[str]:
    """Those of *keys* that were recorded."""
    known = select(received.c.key).where(
        in_workspace(received, workspace_id), received.c.key.in_(list(keys))
    )
    return frozenset(tx.execute(known).scalars())
