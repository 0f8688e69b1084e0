"""
How many ``/coffee`` a second are answered, beside an empty Bolt app that only acknowledges.

Run with ``python -m tests.bench.commands``. Both run as processes of their own beside sandboxes of
their own: over HTTP on the same server, and in Socket Mode. Fifty members type ``/coffee`` again as
soon as they are answered; the two take turns, several times. Kith's database is a file of SQLite's.
Exits with 1 where Kith answers less than a quarter of what the empty app answers over HTTP.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from http.client import HTTPConnection
from itertools import count
from statistics import quantiles
from time import monotonic, sleep, time
from typing import Any
from urllib.parse import urlencode

from bot.cli.demo import read_manifest
from bot.runtime.clock import SettableClock
from bot.sandbox.http_delivery import signature
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.transport import OutgoingDelivery
from bot.sandbox.users import DEFAULT_USERS, SandboxUser
from bot.slack.http import EVENTS_PATH
from tests.bench.hurried_people import Book, Person
from tests.bench.replicas import HOST, ROOT, free_port
from tests.bench.startup import EMPTY, KITH, cost_of

PEOPLE, TURNS, SECONDS = 50, 4, 4.0
LEAST_SHARE = 0.25
# Of processor time, in a second.
RESTS_BELOW_SECONDS = 0.1

_numbers = count(1)
# Types the command for somebody, and returns when it is answered.
Type = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class App:
    """An app that runs, and how to type the command to it."""

    type: Type
    waits: list[float]


def main() -> int:
    """Measure both, in both modes."""
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{PEOPLE} people in a closed loop, {TURNS} turns of {SECONDS:.0f} s each, SQLite")
    with tempfile.TemporaryDirectory(prefix="kith-commands-") as folder:
        # In Socket Mode first, where they join.
        _compared("Socket Mode", _in_socket_mode, folder)
        share = _compared("HTTP", _over_http, folder)
    return 0 if share >= LEAST_SHARE else 1


def _compared(mode: str, running: Callable[..., Any], folder: str) -> float:
    """Let both answer in turn; prints the figures, and returns Kith's share of the empty app's."""
    with ExitStack() as stack:
        empty = App(stack.enter_context(running(EMPTY, folder)), [])
        kith = App(stack.enter_context(running(KITH, folder)), [])
        for app in (empty, kith):
            _type_for(1.0, app.type)
        for _ in range(TURNS):
            for app in (empty, kith):
                app.waits.extend(_type_for(SECONDS, app.type))
    rates = [len(app.waits) / TURNS / SECONDS for app in (empty, kith)]
    share = rates[1] / rates[0]
    said = [_said(rate, app.waits) for rate, app in zip(rates, (empty, kith), strict=True)]
    print(f"{mode}: empty app {said[0]}; Kith {said[1]}; {share:.2f} of it", flush=True)
    return share


def _said(rate: float, waits: list[float]) -> str:
    cuts = quantiles(waits, n=100)
    return f"{rate:.0f} a second (median {cuts[49] * 1000:.0f} ms, 99 % {cuts[98] * 1000:.0f} ms)"


def _type_for(seconds: float, type_: Type) -> list[float]:
    """Let everybody type for so long, each again as soon as they are answered; how long it took."""
    end, waits = monotonic() + seconds, list[float]()

    def person(slack_id: str) -> None:
        while (began := monotonic()) < end:
            type_(slack_id)
            waits.append(monotonic() - began)

    threads = [threading.Thread(target=person, args=(one.id,)) for one in _people()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return waits


@contextmanager
def _in_socket_mode(command: tuple[str, ...], folder: str) -> Iterator[Type]:
    with (
        _sandbox() as sandbox,
        running(command, folder, settings_of(sandbox), sandbox.app_token) as process_id,
    ):
        if command is KITH:
            for person in _people():
                Person(sandbox, person.id, Book()).join()
        transmit = sandbox._parts.sockets.transmit

        def typed(slack_id: str) -> None:
            payload = _payload(sandbox, slack_id)
            receipt = transmit(OutgoingDelivery("slash_commands", "/coffee", payload), wait=True)
            if not receipt.acknowledged:
                raise RuntimeError(f"it wasn't answered: {receipt.error}")

        _settle(process_id)
        yield typed


@contextmanager
def _over_http(command: tuple[str, ...], folder: str) -> Iterator[Type]:
    port, connections = free_port(), threading.local()
    with _sandbox() as sandbox:
        settings = {
            **settings_of(sandbox),
            "SLACK_SIGNING_SECRET": sandbox.signing_secret,
            "KITH_BIND": HOST,
            "PORT": str(port),
        }

        def typed(slack_id: str) -> None:
            if not hasattr(connections, "one"):
                connections.one = HTTPConnection(HOST, port, timeout=30)
            body, now = urlencode(_payload(sandbox, slack_id)), str(int(time()))
            signed = {
                "Content-Type": "application/x-www-form-urlencoded",
                "X-Slack-Request-Timestamp": now,
                "X-Slack-Signature": signature(sandbox.signing_secret, now, body),
            }
            connections.one.request("POST", EVENTS_PATH, body, signed)
            answer = connections.one.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"it wasn't answered: {answer.status}")

        with running(command, folder, settings) as process_id:
            _settle(process_id)
            yield typed


def _settle(process_id: int) -> None:
    """Wait until a process rests: Kith loads what hears words of despair behind its start."""
    used = -1.0
    while (now := cost_of(process_id).seconds) - used > RESTS_BELOW_SECONDS:
        used = now
        sleep(1)


def _sandbox() -> Sandbox:
    clock = SettableClock(datetime.now(UTC))
    return Sandbox(read_manifest(), clock, people=(*DEFAULT_USERS, *_people()))


def _people() -> list[SandboxUser]:
    return [
        SandboxUser(f"UBENCH{number:02}", f"person-{number}", f"Person {number}")
        for number in range(PEOPLE)
    ]


def settings_of(sandbox: Sandbox) -> dict[str, str]:
    """The settings with which an app finds a sandbox, but for how it hears of it."""
    return {"SLACK_BOT_TOKEN": sandbox.bot_token, "SLACK_API_URL": sandbox.api_url}


def _payload(sandbox: Sandbox, slack_id: str) -> dict[str, str]:
    number = next(_numbers)
    return {
        "command": "/coffee",
        "text": "",
        "team_id": sandbox.team_id,
        "user_id": slack_id,
        "channel_id": "D1",
        "trigger_id": f"{number}.bench",
        "response_url": f"{sandbox.api_url}none/{number}",
        "api_app_id": "A1",
        "token": "none",
    }


@contextmanager
def running(
    command: tuple[str, ...], folder: str, settings: Mapping[str, str], app_token: str = ""
) -> Iterator[int]:
    """Let an app run as a process of its own, which is killed in the end; gives its id."""
    environment = {**os.environ, **settings, "PYTHONPATH": str(ROOT)}
    if app_token:
        environment["SLACK_APP_TOKEN"] = app_token
    with subprocess.Popen(
        [sys.executable, *command], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            if not any("running" in line for line in process.stdout):
                raise RuntimeError("it doesn't start")
            # What it says later is read, so that it never waits for a full pipe.
            threading.Thread(target=partial(list, process.stdout), daemon=True).start()
            yield process.pid
        finally:
            process.kill()


if __name__ == "__main__":
    sys.exit(main())
