"""Keeping a line to Slack and the heartbeat going until the process is told to stop."""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Protocol

from slack_bolt import App

from bot.runtime.scheduler import Scheduler


class SlackConnection(Protocol):
    """A line to Slack."""

    def watch(self) -> None:
        """Keep the line open. Raises :class:`SetupError` when it cannot be kept."""
        ...

    def stop(self) -> None:
        """Close the line."""
        ...


def stay(
    connection: SlackConnection, scheduler: Scheduler, app: App, *, tell: Callable[[], None]
) -> None:
    """
    Keep *line* and *heartbeat* going until SIGINT or SIGTERM; *tell* is called once they go.

    What people did before the line was closed is finished by *app* first. Raises what
    :meth:`SlackConnection.watch` raises.
    """
    # A signal raises nothing: an exception could come anywhere, also between a socket and its
    # closing. The line is watched by another thread, and this one only waits.
    ended: SimpleQueue[None] = SimpleQueue()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Also where a shell that started Kith in the background has SIGINT ignored.
        signal.signal(number, lambda *_: ended.put(None))
    with ThreadPoolExecutor(1, "kith-line") as watcher:
        scheduler.start()
        try:
            tell()
            watching = watcher.submit(connection.watch)
            watching.add_done_callback(lambda _: ended.put(None))
            ended.get()
        finally:
            scheduler.stop()
            connection.stop()
            app.listener_runner.listener_executor.shutdown()
    watching.result()
