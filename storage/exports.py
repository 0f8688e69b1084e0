"""Exports: files in Slack with somebody's own words, until they are removed there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, delete, update

from storage.database import Transaction, add_if_new
from storage.mapping import fetch_all, fetch_one, in_workspace, projection, values_of
from storage.records import Export
from storage.tables import exports

_EXPORT = projection(exports, Export)


def add(tx: Transaction, export: Export) -> bool:
    """Remember a file that is to be removed; ``False`` where one of this id is remembered."""
    return add_if_new(tx, exports, values_of(export))


def get(tx: Transaction, workspace_id: str, export_id: str) -> Export | None:
    """The file that is remembered under this id, or ``None``."""
    return fetch_one(tx, Export, _EXPORT.where(in_workspace(exports, workspace_id, id=export_id)))


def due(tx: Transaction, now: datetime, most: int) -> tuple[Export, ...]:
    """Files whose day is over, longest over first; at most *most* of them."""
    return fetch_all(
        tx, Export, _EXPORT.where(exports.c.due_at <= now).order_by(exports.c.due_at).limit(most)
    )


def postpone(tx: Transaction, export: Export, until: datetime) -> None:
    """Try again later to remove a file."""
    tx.execute(update(exports).where(_is(export)).values(due_at=until))


def forget(tx: Transaction, export: Export) -> bool:
    """Forget a file that is no longer there; whether it was this one that was remembered."""
    return tx.execute(delete(exports).where(_is(export))).rowcount == 1


def _is(export: Export) -> ColumnElement[bool]:
    # The file, too: under the same id a newer one may be remembered by now.
    return in_workspace(
        exports, export.workspace_id, id=export.id, slack_file_id=export.slack_file_id
    )
