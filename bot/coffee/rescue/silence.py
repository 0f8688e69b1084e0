"""When a partner counts as silent; pure rules.

Silence is two of one's own working days without a press in that match, while another waits. Whoever
has paused, is away or wants to meet nobody of these any more reads the same (P13).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.runtime.working_hours import Hours, later_on_working_day

SILENT_WORKING_DAYS = 2


def silent_from(silent: Iterable[tuple[Hours, datetime]]) -> datetime | None:
    """
    When all of these count as silent; ``None`` for nobody.

    Each is given by their working hours, and by the moment from which they are waited for.
    """
    return max(
        (later_on_working_day(hours, since, SILENT_WORKING_DAYS) for hours, since in silent),
        default=None,
    )
