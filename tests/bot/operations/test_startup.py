"""Starting: each error is one sentence, and nothing is overwritten."""

from __future__ import annotations

import json
import logging
import resource
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.demo import read_manifest
from bot.config import Config
from bot.errors import SetupError, TemporaryError
from bot.operations.startup import (
    key_path,
    make_key_ring,
    meet_slack,
    open_database,
    open_vault,
    require_database,
    require_timely_sending,
)
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from bot.slack.client import slack_client
from storage import outbox, workspaces
from storage.database import Database, patience
from storage.key_ring import create_key_ring
from tests.storage.builders import new_outgoing
from tests.tables import every_case
from tests.workspace import MONDAY

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CLOCK = SettableClock(NOW)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A workspace to open Kith for."""
    with Sandbox(read_manifest(), SettableClock(MONDAY)) as made:
        yield made


@pytest.fixture
def config(sandbox: Sandbox, sqlite_url: str) -> Config:
    """Valid settings."""
    return Config(
        slack_bot_token=sandbox.bot_token,
        slack_app_token=sandbox.app_token,
        slack_api_url=sandbox.api_url,
        database_url=sqlite_url,
    )


@pytest.fixture
def database(config: Config) -> Iterator[Database]:
    """The open database of these settings."""
    opened = open_database(config)
    yield opened
    opened.close()


def inhabited(config: Config, database: Database) -> Path:
    """Let the database hold a workspace; returns the path of its key file."""
    vault = open_vault(config, database, NOW)
    meet_slack(slack_client(config, SettableClock(NOW)), database, vault, SettableClock(NOW))
    return key_path(config, database)


def opened(config: Config, database: Database) -> str:
    """What opening the vault ends with."""
    with pytest.raises(SetupError) as trouble:
        open_vault(config, database, NOW)
    return str(trouble.value)


def test_a_first_run_makes_database_and_key(tmp_path: Path) -> None:
    """On SQLite nothing has to be set up; the key is readable by its owner only."""
    config = Config(database_url=f"sqlite:///{tmp_path}/new.db")
    database = open_database(config)
    open_vault(config, database, NOW)
    database.close()

    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.db", "new.key"]
    assert (tmp_path / "new.key").stat().st_mode & 0o777 == 0o600


def test_a_second_run_uses_the_same_key(config: Config, database: Database) -> None:
    """The key of the first run is read, not made anew."""
    path = inhabited(config, database)
    before = path.read_bytes()
    open_vault(config, database, NOW)

    assert path.read_bytes() == before


def test_the_key_is_where_the_setting_says(
    config: Config, database: Database, tmp_path: Path
) -> None:
    """Beside the database, or at KITH_KEY_FILE."""
    elsewhere = tmp_path / "elsewhere.key"

    assert key_path(config, database) == tmp_path / "kith.key"
    assert key_path(Config(key_file=elsewhere), database) == elsewhere


def test_a_missing_key_is_never_replaced(config: Config, database: Database) -> None:
    """A new key could not open what people shared, so none is made."""
    path = inhabited(config, database)
    path.unlink()

    assert f"the key file {path} does not exist" in opened(config, database)
    assert not path.exists()


def test_a_key_of_another_database_is_refused(config: Config, database: Database) -> None:
    """The remedy is to put the right one there; the wrong one stays as it is."""
    path = inhabited(config, database)
    path.unlink()
    create_key_ring(path, "2026-11")
    before = path.read_bytes()

    assert f"must be at {path}" in opened(config, database)
    assert path.read_bytes() == before


def test_a_wrong_key_is_found_before_the_database_is_changed(
    config: Config, database: Database
) -> None:
    """An older database that the start would upgrade stays the same, too."""
    path = inhabited(config, database)
    with database.write() as tx:
        tx.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")
    database.close()
    path.unlink()
    create_key_ring(path, "2026-11")
    assert database.file is not None
    before = database.file.read_bytes()

    with pytest.raises(SetupError, match="2026-11 in the key file does not fit this database"):
        open_database(config)
    assert database.file.read_bytes() == before


def test_a_key_that_others_can_read_is_refused(config: Config, database: Database) -> None:
    """The sentence holds the command that helps."""
    path = inhabited(config, database)
    path.chmod(0o644)

    assert f"run: chmod 600 {path}" in opened(config, database)


@pytest.mark.parametrize("content", ["", "not a key ring", "[]", '{"current": "1", "epochs": {}}'])
def test_a_broken_key_is_refused(config: Config, database: Database, content: str) -> None:
    """A file that is no key ring is named, and left as it is."""
    path = inhabited(config, database)
    path.write_text(content)

    assert f"the key file {path}" in opened(config, database)
    assert path.read_text() == content


def test_a_key_without_a_folder_is_an_error(
    config: Config, database: Database, tmp_path: Path
) -> None:
    """If KITH_KEY_FILE points to no folder, no key is made elsewhere."""
    nowhere = Config(database_url=config.database_url, key_file=tmp_path / "no" / "kith.key")

    assert "No key ring was made" in opened(nowhere, database)


def test_an_existing_key_is_never_overwritten(tmp_path: Path) -> None:
    """Making a second key is an error, and leaves the first unchanged."""
    path = tmp_path / "kith.key"
    make_key_ring(path, NOW)
    before = path.read_bytes()

    with pytest.raises(SetupError, match="An existing one is never replaced"):
        make_key_ring(path, NOW)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("address", "says", "passes"),
    [
        ("sqlite:///{folder}/no/kith.db", "No such file or directory", False),
        ("sqlite:///{folder}/letter.txt", "file is not a database", False),
        ("sqlite:///{folder}", "unable to open database file", False),
        ("sqlite:///:memory:", "would forget everything", False),
        ("sqlite://", "would forget everything", False),
        ("kith.db", "address is not understood", False),
        ("oracle://db/kith", "address is not understood", False),
        ("postgresql://kith:hunter2@127.0.0.1:9/kith", "OperationalError", True),
    ],
)
def test_a_database_that_cannot_be_opened_is_an_error(
    tmp_path: Path, address: str, says: str, passes: bool
) -> None:
    """The error has the reason and no password, and nothing is overwritten."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ada, this is no database, but it is longer than a header of one." * 9)
    before = letter.read_bytes()
    with pytest.raises(SetupError, match=says) as trouble:
        open_database(Config(database_url=address.format(folder=tmp_path)))

    assert isinstance(trouble.value, TemporaryError) is passes
    assert "Check DATABASE_URL" in str(trouble.value)
    assert "hunter2" not in str(trouble.value)
    assert letter.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_missing_driver_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the PostgreSQL extra the error says how to install it, not from an index."""
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(SetupError, match=r"psycopg isn't installed .*pip install '\.\[postgres\]'"):
        open_database(Config(database_url="postgresql://kith:hunter2@127.0.0.1:9/kith"))


def test_a_database_that_is_locked_for_long_passes(config: Config, database: Database) -> None:
    """Whatever is read or written at the start is tried again later."""
    vault = open_vault(config, database, NOW)
    with database.write(), patience(0.01), pytest.raises(TemporaryError, match="can't be used now"):
        meet_slack(slack_client(config, CLOCK), database, vault, CLOCK)
    database.close()
    assert database.file is not None
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        # Not even a reader gets in then.
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with patience(0.01), pytest.raises(TemporaryError, match="can't be used now"):
            require_database(database, "w", CLOCK)
        with patience(0.01), pytest.raises(TemporaryError, match="can't be used now"):
            open_vault(config, database, NOW)
        with patience(0.01), pytest.raises(TemporaryError):
            open_database(config)
    require_database(database, "w", CLOCK)


@contextmanager
def full_disk(database: Database) -> Iterator[None]:
    """No file of this process can grow beyond the database's log."""
    log = Path(f"{database.file}-wal")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only(database: Database) -> Iterator[None]:
    """The file can only be read."""
    database.execute_outside_transaction("PRAGMA query_only=ON")
    try:
        yield
    finally:
        database.execute_outside_transaction("PRAGMA query_only=OFF")


