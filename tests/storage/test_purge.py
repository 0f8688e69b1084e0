"""After a purge, deleted rows are in no file of the database (P14)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from storage import people, purge, sealed_words, workspaces
from storage.database import Database
from storage.purge import PurgeIncomplete
from storage.records import Workspace
from storage.vault import Vault
from tests.storage.builders import MONDAY, a_coffee_note


def bytes_of(database: Database) -> bytes:
    """All bytes of the SQLite file and its log."""
    assert database.file is not None
    folder, name = database.file.parent, database.file.name
    return b"".join(path.read_bytes() for path in sorted(folder.glob(f"{name}*")))


def with_many(database: Database, vault: Vault) -> Workspace:
    """A workspace with so many people that they fill several pages."""
    with database.write() as tx:
        here = workspaces.add(tx, vault, "T0KITH0001", None, MONDAY)
        for number in range(200):
            person = people.get_or_add(tx, here.id, f"U0SOMEBODY{number}")
            sealed_words.keep_coffee_note(tx, vault, a_coffee_note(person), "a line " * 20)
    return here


def forget_all(database: Database) -> None:
    """Delete everybody's rows."""
    with database.write() as tx:
        for table in ("lines", "slack_ids", "people", "person_keys"):
            tx.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - the names stand above


def test_what_was_deleted_is_gone_from_file_and_log(sqlite_file: Database, vault: Vault) -> None:
    """Not one Slack id is left in the bytes (P14)."""
    with_many(sqlite_file, vault)
    forget_all(sqlite_file)
    assert b"U0SOMEBODY" in bytes_of(sqlite_file)
    purge.rewrite(sqlite_file)

    assert purge.truncate(sqlite_file) is True
    assert b"U0SOMEBODY" not in bytes_of(sqlite_file)


def test_an_open_reader_delays_a_purge(sqlite_file: Database, vault: Vault) -> None:
    """With a reader open the purge says that it is not done; afterwards it is (P14)."""
    with_many(sqlite_file, vault)
    purge.truncate(sqlite_file)
    with sqlite_file.read() as reader:
        assert len(people.everybody(reader, "nobody's")) == 0
        forget_all(sqlite_file)
        purge.rewrite(sqlite_file)
        assert purge.truncate(sqlite_file) is False
        assert b"U0SOMEBODY" in bytes_of(sqlite_file)

    assert purge.truncate(sqlite_file) is True
    assert b"U0SOMEBODY" not in bytes_of(sqlite_file)


def test_everything_else_is_still_there(database: Database, vault: Vault) -> None:
    """A purge changes nothing that is stored, on either database."""
    here = with_many(database, vault)
    with database.read() as tx:
        before = people.everybody(tx, here.id)
    purge.rewrite(database)

    assert purge.truncate(database) is True
    with database.read() as tx:
        assert people.everybody(tx, here.id) == before


def test_the_connection_is_ordinary_after_a_purge(database: Database, vault: Vault) -> None:
    """The connection that purged can write again."""
    purge.rewrite(database)
    purge.truncate(database)
    with_many(database, vault)
    with database.read() as tx:
        assert workspaces.everywhere(tx) != ()


def test_another_processs_lock_is_an_error(
    sqlite_file: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process that writes for too long gives a reason, not a traceback."""
    monkeypatch.setattr(purge, "_WAIT_FOR_WRITERS_MS", 10)
    path: Path | None = sqlite_file.file
    assert path is not None
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PurgeIncomplete, match="OperationalError"):
            purge.rewrite(sqlite_file)
        other.execute("ROLLBACK")
    other.close()
