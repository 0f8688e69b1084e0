"""The values of settings: each is read from its text, or refused with what it must be."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from bot.errors import SetupError
from bot.runtime.logging import LogFormat

_SHORTEST_TOKEN = 16
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class InvalidSetting(SetupError):
    """A setting, by its *name*, with a value that Kith can't use."""

    def __init__(self, name: str, says: str) -> None:
        super().__init__(f"{name} {says}")
        self.name = name


def api_url(value: str) -> str:
    """The base URL of Slack's Web API; tokens go there, so it is encrypted or on this machine."""
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


def database_url(value: str) -> str:
    """
    The address of the database.

    An @ in a password would make the rest of it the name of a host, which is logged and looked up.
    """
    scheme, divides, rest = value.partition("://")
    if scheme.partition("+")[0] not in ("sqlite", "postgresql") or not divides:
        raise InvalidSetting(
            "DATABASE_URL", "must be sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE."
        )
    place = rest.partition("@")[2].partition("?")[0]
    if scheme.startswith("postgresql") and "@" in place:
        raise InvalidSetting("DATABASE_URL", "must have %40 for an @ in its user or password.")
    return value


def command(value: str) -> str:
    """The command, with its slash."""
    name = value if value.startswith("/") else f"/{value}"
    is_word = len(name.split()) == 1 and name == name.lower() and "/" not in name[1:]
    if not 2 <= len(name) <= 32 or not is_word:
        raise InvalidSetting(
            "KITH_COMMAND",
            "must be one word in small letters, such as /coffee, of at most 32 characters.",
        )
    return name


def port(value: str | None) -> int | None:
    """A port; 0 for any that is free, ``None`` for none."""
    if value is None:
        return None
    if not value.isdecimal() or len(value) > 5 or int(value) > 65535:
        raise InvalidSetting("PORT", "must be a number from 0 to 65535.")
    return int(value)


def metrics_token(value: str) -> str:
    """What the reader of ``/metrics`` has to send; empty for none."""
    if value and (len(value) < _SHORTEST_TOKEN or not is_one_word(value)):
        raise InvalidSetting(
            "KITH_METRICS_TOKEN",
            f"must be one word of at least {_SHORTEST_TOKEN} "
            "characters; the command openssl rand -hex 32 makes one.",
        )
    return value


def log_level(value: str) -> str:
    """A level of Python's ``logging``."""
    if value.upper() not in _LEVELS:
        raise InvalidSetting("LOG_LEVEL", f"must be one of {', '.join(_LEVELS)}.")
    return value.upper()


def log_format(value: str) -> LogFormat:
    """How a line of the log is written."""
    if value.lower() not in list(LogFormat):
        raise InvalidSetting("KITH_LOG_FORMAT", f"must be {' or '.join(LogFormat)}.")
    return LogFormat(value.lower())


def tick_seconds(value: str) -> float:
    """How often Kith looks at what is due, in seconds."""
    try:
        seconds = float(value)
    except ValueError as fault:
        raise InvalidSetting(
            "KITH_TICK_SECONDS", "must be a number of seconds, such as 10."
        ) from fault
    if not 0.1 <= seconds <= 3600:
        raise InvalidSetting("KITH_TICK_SECONDS", "must lie between 0.1 and 3600.")
    return seconds


def backups_kept(value: str) -> timedelta:
    """How long backups are kept."""
    # Ten years at most; 0 means that there are no backups.
    if not (value.isascii() and value.isdecimal() and len(value) <= 4 and int(value) <= 3650):
        raise InvalidSetting("KITH_BACKUPS_KEPT_DAYS", "must be a number of days from 0 to 3650.")
    return timedelta(days=int(value))


def is_one_word(value: str) -> bool:
    """Whether it is ASCII, and has no spaces."""
    return value.isascii() and value.isprintable() and " " not in value
