"""
Whether people are answered while a large round is drawn.

Run with ``python -m tests.bench.answering``. A workspace of 10,000 members with 26 rounds behind it
is put into a database file; the real bot, connected over a real socket, draws its next round, and
Ada types ``/coffee`` again and again until that is done. Exits with 1 unless each answer came
within one second, which is what a person at a keyboard takes for at once.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import asdict
from datetime import time, timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, sleep
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from storage import programs
from storage.records import (
    Outcome,
    PartState,
    Program,
    Round,
    RoundState,
    SlackKind,
    new_id,
)
from storage.tables import (
    match_parts,
    matches,
    participations,
    people,
    program_members,
    rounds,
    slack_ids,
)
from storage.tables import members as members_table
from tests.cast import Actor
from tests.storage.lookups import all_members
from tests.workspace import MONDAY, TestWorkspace

PEOPLE = 10_000
PAST_ROUNDS = 26
BOUND_SECONDS = 1.0
# A person types again a moment after the answer.
PAUSE_SECONDS = 0.05
ZONES = ("Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Africa/Lagos")


class OverTheNetwork(TestWorkspace):
    """A workspace whose bot waits for the network as it would for Slack's."""

    has_shortcut = False


def main() -> int:
    """Fill a workspace, draw its round, and see how long Ada waits meanwhile."""
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{PEOPLE:,} members, {PAST_ROUNDS} past rounds, SQLite")
    with tempfile.TemporaryDirectory(prefix="kith-answering-") as folder:
        workspace = OverTheNetwork(Path(folder), f"sqlite:///{Path(folder) / 'kith.db'}")
        try:
            workspace.joins(workspace.ada)
            fill(workspace)
            workspace.clock.set(MONDAY + timedelta(days=7))
            worst = [
                told("nothing else", workspace.ada, lambda: sleep(2)),
                told(
                    "an announcement",
                    workspace.ada,
                    workspace.application.services.rounds.announce_due,
                ),
            ]
            everybody_is_in(workspace)
            workspace.clock.advance(timedelta(days=2))
            worst.append(
                told(
                    "a draw",
                    workspace.ada,
                    workspace.application.services.rounds.draw_and_close_due,
                )
            )
            drawn = count(workspace, RoundState.DRAWN)
        finally:
            workspace.close()
    print(f"rounds drawn now: {drawn - PAST_ROUNDS}")
    return 1 if max(worst) > BOUND_SECONDS or drawn != PAST_ROUNDS + 1 else 0


def told(what: str, person: Actor, job: Callable[[], None]) -> float:
    """Let somebody type while a job runs; prints the waits, and returns the longest."""
    began = perf_counter()
    worker = threading.Thread(target=job)
    worker.start()
    waits = []
    while worker.is_alive():
        asked = perf_counter()
        person.types()
        waits.append(perf_counter() - asked)
        sleep(PAUSE_SECONDS)
    worker.join()
    print(
        f"during {what} ({perf_counter() - began:.1f} s): {len(waits)} answers, "
        f"median {median(waits):.2f} s, longest {max(waits):.2f} s",
        flush=True,
    )
    return max(waits)


def fill(workspace: TestWorkspace) -> None:
    """Put thousands of members with a long past into the workspace of the workspace."""
    rng = Random(7)
    here = workspace.record.id
    ids = sorted(new_id() for _ in range(PEOPLE))
    with workspace.database.write() as tx:
        program = programs.of_workspace(tx, here)[0]
        pattern = asdict(all_members(tx, here)[0])
        add(tx, people, [{"workspace_id": here, "id": one} for one in ids])
        add(
            tx,
            slack_ids,
            [
                {"workspace_id": here, "id": one, "kind": SlackKind.PERSON, "slack_id": f"U{one}"}
                for one in ids
            ],
        )
        rows = [pattern | {"person_id": one, "zone": rng.choice(ZONES)} for one in ids]
        add(tx, members_table, [row | {"rhythm_weeks": 1, "work_end": time(18)} for row in rows])
        entered = {"workspace_id": here, "program_id": program.id, "since": MONDAY}
        add(tx, program_members, [entered | {"person_id": one} for one in ids])
        for weeks in range(PAST_ROUNDS, 0, -1):
            past_round(tx, program, weeks, ids, rng)


def past_round(tx: Connection, program: Program, weeks: int, ids: list[str], rng: Random) -> None:
    """A round so many weeks ago, in which everybody met somebody."""
    here, at = program.workspace_id, MONDAY - timedelta(weeks=weeks)
    round_ = Round(here, new_id(), program.id, f"past-{weeks}", at, RoundState.DRAWN, None, 1, None)
    add(tx, rounds, [asdict(round_)])
    order = rng.sample(ids, len(ids))
    pairs = list(zip(order[::2], order[1::2], strict=True))
    made: list[dict[str, Any]] = [
        {
            "workspace_id": here,
            "id": new_id(),
            "round_id": round_.id,
            "organiser_id": pair[0],
            "opener_key": "none",
            "people": pair,
            "made_at": at,
            "reasons": (),
        }
        for pair in pairs
    ]
    add(tx, matches, made)
    said = {"workspace_id": here, "outcome": Outcome.MET, "again": None, "times_asked": 1}
    add(
        tx,
        match_parts,
        [said | {"match_id": one["id"], "person_id": who} for one in made for who in one["people"]],
    )
    state = {"workspace_id": here, "round_id": round_.id, "state": PartState.MATCHED}
    add(tx, participations, [state | {"person_id": one} for one in ids])


def everybody_is_in(workspace: TestWorkspace) -> None:
    """Count everybody in for the round that was announced."""
    with workspace.database.write() as tx:
        tx.execute(
            participations.update()
            .where(participations.c.state == PartState.ASKED)
            .values(state=PartState.IN)
        )


def count(workspace: TestWorkspace, state: RoundState) -> int:
    """How many rounds are in a state."""
    with workspace.database.read() as tx:
        return len(tx.execute(select(rounds.c.id).where(rounds.c.state == state)).all())


def add(tx: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert many rows at once."""
    tx.execute(insert(table), rows)


if __name__ == "__main__":
    sys.exit(main())
