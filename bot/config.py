"""The only reader of the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from dotenv import dotenv_values

from bot import setting_values
from bot.errors import SetupError
from bot.runtime.logging import LogFormat
from bot.setting_values import InvalidSetting

SLACK = "https://slack.com/api/"
ENV_FILE = ".env"
_DEFAULT_PORT = 3000
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
        slack_api_url=setting_values.api_url(found.get("SLACK_API_URL", SLACK)),
        database_url=setting_values.database_url(found.get("DATABASE_URL", "sqlite:///kith.db")),
        key_file=Path(key_file) if key_file else None,
        command=setting_values.command(found.get("KITH_COMMAND", "/coffee")),
        bind=found.get("KITH_BIND", "127.0.0.1"),
        port=setting_values.port(found.get("PORT")),
        metrics_token=setting_values.metrics_token(found.get("KITH_METRICS_TOKEN", "")),
        log_level=setting_values.log_level(found.get("LOG_LEVEL", "INFO")),
        log_format=setting_values.log_format(found.get("KITH_LOG_FORMAT", LogFormat.TEXT)),
        tick_seconds=setting_values.tick_seconds(found.get("KITH_TICK_SECONDS", "10")),
        backups_kept=setting_values.backups_kept(found.get("KITH_BACKUPS_KEPT_DAYS", "30")),
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
    return value.startswith(("xoxb-", "xoxe.xoxb-")) and setting_values.is_one_word(value)


def is_app_token(value: str) -> bool:
    """Whether this has the form of an app-level token."""
    return value.startswith("xapp-") and setting_values.is_one_word(value)


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
