"""After erasing and the purge, no file holds anything about Ada, also after a restore."""

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
from tests.workspace import TestWorkspace

WORDS = ("operation", "nervous", "My mum is having")


def erase(workspace: TestWorkspace) -> None:
    """Erase Ada."""
    acted = SlackRequest(workspace.record.id, workspace.ada.id, f"act:{workspace.clock.now()}")
    workspace.application.services.erasing.erase(acted)


def purging_of(workspace: TestWorkspace) -> PurgeJob:
    """Run what ``kith purge`` does."""
    stones = tombstones_path(workspace.config, workspace.database)
    return PurgeJob(workspace.database, workspace.clock, stones, timedelta(days=30))


def files(folder: Path) -> bytes:
    """The contents of the database's files, its log among them."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob("kith.db*")))


def dump(folder: Path) -> str:
    """A dump of the database."""
    with closing(sqlite3.connect(folder / "kith.db")) as raw:
        return "\n".join(raw.iterdump())


def is_gone(workspace: TestWorkspace) -> bool:
    """Whether no file, dump or tombstone holds her Slack id or her words."""
    stones = tombstones_path(workspace.config, workspace.database).read_text()
    found = files(workspace.folder).decode("latin-1") + dump(workspace.folder) + stones
    return not any(word in found for word in (workspace.ada.id, *WORDS))


def test_the_purge_leaves_nothing_of_her(workspace: TestWorkspace) -> None:
    """File, log and dump hold neither her Slack id nor her words (P14)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(9))
    erase(workspace)
    workspace.tick()
    assert workspace.ada.id.encode() in files(workspace.folder)

    assert purging_of(workspace).purge() is True
    assert is_gone(workspace)


def test_a_purge_finishes_after_other_readers_have_ended(workspace: TestWorkspace) -> None:
    """
    While another reader is open, the purge reports that it is unfinished. Then it finishes (P14).
    """
    shared_with_bo(workspace)
    purging = purging_of(workspace)
    with workspace.database.read() as reader:
        assert mentions(reader, workspace.ada.id) != set()
        erase(workspace)
        assert purging.purge() is False
        assert workspace.ada.id.encode() in files(workspace.folder)
        purging.tend()
        assert not is_gone(workspace)
    purging.tend()

    assert is_gone(workspace)


def test_the_purge_runs_in_the_quiet_hour(workspace: TestWorkspace) -> None:
    """It runs between three and four at night in the program's zone if something was forgotten."""
    shared_with_bo(workspace)
    erase(workspace)
    workspace.until(date(2026, 11, 25), time(2, 30))
    assert workspace.ada.id.encode() in files(workspace.folder)
    workspace.until(date(2026, 11, 25), time(4))

    assert is_gone(workspace)
    with workspace.database.read() as tx:
        assert tombstones.all_of(tx) == ()


def test_nothing_is_purged_if_nothing_was_forgotten(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If nothing was forgotten, no file is rewritten."""
    monkeypatch.setattr("storage.purge.rewrite", lambda _: pytest.fail("it was"))
    workspace.joins(workspace.ada)
    workspace.until(date(2026, 11, 25), time(5))


def test_tombstones_stay_until_the_backups_are_gone(workspace: TestWorkspace) -> None:
    """Thirty-seven days later, when the backups are gone, the tombstones are deleted, too."""
    shared_with_bo(workspace)
    erase(workspace)
    assert purging_of(workspace).purge() is True
    path = tombstones_path(workspace.config, workspace.database)
    workspace.clock.advance(timedelta(days=36))
    purging_of(workspace).purge()
    assert path.read_text() != ""
    workspace.clock.advance(timedelta(days=2))
    purging_of(workspace).purge()

    assert path.read_text() == ""


@pytest.fixture
def backup(workspace: TestWorkspace) -> Path:
    """A backup made while Ada's detail and coffee note were there."""
    shared_with_bo(workspace)
    workspace.ada.says("I have found a lovely bakery")
    workspace.ada.presses("Bring it to my next coffee")
    workspace.ada.submits()
    with workspace.database.read() as tx:
        ada = people.find(tx, workspace.record.id, workspace.ada.id)
        assert ada is not None
    path = workspace.folder / "backup.db"
    with (
        closing(sqlite3.connect(workspace.folder / "kith.db")) as raw,
        closing(sqlite3.connect(path)) as copy,
    ):
        raw.backup(copy)
    return path


def restored(workspace: TestWorkspace, backup: Path) -> Database:
    """The backup in a folder of its own, with the current key ring."""
    folder = workspace.folder / "restored"
    folder.mkdir()
    shutil.copy(backup, folder / "kith.db")
    return Database(f"sqlite:///{folder / 'kith.db'}")


def again(
    workspace: TestWorkspace, database: Database, *, dry_run: bool = False
) -> ReforgottenCounts:
    """Run what ``kith restore-check`` does."""
    noted, unclear = read_tombstones([tombstones_path(workspace.config, workspace.database)])
    assert unclear == 0
    restoring = RestoreCheck(workspace.config, database, workspace.vault, workspace.clock)
    return restoring.forget_again(noted, dry_run=dry_run)


def test_a_restored_backup_forgets_her_again(workspace: TestWorkspace, backup: Path) -> None:
    """The copied file holds her data. After the check nothing mentions her (P14)."""
    workspace.clock.advance(timedelta(hours=1))
    erase(workspace)
    workspace.tick()
    with closing(restored(workspace, backup)) as database:
        with database.read() as tx:
            assert mentions(tx, workspace.ada.id) != set()
        looked = again(workspace, database, dry_run=True)
        with database.read() as tx:
            assert mentions(tx, workspace.ada.id) != set()

        assert (
            again(workspace, database) == looked == ReforgottenCounts(people=1, details=1, lines=1)
        )
        with database.read() as tx:
            assert mentions(tx, workspace.ada.id) == set()
        assert again(workspace, database) == ReforgottenCounts()


def test_a_restored_backup_forgets_a_detail_again(workspace: TestWorkspace, backup: Path) -> None:
    """What was forgotten before is deleted again. Other people's details stay."""
    workspace.ada.types("me")
    workspace.ada.presses("Forget it")
    workspace.tick()
    with closing(restored(workspace, backup)) as database:
        assert again(workspace, database) == ReforgottenCounts(details=1)
        with database.read() as tx:
            assert mentions(tx, workspace.ada.id) != set()


def test_a_restore_check_keeps_somebody_who_joined_again(
    workspace: TestWorkspace, backup: Path
) -> None:
    """Ada joined again after erasing herself: the check does not erase the new Ada."""
    assert backup.exists()
    workspace.clock.advance(timedelta(hours=1))
    erase(workspace)
    workspace.clock.advance(timedelta(hours=1))
    workspace.joins(workspace.ada)
    workspace.tick()

    assert again(workspace, workspace.database) == ReforgottenCounts()


def test_a_missing_tombstone_file_is_an_error(workspace: TestWorkspace) -> None:
    """A missing tombstone file is an error of one sentence."""
    with pytest.raises(SetupError, match="can't be read"):
        read_tombstones([workspace.folder / "nowhere.tombstones"])


def test_the_quiet_hour_is_in_the_first_programs_zone(workspace: TestWorkspace) -> None:
    """Without any program the quiet hour is in UTC."""
    purging = purging_of(workspace)

    assert purging._is_quiet(datetime.fromisoformat("2026-11-25T03:59:59+00:00"))
    assert not purging._is_quiet(datetime.fromisoformat("2026-11-25T04:00:00+00:00"))
    assert not purging._is_quiet(datetime.fromisoformat("2026-11-25T02:59:59+00:00"))
