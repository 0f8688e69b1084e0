"""Both kinds of database, the vault, and a workspace with three people."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import Connection, event

from storage import people, workspaces
from storage.database import Database
from storage.key_ring import KeyRing
from storage.records import Person, Workspace
from storage.tables import metadata
from storage.vault import Vault
from tests.postgres import Postgres, postgres, postgres_url
from tests.storage.builders import MONDAY

__all__ = ["postgres", "postgres_url"]

KINDS = ("sqlite", "postgresql")
# At one go: the way to the server takes longer than to delete the few rows of a test, and TRUNCATE
# takes ten times as long as both.
EMPTY_EVERY_TABLE = "; ".join(str(table.delete()) for table in metadata.sorted_tables)


@pytest.fixture(scope="session")
def sqlite_in_turn(
    migrated_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """The SQLite database that tests share; its statements need to be compiled once only."""
    path = tmp_path_factory.mktemp("sqlite") / "kith.db"
    shutil.copy(migrated_file, path)
    opened = Database(f"sqlite:///{path}")
    for engine in (opened._readers, opened._writer):
        # No test needs durability.
        event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA synchronous=OFF"))
    opened.close()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def postgres_in_turn(postgres: Postgres) -> Iterator[Database]:
    """The PostgreSQL database that tests share; its statements are compiled once too."""
    url = postgres.migrated()
    opened = Database(url)
    yield opened
    opened.close()


@pytest.fixture
def sqlite(sqlite_in_turn: Database) -> Database:
    """A SQLite database with the newest schema and no rows."""
    return _emptied(sqlite_in_turn)


@pytest.fixture
def postgresql(postgres_in_turn: Database) -> Database:
    """A PostgreSQL database with the newest schema and no rows."""
    return _emptied(postgres_in_turn)


@pytest.fixture
def sqlite_file(sqlite_url: str) -> Iterator[Database]:
    """A SQLite database with a fresh file of its own, whose bytes a test looks at."""
    opened = Database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest) -> Database:
    """Each kind of database, with the newest schema and no rows."""
    opened: Database = request.getfixturevalue(request.param)
    return opened


@pytest.fixture(params=KINDS)
def blank(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Each kind of database, without any table."""
    if request.param == "sqlite":
        opened = Database(f"sqlite:///{tmp_path}/blank.db")
        yield opened
        opened.close()
        return
    server: Postgres = request.getfixturevalue("postgres")
    url = server.blank()
    opened = Database(url)
    yield opened
    opened.close()
    server.drop(url)


@pytest.fixture
def ring() -> KeyRing:
    """A key ring of two epochs; the newer one wraps new keys."""
    return KeyRing("2026-11", {"2026-10": bytes(range(32)), "2026-11": bytes(range(32, 64))})


@pytest.fixture
def vault(ring: KeyRing) -> Vault:
    """A vault with that key ring."""
    return Vault(ring)


class Settled(NamedTuple):
    """Two workspaces; Ada, Bo and Chidi are known in the first, and none of them has joined."""

    workspace: Workspace
    other: Workspace
    ada: Person
    bo: Person
    chidi: Person


@pytest.fixture
def settled(database: Database, vault: Vault) -> Settled:
    """Two workspaces and three people, stored in one transaction."""
    with database.write() as connection:
        here = workspaces.add(connection, vault, "T0KITH0001", "E0KITH0001", MONDAY)
        other = workspaces.add(connection, vault, "T0OTHER002", None, MONDAY)
        ada, bo, chidi = (
            people.get_or_add(connection, here.id, slack_id)
            for slack_id in ("U0ADA00001", "U0BO000002", "U0CHIDI003")
        )
        return Settled(here, other, ada, bo, chidi)


@pytest.fixture
def workspace(settled: Settled) -> Workspace:
    """The workspace of Ada, Bo and Chidi."""
    return settled.workspace


@pytest.fixture
def other(settled: Settled) -> Workspace:
    """Another workspace in the same database."""
    return settled.other


@pytest.fixture
def ada(settled: Settled) -> Person:
    """Ada."""
    return settled.ada


@pytest.fixture
def bo(settled: Settled) -> Person:
    """Bo."""
    return settled.bo


@pytest.fixture
def chidi(settled: Settled) -> Person:
    """Chidi."""
    return settled.chidi


@pytest.fixture
def tx(database: Database, workspace: Workspace) -> Iterator[Connection]:
    """A transaction in which a test can do anything."""
    with database.write() as connection:
        yield connection


def _emptied(database: Database) -> Database:
    with database.write() as connection:
        if database.is_sqlite:
            for table in metadata.sorted_tables:
                connection.execute(table.delete())
        else:
            connection.exec_driver_sql(EMPTY_EVERY_TABLE)
    return database
