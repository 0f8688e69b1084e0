"""The commands of the command line: what they do, print and return."""

from __future__ import annotations

import errno
import io
import logging
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from bot.cli.demo import read_manifest
from bot.cli.main import main
from bot.config import Config
from bot.operations.startup import meet_slack, open_database, open_vault
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from bot.slack.client import slack_client
from storage import tombstones
from storage.database import Database
from storage.key_ring import create_key_ring, read_key_ring
from storage.records import TombstoneKind
from tests.bot.slack.connections import held_port
from tests.postgres import postgres, postgres_url
from tests.workspace import MONDAY

__all__ = ["postgres", "postgres_url"]

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LONG = 60.0
RUNNING = "Kith is running. Ctrl-C ends it.\n"
# The loggers with a level set by Kith.
VOICES = ("kith", "apscheduler", "alembic", "waitress", "sqlalchemy")
# Environment variables that any process needs.
PLAIN = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}


def run_on(*_: object, **__: object) -> None:
    """A command that should have ended is still running."""
    raise AssertionError("It runs.")


class Ended(NamedTuple):
    """The output and the exit status of a command."""

    returncode: int
    stdout: str
    stderr: str


class Installation:
    """A folder in which Kith is installed, with its settings."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.folder = folder
        self.settings = dict(settings)
        self._running: list[subprocess.Popen[str]] = []

    @property
    def key(self) -> Path:
        """The key file."""
        return self.folder / "kith.key"

    def kith(self, *arguments: str) -> Ended:
        """Run a command to its end in this folder, with these settings."""
        out, err = io.StringIO(), io.StringIO()
        with moved_into(self), redirect_stdout(out), redirect_stderr(err):
            try:
                status = main(arguments)
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else 1
        return Ended(status, out.getvalue(), err.getvalue())

    def process(self, *arguments: str) -> Ended:
        """Run a command to its end in a process of its own."""
        process = self.start(*arguments)
        out, err = process.communicate(timeout=LONG)
        return Ended(process.returncode, out, err)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command."""
        command = [sys.executable, "-W", "error", "-m", "bot.cli", *arguments]
        process = subprocess.Popen(  # noqa: S603 - nothing here comes from elsewhere
            command,
            cwd=self.folder,
            env=PLAIN | {"PYTHONPATH": str(ROOT)} | self.settings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._running.append(process)
        return process

    def files(self) -> dict[str, bytes]:
        """The contents of the folder."""
        return {path.name: path.read_bytes() for path in self.folder.iterdir() if path.is_file()}

    def close(self) -> None:
        """Stop every process that still runs."""
        for process in self._running:
            if process.poll() is None:
                process.kill()
            process.communicate()


@contextmanager
def moved_into(it: Installation) -> Iterator[None]:
    """Use an installation's folder and settings only; logging is set up anew there."""
    loggers = [logging.root, *map(logging.getLogger, VOICES)]
    levels = [logger.level for logger in loggers]
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ.keys() - PLAIN.keys():
            patch.delenv(name)
        for name, value in it.settings.items():
            patch.setenv(name, value)
        patch.chdir(it.folder)
        patch.setattr(logging.root, "handlers", [])
        patch.setattr("bot.cli.run.run_until_stopped", run_on)
        try:
            yield
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Slack."""
    with Sandbox(read_manifest(), SettableClock(MONDAY), ack_timeout=LONG) as made:
        yield made


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Installation]:
    """An empty folder without settings."""
    made = Installation(tmp_path, {})
    yield made
    made.close()


@pytest.fixture
def installation(bare: Installation, sandbox: Sandbox, sqlite_url: str) -> Installation:
    """An installation that has run before: database and key are there, and hold a workspace."""
    bare.settings |= {
        "SLACK_BOT_TOKEN": sandbox.bot_token,
        "SLACK_APP_TOKEN": sandbox.app_token,
        "SLACK_API_URL": sandbox.api_url,
    }
    config = Config(
        slack_bot_token=sandbox.bot_token,
        slack_api_url=sandbox.api_url,
        database_url=sqlite_url,
    )
    database = open_database(config)
    vault = open_vault(config, database, NOW)
    meet_slack(slack_client(config, SettableClock(NOW)), database, vault, SettableClock(NOW))
    database.close()
    return bare


def said(process: subprocess.Popen[str]) -> str:
    """The next line that a process prints."""
    assert process.stdout is not None
    return process.stdout.readline()


def answer_to_coffee(sandbox: Sandbox) -> str:
    """Ada's answer after she has typed the command."""
    ada = sandbox.users["ada"].id
    assert sandbox.type_command(ada, "/coffee").acknowledged
    since = sandbox.version
    while not (messages := sandbox.messages(ada)):
        changed = sandbox.wait_for_change(since, LONG)
        assert changed > since, "There was no answer."
        since = changed
    return str(messages[-1]["text"])


def in_one_sentence(ended: Ended) -> str:
    """The output of a command that failed: one line for a person, and no traceback."""
    assert ended.returncode == 2
    assert ended.stdout == ""
    lines = ended.stderr.splitlines()
    assert len(lines) == 1, ended.stderr
    assert lines[0].startswith("kith: ")
    assert "Traceback" not in ended.stderr
    return lines[0]


# Running ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_run_answers_and_ends_when_told_to(
    installation: Installation, sandbox: Sandbox, number: signal.Signals
) -> None:
    """
    ``kith run`` serves the command, and a signal ends it well.

    A client's id in the environment does no harm: Bolt would take it for a wish to be installed in
    many workspaces, and drop the token.
    """
    installation.settings |= {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "3"}
    process = installation.start("run")
    assert said(process) == RUNNING
    assert "I pair coworkers for coffee" in answer_to_coffee(sandbox)
    process.send_signal(number)
    _, err = process.communicate(timeout=LONG)

    assert process.returncode == 0
    assert err == ""


