"""Exports: files in Slack with a person's own data, until they are deleted there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, delete, update

from storage.database import Transaction, add_if_new
from storage.mapping import fetch_all, fetch_one, in_workspace, projection, values_of
from storage.records import Export
from storage.seals import not_sealed
from storage.tables import exports

_EXPORT = projection(exports, Export)


def add(tx: Transaction, export: Export) -> bool:
    """Add a file that has to be deleted later; ``False`` if there is one with this id."""
    return add_if_new(tx, exports, values_of(export))


def get(tx: Transaction, workspace_id: str, export_id: str) -> Export | None:
    """The file with this id, or ``None``."""
    return fetch_one(tx, Export, _EXPORT.where(in_workspace(exports, workspace_id, id=export_id)))


def due(tx: Transaction, now: datetime, most: int) -> tuple[Export, ...]:
    """Files that are due for deletion, longest due first; at most *most* of them."""
    found = _EXPORT.where(exports.c.due_at <= now, not_sealed(exports))
    return fetch_all(tx, Export, found.order_by(exports.c.due_at).limit(most))


def postpone(tx: Transaction, export: Export, until: datetime) -> None:
    """Put off the deletion of a file."""
    tx.execute(update(exports).where(_is(export)).values(due_at=until))


def forget(tx: Transaction, export: Export) -> bool:
    """Delete the row of a file that is gone; returns whether it was this very file."""
    return tx.execute(delete(exports).where(_is(export))).rowcount == 1


def _is(export: Export) -> ColumnElement[bool]:
    # The Slack file, too: by now the same id may stand for a newer one.
    return in_workspace(
        exports, export.workspace_id, id=export.id, slack_file_id=export.slack_file_id
    )
