"""
The sixty people of the simulated half-year, and everything that is assumed about them.

Calendars and ticks are those of ``tests/bench/busy_people.py``. All live in one time zone and work
from nine to five, as there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from bot.runtime.working_hours import Hours, coming_spans
from tests.bench.busy_people import Calendar, calendar_of, working_hours_later

PEOPLE, WEEKS = 60, 26
ZONE = "Europe/London"
HOURS = Hours(ZONE, time(9), time(17), (0, 1, 2, 3, 4), "GB")
# A Friday, so that the first round is announced on the Monday after.
BEGINS = datetime(2026, 11, 27, 12, tzinfo=UTC)
ENDS = BEGINS + timedelta(weeks=WEEKS)
SPANS = tuple(coming_spans(HOURS, BEGINS - timedelta(days=1), WEEKS * 7 + 30))
# How often people want a coffee, in weeks, in percent.
RHYTHMS = {1: 40, 2: 35, 4: 15, 8: 10}
# Of sixty: who never presses anything, who leaves in the half-year, and who joins only later.
NEVER_ANSWER, LEAVE, JOIN_LATER = 3, 4, 3
# Two holidays of a week or two each, and one time of sick leave, a few days long. Of so many
# percent of them Slack says so.
HOLIDAYS, SLACK_SAYS = (5, 10), 70
# In percent: who skips a round that they're in; who goes where they said they'd come; who says
# afterwards how it was; who would like to meet again.
SKIPS, COMES, TELLS, GLADLY = 8, 95, 80, 55
# In percent: who calls a coffee off when they have become ill or gone away.
CALLS_OFF = 60
# In percent: who of those let down would like another coffee in the same round.
TAKES_ANOTHER = 60
# In percent: who agrees on a time in the chat when nothing that was offered fits.
AGREES_ANYWAY = 25
# In percent: who presses *We'll find our own time* at once, and who of them then meets.
OWN_TIME, OWN_TIME_MEETS = 5, 60


@dataclass(frozen=True)
class Colleague:
    """One of the sixty."""

    handle: str
    name: str
    rhythm: int
    calendar: Calendar
    joins_at: datetime
    leaves_at: datetime | None
    away: tuple[tuple[date, date], ...]
    # Whether Slack says so, for each time away.
    is_said: tuple[bool, ...]
    answers: bool

    def is_away(self, day: date) -> bool:
        """Whether they are on holiday or ill on a day."""
        return any(first <= day <= last for first, last in self.away)

    def is_away_all_week(self, now: datetime) -> bool:
        """Whether they are away, or no longer in Kith, on each of the five working days after."""
        days = [start for start, _end in SPANS if start.date() > now.date()][:5]
        return not any(self.is_here(start) for start in days)

    def is_here(self, now: datetime) -> bool:
        """Whether they are in Kith, and not away."""
        has_left = self.leaves_at is not None and self.leaves_at <= now
        return self.joins_at <= now and not has_left and not self.is_away(now.date())


def sixty(dice: Random) -> tuple[Colleague, ...]:
    """The people of a half-year, the same for the same dice."""
    order = dice.sample(range(PEOPLE), PEOPLE)
    silent = set(order[:NEVER_ANSWER])
    leaving = set(order[NEVER_ANSWER : NEVER_ANSWER + LEAVE])
    late = set(order[NEVER_ANSWER + LEAVE : NEVER_ANSWER + LEAVE + JOIN_LATER])
    rhythms = [rhythm for rhythm, share in RHYTHMS.items() for _ in range(share)]
    return tuple(
        _colleague(
            number,
            dice.choice(rhythms),
            calendar_of(dice, SPANS),
            joins_at=_working_moment(dice) if number in late else BEGINS,
            leaves_at=_working_moment(dice) if number in leaving else None,
            answers=number not in silent,
            dice=dice,
        )
        for number in range(PEOPLE)
    )


def _colleague(
    number: int,
    rhythm: int,
    calendar: Calendar,
    joins_at: datetime,
    leaves_at: datetime | None,
    *,
    answers: bool,
    dice: Random,
) -> Colleague:
    days = [dice.choice(HOLIDAYS), dice.choice(HOLIDAYS), dice.randint(1, 4)]
    away = tuple(_time_away(dice, length) for length in days)
    return Colleague(
        f"p{number:02}",
        f"Person {number:02}",
        rhythm,
        calendar,
        joins_at,
        leaves_at,
        away,
        tuple(dice.randrange(100) < SLACK_SAYS for _ in away),
        answers,
    )


def _time_away(dice: Random, working_days: int) -> tuple[date, date]:
    """Some working days in a row, as the first and the last day."""
    first = BEGINS.date() + timedelta(days=dice.randrange(WEEKS * 7))
    return first, first + timedelta(days=working_days + working_days // 5 * 2 - 1)


def _working_moment(dice: Random) -> datetime:
    """A Wednesday noon in the middle of the half-year."""
    return BEGINS + timedelta(days=5, weeks=dice.randint(4, WEEKS - 6))


def chance(dice: Random, percent: int) -> bool:
    """Whether something happens that happens in so many of a hundred cases."""
    return dice.randrange(100) < percent


def after_work(moment: datetime, hours: float) -> datetime:
    """The moment so many of their working hours later."""
    return working_hours_later(SPANS, moment, hours)


def free_slots(one: Calendar, after: datetime, most: int, dice: Random) -> Sequence[datetime]:
    """Some free half hours of the five working days after *after*, earliest first."""
    days = sorted(day for day in one.mornings if day > after.date())[:5]
    free = [
        slot
        for day in days
        for at in range(16)
        if one.is_free(slot := one.mornings[day] + at * timedelta(minutes=30))
    ]
    return sorted(dice.sample(free, min(most, len(free))))
