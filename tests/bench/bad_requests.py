"""
What broken, forged and slow requests do to a running Kith: nothing.

Run with ``python -m tests.bench.bad_requests [--requests N]`` (100,000 take some minutes). A real
``kith run`` serves signed HTTP on a SQLite file. 500 connections say nothing, and 100 send a byte a
second, while requests come that are not signed, signed wrongly or long ago, signed and broken, or
no HTTP at all; and somebody asks ``/live`` four times a second.

Exits with 1 where a row of the database has changed, Slack was called, an answer is 5xx, or missing
where HTTP was spoken, the memory has grown by more than a tenth since the first tenth of the
requests, or ``/live`` took a second or more.
"""

from __future__ import annotations

import argparse
import hmac
import json
import os
import platform
import socket
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic, sleep, time
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import create_engine, func, select

from bot.cli.demo import read_manifest
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from storage.tables import metadata
from tests.bench.replicas import HOST, Replica, free_port

REQUESTS = 100_000
SENDERS, IDLE, SLOW = 6, 500, 100
LARGE = 5 * 1024 * 1024
PATH = "/slack/events"
FORM = "application/x-www-form-urlencoded"
# What isn't read to its end is answered, but its sender may hear only that the connection is gone.
MAY_BE_DROPPED = ("no HTTP", "too large")
BY_ITSELF = {"auth.test", "users.list"}
# Bounds.
MOST_GROWTH, LONGEST_LIVE = 1.1, 1.0

Headers = dict[str, str]
Request = tuple[str, str, bytes, Headers]


def main(arguments: Sequence[str] | None = None) -> int:
    """Send bad requests, and print what came of them; 1 where a bound does not hold."""
    parser = argparse.ArgumentParser(description="Bad requests to a running Kith.")
    parser.add_argument("--requests", type=int, default=REQUESTS)
    asked = parser.parse_args(arguments)
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    with TemporaryDirectory(prefix="kith-bad-") as name, running(Path(name)) as (replica, url, box):
        before = rows(url)
        attack = Attack(replica, box.signing_secret, asked.requests)
        attack.run()
        return judged(attack, rows(url) == before, calls_of(box))


@contextmanager
def running(folder: Path) -> Iterator[tuple[Replica, str, Sandbox]]:
    """A process of ``kith run`` that serves HTTP, the address of its database, and its Slack."""
    sandbox, url, port = (
        Sandbox(read_manifest(), SettableClock(datetime.now(UTC), held=False)),
        f"sqlite:///{folder}/k.db",
        free_port(),
    )
    sandbox.start()
    environment = {
        "SLACK_BOT_TOKEN": sandbox.bot_token,
        "SLACK_SIGNING_SECRET": sandbox.signing_secret,
        "SLACK_API_URL": sandbox.api_url,
        "DATABASE_URL": url,
        "KITH_KEY_FILE": str(folder / "kith.key"),
    }
    replica = Replica("kith", folder, port, environment)
    try:
        replica.start()
        replica.wait_until_ready()
        wait_until_loaded(replica)
        yield replica, url, sandbox
    finally:
        replica.end()
        sandbox.stop()


def wait_until_loaded(replica: Replica) -> None:
    """Wait until its memory no longer grows by itself: it loads the sentence model at the start."""
    before = 0.0
    while (now := replica.megabytes()) > before:
        before = now
        sleep(3)


def rows(url: str) -> dict[str, int]:
    """How many rows each table has."""
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in metadata.sorted_tables
            }
    finally:
        engine.dispose()


def calls_of(sandbox: Sandbox) -> set[str]:
    """What was asked of Slack, besides what Kith asks by itself to know whether Slack is there."""
    asked = {entry.name for entry in sandbox.traffic if entry.direction == "to_slack"}
    return asked - BY_ITSELF


