"""
Whether anything that people did is lost, or counts twice, while processes of Kith are killed.

Run with ``make kills``, or with ``python -m tests.bench.killing [--rounds N] [--seed N] [--on
sqlite|postgresql]``. Real processes of ``kith run``, one on a SQLite file and four on a PostgreSQL
of their own, are reached over HTTP by the sandbox. In each round people type lines and commands,
press buttons and submit forms, one check-in and one introduction fall due, Slack fails in one of
its ways when a message is posted, and a process gets SIGKILL and is started again. Who sees an
error tries again; what is not acknowledged the sandbox delivers again, as Slack does. At the end
Slack and the database are read.

Exits with 1 unless every line is in exactly one offer, every submitted form had exactly one effect,
everything that Kith was to say by itself was said exactly once, and each introduction at least
once. Groups can't be read back, so introductions may be doubled, once for each kill or answer that
Slack lost at most: these are counted. Presses and commands are acknowledged before they are done,
so a kill may lose them: these are counted and named.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from time import monotonic, sleep
from zoneinfo import ZoneInfo

from bot.cli.demo import read_manifest
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.users import sandbox_user
from tests.bench.hurried_people import Book, Person
from tests.bench.kill_records import Records, Verdict
from tests.bench.replicas import Balancer, Replica, free_port
from tests.postgres import Postgres

ROUNDS, SEED = 50, 7
REPLICAS = 4
# Those who do something, and how many do at the same moment.
ACTORS, AT_ONCE = 12, 4
# People begin within so many seconds. A process is killed a moment after one of the first requests
# of a round has reached it, and at some other time if none comes.
SPAN, LATEST_REQUEST, LONGEST_MOMENT = 1.5, 8, 0.15
# Slack delivers again after a minute, and after five.
WAITS = (timedelta(seconds=61), timedelta(seconds=301))
# A message whose answer was lost is looked for a minute later, and an introduction sent again after
# some minutes, in seconds.
LONGEST_QUIET = 900.0
# How Slack fails in a round when a message is posted, in turn; these lose the answer alone.
LOST = ("lost_answer", "500_after")
FAULTS = ("", "429", "lost_answer", "500", "", "500_after", "hang_up", "503")
ZONES = (
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Auckland",
    "Pacific/Honolulu",
    "America/Los_Angeles",
    "America/New_York",
    "America/Sao_Paulo",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill on both kinds of database; 1 where a bound does not hold."""
    parser = argparse.ArgumentParser(description="What is lost while processes are killed.")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--on", choices=("sqlite", "postgresql"), action="append")
    parser.add_argument("--keep", action="store_true", help="keep the folder with the logs")
    asked = parser.parse_args(arguments)
    # So that all processes are ended when this one is.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{asked.rounds} rounds, seed {asked.seed}", flush=True)
    held = [
        measured(kind, asked.rounds, asked.seed, keep=asked.keep)
        for kind in asked.on or ("sqlite", "postgresql")
    ]
    return 0 if all(held) else 1


def measured(kind: str, rounds: int, seed: int, *, keep: bool) -> bool:
    """Kill on one kind of database, and print what became of everything."""
    with scratch(keep) as folder, database_of(kind, folder) as url:
        with Killing(kind, folder, url, rounds, Random(seed)) as killing:
            began = monotonic()
            killing.run()
            verdict = killing.verdict()
        print(f"{kind}, {len(killing.replicas)} process(es): {killing.kills} kills", end=" ")
        print(f"in {monotonic() - began:.0f} s")
        print(verdict.told(), flush=True)
        return verdict.holds


