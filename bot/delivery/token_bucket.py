"""A token bucket: spaces out calls of one sort to Slack, of all replicas together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery import pacing
from storage import rate_limits
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class TokenBucket:
    """
    A ``burst`` of calls may come together, and then one in each time ``between`` them.

    ``name``: that of its rate limit, beside those of methods and conversations.
    """

    name: str
    between: timedelta
    burst: int

    def next_at(self, tx: Transaction, workspace_id: str, now: datetime) -> datetime:
        """When to call next: *now*, or once a single call may be made."""
        return max(now, self._free_at(tx, workspace_id, now) - self._ahead)

    def is_used_up(self, tx: Transaction, workspace_id: str, now: datetime) -> bool:
        """Whether calls are made as fast as the pace allows: no whole burst is left."""
        return self._free_at(tx, workspace_id, now) > now

    def take(self, tx: Transaction, workspace_id: str, now: datetime) -> None:
        """Take the token of a call that is made."""
        free_at = self._free_at(tx, workspace_id, now, is_locked=True) + self.between
        rate_limits.block_until(tx, workspace_id, self.name, free_at)

    def note_refused(
        self, tx: Transaction, workspace_id: str, seconds: float, now: datetime
    ) -> None:
        """Slack took no call: make none for so many seconds, and then one at a time."""
        self._free_at(tx, workspace_id, now, is_locked=True)
        free_at = now + self._ahead + timedelta(seconds=seconds)
        rate_limits.block_until(tx, workspace_id, self.name, free_at)

    @property
    def _ahead(self) -> timedelta:
        return (self.burst - 1) * self.between

    def _free_at(
        self, tx: Transaction, workspace_id: str, now: datetime, *, is_locked: bool = False
    ) -> datetime:
        limit = rate_limits.free_at(tx, workspace_id, self.name, is_locked=is_locked)
        return pacing.free_at([limit], now)
