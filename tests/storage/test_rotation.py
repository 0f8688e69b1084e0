"""Rotation: every key is wrapped again while people read and write; no words are lost."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection, select, update

from storage import rotation, sealed_words, workspaces
from storage.database import Database
from storage.key_ring import (
    KeyRingError,
    add_epoch,
    create_key_ring,
    read_key_ring,
    remove_epoch,
)
from storage.records import Detail, Person, Workspace, new_id
from storage.tables import person_keys
from storage.tables import workspaces as workspaces_table
from storage.vault import Place, Vault
from tests.storage.builders import MONDAY, a_detail
from tests.storage.racing import held_up, race

MUM = "My mum is having an operation on Thursday."
OLD, NEW = "2026-11", "2026-12"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A key ring of one epoch."""
    create_key_ring(tmp_path / "kith.key", OLD)
    return tmp_path / "kith.key"


def a_vault(path: Path) -> Vault:
    """The vault of a replica whose key ring is this file."""
    return Vault(read_key_ring(path), partial(read_key_ring, path))


@pytest.fixture
def here(database: Database, path: Path) -> Workspace:
    """A workspace that was made with this key ring."""
    with database.write() as tx:
        return workspaces.add(tx, a_vault(path), "T0KITH0001", None, MONDAY)


def sealed_by(tx: Connection, vault: Vault, place: Place) -> tuple[Place, bytes]:
    """Something sealed, and its place."""
    return place, vault.seal(tx, place, f"of {place.owner_id}")


def people_of(
    tx: Connection, vault: Vault, here: Workspace, number: int
) -> list[tuple[Place, bytes]]:
    """That many people who have sealed something."""
    places = [Place("details", "words", here.id, f"{one:032}", "row") for one in range(number)]
    return [sealed_by(tx, vault, place) for place in places]


def go_round(database: Database, vault: Vault, most: int = 7) -> int:
    """Rewrap until every key is current; returns how many were rewrapped."""
    count = 0
    while True:
        with database.read() as tx:
            behind = rotation.workspaces_behind(tx)
        if not behind:
            return count
        for workspace_id in behind:
            after = ""
            while True:
                with database.write() as tx:
                    done = rotation.rewrap(tx, vault, workspace_id, after, most)
                if not done:
                    break
                count, after = count + len(done), done[-1]


def epochs_of_keys(tx: Connection) -> set[str]:
    """The epochs that wrap any key."""
    return set(tx.execute(select(person_keys.c.epoch)).scalars())


def without(path: Path, epoch: str, folder: Path) -> Vault:
    """A vault with a copy of the ring that lacks an epoch."""
    copy = folder / "copy.key"
    shutil.copy(path, copy)
    if read_key_ring(copy).current == epoch:
        add_epoch(copy, "another")
    remove_epoch(copy, epoch)
    return a_vault(copy)


def test_every_key_is_wrapped_anew(
    database: Database, here: Workspace, path: Path, tmp_path: Path
) -> None:
    """Afterwards the new key opens everything, and the old one nothing (P14)."""
    vault = a_vault(path)
    with database.write() as tx:
        sealed = people_of(tx, vault, here, 20)
        hashed = vault.hashed(tx, here.id, "U0ADA00001")
    add_epoch(path, NEW)
    with database.write() as tx:
        assert rotation.move_workspaces(tx, vault) == 1
    assert go_round(database, vault) == 21

    with database.write() as tx:
        assert rotation.epochs_in_use(tx) == {NEW}
        later = without(path, OLD, tmp_path)
        later.verify(tx)
        assert [later.open(tx, *one) for one in sealed] == [
            f"of {one[0].owner_id}" for one in sealed
        ]
        assert later.hashed(tx, here.id, "U0ADA00001") == hashed
        thief = without(path, NEW, tmp_path)
        for one in sealed:
            with pytest.raises(KeyRingError):
                thief.open(tx, *one)


def test_the_words_stay_as_they_are(database: Database, here: Workspace, path: Path) -> None:
    """Only wrappings change; sealed words are not touched."""
    vault, ada = a_vault(path), Person(here.id, "ada" * 10, "U0ADA00001", None)
    detail = a_detail(ada)
    with database.write() as tx:
        sealed_words.keep_detail(tx, vault, detail, MUM, [])
    add_epoch(path, NEW)
    with database.write() as tx:
        rotation.move_workspaces(tx, vault)
    go_round(database, vault)

    with database.read() as tx:
        assert sealed_words.read_detail(tx, vault, detail) == MUM


def test_every_workspace_is_moved(database: Database, here: Workspace, path: Path) -> None:
    """A ring is for all workspaces of a database; each is moved to the new epoch."""
    with database.write() as tx:
        workspaces.add(tx, a_vault(path), "T0OTHER002", None, MONDAY)
    add_epoch(path, NEW)
    with database.write() as tx:
        workspaces.add(tx, a_vault(path), "T0THIRD003", None, MONDAY)
        assert rotation.epochs_in_use(tx) == {OLD, NEW}
        assert rotation.move_workspaces(tx, a_vault(path)) == 2
        assert rotation.move_workspaces(tx, a_vault(path)) == 0
        assert rotation.epochs_in_use(tx) == {NEW}
        a_vault(path).verify(tx)