def test_a_first_run_needs_tokens_only(bare: Installation, sandbox: Sandbox) -> None:
    """With only the tokens in ``.env``, database and key are created."""
    (bare.folder / ".env").write_text(
        f"SLACK_BOT_TOKEN={sandbox.bot_token}\nSLACK_APP_TOKEN={sandbox.app_token}\n"
        f"SLACK_API_URL={sandbox.api_url}\n"
    )
    process = bare.start("run")
    assert said(process) == RUNNING
    process.terminate()
    _, err = process.communicate(timeout=LONG)

    assert process.returncode == 0
    assert "back it up" in err
    assert {"kith.db", "kith.key"} <= bare.files().keys()


def test_run_ends_when_slack_revokes_the_token(
    installation: Installation, sandbox: Sandbox
) -> None:
    """A connection that is lost for good ends the process, so that its supervisor can tell."""
    process = installation.start("run")
    assert said(process) == RUNNING
    sandbox.fail("apps.connections.open", "token_revoked", times=9)
    sandbox.cut_sockets()
    _, err = process.communicate(timeout=LONG)

    assert process.returncode == 2
    assert "kith: Slack accepts no connection with SLACK_APP_TOKEN (token_revoked)." in err
    assert "Traceback" not in err


def test_run_serves_signed_http(installation: Installation, sandbox: Sandbox) -> None:
    """Without an app-level token Kith listens on the port, and its scheduler ticks."""
    del installation.settings["SLACK_APP_TOKEN"]
    with held_port() as port:
        installation.settings |= {"SLACK_SIGNING_SECRET": sandbox.signing_secret, "PORT": str(port)}
        process = installation.start("run")
        assert said(process) == RUNNING
    assert page("127.0.0.1", port, "/ready")[0] == 200
    process.terminate()
    _, err = process.communicate(timeout=LONG)

    assert (process.returncode, err) == (0, "")


def page(host: str, port: int, path: str) -> tuple[int, str]:
    """The status and the text of a page."""
    connection = HTTPConnection(host, port, timeout=LONG)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


# Errors -----------------------------------------------------------------------------------------


def without_token(it: Installation) -> None:
    it.settings["SLACK_BOT_TOKEN"] = ""


def wrong_token(it: Installation) -> None:
    it.settings["SLACK_BOT_TOKEN"] = "xoxb-wrong"


def wrong_app_token(it: Installation) -> None:
    it.settings["SLACK_APP_TOKEN"] = "xapp-wrong"


def folder_missing(it: Installation) -> None:
    it.settings["DATABASE_URL"] = f"sqlite:///{it.folder}/no/kith.db"


def no_database(it: Installation) -> None:
    (it.folder / "letter.txt").write_text("Dear Ada, " * 99)
    it.settings["DATABASE_URL"] = "sqlite:///letter.txt"


def unfit_key(it: Installation) -> None:
    it.key.unlink()
    create_key_ring(it.key, "2026-11")


