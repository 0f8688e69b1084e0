"""A watched socket, and signed HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.slack.socket_mode import SocketModeConnection
from tests.bot.slack.connections import LONG, QUICK, HttpTestWorkspace, Watched
from tests.workspace import TestWorkspace


@pytest.fixture
def background() -> Iterator[ThreadPoolExecutor]:
    """A thread that watches a connection, as the main thread of ``kith run`` does."""
    with ThreadPoolExecutor(1, "watching") as executor:
        yield executor


@pytest.fixture
def watch(
    workspace: TestWorkspace, background: ThreadPoolExecutor
) -> Iterator[Callable[..., Watched]]:
    """Gives the workspace a connection with quick pings, and watches it."""
    made: list[Watched] = []

    def watched(after_outage: Callable[[], None] = lambda: None) -> Watched:
        workspace.disconnect()
        workspace.connection = SocketModeConnection(
            workspace.application.app,
            workspace.sandbox.app_token,
            ping_seconds=QUICK,
            after_outage=after_outage,
        )
        workspace.connection.connect()
        made.append(Watched(workspace.connection, background.submit(workspace.connection.watch)))
        return made[-1]

    yield watched
    for each in made:
        each.stop()


@pytest.fixture
def readiness() -> list[bool]:
    """What the bot says of itself; the last entry counts."""
    return [True]


@pytest.fixture
def http_workspace(
    tmp_path: Path, sqlite_url: str, readiness: list[bool], background: ThreadPoolExecutor
) -> Iterator[HttpTestWorkspace]:
    """A workspace whose bot is reached over signed HTTP."""
    workspace = HttpTestWorkspace(tmp_path, sqlite_url, readiness)
    outcome = background.submit(workspace.connection.watch)
    yield workspace
    workspace.close()
    outcome.result(timeout=LONG)
