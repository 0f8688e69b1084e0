"""When a round is announced, drawn and closed, and which times fit everybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from bot.members import first_weeks_end, is_new
from bot.runtime.public_holidays import country_of_zone, is_public_holiday
from bot.runtime.working_hours import Hours, coming_spans, local_day, resolve_local, together
from storage.records import Asking, Member, Program, Round

# With less notice than this, the draw is put off to the next working day.
_SHORTEST_NOTICE = timedelta(hours=4)
# Members who hear of a round the morning before have about this long to think about it.
_A_DAY_TO_THINK = timedelta(hours=20)
_WORKING_DAYS = (0, 1, 2, 3, 4)
_DAYS_TO_MEET = 7
_HALF_HOUR = timedelta(minutes=30)
SLOTS = 3


def next_draw(program: Program, after: datetime) -> datetime:
    """The first draw after *after* that leaves a day to think about it."""
    day = local_day(after, program.zone)
    day += timedelta(days=(program.weekday - day.weekday()) % 7)
    while draw_on(program, day) - _A_DAY_TO_THINK < after:
        day += timedelta(days=7)
    return draw_on(program, day)


def draw_on(program: Program, day: date) -> datetime:
    """The moment of a draw on *day*, at the program's time in its zone."""
    return resolve_local(day, program.at, program.zone)


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


def draw_for(program: Program, now: datetime) -> datetime:
    """
    The draw of the round that is announced now.

    If Kith was down and the planned draw is near or past, it moves to the next working day, so
    that everybody still has a day to say no.
    """
    planned = next_draw(program, program.due_at - timedelta(seconds=1))
    if gives_notice(planned, now):
        return planned
    day = local_day(now, program.zone) + timedelta(days=1)
    while not _is_working_day(program, day):
        day += timedelta(days=1)
    return draw_on(program, day)


def will_move(program: Program, opened: Round, now: datetime) -> bool:
    """
    Whether the announcement will give an open round another day than the one it was opened for.

    So it is where an admin has chosen another day since, or where Kith did not run.
    """
    return opened.draw_at != draw_for(program, now)


def _is_working_day(program: Program, day: date) -> bool:
    """Whether *day* is a working day in the country of the program's zone."""
    off = is_public_holiday(country_of_zone(program.zone), None, day)
    return day.weekday() in _WORKING_DAYS and not off


def gives_notice(draw_at: datetime, now: datetime) -> bool:
    """Whether there is still enough notice before a draw."""
    return now <= draw_at - _SHORTEST_NOTICE


def last_call(round_: Round) -> datetime:
    """The last moment to join a round that was drawn: a day before it closes."""
    return (round_.due_at or round_.draw_at) - timedelta(days=1)


def next_announcement(program: Program, now: datetime) -> datetime:
    """When the next round of a program is announced, seen from *now*."""
    return max(now, announcement_of(program, next_draw(program, now)))


def following_announcement(program: Program, draw_at: datetime) -> datetime:
    """When the round after the one that is drawn at *draw_at* is announced."""
    day = local_day(draw_at, program.zone)
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=program.rhythm_weeks)
    return announcement_of(program, draw_on(program, monday + timedelta(days=program.weekday)))


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
    # Half a week of leeway: a draw that was put off by a day must not cost a round.
    return draw_at - last_matched > timedelta(weeks=weeks) - timedelta(days=3.5)


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
    after: datetime | None = None,
) -> datetime:
    """
    The next draw to which a member's own rhythm brings them, of those not announced so far.

    *after*: the draw of a round that they skip, which may not be announced yet either.
    """
    draw_at = draw_for(program, now)
    while not is_due(member, last_matched, draw_at) or (after is not None and draw_at <= after):
        draw_at = next_draw(program, following_announcement(program, draw_at))
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