class Attack:
    """Many bad requests at once, beside connections that hardly do anything."""

    def __init__(self, replica: Replica, secret: str, requests: int) -> None:
        self._replica, self._requests = replica, requests
        self._secret = secret.encode()
        self._lock, self._is_over = threading.Lock(), threading.Event()
        self.answers: Counter[str] = Counter()
        self.sent = 0
        self.live: list[float] = []
        self.memory: list[float] = []
        self.seconds = 0.0

    def run(self) -> None:
        """Send everything; returns when it has been answered, or was dropped."""
        others = [self._stay_idle, self._dribble, self._ask_live, self._watch_memory]
        beside = [threading.Thread(target=one, daemon=True) for one in others]
        senders = [
            threading.Thread(target=self._send, args=(Random(number),), daemon=True)
            for number in range(SENDERS)
        ]
        began = monotonic()
        for thread in (*beside, *senders):
            thread.start()
        for thread in senders:
            thread.join()
        self.seconds = monotonic() - began
        self._is_over.set()
        for thread in beside:
            thread.join()

    # Requests ---------------------------------------------------------------------------------

    def _send(self, rng: Random) -> None:
        """Send one bad request after the other, over one connection as long as it lasts."""
        connection = HTTPConnection(HOST, self._replica.port, timeout=30)
        kinds = self._kinds()
        for _ in range(self._requests // SENDERS):
            name, make = rng.choice(kinds)
            try:
                answer = make(rng, connection)
            except (OSError, HTTPException) as fault:
                connection.close()
                answer = "dropped" if name in MAY_BE_DROPPED else type(fault).__name__
            with self._lock:
                self.sent += 1
                self.answers[f"{name}: {answer}"] += 1
        connection.close()

    def _kinds(self) -> list[tuple[str, Callable[[Random, HTTPConnection], str]]]:
        made: dict[str, Callable[[Random], Request]] = {
            "not signed": lambda rng: ("POST", PATH, a_press(rng), {"Content-Type": FORM}),
            "signed wrongly": lambda rng: self._signed(a_press(rng), by="v0=" + "0" * 64),
            "signed long ago": lambda rng: self._signed(a_press(rng), at=time() - 3600),
            "signed tomorrow": lambda rng: self._signed(a_press(rng), at=time() + 86400),
            "signed at no time": lambda rng: self._signed(a_press(rng), at="-1e9"),
            "signed noise": lambda rng: self._signed(rng.randbytes(rng.randrange(2000))),
            "signed, no JSON": lambda rng: self._signed(a_form('{"type": "block_actions"')),
            "signed, deep": lambda rng: self._signed(a_form("[" * rng.randrange(100, 50_000))),
            "signed, of wrong shape": lambda rng: self._signed(a_form(a_wrong_shape(rng))),
            "signed, of a kind unknown": lambda rng: self._signed(a_form('{"type": "x", "a": 1}')),
            "another method": lambda rng: (rng.choice(("GET", "PUT", "DELETE")), PATH, b"", {}),
            "another path": lambda rng: ("POST", rng.choice(PATHS), a_press(rng), {}),
        }
        return [
            *(
                (name, lambda rng, to, make=make: answered(to, make(rng)))
                for name, make in made.items()
            ),
            ("too large", self._too_large),
            ("no HTTP", self._no_http),
        ]

    def _signed(self, body: bytes, *, at: float | str | None = None, by: str = "") -> Request:
        stamp = at if isinstance(at, str) else str(int(time() if at is None else at))
        made = hmac.new(self._secret, b"v0:" + stamp.encode() + b":" + body, "sha256")
        signature = by or f"v0={made.hexdigest()}"
        headers = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature}
        return "POST", PATH, body, {"Content-Type": FORM, **headers}

    def _too_large(self, rng: Random, to: HTTPConnection) -> str:
        """A body that Slack would never send; seldom, as each is five megabytes."""
        if rng.random() < 0.99:
            return answered(to, self._signed(b"payload=", by="v0=" + "1" * 64))
        status = answered(to, self._signed(b"x" * LARGE, by="v0=" + "1" * 64))
        to.close()
        return status

    def _no_http(self, rng: Random, _: HTTPConnection) -> str:
        """Bytes that are no request; the server answers 400, or ends the connection."""
        with socket.create_connection((HOST, self._replica.port), timeout=30) as plain:
            plain.sendall(rng.choice(NO_HTTP))
            plain.shutdown(socket.SHUT_WR)
            head = plain.recv(64)
        return head.split(b" ")[1].decode() if head.startswith(b"HTTP/") else "dropped"

    # Beside them ------------------------------------------------------------------------------

    def _stay_idle(self) -> None:
        """Keep connections open that say nothing; one that is closed is opened again."""
        self._keep(IDLE, lambda one: None)

    def _dribble(self) -> None:
        """Keep connections open that send a byte a second of a request that never ends."""
        self._keep(SLOW, lambda one: one.sendall(b"a"), b"POST /slack/events HTTP/1.1\r\nX-A: ")

    def _keep(self, many: int, act: Callable[[socket.socket], None], first: bytes = b"") -> None:
        held: list[socket.socket] = []
        while not self._is_over.wait(1.0):
            for one in list(held):
                try:
                    act(one)
                    if first == b"" and is_closed(one):
                        raise ConnectionResetError
                except OSError:
                    one.close()
                    held.remove(one)
            with suppress(OSError):
                while len(held) < many and not self._is_over.is_set():
                    held.append(socket.create_connection((HOST, self._replica.port), timeout=5))
                    held[-1].sendall(first)
        for one in held:
            one.close()

    def _ask_live(self) -> None:
        while not self._is_over.wait(0.25):
            began, status = monotonic(), "none"
            connection = HTTPConnection(HOST, self._replica.port, timeout=30)
            with suppress(OSError, HTTPException):
                status = answered(connection, ("GET", "/live", b"", {}))
            connection.close()
            self.live.append(monotonic() - began if status == "200" else float("inf"))

    def _watch_memory(self) -> None:
        """Note the memory of the process after each hundredth of the requests, in MB."""
        while not self._is_over.wait(0.1):
            with self._lock:
                is_due = self.sent >= len(self.memory) * self._requests / 100
            if is_due:
                self.memory.append(self._replica.megabytes())


