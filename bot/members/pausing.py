"""Pausing: when somebody is away from everything that Kith does."""

from __future__ import annotations

from datetime import date, datetime

from bot.runtime.working_hours import local_day
from storage.records import Member


def is_away(member: Member, now: datetime) -> bool:
    """Whether a member has paused, or taken quiet time, at this moment."""
    today = local_day(now, member.zone)
    paused = member.paused and (member.paused_until is None or today < member.paused_until)
    return paused or (member.quiet_until is not None and today < member.quiet_until)


def back_on(member: Member, now: datetime) -> date | None:
    """The day on which somebody who is away is back without a word; ``None`` for no such day."""
    if not is_away(member, now) or (member.paused and member.paused_until is None):
        return None
    return max(day for day in (member.paused_until, member.quiet_until) if day is not None)
