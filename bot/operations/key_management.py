"""Creating, rotating and destroying the keys of the key ring.

Each function yields the lines to print; they name epochs and counts, never a person.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.errors import SetupError
from bot.operations.startup import fitting_vault, is_new, make_key_ring
from storage import rotation
from storage.database import Database
from storage.key_ring import KeyRingError, add_epoch, read_key_ring, remove_epoch
from storage.vault import Vault

# How many keys are rewrapped in one transaction; that takes some hundredths of a second.
BATCH = 500
# On SQLite only one process writes at a time; one that waits retries only now and then.
_LEAST_PAUSE_SECONDS = 0.05


def create(database: Database, path: Path, now: datetime) -> Iterator[str]:
    """Make the key ring of a database that holds nothing yet."""
    if not path.exists() and not is_new(database):
        raise SetupError(
            f"No key ring was made: this database already has one, which isn't at {path}. Put it "
            "back, or set KITH_KEY_FILE to it; a new one couldn't open what people shared."
        )
    make_key_ring(path, now)
    yield f"The key ring is {path}. Back it up, apart from the database's backups."


def prepare(database: Database, path: Path, now: datetime) -> Iterator[str]:
    """Add a new key to the ring, unless the newest key is still unused."""
    fitting_vault(path, database)
    with _as_setup_error():
        epoch = read_key_ring(path).current
        if _is_unused(database, epoch):
            yield f"The key ring already has a new key, of epoch {epoch}."
        else:
            epoch = _new_epoch(now)
            add_epoch(path, epoch)
            yield f"The key ring has a new key, of epoch {epoch}. Nothing is wrapped with it yet."
    yield (
        f"Now copy {path} to every replica that has its own copy, with mode 600, and back it up. "
        "The replicas needn't be restarted. Then run: kith keys rotate"
    )


def rotate(
    database: Database,
    path: Path,
    now: datetime,
    pause: Callable[[float], object] = time.sleep,
) -> Iterator[str]:
    """
    Rewrap everybody's key with a new key of the ring, in batches, while the bot runs.

    A rotation that was prepared or cut off is continued. *pause* is called with the seconds to
    wait between two batches, so that others can write.
    """
    vault = fitting_vault(path, database)
    with _as_setup_error():
        epoch = read_key_ring(path).current
        if _is_complete(database, epoch):
            epoch = _new_epoch(now)
            add_epoch(path, epoch)
            yield f"The key ring has a new key, of epoch {epoch}."
        else:
            yield f"Continuing with epoch {epoch}, which is already on the key ring."
        with database.write() as tx:
            moved = rotation.move_workspaces(tx, vault)
        count = sum(_rewrapped(database, vault, pause))
        older = sorted(read_key_ring(path).epochs.keys() - {epoch})
    yield f"{_counted(moved, 'workspace')} moved to it, {_counted(count, 'key')} rewrapped."
    yield "Back up the key ring again, apart from the database's backups."
    if older:
        yield (
            f"Older epochs stay on the ring, because backups from their time need them: "
            f"{', '.join(older)}. When those backups are gone, run: kith keys destroy EPOCH"
        )


def destroy(database: Database, path: Path, epoch: str) -> Iterator[str]:
    """Destroy the key of an older epoch for good, unless the database still needs it."""
    fitting_vault(path, database)
    with _as_setup_error(), database.write() as tx:
        rotation.hold_epochs(tx)
        if epoch in rotation.epochs_in_use(tx):
            raise SetupError(
                f"Nothing was destroyed: the database still needs the key of epoch {epoch}. "
                "Run first: kith keys rotate"
            )
        remove_epoch(path, epoch)
    yield (
        f"The key of epoch {epoch} is destroyed. Database backups from its time can't be opened "
        "any more."
    )
    yield (
        "Copies of the key ring still hold it: replace them on every replica, restart the "
        "replicas, and delete older backups of the ring."
    )


def _new_epoch(now: datetime) -> str:
    """A new epoch's name: the day, and random digits so that two replicas never make the same."""
    return f"{now:%Y-%m-%d}-{secrets.token_hex(2)}"


def _is_unused(database: Database, epoch: str) -> bool:
    with database.read() as tx:
        in_use = rotation.epochs_in_use(tx)
    return bool(in_use) and epoch not in in_use


def _is_complete(database: Database, epoch: str) -> bool:
    with database.read() as tx:
        return rotation.epochs_in_use(tx) <= {epoch}


def _rewrapped(database: Database, vault: Vault, pause: Callable[[float], object]) -> Iterator[int]:
    """Rewrap all keys that are behind; yields the number of keys of each batch."""
    while behind := _behind(database):
        for workspace_id in behind:
            after: str | None = ""
            while after is not None:
                began = time.monotonic()
                with database.write() as tx:
                    done = rotation.rewrap(tx, vault, workspace_id, after, BATCH)
                yield len(done)
                after = done[-1] if done else None
                pause(max(time.monotonic() - began, _LEAST_PAUSE_SECONDS))


def _behind(database: Database) -> tuple[str, ...]:
    with database.read() as tx:
        return rotation.workspaces_behind(tx)


@contextmanager
def _as_setup_error() -> Iterator[None]:
    try:
        yield
    except KeyRingError as fault:
        raise SetupError(f"The keys weren't changed, or not all of them: {fault}.") from fault


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
