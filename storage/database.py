"""How the database is opened, and what one transaction is."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError
from sqlalchemy.sql.functions import now as server_now

from storage.opening_errors import passes_by_itself
from storage.patience import (
    DEFAULT_WAIT,
    end_of_waiting,
    passing_errors_as_busy,
    postgres_limits,
    sqlite_limit,
    taken,
    wait_until,
)
from storage.patience import DatabaseBusy as DatabaseBusy
from storage.patience import patience as patience
from storage.sqlite_file import make_private_file

# The type of a transaction for callers, who need not know SQLAlchemy.
Transaction: TypeAlias = Connection

# An arbitrary number that means "Kith is writing" among PostgreSQL's advisory locks.
_WRITE_LOCK = 20_261_123
_SHARED = f"SELECT pg_advisory_xact_lock_shared({_WRITE_LOCK})"
_EXCLUSIVE = f"SELECT pg_advisory_xact_lock({_WRITE_LOCK})"
# The connections of a process: kept open, and opened when those are in use.
_POOL, _POOL_MORE = 10, 20

_NO_DRIVER = (
    "its driver psycopg isn't installed (in a clone of Kith run: pip install '.[postgres]'; with "
    "a wheel file run: pip install 'FILE.whl[postgres]')"
)


class DatabaseUnavailable(Exception):
    """
    The database can't be opened; the text says why and holds no secret.

    ``passes``: whether that passes by itself, such as a server that isn't up yet.
    """

    def __init__(self, text: str, *, passes: bool = False) -> None:
        super().__init__(text)
        self.passes = passes


class Database:
    """
    One SQLite file, or one PostgreSQL database.

    ``read()`` and ``write()`` each open one transaction. SQLite allows one writer at a time, so
    writers queue for a single connection; readers never wait for them.

    Both wait for a busy database as long as the caller's :func:`patience` says, else for ten
    seconds, and then raise :class:`DatabaseBusy`; so they do for one that is away.
    """

    def __init__(self, url: str | URL) -> None:
        """
        Open *url* (SQLAlchemy's form). Raises :class:`DatabaseUnavailable` if that fails.
        """
        try:
            self.url: URL = _parsed(url)
            self.is_sqlite = self.url.get_backend_name() == "sqlite"
            self._readers, self._writer = _engines(self.url)
            # One for each connection of a pool. The pools themselves can only wait for one time.
            self._free_readers = threading.BoundedSemaphore(_POOL + _POOL_MORE)
            self._free_writers = (
                threading.BoundedSemaphore(1) if self.is_sqlite else self._free_readers
            )
            with self._readers.connect():
                pass
        except (ArgumentError, NoSuchModuleError, ModuleNotFoundError, ValueError) as fault:
            if isinstance(fault, ModuleNotFoundError) and fault.name == "psycopg":
                raise DatabaseUnavailable(_NO_DRIVER) from None
            # The cause is left out: it may quote a password from the address.
            raise DatabaseUnavailable(
                f"its address is not understood ({type(fault).__name__})"
            ) from None
        except OSError as fault:
            raise DatabaseUnavailable(f"{type(fault).__name__}: {fault.strerror}") from fault
        except (DatabaseError, sqlite3.Error) as fault:
            cause = getattr(fault, "orig", fault)
            raise DatabaseUnavailable(
                f"{type(cause).__name__}: {_first_line(cause)}", passes=passes_by_itself(cause)
            ) from fault

    @property
    def file(self) -> Path | None:
        """The SQLite file, or ``None`` on PostgreSQL."""
        return Path(self.url.database or "") if self.is_sqlite else None

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """A transaction that only reads."""
        with self._transaction(self._readers, self._free_readers) as connection:
            yield connection

    @contextmanager
    def write(self, *, exclusive: bool = False) -> Iterator[Transaction]:
        """
        A transaction that changes something; an exception rolls all of it back.

        While an *exclusive* one runs, no other transaction of any process writes: it waits for
        those that have begun, and new ones wait for it. On SQLite every write is exclusive.
        """
        lock = _EXCLUSIVE if exclusive else _SHARED
        first = () if self.is_sqlite else (lock,)
        with self._transaction(self._writer, self._free_writers, *first) as connection:
            yield connection

    def execute_outside_transaction(self, statement: str, wait_ms: int = 5000) -> tuple[Any, ...]:
        """
        Run a statement that can't run inside a transaction; returns the first row of its answer.

        On SQLite it takes the connection of the writers, and waits at most *wait_ms* milliseconds
        for another process. On PostgreSQL the answer is not read.
        """
        with taken(self._free_writers, time.monotonic() + max(wait_ms / 1000, DEFAULT_WAIT)):
            if not self.is_sqlite:
                with self._writer.connect() as connection:
                    connection.execution_options(isolation_level="AUTOCOMMIT")
                    connection.exec_driver_sql(statement)
                return ()
            with closing(self._writer.raw_connection()) as raw:
                cursor = raw.cursor()
                cursor.execute(f"PRAGMA busy_timeout={wait_ms}")
                cursor.execute(statement)
                row: tuple[Any, ...] | None = cursor.fetchone()
                return row or ()

    def close(self) -> None:
        """Close all connections."""
        self._readers.dispose()
        self._writer.dispose()

    @contextmanager
    def _transaction(
        self, engine: Engine, free: threading.Semaphore, *first: str
    ) -> Iterator[Transaction]:
        """A transaction that waits no longer than it may, and runs the statements *first* first."""
        end = end_of_waiting() if self.is_sqlite else wait_until()
        with passing_errors_as_busy(), taken(free, end), engine.connect() as connection:
            if self.is_sqlite:
                # On the driver's connection, because this one would begin a transaction.
                raw: Any = connection.connection.driver_connection
                raw.execute(sqlite_limit(end))
            with connection.begin():
                limits = () if self.is_sqlite else postgres_limits()
                if first_of_all := [*limits, *first]:
                    connection.exec_driver_sql("; ".join(first_of_all))
                yield connection


def now(tx: Transaction) -> datetime:
    """The present moment by the database's clock, the only one that replicas share."""
    if tx.dialect.name == "sqlite":
        return datetime.now(UTC)
    moment: datetime = tx.execute(select(server_now())).scalar_one()
    return moment.astimezone(UTC)


def add_if_new(tx: Transaction, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert a row unless one of its unique keys is taken; returns whether it was inserted."""
    build = sqlite.insert if tx.dialect.name == "sqlite" else postgresql.insert
    row = build(table).values(dict(values)).on_conflict_do_nothing()
    # Without this option SQLAlchemy has no count for an insert on PostgreSQL.
    return tx.execute(row.execution_options(preserve_rowcount=True)).rowcount == 1


def add_all_if_new(tx: Transaction, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert many rows at once; rows with a unique key that is taken are left out."""
    if rows:
        build = sqlite.insert if tx.dialect.name == "sqlite" else postgresql.insert
        tx.execute(build(table).on_conflict_do_nothing(), [dict(row) for row in rows])


def _parsed(address: str | URL) -> URL:
    url = make_url(address)
    if "@" in (url.host or ""):
        raise DatabaseUnavailable("an @ within its user name or password must be written as %40")
    return url


def _engines(url: URL) -> tuple[Engine, Engine]:
    if url.get_backend_name() != "sqlite":
        if url.drivername == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        engine = create_engine(
            url,
            pool_pre_ping=True,
            pool_size=_POOL,
            max_overflow=_POOL_MORE,
            hide_parameters=True,
        )
        event.listen(engine, "do_connect", _connect_to_postgres)
        return engine, engine
    if not url.database or ":memory:" in url.database or url.query.get("mode") == "memory":
        raise DatabaseUnavailable("a database in memory would forget everything at the next start")
    make_private_file(Path(url.database))
    readers = create_engine(url, pool_size=_POOL, max_overflow=_POOL_MORE, hide_parameters=True)
    writer = create_engine(url, pool_size=1, max_overflow=0, hide_parameters=True)
    for engine, begin in ((readers, "BEGIN"), (writer, "BEGIN IMMEDIATE")):
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_with(begin))
    return readers, writer


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own transactions are off: they begin late, and commit before DDL.
    connection.isolation_level = None
    connection.execute(sqlite_limit(end_of_waiting()))
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _connect_to_postgres(
    _dialect: object, _record: object, places: Sequence[Any], parameters: Mapping[str, Any]
) -> Any:
    # Its driver is only there where PostgreSQL is used.
    from storage import postgres

    return postgres.connect(*places, **parameters)


def _begin_with(statement: str) -> Any:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin


def _first_line(fault: BaseException) -> str:
    lines = str(fault).strip().splitlines()
    return lines[0] if lines else "no reason given"
