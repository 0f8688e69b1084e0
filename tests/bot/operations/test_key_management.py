"""Rotating and destroying keys: what is said, what is done, and how to resume."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.config import Config
from bot.errors import SetupError
from bot.operations import key_management
from bot.operations.startup import fitting_vault, make_key_ring, open_database
from storage import rotation, workspaces
from storage.database import Database
from storage.key_ring import add_epoch, read_key_ring
from storage.tables import person_keys
from storage.vault import Place

NOW = datetime(2026, 12, 24, 9, tzinfo=UTC)
OLD = "2026-11"
NEW = r"2026-12-24-[0-9a-f]{4}"


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    """A database."""
    opened = open_database(Config(database_url=sqlite_url))
    yield opened
    opened.close()


@pytest.fixture
def path(database: Database, tmp_path: Path) -> Path:
    """Its key ring, of last month; a workspace in which five people have shared something."""
    path = tmp_path / "kith.key"
    make_key_ring(path, datetime(2026, 11, 23, tzinfo=UTC))
    vault = fitting_vault(path, database)
    with database.write() as tx:
        here = workspaces.add(tx, vault, "T0KITH0001", None, NOW)
        for one in range(5):
            vault.seal(tx, Place("details", "words", here.id, f"{one:032}", "row"), "words")
    return path


def rotated(database: Database, path: Path) -> str:
    """Rotate without pauses; returns what was said."""
    return "\n".join(key_management.rotate(database, path, NOW, lambda _: None))


def in_use(database: Database) -> frozenset[str]:
    """The epochs that the database uses."""
    with database.read() as tx:
        return rotation.epochs_in_use(tx)


def test_a_rotation_says_what_it_did(database: Database, path: Path) -> None:
    """It gives epochs and counts and the next step, and nothing about people."""
    said = rotated(database, path)
    ring = read_key_ring(path)

    assert re.fullmatch(NEW, ring.current)
    assert said.splitlines() == [
        f"The key ring has a new key, of epoch {ring.current}.",
        "1 workspace moved to it, 5 keys rewrapped.",
        "Back up the key ring again, apart from the database's backups.",
        "Older epochs stay on the ring, because backups from their time need them: 2026-11. "
        "When those backups are gone, run: kith keys destroy EPOCH",
    ]
    assert in_use(database) == {ring.current}


def test_each_rotation_adds_a_key(database: Database, path: Path) -> None:
    """Two keys made on one day have different names."""
    rotated(database, path)
    first = read_key_ring(path).current
    said = rotated(database, path)
    ring = read_key_ring(path)

    assert ring.epochs.keys() == {OLD, first, ring.current}
    assert len(ring.epochs) == 3
    assert ", ".join(sorted((OLD, first))) in said


def test_a_prepared_key_is_used(database: Database, path: Path) -> None:
    """A rotation uses the key that was prepared and copied; preparing twice adds one key."""
    first = list(key_management.prepare(database, path, NOW))
    prepared = read_key_ring(path).current
    second = list(key_management.prepare(database, path, NOW))
    assert in_use(database) == {OLD}
    said = rotated(database, path)

    assert f"a new key, of epoch {prepared}. Nothing is wrapped with it yet." in first[0]
    assert first[1] == second[1]
    assert f"copy {path} to every replica" in first[1]
    assert second[0] == f"The key ring already has a new key, of epoch {prepared}."
    assert said.startswith(f"Continuing with epoch {prepared}")
    assert in_use(database) == {prepared}
    assert read_key_ring(path).epochs.keys() == {OLD, prepared}


class PowerCut(Exception):
    """A power cut in the middle."""


@pytest.mark.parametrize("cut_after", [1, 2, 3])
def test_an_interrupted_rotation_is_resumed(
    database: Database, path: Path, cut_after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Run again, it adds no further key, and finishes the first."""
    monkeypatch.setattr(key_management, "BATCH", 1)
    pauses = iter(range(1, 99))

    def cut(_: float) -> None:
        if next(pauses) == cut_after:
            raise PowerCut

    with pytest.raises(PowerCut):
        list(key_management.rotate(database, path, NOW, cut))
    begun = read_key_ring(path).current
    assert in_use(database) == {OLD, begun}
    fitting_vault(path, database)
    said = rotated(database, path)

    assert f"Continuing with epoch {begun}" in said
    assert f"0 workspaces moved to it, {5 - cut_after} keys rewrapped." in said
    assert in_use(database) == {begun}
    assert read_key_ring(path).epochs.keys() == {OLD, begun}


