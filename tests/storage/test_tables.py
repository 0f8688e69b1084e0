"""What holds for every table, as the databases themselves report it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, event, inspect, text

from storage import (
    check_ins,
    details,
    members,
    outbox,
    people,
    programs,
    retention,
    rounds,
    sealed_words,
    withdrawn,
)
from storage.database import Database
from storage.retention import Rows
from storage.tables import metadata
from tests.storage.builders import MONDAY
from tests.tables import every_case

NAMES = sorted(metadata.tables)


@every_case("name", NAMES, at_least=26)
def test_every_key_begins_with_the_workspace(database: Database, name: str) -> None:
    """Rule 7: workspaces are isolated, and tables can be distributed by workspace."""
    with database.read() as tx:
        key = inspect(tx).get_pk_constraint(name)["constrained_columns"]

    assert key[0] == "workspace_id"


@every_case("name", NAMES, at_least=26)
def test_every_unique_constraint_begins_with_the_workspace(database: Database, name: str) -> None:
    """Unique means unique within a workspace, so two never conflict."""
    with database.read() as tx:
        unique = inspect(tx).get_unique_constraints(name)
        indexes = [index for index in inspect(tx).get_indexes(name) if index["unique"]]
    rules: list[Any] = [rule["column_names"] for rule in (*unique, *indexes)]

    assert [rule for rule in rules if rule[0] != "workspace_id"] == []


@every_case(
    ("name", "column"),
    [
        *((name, "due_at") for name in NAMES if "due_at" in metadata.tables[name].c),
        ("members", "next_icebreaker_at"),
        ("people", "deactivated_at"),
        ("details", "ends_at"),
        ("lines", "ends_at"),
        ("received", "received_at"),
    ],
)
def test_due_moments_have_an_index(database: Database, name: str, column: str) -> None:
    """Rule 7: due rows are found by an index on their moment, across all workspaces."""
    with database.read() as tx:
        indexes = inspect(tx).get_indexes(name)

    assert [index for index in indexes if index["column_names"][0] == column] != []


def test_the_tables_with_something_due() -> None:
    """The test above covers these tables, so that it is not empty."""
    found = {name for name in NAMES if "due_at" in metadata.tables[name].c}

    assert found == {"check_ins", "exports", "matches", "outbox", "programs", "rounds"}


Look = Callable[[Connection], object]
LOOKS: dict[str, Look] = {
    **{
        f"retention.{rows}": partial(
            retention.ended, rows=rows, workspace_id="w", before=MONDAY, most=5
        )
        for rows in Rows
    },
    "check_ins.due": lambda tx: check_ins.due(tx, MONDAY, 5),
    "details.ended": lambda tx: details.ended(tx, MONDAY, 5),
    "members.due_for_icebreaker": lambda tx: members.due_for_icebreaker(tx, MONDAY, 5),
    "outbox.claim": lambda tx: outbox.claim(tx, "w", MONDAY, "o", timedelta(minutes=1), 5),
    "outbox.expire_leases": lambda tx: outbox.expire_leases(tx),
    "withdrawn.to_empty": lambda tx: withdrawn.to_empty(tx, 5),
    "outbox.unknown": lambda tx: outbox.unknown(tx, "w", MONDAY, 5),
    "outbox.workspaces_with_unknown": lambda tx: outbox.workspaces_with_unknown(tx, MONDAY),
    "outbox.workspaces_with_due": lambda tx: outbox.workspaces_with_due(tx, MONDAY),
    "people.deactivated_before": lambda tx: people.deactivated_before(tx, MONDAY, 5),
    "programs.due": lambda tx: programs.due(tx, MONDAY),
    "rounds.due": lambda tx: rounds.due(tx, MONDAY),
    "words.ended_lines": lambda tx: sealed_words.ended_coffee_notes(tx, MONDAY, 5),
}


def reads_everything(step: str) -> bool:
    """Whether a step of a plan scans a whole table, or a whole index of it."""
    # What is on its way, or is to be emptied, has an index that holds nothing else.
    is_scan = step.split()[0] == "SCAN" and step.split()[1] in metadata.tables
    return is_scan and step.split()[-1] not in {"ix_outbox_last_try_at", "ix_outbox_withdrawn_at"}


def plans_of(sqlite: Database, look: Look) -> list[str]:
    """SQLite's query plans, step by step."""
    asked: list[tuple[str, Any]] = []

    def listen(_c: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        asked.append((statement, values))

    with sqlite.write() as tx:
        event.listen(tx, "before_cursor_execute", listen)
        look(tx)
        event.remove(tx, "before_cursor_execute", listen)
        return [
            step.detail
            for statement, values in asked
            for step in tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]


@every_case("look", LOOKS.values(), ids=LOOKS.keys())
def test_a_tick_reads_no_whole_table(sqlite: Database, look: Look) -> None:
    """Every query of a tick uses an index."""
    plans = plans_of(sqlite, look)

    assert plans != []
    assert [step for step in plans if reads_everything(step)] == []


def test_a_nudge_is_found_without_reading_its_workspace(sqlite: Database) -> None:
    """Each nudge looks up its bundled check-ins by an index."""
    plans = plans_of(sqlite, lambda tx: check_ins.of_nudge(tx, "w", "nudge"))

    assert any("ix_check_ins_with_id" in step for step in plans)


@every_case("name", NAMES, at_least=26)
def test_a_table_holds_no_native_enum(postgresql: Database, name: str) -> None:
    """Enums are stored as text, so that a new value needs no migration."""
    with postgresql.read() as tx:
        kinds = tx.execute(
            text(
                "SELECT count(*) FROM information_schema.columns "
                "WHERE table_name = :name AND data_type = 'USER-DEFINED'"
            ),
            {"name": name},
        )

        assert kinds.scalar_one() == 0
