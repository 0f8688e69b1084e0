"""The doctor checks everything, says in plain words what to do, and changes nothing."""

from __future__ import annotations

import dataclasses
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any, NoReturn

import pytest

from bot.cli.demo import read_manifest
from bot.config import Config
from bot.operations import key_management
from bot.operations.doctor import SCOPES, _scopes, examine
from bot.operations.finding import Finding
from bot.operations.startup import fitting_vault, meet_slack, open_database, open_vault
from bot.runtime.clock import SettableClock, SystemClock
from bot.runtime.sentence_encoder import SentenceEncoder
from bot.sandbox.sandbox import Sandbox
from bot.setting_values import InvalidSetting
from bot.slack.client import slack_client
from bot.slack.http import HttpServer
from storage import members, people, rotation, seals, workspaces
from storage.database import Database
from storage.key_ring import add_epoch, create_key_ring
from storage.records import SealReason
from tests.bot.slack.connections import held_port
from tests.storage.builders import a_member

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CLOSED = "http://127.0.0.1:9/api/"


@pytest.fixture(autouse=True)
def sentence_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence model loads, without the second that it takes."""
    monkeypatch.setattr(SentenceEncoder, "load", lambda _: True)


@pytest.fixture
def manifest() -> dict[str, Any]:
    """The manifest of the app, to be changed."""
    return read_manifest()


@pytest.fixture
def sandbox(manifest: dict[str, Any]) -> Iterator[Sandbox]:
    """A workspace with the app of the manifest."""
    with Sandbox(manifest, SettableClock(NOW)) as made:
        yield made


@pytest.fixture
def config(sandbox: Sandbox, sqlite_url: str) -> Config:
    """The settings of a healthy installation that has run before."""
    made = Config(
        slack_bot_token=sandbox.bot_token,
        slack_app_token=sandbox.app_token,
        slack_api_url=sandbox.api_url,
        database_url=sqlite_url,
    )
    database = open_database(made)
    vault = open_vault(made, database, NOW)
    meet_slack(slack_client(made, SettableClock(NOW)), database, vault, SettableClock(NOW))
    database.close()
    return made


def found(config: Config) -> dict[str, Finding]:
    """The doctor's findings, by their subject."""
    return {finding.about: finding for finding in examine(config, SystemClock())}


def ill(config: Config) -> dict[str, str]:
    """The doctor's findings that are not well."""
    return {about: each.says for about, each in found(config).items() if not each.is_well}


def test_all_is_well(config: Config) -> None:
    """It checks settings, Slack, scopes, clock, app token, database, key and modes of files."""
    assert ill(config) == {}
    assert list(found(config)) == [
        "settings",
        "Slack",
        "scopes",
        "clock",
        "app token",
        "files",
        "folders",
        "database",
        "writing",
        "key",
        "holidays",
        "words of despair",
        "helplines",
    ]


def test_a_workspace_without_the_app_is_named(config: Config) -> None:
    """It says until when it can be installed again."""
    now = SystemClock().now()
    with closing(Database(config.database_url)) as database, database.write() as tx:
        (here,) = workspaces.everywhere(tx)
        seals.seal(tx, here, now, SealReason.UNINSTALLED)
    gone = now + timedelta(days=1)

    says = ill(config)["workspace"]
    assert says.startswith("The app was uninstalled from Slack.")
    assert f"Everything is deleted on {gone:%d %B at %H:%M} UTC if Kith runs then and" in says


def test_a_workspace_that_was_not_deleted_after_the_day_stays_named(config: Config) -> None:
    """The operator reads what Kith waits for."""
    with closing(Database(config.database_url)) as database, database.write() as tx:
        (here,) = workspaces.everywhere(tx)
        seals.seal(tx, here, SystemClock().now() - timedelta(days=9), SealReason.UNINSTALLED)

    says = ill(config)["workspace"]
    assert "once Slack says that the app is gone (account_inactive)" in says
    assert "put its token into .env" in says


def test_a_workspace_whose_token_was_revoked_is_named_with_what_to_do(config: Config) -> None:
    """However long ago: nothing is deleted by it, and the operator reads both ways on (P14)."""
    with closing(Database(config.database_url)) as database, database.write() as tx:
        (here,) = workspaces.everywhere(tx)
        seals.seal(tx, here, SystemClock().now() - timedelta(days=9), SealReason.REVOKED)

    says = ill(config)["workspace"]
    assert says.startswith("The app's bot token was revoked. Kith is silent, and deletes nothing.")
    assert "To go on, install the app again" in says
    assert "To delete everything, do the same, uninstall the app" in says


