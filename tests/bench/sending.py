"""
How fast introductions go out at Slack's limits, and whether workspaces wait for each other.

Run with ``python -m tests.bench.sending``; ``--picture PATH`` draws the picture of
``docs/replicas.md``. A stand-in for Slack answers each call after 150 ms and takes no more calls a
minute than Slack does (those of the sandbox, by method and workspace). First a round of 2,000
members, who are introduced in pairs: each takes a group that is opened, and a message. Then 50
workspaces in one database, whose rounds begin at the same moment, beside one of them alone. Time
runs faster than on the wall in the first part, which says nothing about the machine: what is due is
sent by ticks, and what was held back between them, as ``kith run`` does. The same round with the
whole of Kith, and in real time, is :mod:`tests.bench.large_round`.

Exits with 1 where the round takes more than 1.1 times the shortest time that the limits permit,
where 429s are more than 0.5 % of the calls, or where 50 workspaces take more than 1.2 times as long
as one.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import threading
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.delivery import AbsenceMemory, ComposedMessage, NoFollowUp
from bot.delivery.dispatch import Dispatch
from bot.delivery.message_kinds import MessageKind
from bot.delivery.method_limits import POST
from bot.sandbox.faults import CALLS_A_MINUTE, Faults
from bot.slack.blocks import Message, sentence
from storage import migrate, outbox, outbox_metrics, people, workspaces
from storage.database import Database, Transaction
from storage.key_ring import create_key_ring, read_key_ring
from storage.records import Outgoing
from storage.vault import Vault
from tests.bench.sending_picture import picture
from tests.storage.builders import new_outgoing

ANSWER_SECONDS = 0.15
TICK_SECONDS, OFTEN_SECONDS = 10.0, 0.5
MEMBERS, FACTOR = 2_000, 20.0
WORKSPACES, MEMBERS_EACH = 50, 100
MOST_TIMES, MOST_REFUSED, MOST_TOGETHER = 1.1, 0.005, 1.2
BEGINS = datetime(2026, 12, 1, 10, tzinfo=UTC)


class FastClock:
    """A clock that runs faster than that on the wall."""

    def __init__(self, factor: float) -> None:
        self.factor = factor
        self._began = monotonic()

    def now(self) -> datetime:
        """The moment on this clock."""
        return BEGINS + timedelta(seconds=(monotonic() - self._began) * self.factor)

    def sleep(self, seconds: float) -> None:
        """Let so many seconds of this clock pass."""
        sleep(seconds / self.factor)


class LimitedSlack(WebClient):
    """Slack for one workspace: it opens groups and takes messages, and answers slowly."""

    def __init__(self, clock: FastClock, calls: Counter[str]) -> None:
        super().__init__(token="xoxb-none", retry_handlers=[])
        self._clock, self._calls = clock, calls
        self._faults = Faults(clock)
        self._faults.limits_kept = True
        self._lock, self._numbers = threading.Lock(), count(1)
        # When messages were taken, in seconds since all began.
        self.posts: list[float] = []

    def api_call(self, api_method: str, **_: Any) -> SlackResponse:
        """Answer, or refuse what is too much."""
        with self._lock:
            fault = self._faults.next_for(api_method)
            number = next(self._numbers)
            self._calls["refused" if fault else api_method] += 1
            if fault is None and api_method == POST:
                self.posts.append((self._clock.now() - BEGINS).total_seconds())
        self._clock.sleep(ANSWER_SECONDS)
        found = {"ok": True, "ts": f"{number}.0", "channel": {"id": f"G{number}"}}
        headers = fault.headers if fault else {}
        answer = SlackResponse(
            client=self,
            http_verb="POST",
            api_url=api_method,
            req_args={},
            data=found if fault is None else {"ok": False, "error": fault.error},
            headers=headers,
            status_code=429 if fault else 200,
        )
        if fault is not None:
            raise SlackApiError("", answer)  # type: ignore[no-untyped-call]
        return answer


class Introductions(NoFollowUp):
    """Introduces those who are named in the business key."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage:
        """Two people, at any time."""
        pair = tuple(row.business_key.split(":"))
        return ComposedMessage(pair, sentence("Hello, you two."), at_any_time=True)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """Nothing is withdrawn here."""
        raise NotImplementedError


