"""Opening the house: the database, the key ring and Slack, each looked at before anything is said.

Whatever is wrong becomes one sentence with the remedy, and nothing is overwritten.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from http.client import HTTPException
from pathlib import Path

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.config import Config
from bot.errors import SetupError
from bot.runtime.clock import Clock
from storage import migrate, workspaces
from storage.database import Database, DatabaseUnavailable
from storage.key_ring import KeyRingError, create_key_ring, read_key_ring
from storage.records import Workspace
from storage.vault import Vault

logger = logging.getLogger("kith.opening")

_SLACK_TIMEOUT_SECONDS = 10
# What stands for an answer that is not of Slack's form, such as the page of a proxy.
NOT_SLACKS_WORDS = "not an answer of Slack's"
# These say nothing about the token.
_PASSING = (
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "ratelimited",
    NOT_SLACKS_WORDS,
)


def slack_client(config: Config) -> WebClient:
    """
    The one client that talks to Slack.

    It never tries again by itself: Slack may have taken what got no answer, and a second try
    would say it twice. The outbox knows how to find that out.
    """
    return WebClient(
        token=config.slack_bot_token,
        base_url=config.slack_api_url,
        timeout=_SLACK_TIMEOUT_SECONDS,
        retry_handlers=[],
    )


def open_database(config: Config) -> Database:
    """Open the database and, on SQLite, bring it up to date."""
    with database_errors():
        database = Database(config.database_url)
        is_current = migrate.is_current(database)
        if not is_current and database.is_sqlite:
            if not migrate.is_blank(database):
                # A wrong key is to be found before anything is written.
                fitting_vault(key_path(config, database), database)
            migrate.upgrade(database)
        elif not is_current:
            raise SetupError("The database has an older shape than this Kith. Run: kith migrate")
    return database


@contextmanager
def database_errors() -> Iterator[None]:
    """Say of a database that cannot be opened what can be done, as :class:`SetupError`."""
    try:
        yield
    except DatabaseUnavailable as fault:
        raise SetupError(
            f"The database cannot be opened: {fault}. Check DATABASE_URL, and that its folder or "
            "server is there and may be written to."
        ) from fault


def key_path(config: Config, database: Database) -> Path:
    """Where the key ring is: as set, or beside the SQLite file."""
    if config.key_file is not None:
        return config.key_file
    if database.file is None:
        raise SetupError(
            "KITH_KEY_FILE is not set. With PostgreSQL the key ring is a file of its own: set "
            "KITH_KEY_FILE, and make the file once with: kith keys create"
        )
    return database.file.with_suffix(".key")


def tombstones_path(config: Config, database: Database) -> Path:
    """Where it is noted, outside the database, what was forgotten: beside the key ring."""
    return key_path(config, database).with_suffix(".tombstones")


def open_vault(config: Config, database: Database, now: datetime) -> Vault:
    """The vault, with a key ring that fits the database; a first SQLite run makes a new one."""
    path = key_path(config, database)
    if database.is_sqlite and not path.exists() and is_new(database):
        make_key_ring(path, now)
        logger.info("a new key ring was made beside the database; back it up apart from it")
    return fitting_vault(path, database)


def is_new(database: Database) -> bool:
    """Whether the database holds nothing yet."""
    with database.read() as tx:
        return not workspaces.any_exists(tx)


def make_key_ring(path: Path, now: datetime) -> None:
    """Make a new key ring; an existing one is never replaced."""
    try:
        create_key_ring(path, f"{now:%Y-%m}")
    except KeyRingError as fault:
        raise SetupError(
            f"No key ring was made: {fault}. An existing one is never replaced; if it is to be "
            "elsewhere, set KITH_KEY_FILE."
        ) from fault


def fitting_vault(path: Path, database: Database) -> Vault:
    """The vault with the key ring at *path*. Raises :class:`SetupError` unless it fits."""
    try:
        vault = Vault(read_key_ring(path), partial(read_key_ring, path))
        with database.read() as tx:
            vault.verify(tx)
    except KeyRingError as fault:
        raise SetupError(
            f"The vault cannot be opened: {fault}. The key file of this database must be at "
            f"{path}, or where KITH_KEY_FILE says; without it what people shared cannot be read."
        ) from fault
    return vault


def meet_slack(client: WebClient, database: Database, vault: Vault, clock: Clock) -> Workspace:
    """Ask Slack which workspace the token is for, and remember that workspace."""
    identity = who_am_i(client)
    with database.write() as tx:
        known = workspaces.find(tx, identity["team_id"])
        if known is None:
            enterprise = identity.get("enterprise_id")
            known = workspaces.add(tx, vault, identity["team_id"], enterprise, clock.now())
        # The key of its hashes is made now: a backup without it could not be compared with what
        # was noted about people who were erased later.
        vault.hashed(tx, known.id, known.slack_team_id)
        return known


def who_am_i(client: WebClient) -> dict[str, str]:
    """What Slack says about the bot token. Raises :class:`SetupError` where it is of no use."""
    answer = ask_slack(client)
    found = {name: answer.get(name) for name in ("team_id", "enterprise_id", "user_id", "team")}
    return {name: str(value) for name, value in found.items() if value}


def ask_slack(client: WebClient) -> SlackResponse:
    """Slack's whole answer about the bot token. Raises :class:`SetupError` where there is none."""
    try:
        return client.auth_test()
    except SlackApiError as fault:
        error = name_of_error(fault)
        if error in _PASSING:
            raise SetupError(
                f"Slack does not answer as it should ({error}). Start Kith again in a few minutes."
            ) from fault
        raise SetupError(
            f"Slack does not accept SLACK_BOT_TOKEN ({error}). Copy the Bot User OAuth Token from "
            "your app's page OAuth & Permissions again, or reinstall the app there."
        ) from fault
    except (OSError, HTTPException) as fault:
        raise SetupError(
            f"Slack cannot be reached at {client.base_url} ({type(fault).__name__}). Check the "
            "network, a proxy, and SLACK_API_URL if you have set it."
        ) from fault


def name_of_error(fault: SlackApiError) -> str:
    """Slack's name for what went wrong."""
    error = str(fault.response.get("error"))
    return error if error.isidentifier() else NOT_SLACKS_WORDS
