"""
How large the database of a workspace of 1,000 gets in two years.

Run with ``python -m tests.bench.retention``; it takes some four minutes. Nobody types or presses:
each week the rows of such a week are written straight into the tables, and the bot's own daily
job for retention runs until nothing more has ended. So it shows whether rows end, and how large the
file is with them; not how many rows real people cause. In a week 500 people meet in pairs,
everybody gets two more messages, 300 things are told, and 3,000 requests come.

Prints the size of the SQLite file after each half-year. Exits with 1 if the second year adds more
than 30 % of what the first one took: coffees are kept for two years, and nothing else grows then.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert

from bot.operations.retention import PERIODS, RetentionJob
from bot.runtime.clock import SettableClock
from storage import migrate
from storage.database import Database
from storage.records import Outcome, RoundState, SendState, SlackKind, new_id
from storage.tables import (
    bookings,
    gates,
    match_parts,
    matches,
    offers,
    outbox,
    participations,
    received,
    rounds,
    slack_ids,
    workspaces,
)
from tests.storage.builders import MONDAY

_HERE = new_id()
_PEOPLE = [new_id() for _ in range(1_000)]
_WEEKS_A_YEAR = 52
_MESSAGES_A_MATCH, _OTHER_MESSAGES, _OFFERS, _REQUESTS = 8, 2_000, 300, 3_000
_MOST_GROWTH = 0.3


def main() -> int:
    """Simulate two years, and print the sizes."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'kith.db'}"
        with closing(Database(url)) as database:
            migrate.upgrade(database)
            sizes = _simulated(database, Path(folder) / "kith.db")
    first, second = (sizes[year * _WEEKS_A_YEAR] for year in (1, 2))
    growth = (second - first) / first
    print(f"The second year adds {growth:.0%}.")
    return int(growth > _MOST_GROWTH)


def _simulated(database: Database, file: Path) -> dict[int, int]:
    """The size of the file in bytes by the number of weeks."""
    clock, sizes = SettableClock(MONDAY), {}
    job = RetentionJob(database, clock)
    with database.write() as tx:
        _add(
            tx,
            workspaces,
            [{"tier": "all", "installed_at": MONDAY, "key_epoch": "", "key_check": b""}],
        )
    for week in range(1, 2 * _WEEKS_A_YEAR + 1):
        with database.write() as tx:
            _add_week(tx, week, clock.now())
        clock.advance(timedelta(days=7))
        _run_until_done(job)
        if week % (_WEEKS_A_YEAR // 2) == 0:
            sizes[week] = file.stat().st_size
            print(f"after {week:3} weeks: {sizes[week] / 1e6:6.1f} MB", flush=True)
    return sizes


def _run_until_done(job: RetentionJob) -> None:
    job.tend()
    while job.is_under_way():
        job.tend()


def _add_week(tx: Connection, week: int, now: datetime) -> None:
    """Everything that is written in a week."""
    round_id, half = new_id(), _PEOPLE[week % 2 :: 2]
    shifted = half[week % len(half) :] + half[: week % len(half)]
    pairs = list(zip(shifted[::2], shifted[1::2], strict=True))
    made = [(new_id(), new_id(), pair) for pair in pairs]
    _add(tx, rounds, [_round(round_id, week, now)])
    _add(
        tx,
        participations,
        [{"round_id": round_id, "person_id": one, "state": "matched"} for one in half],
    )
    _add(tx, matches, [_match(round_id, match, pair, now) for match, _, pair in made])
    _add(
        tx,
        match_parts,
        [
            {"match_id": match, "person_id": one, "outcome": Outcome.MET, "times_asked": 1}
            for match, _, pair in made
            for one in pair
        ],
    )
    _add(tx, bookings, [_booking(match, pair, now) for match, _, pair in made])
    _add(
        tx,
        slack_ids,
        [{"id": chat, "kind": SlackKind.GROUP, "slack_id": chat} for _, chat, _ in made],
    )
    _add(tx, gates, [{"place_id": chat, "free_at": now} for _, chat, _ in made])
    about: list[tuple[str, str | None]] = [
        (match, chat) for match, chat, _ in made for _ in range(_MESSAGES_A_MATCH)
    ]
    about += [(new_id(), None) for _ in range(_OTHER_MESSAGES)]
    _add(tx, outbox, [_message(*one, now) for one in about])
    _add(
        tx,
        offers,
        [
            {
                "id": new_id(),
                "person_id": one,
                "slack_ts": "1795424400.000200",
                "told_at": now,
                "state": "open",
            }
            for one in _PEOPLE[:_OFFERS]
        ],
    )
    _add(tx, received, [{"key": f"form:{new_id()}", "received_at": now} for _ in range(_REQUESTS)])


def _add(tx: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    tx.execute(insert(table), [{"workspace_id": _HERE, **row} for row in rows])


def _round(round_id: str, week: int, now: datetime) -> dict[str, Any]:
    return {
        "id": round_id,
        "program_id": "p",
        "local_week": f"{week:08}",
        "state": RoundState.CLOSED,
        "draw_at": now,
        "seed": week,
    }


def _match(round_id: str, match_id: str, pair: tuple[str, str], now: datetime) -> dict[str, Any]:
    return {
        "id": match_id,
        "round_id": round_id,
        "organiser_id": pair[0],
        "opener_key": "smell_of_childhood",
        "people": pair,
        "made_at": now,
    }


def _booking(match_id: str, pair: tuple[str, str], now: datetime) -> dict[str, Any]:
    return {
        "match_id": match_id,
        "uid": new_id(),
        "starts_at": now,
        "minutes": 30,
        "people": pair,
        "sequence": 0,
        "changed_at": now,
    }


def _message(subject_id: str, chat: str | None, now: datetime) -> dict[str, Any]:
    person = _PEOPLE[int(subject_id, 16) % len(_PEOPLE)]
    return {
        "id": (key := new_id()),
        "kind": "round_announcement",
        "receiver_id": person,
        "subject_id": subject_id,
        "business_key": f"round_announcement:{subject_id}:{person}:{key}",
        "priority": 3,
        "due_at": now,
        "send_until": now,
        "state": SendState.SENT,
        "tries": 1,
        "conversation_id": chat,
        "slack_ts": "1795424400.000200",
        "sent_at": now,
    }


if __name__ == "__main__":
    print(", ".join(f"{one.rows}: {one.kept.days} days" for one in PERIODS))
    sys.exit(main())
