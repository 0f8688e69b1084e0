"""A watched socket, and signed HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.slack.socket_mode import SocketModeConnection
from tests.bot.slack.connections import LONG, QUICK, HttpTown, Watched
from tests.workspace import Town


@pytest.fixture
def background() -> Iterator[ThreadPoolExecutor]:
    """A thread that watches a connection, as the main thread of ``kith run`` does."""
    with ThreadPoolExecutor(1, "watching") as executor:
        yield executor


@pytest.fixture
def watch(town: Town, background: ThreadPoolExecutor) -> Iterator[Callable[..., Watched]]:
    """Gives the town a connection with quick pings, and watches it."""
    made: list[Watched] = []

    def watched(give_up_seconds: float = 60.0) -> Watched:
        town.hang_up()
        town.connection = SocketModeConnection(
            town.application.app,
            town.sandbox.app_token,
            ping_seconds=QUICK,
            give_up_seconds=give_up_seconds,
        )
        town.connection.connect()
        made.append(Watched(town.connection, background.submit(town.connection.watch)))
        return made[-1]

    yield watched
    for each in made:
        each.stop()


@pytest.fixture
def readiness() -> list[bool]:
    """What the bot says of itself; the last entry counts."""
    return [True]


@pytest.fixture
def http_town(
    tmp_path: Path, sqlite_url: str, readiness: list[bool], background: ThreadPoolExecutor
) -> Iterator[HttpTown]:
    """A town whose bot is reached over signed HTTP."""
    town = HttpTown(tmp_path, sqlite_url, readiness)
    outcome = background.submit(town.connection.watch)
    yield town
    town.close()
    outcome.result(timeout=LONG)