class Killing:
    """The sandbox, the people in it, and the processes that are killed."""

    def __init__(self, kind: str, folder: Path, url: str, rounds: int, rng: Random) -> None:
        self._rounds, self._rng = rounds, rng
        self._stack = ExitStack()
        ports = [free_port() for _ in range(1 if kind == "sqlite" else REPLICAS)]
        self._balancer = Balancer(ports)
        self._clock = SettableClock(datetime.now(UTC), held=False)
        zone = working_zone(self._clock.now())
        self.is_working_day = zone is not None
        self._answers_lost = 0
        everybody = [
            sandbox_user(f"p{number:03}", f"Person{number:03} Q", zone or "Etc/UTC", "4a5568")
            for number in range(ACTORS + 3 * rounds)
        ]
        self._sandbox = Sandbox(
            read_manifest(),
            self._clock,
            people=everybody,
            request_url=f"http://127.0.0.1:{self._balancer.port}/slack/events",
        )
        self._sandbox.start()
        self._sandbox.retry_events()
        self.book = Book()
        ids = [one.id for one in everybody]
        self._people = [Person(self._sandbox, one, self.book) for one in ids[:ACTORS]]
        # One is told of something in each round, and two are introduced.
        self._others = ids[ACTORS:]
        self._environment = {
            "SLACK_BOT_TOKEN": self._sandbox.bot_token,
            "SLACK_SIGNING_SECRET": self._sandbox.signing_secret,
            "SLACK_API_URL": self._sandbox.api_url,
            "DATABASE_URL": url,
            "KITH_KEY_FILE": str(folder / "kith.key"),
            "KITH_TICK_SECONDS": "1",
        }
        self.replicas = [
            Replica(f"replica{number}", folder, port, self._environment)
            for number, port in enumerate(ports)
        ]

    @property
    def kills(self) -> int:
        """How often a process was killed."""
        return sum(one.kills for one in self.replicas)

    def __enter__(self) -> Killing:
        return self

    def __exit__(self, *_: object) -> None:
        for replica in self.replicas:
            replica.end()
        self._stack.close()
        self._balancer.close()
        self._sandbox.stop()

    def run(self) -> None:
        """Let people join, then kill round by round, and wait until everything is quiet."""
        self.records = Records(self._environment, self._sandbox)
        self._stack.callback(self.records.close)
        for replica in self.replicas:
            replica.start()
        for replica in self.replicas:
            replica.wait_until_ready()
        in_parallel([one.join for one in self._people])
        self.records.join(self._others)
        for number in range(self._rounds):
            self._round(number)
        for replica in self.replicas:
            replica.wait_until_ready()
        for wait in WAITS:
            self._clock.advance(wait)
            self._sandbox.redeliver_due()
        self._wait_until_quiet()

    def verdict(self) -> Verdict:
        """What became of everything."""
        seen = {}
        for person in self._people:
            for offer in person.open_offers():
                seen[person.id, offer["ts"]] = person.told_in(offer)
        in_doubt = self.kills + self._answers_lost
        return self.records.verdict(self.book, self.book.offers | seen, in_doubt)

    def _round(self, number: int) -> None:
        """A few people do something, messages fall due, a process is killed and started."""
        fault = FAULTS[number % len(FAULTS)]
        if fault:
            self._sandbox.fail("chat.postMessage", fault)
            self._answers_lost += fault in LOST
        if self.is_working_day:
            listener, *pair = self._others[3 * number : 3 * number + 3]
            self.records.let_check_in_fall_due(self._people[0].id, listener)
            self.records.introduce(*pair)
        acts = [self._act(person) for person in self._rng.sample(self._people, AT_ONCE)]
        in_parallel([*acts, self._kill()])
        for replica in self.replicas:
            replica.wait_until_ready()
        if (number + 1) % 10 == 0:
            print(f"  round {number + 1}", flush=True)

    def _kill(self) -> Callable[[], None]:
        """Kill a process that has something to do, and start it again."""
        request, moment = self._rng.randrange(LATEST_REQUEST), self._rng.uniform(0, LONGEST_MOMENT)
        otherwise = self._rng.choice(self.replicas)

        def kill() -> None:
            port = self._balancer.serving(request, 2 * SPAN)
            busy = [one for one in self.replicas if one.port == port]
            sleep(moment)
            for victim in busy or [otherwise]:
                victim.kill()
                victim.start()

        return kill

    def _act(self, person: Person) -> Callable[[], None]:
        """What a person does in a round: one thing or two."""
        acts = (
            person.say,
            person.share,
            person.keep,
            person.ask_for_help,
            person.look_up,
            person.skip,
            person.go_home,
        )
        chosen = self._rng.choices(acts, weights=(4, 4, 3, 1, 1, 1, 1), k=2)
        pause = self._rng.uniform(0, SPAN)

        def act() -> None:
            sleep(pause)
            for one in chosen:
                one()

        return act

    def _wait_until_quiet(self) -> None:
        """Wait until nothing is on its way to Slack, and nothing has changed for a while."""
        end, version = monotonic() + LONGEST_QUIET, -1
        while monotonic() < end:
            before, version = version, self._sandbox.wait_for_change(self._sandbox.version, 5.0)
            if version == before and self.records.is_quiet():
                return


def in_parallel(acts: Sequence[Callable[[], None]]) -> None:
    """Do everything at the same time; raises what one of them raised."""
    faults: list[Exception] = []

    def run(act: Callable[[], None]) -> None:
        try:
            act()
        except Exception as fault:  # noqa: BLE001 - it is raised below, in the thread that waits
            faults.append(fault)

    threads = [threading.Thread(target=run, args=(act,), daemon=True) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for fault in faults:
        raise fault


def working_zone(now: datetime) -> str | None:
    """A zone where it is a working day for hours yet; at a weekend there may be none."""
    for zone in ZONES:
        local = now.astimezone(ZoneInfo(zone))
        if local.weekday() < 5 and 9 <= local.hour < 15:
            return zone
    return None


@contextmanager
def scratch(keep: bool) -> Iterator[Path]:
    """A folder, deleted afterwards unless it is to be kept."""
    folder = Path(tempfile.mkdtemp(prefix="kith-kills-"))
    try:
        yield folder
    finally:
        if keep:
            print(f"kept: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def database_of(kind: str, folder: Path) -> Iterator[str]:
    """The address of an empty database that has the newest schema."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/kith.db"
        return
    # The server of root runs as another user, who has to reach its folder.
    place = Path(tempfile.mkdtemp(prefix="kith-kills-"))
    try:
        server = Postgres(place)
        with ExitStack() as stack:
            stack.callback(server.stop)
            yield server.migrated()
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
