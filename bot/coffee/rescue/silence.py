"""When a partner counts as silent; pure rules.

Silence is two of one's own working days without a press in that match, while another waits. Whoever
has paused, is away or wants to meet nobody of these any more reads the same (P13).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.runtime.working_hours import Hours, later_on_working_day
from storage.records import Match, MatchState

SILENT_WORKING_DAYS = 2
SILENT_ROUNDS = 3
_NO_SILENCE = (None, MatchState.WRITTEN, MatchState.OWN_TIME)


def silent_from(silent: Sequence[tuple[Hours, datetime]]) -> datetime:
    """
    When all of these count as silent; at least one.

    Each is given by their working hours, and by the moment from which they are waited for.
    """
    return max(later_on_working_day(hours, since, SILENT_WORKING_DAYS) for hours, since in silent)


def is_silent_member(
    latest: Sequence[Match], active_on: date | None, hours: Hours, now: datetime
) -> bool:
    """
    Whether somebody pressed nothing at all over their *latest* three matches, newest first.

    Slow coffees, their own time and matches from before times were picked are no silence, nor is a
    press on anything else of Kith's since (*active_on*, in UTC), nor what is too new.
    """
    if len(latest) < SILENT_ROUNDS or any(one.state in _NO_SILENCE for one in latest):
        return False
    if active_on is not None and active_on >= latest[-1].made_at.astimezone(UTC).date():
        return False
    return silent_from([(hours, latest[0].made_at)]) <= now