class Nobody:
    """Membership, of which nothing is told."""

    def moved(self, workspace_id: str, slack_id: str, zone: str) -> None:
        """Nobody moves."""

    def deactivated(self, workspace_id: str, slack_id: str) -> None:
        """Nobody is deactivated."""


def main() -> int:
    """Send a large round, and many small ones."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--picture", type=Path, help="where to draw the picture")
    picture_path: Path | None = parser.parse_args().picture
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    pairs = MEMBERS // 2
    posts, calls = sent([pairs], FACTOR)
    took = posts[0][-1]
    # A minute's calls come at once, and then so many each minute.
    shortest = 60.0 * (pairs / CALLS_A_MINUTE["conversations.open"] - 1)
    refused = calls["refused"] / calls.total()
    print(
        f"a round of {MEMBERS:,}: {took / 60:.1f} min, {took / shortest:.2f} times the shortest "
        f"({shortest / 60:.1f} min); {calls['refused']} of {calls.total():,} calls refused "
        f"({refused:.2%})",
        flush=True,
    )
    (first,), _ = sent([MEMBERS_EACH // 2], 1.0)
    many, calls = sent([MEMBERS_EACH // 2] * WORKSPACES, 1.0)
    alone, together = first[-1], max(one[-1] for one in many)
    if picture_path is not None:
        picture_path.write_text(picture(first, many), encoding="utf-8")
    print(
        f"a round of {MEMBERS_EACH}: {alone:.0f} s alone, {together:.0f} s in each of {WORKSPACES} "
        f"workspaces at once, {together / alone:.2f} times; {calls['refused']} of "
        f"{calls.total():,} calls refused"
    )
    holds = took <= MOST_TIMES * shortest and refused <= MOST_REFUSED
    return 0 if holds and together <= MOST_TOGETHER * alone else 1


def sent(pairs: Sequence[int], factor: float) -> tuple[list[list[float]], Counter[str]]:
    """Send so many introductions in each workspace; the moments of each, and the calls."""
    with tempfile.TemporaryDirectory(prefix="kith-sending-") as folder:
        database = Database(f"sqlite:///{Path(folder) / 'kith.db'}")
        migrate.upgrade(database)
        key = Path(folder) / "kith.key"
        create_key_ring(key, "2026-12")
        vault = Vault(read_key_ring(key))
        names = [prepare(database, vault, *each) for each in enumerate(pairs)]
        clock, calls = FastClock(factor), Counter[str]()
        clients = {name: LimitedSlack(clock, calls) for name in names}
        composers = dict.fromkeys(MessageKind, Introductions())
        dispatch = Dispatch(
            database, clock, clients.__getitem__, composers, Nobody(), AbsenceMemory()
        )
        while any(is_behind(database, name) for name in names):
            dispatch.send_due()
            next_tick = clock.now() + timedelta(seconds=TICK_SECONDS)
            while clock.now() < next_tick:
                clock.sleep(OFTEN_SECONDS)
                dispatch.send_held_back()
        dispatch.close()
        database.close()
    return [clients[name].posts for name in names], calls


def prepare(database: Database, vault: Vault, number: int, pairs: int) -> str:
    """A workspace in which so many pairs are to be introduced; its id."""
    with database.write() as tx:
        here = workspaces.add(tx, vault, f"T{number}", None, BEGINS).id
        ids = [people.get_or_add(tx, here, f"U{number}{one}").id for one in range(2 * pairs)]
        outbox.queue_all(
            tx,
            [
                new_outgoing(
                    workspace_id=here,
                    receiver_id=None,
                    kind=MessageKind.INTRODUCTION,
                    business_key=f"{one}:{other}",
                    due_at=BEGINS,
                    send_until=BEGINS + timedelta(days=7),
                )
                for one, other in zip(ids[::2], ids[1::2], strict=True)
            ],
        )
    return here


def is_behind(database: Database, workspace_id: str) -> bool:
    """Whether something is still to be sent."""
    with database.read() as tx:
        far = BEGINS + timedelta(days=7)
        return outbox_metrics.oldest_due(tx, workspace_id, far) is not None


if __name__ == "__main__":
    sys.exit(main())