@every_case("trouble", [full_disk, read_only])
def test_a_database_that_cannot_be_written_to_is_noticed(
    config: Config, database: Database, trouble: Callable[[Database], AbstractContextManager[None]]
) -> None:
    """
    A disk that is full, or a file that can only be read, is noticed at the start and by the check.

    Kith waits then, says what to look for, and goes on when it can be written to.
    """
    vault = open_vault(config, database, NOW)
    known = meet_slack(slack_client(config, CLOCK), database, vault, CLOCK)
    later = SettableClock(NOW + timedelta(hours=1))
    advice = "its disk is full, or it can only be read"
    with trouble(database):
        with pytest.raises(TemporaryError, match=advice):
            meet_slack(slack_client(config, later), database, vault, later)
        with pytest.raises(TemporaryError, match=advice):
            require_database(database, known.id, later)
    require_database(database, known.id, later)


def test_a_message_that_is_due_for_long_is_noticed(config: Config, database: Database) -> None:
    """What waits for its hour isn't late; what is due and stays unsent for ten minutes is."""

    def nothing(*_: object) -> tuple[str, ...]:
        return ()

    vault = open_vault(config, database, NOW)
    known = meet_slack(slack_client(config, CLOCK), database, vault, CLOCK)
    with database.write() as tx:
        outbox.queue(tx, new_outgoing(workspace_id=known.id, receiver_id=None, due_at=NOW))
    require_timely_sending(database, known.id, SettableClock(NOW - timedelta(hours=1)), nothing)
    require_timely_sending(database, known.id, SettableClock(NOW + timedelta(minutes=10)), nothing)

    with pytest.raises(TemporaryError, match="due for 11 minutes"):
        require_timely_sending(
            database, known.id, SettableClock(NOW + timedelta(minutes=11)), nothing
        )


