"""
Until when somebody is away, as their Slack says: a status, a name, a snooze, do-not-disturb (P6).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from bot.delivery.absences import Absence, DayReader, name_absence, status_absence
from bot.delivery.message_kinds import WhenAway
from bot.delivery.status_text import text_says_away
from bot.runtime.public_holidays import country_of_zone
from bot.runtime.working_hours import (
    Hours,
    end_of_day,
    local_day,
    next_working_moment,
    next_working_morning,
    start_of_tomorrow,
    working_time,
)


class AwaySign(StrEnum):
    """What in somebody's Slack says that they are away."""

    NAME = "name"
    STATUS = "status"
    DO_NOT_DISTURB = "do_not_disturb"


@dataclass(frozen=True, slots=True)
class SlackStatus:
    """
    What Slack says of a person at this moment.

    ``status_until``: when the status expires, if it does. From ``quiet_from`` to ``quiet_until``
    they are not to be disturbed, nor before ``snoozed_until``. ``names``: all that Slack shows of
    their name. ``changed_at``: when they last changed anything of this. The words of a status are
    looked at and let go: they are never stored, and not even in what a ``SlackStatus`` prints.
    """

    status_text: str = field(default="", repr=False)
    status_emoji: str = field(default="", repr=False)
    status_until: datetime | None = None
    quiet_from: datetime | None = None
    quiet_until: datetime | None = None
    snoozed_until: datetime | None = None
    names: tuple[str, ...] = field(default=(), repr=False)
    changed_at: datetime | None = None


def away_until(status: SlackStatus, hours: Hours, now: datetime) -> datetime | None:
    """
    Until when somebody is away; ``None`` when they are not.

    An end that Slack gives comes first; otherwise a day in the words of a status, or in a name, is
    the last one, in their zone. Without any it holds for the day: on the next working morning it is
    looked at again. A day that has passed means that they are back.
    """
    ends = []
    if status.quiet_from is not None and status.quiet_until is not None:
        ends += [status.quiet_until] if status.quiet_from <= now < status.quiet_until else []
    if status.snoozed_until is not None and now < status.snoozed_until:
        ends.append(status.snoozed_until)
    reader = DayReader(_written_on(status, hours, now), _month_is_first(hours))
    if status.status_until is None:
        found = status_absence(status.status_text, status.status_emoji, reader)
        ends += _end_of(found, hours, now)
    elif now < status.status_until and says_away(status.status_text, status.status_emoji):
        ends.append(status.status_until)
    for name in status.names:
        ends += _end_of(name_absence(name, reader), hours, now)
    return max(ends, default=None)


def days_away(
    status: SlackStatus, hours: Hours, days: Iterable[date], now: datetime
) -> dict[AwaySign, frozenset[date]]:
    """
    On which of these local days somebody is away, as Slack says *now*, and what says so.

    An absence without an end goes on. Do-not-disturb counts where it covers a whole working day.
    """
    coming = frozenset(days)
    reader = DayReader(_written_on(status, hours, now), _month_is_first(hours))
    by_name = [name_absence(name, reader) for name in status.names]
    by_status: list[Absence | None] = []
    if status.status_until is None:
        by_status.append(status_absence(status.status_text, status.status_emoji, reader))
    at_work = {day for day in coming if _lasts_into_work(status, hours, day, now)}
    return {
        AwaySign.NAME: _days_of(by_name, coming),
        AwaySign.STATUS: _days_of(by_status, coming) | at_work,
        AwaySign.DO_NOT_DISTURB: frozenset(day for day in coming if _is_quiet(status, hours, day)),
    }


def without(status: SlackStatus, signs: Collection[AwaySign]) -> SlackStatus:
    """
    What Slack says of somebody, without their name or their status where these are among *signs*.

    Do-not-disturb stays: whoever is there may still wish not to be disturbed.
    """
    if AwaySign.NAME in signs:
        status = replace(status, names=())
    if AwaySign.STATUS in signs:
        status = replace(status, status_text="", status_emoji="", status_until=None)
    return status


def when_to_send(
    when_away: WhenAway, until: datetime, hours: Hours, now: datetime
) -> datetime | None:
    """When a message is sent to somebody who is away until then; ``None`` for never."""
    back = next_working_moment(hours, until)
    if back is None or when_away is WhenAway.WAITS:
        return back
    is_today = local_day(back, hours.zone) == local_day(now, hours.zone)
    return back if is_today else None


def says_away(text: str, emoji: str) -> bool:
    """Whether a status with these words and this emoji says that somebody is away."""
    return text_says_away(text, emoji)


def _days_of(absences: Iterable[Absence | None], coming: frozenset[date]) -> frozenset[date]:
    known = [absence for absence in absences if absence is not None]
    return frozenset(day for day in coming if any(one.lasts_on(day) for one in known))


def _lasts_into_work(status: SlackStatus, hours: Hours, day: date, now: datetime) -> bool:
    """Whether a status that says away ends after they have begun to work on *day*."""
    until = status.status_until
    span = working_time(hours, day) if until is not None else None
    if until is None or span is None or until <= max(span[0], now):
        return False
    return says_away(status.status_text, status.status_emoji)


def _is_quiet(status: SlackStatus, hours: Hours, day: date) -> bool:
    """Whether do-not-disturb covers all of their working time on *day*."""
    if status.quiet_from is None or status.quiet_until is None:
        return False
    span = working_time(hours, day)
    return span is not None and status.quiet_from <= span[0] and span[1] <= status.quiet_until


def _end_of(absence: Absence | None, hours: Hours, now: datetime) -> list[datetime]:
    """When it ends, if it lasts: with its last day, or looked at again on the next morning."""
    today = local_day(now, hours.zone)
    if absence is None or not absence.lasts_on(today):
        return []
    if absence.last is None or absence.is_rough:
        return [_next_morning(hours, now)]
    return [end_of_day(absence.last, hours.zone)]


def _written_on(status: SlackStatus, hours: Hours, now: datetime) -> date:
    """Their local day on which the words can have been written at the latest."""
    return local_day(min(status.changed_at or now, now), hours.zone)


def _month_is_first(hours: Hours) -> bool:
    """Whether 4/1 is the first of April where they live."""
    return (hours.country or country_of_zone(hours.zone)) == "US"


def _next_morning(hours: Hours, now: datetime) -> datetime:
    tomorrow = start_of_tomorrow(now, hours.zone)
    return next_working_morning(hours, tomorrow) or tomorrow
