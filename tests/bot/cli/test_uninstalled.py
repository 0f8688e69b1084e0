"""``kith run`` where the app was uninstalled, and Slack doesn't accept the token any more."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.runtime.clock import SystemClock
from bot.sandbox.sandbox import Sandbox
from storage import erasure, people, seals, tombstone_file, workspaces
from storage.database import Database
from storage.key_ring import read_key_ring
from storage.purge import PurgeIncomplete
from storage.records import SealReason
from storage.tables import metadata
from storage.vault import Vault
from tests.bot.cli.test_main import (
    LONG,
    RUNNING,
    Installation,
    bare,
    installation,
    said,
    sandbox,
)
from tests.storage.builders import MONDAY

__all__ = ["bare", "installation", "sandbox"]

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def sealed(
    it: Installation, ago: timedelta | None, reason: SealReason = SealReason.UNINSTALLED
) -> None:
    """Let somebody be known, and the app have been uninstalled so long ago, as Slack said."""
    with closing(database_of(it)) as database, database.write() as tx:
        (here,) = workspaces.everywhere(tx)
        people.get_or_add(tx, here, "U0SOMEBODY")
        if ago is not None:
            seals.seal(tx, here, SystemClock().now() - ago, reason)


def database_of(it: Installation) -> Database:
    """The database of an installation."""
    return Database(f"sqlite:///{it.folder / 'kith.db'}")


def count_rows(it: Installation) -> int:
    """How many rows all tables have together."""
    with closing(database_of(it)) as database, database.read() as tx:
        return sum(
            tx.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        )


def test_a_start_after_the_day_erases_everything(
    installation: Installation, sandbox: Sandbox
) -> None:
    """The server was started again meanwhile; it says so, and ends as it did before (P14)."""
    sealed(installation, DAY + HOUR)
    sandbox.uninstall()
    ended = installation.kith("run")
    noted, _ = tombstone_file.read(installation.folder / "kith.tombstones")

    assert ended.returncode == 2
    assert "is erased: the app was uninstalled a day ago" in ended.stderr
    assert "kith: Slack doesn't accept SLACK_BOT_TOKEN (account_inactive)." in ended.stderr
    assert "Everything of its workspace is deleted now." in ended.stderr
    assert "Traceback" not in ended.stderr
    assert count_rows(installation) == 0
    assert len(noted) == 1
    assert not any(
        b"U0SOMEBODY" in content
        for name, content in installation.files().items()
        if name.startswith("kith.db")
    )


def test_a_process_whose_workspace_is_erased_ends(
    installation: Installation, sandbox: Sandbox
) -> None:
    """Names and words are in its memory; here another process has erased the workspace (P14)."""
    installation.settings["KITH_TICK_SECONDS"] = "1"
    process = installation.start("run")
    assert said(process) == RUNNING
    with closing(database_of(installation)) as database, database.write(exclusive=True) as tx:
        (here,) = workspaces.everywhere(tx)
        erasure.erase_workspace(tx, Vault(read_key_ring(installation.key)), here, MONDAY)
    _, err = process.communicate(timeout=LONG)

    assert process.returncode == 2
    assert "kith: The app was uninstalled from Slack, and everything of its workspace is" in err
    assert "Traceback" not in err
    assert count_rows(installation) == 0


def test_a_start_within_the_day_says_when(installation: Installation, sandbox: Sandbox) -> None:
    """It can still be installed again; nothing is deleted by itself where Kith has ended."""
    sealed(installation, DAY - HOUR)
    sandbox.uninstall()
    before = count_rows(installation)
    ended = installation.kith("run")

    assert ended.returncode == 2
    assert "Everything of its workspace is deleted when Kith is started after " in ended.stderr
    assert "Everything is deleted" not in ended.stderr
    assert count_rows(installation) == before


@pytest.mark.parametrize("error", ["account_inactive", "token_revoked"])
def test_a_start_without_the_event_erases_nothing(
    installation: Installation, sandbox: Sandbox, error: str
) -> None:
    """Slack has never said that the app was uninstalled: a token may be an old one."""
    sealed(installation, None)
    before = count_rows(installation)
    sandbox.fail("auth.test", error, times=9)
    ended = installation.kith("run")

    assert f"Slack doesn't accept SLACK_BOT_TOKEN ({error})." in ended.stderr
    assert "uninstalled" not in ended.stderr
    assert count_rows(installation) == before


@pytest.mark.parametrize("how", ["wrong token", "invalid_auth", "missing_scope", "token_revoked"])
def test_a_wrong_token_erases_nothing(
    installation: Installation, sandbox: Sandbox, how: str
) -> None:
    """The app was uninstalled a week ago and is installed again; the token is another."""
    sealed(installation, 7 * DAY)
    before = count_rows(installation)
    if how == "wrong token":
        installation.settings["SLACK_BOT_TOKEN"] = "xoxb-1-2-mistyped"
    else:
        sandbox.fail("auth.test", how, times=9)
    ended = installation.kith("run")

    assert "Everything is deleted once Slack says that the app is gone" in ended.stderr
    assert count_rows(installation) == before


def test_a_start_with_a_revoked_token_erases_nothing(
    installation: Installation, sandbox: Sandbox
) -> None:
    """Slack can say of such a token that its app is gone; what to do is said (P14)."""
    sealed(installation, 7 * DAY, SealReason.REVOKED)
    before = count_rows(installation)
    sandbox.fail("auth.test", "account_inactive", times=9)
    ended = installation.kith("run")

    assert ended.returncode == 2
    assert "The app's bot token was revoked. Kith is silent, and deletes nothing." in ended.stderr
    assert "To go on, install the app again" in ended.stderr
    assert count_rows(installation) == before


@pytest.mark.parametrize("is_sealed", [True, False])
def test_a_start_erases_none_of_several_workspaces(
    installation: Installation, sandbox: Sandbox, is_sealed: bool
) -> None:
    """Nobody can say whose the token was, whether the other one is sealed, too, or not (P14)."""
    sealed(installation, DAY + HOUR)
    with closing(database_of(installation)) as database, database.write() as tx:
        vault = Vault(read_key_ring(installation.key))
        other = workspaces.add(tx, vault, "T0OTHER002", None, SystemClock().now()).id
        if is_sealed:
            seals.seal(tx, other, SystemClock().now() - 2 * DAY, SealReason.UNINSTALLED)
    before = count_rows(installation)
    sandbox.uninstall()
    ended = installation.kith("run")

    assert ended.returncode == 2
    assert "In a workspace of this database the app was uninstalled" in ended.stderr
    assert "so nothing is deleted" in ended.stderr
    assert "Everything" not in ended.stderr
    assert count_rows(installation) == before


def test_files_that_cannot_be_rewritten_are_named(
    installation: Installation, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows are gone all the same, and the log says what is left to do."""

    def fails(_: object) -> None:
        raise PurgeIncomplete("disk full")

    monkeypatch.setattr("storage.purge.rewrite", fails)
    sealed(installation, DAY + HOUR)
    sandbox.uninstall()
    ended = installation.kith("run")

    assert "run kith purge" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert count_rows(installation) == 1
