"""On which of the coming days people are away, by what Slack last said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from threading import Lock
from typing import Any

from bot.delivery.away_status import SlackStatus, days_away
from bot.delivery.slack_presence import status_of
from bot.runtime.working_hours import Hours, local_day

# Farther ahead nothing is planned by it; Slack is asked again every hour.
_DAYS = 28


@dataclass(frozen=True, slots=True)
class _Seen:
    """The days on which somebody is away: by their status or name, and by do-not-disturb."""

    told: frozenset[date] = frozenset()
    quiet: frozenset[date] = frozenset()


class AbsenceMemory:
    """
    The days on which people are away, without the words that said so.

    It stays in memory and is never stored. Threads may share it. Each process has its own.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._seen: dict[tuple[str, str], _Seen] = {}

    def note(self, workspace_id: str, user: Mapping[str, Any], hours: Hours, now: datetime) -> None:
        """Note what a user object of Slack's says of somebody with these working hours."""
        key = (workspace_id, str(user["id"]))
        told = _coming_days(status_of(user, {}), hours, now)
        with self._lock:
            self._put(key, replace(self._seen.get(key, _Seen()), told=told))

    def note_do_not_disturb(
        self,
        workspace_id: str,
        slack_id: str,
        answer: Mapping[str, Any],
        hours: Hours,
        now: datetime,
    ) -> None:
        """Note Slack's answer about when somebody isn't to be disturbed."""
        key = (workspace_id, slack_id)
        quiet = _coming_days(status_of({}, answer), hours, now)
        with self._lock:
            self._put(key, replace(self._seen.get(key, _Seen()), quiet=quiet))

    def days_away(self, workspace_id: str, slack_id: str) -> frozenset[date]:
        """Their local days on which they are away, of the four weeks after Slack said so."""
        with self._lock:
            seen = self._seen.get((workspace_id, slack_id))
        return frozenset() if seen is None else seen.told | seen.quiet

    def _put(self, key: tuple[str, str], seen: _Seen) -> None:
        """Keep only what says that somebody is away: most people never are."""
        if seen.told or seen.quiet:
            self._seen[key] = seen
        else:
            self._seen.pop(key, None)


def _coming_days(status: SlackStatus, hours: Hours, now: datetime) -> frozenset[date]:
    today = local_day(now, hours.zone)
    days = [today + timedelta(days=nth) for nth in range(_DAYS)]
    return days_away(status, hours, days, now)
