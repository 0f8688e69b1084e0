"""Threads that start together, and a transaction that waits for another."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection, column, func, select, table

from storage.database import Database

_LONGEST = 60.0
First = TypeVar("First")
Made = TypeVar("Made")


def race(runners: Sequence[Callable[[], Made]]) -> list[Made]:
    """Start all *runners* at the same moment; returns their results in order."""
    barrier = threading.Barrier(len(runners))

    def run(runner: Callable[[], Made]) -> Made:
        barrier.wait(_LONGEST)
        return runner()

    with ThreadPoolExecutor(len(runners)) as threads:
        started = [threads.submit(run, runner) for runner in runners]
        return [one.result(_LONGEST) for one in started]


def held_up(
    database: Database, first: Callable[[Connection], First], second: Callable[[], Made]
) -> tuple[First, Made]:
    """
    Run *first* in a transaction that is committed only when *second* waits for a lock of it.

    PostgreSQL itself says when that is so. Returns what each of them made.
    """
    with ThreadPoolExecutor(1) as threads:
        with database.write() as tx:
            made = first(tx)
            future = threads.submit(second)
            until_it_waits(database, future)
        return made, future.result(_LONGEST)


def until_it_waits(database: Database, future: Future[Made]) -> None:
    """Return when *future* waits for a lock of another transaction on PostgreSQL."""
    activity = table("pg_stat_activity", column("wait_event_type"), column("datname"))
    waiting = (
        select(func.count())
        .select_from(activity)
        .where(activity.c.wait_event_type == "Lock", activity.c.datname == func.current_database())
    )
    end = time.monotonic() + _LONGEST
    while time.monotonic() < end:
        with database.read() as tx:
            if tx.execute(waiting).scalar_one():
                return
        assert not future.done(), f"it did not wait: {future.result()!r}"
    raise AssertionError("it never began to wait")
