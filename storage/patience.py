"""How long a transaction may wait for a database that is busy or away."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Semaphore
from typing import Any

from sqlalchemy.exc import DBAPIError

# How long a transaction waits where nobody chose, in seconds. Longer than most writes take, and
# short enough that a thread isn't lost to a database that doesn't come back.
DEFAULT_WAIT = 10.0
# PostgreSQL gives up at this part of the time that is left, so that its refusal arrives in time and
# the connection can be used again.
_SERVERS_PART = 0.9

_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)

# Primary result codes of SQLite that pass without a change to Kith or to the data.
_PASSING_CODES = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
}
# SQLSTATE classes of PostgreSQL that pass: the connection, a rollback that asks to be repeated,
# resources such as the disk, the operator (shutting down, a cancelled statement), the system.
_PASSING_CLASSES = {"08", "40", "53", "57", "58"}
# A lock that was not free in time, an object in use, a server that is only read from.
_PASSING_STATES = {"55P03", "55006", "25006"}


class DatabaseBusy(Exception):
    """
    The database is locked, away, full or read-only now; the same transaction may succeed later.

    The transaction was rolled back whole. Only where the connection was lost while it was being
    committed can nobody know whether it took effect: whoever repeats it needs a key. The text
    names the error's class and code, and holds no SQL, no values and no address.
    """


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """
    Within this block all transactions together wait at most *seconds* for the database.

    It counts for the present thread. After that they raise :class:`DatabaseBusy`, and a further
    one raises it at once; on SQLite only if it would have to wait, since on a slow machine the time
    may have passed with other work. A block within another can only be shorter.
    """
    end = time.monotonic() + seconds
    outer = _deadline.get()
    token = _deadline.set(end if outer is None else min(outer, end))
    try:
        yield
    finally:
        _deadline.reset(token)


def deadline() -> float | None:
    """When the present block's patience ends, on the monotonic clock; ``None`` outside of one."""
    return _deadline.get()


def wait_until() -> float:
    """
    Until when a transaction that begins now may wait, on the monotonic clock.

    Raises :class:`DatabaseBusy` if that has passed.
    """
    end = end_of_waiting()
    if end <= time.monotonic():
        raise DatabaseBusy("no time was left to wait for the database")
    return end


def end_of_waiting() -> float:
    """
    Until when a transaction may wait, on the monotonic clock; it may be over by now.

    A file of SQLite's is used all the same then, if it is free.
    """
    end = _deadline.get()
    return time.monotonic() + DEFAULT_WAIT if end is None else end


def seconds_until(moment: float) -> float:
    """How many seconds are left until *moment* on the monotonic clock; never negative."""
    return max(0.0, moment - time.monotonic())


@contextmanager
def taken(free: Semaphore, end: float) -> Iterator[None]:
    """Take one of what is *free*, and give it back; waits until *end* on the monotonic clock."""
    if not free.acquire(timeout=seconds_until(end)):
        raise DatabaseBusy("no connection to the database became free in time")
    try:
        yield
    finally:
        free.release()


def sqlite_limit(end: float) -> str:
    """The statement after which SQLite waits for locks until *end*."""
    return f"PRAGMA busy_timeout={int(seconds_until(end) * 1000)}"


def postgres_limits() -> tuple[str, ...]:
    """The statements that make PostgreSQL end the present transaction before patience ends."""
    end = _deadline.get()
    if end is None:
        return ()
    # Zero would mean no limit.
    limit = max(1, int(seconds_until(end) * 1000 * _SERVERS_PART))
    return (f"SET LOCAL lock_timeout = {limit}", f"SET LOCAL statement_timeout = {limit}")


@contextmanager
def passing_errors_as_busy() -> Iterator[None]:
    """Raise :class:`DatabaseBusy` for an error of the driver that passes by itself."""
    try:
        yield
    except DBAPIError as fault:
        if not fault.connection_invalidated and not _passes(fault.orig):
            raise
        # The cause is left out: it quotes SQL, and PostgreSQL's details quote values.
        raise DatabaseBusy(f"the database is busy or away ({_named(fault.orig)})") from None


def _passes(cause: Any) -> bool:
    if isinstance(cause, sqlite3.Error):
        # The driver's own errors have no code: they are mistakes of the caller.
        return getattr(cause, "sqlite_errorcode", -1) & 0xFF in _PASSING_CODES
    state: str | None = getattr(cause, "sqlstate", None)
    if state is None:
        # No server answered: it refused the connection, or the connection was lost.
        return any(kind.__name__ == "OperationalError" for kind in type(cause).__mro__)
    return state[:2] in _PASSING_CLASSES or state in _PASSING_STATES


def _named(cause: Any) -> str:
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    return " ".join(filter(None, (type(cause).__name__, code)))
