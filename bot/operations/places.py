"""Checks of the places that Kith writes to and listens on; what they write is undone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from tempfile import TemporaryFile

from bot.config import Config
from bot.errors import SetupError
from bot.operations.finding import Finding
from bot.operations.startup import sqlite_path
from bot.slack.http import bound
from storage import migrate
from storage.database import Database, DatabaseUnavailable

# A Kith on the same port answers at once.
_PATIENCE_SECONDS = 3


def folders(config: Config) -> Finding:
    """Whether Kith can write where it has to make files."""
    closed = " ".join(closed_places(config))
    if closed:
        says = f"Kith can't write in {closed}; let the user that runs Kith write there."
        return Finding("folders", is_well=False, says=says)
    return Finding("folders", is_well=True, says="Kith can write in them.")


def writing(database: Database) -> Finding:
    """Whether the database takes what is written."""
    try:
        migrate.try_writing(database)
    except DatabaseUnavailable as fault:
        says = (
            f"{fault}. Let the user that runs Kith write to the database, and make sure that its "
            "disk has room."
        )
        return Finding("writing", is_well=False, says=says)
    return Finding("writing", is_well=True, says="the database takes what is written.")


def port(config: Config) -> Iterator[Finding]:
    """Whether Kith can listen where it has to: for signed HTTP, and for monitoring."""
    if config.slack_app_token and config.port is None:
        return
    at = f"{config.bind}:{config.http_port}"
    try:
        bound(config.bind, config.http_port).close()
    except SetupError as fault:
        if _is_kith(config.bind, config.http_port):
            yield Finding("port", is_well=True, says=f"a Kith that is running answers on {at}.")
        else:
            yield Finding("port", is_well=False, says=str(fault))
        return
    yield Finding("port", is_well=True, says=f"{at} is free.")


def closed_places(config: Config) -> Iterator[str]:
    """The places that can't be written to, of those that exist."""
    database = sqlite_path(config.database_url)
    key = config.key_file or database
    if database is not None and not _takes_files(database.parent):
        yield str(database.parent)
    if key is None:
        return
    stones = key.with_suffix(".tombstones")
    if stones.exists():
        if not _takes_more(stones):
            yield str(stones)
    elif (database is None or key.parent != database.parent) and not _takes_files(key.parent):
        yield str(key.parent)


def _takes_files(folder: Path) -> bool:
    """Whether a file can be made in a folder; another check looks whether it is there."""
    if not folder.is_dir():
        return True
    try:
        TemporaryFile(dir=folder).close()
    except OSError:
        return False
    return True


def _takes_more(file: Path) -> bool:
    try:
        file.open("ab").close()
    except OSError:
        return False
    return True


def _is_kith(host: str, number: int) -> bool:
    """Whether a Kith answers on a port that is taken."""
    here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - nothing is bound
    with closing(HTTPConnection(here, number, timeout=_PATIENCE_SECONDS)) as connection:
        try:
            connection.request("GET", "/live")
            return connection.getresponse().read(20) == b"alive\n"
        except (OSError, HTTPException):
            return False
