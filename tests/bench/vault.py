"""
What the vault costs, and whether keys can be rotated while the bot runs.

Run with ``python -m tests.bench.vault``. Details are written and read one by one, each in a
transaction, in a SQLite file: through the vault, and with the same statements without encryption.
Then the keys of 10,000 members are rotated while two threads read and two write, each a replica
with a vault and connections of its own; afterwards every detail is read, and tried with the
destroyed key alone. Exits with 1 when the vault costs more than the bounds below, or when anything
was lost or stayed readable.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from sqlalchemy import Connection

from bot.operations import key_management
from storage import migrate, sealed_words, workspaces
from storage.database import Database
from storage.key_ring import (
    KeyRing,
    KeyRingError,
    create_key_ring,
    read_key_ring,
)
from storage.records import Detail, Person, Workspace, new_id
from storage.vault import Place, Vault
from tests.storage.builders import MONDAY, a_detail

PEOPLE = 10_000
DETAILS = 300
ROUNDS = 5
# How many times as long as without encryption. Both are mostly the database's time.
BOUND_WRITTEN = 2.5
BOUND_READ = 3.0
SAID = "My mum is having an operation on Thursday, I'm a bit nervous about it."


class Plain(Vault):
    """The same work without any key: what is sealed is the words themselves."""

    def seal(self, tx: Connection, place: Place, said: str) -> bytes:
        """The words."""
        return said.encode()

    def open(self, tx: Connection, place: Place, sealed: bytes) -> str:
        """The words."""
        return sealed.decode()


def main() -> int:
    """Measure, rotate, and look whether anything was lost."""
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory(prefix="kith-vault-") as folder:
        database = Database(f"sqlite:///{folder}/kith.db")
        migrate.upgrade(database)
        path = Path(folder) / "kith.key"
        create_key_ring(path, "2026-11")
        with database.write() as tx:
            here = workspaces.add(tx, a_vault(path), "T0KITH0001", None, MONDAY)
        is_cheap = costs(database, a_vault(path), here)
        is_whole = rotates(database, path, here)
        database.close()
    return 0 if is_cheap and is_whole else 1


def a_vault(path: Path) -> Vault:
    """The vault of a replica with this key ring."""
    return Vault(read_key_ring(path), partial(read_key_ring, path))


# What it costs ------------------------------------------------------------------------------------


def costs(database: Database, vault: Vault, here: Workspace) -> bool:
    """Print what a detail costs, written and read; whether that is within the bounds."""
    plain = Plain(KeyRing("none", {}))
    people = everybody(here, DETAILS)
    for owner in people:
        # Their keys are made before: a person has one for good.
        written(database, vault, [a_detail(owner)])
    took: dict[str, list[float]] = {"sealed": [], "plain": [], "opened": [], "looked": []}
    for _ in range(ROUNDS):
        for one, write, read in ((vault, "sealed", "opened"), (plain, "plain", "looked")):
            details = [a_detail(owner) for owner in people]
            took[write].append(timed(partial(written, database, one, details)))
            took[read].append(timed(partial(looked_at, database, one, details)))
    return all(
        (
            ratio("written", took["sealed"], took["plain"], BOUND_WRITTEN),
            ratio("read", took["opened"], took["looked"], BOUND_READ),
        )
    )


def timed(act: Callable[[], None]) -> float:
    """How many seconds it takes."""
    began = perf_counter()
    act()
    return perf_counter() - began


def written(database: Database, vault: Vault, details: Sequence[Detail]) -> None:
    """Keep each detail in a transaction of its own."""
    for detail in details:
        with database.write() as tx:
            sealed_words.keep_detail(tx, vault, detail, SAID, [])


def looked_at(database: Database, vault: Vault, details: Sequence[Detail]) -> None:
    """Read each detail in a transaction of its own."""
    for detail in details:
        with database.read() as tx:
            assert sealed_words.read_detail(tx, vault, detail) == SAID


def ratio(what: str, with_keys: list[float], without: list[float], bound: float) -> bool:
    """Print the median of the rounds' ratios; whether it is within the bound."""
    each = [1e6 / DETAILS * median(rounds) for rounds in (with_keys, without)]
    found = median(one / other for one, other in zip(with_keys, without, strict=True))
    print(
        f"a detail {what}: {each[0]:,.0f} µs with the vault, {each[1]:,.0f} µs without, "
        f"{found:.2f} times as long (bound: {bound:.1f})",
        flush=True,
    )
    return found <= bound


