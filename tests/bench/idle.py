"""
What an idle tick costs, with a thousand check-ins waiting and with a million.

Run with ``python -m tests.bench.idle``. In the small database of 40 members each has shared 25
things; a check-in about each was planned by the bot itself. The large database is that small one
with 999 copies of all its rows under other ids. Both are a SQLite file, then both are a PostgreSQL
database (of the server that comes from a wheel). The clock stands where nothing is due, and the
real bot ticks in both in turn, so that whatever else the machine does falls on both. Prints where
the time goes, job by job; exits with 1 where the median tick of the large database costs more than
1.5 times that of the small one, or where a job failed, or said anything to Slack.

The files take some three gigabytes while it runs, below ``TMPDIR``; it takes some minutes.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from slack_sdk import WebClient
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    String,
    cast,
    func,
    insert,
    literal,
    select,
    true,
)

from bot.app import Application, build
from bot.config import Config
from bot.runtime.clock import SettableClock
from bot.runtime.scheduler import Job, Scheduler
from storage import members, migrate, people, programs, sealed_words, workspaces
from storage.database import Database
from storage.key_ring import create_key_ring, read_key_ring
from storage.records import CheckInState, Detail, DetailKind, Person, SendState, Workspace
from storage.tables import check_ins, details, outbox
from storage.tables import members as members_table
from storage.tables import people as people_table
from storage.vault import Vault
from tests.postgres import Postgres
from tests.storage.builders import DAY, HOUR, MONDAY, a_detail, a_member, a_program

MEMBERS, DETAILS_EACH = 40, 25
COPIES = 1_000
TICKS = 200
BOUND = 1.5
# An hour after everything was shared, and before any of it has its day.
IDLE = MONDAY + HOUR
SAID = "My mum is having an operation on Thursday, I'm a bit nervous about it."
# What a tick looks at, and what the planner wrote; who may know what is no part of it.
COPIED = (people_table, members_table, details, check_ins, outbox)
# The last characters of its ids tell a copy: an x, which no id has, and four digits from here on.
_FIRST, _ENDING = 1_000, 5


class Silent(WebClient):
    """Slack, which nobody has anything to say to."""

    def api_call(self, api_method: str, *_: Any, **__: Any) -> Any:
        """Refuse."""
        raise AssertionError(f"an idle tick calls {api_method}")


class Timed:
    """The bot on one database, and how long each of its jobs took, tick by tick."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.ticks: list[float] = []
        self.jobs: dict[str, list[float]] = defaultdict(list)
        jobs = application.scheduler._jobs
        self.scheduler = Scheduler([self._timed(job) for job in jobs], tick_seconds=10)

    def tick(self) -> None:
        """Tick once."""
        began = perf_counter()
        self.scheduler.tick()
        self.ticks.append(perf_counter() - began)

    def forget(self) -> None:
        """Forget what was measured: the first ticks compile their statements."""
        self.ticks.clear()
        self.jobs.clear()

    def _timed(self, job: Job) -> Job:
        def do() -> None:
            began = perf_counter()
            # A job that fails leaves no time behind, and is found out by that.
            job()
            self.jobs[job.__qualname__].append(perf_counter() - began)

        return do


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure on both kinds of database; 1 where the bound does not hold on one of them."""
    parser = argparse.ArgumentParser(description="What an idle tick costs.")
    parser.add_argument("--on", choices=KINDS, action="append", help="one kind of database only")
    kinds = parser.parse_args(arguments).on or list(KINDS)
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    # Each kind gives its space on the disk back before the next takes its own.
    held = [KINDS[kind]() for kind in kinds]
    return 0 if all(held) else 1


def on_sqlite() -> bool:
    """Measure on two SQLite files."""
    with tempfile.TemporaryDirectory(prefix="kith-idle-") as folder:

        def make(name: str) -> Database:
            database = Database(f"sqlite:///{folder}/{name}.db")
            migrate.upgrade(database)
            return database

        return measured("SQLite", Path(folder), make)


def on_postgresql() -> bool:
    """Measure on two databases of a PostgreSQL of its own, which needs a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="kith-idle-"))
    try:
        server = Postgres(folder)
        try:
            return measured("PostgreSQL", folder, lambda _: Database(server.migrated()))
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


KINDS = {"sqlite": on_sqlite, "postgresql": on_postgresql}


def measured(kind: str, folder: Path, make: Callable[[str], Database]) -> bool:
    """
    Fill two databases of a kind and let the bot tick in both in turn; whether the bound holds.
    """
    ring = folder / "kith.key"
    create_key_ring(ring, "2026-11")
    vault = Vault(read_key_ring(ring))
    bots = []
    for copies in (1, COPIES):
        began = perf_counter()
        filled = make(f"{copies}")
        fill(filled, vault, ring, copies)
        filled.close()
        seconds = perf_counter() - began
        # Opened anew, as at a start of the bot.
        database = Database(filled.url)
        print(f"{kind}: {waiting(database):,} check-ins wait ({seconds:.0f} s to fill)", flush=True)
        bots.append(Timed(an_application(database, vault, ring)))
    for tick in range(-5, TICKS):
        for timed in bots:
            timed.tick()
            if tick < 0:
                timed.forget()
    for timed in bots:
        timed.application.database.close()
    return told(kind, *bots)


