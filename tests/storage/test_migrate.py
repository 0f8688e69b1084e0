"""The migrations, which are the same for both databases."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, time, tzinfo
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, MetaData, Table, insert, inspect, select, text

import storage
from storage import migrate, outbox
from storage.database import Database, DatabaseUnavailable
from storage.tables import metadata
from tests.postgres import Postgres
from tests.storage.builders import LEASE, MONDAY
from tests.storage.racing import race

HISTORY = Path(storage.__path__[0]) / "migrations"


def tables_of(database: Database) -> set[str]:
    """The names of all tables."""
    with database.read() as tx:
        return set(inspect(tx).get_table_names())


def walk(database: Database, step: Callable[[Config, str], None], revision: str) -> None:
    """Migrate to a revision by Alembic's *step*: ``upgrade`` or ``downgrade``."""
    config = Config()
    config.set_main_option("script_location", str(HISTORY))
    with database.write() as tx:
        config.attributes["connection"] = tx
        step(config, revision)


def present_tables(tx: Connection) -> list[Table]:
    """The tables of the database, as reflected."""
    found = MetaData()
    found.reflect(tx)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def a_value(column: Column[Any], row: int) -> object:
    """A value for a column; texts and numbers differ from row to row."""
    values: dict[type, object] = {
        str: f"{row}{column.name}"[: getattr(column.type, "length", None) or 32],
        int: row,
        bool: True,
        bytes: b"sealed",
        datetime: datetime(2026, 11, 23, 9, tzinfo=UTC).replace(tzinfo=zone_of(column)),
        date: date(2026, 12, 24),
        time: time(9),
        object: ["a", "list"],
    }
    return values[column.type.python_type]


def zone_of(column: Column[Any]) -> tzinfo | None:
    """UTC if the database stores moments with their zone."""
    return UTC if getattr(column.type, "timezone", False) else None


def fill(database: Database) -> None:
    """Put two rows into every table, with a value in every column."""
    with database.write() as tx:
        for table in present_tables(tx):
            rows = [{one.name: a_value(one, row) for one in table.c} for row in (1, 2)]
            tx.execute(insert(table), rows)


def contents(database: Database) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    with database.read() as tx:
        return {
            table.name: [dict(row) for row in tx.execute(select(table)).mappings()]
            for table in present_tables(tx)
        }


def test_the_newest_revision_is_that_of_the_newest_file() -> None:
    """A start compares it with the database's, and loads Alembic only to migrate."""
    assert migrate.newest() == ScriptDirectory(str(HISTORY)).get_current_head()


def test_an_empty_database_gets_every_table(blank: Database) -> None:
    """Upgrading an empty database creates all tables."""
    migrate.upgrade(blank)

    assert tables_of(blank) == {*metadata.tables, "alembic_version"}


def test_whether_a_database_is_current(blank: Database) -> None:
    """An empty database does not have the newest schema; after the upgrade it does."""
    before = migrate.is_current(blank)
    migrate.upgrade(blank)

    assert (before, migrate.is_current(blank)) == (False, True)


def test_a_second_upgrade_does_nothing(database: Database) -> None:
    """Upgrading a current database keeps every row, and is no error."""
    with database.write() as tx:
        tx.execute(text("INSERT INTO people (workspace_id, id) VALUES ('w', 'p')"))
    migrate.upgrade(database)

    with database.read() as tx:
        assert tx.execute(text("SELECT id FROM people")).scalars().all() == ["p"]
    assert migrate.is_current(database)


def test_the_migrations_make_the_tables_of_the_code(database: Database) -> None:
    """A migrated database and the tables in the code are equal."""
    with database.read() as tx:
        context = MigrationContext.configure(
            tx, opts={"compare_type": True, "compare_server_default": True}
        )
        difference = compare_metadata(context, metadata)

    assert difference == []


def test_a_full_downgrade_leaves_nothing(blank: Database) -> None:
    """Only Alembic's own empty table is left."""
    migrate.upgrade(blank)
    walk(blank, command.downgrade, "base")

    assert tables_of(blank) == {"alembic_version"}
    with blank.read() as tx:
        assert tx.execute(text("SELECT * FROM alembic_version")).all() == []


def test_upgrade_after_a_full_downgrade(blank: Database) -> None:
    """After a full downgrade the database can be upgraded again."""
    migrate.upgrade(blank)
    walk(blank, command.downgrade, "base")
    migrate.upgrade(blank)

    assert tables_of(blank) == {*metadata.tables, "alembic_version"}


