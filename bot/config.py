"""The only reader of the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from dotenv import dotenv_values

from bot.errors import SetupError
from bot.runtime.logging import LogFormat

SLACK = "https://slack.com/api/"
ENV_FILE = ".env"
_DEFAULT_PORT = 3000
_SHORTEST_TOKEN = 16
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
# If both are set, Bolt ignores the token and expects an installation per workspace.
_MISTAKEN_FOR_OAUTH = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")
# Slack's library uses these even for requests to this machine.
_PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of this installation. Its ``repr`` leaves out secrets."""

    slack_bot_token: str = field(default="", repr=False)
    slack_app_token: str = field(default="", repr=False)
    slack_signing_secret: str = field(default="", repr=False)
    slack_api_url: str = SLACK
    database_url: str = field(default="sqlite:///kith.db", repr=False)
    key_file: Path | None = None
    command: str = "/coffee"
    bind: str = "127.0.0.1"
    # In Socket Mode a port is only for monitoring, and without one there is none.
    port: int | None = None
    # Whoever has it reads /metrics; without one, only this machine does, and only in Socket Mode.
    metrics_token: str = field(default="", repr=False)
    log_level: str = "INFO"
    log_format: LogFormat = LogFormat.TEXT
    tick_seconds: float = 10.0
    # How long backups of the database are kept.
    backups_kept: timedelta = timedelta(days=30)

    @property
    def http_port(self) -> int:
        """The port to listen on, where one is needed."""
        return _DEFAULT_PORT if self.port is None else self.port


class InvalidSetting(SetupError):
    """A setting, by its *name*, with a value that Kith can't use."""

    def __init__(self, name: str, says: str) -> None:
        super().__init__(f"{name} {says}")
        self.name = name


def read_config(environment: Mapping[str, str] | None = None) -> Config:
    """
    Read the settings from the environment, and what is missing there from ``.env``.

    Only a ``.env`` in the working directory counts. A blank setting counts as missing.
    Raises :class:`InvalidSetting`.
    """
    if environment is None:
        return _config({**_filled(_env_file()), **_filled(os.environ)})
    return _config(_filled(environment))


def read_valid_settings() -> tuple[Config, tuple[InvalidSetting, ...]]:
    """The settings as :func:`read_config` reads them, and those that are invalid, left out."""
    found, invalid = _filled(os.environ), list[InvalidSetting]()
    try:
        found = {**_filled(_env_file()), **found}
    except InvalidSetting as fault:
        invalid.append(fault)
    while True:
        try:
            return _config(found), tuple(invalid)
        except InvalidSetting as fault:
            invalid.append(fault)
            del found[fault.name]


def _config(found: Mapping[str, str]) -> Config:
    key_file = found.get("KITH_KEY_FILE")
    return Config(
        slack_bot_token=found.get("SLACK_BOT_TOKEN", ""),
        slack_app_token=found.get("SLACK_APP_TOKEN", ""),
        slack_signing_secret=found.get("SLACK_SIGNING_SECRET", ""),
        slack_api_url=_api_url(found.get("SLACK_API_URL", SLACK)),
        database_url=found.get("DATABASE_URL", "sqlite:///kith.db"),
        key_file=Path(key_file) if key_file else None,
        command=_command(found.get("KITH_COMMAND", "/coffee")),
        bind=found.get("KITH_BIND", "127.0.0.1"),
        port=_port(found.get("PORT")),
        metrics_token=_metrics_token(found.get("KITH_METRICS_TOKEN", "")),
        log_level=_level(found.get("LOG_LEVEL", "INFO")),
        log_format=_log_format(found.get("KITH_LOG_FORMAT", LogFormat.TEXT)),
        tick_seconds=_seconds(found.get("KITH_TICK_SECONDS", "10")),
        backups_kept=_days(found.get("KITH_BACKUPS_KEPT_DAYS", "30")),
    )


def hide_from_libraries(*, proxies: bool = False) -> None:
    """
    Remove variables from the environment that Slack's libraries would read by themselves.

    With *proxies* also those of proxies, so that this process uses none.
    """
    for name in _MISTAKEN_FOR_OAUTH + (_PROXIES if proxies else ()):
        os.environ.pop(name, None)


