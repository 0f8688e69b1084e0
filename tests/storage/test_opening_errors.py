"""Which errors of opening a database pass by themselves, and which a person has to mend."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest
from psycopg import OperationalError, ProgrammingError
from sqlalchemy.engine import make_url

from storage.database import Database, DatabaseUnavailable
from storage.opening_errors import passes_by_itself
from tests.postgres import postgres, postgres_url

__all__ = ["postgres", "postgres_url"]

AT = 'connection failed: connection to server at "127.0.0.1", port 5432 failed: '


@pytest.mark.parametrize(
    "said",
    [
        AT + "Connection refused\n\tIs the server running on that host?",
        AT + "FATAL:  the database system is starting up",
        AT + "FATAL:  the database system is shutting down",
        AT + "FATAL:  the database system is not yet accepting connections",
        AT + "FATAL:  the database system is in recovery mode",
        AT + "FATAL:  sorry, too many clients already",
        AT + "server closed the connection unexpectedly",
        AT + "timeout expired",
        AT + "SSL error: unexpected eof while reading",
        "connection timeout expired",
        "failed to resolve host 'db': [Errno -2] Name or service not known",
        "connection is bad: no such file or directory",
    ],
)
def test_these_pass(said: str) -> None:
    """A server that isn't up yet, or is busy, is waited for."""
    assert passes_by_itself(OperationalError(said))


@pytest.mark.parametrize(
    "said",
    [
        AT + 'FATAL:  password authentication failed for user "kith"',
        AT + 'FATAL:  role "kith" does not exist',
        AT + 'FATAL:  database "kith" does not exist',
        AT + 'FATAL:  no pg_hba.conf entry for host "10.0.0.1", user "kith"',
        AT + "fe_sendauth: no password supplied",
        AT + 'FATAL:  permission denied for database "kith"',
        AT + "server does not support SSL, but SSL was required",
        AT + "SSL error: certificate verify failed",
        'invalid connection option "hots"',
        "refused, multiple connection attempts failed. All failures were:\n- host: '::1': refused\n"
        "- host: '127.0.0.1': FATAL:  password authentication failed for user \"kith\"",
    ],
)
def test_these_need_a_person(said: str) -> None:
    """A wrong password stays wrong, whichever of several addresses says so."""
    assert not passes_by_itself(OperationalError(said))


def test_a_mistake_in_a_statement_does_not_pass() -> None:
    """Only errors of connecting do."""
    assert not passes_by_itself(ProgrammingError("refused"))


def test_a_locked_file_passes(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Another process may be changing an SQLite file; one that can't be opened stays so."""
    path = tmp_path_factory.mktemp("locked") / "kith.db"
    holder, other = sqlite3.connect(path), sqlite3.connect(path, timeout=0)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(sqlite3.Error) as locked:
        other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.Error) as missing:
        sqlite3.connect(path / "no.db")
    holder.close()
    other.close()

    assert passes_by_itself(locked.value)
    assert not passes_by_itself(missing.value)


def test_a_real_server_says_so(postgres_url: Callable[[], str]) -> None:
    """The words are those that PostgreSQL uses today."""
    url = make_url(postgres_url())
    for wrong in (url.set(database="nowhere"), url.set(username="nobody")):
        with pytest.raises(DatabaseUnavailable, match="does not exist") as trouble:
            Database(wrong)
        assert not trouble.value.passes
