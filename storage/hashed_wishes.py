"""Wishes that outlive an erasure, by keyed hashes of Slack ids; meaningless without the key."""

from __future__ import annotations

from sqlalchemy import delete, select

from storage.database import Transaction, add_if_new
from storage.mapping import in_workspace
from storage.records import HashedWishKind
from storage.tables import traces


def add(tx: Transaction, workspace_id: str, kind: HashedWishKind, hashed: str, of_id: str) -> None:
    """Add a wish of *of_id* about the person who is hashed, unless it exists."""
    row = {"workspace_id": workspace_id, "kind": kind, "hashed": hashed, "of_id": of_id}
    add_if_new(tx, traces, row)


def wishes(
    tx: Transaction, workspace_id: str, kind: HashedWishKind, hashed: str
) -> tuple[str, ...]:
    """Ids of the people with a wish of this kind about the person who is hashed."""
    rows = tx.execute(
        select(traces.c.of_id)
        .where(in_workspace(traces, workspace_id, kind=kind, hashed=hashed))
        .order_by(traces.c.of_id)
    )
    return tuple(rows.scalars())


def any_exists(tx: Transaction, workspace_id: str, kind: HashedWishKind) -> bool:
    """Whether there is any wish of this kind in a workspace."""
    found = select(traces.c.hashed).where(in_workspace(traces, workspace_id, kind=kind))
    return tx.execute(found.limit(1)).first() is not None


def remove(tx: Transaction, workspace_id: str, kind: HashedWishKind, hashed: str) -> int:
    """Remove all wishes of this kind about a person; returns how many there were."""
    done = tx.execute(
        delete(traces).where(in_workspace(traces, workspace_id, kind=kind, hashed=hashed))
    )
    return done.rowcount
