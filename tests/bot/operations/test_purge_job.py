"""What the purge job removes on a tick."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.operations.purge import _MOST_AT_ONCE, PurgeJob
from bot.runtime.clock import SettableClock
from storage import tombstone_file, tombstones
from storage.database import Database
from storage.records import TombstoneKind

# Friday, half past five in the afternoon, before a long holiday.
PRESSED = datetime(2026, 12, 18, 17, 30, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    """A database."""
    with closing(Database(sqlite_url)) as opened:
        yield opened


def test_a_purge_notes_all_that_was_forgotten(database: Database, tmp_path: Path) -> None:
    """A whole workspace was: more tombstones than are written at once (P14)."""
    clock, stones = SettableClock(PRESSED), tmp_path / "kith.tombstones"
    with database.write() as tx:
        for number in range(_MOST_AT_ONCE + 1):
            tombstones.put(tx, "w", TombstoneKind.PERSON, f"{number:064}", clock.now())
    PurgeJob(database, clock, stones, timedelta(days=30)).purge()
    noted, _ = tombstone_file.read(stones)
    with database.read() as tx:
        left = tombstones.all_of(tx)

    assert (len(noted), left) == (_MOST_AT_ONCE + 1, ())
