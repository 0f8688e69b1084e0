"""Traces: what must outlive an erasure, as keyed hashes that say nothing without the key."""

from __future__ import annotations

from sqlalchemy import delete, select

from storage.database import Transaction, add_if_new
from storage.mapping import in_workspace
from storage.records import TraceKind
from storage.tables import traces


def leave(tx: Transaction, workspace_id: str, kind: TraceKind, hashed: str, of_id: str) -> None:
    """Leave a trace of somebody (*hashed*), for the sake of the one whose wish it is."""
    row = {"workspace_id": workspace_id, "kind": kind, "hashed": hashed, "of_id": of_id}
    add_if_new(tx, traces, row)


def wishes(tx: Transaction, workspace_id: str, kind: TraceKind, hashed: str) -> tuple[str, ...]:
    """Whose wishes of this kind are about somebody, by their ids."""
    rows = tx.execute(
        select(traces.c.of_id)
        .where(in_workspace(traces, workspace_id, kind=kind, hashed=hashed))
        .order_by(traces.c.of_id)
    )
    return tuple(rows.scalars())


def any_exists(tx: Transaction, workspace_id: str, kind: TraceKind) -> bool:
    """Whether there is any trace of this kind in a workspace."""
    found = select(traces.c.hashed).where(in_workspace(traces, workspace_id, kind=kind))
    return tx.execute(found.limit(1)).first() is not None


def lift(tx: Transaction, workspace_id: str, kind: TraceKind, hashed: str) -> int:
    """Remove all traces of this kind of somebody; returns how many there were."""
    done = tx.execute(
        delete(traces).where(in_workspace(traces, workspace_id, kind=kind, hashed=hashed))
    )
    return done.rowcount
