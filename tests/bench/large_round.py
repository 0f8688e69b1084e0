"""
A whole round of 2,000 members at Slack's real limits, while people type ``/coffee``.

Run with ``python -m tests.bench.large_round``; it takes twenty minutes, nearly all of it waiting. A
process of ``kith run`` draws the round and introduces everybody in pairs, in Socket Mode. The
sandbox answers each call after 150 ms, and takes no more calls a minute than Slack does. Meanwhile
somebody types the command five times a second.

Exits with 1 where the introductions take more than 1.1 times the shortest time that the limits
permit, where 429s are more than 0.5 % of the calls, or where a hundredth of the commands wait for
half a second or longer.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import quantiles
from time import monotonic, sleep
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, select

from bot.cli.demo import read_manifest
from bot.delivery.message_kinds import MessageKind
from bot.runtime.clock import SettableClock
from bot.sandbox.faults import CALLS_A_MINUTE, Fault
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.users import DEFAULT_USERS, SandboxUser
from storage import migrate, programs, rounds, workspaces
from storage.database import Database
from storage.key_ring import create_key_ring, read_key_ring
from storage.records import PartState, Person, SendState, SlackKind, Tier, new_id
from storage.tables import members, outbox, people, program_members, slack_ids
from storage.vault import Vault
from tests.bench.commands import running, settings_of
from tests.bench.startup import KITH
from tests.storage.builders import a_member, a_program, a_round

MEMBERS, ANSWER_SECONDS, PAUSE_SECONDS = 2_000, 0.15, 0.2
MOST_TIMES, MOST_REFUSED, MOST_SECONDS = 1.1, 0.005, 0.5
GIVES_UP_SECONDS = 40 * 60.0
# Where it is a working hour now: nobody is introduced at night.
ZONES = (
    "Pacific/Auckland",
    "Asia/Tokyo",
    "Asia/Singapore",
    "Asia/Kolkata",
    "Asia/Dubai",
    "Europe/Athens",
    "Europe/London",
    "America/Sao_Paulo",
    "America/New_York",
    "America/Los_Angeles",
    "Pacific/Honolulu",
)


class Calls:
    """The calls that the sandbox took or refused; each is answered late."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.taken, self.refused = Counter[str](), Counter[str]()
        self.first_open: float | None = None
        self._next_for = sandbox._parts.faults.next_for
        sandbox._parts.faults.next_for = self.next_for  # type: ignore[method-assign]

    def next_for(self, method: str, key: str = "") -> Fault | None:
        """In place of that of the sandbox."""
        fault = self._next_for(method, key)
        (self.refused if fault else self.taken)[method] += 1
        if method == "conversations.open" and self.first_open is None:
            self.first_open = monotonic()
        sleep(ANSWER_SECONDS)
        return fault


def main() -> int:
    """Let the round be drawn and sent."""
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    clock = SettableClock(datetime.now(UTC), held=False)
    crowd = _crowd(clock.now())
    with (
        tempfile.TemporaryDirectory(prefix="kith-round-") as folder,
        Sandbox(read_manifest(), clock, people=(*DEFAULT_USERS, *crowd)) as sandbox,
    ):
        sandbox.keep_limits()
        calls = Calls(sandbox)
        database = _fill(Path(folder), sandbox, crowd, clock.now())
        with running(KITH, folder, settings_of(sandbox), sandbox.app_token):
            waits = _type_until_sent(sandbox, crowd, database)
            ended = monotonic()
        database.close()
    assert calls.first_open is not None
    return 0 if _holds(ended - calls.first_open, calls, waits) else 1


