"""How many coffees are booked by the rules, and by three slots in an open chat: a simulation.

What is assumed about people stands in ``tests/bench/busy_people.py``.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from random import Random

from bot.coffee.booking.decision import Asked, Booked, Next, decide
from bot.coffee.booking.slots import NOTICE, Guest, choose
from bot.runtime.working_hours import Hours, coming_spans, later_on_working_day
from tests.bench.busy_people import answer_after, calendar_of, ticks_of, working_hours_later

TRIALS = 2_000
ZONE = "Europe/Berlin"
HOURS = Hours(ZONE, time(9), time(17), (0, 1, 2, 3, 4))
DRAWN = datetime(2026, 12, 1, 9, tzinfo=UTC)
DAYS = 40
SPANS = tuple(coming_spans(HOURS, DRAWN - timedelta(days=1), DAYS))
PATIENCE = 16.0
# At least so many pairs book, and so many times as many as with three slots.
LEAST_PAIRS = 0.55
LEAST_TIMES = 2.5


def played(people: int, dice: Random) -> Booked | None:
    """One match from its introduction to the coffee that is booked, or none."""
    names = tuple(f"p{nth}" for nth in range(people))
    calendars = {name: calendar_of(dice, SPANS) for name in names}
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
            now = working_hours_later(SPANS, began, hours)
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
    calendars = [calendar_of(dice, SPANS) for _ in range(people)]
    slots = [
        start + timedelta(hours=at) for (start, _), at in zip(SPANS[1:4], (1.5, 5, 7), strict=True)
    ]
    for one in calendars:
        if answer_after(dice, is_reminded=False) is None:
            return False
        mine = ticks_of(one, slots, dice)
        slots = [slot for slot in slots if slot in mine]
    return bool(slots)


def _tomorrow(now: datetime) -> datetime:
    return next(start for start, _end in SPANS if start.date() > now.date())


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
