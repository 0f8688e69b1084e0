"""Tombstones: records that something was forgotten, so that it stays so after a restore."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select, update

from storage.database import Transaction
from storage.mapping import fetch_all, in_workspace, projection
from storage.records import Tombstone, TombstoneKind, new_id
from storage.tables import tombstones

_TOMBSTONE = projection(tombstones, Tombstone)


def put(
    tx: Transaction, workspace_id: str, kind: TombstoneKind, subject: str, at: datetime
) -> None:
    """Record that *subject* was forgotten: a random id, or the keyed hash of a Slack id."""
    tx.execute(
        insert(tombstones).values(
            workspace_id=workspace_id, id=new_id(), kind=kind, subject=subject, forgotten_at=at
        )
    )


def exists(tx: Transaction, workspace_id: str, kind: TombstoneKind, subject: str) -> bool:
    """Whether *subject* was forgotten."""
    this = in_workspace(tombstones, workspace_id, kind=kind, subject=subject)
    return tx.execute(select(tombstones.c.id).where(this).limit(1)).first() is not None


def all_of(tx: Transaction) -> tuple[Tombstone, ...]:
    """All tombstones in the database, of all workspaces, oldest first."""
    return fetch_all(tx, Tombstone, _TOMBSTONE.order_by(tombstones.c.forgotten_at, tombstones.c.id))


def not_noted(tx: Transaction, most: int) -> tuple[Tombstone, ...]:
    """Tombstones that are not in the file yet, oldest first; at most *most*."""
    return fetch_all(
        tx,
        Tombstone,
        _TOMBSTONE.where(tombstones.c.noted_at.is_(None))
        .order_by(tombstones.c.forgotten_at, tombstones.c.id)
        .limit(most),
    )


def note(tx: Transaction, workspace_id: str, tombstone_id: str, at: datetime) -> None:
    """Record that a tombstone is in the file outside the database."""
    tx.execute(
        update(tombstones)
        .where(in_workspace(tombstones, workspace_id, id=tombstone_id))
        .values(noted_at=at)
    )


def remove(tx: Transaction, workspace_id: str, tombstone_id: str) -> bool:
    """Delete a tombstone; returns whether it existed."""
    done = tx.execute(
        delete(tombstones).where(in_workspace(tombstones, workspace_id, id=tombstone_id))
    )
    return done.rowcount == 1