def _holds(took: float, calls: Calls, waits: list[float]) -> bool:
    """Print the figures; says whether the bounds hold."""
    # A minute's calls come at once, and then so many each minute.
    shortest = 60.0 * (MEMBERS / 2 / CALLS_A_MINUTE["conversations.open"] - 1)
    every = calls.taken.total() + calls.refused.total()
    refused, cuts = calls.refused.total() / every, quantiles(waits, n=100)
    print(
        f"a round of {MEMBERS:,}: {took / 60:.1f} min, {took / shortest:.2f} times the shortest "
        f"({shortest / 60:.1f} min); {calls.refused.total()} of {every:,} calls refused "
        f"({refused:.2%}); /coffee {len(waits):,} times, median {cuts[49] * 1000:.0f} ms, "
        f"99 % {cuts[98] * 1000:.0f} ms, longest {max(waits) * 1000:.0f} ms"
    )
    holds = took <= MOST_TIMES * shortest and refused <= MOST_REFUSED
    return holds and cuts[98] <= MOST_SECONDS


def _crowd(now: datetime) -> list[SandboxUser]:
    """Members who are all at work now, for a while."""
    zone = next(one for one in ZONES if 10 <= now.astimezone(ZoneInfo(one)).hour < 15)
    return [
        SandboxUser(f"UROUND{number:04}", f"person-{number}", f"Person {number}", zone=zone)
        for number in range(MEMBERS)
    ]


def _fill(folder: Path, sandbox: Sandbox, crowd: list[SandboxUser], now: datetime) -> Database:
    """A database in which a round of all of them is due to be drawn."""
    create_key_ring(folder / "kith.key", f"{now:%Y-%m}")
    database = Database(f"sqlite:///{folder / 'kith.db'}")
    migrate.upgrade(database)
    vault = Vault(read_key_ring(folder / "kith.key"))
    with database.write() as tx:
        here = workspaces.add(tx, vault, sandbox.team_id, None, now, Tier.ALL).id
        zone = crowd[0].zone
        program = a_program(here, zone=zone, rhythm_weeks=1, due_at=now + timedelta(days=6))
        programs.add(tx, program)
        week = f"{now:%G-W%V}"
        round_ = a_round(program, local_week=week, draw_at=now, due_at=now, announced_at=now)
        rounds.add(tx, round_)
        rows = [(new_id(), one.id) for one in crowd]
        added: dict[Any, list[dict[str, Any]]] = {
            people: [{"workspace_id": here, "id": own} for own, _ in rows],
            slack_ids: [
                {"workspace_id": here, "id": own, "kind": SlackKind.PERSON, "slack_id": slack_id}
                for own, slack_id in rows
            ],
            members: [_member(here, own, zone, now) for own, _ in rows],
            program_members: [
                {"workspace_id": here, "program_id": program.id, "person_id": own, "since": now}
                for own, _ in rows
            ],
        }
        for table, of_it in added.items():
            tx.execute(insert(table), of_it)
        rounds.take_part(tx, round_, {own: PartState.IN for own, _ in rows})
    return database


def _member(here: str, own: str, zone: str, now: datetime) -> dict[str, Any]:
    person = Person(here, own, "", None)
    return asdict(
        a_member(person, joined_at=now, zone=zone, country=None, rhythm_weeks=1, formats=("video",))
    )


def _type_until_sent(sandbox: Sandbox, crowd: list[SandboxUser], database: Database) -> list[float]:
    """Let somebody type again and again until everybody is introduced; how long each waited."""
    rng, waits, end = Random(7), list[float](), monotonic() + GIVES_UP_SECONDS
    while _sent(database) < MEMBERS // 2:
        for _ in range(int(2 / PAUSE_SECONDS)):
            began = monotonic()
            result = sandbox.type_command(rng.choice(crowd).id, "/coffee")
            waits.append(monotonic() - began)
            if not result.acknowledged or began > end:
                raise RuntimeError(f"after {len(waits)} commands: {result}")
            sleep(PAUSE_SECONDS)
    return waits


def _sent(database: Database) -> int:
    sent = select(func.count()).where(
        outbox.c.kind == MessageKind.INTRODUCTION, outbox.c.state == SendState.SENT
    )
    with database.read() as tx:
        return tx.execute(sent.select_from(outbox)).scalar_one()


if __name__ == "__main__":
    sys.exit(main())
