"""Purge: deleted rows leave the files of the database, too."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from storage.database import Database, DatabaseBusy
from storage.tables import metadata

# Nobody can write while SQLite's log is truncated, so the wait for readers is short.
_WAIT_FOR_READERS_MS = 300
_WAIT_FOR_WRITERS_MS = 30_000


class PurgeIncomplete(Exception):
    """The database could not be purged; the text says why."""


def rewrite(database: Database) -> None:
    """
    Rewrite the database without deleted rows, while it can still be read.

    On SQLite the new pages go to the write-ahead log; the old ones are gone once :func:`truncate`
    has succeeded. On PostgreSQL the space of dead rows may be overwritten from then on; it isn't
    overwritten at once. Raises :class:`PurgeIncomplete`.
    """
    try:
        if database.is_sqlite:
            database.execute_outside_transaction("VACUUM", _WAIT_FOR_WRITERS_MS)
            return
        for table in metadata.sorted_tables:
            database.execute_outside_transaction(f"VACUUM {table.name}")
    except (sqlite3.Error, DBAPIError, DatabaseBusy) as fault:
        cause = getattr(fault, "orig", fault)
        raise PurgeIncomplete(f"{type(cause).__name__}") from fault


def truncate(database: Database) -> bool:
    """
    Move SQLite's write-ahead log into the file; ``False`` while older pages are still read.

    Does nothing on PostgreSQL. Raises :class:`PurgeIncomplete`.
    """
    if not database.is_sqlite:
        return True
    try:
        busy, *_ = database.execute_outside_transaction(
            "PRAGMA wal_checkpoint(TRUNCATE)", _WAIT_FOR_READERS_MS
        )
    except (sqlite3.Error, DatabaseBusy) as fault:
        raise PurgeIncomplete(f"{type(fault).__name__}") from fault
    return not busy
