"""Migrations: one history for both databases; the first process runs it under a lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.exc import DatabaseError

from storage.database import Database, DatabaseBusy, DatabaseUnavailable, Transaction

_HISTORY = Path(__file__).parent / "migrations"
# An arbitrary number that means "Kith is migrating" among PostgreSQL's advisory locks.
_LOCK = 20_261_122


class _Undone(Exception):
    """Undoes a transaction that was only tried."""


def is_current(database: Database) -> bool:
    """
    Whether the database has the newest schema. Raises :class:`DatabaseUnavailable` if it can't be
    read.
    """
    with _plain_errors():
        return _present(database) == newest()


def newest() -> str:
    """The newest revision; its file has the highest number."""
    return max(path.name for path in _HISTORY.glob("versions/[0-9]*.py")).partition("_")[0]


def is_blank(database: Database) -> bool:
    """
    Whether the database has no schema yet. Raises :class:`DatabaseUnavailable` if it can't be read.
    """
    with _plain_errors():
        return _present(database) is None


def try_writing(database: Database) -> None:
    """
    Write to a database that has a schema, and undo it.

    Raises :class:`DatabaseUnavailable` where it takes nothing.
    """
    with _plain_errors(), suppress(_Undone), database.write() as tx:
        # The same value: only where nothing can be written does this differ from reading it.
        tx.execute(text("UPDATE alembic_version SET version_num = version_num"))
        raise _Undone


def upgrade(database: Database) -> None:
    """
    Migrate the database to the newest schema; after a fault nothing has changed.

    Raises :class:`DatabaseUnavailable` for a database that is damaged, locked, of a newer Kith, or
    of another program.
    """
    # Alembic and what it brings along take as long to load as SQLAlchemy, and are seldom needed.
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(_HISTORY))
    with _plain_errors(), database.write() as tx:
        _refuse_foreign_tables(tx)
        if not database.is_sqlite:
            # Held until the transaction ends: a second replica waits here, as long as it takes, and
            # then has nothing to do.
            tx.execute(text("SET LOCAL lock_timeout = 0"))
            tx.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        config.attributes["connection"] = tx
        try:
            command.upgrade(config, "head")
        except CommandError as fault:
            raise DatabaseUnavailable("its shape is that of a newer Kith") from fault


def _present(database: Database) -> str | None:
    """The revision of the database; ``None`` where it has none."""
    with database.read() as tx:
        if not inspect(tx).has_table("alembic_version"):
            return None
        return tx.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _refuse_foreign_tables(tx: Transaction) -> None:
    """Raise :class:`DatabaseUnavailable` for a database with tables of another program."""
    found = inspect(tx).get_table_names()
    if found and "alembic_version" not in found:
        raise DatabaseUnavailable("it holds tables of another program")


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except DatabaseBusy as fault:
        raise DatabaseUnavailable(
            f"it cannot be read or written now: {fault}", passes=True
        ) from fault
    except DatabaseError as fault:
        raise DatabaseUnavailable(
            f"it cannot be read or written ({type(fault.orig).__name__})"
        ) from fault