def test_a_missing_sentence_model_is_said(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """Kith works without it, and hears fewer words of despair; the finding says so (P18)."""
    monkeypatch.setattr(SentenceEncoder, "load", lambda _: False)

    assert "install Kith anew" in ill(config)["words of despair"]


def test_files_that_others_can_read_are_named(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Database, tombstones and .env, with the command that mends it (P4)."""
    monkeypatch.chdir(tmp_path)
    for name, mode in ((".env", 0o644), ("kith.db", 0o640), ("kith.tombstones", 0o604)):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(mode)
    says = ill(config)["files"]
    for path in says.partition("chmod 600 ")[2].split():
        Path(path).chmod(0o600)

    assert says.startswith(f".env {tmp_path}/kith.db {tmp_path}/kith.tombstones can be read")
    assert ill(config) == {}


def test_nothing_is_changed(config: Config, tmp_path: Path) -> None:
    """Every file stays the same."""
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    examine(config, SystemClock())

    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_before_the_first_run_nothing_is_made(config: Config, tmp_path: Path) -> None:
    """The doctor says what the first run will create, and creates nothing."""
    folder = tmp_path / "new"
    folder.mkdir()
    fresh = dataclasses.replace(config, database_url=f"sqlite:///{folder}/kith.db")

    assert ill(fresh) == {}
    assert f"kith run makes {folder}/kith.db" in found(fresh)["database"].says
    assert list(folder.iterdir()) == []


def test_helplines_that_nobody_checked_are_listed(config: Config) -> None:
    """With what there is to check; it stops nothing, since the answer does without them (P18)."""
    says = found(config)["helplines"].says

    assert "DE TelefonSeelsorge, 0800 111 0 111 (telefonseelsorge.de)" in says
    assert "read its number and hours on its operator's site" in says


def test_a_missing_folder(config: Config, tmp_path: Path) -> None:
    """The folder of the database is named."""
    nowhere = dataclasses.replace(config, database_url=f"sqlite:///{tmp_path}/no/kith.db")

    assert "its folder" in ill(nowhere)["database"]
    assert "create it" in ill(nowhere)["database"]


def test_a_database_that_can_only_be_read(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """It opens, and is read without a fault; so the doctor tries to write, and undoes it."""

    def only_read(url: str) -> Database:
        database = Database(url)
        database.execute_outside_transaction("PRAGMA query_only=ON")
        return database

    monkeypatch.setattr("bot.operations.doctor.Database", only_read)
    said = ill(config)

    assert said.keys() == {"writing"}
    assert "SQLITE_READONLY" in said["writing"]
    assert "Let the user that runs Kith write to the database" in said["writing"]


def test_a_folder_that_can_only_be_read(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite makes files beside the database, and Kith notes there what was forgotten."""
    stones = tmp_path / "elsewhere"
    stones.mkdir()
    key = dataclasses.replace(config, key_file=stones / "kith.key")

    def refuses(*_: object, **__: object) -> NoReturn:
        raise PermissionError

    monkeypatch.setattr("bot.operations.places.TemporaryFile", refuses)

    assert ill(config)["folders"].startswith(f"Kith can't write in {tmp_path};")
    assert f"{tmp_path} {stones};" in ill(key)["folders"]


def test_a_port_that_another_program_has(config: Config) -> None:
    """It is said before Kith is started in vain."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        answer = Thread(target=lambda: other.accept()[0].close())
        answer.start()
        says = ill(dataclasses.replace(config, port=port))["port"]
        answer.join()

    assert f"Port {port} on 127.0.0.1 cannot be used" in says
    assert "Set PORT to a free one" in says


def test_a_port_that_kith_itself_has(config: Config) -> None:
    """The doctor is called while Kith runs, too."""
    server = HttpServer("", "127.0.0.1", 0)
    says = found(dataclasses.replace(config, port=server.port))["port"]
    server.stop()

    assert says.is_well
    assert "a Kith that is running answers" in says.says


def test_invalid_settings_stop_no_other_check(config: Config) -> None:
    """Each is a finding of its own, and all else is looked at."""
    invalid = (InvalidSetting("PORT", "must be a number."), InvalidSetting("LOG_LEVEL", "is odd."))
    findings = examine(config, SystemClock(), invalid)

    assert [one.says for one in findings if not one.is_well] == [
        "PORT must be a number.",
        "LOG_LEVEL is odd.",
    ]
    assert {"Slack", "database", "key"} <= {one.about for one in findings}


def test_no_token_is_sent_where_the_address_is_wrong(config: Config) -> None:
    """The default of SLACK_API_URL isn't what the operator meant."""
    invalid = (InvalidSetting("SLACK_API_URL", "must end in /api/."),)
    findings = examine(config, SystemClock(), invalid)

    assert "Slack" not in {one.about for one in findings}


def test_missing_tokens(config: Config) -> None:
    """Without tokens Slack is not called, and everything else is still checked."""
    bare = dataclasses.replace(config, slack_bot_token="")

    assert ill(bare).keys() == {"settings"}
    others = {"files", "folders", "database", "writing", "key", "holidays", "words of despair"}
    assert found(bare).keys() == {"settings", "helplines", *others}


def test_a_malformed_token_is_not_sent(config: Config) -> None:
    """A text that cannot be a token is not sent to Slack."""
    slip = dataclasses.replace(config, slack_bot_token="xoxb-1 \u2013 2", slack_api_url=CLOSED)

    assert ill(slip).keys() == {"settings"}


def test_a_wrong_bot_token(config: Config) -> None:
    """The finding says where the right one is."""
    wrong = dataclasses.replace(config, slack_bot_token="xoxb-wrong")

    assert "SLACK_BOT_TOKEN (invalid_auth)" in ill(wrong)["Slack"]
    assert "OAuth & Permissions" in ill(wrong)["Slack"]


def test_a_wrong_app_token(config: Config) -> None:
    """The finding says where to make one."""
    wrong = dataclasses.replace(config, slack_app_token="xapp-wrong")

    assert ill(wrong).keys() == {"app token"}
    assert "connections:write" in ill(wrong)["app token"]


@pytest.mark.parametrize("how", ["hang_up", "500"])
def test_a_connection_that_cannot_be_opened(config: Config, sandbox: Sandbox, how: str) -> None:
    """An error during the check becomes a finding."""
    sandbox.fail("apps.connections.open", how)

    assert ill(config).keys() == {"app token"}


def test_slack_out_of_reach(config: Config) -> None:
    """The finding names the network, and everything else is still checked."""
    far = dataclasses.replace(config, slack_api_url=CLOSED)

    assert "Slack can't be reached" in ill(far)["Slack"]
    assert found(far)["key"].is_well


def test_signed_http_needs_no_app_token(config: Config) -> None:
    """Only the settings of the chosen connection are required."""
    with held_port() as port:
        pass
    bare = dataclasses.replace(config, slack_app_token="", slack_signing_secret="0" * 32)
    http = dataclasses.replace(bare, port=port)

    assert ill(http) == {}
    assert f"signed HTTP on 127.0.0.1:{port}" in found(http)["settings"].says
    assert found(http)["port"].says == f"127.0.0.1:{port} is free."
    assert "signed HTTP on 127.0.0.1:3000" in found(bare)["settings"].says
    assert "app token" not in found(http)


def test_a_missing_scope(config: Config, manifest: dict[str, Any], tmp_path: Path) -> None:
    """The finding names the scope, and how to add it."""
    manifest["oauth_config"]["scopes"]["bot"].remove("im:history")
    with Sandbox(manifest, SettableClock(NOW)) as narrow:
        says = ill(
            dataclasses.replace(
                config,
                slack_bot_token=narrow.bot_token,
                slack_app_token=narrow.app_token,
                slack_api_url=narrow.api_url,
            )
        )

    assert says.keys() == {"scopes"}
    assert says["scopes"].startswith("im:history missing")
    assert "reinstall" in says["scopes"]


def test_more_scopes_than_needed_are_no_fault() -> None:
    """Extra scopes of the app are no finding."""
    header = ",".join([*SCOPES[:3], f" {SCOPES[3]}", *SCOPES[4:], "pins:read"])

    assert _scopes(header).is_well
    assert not _scopes("").is_well


def test_a_clock_that_is_far_off(config: Config) -> None:
    """Slack refuses requests that seem five minutes old, and check-ins would be late."""
    hour_fast = SettableClock(datetime.now(UTC) + timedelta(hours=1))
    (finding,) = [one for one in examine(config, hour_fast) if one.about == "clock"]

    assert not finding.is_well
    assert re.match(r"(3599|36\d\d) s away from Slack's; set this machine's time", finding.says)


def test_a_file_that_is_no_database(config: Config, tmp_path: Path) -> None:
    """It is named, and not changed."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ada, " * 99)
    before = letter.read_bytes()
    says = ill(dataclasses.replace(config, database_url=f"sqlite:///{letter}"))

    assert "file is not a database" in says["database"]
    assert letter.read_bytes() == before


def test_a_database_without_tables(config: Config, tmp_path: Path) -> None:
    """An empty file is filled by the first run."""
    (tmp_path / "empty.db").touch(0o600)
    empty = dataclasses.replace(config, database_url=f"sqlite:///{tmp_path}/empty.db")

    assert ill(empty) == {}
    assert "kith migrate" in found(empty)["database"].says


def remove(key: Path) -> None:
    """Lose the key file."""
    key.unlink()


def exchange(key: Path) -> None:
    """Put another key in its place."""
    key.unlink()
    create_key_ring(key, "2026-11")


def open_to_all(key: Path) -> None:
    """Let everybody read it."""
    key.chmod(0o644)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (remove, "does not exist"),
        (exchange, "The key file of this database must be at"),
        (open_to_all, "chmod 600"),
    ],
)
def test_a_key_that_cannot_be_used(
    config: Config, tmp_path: Path, spoil: Callable[[Path], None], says: str
) -> None:
    """The finding says what is wrong, and what helps."""
    spoil(tmp_path / "kith.key")

    assert says in ill(config)["key"]


def test_a_ring_from_before_a_rotation(config: Config, tmp_path: Path) -> None:
    """A replica's copy without the newest key is found, with the remedy."""
    path = tmp_path / "kith.key"
    before = path.read_bytes()
    with closing(open_database(config)) as database:
        list(key_management.rotate(database, path, NOW, lambda _: None))
    assert found(config)["key"].says == "it fits this database."
    path.write_bytes(before)

    assert "was not copied here after the keys were rotated" in ill(config)["key"]


def test_a_rotation_that_was_cut_off(config: Config, sandbox: Sandbox, tmp_path: Path) -> None:
    """It is no error, and the finding says how to finish it."""
    path = tmp_path / "kith.key"
    with closing(open_database(config)) as database:
        vault = fitting_vault(path, database)
        with database.write() as tx:
            here = workspaces.find(tx, sandbox.team_id)
            assert here is not None
            vault.hashed(tx, here.id, "U0ADA00001")
        add_epoch(path, "2026-12")
        with database.write() as tx:
            rotation.move_workspaces(tx, vault)

    assert "run again: kith keys rotate" in found(config)["key"].says
    assert "key" not in ill(config)


def test_a_finding_is_one_line() -> None:
    """Its beginning says whether it is well."""
    assert Finding("key", is_well=True, says="it fits.").line() == "ok  key: it fits."
    assert Finding("key", is_well=False, says="it does not.").line() == "NO  key: it does not."


@pytest.mark.parametrize(
    ("country", "at", "is_well"),
    [
        (None, NOW, True),
        ("DE", NOW, True),
        ("LK", datetime(2026, 10, 1, tzinfo=UTC), True),
        ("LK", NOW, False),
    ],
)
def test_holidays_that_end(
    config: Config, country: str | None, at: datetime, is_well: bool
) -> None:
    """Two months before the holidays of a member's country end, the doctor says what to do (P6)."""
    with closing(Database(config.database_url)) as database, database.write() as tx:
        (workspace_id,) = workspaces.everywhere(tx)
        ada = people.get_or_add(tx, workspace_id, "UADA00000")
        members.add(tx, a_member(ada, country=country))
    said = {each.about: each for each in examine(config, SettableClock(at))}["holidays"]

    assert said.is_well is is_well
    assert ("LK after 2026" in said.says) is not is_well
    assert ("library holidays" in said.says) is not is_well