PATHS = ("/", "/slack", "/slack/events/..", "/slack/events%00", "/../../etc/passwd", "/sandbox/act")
NO_HTTP = (
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"\x00" * 300,
    b"POST /slack/events\r\n\r\n",
    b"POST /slack/events HTTP/1.1\r\nContent-Length: -5\r\n\r\nabc",
    b"POST /slack/events HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
    b"POST /slack/events HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc",
    b"GET / HTTP/1.1\r\n" + b"X-A: " + b"a" * 300_000,
    b"OPTIONS * HTTP/9.9\r\n\r\n",
)


def a_press(rng: Random) -> bytes:
    """A press on a button, as somebody might make it up."""
    about = f"{rng.getrandbits(128):032x}"
    action = {"action_id": "members.join", "type": "button", "value": about, "action_ts": "1.1"}
    return a_form(
        json.dumps(
            {
                "type": "block_actions",
                "user": {"id": "UADA00000"},
                "team": {"id": "T0SANDBOX"},
                "trigger_id": "1.2.3",
                "actions": [action],
            }
        )
    )


def a_wrong_shape(rng: Random) -> str:
    """A payload of a kind that Kith knows, of which a part is not what Slack sends."""
    wrong: Any = rng.choice((None, [], {}, 7, "x", [[]], {"id": []}, -1.5, True))
    fields = ("user", "team", "actions", "view", "event", "trigger_id", "message", "container")
    kind = rng.choice(("block_actions", "view_submission", "event_callback", "shortcut"))
    return json.dumps({"type": kind, **dict.fromkeys(rng.sample(fields, 3), wrong)})


def a_form(payload: str) -> bytes:
    """The body in which Slack sends a payload."""
    return urlencode({"payload": payload}).encode()


def answered(to: HTTPConnection, request: Request) -> str:
    """The status with which a request was answered."""
    method, path, body, headers = request
    to.request(method, path, body, headers)
    answer = to.getresponse()
    answer.read()
    return str(answer.status)


def is_closed(one: socket.socket) -> bool:
    """Whether the other side has ended a connection that says nothing."""
    one.setblocking(False)
    try:
        return one.recv(1) == b""
    except BlockingIOError:
        return False
    finally:
        one.settimeout(5)


def judged(attack: Attack, is_unchanged: bool, calls: set[str]) -> int:
    """Print everything; 1 where a bound does not hold."""
    for name, times in sorted(attack.answers.items()):
        print(f"  {name}: {times}")
    live, memory = sorted(attack.live), attack.memory
    early, late = max(memory[:11]), max(memory[11:])
    print(f"{attack.sent} requests in {attack.seconds:.0f} s, beside {IDLE} idle and {SLOW} slow")
    print(f"/live: {len(live)} times, at most {live[-1] * 1000:.0f} ms")
    print("memory in MB:", *(f"{one:.0f}" for one in memory[::5]))
    print(f"memory: {early:.0f} MB in the first tenth, then at most {late:.0f} MB")
    bad = [one for one in attack.answers if not one.rpartition(": ")[2].startswith(("2", "4"))]
    bad = [one for one in bad if one not in {f"{name}: dropped" for name in MAY_BE_DROPPED}]
    bounds = {
        "every answer is 2xx or 4xx": not bad,
        "no row of the database came or went": is_unchanged,
        f"Slack was not called{''.join(f', but for {one}' for one in sorted(calls))}": not calls,
        f"memory grows by less than {MOST_GROWTH - 1:.0%}": late <= MOST_GROWTH * early,
        f"/live answers within {LONGEST_LIVE:.0f} s": live[-1] < LONGEST_LIVE,
    }
    for bound, holds in bounds.items():
        print(f"{bound}: {'holds' if holds else 'BROKEN'}")
    return 0 if all(bounds.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
