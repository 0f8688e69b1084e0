"""The database: how it is opened, and what one transaction is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError
from sqlalchemy.sql.functions import now as server_now

# What :meth:`Database.read` and :meth:`Database.write` hand out; SQLAlchemy's stays in here.
Transaction: TypeAlias = Connection

# An arbitrary number that means "Kith is writing" among PostgreSQL's advisory locks.
_TURN = 20_261_123
_BESIDE_OTHERS = text("SELECT pg_advisory_xact_lock_shared(:turn)")
_ALONE = text("SELECT pg_advisory_xact_lock(:turn)")

_NO_DRIVER = (
    "its driver psycopg isn't installed (in a clone of Kith run: pip install '.[postgres]'; with "
    "a wheel file run: pip install 'FILE.whl[postgres]')"
)


class DatabaseUnavailable(Exception):
    """The database cannot be opened; the text says why, without any secret."""


class Database:
    """
    One SQLite file, or one PostgreSQL database.

    ``read()`` and ``write()`` each give one transaction. On SQLite only one writer can be at work,
    so writers queue for their turn on a single connection and readers never wait for them.
    """

    def __init__(self, url: str | URL) -> None:
        """
        Open *url* (SQLAlchemy's form). Raises :class:`DatabaseUnavailable` where that is not
        possible.
        """
        try:
            self.url: URL = _understood(url)
            self.is_sqlite = self.url.get_backend_name() == "sqlite"
            self._readers, self._writer = _engines(self.url)
            with self._readers.connect():
                pass
        except (ArgumentError, NoSuchModuleError, ModuleNotFoundError, ValueError) as fault:
            if isinstance(fault, ModuleNotFoundError) and fault.name == "psycopg":
                raise DatabaseUnavailable(_NO_DRIVER) from None
            # The cause is left out: it may quote a part of the address that is a password.
            raise DatabaseUnavailable(
                f"its address is not understood ({type(fault).__name__})"
            ) from None
        except (DatabaseError, sqlite3.Error) as fault:
            cause = getattr(fault, "orig", fault)
            raise DatabaseUnavailable(f"{type(cause).__name__}: {_first_line(cause)}") from fault

    @property
    def file(self) -> Path | None:
        """The SQLite file, or ``None`` on PostgreSQL."""
        return Path(self.url.database or "") if self.is_sqlite else None

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """A transaction that only looks."""
        with self._readers.begin() as connection:
            yield connection

    @contextmanager
    def write(self, *, alone: bool = False) -> Iterator[Transaction]:
        """
        A transaction that changes something: all of it, or, after an exception, nothing.

        An *alone* one has no other beside it, in any process: it begins when all that are under
        way have ended, and new ones wait for it. On SQLite every one is.
        """
        with self._writer.begin() as connection:
            if not self.is_sqlite:
                connection.execute(_ALONE if alone else _BESIDE_OTHERS, {"turn": _TURN})
            yield connection

    def outside(self, statement: str, wait_ms: int = 5000) -> tuple[Any, ...]:
        """
        One statement that may not stand inside a transaction; the first row of its answer, if any.

        On SQLite it is the writers' turn, and waits for another process for *wait_ms* at most.
        """
        if not self.is_sqlite:
            with self._writer.connect() as connection:
                connection.execution_options(isolation_level="AUTOCOMMIT")
                connection.exec_driver_sql(statement)
            return ()
        raw = self._writer.raw_connection()
        try:
            cursor = raw.cursor()
            cursor.execute(f"PRAGMA busy_timeout={wait_ms}")
            cursor.execute(statement)
            row: tuple[Any, ...] | None = cursor.fetchone()
            cursor.execute("PRAGMA busy_timeout=5000")
        finally:
            raw.close()
        return row or ()

    def close(self) -> None:
        """Give all connections back."""
        self._readers.dispose()
        self._writer.dispose()


def now(tx: Transaction) -> datetime:
    """The database's own present moment: the one clock that replicas agree about."""
    if tx.dialect.name == "sqlite":
        return datetime.now(UTC)
    moment: datetime = tx.execute(select(server_now())).scalar_one()
    return moment.astimezone(UTC)


def add_if_new(tx: Transaction, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert a row unless one of its unique keys is taken; say whether it was inserted."""
    build = sqlite.insert if tx.dialect.name == "sqlite" else postgresql.insert
    row = build(table).values(dict(values)).on_conflict_do_nothing()
    # SQLAlchemy would otherwise keep no count for an insert on PostgreSQL.
    return tx.execute(row.execution_options(preserve_rowcount=True)).rowcount == 1


def add_all_if_new(tx: Transaction, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert many rows at once, except those of which a unique key is taken."""
    if rows:
        build = sqlite.insert if tx.dialect.name == "sqlite" else postgresql.insert
        tx.execute(build(table).on_conflict_do_nothing(), [dict(row) for row in rows])


def _understood(address: str | URL) -> URL:
    url = make_url(address)
    if "@" in (url.host or ""):
        raise DatabaseUnavailable("an @ within its user name or password must be written as %40")
    return url


def _engines(url: URL) -> tuple[Engine, Engine]:
    if url.get_backend_name() != "sqlite":
        if url.drivername == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        engine = create_engine(
            url, pool_pre_ping=True, pool_size=10, max_overflow=20, hide_parameters=True
        )
        return engine, engine
    if not url.database or ":memory:" in url.database or url.query.get("mode") == "memory":
        raise DatabaseUnavailable("a database in memory would forget everything at the next start")
    readers = create_engine(url, pool_size=5, max_overflow=30, hide_parameters=True)
    writer = create_engine(url, pool_size=1, max_overflow=0, pool_timeout=30, hide_parameters=True)
    for engine, begin in ((readers, "BEGIN"), (writer, "BEGIN IMMEDIATE")):
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_with(begin))
    return readers, writer


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own idea of transactions is off: it would begin them late and commit DDL early.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "secure_delete=ON",
        "busy_timeout=5000",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_with(statement: str) -> Any:
    def begin(connection: Connection) -> None:
        connection.execute(text(statement))

    return begin


def _first_line(fault: BaseException) -> str:
    lines = str(fault).strip().splitlines()
    return lines[0] if lines else "no reason given"