def an_application(database: Database, vault: Vault, ring: Path) -> Application:
    """The real bot on this database; it has a Slack that it must not call."""
    return build(
        Config(key_file=ring),
        client=Silent(token="xoxb-idle"),
        database=database,
        vault=vault,
        clock=SettableClock(IDLE),
        rng=Random(7),
        workspace_id="",
        executor=ThreadPoolExecutor(1),
    )


def fill(database: Database, vault: Vault, ring: Path, copies: int) -> None:
    """Let the bot plan, and add as many copies of that as are missing."""
    application = an_application(database, vault, ring)
    with database.write() as tx:
        settle(tx, application, vault)
    if database.is_sqlite:
        # Half a gigabyte of memory; without it the indexes are read again and again.
        database.execute_outside_transaction("PRAGMA cache_size=-500000")
        database.execute_outside_transaction("PRAGMA synchronous=OFF")
    if copies > 1:
        copied(database, copies)
    database.execute_outside_transaction("ANALYZE")


def settle(tx: Connection, application: Application, vault: Vault) -> None:
    """Let some people share things, so that the bot plans a check-in about each."""
    here = workspaces.add(tx, vault, "T0KITH0001", None, MONDAY)
    programs.add(tx, a_program(here.id, due_at=MONDAY + 7 * DAY))
    everybody = [somebody(tx, here, number) for number in range(MEMBERS)]
    for number, owner in enumerate(everybody):
        for day in range(DETAILS_EACH):
            detail = something(owner, day)
            listener = everybody[(number + day + 1) % MEMBERS]
            sealed_words.keep_detail(tx, vault, detail, SAID, [listener.id])
            application.services.turns.begin(tx, detail, MONDAY)


def somebody(tx: Connection, here: Workspace, number: int) -> Person:
    """A member, to whom an icebreaker comes in two weeks."""
    person = people.get_or_add(tx, here.id, f"U{number:08}")
    members.add(tx, a_member(person, next_icebreaker_at=MONDAY + 14 * DAY))
    return person


def something(owner: Person, day: int) -> Detail:
    """Something about which one asks once, the day after it."""
    event = (MONDAY + (day + 1) * DAY).date()
    ends = MONDAY + (day + 31) * DAY
    return a_detail(owner, kind=DetailKind.JOURNEY, event_date=event, ends_at=ends)


def copied(database: Database, copies: int) -> None:
    """Add copies of every row under other ids, until there are so many in all."""
    numbers = select(literal(_FIRST).label("number")).cte("numbers", recursive=True)
    following = select(numbers.c.number + 1).where(numbers.c.number < _FIRST + copies - 2)
    numbers = numbers.union_all(following)
    ending = literal("x").concat(cast(numbers.c.number, String))
    for table in COPIED:
        values = [changed(column, ending) for column in table.c]
        with database.write() as tx:
            rows = select(*values).select_from(table.join(numbers, true()))
            # In the order of the keys, so that the indexes grow page by page.
            ordered = rows.order_by(*table.primary_key.columns)
            tx.execute(insert(table).from_select(list(table.c.keys()), ordered))


def changed(column: Column[Any], ending: ColumnElement[str]) -> ColumnElement[Any]:
    """What a copy has in a column: another id, wherever there is one of a person or a thing."""
    if column.name in ("business_key", "slack_id"):
        return column.concat(ending)
    if column.name == "id" or (column.name.endswith("_id") and column.name != "workspace_id"):
        return func.substr(column, 1, 32 - _ENDING).concat(ending)
    return column


def waiting(database: Database) -> int:
    """How many check-ins are planned, and wait in the outbox."""
    planned = check_ins.c.state == CheckInState.PLANNED
    unsaid = outbox.c.state == SendState.PENDING
    with database.read() as tx:
        found = {
            tx.execute(select(func.count()).select_from(table).where(is_open)).scalar_one()
            for table, is_open in ((check_ins, planned), (outbox, unsaid))
        }
    (number,) = found
    return int(number)


def told(kind: str, small: Timed, large: Timed) -> bool:
    """Print where the time goes; whether the bound holds, and every job ran each time."""
    print(f"  {'a tick, median of ' + str(TICKS):42} {'a thousand':>12} {'a million':>12}")
    names = list(large.jobs)
    for name in names:
        line(name, small.jobs[name], large.jobs[name])
    ratio = line("all of them", small.ticks, large.ticks)
    done = {len(took) for one in (small, large) for took in one.jobs.values()}
    is_whole = done == {TICKS} and len(names) == len(small.application.scheduler._jobs)
    print(f"  {kind}: {ratio:.2f} times as long (bound: {BOUND})", flush=True)
    if not is_whole:
        print("  NOT HELD: a job failed")
    if ratio > BOUND:
        print("  NOT HELD: a million cost too much")
    return is_whole and ratio <= BOUND


def line(name: str, small: list[float], large: list[float]) -> float:
    """Print the medians of what was measured, in microseconds; their ratio."""
    one, other = 1e6 * median(small), 1e6 * median(large)
    print(f"  {name:42} {one:9,.0f} µs {other:9,.0f} µs {other / one:7.2f}")
    return other / one


if __name__ == "__main__":
    sys.exit(main())
