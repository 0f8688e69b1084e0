"""Where settings come from, and the errors for those that are invalid."""

from __future__ import annotations

import dataclasses
import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import (
    SLACK,
    Config,
    hide_from_libraries,
    read_config,
    read_valid_settings,
    require_tokens,
)
from bot.errors import SetupError
from bot.runtime.logging import LogFormat
from tests.tables import every_case

BOT, APP, SECRET = "xoxb-1-abc", "xapp-1-def", "0123456789abcdef"
EVERYTHING = {
    "SLACK_BOT_TOKEN": BOT,
    "SLACK_APP_TOKEN": APP,
    "SLACK_SIGNING_SECRET": SECRET,
    "SLACK_API_URL": "https://slack.example/api/",
    "DATABASE_URL": "postgresql://kith:password@db/kith",
    "KITH_KEY_FILE": "/etc/kith/kith.key",
    "KITH_COMMAND": "/tea",
    "KITH_BIND": "192.0.2.7",
    "PORT": "8080",
    "KITH_METRICS_TOKEN": "fedcba9876543210",
    "LOG_LEVEL": "debug",
    "KITH_LOG_FORMAT": "JSON",
    "KITH_TICK_SECONDS": "2.5",
    "KITH_BACKUPS_KEPT_DAYS": "90",
}
BAD = [
    ("SLACK_API_URL", "slack.com"),
    ("SLACK_API_URL", "https://slack.com/"),
    ("SLACK_API_URL", "https://[slack/api/"),
    ("SLACK_API_URL", "http://slack.com/api/"),
    ("SLACK_API_URL", "http://127.0.0.1.example.com/api/"),
    ("SLACK_API_URL", "ftp://127.0.0.1/api/"),
    ("DATABASE_URL", "kith.db"),
    ("DATABASE_URL", "postgres://kith:pw@db/kith"),
    ("DATABASE_URL", "mysql://db/kith"),
    ("DATABASE_URL", "postgresql://kith:p@ss/word@127.0.0.1:1/kith"),
    ("DATABASE_URL", "postgresql://kith:p@w@db/kith"),
    ("KITH_COMMAND", "/two words"),
    ("KITH_COMMAND", "/two\twords"),
    ("KITH_COMMAND", "/"),
    ("KITH_COMMAND", "/Coffee"),
    ("KITH_COMMAND", "//coffee"),
    ("KITH_COMMAND", "/" + "c" * 32),
    ("PORT", "web"),
    ("PORT", "-1"),
    ("PORT", "65536"),
    ("PORT", "²"),
    ("PORT", "9" * 5000),
    ("KITH_METRICS_TOKEN", "short"),
    ("KITH_METRICS_TOKEN", "several words of some length"),
    ("LOG_LEVEL", "LOUD"),
    ("KITH_LOG_FORMAT", "xml"),
    ("KITH_TICK_SECONDS", "often"),
    ("KITH_TICK_SECONDS", "0"),
    ("KITH_TICK_SECONDS", "nan"),
    ("KITH_TICK_SECONDS", "inf"),
    ("KITH_BACKUPS_KEPT_DAYS", "a month"),
    ("KITH_BACKUPS_KEPT_DAYS", "-1"),
    ("KITH_BACKUPS_KEPT_DAYS", "30.5"),
    ("KITH_BACKUPS_KEPT_DAYS", "³"),
    ("KITH_BACKUPS_KEPT_DAYS", "3651"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory of its own, and an environment without Kith's settings."""
    monkeypatch.chdir(tmp_path)
    for name in EVERYTHING:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_every_setting_is_read() -> None:
    """Each setting is read into its field."""
    config = read_config(EVERYTHING)

    assert dataclasses.astuple(config) == (
        BOT,
        APP,
        SECRET,
        "https://slack.example/api/",
        "postgresql://kith:password@db/kith",
        Path("/etc/kith/kith.key"),
        "/tea",
        "192.0.2.7",
        8080,
        "fedcba9876543210",
        "DEBUG",
        LogFormat.JSON,
        2.5,
        timedelta(days=90),
    )
    assert not [
        field.name
        for field in dataclasses.fields(Config)
        if getattr(config, field.name) == getattr(Config(), field.name)
    ]


def test_every_invalid_setting_is_found(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Each is named, whatever else is invalid, and the valid ones count."""
    for name, value in EVERYTHING.items():
        monkeypatch.setenv(name, value)
    for name, value in BAD:
        monkeypatch.setenv(name, value)
    config, invalid = read_valid_settings()

    assert {one.name for one in invalid} == {name for name, _ in BAD}
    assert (config.bind, config.port) == ("192.0.2.7", None)
    (folder / ".env").write_bytes(b"\xff\xfe\x00")
    assert {one.name for one in read_valid_settings()[1]} == {".env", *dict(BAD)}


def test_nothing_has_to_be_set_but_the_tokens() -> None:
    """Without settings Kith uses Slack, a file here, and binds to this machine only."""
    config = read_config({})

    assert config == Config()
    assert (config.slack_api_url, config.bind, config.command) == (SLACK, "127.0.0.1", "/coffee")


def test_a_blank_setting_has_its_default() -> None:
    """A blank in a form or a file means the default."""
    assert read_config(dict.fromkeys(EVERYTHING, "  ")) == Config()
    assert read_config({"KITH_COMMAND": " tea \n"}).command == "/tea"


def test_the_file_is_read_where_kith_is_started(folder: Path) -> None:
    """``.env`` in the working directory is read."""
    (folder / ".env").write_text("# mine\nKITH_COMMAND=/tea\nexport PORT='8080'\nLOG_LEVEL=\n")
    config = read_config()

    assert (config.command, config.port, config.log_level) == ("/tea", 8080, "INFO")


def test_no_other_file_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ``.env`` in a parent directory belongs to something else."""
    (folder / ".env").write_text("KITH_COMMAND=/tea\n")
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")

    assert read_config() == Config()


def test_the_environment_comes_before_the_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment overrides the file, unless it is blank."""
    (folder / ".env").write_text("KITH_COMMAND=/tea\nPORT=8080\n")
    monkeypatch.setenv("KITH_COMMAND", "/mocha")
    monkeypatch.setenv("PORT", "")

    assert (read_config().command, read_config().port) == ("/mocha", 8080)


def test_the_file_is_read_literally(folder: Path) -> None:
    """A byte order mark and a ${ in a password do no harm."""
    url = "postgresql://kith:pa${ss}word@db/kith"
    (folder / ".env").write_bytes(b"\xef\xbb\xbfDATABASE_URL=" + url.encode() + b"\r\nPORT=1\r\n")

    assert (read_config().database_url, read_config().port) == (url, 1)


def test_a_file_that_is_no_text_is_an_error(folder: Path) -> None:
    """The error says that ``.env`` has another encoding."""
    (folder / ".env").write_bytes("SLACK_BOT_TOKEN=x".encode("utf-16"))

    with pytest.raises(SetupError, match=r"\.env can\'t be read .*UTF-8"):
        read_config()


@every_case(("name", "value"), BAD)
def test_an_invalid_setting_is_one_sentence(name: str, value: str) -> None:
    """The error names the setting and says what it must be."""
    with pytest.raises(SetupError) as trouble:
        read_config({name: value})
    sentence = str(trouble.value)

    assert sentence.startswith(f"{name} must ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize("host", ["127.0.0.1:1234", "localhost:1", "[::1]:80"])
def test_plain_http_is_for_this_machine_only(host: str) -> None:
    """The server at this address receives the tokens."""
    assert read_config({"SLACK_API_URL": f"http://{host}/api/"}).slack_api_url.startswith("http:")


def test_a_printed_configuration_has_no_secrets() -> None:
    """Logging a configuration by mistake reveals nothing."""
    printed = repr(read_config(EVERYTHING))

    assert [each for each in (BOT, APP, SECRET, "password") if each in printed] == []
    assert "/tea" in printed


@every_case(
    ("settings", "says"),
    [
        ({}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_BOT_TOKEN": "xoxp-1"}, "SLACK_BOT_TOKEN is not a bot token"),
        ({"SLACK_BOT_TOKEN": "xoxb-1 \u2019x"}, "SLACK_BOT_TOKEN is not a bot token"),
        ({"SLACK_BOT_TOKEN": "xoxb-1\nx"}, "SLACK_BOT_TOKEN is not a bot token"),
        ({"SLACK_BOT_TOKEN": BOT}, "Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET"),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": "xoxb-2"}, "SLACK_APP_TOKEN is not"),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": "xapp-1 2"}, "SLACK_APP_TOKEN is not"),
    ],
)
def test_a_missing_token_is_named_with_where_to_find_it(
    settings: dict[str, str], says: str
) -> None:
    """One sentence says which token is missing, and on which page of Slack it is."""
    with pytest.raises(SetupError, match=says) as trouble:
        require_tokens(read_config(settings))

    assert "your app's page" in str(trouble.value) or "on your app's page" in str(trouble.value)


@pytest.mark.parametrize(
    "settings",
    [
        {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP},
        {"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": SECRET},
        {"SLACK_BOT_TOKEN": "xoxe.xoxb-1", "SLACK_APP_TOKEN": APP},
    ],
)
def test_two_of_three_are_enough(settings: dict[str, str]) -> None:
    """Socket Mode needs an app-level token, HTTP a signing secret; nothing needs both."""
    require_tokens(read_config(settings))


def test_variables_that_libraries_would_read_are_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a client id and secret in the environment Bolt would drop the token."""
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "3")
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy:3128")
    hide_from_libraries()
    assert not {"SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"} & set(os.environ)
    assert "HTTPS_PROXY" in os.environ
    hide_from_libraries(proxies=True)

    assert "HTTPS_PROXY" not in os.environ
