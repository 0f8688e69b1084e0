"""The keys, for whoever runs Kith: made once, rotated now and then, in the end destroyed.

Each command yields the lines that it has to say; they name epochs and counts, and no person.
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

# So many keys are wrapped anew in one transaction: some hundredths of a second.
BATCH = 500
# On SQLite one process writes at a time, and who waits looks only now and then whether it may.
_LEAST_PAUSE_SECONDS = 0.05


def create(database: Database, path: Path, now: datetime) -> Iterator[str]:
    """Make the key ring of a database that holds nothing yet."""
    if not path.exists() and not is_new(database):
        raise SetupError(
            f"No key ring was made: this database has one already, and it is not at {path}. "
            "Put it back, or set KITH_KEY_FILE to it; a new one could not open what people "
            "shared."
        )
    make_key_ring(path, now)
    yield f"The key ring is {path}. Back it up, apart from the database's backups."


def prepare(database: Database, path: Path, now: datetime) -> Iterator[str]:
    """Put a new key on the ring, unless one is there that nothing is wrapped by yet."""
    fitting_vault(path, database)
    with _said_as_trouble():
        epoch = read_key_ring(path).current
        if _is_unused(database, epoch):
            yield f"The key ring has a new key already, of the epoch {epoch}."
        else:
            epoch = _new_epoch(now)
            add_epoch(path, epoch)
            yield f"The key ring has a new key, of the epoch {epoch}; nothing is wrapped by it yet."
    yield (
        f"Now copy {path} to every replica that has a copy of its own, with mode 600, and back it "
        "up. They need not be started anew. Then run: kith keys rotate"
    )


def rotate(
    database: Database,
    path: Path,
    now: datetime,
    pause: Callable[[float], object] = time.sleep,
) -> Iterator[str]:
    """
    Wrap everybody's key by a new key of the ring, in batches, while the bot runs.

    Where an earlier rotation was prepared or cut off, it is gone on with. *pause* (seconds) lets
    others write between two batches.
    """
    vault = fitting_vault(path, database)
    with _said_as_trouble():
        epoch = read_key_ring(path).current
        if _is_complete(database, epoch):
            epoch = _new_epoch(now)
            add_epoch(path, epoch)
            yield f"The key ring has a new key, of the epoch {epoch}."
        else:
            yield f"Going on with the epoch {epoch}, which the key ring has already."
        with database.write() as tx:
            moved = rotation.move_workspaces(tx, vault)
        count = sum(_rewrapped(database, vault, pause))
        older = sorted(read_key_ring(path).epochs.keys() - {epoch})
    yield f"{_counted(moved, 'workspace')} moved to it, {_counted(count, 'key')} wrapped anew."
    yield "Back the key ring up anew, apart from the database's backups."
    if older:
        yield (
            f"Older epochs stay on the ring, because backups of their time need them: "
            f"{', '.join(older)}. When those backups are gone: kith keys destroy EPOCH"
        )


def destroy(database: Database, path: Path, epoch: str) -> Iterator[str]:
    """Take the key of an older epoch off the ring, for good, unless the database needs it."""
    fitting_vault(path, database)
    with _said_as_trouble(), database.write() as tx:
        rotation.hold_epochs(tx)
        if epoch in rotation.epochs_in_use(tx):
            raise SetupError(
                f"Nothing was destroyed: the database still needs the key of the epoch {epoch}. "
                "Run first: kith keys rotate"
            )
        remove_epoch(path, epoch)
    yield (
        f"The key of the epoch {epoch} is destroyed. Backups of the database from its time cannot "
        "be opened any more."
    )
    yield (
        "Copies of the key ring still hold it: replace them on every replica, start those anew, "
        "and delete the older backups of the ring."
    )


def _new_epoch(now: datetime) -> str:
    """The name of a new epoch: its day, and something that no other replica's copy can have."""
    return f"{now:%Y-%m-%d}-{secrets.token_hex(2)}"


def _is_unused(database: Database, epoch: str) -> bool:
    with database.read() as tx:
        in_use = rotation.epochs_in_use(tx)
    return bool(in_use) and epoch not in in_use


def _is_complete(database: Database, epoch: str) -> bool:
    with database.read() as tx:
        return rotation.epochs_in_use(tx) <= {epoch}


def _rewrapped(database: Database, vault: Vault, pause: Callable[[float], object]) -> Iterator[int]:
    """Wrap anew whatever is behind until nothing is; how many keys, batch by batch."""
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
def _said_as_trouble() -> Iterator[None]:
    try:
        yield
    except KeyRingError as fault:
        raise SetupError(f"The keys were not changed, or not all of them: {fault}.") from fault


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
