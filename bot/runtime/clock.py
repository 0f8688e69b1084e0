"""The clock: the only module that calls ``datetime.now``.

Everything that needs the time is given a :class:`Clock`. Wishes of people go by this clock. Leases
go by the database's own time, so that machines with different clocks agree about them.
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Gives the present moment, aware and in UTC."""

    def now(self) -> datetime:
        """The present moment."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)


class SettableClock:
    """
    A clock that can be set; it runs on from there unless it is held.

    A held clock stands still between two calls of :meth:`set` (tests); otherwise it keeps running
    from the moment it was set to (the demo).
    """

    def __init__(self, start: datetime, *, held: bool = True) -> None:
        self._lock = threading.Lock()
        self._held = held
        self._system = SystemClock()
        self._set(start)

    def now(self) -> datetime:
        """The moment on this clock, in UTC."""
        with self._lock:
            if self._held:
                return self._moment
            return self._moment + (self._system.now() - self._set_at)

    def set(self, moment: datetime) -> None:
        """Set the clock to *moment* (aware), which may lie in the past."""
        with self._lock:
            self._set(moment)

    def advance(self, by: timedelta) -> None:
        """Move the clock forward by *by*."""
        self.set(self.now() + by)

    def _set(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)
        self._set_at = self._system.now()