def test_what_is_sent_as_fast_as_slack_takes_it_is_not_late(
    config: Config, database: Database
) -> None:
    """A large round takes longer than ten minutes; other kinds are looked at all the same."""
    vault = open_vault(config, database, NOW)
    known = meet_slack(slack_client(config, CLOCK), database, vault, CLOCK)
    with database.write() as tx:
        row = new_outgoing(workspace_id=known.id, receiver_id=None, due_at=NOW)
        outbox.queue(tx, row)
    later = SettableClock(NOW + timedelta(minutes=11))
    require_timely_sending(database, known.id, later, lambda *_: {row.kind})

    with pytest.raises(TemporaryError, match="due for 11 minutes"):
        require_timely_sending(database, known.id, later, lambda *_: {"another"})


def test_the_workspace_is_stored_once(config: Config, database: Database) -> None:
    """A second start finds the same workspace."""
    vault = open_vault(config, database, NOW)
    first = meet_slack(
        slack_client(config, SettableClock(NOW)), database, vault, SettableClock(NOW)
    )
    second = meet_slack(
        slack_client(config, SettableClock(NOW)), database, vault, SettableClock(NOW)
    )
    with database.read() as tx:
        known = workspaces.find(tx, first.slack_team_id)

    assert first.id == second.id
    assert known == second


def test_a_new_key_is_logged_without_its_content(
    config: Config, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The log says that there is a key to back up, and nothing of it."""
    with caplog.at_level(logging.DEBUG, "kith"):
        open_vault(config, database, NOW)
    keys = json.loads(key_path(config, database).read_text())["epochs"].values()

    assert "back it up" in caplog.text
    assert [key for key in keys if key in caplog.text] == []
