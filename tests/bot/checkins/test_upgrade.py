"""What was shared before owners could choose when keeps its planned moments over the upgrade."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, select, text

from bot.checkins import Turns
from bot.delivery import MessageKind
from storage import details, members, migrate
from storage.check_ins import of_detail
from storage.database import Database, Transaction
from storage.records import CheckInState, Detail, DetailKind, Timing
from storage.tables import check_ins, outbox
from storage.tables import details as details_table
from storage.tables import members as members_table
from tests.storage.test_migrate import walk
from tests.test_architecture import ROOT

ROWS = ROOT / "tests/upgrades/c74bcd9.sql"
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
# Of the outbox: the names of its columns have changed since.
_BEFORE = "SELECT id, due_at, kind_until FROM outbox ORDER BY id"
_AFTER = "SELECT id, due_at, send_until FROM outbox ORDER BY id"
_CHECK_INS = "SELECT id, state, planned_for, due_at FROM check_ins ORDER BY id"


def rows(tx: Connection, query: str) -> list[tuple[Any, ...]]:
    """The rows of a query."""
    return [tuple(row) for row in tx.execute(text(query))]


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Database]:
    """A database as that commit left it."""
    database = Database(f"sqlite:///{tmp_path / 'kith.db'}")
    walk(database, command.upgrade, "0004")
    with database.write() as tx:
        for line in ROWS.read_text(encoding="utf-8").splitlines():
            if line.startswith("INSERT"):
                tx.exec_driver_sql(line)
    yield database
    database.close()


@pytest.fixture
def upgraded(old: Database) -> Database:
    """The same database after the upgrade."""
    migrate.upgrade(old)
    return old


def test_the_upgrade_moves_nothing(old: Database) -> None:
    """Every check-in and every message has the moment that it had (P6)."""
    with old.read() as tx:
        before = rows(tx, _CHECK_INS), rows(tx, _BEFORE)
    migrate.upgrade(old)

    with old.read() as tx:
        assert (rows(tx, _CHECK_INS), rows(tx, _AFTER)) == before
    assert len(before[0]) == 70


def test_what_is_planned_anew_has_the_same_moments(upgraded: Database) -> None:
    """When somebody's hours change, all is worked out again: by the plans of that time (P6)."""
    with upgraded.write() as tx:
        before = rows(tx, _CHECK_INS), rows(tx, _AFTER)
        for row in tx.execute(select(members_table.c.workspace_id, members_table.c.person_id)):
            member = members.get(tx, row.workspace_id, row.person_id)
            assert member is not None
            Turns().moved(tx, member, NOON)

        # What owners are told besides, that nobody has opened it, is planned anew.
        known = {row[0] for row in before[1]}
        after = [row for row in rows(tx, _AFTER) if row[0] in known]
        assert (rows(tx, _CHECK_INS), after) == before
        added = tx.execute(select(outbox.c.kind).where(outbox.c.id.not_in(known))).scalars()
        assert set(added) <= {MessageKind.NOBODY_OPENED}


def test_every_kind_is_among_them(upgraded: Database) -> None:
    """The table has every kind that there was, nothing chosen, and enough that is planned."""
    with upgraded.read() as tx:
        found = {row.kind for row in tx.execute(select(details_table.c.kind))}
        assert {row.timing for row in tx.execute(select(details_table.c.timing))} == {None}
        states = [row.state for row in tx.execute(select(check_ins.c.state))]
        assert tx.execute(select(outbox.c.id)).first()

    assert len(found) == 12
    assert found <= set(DetailKind)
    assert states.count(CheckInState.PLANNED) > 50


def soonest(tx: Transaction, detail: Detail) -> datetime:
    """The first moment at which somebody is to be told."""
    turns = of_detail(tx, detail.workspace_id, detail.id)
    return min(one.planned_for for one in turns if one.state is CheckInState.PLANNED)


def test_what_is_chosen_now_is_planned_by_the_choice(upgraded: Database) -> None:
    """A loss from before is told in four working days; once its owner chooses, when they say."""
    with upgraded.write() as tx:
        (row,) = tx.execute(
            select(details_table.c.workspace_id, details_table.c.id)
            .join(check_ins, check_ins.c.detail_id == details_table.c.id)
            .where(
                details_table.c.kind == DetailKind.LOSS,
                details_table.c.event_date.is_(None),
                check_ins.c.occasion == 0,
                check_ins.c.state == CheckInState.PLANNED,
            )
            .limit(1)
        )
        before = details.get(tx, row.workspace_id, row.id)
        assert before is not None
        planned = soonest(tx, before)
        details.change(tx, row.workspace_id, row.id, timing=Timing.AS_SOON, chosen_at=NOON)
        after = details.get(tx, row.workspace_id, row.id)
        assert after is not None
        Turns().change(tx, before, after, NOON)
        chosen = soonest(tx, after)

    assert NOON <= chosen < planned