# What the newest revisions rename and drop, by table.
RENAMED = {"outbox": {"kind_until": "send_until", "owner": "lease_holder"}}
DROPPED = {
    "members": {"said_as", "quiet_until"},
    "program_members": {"since"},
    "traces": {"since"},
}
# What the newest revisions add, with its value in rows from before.
ADDED: dict[str, dict[str, Any]] = {
    "lines": {"question_key": None, "for_id": None},
    "offers": {"more_ts": None, "reply": "offer", "question_key": None},
    "workspaces": {
        "accepted_at": None,
        "seal_reason": "revoked",
        "caught_up_at": None,
        "written_at": None,
        "contact_state": "asked",
        "contact_asked_at": None,
        "contact_own_hours": False,
        "rounds_off": False,
        "places": None,
    },
    "members": {
        "country_chosen": False,
        "active_on": None,
        "asked_to_pause_at": None,
        "no_coffee_until": None,
        "place": None,
        "office_days": None,
        "first_weeks": None,
        "new_since": None,
        "here_signs": None,
    },
    "details": {
        "changed_at": None,
        "timing": None,
        "chosen_at": None,
        "told_on": None,
        "off_day": None,
        "four_weeks_later": False,
        "question_key": None,
    },
    "matches": {"more_openers": None, "state": None, "closes_at": None, "due_at": None},
    "match_parts": {
        "asked_to_begin_at": None,
        "pressed_at": None,
        "rescue": None,
        "joined_at": None,
    },
    "programs": {"next_on": None, "name": "", "formats": None},
    "rounds": {
        "announced_at": None,
        "drawn_at": None,
        "closed_at": None,
        "moved_from": None,
        "moved_because": None,
    },
}


def test_rows_of_the_revision_before_are_kept(blank: Database) -> None:
    """An upgrade to the newest revision keeps every value of every column that it does not drop."""
    walk(blank, command.upgrade, "0004")
    fill(blank)
    before = contents(blank)
    migrate.upgrade(blank)

    after = contents(blank)
    assert {table: after[table] for table in before} == {
        table: [
            {
                RENAMED.get(table, {}).get(column, column): value
                for column, value in row.items()
                if column not in DROPPED.get(table, ())
            }
            | ADDED.get(table, {})
            for row in rows
        ]
        for table, rows in before.items()
    }


def test_a_downgrade_by_one_revision_keeps_rows(blank: Database) -> None:
    """A downgrade from the newest revision keeps everything that still has a column."""
    walk(blank, command.upgrade, "0004")
    fill(blank)
    before = contents(blank)
    migrate.upgrade(blank)
    walk(blank, command.downgrade, "0004")

    after = contents(blank)
    for table, columns in DROPPED.items():
        for row in (*before[table], *after[table]):
            for column in columns:
                del row[column]
    assert after == before


def test_a_message_that_waits_is_sent_after_the_upgrade(blank: Database) -> None:
    """A row of the outbox from the revision before is read with its latest moment and lease."""
    walk(blank, command.upgrade, "0004")
    fill(blank)
    with blank.write() as tx:
        tx.execute(text("UPDATE outbox SET kind = 'check_in', state = 'pending'"))
        tx.execute(text("UPDATE workspaces SET uninstalled_at = NULL"))
    migrate.upgrade(blank)

    with blank.write() as tx:
        (workspace_id, _) = outbox.workspaces_with_due(tx, MONDAY)
        (row,) = outbox.claim(tx, workspace_id, MONDAY, "me", LEASE, 9)
    assert (row.send_until, row.lease_holder) == (MONDAY, "me")


def test_a_failed_upgrade_leaves_nothing(blank: Database) -> None:
    """If one table cannot be created, none is."""
    with blank.write() as tx:
        tx.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        tx.execute(text("CREATE TABLE workspaces (something_else INTEGER)"))
    with pytest.raises(DatabaseUnavailable, match="cannot be read or written"):
        migrate.upgrade(blank)

    assert tables_of(blank) == {"alembic_version", "workspaces"}
    assert not migrate.is_current(blank)


def test_replicas_upgrade_at_once(postgres: Postgres) -> None:
    """Four replicas that start together on PostgreSQL upgrade it once, without errors."""
    url = postgres.blank()
    replicas = [Database(url) for _ in range(4)]

    def upgrade(replica: Database) -> bool:
        migrate.upgrade(replica)
        return migrate.is_current(replica)

    assert race([partial(upgrade, mine) for mine in replicas]) == [True] * 4
    for replica in replicas:
        replica.close()
    postgres.drop(url)


def test_two_processes_upgrade_one_file(tmp_path: Path) -> None:
    """Two processes that start together on one SQLite file upgrade it once, without errors."""
    both = [Database(f"sqlite:///{tmp_path}/kith.db") for _ in range(2)]
    race([partial(migrate.upgrade, mine) for mine in both])

    assert [migrate.is_current(one) for one in both] == [True, True]
    for one in both:
        one.close()


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A file that is not Kith's is not changed, and the error says why."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    database = Database(f"sqlite:///{path}")

    with pytest.raises(DatabaseUnavailable, match="tables of another program"):
        migrate.upgrade(database)
    with database.read() as tx:
        assert inspect(tx).get_table_names() == ["recipes"]
    database.close()


def test_a_database_of_a_newer_kith_is_left_alone(database: Database) -> None:
    """An older Kith does not change a newer schema."""
    with database.write() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(DatabaseUnavailable, match="a newer Kith"):
        migrate.upgrade(database)


def test_a_damaged_file_is_one_sentence(tmp_path: Path) -> None:
    """A file that is no database gives a sentence, not a traceback."""
    path = tmp_path / "kith.db"
    path.write_bytes(b"not a database at all, only words " * 200)

    with pytest.raises(DatabaseUnavailable):
        migrate.upgrade(Database(f"sqlite:///{path}"))
