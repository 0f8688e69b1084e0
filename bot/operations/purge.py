"""Purging: records what was forgotten in a file, and removes it from the database's files."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.runtime.clock import Clock
from storage import programs, purge, tombstone_file, tombstones
from storage.database import Database
from storage.records import Tombstone

logger = logging.getLogger("kith.purging")

# Between three and four in the morning hardly anybody works and hardly anything is due.
_QUIET_HOUR = 3
_MOST_AT_ONCE = 500
# A backup may be taken late, or be deleted late.
_MARGIN = timedelta(days=7)


class PurgeJob:
    """
    Writes tombstones to a file, and then purges the database's files.

    A tombstone leaves the database when it is in the file and its subject was purged.
    """

    def __init__(
        self, database: Database, clock: Clock, stones: Path, backups_kept: timedelta
    ) -> None:
        self._database = database
        self._clock = clock
        self._stones = stones
        self._backups_kept = backups_kept
        # Purged from the file, but a reader still keeps the older pages in the log.
        self._half_done: Sequence[Tombstone] = ()

    def note_forgotten(self) -> bool:
        """Append new tombstones to the file, and mark them as written; whether there were any."""
        now = self._clock.now()
        with self._database.read() as tx:
            waiting = tombstones.not_noted(tx, _MOST_AT_ONCE)
        if not waiting:
            return False
        tombstone_file.append(self._stones, waiting)
        with self._database.write() as tx:
            for one in waiting:
                tombstones.note(tx, one.workspace_id, one.id, now)
        return True

    def tend(self) -> None:
        """Write new tombstones; purge in the quiet hour, or finish a purge that is half done."""
        self.note_forgotten()
        if self._half_done:
            self._finish(self._half_done)
        elif self._is_quiet(self._clock.now()) and self._removable():
            is_done = self.purge()
            logger.info("purged done=%s", is_done)

    def purge(self) -> bool:
        """
        Purge the database's files now.

        Returns ``False`` if a reader still holds the old pages; then try again later.
        Raises :class:`storage.purge.PurgeIncomplete`.
        """
        while self.note_forgotten():
            pass
        removed = self._removable()
        purge.rewrite(self._database)
        return self._finish(removed)

    def is_done(self) -> bool:
        """Whether nothing that was forgotten is left to purge."""
        with self._database.read() as tx:
            return not tombstones.all_of(tx)

    def _finish(self, removed: Sequence[Tombstone]) -> bool:
        if not purge.truncate(self._database):
            self._half_done = removed
            return False
        self._half_done = ()
        with self._database.write() as tx:
            for one in removed:
                tombstones.remove(tx, one.workspace_id, one.id)
        tombstone_file.prune(self._stones, self._clock.now() - self._backups_kept - _MARGIN)
        return True

    def _removable(self) -> list[Tombstone]:
        """The tombstones that a purge beginning now may remove."""
        with self._database.read() as tx:
            return [one for one in tombstones.all_of(tx) if one.noted_at is not None]

    def _is_quiet(self, now: datetime) -> bool:
        """Whether it is the quiet hour in the first program's time zone; UTC without a program."""
        with self._database.read() as tx:
            active = programs.active(tx)
        zone = ZoneInfo(active[0].zone if active else "UTC")
        return now.astimezone(zone).hour == _QUIET_HOUR
