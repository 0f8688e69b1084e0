"""
The same sixty people under the rules of other bots: introduce and hope; random, with repeats.

Every week everybody whose turn it is is put into pairs at random. Nobody is asked for times: one of
them has to begin, and whoever does names three free times in the chat.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random

from tests.bench.busy_people import answer_after, ticks_of
from tests.half_year.people import COMES, WEEKS, Colleague, after_work, chance, free_slots

# In percent: who, of those that answer at all, begins in a chat that nobody has begun.
BEGINS_A_CHAT = 50
_TEN_O_CLOCK = timedelta(days=4, hours=-2)


@dataclass
class RivalFigures:
    """What came of it: pairs, and of these agreed on a time, met, met before, and in vain."""

    pairs: int = 0
    booked: int = 0
    met: int = 0
    repeats: int = 0
    to_nobody: int = 0
    left_over_twice: int = 0
    left_over: list[str] = field(default_factory=list)


def half_year(people: Sequence[Colleague], begins: datetime, dice: Random) -> RivalFigures:
    """The rounds of a half-year by the rules of other bots."""
    found, known = RivalFigures(), Counter[frozenset[str]]()
    last: dict[str, int] = {}
    odd: list[str] = []
    for week in range(WEEKS):
        drawn_at = begins + _TEN_O_CLOCK + timedelta(weeks=week)
        due = [
            one
            for one in people
            if _is_member(one, drawn_at) and week - last.get(one.handle, -9) >= one.rhythm
        ]
        dice.shuffle(due)
        odd.append(due.pop().handle if len(due) % 2 else "")
        for one, other in zip(due[::2], due[1::2], strict=True):
            last[one.handle] = last[other.handle] = week
            pair = frozenset((one.handle, other.handle))
            found.pairs += 1
            found.repeats += known[pair] > 0
            known[pair] += 1
            found.to_nobody += any(each.is_away_all_week(drawn_at) for each in (one, other))
            slot = _agreed(one, other, drawn_at, dice)
            if slot is not None:
                found.booked += 1
                found.met += all(
                    each.is_here(slot) and chance(dice, COMES) for each in (one, other)
                )
    found.left_over = [one for one in odd if one]
    found.left_over_twice = sum(bool(one) and one == other for one, other in pairwise(odd))
    return found


def _is_member(one: Colleague, now: datetime) -> bool:
    """Other bots don't see who is away."""
    return one.joins_at <= now and (one.leaves_at is None or now < one.leaves_at)


def _agreed(one: Colleague, other: Colleague, drawn_at: datetime, dice: Random) -> datetime | None:
    """When two agree to meet: the first names three times, then the other three more, once."""
    begun = [
        (after, nth)
        for nth, each in enumerate((one, other))
        if each.answers
        and each.is_here(drawn_at)
        and chance(dice, BEGINS_A_CHAT)
        and (after := answer_after(dice, is_reminded=False)) is not None
    ]
    if not begun:
        return None
    after, nth = min(begun)
    first, second = (one, other) if nth == 0 else (other, one)
    now = after_work(drawn_at, after)
    for asking, answering in ((first, second), (second, first)):
        slots = free_slots(asking.calendar, now, 3, dice)
        waits = answer_after(dice, is_reminded=False)
        if not answering.answers or waits is None:
            return None
        now = after_work(now, waits)
        if fits := sorted(ticks_of(answering.calendar, [s for s in slots if s > now], dice)):
            return fits[0]
    return None
