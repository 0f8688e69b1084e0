"""Opening the database, the key ring and Slack at startup, and checking each of them.

Every fault becomes a :class:`SetupError` with the remedy; nothing is overwritten.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from slack_sdk import WebClient

from bot.config import Config
from bot.errors import SetupError, TemporaryError
from bot.runtime.clock import Clock
from bot.slack.client import ask_slack, slack_time
from storage import migrate, outbox_metrics, seals, workspaces
from storage.database import Database, DatabaseBusy, DatabaseUnavailable, Transaction
from storage.key_ring import KeyRingError, create_key_ring, read_key_ring
from storage.records import Tier, Workspace
from storage.vault import Vault

logger = logging.getLogger("kith.opening")

# The kinds of a workspace's messages that are sent as fast as Slack takes them.
HeldBack = Callable[[Transaction, str, datetime], Collection[str]]
# What waits for Slack or for somebody's morning isn't due; what is due goes out within a tick.
_LATE = timedelta(minutes=10)


def open_database(config: Config) -> Database:
    """Open the database and, on SQLite, bring it up to date."""
    with database_errors(), ExitStack() as on_error:
        database = Database(config.database_url)
        on_error.callback(database.close)
        is_current = migrate.is_current(database)
        if not is_current and database.is_sqlite:
            if not migrate.is_blank(database):
                # A wrong key must be found before anything is written.
                fitting_vault(key_path(config, database), database)
            migrate.upgrade(database)
        elif not is_current:
            raise SetupError(
                "The database isn't up to date. Nothing was changed. Run: kith migrate"
            )
        on_error.pop_all()
    return database


@contextmanager
def database_errors() -> Iterator[None]:
    """
    Raise :class:`SetupError` with the remedy for a database that can't be opened.

    It is a :class:`TemporaryError` where that passes by itself.
    """
    try:
        yield
    except DatabaseUnavailable as fault:
        kind = TemporaryError if fault.passes else SetupError
        raise kind(
            f"The database can't be opened: {fault}. Check DATABASE_URL, and that its folder or "
            "server exists and can be written to."
        ) from fault
    except DatabaseBusy as fault:
        raise TemporaryError(
            f"The database can't be used now: {fault}. If that doesn't pass, look whether its "
            "server is up, its disk is full, or it can only be read."
        ) from fault


def sqlite_path(database_url: str) -> Path | None:
    """The file of a SQLite database, which opening it could make."""
    kind, _, rest = database_url.partition(":///")
    is_file = kind.startswith("sqlite") and ":memory:" not in rest
    return Path(rest.partition("?")[0]) if is_file else None


def require_file(config: Config) -> None:
    """Raise :class:`SetupError` where there is no SQLite file yet; none is made."""
    file = sqlite_path(config.database_url)
    if file is not None and not file.exists():
        raise SetupError(
            f"There is no database yet: {file} doesn't exist. Nothing was made. Check "
            "DATABASE_URL; kith run makes a new one."
        )


def require_database(database: Database, workspace_id: str, clock: Clock) -> None:
    """
    Raise :class:`TemporaryError` while the database can't be written to.

    Where the disk is full, or the file can only be read, reading alone would go well.
    """
    with database_errors(), database.write() as tx:
        workspaces.note_written(tx, workspace_id, clock.now())


def require_timely_sending(
    database: Database, workspace_id: str, clock: Clock, held_back: HeldBack
) -> None:
    """
    Raise :class:`TemporaryError` while a message has been due for ten minutes.

    Kinds that are *held_back* aren't late: they are sent as fast as Slack takes them.
    """
    now = clock.now()
    with database_errors(), database.read() as tx:
        besides = held_back(tx, workspace_id, now)
        oldest = outbox_metrics.oldest_due(tx, workspace_id, now, besides)
    if oldest is not None and now - oldest > _LATE:
        minutes = (now - oldest) // timedelta(minutes=1)
        raise TemporaryError(f"A message has been due for {minutes} minutes, and isn't sent.")


def key_path(config: Config, database: Database) -> Path:
    """The path of the key ring: as configured, or beside the SQLite file."""
    if config.key_file is not None:
        return config.key_file
    if database.file is None:
        raise SetupError(
            "KITH_KEY_FILE isn't set. With PostgreSQL the key ring is a file of its own: set "
            "KITH_KEY_FILE, and create the file once with: kith keys create"
        )
    return database.file.with_suffix(".key")


def tombstones_path(config: Config, database: Database) -> Path:
    """The path of the tombstone file, which lists what was forgotten: beside the key ring."""
    return key_path(config, database).with_suffix(".tombstones")


def open_vault(config: Config, database: Database, now: datetime) -> Vault:
    """Open the vault with the key ring of the database; a first SQLite run makes a new ring."""
    path = key_path(config, database)
    with database_errors():
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
            f"No key ring was made: {fault}. An existing one is never replaced. To keep it "
            "elsewhere, set KITH_KEY_FILE."
        ) from fault


def fitting_vault(path: Path, database: Database) -> Vault:
    """Open the vault with the key ring at *path*. Raises :class:`SetupError` unless it fits."""
    try:
        vault = Vault(read_key_ring(path), partial(read_key_ring, path))
        with database.read() as tx:
            vault.verify(tx)
    except KeyRingError as fault:
        raise SetupError(
            f"The vault can't be opened: {fault}. The key file of this database must be at "
            f"{path}, or where KITH_KEY_FILE says; without it nobody can read what people shared."
        ) from fault
    return vault


def meet_slack(
    client: WebClient,
    database: Database,
    vault: Vault,
    clock: Clock,
    *,
    tier: Tier = Tier.UNDECIDED,
) -> Workspace:
    """
    Ask Slack which workspace the token belongs to, and store that workspace.

    *tier*: what may be shared in one that is new, until its admins decide. Raises what
    :func:`ask_slack` raises.
    """
    answer = ask_slack(client)
    team_id, enterprise = str(answer["team_id"]), answer.get("enterprise_id")
    with database_errors(), database.write() as tx:
        known = workspaces.find(tx, team_id)
        if known is None:
            known = workspaces.add(tx, vault, team_id, enterprise, clock.now(), tier)
        # The workspace's hash key is made now: without it, a backup of today couldn't be matched
        # with the tombstones of people who are erased later.
        vault.hashed(tx, known.id, known.slack_team_id)
        if seals.note_accepted(tx, known.id, slack_time(answer, clock.now())):
            logger.warning("workspace=%s is unsealed: the app is installed", known.id)
        # A database that can only be read is found now, and not by the first person who writes.
        workspaces.note_written(tx, known.id, clock.now())
        return known
