"""The traffic log: every call, answer, delivery and acknowledgement."""

from __future__ import annotations

import json
import re
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

Direction = Literal["to_slack", "from_slack", "event", "ack"]

TOKEN = re.compile(r"(?:xox[a-z]|xapp)-[A-Za-z0-9-]+")
ENTRIES_KEPT = 5000


@dataclass(frozen=True)
class TrafficEntry:
    """
    A call, an answer, a delivery or an acknowledgement.

    *at* is the sandbox's time. *seconds* is how long an answer or an acknowledgement took by the
    machine's clock, and 0 for calls and deliveries. Tokens are replaced in *body*.
    """

    number: int
    at: datetime
    direction: Direction
    name: str
    body: dict[str, Any]
    seconds: float


class TrafficLog:
    """Keeps the last entries, oldest first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: deque[TrafficEntry] = deque(maxlen=ENTRIES_KEPT)
        self._count = 0

    def note(
        self,
        at: datetime,
        direction: Direction,
        name: str,
        body: Mapping[str, Any],
        seconds: float = 0.0,
    ) -> None:
        """Add an entry. *body* is copied, so that what happens to it later does not show."""
        safe = json.loads(TOKEN.sub("xoxb-***", json.dumps(body, default=str)))
        with self._lock:
            self._count += 1
            entry = TrafficEntry(self._count, at, direction, name, safe, round(seconds, 4))
            self._entries.append(entry)

    def since(self, number: int = 0) -> list[TrafficEntry]:
        """The entries that are kept and came after *number*, oldest first."""
        with self._lock:
            return [entry for entry in self._entries if entry.number > number]
