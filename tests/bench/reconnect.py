"""
How soon a lost Socket Mode line is back: the SDK's client alone, and with Kith's watchdog.

Run with ``python -m tests.bench.reconnect``. Each kind of loss happens at several moments between
two pings, since that decides how soon a ping can notice. Exits with 1 unless the watchdog brings
the line back in at most half the time, for every kind of loss.
"""

from __future__ import annotations

import os
import platform
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from statistics import mean
from time import monotonic
from urllib.parse import urlsplit

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.cli.demo import read_manifest
from bot.runtime.clock import SettableClock
from bot.runtime.logging import set_up_logs
from bot.sandbox.sandbox import Sandbox
from bot.slack.socket_mode import SocketModeConnection
from tests.bench.relay import Relay, lead_through

BOUND = 0.5
# Seconds after the line was opened at which it is lost.
MOMENTS = (1.0, 4.0, 7.0)
LONGEST = 120.0

Connect = Callable[[App, str], Callable[[], object]]
Loss = Callable[[Connect, float], float]


def connect_alone(app: App, token: str) -> Callable[[], object]:
    """The SDK's client with Bolt's defaults."""
    handler = SocketModeHandler(app, token)
    handler.connect()  # type: ignore[no-untyped-call]
    return handler.close


def connect_watched(app: App, token: str) -> Callable[[], object]:
    """The line as ``kith run`` has it."""
    line = SocketModeConnection(app, token)
    line.connect()
    threading.Thread(target=line.watch, daemon=True).start()
    return line.stop


@contextmanager
def workspace() -> Iterator[Sandbox]:
    """A sandbox for one loss."""
    with Sandbox(read_manifest(), SettableClock(datetime.now(UTC))) as sandbox:
        yield sandbox


def cut(connect: Connect, moment: float, *, reset: bool) -> float:
    """Cut the line without a close frame; the seconds until there is a new one."""
    with workspace() as sandbox:
        client = WebClient(sandbox.bot_token, base_url=sandbox.api_url, retry_handlers=[])
        close = connect(App(client=client), sandbox.app_token)
        threading.Event().wait(moment)
        began = monotonic()
        sandbox.cut_sockets(reset=reset)
        is_back = sandbox.wait_for_bot(LONGEST)
        took = monotonic() - began
        close()
    return took if is_back else sys.exit(f"No line within {LONGEST:.0f} s.")


def silence(connect: Connect, moment: float) -> float:
    """Let nothing come through any more; the seconds until there is a new line."""
    with workspace() as sandbox, Relay(urlsplit(sandbox.api_url).port or 0) as relay:
        client = WebClient(sandbox.bot_token, base_url=sandbox.api_url, retry_handlers=[])
        lead_through(relay, client)
        close = connect(App(client=client), sandbox.app_token)
        threading.Event().wait(moment)
        taken, began = relay.taken, monotonic()
        relay.fall_silent()
        is_back = relay.wait_for_a_new_connection(taken, LONGEST)
        took = monotonic() - began
        close()
    return took if is_back else sys.exit(f"No line within {LONGEST:.0f} s.")


LOSSES: dict[str, Loss] = {
    "reset": partial(cut, reset=True),
    "end of stream": partial(cut, reset=False),
    "silence": silence,
}


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Measure, print, and compare with the bound."""
    set_up_logs("ERROR")
    say(
        f"Python {platform.python_version()}, slack-sdk {version('slack-sdk')}, slack-bolt "
        f"{version('slack-bolt')}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores; means of {len(MOMENTS)} losses each"
    )
    holds = True
    for name, seconds in LOSSES.items():
        alone = mean(seconds(connect_alone, each) for each in MOMENTS)
        watched = mean(seconds(connect_watched, each) for each in MOMENTS)
        ratio = watched / alone
        holds = holds and ratio <= BOUND
        say(f"{name}: SDK alone {alone:.1f} s, with the watchdog {watched:.1f} s ({ratio:.2f})")
    verdict = "It holds." if holds else "It does NOT hold."
    say(f"Bound: at most {BOUND} of the SDK's time, for every kind of loss. {verdict}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
