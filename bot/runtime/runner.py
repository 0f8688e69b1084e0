"""Runs the connection to Slack and the scheduler until the process is told to stop."""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Protocol

from slack_bolt import App

from bot.runtime.scheduler import Scheduler


class SlackConnection(Protocol):
    """A connection to Slack."""

    def watch(self) -> None:
        """Keep the connection open. Raises :class:`SetupError` when it is lost for good."""
        ...

    def stop(self) -> None:
        """Close the connection."""
        ...


def run_until_stopped(
    connection: SlackConnection, scheduler: Scheduler, app: App, *, on_start: Callable[[], None]
) -> None:
    """
    Run *connection* and *scheduler* until SIGINT or SIGTERM; *on_start* is called once they run.

    Requests that came before the connection was closed are finished by *app*. Raises what
    :meth:`SlackConnection.watch` raises.
    """
    # Signals don't raise: an exception could come anywhere, even between opening and closing a
    # socket. Another thread watches the connection, and this one only waits.
    ended: SimpleQueue[None] = SimpleQueue()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Also where a shell that started Kith in the background has SIGINT ignored.
        signal.signal(number, lambda *_: ended.put(None))
    with ThreadPoolExecutor(1, "kith-connection") as watcher:
        scheduler.start()
        try:
            on_start()
            watching = watcher.submit(connection.watch)
            watching.add_done_callback(lambda _: ended.put(None))
            ended.get()
        finally:
            scheduler.stop()
            connection.stop()
            app.listener_runner.listener_executor.shutdown()
    watching.result()
