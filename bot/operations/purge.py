"""Purging by the clock: what was forgotten is noted outside, and leaves the database's files."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.runtime.clock import Clock
from storage import deliveries, programs, purge, tombstone_file, tombstones
from storage.database import Database
from storage.records import Tombstone

logger = logging.getLogger("kith.purging")

# Hardly anybody works, and hardly anything is due, between three and four in the morning.
_QUIET_HOUR = 3
_MOST_AT_ONCE = 500
# Slack repeats what it delivers for at most a day.
_DELIVERIES_KEPT = timedelta(days=2)
# A backup may be taken late, or be deleted late.
_MARGIN = timedelta(days=7)


class PurgeJob:
    """
    Notes in a file what was forgotten, and sweeps the database's files afterwards.

    A tombstone leaves the database when it is noted and what it stands for is swept away.
    """

    def __init__(
        self, database: Database, clock: Clock, stones: Path, backups_kept: timedelta
    ) -> None:
        self._database = database
        self._clock = clock
        self._stones = stones
        self._backups_kept = backups_kept
        # What the pages in the log no longer hold, while somebody still reads the older ones.
        self._half_done: Sequence[Tombstone] = ()

    def note_forgotten(self) -> None:
        """Note what was forgotten in the file of tombstones, and that it stands there."""
        now = self._clock.now()
        with self._database.read() as tx:
            waiting = tombstones.not_noted(tx, _MOST_AT_ONCE)
        if not waiting:
            return
        tombstone_file.append(self._stones, waiting)
        with self._database.write() as tx:
            for one in waiting:
                tombstones.note(tx, one.workspace_id, one.id, now)

    def tend(self) -> None:
        """Note what was forgotten; purge in the quiet hour, or later, what was left half done."""
        with self._database.write() as tx:
            deliveries.forget_before(tx, self._clock.now() - _DELIVERIES_KEPT)
        self.note_forgotten()
        if self._half_done:
            self._finish(self._half_done)
        elif self._is_quiet(self._clock.now()) and self._swept():
            is_done = self.purge()
            logger.info("purged done=%s", is_done)

    def purge(self) -> bool:
        """
        Sweep the database's files now.

        ``False`` where somebody still reads what was there before: then it is to be tried again.
        Raises :class:`storage.purge.Unpurged`.
        """
        self.note_forgotten()
        swept = self._swept()
        purge.rewrite(self._database)
        return self._finish(swept)

    def _finish(self, swept: Sequence[Tombstone]) -> bool:
        if not purge.truncate(self._database):
            self._half_done = swept
            return False
        self._half_done = ()
        with self._database.write() as tx:
            for one in swept:
                tombstones.remove(tx, one.workspace_id, one.id)
        tombstone_file.prune(self._stones, self._clock.now() - self._backups_kept - _MARGIN)
        return True

    def _swept(self) -> list[Tombstone]:
        """The tombstones of what a purge that begins now sweeps away."""
        with self._database.read() as tx:
            return [one for one in tombstones.all_of(tx) if one.noted_at is not None]

    def _is_quiet(self, now: datetime) -> bool:
        """Whether it is the quiet hour where the first program lives, or in UTC."""
        with self._database.read() as tx:
            active = programs.active(tx)
        zone = ZoneInfo(active[0].zone if active else "UTC")
        return now.astimezone(zone).hour == _QUIET_HOUR
