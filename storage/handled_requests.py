"""Deliveries from Slack that have been handled, so that none takes effect twice."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from storage.database import Transaction, add_if_new
from storage.tables import received


def first_time(tx: Transaction, workspace_id: str, key: str, at: datetime) -> bool:
    """Record a delivery by its key; ``False`` if it was recorded before."""
    return add_if_new(tx, received, {"workspace_id": workspace_id, "key": key, "received_at": at})


def forget_before(tx: Transaction, moment: datetime) -> None:
    """Delete records from before *moment*, which Slack no longer repeats."""
    tx.execute(delete(received).where(received.c.received_at < moment))
