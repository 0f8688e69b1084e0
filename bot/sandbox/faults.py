"""Faults of Slack that are planned for the next calls."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """
    How a call fails.

    *how* is ``429``, ``500``, ``lost_answer`` (done, but the connection drops before the answer),
    ``hang_up`` (the connection drops before it is done), or a Slack error code. *retry_after* is in
    seconds.
    """

    how: str
    retry_after: int = 1


class Faults:
    """The planned faults, and whether sockets are refused."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._planned: dict[str, deque[Fault]] = {}
        self._twice = False
        self.sockets_refused = False
        self.events_retried = False

    def plan(self, method: str, fault: Fault, times: int) -> None:
        """Let the next *times* calls of *method* fail with *fault*."""
        with self._lock:
            self._planned.setdefault(method, deque()).extend([fault] * times)

    def next_for(self, method: str) -> Fault | None:
        """Take the fault that is planned for this call of *method*, if any."""
        with self._lock:
            waiting = self._planned.get(method)
            return waiting.popleft() if waiting else None

    def deliver_twice(self) -> None:
        """Let the next delivery be made twice."""
        with self._lock:
            self._twice = True

    def is_doubled(self) -> bool:
        """Whether this delivery is made twice; that resets it."""
        with self._lock:
            doubled, self._twice = self._twice, False
            return doubled
