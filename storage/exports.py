"""Exports: files in Slack with somebody's own words, until they are removed there."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from storage.database import Transaction, add_if_new
from storage.records import Export
from storage.tables import exports

_EXPORT = select(*(exports.c[field.name] for field in fields(Export)))


def add(tx: Transaction, export: Export) -> bool:
    """Remember a file that is to be removed; ``False`` where one of this id is remembered."""
    return add_if_new(tx, exports, asdict(export))


def get(tx: Transaction, workspace_id: str, export_id: str) -> Export | None:
    """The file that is remembered under this id, or ``None``."""
    row = tx.execute(
        _EXPORT.where(exports.c.workspace_id == workspace_id, exports.c.id == export_id)
    ).one_or_none()
    return None if row is None else Export(*row)


def due(tx: Transaction, now: datetime, most: int) -> tuple[Export, ...]:
    """Files whose day is over, longest over first; at most *most* of them."""
    rows = tx.execute(_EXPORT.where(exports.c.due_at <= now).order_by(exports.c.due_at).limit(most))
    return tuple(Export(*row) for row in rows)


def postpone(tx: Transaction, export: Export, until: datetime) -> None:
    """Try again later to remove a file."""
    tx.execute(update(exports).where(*_is(export)).values(due_at=until))


def forget(tx: Transaction, export: Export) -> bool:
    """Forget a file that is no longer there; whether it was this one that was remembered."""
    return tx.execute(delete(exports).where(*_is(export))).rowcount == 1


def _is(export: Export) -> tuple[ColumnElement[bool], ...]:
    # The file, too: under the same id a newer one may be remembered by now.
    return (
        exports.c.workspace_id == export.workspace_id,
        exports.c.id == export.id,
        exports.c.slack_file_id == export.slack_file_id,
    )
