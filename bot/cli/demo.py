"""The demo: a sandbox with the real bot in it, on this machine alone."""

from __future__ import annotations

import socket
import tempfile
import webbrowser
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import SystemRandom
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from bot.app import Application, build
from bot.config import Config, hide_from_libraries
from bot.errors import SetupError
from bot.operations.startup import meet_slack, open_database, open_vault
from bot.runtime.clock import SettableClock
from bot.runtime.runner import run_until_stopped
from bot.runtime.waiting import StopSignal
from bot.sandbox.clock_stepper import walk
from bot.sandbox.sandbox import DEFAULT_USERS, Sandbox
from bot.slack.client import slack_client
from bot.slack.socket_mode import SocketModeConnection
from storage.records import Tier

_HOME = ZoneInfo("Europe/London")
_TICK_SECONDS = 1.0


def run_demo(port: int, *, opens_page: bool) -> int:
    """Serve the page on *port* of this machine until Ctrl-C."""
    hide_from_libraries(proxies=True)
    _require_free(port)
    clock = SettableClock(_next_working_morning(datetime.now(UTC)), held=False)
    applications: list[Application] = []

    def next_round() -> datetime | None:
        return applications[0].services.rounds.next_round_at() if applications else None

    def move_clock(target: datetime) -> None:
        walk(clock, target, applications[0].scheduler.tick, lambda: sandbox.version)

    def on_start() -> None:
        print(f"The sandbox is at {sandbox.page_url} (Ctrl-C ends everything)", flush=True)
        if opens_page:
            webbrowser.open(sandbox.page_url)

    with tempfile.TemporaryDirectory(prefix="kith-demo-") as folder:
        sandbox = Sandbox(
            read_manifest(), clock, port=port, next_round=next_round, move_clock=move_clock
        )
        add_channel(sandbox)
        with sandbox:
            application, connection = _start_bot(sandbox, clock, Path(folder))
            applications.append(application)
            app, scheduler = application.app, application.scheduler
            run_until_stopped(connection, scheduler, app, StopSignal(), on_start=on_start)
            application.services.dispatch.close()
            application.database.close()
    return 0


def add_channel(sandbox: Sandbox) -> None:
    """Make a channel of everybody, in which an admin can offer a program."""
    sandbox.add_channel("coffee", [one.id for one in DEFAULT_USERS if not one.deleted])


def read_manifest() -> dict[str, Any]:
    """The manifest of the app, which says what the bot in the sandbox may do."""
    # The package's own copy: a wheel does not hold the one at the root of the repository.
    path = Path(__file__).parents[1] / "manifest.yml"
    manifest: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return manifest


def _require_free(port: int) -> None:
    # The sandbox's server would end the process itself, in words of its own.
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError as fault:
        raise SetupError(
            f"Port {port} can't be used ({fault.strerror}). Pick another one: kith demo --port "
            "8900, or in a clone: make demo PORT=8900"
        ) from fault


def _start_bot(
    sandbox: Sandbox, clock: SettableClock, folder: Path
) -> tuple[Application, SocketModeConnection]:
    config = Config(
        slack_bot_token=sandbox.bot_token,
        slack_app_token=sandbox.app_token,
        slack_api_url=sandbox.api_url,
        database_url=f"sqlite:///{folder / 'kith.db'}",
        tick_seconds=_TICK_SECONDS,
    )
    database = open_database(config)
    vault = open_vault(config, database, clock.now())
    client = slack_client(config, clock)
    # Whoever tries Kith sees all of it; elsewhere an admin decides what may be shared.
    workspace = meet_slack(client, database, vault, clock, tier=Tier.ALL)
    application = build(
        config,
        client=client,
        database=database,
        vault=vault,
        clock=clock,
        rng=SystemRandom(),
        workspace_id=workspace.id,
    )
    application.services.conversation.load_in_background()
    connection = SocketModeConnection(application.app, sandbox.app_token)
    connection.connect()
    return application, connection


def _next_working_morning(now: datetime) -> datetime:
    """The next Monday to Friday at nine, so that there is something to see at once."""
    day = now.astimezone(_HOME).date()
    while day.weekday() > 4 or datetime.combine(day, time(9), _HOME) < now:
        day += timedelta(days=1)
    return datetime.combine(day, time(9), _HOME)
