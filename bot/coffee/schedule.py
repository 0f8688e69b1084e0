"""When a round is announced, drawn and closed, and which times fit everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.coffee.held_days import DaysOff, held_on, is_new_year
from bot.members import first_weeks_end, is_new
from bot.runtime.public_holidays import country_of_zone, is_public_holiday
from bot.runtime.working_hours import Hours, coming_spans, local_day, resolve_local, together
from storage.records import Asking, Member, MoveReason, Program, Round

# With less notice than this, the draw is put off to the next working day.
_SHORTEST_NOTICE = timedelta(hours=4)
# Members who hear of a round the morning before have about this long to think about it.
_A_DAY_TO_THINK = timedelta(hours=20)
_WORKING_DAYS = (0, 1, 2, 3, 4)
# A draw that was put off by a day must not cost a round.
_LEEWAY = timedelta(days=3.5)
_DAYS_TO_MEET = 7
_HALF_HOUR = timedelta(minutes=30)
SLOTS = 3


@dataclass(frozen=True, slots=True)
class Moved:
    """The planned day of a round that is on another, and why."""

    planned: date
    because: MoveReason


def draw_on(program: Program, day: date) -> datetime:
    """The moment of a draw on *day*, at the program's time in its zone."""
    return resolve_local(day, program.at, program.zone)


def next_planned(program: Program, after: datetime) -> date:
    """The program's first day after *after* that leaves a day to think about it."""
    day = local_day(after, program.zone)
    day += timedelta(days=(program.weekday - day.weekday()) % 7)
    while draw_on(program, day) - _A_DAY_TO_THINK < after:
        day += timedelta(weeks=1)
    return day


def replanned(program: Program, last_draw: datetime | None, now: datetime) -> date:
    """
    The next planned day of a program that was edited; *last_draw*: that of its last round.

    A round that is announced keeps its day. The next comes by the rhythm, with the same leeway that
    members have: sooner, nobody would be due.
    """
    if last_draw is None:
        return next_planned(program, now)
    earliest = last_draw + timedelta(weeks=program.rhythm_weeks) - _LEEWAY
    return next_planned(program, max(now, earliest - _A_DAY_TO_THINK))


def planned_on(program: Program) -> date:
    """The day planned for the next round that isn't announced."""
    return program.next_on or next_planned(program, program.due_at - timedelta(seconds=1))


def announcement_of(program: Program, draw_at: datetime) -> datetime:
    """
    The start of the working day before the draw, in the program's zone.

    From midnight on everybody hears of it in their own working hours of that day, wherever they
    live. Public holidays are skipped, unless the whole week before the draw is off: a round is
    never announced before last week's is drawn.
    """
    drawn_on = local_day(draw_at, program.zone)
    before = [drawn_on - timedelta(days=days) for days in range(1, 7)]
    weekdays = [day for day in before if day.weekday() in _WORKING_DAYS]
    working = (day for day in weekdays if _is_working_day(program, day))
    return resolve_local(next(working, weekdays[0]), time(0), program.zone)


def coming_draw(program: Program, off: DaysOff) -> datetime:
    """The draw of the next round that isn't announced, on the day on which it is held."""
    return draw_on(program, held_on(planned_on(program), off))


def draw_for(program: Program, now: datetime, off: DaysOff) -> datetime:
    """
    The draw of the round that is announced now.

    If Kith was down and the planned draw is near or past, it moves to the next working day, so
    that everybody still has a day to say no.
    """
    planned = coming_draw(program, off)
    return planned if gives_notice(planned, now) else postponed(program, now, off)


def postponed(program: Program, now: datetime, off: DaysOff) -> datetime:
    """A draw on the next working day of most, for a round that Kith missed."""
    day = local_day(now, program.zone) + timedelta(days=1)
    while off(day) or is_new_year(day) or not _is_working_day(program, day):
        day += timedelta(days=1)
    return draw_on(program, day)


def moved(program: Program, draw_at: datetime, off: DaysOff) -> Moved | None:
    """The planned day and why the draw isn't on it; ``None`` where it is."""
    planned = planned_on(program)
    if local_day(draw_at, program.zone) == planned:
        return None
    if draw_at != coming_draw(program, off):
        return Moved(planned, MoveReason.OUTAGE)
    return Moved(planned, MoveReason.NEW_YEAR if is_new_year(planned) else MoveReason.HOLIDAY)


