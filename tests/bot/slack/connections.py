"""Connections of the real bot to Slack, watched as ``kith run`` watches them."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

from bot.app import Application, build
from bot.cli.demo import read_manifest
from bot.config import Config
from bot.operations.startup import meet_slack, open_database, open_vault
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from bot.slack.client import slack_client
from bot.slack.http import HttpServer
from bot.slack.socket_mode import SocketModeConnection
from tests.cast import Actor
from tests.idle_executor import IdleExecutor
from tests.workspace import MONDAY, PATIENCE

HOST = "127.0.0.1"
# Seconds between two pings. The SDK may take a third of a second to begin to read,
# and three pings must be longer than that, also where the machine is busy with something else.
QUICK = 1.0
# Longer than anything here takes; nothing waits for so long unless it fails.
LONG = 60.0


@dataclass(frozen=True)
class Watched:
    """A connection, and the outcome of its watchdog."""

    connection: SocketModeConnection
    outcome: Future[None]

    def trouble(self) -> str:
        """The error that the watchdog ended with."""
        return str(self.outcome.exception(timeout=LONG))

    def stop(self) -> None:
        """Close the connection and wait for the watchdog to end."""
        self.connection.stop()
        self.outcome.exception(timeout=LONG)


@contextmanager
def held_port() -> Iterator[int]:
    """
    A port that is given to nobody else while it is held.

    Nothing listens to it here, so that a server that asks for it by its number gets it.
    """
    with socket.socket() as holding:
        holding.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        holding.bind((HOST, 0))
        yield int(holding.getsockname()[1])


class HttpTestWorkspace:
    """The sandbox, and the real bot that it reaches over signed HTTP."""

    def __init__(self, folder: Path, database_url: str, readiness: list[bool]) -> None:
        self.clock = SettableClock(MONDAY)
        self.executor = IdleExecutor()
        with held_port() as self.port:
            url = f"http://{HOST}:{self.port}/slack/events"
            self.sandbox = Sandbox(
                read_manifest(), self.clock, request_url=url, ack_timeout=PATIENCE
            )
            self.sandbox.start()
            self.config = Config(
                slack_bot_token=self.sandbox.bot_token,
                slack_signing_secret=self.sandbox.signing_secret,
                slack_api_url=self.sandbox.api_url,
                database_url=database_url,
                key_file=folder / "kith.key",
            )
            self.database = open_database(self.config)
            self.application = self._built()
            self.connection = self.http_connection(HOST, self.port, lambda: readiness[-1])
        ada = self.sandbox.users["ada"]
        self.ada = Actor(self.sandbox, self.executor, ada, self.wait_for_reply)

    def wait_for_reply(self) -> None:
        """Let the time pass that Kith waits for another line, and let it reply."""
        self.clock.advance(timedelta(seconds=2))
        self.application.scheduler.run_often()

    def http_connection(
        self, bind: str, port: int, is_ready: Callable[[], bool] = lambda: True
    ) -> HttpServer:
        """A connection of this bot, at an address."""
        made = HttpServer(self.sandbox.signing_secret, bind, port)
        made.answer_with(self.application.app)
        made.is_ready = is_ready
        return made

    def _built(self) -> Application:
        vault = open_vault(self.config, self.database, self.clock.now())
        client = slack_client(self.config, self.clock)
        workspace = meet_slack(client, self.database, vault, self.clock)
        return build(
            self.config,
            client=client,
            database=self.database,
            vault=vault,
            clock=self.clock,
            rng=Random(7),
            workspace_id=workspace.id,
            executor=self.executor,
        )

    def close(self) -> None:
        """End every thread and socket."""
        self.connection.stop()
        self.executor.shutdown()
        self.sandbox.stop()
        self.database.close()
