"""The only place that says what time it is.

Everything that asks for the moment is handed a :class:`Clock`; nothing else in the house calls
``datetime.now``. Wishes of people go by this clock. Leases go by the database's own time, so
that two machines with different clocks agree about them.
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Says the present moment, aware and in UTC."""

    def now(self) -> datetime:
        """The present moment."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)


class SettableClock:
    """
    A clock that can be set, and that runs on from there unless it is held.

    A held clock stands still between two calls of :meth:`set`, so that a test reads the same
    moment twice; one that is not held (the demo) keeps running from the moment it was set to.
    """

    def __init__(self, start: datetime, *, held: bool = True) -> None:
        self._lock = threading.Lock()
        self._held = held
        self._system = SystemClock()
        self._set(start)

    def now(self) -> datetime:
        """The moment that this clock shows, in UTC."""
        with self._lock:
            if self._held:
                return self._moment
            return self._moment + (self._system.now() - self._set_at)

    def set(self, moment: datetime) -> None:
        """Show *moment* (aware) from now on. It may lie in the past."""
        with self._lock:
            self._set(moment)

    def advance(self, by: timedelta) -> None:
        """Move on by *by*."""
        self.set(self.now() + by)

    def _set(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)
        self._set_at = self._system.now()
