"""How long a listener's turn lasts, and when they are reminded in it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.runtime.working_hours import (
    Hours,
    is_working,
    later_on_working_day,
    local_day,
    next_working_morning,
    resolve_local,
)

_AFTERNOON, _A_WHILE = time(14), timedelta(hours=2)
_SAME_DAY_TURN = timedelta(hours=2)
# Tolerance for late ticks, and for messages that are due together and posted one by one.
_ON_TIME = timedelta(minutes=15)


def turn_over(hours: Hours, told_at: datetime) -> datetime:
    """
    When a turn without an answer is over: the same time on the next working day (P7).

    A turn that began within minutes of the working day's start is over when the next one starts.
    Otherwise a tick that is seconds late would cost a next listener with the same hours their
    morning.
    """
    over = later_on_working_day(hours, told_at, 1)
    morning = next_working_morning(hours, over - _ON_TIME)
    return over if morning is None else min(over, morning)


def same_day_turn_over(told_at: datetime) -> datetime:
    """
    When a turn without an answer is over that is for one day only: two hours later.

    So the next listener can still be told on that day.
    """
    return told_at + _SAME_DAY_TURN


def next_turn_from(over_at: datetime, now: datetime) -> datetime:
    """
    From when on the next listener can be told: the end of the turn, not the tick after it.

    It is *now* if Kith was not running when the turn ended at *over_at*.
    """
    return over_at if now - over_at < _ON_TIME else now


def afternoon(hours: Hours, now: datetime) -> datetime:
    """
    When *Remind me this afternoon* comes: at two, or two hours from now if that is later.

    If that is outside today's working hours, it is the next working morning.
    """
    today = local_day(now, hours.zone)
    wished = max(resolve_local(today, _AFTERNOON, hours.zone), now + _A_WHILE)
    if is_working(hours, wished) and local_day(wished, hours.zone) == today:
        return wished
    return next_working_morning(hours, now + _A_WHILE) or wished
