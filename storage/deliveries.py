"""What Slack has already delivered, so that nothing takes effect twice."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from storage.database import Transaction, add_if_new
from storage.tables import received


def first_time(tx: Transaction, workspace_id: str, key: str, at: datetime) -> bool:
    """Note a delivery by its key; ``False`` when it was here before."""
    return add_if_new(tx, received, {"workspace_id": workspace_id, "key": key, "received_at": at})


def forget_before(tx: Transaction, moment: datetime) -> None:
    """Forget deliveries that Slack can no longer repeat."""
    tx.execute(delete(received).where(received.c.received_at < moment))
