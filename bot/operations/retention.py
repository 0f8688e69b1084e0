"""Retention: how long each sort of row is kept that nothing else ends, and why (P14)."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.runtime.clock import Clock
from storage import retention, workspaces
from storage.database import Database
from storage.retention import Rows

_EVERY = timedelta(days=1)
# Deletions are small, so that nobody waits for them, and there are few of them in one tick.
_MOST_STEPS = 20


@dataclass(frozen=True, slots=True)
class Period:
    """How long a sort of rows is kept, why, and how many are deleted in one transaction."""

    rows: Rows
    kept: timedelta
    why: str
    most: int = 500


# In this order: some end only when those before them are gone.
PERIODS = (
    Period(
        Rows.REQUESTS,
        timedelta(days=35),
        "Slack repeats an event for at most a day. A person may leave a form open over their "
        "holidays, and press again what they pressed before them.",
    ),
    Period(
        Rows.MESSAGES,
        timedelta(days=90),
        "A week's budget, the six messages about a coffee, the search for lost answers and twice "
        "the same press look back some weeks at most. What is about something that somebody "
        "shared stays as long as that, so that it can be emptied.",
    ),
    Period(
        Rows.OFFERS,
        timedelta(days=90),
        "What is kept without a day ends after 90 days, too: nobody expects to keep something "
        "older. The offer of what was kept stays as long as that.",
    ),
    Period(
        Rows.PARTICIPATIONS,
        timedelta(days=365),
        "Who was left over comes first in the next draws; a year covers every rhythm and pause.",
        # Of whole rounds.
        most=1,
    ),
    Period(
        Rows.MATCHES,
        timedelta(days=730),
        "People meet new ones, and those whom both would like to meet again (P10). Times, "
        "outcomes and bookings go with the match.",
    ),
    Period(Rows.ROUNDS, timedelta(days=730), "They go after the last match of theirs."),
    Period(
        Rows.GROUPS,
        timedelta(days=1),
        "A group chat is known as long as a message of Kith's is in it that it may change.",
    ),
    Period(Rows.RATE_LIMITS, timedelta(days=1), "Slack's limits last minutes."),
)


class RetentionJob:
    """
    Deletes once a day what has ended, in sealed workspaces, too.

    *lasting*: the kinds of messages that stay for as long as their match does.
    """

    def __init__(self, database: Database, clock: Clock, lasting: Collection[str] = ()) -> None:
        self._database = database
        self._clock = clock
        self._lasting = lasting
        self._begun_at: datetime | None = None
        # A workspace's id, and what is looked for in it.
        self._left: deque[tuple[str, Period]] = deque()

    def tend(self) -> None:
        """Go on with today's deletions, or begin with them."""
        now = self._clock.now()
        if not self._left and self._is_due(now):
            self._begun_at = now
            with self._database.read() as tx:
                known = workspaces.everywhere(tx)
            self._left.extend((here, period) for here in known for period in PERIODS)
        for _ in range(min(_MOST_STEPS, len(self._left))):
            here, period = self._left[0]
            if self._forget(here, period, now) < period.most:
                self._left.popleft()

    def is_under_way(self) -> bool:
        """Whether something is left of today's deletions."""
        return bool(self._left)

    def _is_due(self, now: datetime) -> bool:
        # If it began later than now, the clock was set back.
        return self._begun_at is None or not timedelta(0) <= now - self._begun_at < _EVERY

    def _forget(self, workspace_id: str, period: Period, now: datetime) -> int:
        """Delete one batch; returns how many there were."""
        before, lasting = now - period.kept, self._lasting
        with self._database.read() as tx:
            keys = retention.ended(tx, period.rows, workspace_id, before, period.most, lasting)
        if keys:
            with self._database.write() as tx:
                retention.forget(tx, period.rows, workspace_id, before, keys, lasting)
        return len(keys)
