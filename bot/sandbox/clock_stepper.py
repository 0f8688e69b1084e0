"""Moving the sandbox's clock: not in one jump, but as time goes, with a tick at every step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.runtime.clock import SettableClock

_STEP = timedelta(hours=1)
# Slack takes one message a second at one place; a second tick brings what had to wait for that.
_PAUSE = timedelta(seconds=2)


def walk(
    clock: SettableClock, target: datetime, tick: Callable[[], None], said: Callable[[], int]
) -> None:
    """
    Walk *clock* to *target* hour by hour, with *tick* at each; backwards in one step.

    *said* grows with everything that somebody can see.
    """
    while (now := clock.now()) + _PAUSE < target:
        clock.set(min(now + _STEP, target - _PAUSE))
        before = said()
        tick()
        if said() > before:
            clock.advance(_PAUSE)
            tick()
    clock.set(target)
    tick()
