"""Migrations: one history for both databases, run under a lock by whoever comes first."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from storage.database import Database

_HISTORY = Path(__file__).parent / "migrations"
# An arbitrary number that means "Kith is migrating" among PostgreSQL's advisory locks.
_LOCK = 20_261_122


def is_current(database: Database) -> bool:
    """Whether the database has the newest shape."""
    with database.read() as tx:
        present = MigrationContext.configure(tx).get_current_revision()
    return present == ScriptDirectory(str(_HISTORY)).get_current_head()


def upgrade(database: Database) -> None:
    """Bring the database to the newest shape: all of it, or, after a fault, nothing."""
    config = Config()
    config.set_main_option("script_location", str(_HISTORY))
    with database.write() as tx:
        if not database.is_sqlite:
            # Held until the transaction ends; a second replica waits here, then finds it done.
            tx.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        config.attributes["connection"] = tx
        command.upgrade(config, "head")
