"""Keeping a line to Slack and the heartbeat going until the process is told to stop."""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Protocol

from slack_bolt import App

from bot.scheduler import Heartbeat


class Line(Protocol):
    """A line to Slack."""

    def watch(self) -> None:
        """Keep the line open. Raises :class:`Trouble` when it cannot be kept."""
        ...

    def stop(self) -> None:
        """Close the line."""
        ...


def stay(line: Line, heartbeat: Heartbeat, app: App, *, tell: Callable[[], None]) -> None:
    """
    Keep *line* and *heartbeat* going until SIGINT or SIGTERM; *tell* is called once they go.

    What people did before the line was closed is finished by *app* first. Raises what
    :meth:`Line.watch` raises.
    """
    # Both raise KeyboardInterrupt in the main thread from now on, also where a shell that started
    # Kith in the background has SIGINT ignored.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        heartbeat.start()
        tell()
        line.watch()
    except KeyboardInterrupt:
        pass
    finally:
        # A second Ctrl-C must not interrupt the closing.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)
        heartbeat.stop()
        line.stop()
        app.listener_runner.listener_executor.shutdown()
