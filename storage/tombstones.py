"""Tombstones: that something was forgotten, so that it stays forgotten after a restore."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from storage.database import Transaction
from storage.records import Tombstone, TombstoneKind, new_id
from storage.tables import tombstones

_TOMBSTONE = select(*(tombstones.c[field.name] for field in fields(Tombstone)))


def put(
    tx: Transaction, workspace_id: str, kind: TombstoneKind, subject: str, at: datetime
) -> None:
    """Note that something was forgotten: a random id, or the keyed hash of a Slack id."""
    tx.execute(
        insert(tombstones).values(
            workspace_id=workspace_id, id=new_id(), kind=kind, subject=subject, forgotten_at=at
        )
    )


def all_of(tx: Transaction) -> tuple[Tombstone, ...]:
    """Every tombstone that is still kept here, of all workspaces, oldest first."""
    rows = tx.execute(_TOMBSTONE.order_by(tombstones.c.forgotten_at, tombstones.c.id))
    return tuple(Tombstone(*row) for row in rows)


def not_noted(tx: Transaction, most: int) -> tuple[Tombstone, ...]:
    """Tombstones that do not stand in the file outside the database yet; at most *most*."""
    rows = tx.execute(
        _TOMBSTONE.where(tombstones.c.noted_at.is_(None))
        .order_by(tombstones.c.forgotten_at, tombstones.c.id)
        .limit(most)
    )
    return tuple(Tombstone(*row) for row in rows)


def note(tx: Transaction, workspace_id: str, tombstone_id: str, at: datetime) -> None:
    """Note that a tombstone stands in the file outside the database."""
    tx.execute(
        update(tombstones)
        .where(tombstones.c.workspace_id == workspace_id, tombstones.c.id == tombstone_id)
        .values(noted_at=at)
    )


def remove(tx: Transaction, workspace_id: str, tombstone_id: str) -> bool:
    """Remove a tombstone that has done its work here; whether it was there."""
    done = tx.execute(
        delete(tombstones).where(
            tombstones.c.workspace_id == workspace_id, tombstones.c.id == tombstone_id
        )
    )
    return done.rowcount == 1
