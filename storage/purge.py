"""Purging: what was deleted leaves the files of the database, too."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.tables import metadata

# While SQLite's log is truncated nobody can write, so it does not wait for readers for long.
_WAIT_FOR_READERS_MS = 300
_WAIT_FOR_WRITERS_MS = 30_000


class PurgeIncomplete(Exception):
    """The database could not be purged; the text says why."""


def rewrite(database: Database) -> None:
    """
    Write the database anew without what was deleted; it goes on being read.

    On SQLite the new pages are in the write-ahead log, and the old ones are gone once
    :func:`truncate` has succeeded. On PostgreSQL the space of dead rows becomes free to be written
    over, and not more. Raises :class:`PurgeIncomplete`.
    """
    try:
        if database.is_sqlite:
            database.execute_outside_transaction("VACUUM", _WAIT_FOR_WRITERS_MS)
            return
        for table in metadata.sorted_tables:
            database.execute_outside_transaction(f"VACUUM {table.name}")
    except (sqlite3.Error, DBAPIError) as fault:
        cause = getattr(fault, "orig", fault)
        raise PurgeIncomplete(f"{type(cause).__name__}") from fault


def truncate(database: Database) -> bool:
    """
    Empty SQLite's write-ahead log into the file; ``False`` while somebody still reads older pages.

    There is nothing to do on PostgreSQL. Raises :class:`PurgeIncomplete`.
    """
    if not database.is_sqlite:
        return True
    try:
        busy, *_ = database.execute_outside_transaction(
            "PRAGMA wal_checkpoint(TRUNCATE)", _WAIT_FOR_READERS_MS
        )
    except sqlite3.Error as fault:
        raise PurgeIncomplete(f"{type(fault).__name__}") from fault
    return not busy
