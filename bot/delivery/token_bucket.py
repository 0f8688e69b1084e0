"""A token bucket: spaces out calls of one sort to Slack, of all replicas together."""

from __future__ import annotations

from collections.abc import Mapping
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

    def next_at(self, limits: Mapping[str, datetime], now: datetime) -> datetime:
        """
        When to call next: *now*, or once a single call may be made.

        *limits*: those of a workspace, by name (:func:`storage.rate_limits.free_at_each`).
        """
        return max(now, self._free_at(limits, now) - self._ahead)

    def is_used_up(self, limits: Mapping[str, datetime], now: datetime) -> bool:
        """Whether calls are made as fast as the pace allows: no whole burst is left."""
        return self._free_at(limits, now) > now

    def take(self, tx: Transaction, workspace_id: str, now: datetime) -> None:
        """Take the token of a call that is made."""
        free_at = self._locked(tx, workspace_id, now) + self.between
        rate_limits.block_until(tx, workspace_id, self.name, free_at)

    def take_if_free(self, tx: Transaction, workspace_id: str, now: datetime) -> bool:
        """Take the token of a call if one may be made now; whether it may."""
        limits = rate_limits.free_at_each(tx, workspace_id, [self.name])
        is_free = self.next_at(limits, now) <= now
        if is_free:
            self.take(tx, workspace_id, now)
        return is_free

    def note_refused(
        self, tx: Transaction, workspace_id: str, seconds: float, now: datetime
    ) -> None:
        """Slack took no call: make none for so many seconds, and then one at a time."""
        self._locked(tx, workspace_id, now)
        free_at = now + self._ahead + timedelta(seconds=seconds)
        rate_limits.block_until(tx, workspace_id, self.name, free_at)

    @property
    def _ahead(self) -> timedelta:
        return (self.burst - 1) * self.between

    def _free_at(self, limits: Mapping[str, datetime], now: datetime) -> datetime:
        return pacing.free_at([limits.get(self.name)], now)

    def _locked(self, tx: Transaction, workspace_id: str, now: datetime) -> datetime:
        limit = rate_limits.free_at(tx, workspace_id, self.name, is_locked=True)
        return pacing.free_at([limit], now)
