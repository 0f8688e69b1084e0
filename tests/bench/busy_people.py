"""
People with busy calendars who tick times: what the simulations of coffees assume about them.

Calendars are busy to 40 to 70 %, in templates, half days and single meetings, and more so in the
middle of the morning and the afternoon. People tick 50 to 90 % of what is free for them; a quarter
stop after three. Half answer within six working hours, 15 % never. One reminder after a working day
wakes 40 % of the silent and half of the late.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

A_WORKING_DAY = 8.0
_HALF_HOURS = 16
_A_HALF_HOUR = 1800
# The half hours of a nine-to-five day around noon.
_LUNCH = (6, 7)


@dataclass(frozen=True)
class Calendar:
    """
    One person's half hours: which are busy, and how gladly they tick each.

    ``mornings``: when each working day begins; half hours are counted from there.
    """

    mornings: dict[date, datetime]
    busy: dict[tuple[date, int], bool]
    taste: tuple[float, ...]
    gladness: float
    eats: bool
    stops: bool

    def is_free(self, slot: datetime) -> bool:
        """Whether the half hour that begins at *slot* is free."""
        return not self.busy[slot.date(), self.half_hour(slot)]

    def half_hour(self, slot: datetime) -> int:
        """The number of a half hour in its working day, from 0."""
        since = slot - self.mornings[slot.date()]
        return int(since.total_seconds() // _A_HALF_HOUR)


def calendar_of(dice: Random, spans: Sequence[tuple[datetime, datetime]]) -> Calendar:
    """A calendar of somebody who works on these *spans*: nine to five, Monday to Friday, in UTC."""
    share = dice.uniform(0.4, 0.7)
    template = [[dice.random() for _ in range(_HALF_HOURS)] for _ in range(5)]
    busy = {}
    for start, _end in spans:
        day = start.date()
        halves = [dice.random(), dice.random()]
        singles = [dice.random() for _ in range(_HALF_HOURS)]
        if dice.random() < 0.5:
            singles = [singles[at - at % 2] for at in range(_HALF_HOURS)]
        for at in range(_HALF_HOURS):
            crowd = 0.08 if 2 <= at < 6 or 10 <= at < 13 else -0.05
            kind = dice.random()
            value = (
                template[day.weekday()][at]
                if kind < 0.35
                else halves[at // 8]
                if kind < 0.65
                else singles[at]
            )
            busy[day, at] = value < share + crowd
    return Calendar(
        {start.date(): start for start, _end in spans},
        busy,
        tuple(dice.random() for _ in range(_HALF_HOURS)),
        dice.uniform(0.5, 0.9),
        dice.random() < 0.65,
        dice.random() < 0.25,
    )


def ticks_of(one: Calendar, slots: Sequence[datetime], dice: Random) -> frozenset[datetime]:
    """What somebody ticks of a set."""
    found = []
    gladness = one.gladness * (1 if len(slots) <= 10 else (10 / len(slots)) ** 0.2)
    for slot in slots:
        at = one.half_hour(slot)
        lunch = one.eats and at in _LUNCH
        likes = 0.5 * one.taste[at] + 0.5 * dice.random() < gladness
        if not lunch and one.is_free(slot) and likes:
            found.append(slot)
    dice.shuffle(found)
    return frozenset(found[:3] if one.stops else found)


def answer_after(dice: Random, *, is_reminded: bool) -> float | None:
    """After how many working hours somebody answers; ``None``: never."""
    late = dice.random() < 0.15
    hours = None if late else dice.lognormvariate(1.79, 1.2)
    if not is_reminded or (hours is not None and hours <= A_WORKING_DAY):
        return hours
    wakes = dice.random() < (0.4 if hours is None else 0.5)
    return A_WORKING_DAY + dice.uniform(0, 8) if wakes else hours


def working_hours_later(
    spans: Sequence[tuple[datetime, datetime]], began: datetime, hours: float
) -> datetime:
    """The moment so many hours of work after *began*; at most the end of the last span."""
    left = timedelta(hours=hours)
    for start, end in spans:
        if end <= began:
            continue
        begin = max(start, began)
        if begin + left <= end:
            return begin + left
        left -= end - begin
    return spans[-1][1]