def test_a_workspace_is_added_with_the_newest_key(
    database: Database, here: Workspace, path: Path
) -> None:
    """A replica that did not see the ring grow adds no workspace under an old key."""
    replica = a_vault(path)
    add_epoch(path, NEW)
    with database.write() as tx:
        workspaces.add(tx, replica, "T0OTHER002", None, MONDAY)

        assert set(tx.execute(select(workspaces_table.c.key_epoch)).scalars()) == {OLD, NEW}


def test_an_interrupted_rotation_can_be_resumed(
    database: Database, here: Workspace, path: Path
) -> None:
    """At any moment everything opens, and the rest is found (P14)."""
    vault = a_vault(path)
    with database.write() as tx:
        sealed = people_of(tx, vault, here, 5)
    add_epoch(path, NEW)
    with database.write() as tx:
        rotation.move_workspaces(tx, vault)
    with database.write() as tx:
        assert len(rotation.rewrap(tx, vault, here.id, "", 2)) == 2

    restarted = a_vault(path)
    with database.read() as tx:
        restarted.verify(tx)
        assert rotation.epochs_in_use(tx) == {OLD, NEW}
        assert rotation.workspaces_behind(tx) == (here.id,)
        assert [restarted.open(tx, *one) for one in sealed]
    assert go_round(database, restarted) == 3


def test_an_error_rolls_back_its_batch_only(
    database: Database, here: Workspace, path: Path
) -> None:
    """A key that does not open is named by ids; everybody else's is unchanged."""
    vault = a_vault(path)
    with database.write() as tx:
        sealed = people_of(tx, vault, here, 3)
        damaged = person_keys.c.person_id == f"{1:032}"
        tx.execute(update(person_keys).where(damaged).values(wrapped=b"\x01" + bytes(60)))
    add_epoch(path, NEW)
    with database.write() as tx:
        rotation.move_workspaces(tx, vault)
    with (
        pytest.raises(KeyRingError, match=f"of person {1:032} in workspace {here.id} cannot be"),
        database.write() as tx,
    ):
        rotation.rewrap(tx, vault, here.id, "", 9)

    with database.read() as tx:
        assert epochs_of_keys(tx) == {OLD}
        assert [vault.open(tx, *sealed[one]) for one in (0, 2)]


def test_an_erased_person_stays_erased(database: Database, here: Workspace, path: Path) -> None:
    """A key that was destroyed during a rotation does not come back with it (P14)."""
    vault = a_vault(path)
    with database.write() as tx:
        people_of(tx, vault, here, 3)
    add_epoch(path, NEW)
    with database.write() as tx:
        rotation.move_workspaces(tx, vault)
        vault.destroy_key(tx, here.id, f"{1:032}")
    go_round(database, vault)

    with database.read() as tx:
        left = set(tx.execute(select(person_keys.c.person_id)).scalars())
    assert left == {f"{0:032}", f"{2:032}"}


# Two at once, on PostgreSQL -----------------------------------------------------------------------


@pytest.fixture
def there(postgresql: Database, path: Path) -> Workspace:
    """A workspace in PostgreSQL."""
    with postgresql.write() as tx:
        return workspaces.add(tx, a_vault(path), "T0KITH0001", None, MONDAY)


def test_a_rotation_waits_for_a_key_that_is_being_made(
    postgresql: Database, there: Workspace, path: Path
) -> None:
    """No key of the old epoch is left after the rotation (PostgreSQL)."""
    replica, rotating = a_vault(path), a_vault(path)
    place = Place("details", "words", there.id, "ada" * 10, "row")

    def move() -> int:
        with postgresql.write() as tx:
            return rotation.move_workspaces(tx, rotating)

    add_epoch(path, NEW)
    sealed, moved = held_up(postgresql, lambda tx: replica.seal(tx, place, MUM), move)

    assert moved == 1
    assert go_round(postgresql, rotating) == 1
    with postgresql.read() as tx:
        assert epochs_of_keys(tx) == {NEW}
        assert replica.open(tx, place, sealed) == MUM


def test_a_new_key_waits_for_a_rotation(postgresql: Database, there: Workspace, path: Path) -> None:
    """A replica that makes a key meanwhile wraps it by the new epoch once committed."""
    replica, rotating = a_vault(path), a_vault(path)
    place = Place("details", "words", there.id, "ada" * 10, "row")

    def seal() -> bytes:
        with postgresql.write() as tx:
            return replica.seal(tx, place, MUM)

    add_epoch(path, NEW)
    _, sealed = held_up(postgresql, lambda tx: rotation.move_workspaces(tx, rotating), seal)

    with postgresql.read() as tx:
        assert epochs_of_keys(tx) == {NEW}
        assert rotating.open(tx, place, sealed) == MUM


