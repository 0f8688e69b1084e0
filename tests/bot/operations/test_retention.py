"""Each sort of row that nothing else ends is deleted once a day, in small batches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.operations.retention import _MOST_STEPS, PERIODS, RetentionJob
from bot.runtime.clock import SettableClock
from storage import handled_requests
from storage.database import Database
from storage.retention import Rows
from storage.tables import received, workspaces
from tests.storage.lookups import count
from tests.tables import every_case

# Friday, half past five in the afternoon, before a long holiday.
PRESSED = datetime(2026, 12, 18, 17, 30, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    """A database with one workspace."""
    with closing(Database(sqlite_url)) as opened:
        with opened.write() as tx:
            tx.execute(
                workspaces.insert().values(
                    workspace_id="w", tier="all", installed_at=PRESSED, key_epoch="", key_check=b""
                )
            )
        yield opened


def counts_after(database: Database, pause: timedelta) -> bool:
    """Press the same form twice, with a pause; returns whether the second press counts."""
    clock = SettableClock(PRESSED)
    with database.write() as tx:
        assert handled_requests.first_time(tx, "w", f"form:{pause}", clock.now())
    clock.advance(pause)
    RetentionJob(database, clock).tend()
    with database.write() as tx:
        return handled_requests.first_time(tx, "w", f"form:{pause}", clock.now())


@every_case("days", [1, 3, 5, 14, 31])
def test_a_form_left_open_counts_once(database: Database, days: int) -> None:
    """A form whose answer was lost is pressed again after a weekend, or after a month away."""
    assert not counts_after(database, timedelta(days=days, hours=16))


def test_requests_are_not_remembered_for_ever(database: Database) -> None:
    """After five weeks the record of a request is gone (P14)."""
    assert counts_after(database, timedelta(days=35, minutes=1))


def deliver(database: Database, number: int, at: datetime) -> None:
    """Record that many requests."""
    with database.write() as tx:
        for one in range(number):
            handled_requests.first_time(tx, "w", f"{at}:{one}", at)


def left(database: Database) -> int:
    """How many requests are recorded."""
    with database.read() as tx:
        return count(tx, received)


def test_many_rows_are_deleted_in_batches(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for a long transaction, and no tick for a year's rows."""
    monkeypatch.setattr("bot.operations.retention._MOST_STEPS", 2)
    deliver(database, 1_300, PRESSED - timedelta(days=99))
    job, after = RetentionJob(database, SettableClock(PRESSED)), []
    for _ in range(3):
        job.tend()
        after.append(left(database))

    assert after == [300, 0, 0]


def test_it_looks_once_a_day(database: Database) -> None:
    """Also when the clock was set back."""
    clock = SettableClock(PRESSED)
    job, after = RetentionJob(database, clock), []
    job.tend()
    for step in (timedelta(hours=23), timedelta(hours=1), timedelta(days=-7)):
        clock.advance(step)
        deliver(database, 1, clock.now() - timedelta(days=36))
        job.tend()
        after.append(left(database))

    assert after == [1, 0, 0]


def test_every_sort_of_rows_has_a_period_and_a_reason() -> None:
    """And one day's look at a workspace takes one tick where little has ended."""
    assert [one.rows for one in PERIODS] == list(Rows)
    assert all(one.why.endswith(".") for one in PERIODS)
    assert len(PERIODS) <= _MOST_STEPS
