"""Moves the sandbox's clock hour by hour, with a tick of the scheduler at each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.runtime.clock import SettableClock

_STEP = timedelta(hours=1)
# Slack accepts one message a second in a conversation; a second tick sends the next one.
_PAUSE = timedelta(seconds=2)


def walk(
    clock: SettableClock, target: datetime, tick: Callable[[], None], version: Callable[[], int]
) -> None:
    """
    Move *clock* to *target* hour by hour, with a *tick* at each; backwards in one step.

    *version* grows with every change that somebody can see.
    """
    while (now := clock.now()) + _PAUSE < target:
        clock.set(min(now + _STEP, target - _PAUSE))
        before = version()
        tick()
        if version() > before:
            clock.advance(_PAUSE)
            tick()
    clock.set(target)
    tick()
