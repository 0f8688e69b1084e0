"""Tombstones: that something was forgotten, so that it stays forgotten after a restore."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, update

from storage.database import Transaction
from storage.mapping import fetch_all, in_workspace, projection
from storage.records import Tombstone, TombstoneKind, new_id
from storage.tables import tombstones

_TOMBSTONE = projection(tombstones, Tombstone)


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
    return fetch_all(tx, Tombstone, _TOMBSTONE.order_by(tombstones.c.forgotten_at, tombstones.c.id))


def not_noted(tx: Transaction, most: int) -> tuple[Tombstone, ...]:
    """Tombstones that do not stand in the file outside the database yet; at most *most*."""
    return fetch_all(
        tx,
        Tombstone,
        _TOMBSTONE.where(tombstones.c.noted_at.is_(None))
        .order_by(tombstones.c.forgotten_at, tombstones.c.id)
        .limit(most),
    )


def note(tx: Transaction, workspace_id: str, tombstone_id: str, at: datetime) -> None:
    """Note that a tombstone stands in the file outside the database."""
    tx.execute(
        update(tombstones)
        .where(in_workspace(tombstones, workspace_id, id=tombstone_id))
        .values(noted_at=at)
    )


def remove(tx: Transaction, workspace_id: str, tombstone_id: str) -> bool:
    """Remove a tombstone that has done its work here; whether it was there."""
    done = tx.execute(
        delete(tombstones).where(in_workspace(tombstones, workspace_id, id=tombstone_id))
    )
    return done.rowcount == 1
