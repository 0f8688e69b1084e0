"""After *Erase me* and the purge, nothing of Ada is found in any file; nor after a restore."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.errors import SetupError
from bot.operations.purge import PurgeJob
from bot.operations.restore import ReforgottenCounts, RestoreCheck, read_tombstones
from bot.operations.startup import tombstones_path
from bot.slack.request import SlackRequest
from storage import people, tombstones
from storage.database import Database
from tests.storage.sample_data import mentions
from tests.stories.test_sick_mother import FRIDAY, shared_with_bo
from tests.workspace import Town

WORDS = ("operation", "nervous", "My mum is having")


def erase(town: Town) -> None:
    """Erase Ada."""
    acted = SlackRequest(town.workspace.id, town.ada.id, f"act:{town.clock.now()}")
    town.application.services.erasing.erase(acted)


def purging_of(town: Town) -> PurgeJob:
    """What ``kith purge`` does, in this town."""
    stones = tombstones_path(town.config, town.database)
    return PurgeJob(town.database, town.clock, stones, timedelta(days=30))


def files(folder: Path) -> bytes:
    """Everything that stands in the database's files, its log among them."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob("kith.db*")))


def dump(folder: Path) -> str:
    """The database as a dump would show it."""
    with closing(sqlite3.connect(folder / "kith.db")) as raw:
        return "\n".join(raw.iterdump())


def is_gone(town: Town) -> bool:
    """Whether neither her Slack id nor her words stand in any file, in a dump, or in the notes."""
    stones = tombstones_path(town.config, town.database).read_text()
    found = files(town.folder).decode("latin-1") + dump(town.folder) + stones
    return not any(word in found for word in (town.ada.id, *WORDS))


def test_the_purge_leaves_nothing_of_her(town: Town) -> None:
    """File, log and dump hold neither her Slack id nor any of her words (P14)."""
    shared_with_bo(town)
    town.until(FRIDAY, time(9))
    erase(town)
    town.tick()
    assert town.ada.id.encode() in files(town.folder)

    assert purging_of(town).purge() is True
    assert is_gone(town)


def test_a_reader_keeps_it_from_being_done_until_it_ends(town: Town) -> None:
    """With a reader open the purge says so; once the reader is gone it is finished (P14)."""
    shared_with_bo(town)
    purging = purging_of(town)
    with town.database.read() as reader:
        assert mentions(reader, town.ada.id) != set()
        erase(town)
        assert purging.purge() is False
        assert town.ada.id.encode() in files(town.folder)
        purging.tend()
        assert not is_gone(town)
    purging.tend()

    assert is_gone(town)


def test_it_happens_by_itself_in_the_quiet_hour(town: Town) -> None:
    """Between three and four at night where the program lives, when something was forgotten."""
    shared_with_bo(town)
    erase(town)
    town.until(date(2026, 11, 25), time(2, 30))
    assert town.ada.id.encode() in files(town.folder)
    town.until(date(2026, 11, 25), time(4))

    assert is_gone(town)
    with town.database.read() as tx:
        assert tombstones.all_of(tx) == ()


def test_a_quiet_night_is_left_quiet(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing was forgotten, nothing is written anew."""
    monkeypatch.setattr("storage.purge.rewrite", lambda _: pytest.fail("it was"))
    town.joins(town.ada)
    town.until(date(2026, 11, 25), time(5))


def test_tombstones_stay_noted_until_the_backups_are_gone(town: Town) -> None:
    """Thirty days and a week later the notes, too, are forgotten."""
    shared_with_bo(town)
    erase(town)
    assert purging_of(town).purge() is True
    path = tombstones_path(town.config, town.database)
    town.clock.advance(timedelta(days=36))
    purging_of(town).purge()
    assert path.read_text() != ""
    town.clock.advance(timedelta(days=2))
    purging_of(town).purge()

    assert path.read_text() == ""


@pytest.fixture
def backup(town: Town) -> Path:
    """A backup, as it was made while Ada's detail and line were there."""
    shared_with_bo(town)
    town.ada.says("I have found a lovely bakery")
    town.ada.presses("Bring it to my next coffee")
    town.ada.submits()
    with town.database.read() as tx:
        ada = people.find(tx, town.workspace.id, town.ada.id)
        assert ada is not None
    path = town.folder / "backup.db"
    with (
        closing(sqlite3.connect(town.folder / "kith.db")) as raw,
        closing(sqlite3.connect(path)) as copy,
    ):
        raw.backup(copy)
    return path


def restored(town: Town, backup: Path) -> Database:
    """The backup in a place of its own, with the key ring as it is."""
    folder = town.folder / "restored"
    folder.mkdir()
    shutil.copy(backup, folder / "kith.db")
    return Database(f"sqlite:///{folder / 'kith.db'}")


def again(town: Town, database: Database, *, dry_run: bool = False) -> ReforgottenCounts:
    """What ``kith restore-check`` does."""
    noted, unclear = read_tombstones([tombstones_path(town.config, town.database)])
    assert unclear == 0
    restoring = RestoreCheck(town.config, database, town.vault, town.clock)
    return restoring.forget_again(noted, dry_run=dry_run)


def test_a_restored_backup_forgets_her_again(town: Town, backup: Path) -> None:
    """A real copied file: it holds her; after the check nothing mentions her (P14)."""
    town.clock.advance(timedelta(hours=1))
    erase(town)
    town.tick()
    with closing(restored(town, backup)) as database:
        with database.read() as tx:
            assert mentions(tx, town.ada.id) != set()
        looked = again(town, database, dry_run=True)
        with database.read() as tx:
            assert mentions(tx, town.ada.id) != set()

        assert again(town, database) == looked == ReforgottenCounts(people=1, details=1, lines=1)
        with database.read() as tx:
            assert mentions(tx, town.ada.id) == set()
        assert again(town, database) == ReforgottenCounts()


def test_a_restored_backup_forgets_a_detail_again(town: Town, backup: Path) -> None:
    """What was forgotten by itself goes again, and nobody else's things do."""
    town.ada.types("me")
    town.ada.presses("Forget it")
    town.tick()
    with closing(restored(town, backup)) as database:
        assert again(town, database) == ReforgottenCounts(details=1)
        with database.read() as tx:
            assert mentions(tx, town.ada.id) != set()


def test_whoever_came_back_by_themselves_stays(town: Town, backup: Path) -> None:
    """Ada joined again after she was erased: a check does not erase the new Ada."""
    assert backup.exists()
    town.clock.advance(timedelta(hours=1))
    erase(town)
    town.clock.advance(timedelta(hours=1))
    town.joins(town.ada)
    town.tick()

    assert again(town, town.database) == ReforgottenCounts()


def test_without_the_file_nothing_is_guessed(town: Town) -> None:
    """A missing file of tombstones is refused in one sentence."""
    with pytest.raises(SetupError, match="cannot be read"):
        read_tombstones([town.folder / "nowhere.tombstones"])


def test_the_hour_is_that_of_the_first_program(town: Town) -> None:
    """Without any program it is UTC's."""
    purging = purging_of(town)

    assert purging._is_quiet(datetime.fromisoformat("2026-11-25T03:59:59+00:00"))
    assert not purging._is_quiet(datetime.fromisoformat("2026-11-25T04:00:00+00:00"))
    assert not purging._is_quiet(datetime.fromisoformat("2026-11-25T02:59:59+00:00"))
