"""Runs the connection to Slack and the scheduler until the process is told to stop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from slack_bolt import App

from bot.runtime.scheduler import Scheduler
from bot.runtime.waiting import StopSignal


class SlackConnection(Protocol):
    """A connection to Slack."""

    def watch(self) -> None:
        """Keep the connection open. Raises :class:`SetupError` if only a person can mend it."""
        ...

    def is_open(self) -> bool:
        """Whether Slack can send something over it."""
        ...

    def stop(self) -> None:
        """Close the connection."""
        ...


def run_until_stopped(
    connection: SlackConnection,
    scheduler: Scheduler,
    app: App,
    stop: StopSignal,
    *,
    on_start: Callable[[], None],
) -> None:
    """
    Run *connection* and *scheduler* until *stop*; *on_start* is called once they run.

    Requests that came before the connection was closed are finished by *app*. Raises what
    :meth:`SlackConnection.watch` raises.
    """
    # Signals don't raise: an exception could come anywhere, even between opening and closing a
    # socket. Another thread watches the connection, and this one only waits.
    stop.listen()
    with ThreadPoolExecutor(1, "kith-connection") as watcher:
        scheduler.start()
        try:
            on_start()
            watching = watcher.submit(connection.watch)
            watching.add_done_callback(lambda _: stop.stop())
            stop.wait()
        finally:
            scheduler.stop()
            connection.stop()
            app.listener_runner.listener_executor.shutdown()
    watching.result()