def test_others_may_write_between_two_batches(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each batch there is a pause as long as the batch, in which others can write."""
    monkeypatch.setattr(key_management, "BATCH", 2)
    pauses: list[float] = []

    def write(seconds: float) -> None:
        pauses.append(seconds)
        with database.write() as tx:
            tx.execute(update(person_keys).values(epoch=person_keys.c.epoch))

    list(key_management.rotate(database, path, NOW, write))

    assert len(pauses) == 4
    assert min(pauses) >= 0.05


def test_a_key_is_destroyed(database: Database, path: Path, tmp_path: Path) -> None:
    """Then it is off the ring, and a backup of its time cannot be opened (P14)."""
    database.close()
    shutil.copy(tmp_path / "kith.db", tmp_path / "backup.db")
    rotated(database, path)
    said = list(key_management.destroy(database, path, OLD))

    assert said[0] == (
        "The key of epoch 2026-11 is destroyed. Database backups from its time can't "
        "be opened any more."
    )
    assert read_key_ring(path).epochs.keys() == in_use(database)
    fitting_vault(path, database)
    backup = open_database(Config(database_url=f"sqlite:///{tmp_path}/backup.db", key_file=path))
    with pytest.raises(SetupError, match="no key of the epoch 2026-11"):
        fitting_vault(path, backup)
    backup.close()


def at_work(database: Database, path: Path) -> str:
    """The only key."""
    return OLD


def still_needed(database: Database, path: Path) -> str:
    """A rotation was cut off after the workspaces were moved."""
    add_epoch(path, "2026-12")
    with database.write() as tx:
        rotation.move_workspaces(tx, fitting_vault(path, database))
    return OLD


def prepared(database: Database, path: Path) -> str:
    """A key that the next rotation is going to use."""
    list(key_management.prepare(database, path, NOW))
    return read_key_ring(path).current


def unknown(database: Database, path: Path) -> str:
    """A key that does not exist."""
    return "2025-01"


@pytest.mark.parametrize(
    ("choose", "says"),
    [
        (at_work, "still needs the key of epoch 2026-11. Run first: kith keys rotate"),
        (still_needed, "still needs the key of epoch 2026-11. Run first: kith keys rotate"),
        (prepared, "is the newest epoch of the key file"),
        (unknown, "has no key of the epoch 2025-01, only: 2026-11"),
    ],
)
def test_a_key_that_is_needed_is_not_destroyed(
    database: Database, path: Path, choose: Callable[[Database, Path], str], says: str
) -> None:
    """It is refused with the remedy, and the ring stays the same."""
    epoch = choose(database, path)
    before = path.read_bytes()

    with pytest.raises(SetupError, match=says):
        list(key_management.destroy(database, path, epoch))
    assert path.read_bytes() == before


@pytest.mark.parametrize("command", [key_management.prepare, key_management.rotate])
def test_a_ring_that_does_not_fit_is_not_changed(
    database: Database, path: Path, command: Callable[[Database, Path, datetime], Iterator[str]]
) -> None:
    """With the key ring of another database nothing is rotated, and nothing is written."""
    path.unlink()
    make_key_ring(path, NOW)
    before = path.read_bytes()

    with pytest.raises(SetupError, match="The vault can't be opened"):
        list(command(database, path, NOW))
    assert path.read_bytes() == before
    assert in_use(database) == {OLD}


def test_an_old_copy_of_the_ring_is_recognised(
    database: Database, path: Path, tmp_path: Path
) -> None:
    """A replica with the ring from before a rotation is told to fetch the new one."""
    copy = tmp_path / "copy.key"
    shutil.copy(path, copy)
    rotated(database, path)

    with pytest.raises(SetupError, match="was not copied here after the keys were rotated"):
        fitting_vault(copy, database)


def test_a_damaged_key_is_named(database: Database, path: Path) -> None:
    """A key that does not open stops the rotation with ids; everything else still opens."""
    with database.write() as tx:
        last = person_keys.c.person_id == f"{4:032}"
        tx.execute(update(person_keys).where(last).values(wrapped=b"\x01" + bytes(60)))

    with pytest.raises(
        SetupError, match=f"not all of them: the key of person {4:032} in workspace"
    ):
        rotated(database, path)
    fitting_vault(path, database)
    assert in_use(database) == {OLD, read_key_ring(path).current}
