"""Rate limits: when Slack next accepts a message in a conversation, or in a workspace."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update

from storage.database import Transaction, add_if_new
from storage.mapping import in_workspace
from storage.tables import gates


def free_at(tx: Transaction, workspace_id: str, place_id: str) -> datetime | None:
    """When Slack next accepts a message at this place; ``None`` if no limit was ever set."""
    found: datetime | None = tx.execute(
        select(gates.c.free_at).where(in_workspace(gates, workspace_id, place_id=place_id))
    ).scalar_one_or_none()
    return found


def block_until(tx: Transaction, workspace_id: str, place_id: str, until: datetime) -> None:
    """Send nothing to this place until a moment."""
    row = {"workspace_id": workspace_id, "place_id": place_id, "free_at": until}
    if not add_if_new(tx, gates, row):
        tx.execute(
            update(gates)
            .where(in_workspace(gates, workspace_id, place_id=place_id))
            .values(free_at=until)
        )