def broken_key(it: Installation) -> None:
    it.key.write_text("{}")


def missing_key(it: Installation) -> None:
    it.key.unlink()


def readable_key(it: Installation) -> None:
    it.key.chmod(0o644)


def bad_level(it: Installation) -> None:
    it.settings["LOG_LEVEL"] = "LOUD"


def bad_port(it: Installation) -> None:
    it.settings["PORT"] = "web"


def bad_address(it: Installation) -> None:
    it.settings["SLACK_API_URL"] = "http://slack.com/api/"


def unbindable(it: Installation) -> None:
    del it.settings["SLACK_APP_TOKEN"]
    it.settings |= {"SLACK_SIGNING_SECRET": "0" * 32, "KITH_BIND": "192.0.2.1"}


ERRORS: list[tuple[Callable[[Installation], None], str]] = [
    (without_token, "SLACK_BOT_TOKEN is missing; copy the Bot User OAuth Token"),
    (wrong_token, "SLACK_BOT_TOKEN (invalid_auth). Copy"),
    (folder_missing, "No such file or directory. Check DATABASE_URL"),
    (no_database, "file is not a database. Check DATABASE_URL"),
    (unfit_key, "The key file of this database must be at"),
    (broken_key, "cannot be read as a key ring"),
    (missing_key, "kith.key does not exist"),
    (readable_key, "run: chmod 600"),
    (bad_level, "LOG_LEVEL must be one of"),
    (bad_port, "PORT must be a number"),
    (bad_address, "SLACK_API_URL must begin with https://"),
    (unbindable, "Port 3000 on 192.0.2.1 cannot be used"),
]


@pytest.mark.parametrize(("spoil", "says"), ERRORS, ids=lambda it: getattr(it, "__name__", ""))
def test_an_error_is_one_sentence(
    installation: Installation, spoil: Callable[[Installation], None], says: str
) -> None:
    """One sentence with the remedy, status 2, and every file unchanged."""
    spoil(installation)
    before = installation.files()
    sentence = in_one_sentence(installation.kith("run"))

    assert says in sentence
    assert installation.files() == before


def test_an_error_ends_the_process(installation: Installation) -> None:
    """The process prints nothing more, and exits with that status; no file comes or goes."""
    wrong_app_token(installation)
    before = installation.files().keys()
    sentence = in_one_sentence(installation.process("run"))

    assert "SLACK_APP_TOKEN (invalid_auth). Make" in sentence
    assert installation.files().keys() == before


def test_an_error_reveals_no_secret(installation: Installation) -> None:
    """A password in an address and a wrong token are not repeated."""
    installation.settings["DATABASE_URL"] = "postgresql://kith:hunter2@db@127.0.0.1:9/kith"

    assert "hunter2" not in in_one_sentence(installation.kith("run"))


# The other commands -----------------------------------------------------------------------------


def test_migrate_brings_the_database_up_to_date(bare: Installation) -> None:
    """``kith migrate`` creates the tables, needs no token, and can be repeated."""
    first, second = bare.kith("migrate"), bare.kith("migrate")

    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == second.stdout == "The database is up to date.\n"
    assert bare.files().keys() == {"kith.db"}


def test_migrate_with_a_database_that_cannot_be_opened(bare: Installation) -> None:
    """A database that cannot be opened is an error here too."""
    folder_missing(bare)

    assert "Check DATABASE_URL" in in_one_sentence(bare.kith("migrate"))


def test_keys_create_makes_a_key_once(bare: Installation) -> None:
    """The second time it refuses, and the key stays the same."""
    first = bare.kith("keys", "create")
    before = bare.key.read_bytes()
    assert (first.returncode, first.stderr) == (0, "")
    assert "Back it up" in first.stdout

    assert "An existing one is never replaced" in in_one_sentence(bare.kith("keys", "create"))
    assert bare.key.read_bytes() == before
    assert bare.key.stat().st_mode & 0o777 == 0o600


def test_keys_create_makes_none_for_a_database_that_has_had_one(
    installation: Installation,
) -> None:
    """A new key could not open what people shared; the old one has to be restored."""
    missing_key(installation)
    before = installation.files()

    assert "this database already has one" in in_one_sentence(installation.kith("keys", "create"))
    assert installation.files() == before


