"""Pausing: when somebody is away from everything that Kith does."""

from __future__ import annotations

from datetime import datetime

from bot.hours import local_day
from storage.records import Member


def is_away(member: Member, now: datetime) -> bool:
    """Whether a member has paused, or taken quiet time, at this moment."""
    today = local_day(now, member.zone)
    paused = member.paused and (member.paused_until is None or today < member.paused_until)
    return paused or (member.quiet_until is not None and today < member.quiet_until)
