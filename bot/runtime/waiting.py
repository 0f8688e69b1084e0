"""Waiting for what passes by itself: growing pauses, until it works or Kith is told to stop."""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable
from queue import Empty, SimpleQueue
from random import Random, SystemRandom
from typing import TypeVar

from bot.errors import TemporaryError

logger = logging.getLogger("kith.waiting")

_FIRST_PAUSE_SECONDS = 0.5
# Short enough that Kith is back within seconds of Slack.
LONGEST_PAUSE_SECONDS = 15.0
T = TypeVar("T")


class Stopped(Exception):
    """Kith was told to stop while it waited."""


class StopSignal:
    """Whether Kith was told to stop, by SIGINT or SIGTERM; once it was, it stays so."""

    def __init__(self) -> None:
        # A queue of this kind may be used by a signal's handler while its thread waits on it.
        self._told: SimpleQueue[None] = SimpleQueue()

    def listen(self) -> None:
        """Take both signals from now on; none of them raises anything."""
        for number in (signal.SIGINT, signal.SIGTERM):
            # Also where a shell that started Kith in the background has SIGINT ignored.
            signal.signal(number, lambda *_: self.stop())

    def stop(self) -> None:
        """Tell it to stop."""
        self._told.put(None)

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it was told to stop, at most *seconds*; returns whether it was."""
        try:
            self._told.get(timeout=seconds)
        except Empty:
            return False
        self.stop()
        return True


class GrowingPause:
    """Pauses that double up to 15 seconds, each shortened by chance so that few come at once."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._seconds = _FIRST_PAUSE_SECONDS

    def next(self, at_least: float = 0.0) -> float:
        """The seconds until the next try, never less than *at_least*."""
        pause = self._seconds * self._dice.uniform(0.5, 1.0)
        self._seconds = min(self._seconds * 2, LONGEST_PAUSE_SECONDS)
        # After a pause that Slack asked for, chance is added, so that not all come at its end.
        return pause if pause > at_least else at_least + min(pause, 1.0)

    def reset(self) -> None:
        """Begin with a short pause again."""
        self._seconds = _FIRST_PAUSE_SECONDS


def wait_out(attempt: Callable[[], T], stop: StopSignal, dice: Random | None = None) -> T:
    """
    What *attempt* returns, tried again for as long as what stands in its way passes by itself.

    Raises :class:`Stopped` once Kith was told to stop, and at once any :class:`SetupError` that a
    person has to mend.
    """
    pause = GrowingPause(dice or SystemRandom())
    while True:
        try:
            return attempt()
        except TemporaryError as fault:
            seconds = pause.next(fault.retry_after)
            logger.warning("%s Trying again in %.1f s.", fault, seconds)
            if stop.wait(seconds):
                raise Stopped from fault