def require_tokens(config: Config) -> None:
    """Raise :class:`SetupError` unless the tokens for reaching Slack are set."""
    if not config.slack_bot_token:
        raise SetupError(
            "SLACK_BOT_TOKEN is missing; copy the Bot User OAuth Token (it begins with xoxb-) "
            "from your app's page OAuth & Permissions into .env."
        )
    if not is_bot_token(config.slack_bot_token):
        raise SetupError(
            "SLACK_BOT_TOKEN is not a bot token; it begins with xoxb-, has no spaces, and is "
            "on your app's page OAuth & Permissions."
        )
    if not config.slack_app_token and not config.slack_signing_secret:
        raise SetupError(
            "Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set; for Socket Mode make an "
            "app-level token (xapp-) with connections:write on your app's page Basic Information."
        )
    if config.slack_app_token and not is_app_token(config.slack_app_token):
        raise SetupError(
            "SLACK_APP_TOKEN is not an app-level token; it begins with xapp-, has no spaces, and "
            "is on your app's page Basic Information."
        )


def is_bot_token(value: str) -> bool:
    """Whether this has the form of a bot token."""
    return value.startswith(("xoxb-", "xoxe.xoxb-")) and _is_one_word(value)


def is_app_token(value: str) -> bool:
    """Whether this has the form of an app-level token."""
    return value.startswith("xapp-") and _is_one_word(value)


def _is_one_word(value: str) -> bool:
    return value.isascii() and value.isprintable() and " " not in value


def _filled(environment: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value.strip() for name, value in environment.items() if value and value.strip()}


def _env_file() -> dict[str, str | None]:
    try:
        # Values are taken literally: a password may contain ${.
        return dotenv_values(ENV_FILE, interpolate=False, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise InvalidSetting(
            ".env",
            f"can't be read ({type(fault).__name__}); it must be a text file in UTF-8 that "
            "Kith is allowed to read.",
        ) from fault


def _api_url(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    here = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if not parts.hostname or not parts.path.endswith("/api/"):
        raise InvalidSetting(
            "SLACK_API_URL", "must be a base URL ending in /api/; leave it out for Slack."
        )
    if parts.scheme != "https" and not (parts.scheme == "http" and here):
        # The server at this address receives the tokens.
        raise InvalidSetting(
            "SLACK_API_URL", "must begin with https:// unless it is on this machine."
        )
    return value


def _command(value: str) -> str:
    name = value if value.startswith("/") else f"/{value}"
    is_word = len(name.split()) == 1 and name == name.lower() and "/" not in name[1:]
    if not 2 <= len(name) <= 32 or not is_word:
        raise InvalidSetting(
            "KITH_COMMAND",
            "must be one word in small letters, such as /coffee, of at most 32 characters.",
        )
    return name


def _port(value: str | None) -> int | None:
    if value is None:
        return None
    if not value.isdecimal() or len(value) > 5 or int(value) > 65535:
        raise InvalidSetting("PORT", "must be a number from 0 to 65535.")
    return int(value)


def _metrics_token(value: str) -> str:
    if value and (len(value) < _SHORTEST_TOKEN or not _is_one_word(value)):
        raise InvalidSetting(
            "KITH_METRICS_TOKEN",
            f"must be one word of at least {_SHORTEST_TOKEN} "
            "characters; the command openssl rand -hex 32 makes one.",
        )
    return value


def _level(value: str) -> str:
    if value.upper() not in _LEVELS:
        raise InvalidSetting("LOG_LEVEL", f"must be one of {', '.join(_LEVELS)}.")
    return value.upper()


def _log_format(value: str) -> LogFormat:
    if value.lower() not in list(LogFormat):
        raise InvalidSetting("KITH_LOG_FORMAT", f"must be {' or '.join(LogFormat)}.")
    return LogFormat(value.lower())


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError as fault:
        raise InvalidSetting(
            "KITH_TICK_SECONDS", "must be a number of seconds, such as 10."
        ) from fault
    if not 0.1 <= seconds <= 3600:
        raise InvalidSetting("KITH_TICK_SECONDS", "must lie between 0.1 and 3600.")
    return seconds


def _days(value: str) -> timedelta:
    # Ten years at most; 0 means that there are no backups.
    if not (value.isascii() and value.isdecimal() and len(value) <= 4 and int(value) <= 3650):
        raise InvalidSetting("KITH_BACKUPS_KEPT_DAYS", "must be a number of days from 0 to 3650.")
    return timedelta(days=int(value))