def will_move(program: Program, opened: Round, now: datetime, off: DaysOff) -> bool:
    """
    Whether the announcement will give an open round another day than the one it was opened for.

    So it is where an admin has chosen another day since, or where Kith did not run.
    """
    return opened.draw_at != draw_for(program, now, off)


def _is_working_day(program: Program, day: date) -> bool:
    """Whether *day* is a working day in the country of the program's zone."""
    off = is_public_holiday(country_of_zone(program.zone), None, day)
    return day.weekday() in _WORKING_DAYS and not off


def gives_notice(draw_at: datetime, now: datetime) -> bool:
    """Whether there is still enough notice before a draw."""
    return now <= draw_at - _SHORTEST_NOTICE


def is_missed(program: Program, round_: Round, now: datetime) -> bool:
    """
    Whether a round that was announced couldn't be drawn on its day, since Kith did not run.

    Later on the same day it is drawn all the same: the coffees are in the days that follow.
    """
    return local_day(round_.draw_at, program.zone) < local_day(now, program.zone)


def last_call(round_: Round) -> datetime:
    """The last moment to join a round that was drawn: a day before it closes."""
    return (round_.due_at or round_.draw_at) - timedelta(days=1)


def planned_for(program: Program, day: date, off: DaysOff) -> Program:
    """The program with its next round planned for *day*, and announced on the day before."""
    due_at = announcement_of(program, draw_on(program, held_on(day, off)))
    return replace(program, next_on=day, due_at=due_at)


def after_draw(program: Program, draw_at: datetime, off: DaysOff) -> Program:
    """The program with the round planned that follows the one that is drawn at *draw_at*."""
    day = local_day(draw_at, program.zone)
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=program.rhythm_weeks)
    return planned_for(program, monday + timedelta(days=program.weekday), off)


def local_week(program: Program, draw_at: datetime) -> str:
    """The ISO week of a draw in the program's zone, such as "2026-W48"."""
    year, week, _ = local_day(draw_at, program.zone).isocalendar()
    return f"{year}-W{week:02d}"


def is_due(member: Member, last_matched: datetime | None, draw_at: datetime) -> bool:
    """
    Whether a member's own rhythm brings them to this draw.

    Whoever is new here meets somebody every week.
    """
    if last_matched is None:
        return True
    weeks = 1 if is_new(member, draw_at) else member.rhythm_weeks
    return draw_at - last_matched > timedelta(weeks=weeks) - _LEEWAY


def is_last_as_new(program: Program, member: Member, draw_at: datetime) -> bool:
    """Whether this draw is the last in a member's first weeks, and their own rhythm is slower."""
    end = first_weeks_end(member)
    if end is None or draw_at >= end or member.rhythm_weeks == 1:
        return False
    return draw_at + timedelta(weeks=program.rhythm_weeks) >= end


def next_draw_for(
    program: Program,
    member: Member,
    last_matched: datetime | None,
    now: datetime,
    off: DaysOff,
    after: datetime | None = None,
) -> datetime:
    """
    The next draw to which a member's own rhythm brings them, of those not announced so far.

    *after*: the draw of a round that they skip, which may not be announced yet either.
    """
    draw_at = draw_for(program, now, off)
    while not is_due(member, last_matched, draw_at) or (after is not None and draw_at <= after):
        program = after_draw(program, draw_at, off)
        draw_at = coming_draw(program, off)
    return draw_at


def is_asked_first(member: Member) -> bool:
    """Whether a member wants to be asked before each round; joining counts one in (P1)."""
    return member.asking is Asking.ASK_ME


def slots(several: Sequence[Hours], minutes: int, after: datetime) -> list[datetime]:
    """Up to three times on different days at which all of them work for *minutes* minutes."""
    length = timedelta(minutes=minutes)
    found: dict[date, datetime] = {}
    for start, end in together([coming_spans(hours, after, _DAYS_TO_MEET) for hours in several]):
        if end - start >= length:
            moment = _half_hour(start, start + (end - start - length) / 2)
            found.setdefault(local_day(moment, several[0].zone), moment)
    return list(found.values())[:SLOTS]


def _half_hour(start: datetime, moment: datetime) -> datetime:
    """The last half hour at or before *moment*, but not before *start*."""
    past_midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return max(start, moment - (moment - past_midnight) % _HALF_HOUR)
