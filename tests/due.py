"""When the scheduler next has something to do, from every table that a job reads.

It includes the quiet hour in which files are cleaned, which is in no table. It leaves out what has
no visible effect, deleting old Slack deliveries, and what is found in Slack alone: lines that never
came.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    Column,
    CompoundSelect,
    Connection,
    bindparam,
    func,
    literal,
    select,
    union_all,
)

from bot.delivery.reconcile import QUIET
from bot.members.erasing import _DEACTIVATED_KEPT
from bot.operations.purge import _QUIET_HOUR
from bot.operations.uninstalling import _BETWEEN_LOOKS, KEPT
from storage import programs as keeper
from storage.records import SendState
from storage.tables import (
    TO_BE_EMPTIED,
    check_ins,
    details,
    exports,
    lines,
    matches,
    members,
    outbox,
    people,
    programs,
    rounds,
    tombstones,
    workspaces,
)

_AN_HOUR = timedelta(hours=1)
# The shortest time between two ticks.
_BETWEEN_TICKS = timedelta(minutes=1)
_AT_ONCE = timedelta(0)
# The columns that hold due moments, the condition for a row, and the delay until a job acts.
_MOMENTS: tuple[tuple[Column[Any], Any, timedelta], ...] = (
    (programs.c.due_at, programs.c.active, _AT_ONCE),
    (rounds.c.due_at, rounds.c.due_at.is_not(None), _AT_ONCE),
    (matches.c.due_at, matches.c.due_at.is_not(None), _AT_ONCE),
    (members.c.next_icebreaker_at, members.c.next_icebreaker_at.is_not(None), _AT_ONCE),
    (check_ins.c.due_at, check_ins.c.due_at.is_not(None), _AT_ONCE),
    (details.c.ends_at, details.c.ends_at.is_not(None), _AT_ONCE),
    (lines.c.ends_at, lines.c.ends_at.is_not(None), _AT_ONCE),
    (people.c.deactivated_at, people.c.deactivated_at.is_not(None), _DEACTIVATED_KEPT),
    (outbox.c.last_try_at, outbox.c.state == SendState.UNKNOWN, QUIET),
    # A lease goes by the machine's clock, so this one cannot tell when it ends.
    (outbox.c.last_try_at, outbox.c.state == SendState.SENDING, _AT_ONCE),
    (outbox.c.due_at, outbox.c.state == SendState.PENDING, _AT_ONCE),
    (outbox.c.withdrawn_at, TO_BE_EMPTIED, _AT_ONCE),
    (exports.c.due_at, exports.c.due_at.is_not(None), _AT_ONCE),
    (tombstones.c.forgotten_at, tombstones.c.noted_at.is_(None), _AT_ONCE),
    (workspaces.c.uninstalled_at, workspaces.c.uninstalled_at.is_not(None), _BETWEEN_LOOKS),
    (workspaces.c.uninstalled_at, workspaces.c.uninstalled_at.is_not(None), KEPT),
)
_NOTED = select(func.count()).where(tombstones.c.noted_at.is_not(None))


def _first_of_each() -> CompoundSelect[Any]:
    """One query for the last past and the first future moment of each column."""
    asked = []
    for number, (column, condition, later) in enumerate(_MOMENTS):
        after = bindparam(f"after_{later.total_seconds():.0f}", type_=column.type)
        asked += [
            select(literal(number), func.max(column)).where(condition, column <= after),
            select(literal(number), func.min(column)).where(condition, column > after),
        ]
    return union_all(*asked)


_FIRST_OF_EACH = _first_of_each()
_LATER = {later for _, _, later in _MOMENTS}


def next_tick(tx: Connection, now: datetime, *, has_ticked: bool) -> datetime | None:
    """The moment of the next tick that has work, or ``None`` if nothing will be due.

    Work that is still due although the scheduler *has_ticked* at *now* is retried in an hour.
    """
    again = now + (_AN_HOUR if has_ticked else _BETWEEN_TICKS)
    found = [again if due <= now else due for due in _dues(tx, now)]
    return max(min(found), now + _BETWEEN_TICKS) if found else None


def _dues(tx: Connection, now: datetime) -> Iterator[datetime]:
    after = {f"after_{later.total_seconds():.0f}": now - later for later in _LATER}
    for number, moment in tx.execute(_FIRST_OF_EACH, after):
        if moment is not None:
            yield moment + _MOMENTS[number][2]
    if tx.execute(_NOTED).scalar_one():
        yield _quiet_hour(tx, now)


def _quiet_hour(tx: Connection, now: datetime) -> datetime:
    """When the present or else the next quiet hour begins, in the first program's zone."""
    active = keeper.active(tx)
    zone = ZoneInfo(active[0].zone if active else "UTC")
    day = now.astimezone(zone).date()
    if now.astimezone(zone).hour > _QUIET_HOUR:
        day += timedelta(days=1)
    return datetime.combine(day, time(_QUIET_HOUR), zone)
