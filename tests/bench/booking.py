"""How many coffees are booked by the rules, and by three slots in an open chat: a simulation.

People have calendars that are busy to 40 to 70 %, in templates, half days and single meetings, and
more so in the middle of the morning and the afternoon. They tick 50 to 90 % of what is free for
them; a quarter stop after three. Half answer within six working hours, 15 % never. One reminder
after a working day wakes 40 % of the silent and half of the late.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from bot.coffee.booking.decision import Asked, Booked, Next, decide
from bot.coffee.booking.slots import NOTICE, Guest, choose
from bot.runtime.working_hours import Hours, coming_spans, later_on_working_day

TRIALS = 2_000
ZONE = "Europe/Berlin"
HOURS = Hours(ZONE, time(9), time(17), (0, 1, 2, 3, 4))
DRAWN = datetime(2026, 12, 1, 9, tzinfo=UTC)
DAYS = 40
SPANS = tuple(coming_spans(HOURS, DRAWN - timedelta(days=1), DAYS))
HALF_HOURS = 16
A_WORKING_DAY = 8.0
PATIENCE = 16.0
# At least so many pairs book, and so many times as many as with three slots.
LEAST_PAIRS = 0.55
LEAST_TIMES = 2.5


@dataclass(frozen=True)
class Calendar:
    """One person's half hours: which are busy, and how gladly they tick each."""

    busy: dict[tuple[date, int], bool]
    taste: tuple[float, ...]
    gladness: float
    eats: bool
    stops: bool


def calendar_of(dice: Random) -> Calendar:
    """A calendar of somebody: busy to 40 to 70 %, and more so when the crowd is."""
    share = dice.uniform(0.4, 0.7)
    template = [[dice.random() for _ in range(HALF_HOURS)] for _ in range(5)]
    busy = {}
    for start, _end in SPANS:
        day = start.date()
        halves = [dice.random(), dice.random()]
        singles = [dice.random() for _ in range(HALF_HOURS)]
        if dice.random() < 0.5:
            singles = [singles[at - at % 2] for at in range(HALF_HOURS)]
        for at in range(HALF_HOURS):
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
    taste = tuple(dice.random() for _ in range(HALF_HOURS))
    return Calendar(busy, taste, dice.uniform(0.5, 0.9), dice.random() < 0.65, dice.random() < 0.25)


def ticks_of(one: Calendar, slots: Sequence[datetime], dice: Random) -> frozenset[datetime]:
    """What somebody ticks of a set."""
    found = []
    gladness = one.gladness * (1 if len(slots) <= 10 else (10 / len(slots)) ** 0.2)
    for slot in slots:
        at = int((slot - _morning_of(slot)).total_seconds() // 1800)
        lunch = one.eats and at in (6, 7)
        likes = 0.5 * one.taste[at] + 0.5 * dice.random() < gladness
        if not lunch and not one.busy[slot.date(), at] and likes:
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


def played(people: int, dice: Random) -> Booked | None:
    """One match from its introduction to the coffee that is booked, or none."""
    names = tuple(f"p{nth}" for nth in range(people))
    calendars = {name: calendar_of(dice) for name in names}
    guests = [Guest(ZONE, SPANS) for _ in names]
    asked = Asked(names, {name: frozenset() for name in names}, frozenset(), 0, is_patient=True)
    now, offered = DRAWN, frozenset[datetime]()
    last = later_on_working_day(HOURS, DRAWN, 10)
    for nth in (1, 2):
        after = max(_tomorrow(now), now + NOTICE)
        slots = choose(guests, 30, after, dice.randrange(2**31), offered)
        offered |= set(slots)
        asked = replace(asked, sets=nth, answered=frozenset(), is_patient=True)
        times = {name: answer_after(dice, is_reminded=True) for name in names}
        moments = sorted(
            [(hours, name) for name, hours in times.items() if hours is not None]
            + ([(PATIENCE, "")] if people > 2 else [])
        )
        step: Booked | Next = Next.WAIT
        began = now
        for hours, name in moments:
            now = _working_hours_later(began, hours)
            if now > last:
                return None
            if name:
                mine = ticks_of(calendars[name], [one for one in slots if one > now], dice)
                ticked = {**asked.ticked, name: frozenset(asked.ticked[name]) | mine}
                asked = replace(asked, ticked=ticked, answered={*asked.answered, name})
            else:
                asked = replace(asked, is_patient=False)
            step = decide(asked, now)
            if step is not Next.WAIT:
                break
        if isinstance(step, Booked):
            return step
        if step is not Next.NEW_SET:
            return None
    return None


def three_slots(people: int, dice: Random) -> bool:
    """The same people with three slots on three days, which all would have to tick."""
    calendars = [calendar_of(dice) for _ in range(people)]
    slots = [
        start + timedelta(hours=at) for (start, _), at in zip(SPANS[1:4], (1.5, 5, 7), strict=True)
    ]
    for one in calendars:
        if answer_after(dice, is_reminded=False) is None:
            return False
        mine = ticks_of(one, slots, dice)
        slots = [slot for slot in slots if slot in mine]
    return bool(slots)


def _morning_of(slot: datetime) -> datetime:
    return next(start for start, end in SPANS if start <= slot < end)


def _tomorrow(now: datetime) -> datetime:
    return next(start for start, _end in SPANS if start.date() > now.date())


def _working_hours_later(began: datetime, hours: float) -> datetime:
    left = timedelta(hours=hours)
    for start, end in SPANS:
        if end <= began:
            continue
        begin = max(start, began)
        if begin + left <= end:
            return begin + left
        left -= end - begin
    return SPANS[-1][1]


def main() -> int:
    """Print the shares, and say whether they hold."""
    print(f"{'people':8}{'booked':>8}{'all of them':>13}{'three slots':>13}")
    shares = {}
    for people in (2, 3, 4):
        dice = Random(people)
        found = [played(people, dice) for _ in range(TRIALS)]
        booked = sum(one is not None for one in found) / TRIALS
        whole = sum(one is not None and len(one.people) == people for one in found) / TRIALS
        naive = sum(three_slots(people, dice) for _ in range(TRIALS)) / TRIALS
        shares[people] = booked, naive
        print(f"{people:<8}{booked:>8.0%}{whole:>13.0%}{naive:>13.0%}")
    pairs, naive = shares[2]
    holds = pairs >= LEAST_PAIRS and pairs >= LEAST_TIMES * naive
    print(f"pairs: at least {LEAST_PAIRS:.0%}, and {LEAST_TIMES:g} times as many: {holds}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
