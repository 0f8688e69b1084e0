"""Rate limits: when Slack next accepts a message in a conversation, or a call of a method."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, case, select, update

from storage.database import Transaction, add_if_new
from storage.mapping import in_workspace
from storage.tables import gates


def free_at(
    tx: Transaction, workspace_id: str, place_id: str, *, is_locked: bool = False
) -> datetime | None:
    """
    When Slack next accepts a message at this place; ``None`` if no limit was ever set.

    A place is a conversation (Kith's own id), or a method of Slack's by its name. *is_locked*: the
    limit is locked until the transaction ends, since it is about to be changed.
    """
    limit = select(gates.c.free_at).where(in_workspace(gates, workspace_id, place_id=place_id))
    found: datetime | None = tx.execute(
        limit.with_for_update() if is_locked else limit
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


def block_longer(
    tx: Transaction, workspace_id: str, place_id: str, until: datetime, latest: datetime
) -> None:
    """
    Send nothing to this place until a moment, or longer where it is blocked for longer already.

    A limit that ends after *latest* is not believed, and replaced.
    """
    row = {"workspace_id": workspace_id, "place_id": place_id, "free_at": until}
    if not add_if_new(tx, gates, row):
        is_longer = and_(gates.c.free_at > until, gates.c.free_at <= latest)
        tx.execute(
            update(gates)
            .where(in_workspace(gates, workspace_id, place_id=place_id))
            .values(free_at=case((is_longer, gates.c.free_at), else_=until))
        )