def test_a_rotation_skips_a_locked_key(postgresql: Database, there: Workspace, path: Path) -> None:
    """A key that an erasure holds is left for the next pass, so there is no deadlock."""
    vault = a_vault(path)
    with postgresql.write() as tx:
        people_of(tx, vault, there, 3)
    add_epoch(path, NEW)
    with postgresql.write() as tx:
        rotation.move_workspaces(tx, vault)
    with postgresql.write() as erasing:
        vault.destroy_key(erasing, there.id, f"{1:032}")
        with postgresql.write() as tx:
            assert rotation.rewrap(tx, vault, there.id, "", 9) == (f"{0:032}", f"{2:032}")
    with postgresql.read() as tx:
        assert rotation.workspaces_behind(tx) == ()


def test_no_workspace_moves_while_a_key_is_destroyed(
    postgresql: Database, there: Workspace, path: Path
) -> None:
    """Destroying a key locks the epochs; a waiting rotation then reads the new ring."""
    rotating = a_vault(path)
    add_epoch(path, NEW)
    rotating.refresh()

    def move() -> int:
        with postgresql.write() as tx:
            return rotation.move_workspaces(tx, rotating)

    def destroy(tx: Connection) -> None:
        rotation.hold_epochs(tx)
        add_epoch(path, "2027-01")
        remove_epoch(path, NEW)

    held_up(postgresql, destroy, move)

    with postgresql.read() as tx:
        assert rotation.epochs_in_use(tx) == {"2027-01"}


# While the bot runs -------------------------------------------------------------------------------


class Replica:
    """A bot that keeps and reads people's details with a vault of its own."""

    def __init__(self, database: Database, path: Path, seed: int) -> None:
        self.kept: list[tuple[Detail, str]] = []
        self.read = 0
        self._database, self._vault, self._rng = database, a_vault(path), Random(seed)

    def keep(self, owner: Person) -> None:
        """Let somebody keep a detail."""
        detail = a_detail(owner)
        with self._database.write() as tx:
            sealed_words.keep_detail(tx, self._vault, detail, f"of {detail.id}", [])
        self.kept.append((detail, f"of {detail.id}"))

    def look(self, kept: list[tuple[Detail, str]]) -> None:
        """Read one of these details."""
        detail, words = self._rng.choice(kept)
        with self._database.read() as tx:
            assert sealed_words.read_detail(tx, self._vault, detail) == words
        self.read += 1


def everyone(here: Workspace, number: int) -> list[Person]:
    """So many people."""
    return [Person(here.id, new_id(), f"U{one:09}", None) for one in range(number)]


def over_and_over(act: Callable[[], object], until: threading.Event) -> int:
    """Do something at least once, and repeat it; returns how often it was done."""
    act()
    times = 1
    while not until.is_set():
        act()
        times += 1
    return times


def test_keys_are_rotated_while_words_are_read_and_written(
    database: Database, here: Workspace, path: Path, tmp_path: Path
) -> None:
    """
    Four replicas read and write on, one of them with a copied ring, and two rotate: nothing lost.

    200 people have shared something; others do for the first time meanwhile. Afterwards every
    detail is read, by the new key alone, and the old one opens none (P4, P14).
    """
    copy = tmp_path / "elsewhere.key"
    shutil.copy(path, copy)
    replicas = [Replica(database, ring, seed) for seed, ring in enumerate((path, path, path, copy))]
    first = Replica(database, path, 9)
    for person in everyone(here, 200):
        first.keep(person)
    add_epoch(path, NEW)
    shutil.copy(path, copy)
    newcomers: list[Iterator[Person]] = [iter(everyone(here, 10_000)) for _ in range(2)]
    over = threading.Event()

    def rotate() -> int:
        try:
            with database.write() as tx:
                rotation.move_workspaces(tx, a_vault(path))
            return go_round(database, a_vault(path))
        finally:
            over.set()

    acts: list[Callable[[], object]] = [
        partial(over_and_over, lambda: replicas[0].keep(next(newcomers[0])), over),
        partial(over_and_over, lambda: replicas[1].look(first.kept), over),
        partial(over_and_over, lambda: replicas[2].look(first.kept), over),
        partial(over_and_over, lambda: replicas[3].keep(next(newcomers[1])), over),
        rotate,
        rotate,
    ]
    race(acts)

    assert all((replicas[0].kept, replicas[1].read, replicas[2].read, replicas[3].kept))
    with database.read() as tx:
        assert rotation.epochs_in_use(tx) == {NEW}
    later = without(path, OLD, tmp_path)
    thief = without(path, NEW, tmp_path)
    with database.read() as tx:
        for detail, words in first.kept + replicas[0].kept + replicas[3].kept:
            assert sealed_words.read_detail(tx, later, detail) == words
            with pytest.raises(KeyRingError):
                sealed_words.read_detail(tx, thief, detail)
