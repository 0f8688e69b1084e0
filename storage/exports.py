"""Exports: files in Slack with somebody's own words, until they are removed there."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from storage.records import Export
from storage.tables import exports

_EXPORT = select(*(exports.c[field.name] for field in fields(Export)))


def add(tx: Connection, export: Export) -> None:
    """Remember a file that is to be removed from Slack."""
    tx.execute(insert(exports).values(asdict(export)))


def due(tx: Connection, now: datetime, most: int) -> tuple[Export, ...]:
    """Files whose day is over, longest over first; at most *most* of them."""
    rows = tx.execute(_EXPORT.where(exports.c.due_at <= now).order_by(exports.c.due_at).limit(most))
    return tuple(Export(*row) for row in rows)


def forget(tx: Connection, workspace_id: str, export_id: str) -> bool:
    """Forget a file that is no longer there; whether it was known."""
    done = tx.execute(
        delete(exports).where(exports.c.workspace_id == workspace_id, exports.c.id == export_id)
    )
    return done.rowcount == 1