def test_keys_are_rotated_and_destroyed_while_the_bot_runs(
    installation: Installation, sandbox: Sandbox
) -> None:
    """``kith keys rotate`` and ``destroy`` beside ``kith run``, which goes on answering."""
    old = read_key_ring(installation.key).current
    process = installation.start("run")
    assert said(process) == RUNNING
    rotated = installation.kith("keys", "rotate")
    destroyed = installation.kith("keys", "destroy", old)

    assert (rotated.returncode, rotated.stderr) == (0, "")
    assert "1 workspace moved to it, 1 key rewrapped." in rotated.stdout
    assert f"need them: {old}. When" in rotated.stdout
    assert (destroyed.returncode, destroyed.stderr) == (0, "")
    assert f"epoch {old} is destroyed" in destroyed.stdout
    assert old not in read_key_ring(installation.key).epochs
    assert installation.key.stat().st_mode & 0o777 == 0o600
    assert "I pair coworkers for coffee" in answer_to_coffee(sandbox)


def test_a_new_key_is_prepared(installation: Installation) -> None:
    """``kith keys rotate --prepare`` adds the key, and says what to do next."""
    ended = installation.kith("keys", "rotate", "--prepare")
    ring = read_key_ring(installation.key)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert f"of epoch {ring.current}. Nothing is wrapped with it yet." in ended.stdout
    assert "Then run: kith keys rotate" in ended.stdout
    assert len(ring.epochs) == 2


def half_changed(it: Installation) -> None:
    it.key.with_name("kith.key.new").touch()


BAD_KEYS: list[tuple[Callable[[Installation], None], str]] = [
    (missing_key, "kith.key does not exist. The key file of this database must be at"),
    (unfit_key, "The key file of this database must be at"),
    (broken_key, "cannot be read as a key ring"),
    (readable_key, "run: chmod 600"),
    (half_changed, "kith.key.new, and try again"),
    (folder_missing, "No such file or directory. Check DATABASE_URL"),
]


@pytest.mark.parametrize(("spoil", "says"), BAD_KEYS, ids=lambda it: getattr(it, "__name__", ""))
@pytest.mark.parametrize("command", ["rotate", "destroy 2026-10"])
def test_an_error_of_the_keys_commands_is_one_sentence(
    installation: Installation, command: str, spoil: Callable[[Installation], None], says: str
) -> None:
    """One sentence with the remedy, status 2, and every file unchanged."""
    spoil(installation)
    before = installation.files()
    sentence = in_one_sentence(installation.kith("keys", *command.split()))

    assert says in sentence
    assert installation.files() == before


@pytest.mark.parametrize("epoch", ["2025-01", "", "../../etc/passwd"])
def test_an_unknown_epoch(installation: Installation, epoch: str) -> None:
    """The sentence lists the epochs."""
    before = installation.files()
    sentence = in_one_sentence(installation.kith("keys", "destroy", epoch))

    assert f"only: {read_key_ring(installation.key).current}." in sentence
    assert installation.files() == before


def test_the_only_key_is_not_destroyed(installation: Installation) -> None:
    """Everything that people shared needs it."""
    before = installation.files()
    only = read_key_ring(installation.key).current

    assert "Run first: kith keys rotate" in in_one_sentence(
        installation.kith("keys", "destroy", only)
    )
    assert installation.files() == before