# While the bot runs -------------------------------------------------------------------------------


class Replica:
    """A bot with a vault and connections of its own."""

    def __init__(self, url: Any, path: Path, seed: int) -> None:
        self.kept: list[tuple[Detail, str]] = []
        self.read = 0
        self.slowest = 0.0
        self._database, self._vault, self._rng = Database(url), a_vault(path), Random(seed)

    def keep(self, people: Sequence[Person]) -> None:
        """Let somebody keep a detail; every other time somebody who never did before."""
        known = self._rng.choice(people)
        owner = (
            known if self._rng.random() < 0.5 else Person(known.workspace_id, new_id(), "", None)
        )
        detail = a_detail(owner)
        with self._database.write() as tx:
            sealed_words.keep_detail(tx, self._vault, detail, f"of {detail.id}", [])
        self.kept.append((detail, f"of {detail.id}"))

    def look(self, kept: Sequence[tuple[Detail, str]]) -> None:
        """Read somebody's detail."""
        detail, said = self._rng.choice(kept)
        with self._database.read() as tx:
            assert sealed_words.read_detail(tx, self._vault, detail) == said
        self.read += 1

    def until(self, over: threading.Event, act: Callable[[], None]) -> None:
        """Do something again and again."""
        while not over.is_set():
            self.slowest = max(self.slowest, timed(act))

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()


def everybody(here: Workspace, number: int) -> list[Person]:
    """So many people."""
    return [Person(here.id, new_id(), f"U{one:09}", None) for one in range(number)]


def rotates(database: Database, path: Path, here: Workspace) -> bool:
    """Rotate the keys of many members meanwhile; whether all was kept, and the old key is dead."""
    people, vault = everybody(here, PEOPLE), a_vault(path)
    kept = [(detail, f"of {detail.id}") for detail in map(a_detail, people)]
    with database.write() as tx:
        for detail, said in kept:
            sealed_words.keep_detail(tx, vault, detail, said, [])
    replicas = [Replica(database.url, path, seed) for seed in range(4)]
    over, faults = threading.Event(), []
    acts = [partial(one.look, kept) for one in replicas[:2]]
    acts += [partial(one.keep, people) for one in replicas[2:]]

    def run(replica: Replica, act: Callable[[], None]) -> None:
        try:
            replica.until(over, act)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it must be told
            faults.append(repr(fault))

    threads = [threading.Thread(target=run, args=pair) for pair in zip(replicas, acts, strict=True)]
    for thread in threads:
        thread.start()
    old = read_key_ring(path)
    seconds = timed(
        lambda: print(*key_management.rotate(database, path, datetime.now(UTC)), sep="\n")
    )
    over.set()
    for thread in threads:
        thread.join()
    for replica in replicas:
        replica.close()
        kept += replica.kept
    print(
        f"rotated in {seconds:.1f} s; meanwhile {sum(one.read for one in replicas):,} details "
        f"read, {len(kept) - PEOPLE:,} written, the slowest read "
        f"{max(one.slowest for one in replicas[:2]):.2f} s, the slowest write "
        f"{max(one.slowest for one in replicas[2:]):.2f} s; faults: {faults or 'none'}",
        flush=True,
    )
    return is_whole(database, path, old, kept) and not faults


def is_whole(
    database: Database, path: Path, old: KeyRing, kept: Sequence[tuple[Detail, str]]
) -> bool:
    """Whether every detail is there under the new key, and none under the destroyed one."""
    print(*key_management.destroy(database, path, old.current), sep="\n")
    new, thief = a_vault(path), Vault(old)
    with database.read() as tx:
        lost = sum(opened(tx, new, detail) != said for detail, said in kept)
        readable = sum(opened(tx, thief, detail) is not None for detail, _ in kept)
    print(f"of {len(kept):,} details: {lost} lost, {readable} readable under the destroyed key")
    return lost == readable == 0


def opened(tx: Connection, vault: Vault, detail: Detail) -> str | None:
    """The words of a detail, or nothing if this vault has not the key."""
    try:
        return sealed_words.read_detail(tx, vault, detail)
    except KeyRingError:
        return None


if __name__ == "__main__":
    sys.exit(main())