@pytest.mark.parametrize("command", ["rotate", "rotate --prepare"])
def test_a_folder_that_may_not_be_written_to(
    installation: Installation,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The ring stays the same, and the sentence says who needs write access."""
    before = installation.key.read_bytes()

    def refuse(*_: object) -> int:
        # Tests may run as root, who can write to every folder.
        raise PermissionError(errno.EACCES, "Permission denied")

    for name, value in installation.settings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(installation.folder)
    monkeypatch.setattr(os, "open", refuse)

    assert main(["keys", *command.split()]) == 2
    assert "(Permission denied); its folder must be writable" in capsys.readouterr().err
    assert installation.key.read_bytes() == before


def test_the_next_draw_can_be_looked_at(installation: Installation) -> None:
    """``kith draw --dry-run`` shows the next draw, and changes nothing."""
    before = installation.kith("draw", "--dry-run")
    kept = installation.files()
    after = installation.kith("draw", "--dry-run")

    assert (before.returncode, before.stderr) == (0, "")
    assert before.stdout == after.stdout
    assert before.stdout.splitlines() == [
        "There is no program yet. The first member who joins starts one.",
        "Nothing was saved, and nobody was told.",
    ]
    assert installation.files()["kith.db"] == kept["kith.db"]


@pytest.mark.parametrize(
    "command", ["draw --dry-run", "restore-check", "restore-check --dry-run", "purge"]
)
def test_what_needs_a_database_makes_none(installation: Installation, command: str) -> None:
    """Where there is none, or DATABASE_URL leads elsewhere, it says so, and leaves nothing."""
    for path in installation.folder.iterdir():
        path.unlink()
    said = in_one_sentence(installation.kith(*command.split()))

    assert "There is no database yet: kith.db doesn't exist. Nothing was made." in said
    assert installation.files() == {}


def test_the_weights_of_a_draw_can_be_read(bare: Installation) -> None:
    """``kith draw --weights`` prints the model, without any settings."""
    said = bare.kith("draw", "--weights")

    assert (said.returncode, said.stderr) == (0, "")
    assert "1. Nobody is left over" in said.stdout
    assert bare.files() == {}


def test_the_doctor_is_content(installation: Installation) -> None:
    """Each finding has its own line, and the status is 0."""
    ended = installation.kith("doctor", "--blocks")

    assert (ended.returncode, ended.stderr) == (0, "")
    assert all(line.startswith("ok  ") for line in ended.stdout.splitlines())
    assert len(ended.stdout.splitlines()) == 14


def test_the_doctor_is_not_content(installation: Installation) -> None:
    """A finding that needs action begins with NO, and the status is 2."""
    wrong_app_token(installation)
    readable_key(installation)
    ended = installation.kith("doctor")
    ill = [line for line in ended.stdout.splitlines() if line.startswith("NO  ")]

    assert (ended.returncode, ended.stderr) == (2, "")
    assert [line.split(":")[0] for line in ill] == ["NO  app token", "NO  key"]


def test_the_doctor_with_invalid_settings(installation: Installation) -> None:
    """Each is named, and the other checks go on."""
    bad_level(installation)
    bad_port(installation)
    ended = installation.kith("doctor")
    ill = [line for line in ended.stdout.splitlines() if line.startswith("NO  ")]

    assert (ended.returncode, ended.stderr) == (2, "")
    assert [line[:24] for line in ill] == ["NO  settings: PORT must ", "NO  settings: LOG_LEVEL "]
    assert "ok  key: it fits this database." in ended.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["sing"],
        ["keys"],
        ["keys", "destroy"],
        ["keys", "rotate", "now"],
        ["demo", "--port", "web"],
        ["demo", "--port", "65536"],
    ],
    ids=" ".join,
)
def test_an_unknown_command(bare: Installation, arguments: list[str]) -> None:
    """The usage is shown, and nothing is done."""
    ended = bare.kith(*arguments)

    assert ended.returncode == 2
    assert ended.stderr.startswith("usage: kith")
    assert "Traceback" not in ended.stderr
    assert bare.files() == {}


def test_help_names_every_command(bare: Installation) -> None:
    """``kith --help`` lists every command."""
    ended = bare.kith("--help")

    assert ended.returncode == 0
    assert [
        command
        for command in ("run", "demo", "doctor", "migrate", "keys")
        if f"    {command} " not in ended.stdout
    ] == []


# The demo ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_demo_serves_its_page(bare: Installation, number: signal.Signals) -> None:
    """``kith demo`` says where its page is, the page is there, and a signal ends it well."""
    # No proxy: all of this is on this machine.
    bare.settings |= {"HTTPS_PROXY": "http://127.0.0.1:9", "SLACK_CLIENT_ID": "1"}
    process = bare.start("demo", "--port", "0", "--no-page")
    address = urlsplit(said(process).removeprefix("The sandbox is at ").split()[0])
    status, text = page(address.hostname or "", address.port or 0, "/")
    process.send_signal(number)
    _, err = process.communicate(timeout=LONG)

    assert (status, "Kith" in text) == (200, True)
    assert (process.returncode, err) == (0, "")
    assert bare.files() == {}


def test_the_demo_without_its_libraries(
    bare: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error names the library, and how to install it from a clone or a wheel file."""
    monkeypatch.delitem(sys.modules, "bot.cli.demo")
    monkeypatch.setitem(sys.modules, "yaml", None)
    sentence = in_one_sentence(bare.kith("demo", "--port", "0", "--no-page"))

    assert "The demo needs yaml" in sentence
    assert "make demo" in sentence
    assert "pip install 'FILE.whl[sandbox]'" in sentence


def test_the_demo_on_a_port_in_use(bare: Installation) -> None:
    """The error names the port, and how to choose another."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        assert f"Port {port} can't be used" in in_one_sentence(
            bare.kith("demo", "--port", port, "--no-page")
        )


# Purging and restoring --------------------------------------------------------------------------


def noted(installation: Installation, kind: str, subject: str) -> None:
    """Write a tombstone to the file."""
    with (installation.folder / "kith.tombstones").open("a") as file:
        file.write(f"{kind} {subject} 2026-11-24T09:00:00+00:00\n")


def test_purge_works_while_kith_runs(installation: Installation) -> None:
    """``kith purge`` beside the running bot says that it is done (P14)."""
    process = installation.start("run")
    assert said(process) == RUNNING
    ended = installation.kith("purge")

    assert (ended.returncode, ended.stderr) == (0, "")
    assert "What was forgotten is gone from both" in ended.stdout
    assert process.poll() is None


def test_an_open_reader_keeps_purge_from_finishing(installation: Installation) -> None:
    """An open reader: status 2 and the remedy; without it the same command succeeds."""
    path = installation.folder / "kith.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM people").fetchone()
        sentence = in_one_sentence(installation.kith("purge"))
    assert "Let it finish, then run: kith purge" in sentence

    assert installation.kith("purge").returncode == 0


def test_purge_needs_a_writable_folder_for_its_tombstones(
    bare: Installation, sqlite_url: str
) -> None:
    """An unwritable folder is named in a sentence, and nothing is purged."""
    (bare.folder / "kith.tombstones").mkdir()
    database = Database(sqlite_url)
    with database.write() as tx:
        tombstones.put(tx, "w", TombstoneKind.COFFEE_NOTE, "a" * 32, NOW)
    database.close()

    assert "kith.tombstones can't be written" in in_one_sentence(bare.kith("purge"))


def test_purge_on_postgresql_says_what_it_cannot_do(
    bare: Installation, postgres_url: Callable[[], str]
) -> None:
    """It names what stays in PostgreSQL's log, replicas and archives."""
    bare.settings |= {"DATABASE_URL": postgres_url(), "KITH_KEY_FILE": str(bare.key)}
    ended = bare.kith("purge")

    assert (ended.returncode, ended.stderr) == (0, "")
    assert "It doesn't overwrite it yet" in ended.stdout
    assert "replicas, archives and backups" in ended.stdout


def test_restore_check_needs_the_file(installation: Installation) -> None:
    """Without the file of tombstones it refuses."""
    assert "kith.tombstones can't be read" in in_one_sentence(installation.kith("restore-check"))


def test_restore_check_counts(installation: Installation) -> None:
    """
    It counts tombstones of this and other replicas, and lines it does not understand.

    Somebody may not be forgotten by such a line, so it says what to do, and ends with status 2.
    """
    noted(installation, "line", "a" * 32)
    noted(installation, "person", "b" * 64)
    other = installation.folder / "other.tombstones"
    other.write_text("detail c 2026-11-24T09:00:00+00:00\nnonsense\n")
    ended = installation.kith("restore-check", "--dry-run", str(other))

    assert (ended.returncode, ended.stderr) == (2, "")
    assert "isn't forgotten. Take the tombstone file from another copy" in ended.stdout
    assert "Tombstones: 3. Lines that couldn't be read: 1." in ended.stdout
    assert "people 0, details 0, coffee notes 0." in ended.stdout
    assert "Nothing was changed." in ended.stdout
    ended = installation.kith("restore-check")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Now run: kith purge" in ended.stdout


def test_restore_check_needs_the_key(installation: Installation) -> None:
    """Without the key no hash can be matched with a person."""
    noted(installation, "person", "b" * 64)
    installation.key.unlink()

    assert "The vault can't be opened" in in_one_sentence(installation.kith("restore-check"))


def test_restore_check_names_the_file_that_it_misses(installation: Installation) -> None:
    """A missing or invalid file of another replica is named."""
    noted(installation, "person", "b" * 64)
    missing = installation.kith("restore-check", "nowhere.tombstones")

    assert "nowhere.tombstones can't be read (FileNotFoundError)" in in_one_sentence(missing)
    folder = installation.kith("restore-check", str(installation.folder))
    assert "IsADirectoryError" in in_one_sentence(folder)
