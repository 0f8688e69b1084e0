"""What a set of slots leads to: a booked coffee, more waiting, or another set.

Pure rules. Silence is never a yes; where two meet, both have to tick a slot. Three or four wait two
working days for the silent, then those who answered meet; in the end most of them do.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.coffee.booking.slots import NOTICE

SETS = 2
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """
    How far a match is with its slots.

    ``people``: who still takes part. ``ticked``: what each of them ticked in any set. ``answered``:
    who has answered the newest set. ``sets``: how many sets Kith has made. ``is_patient``: whether
    the silent are still waited for.
    """

    people: tuple[str, ...]
    ticked: Mapping[str, Collection[datetime]]
    answered: Collection[str]
    sets: int
    is_patient: bool


class Next(StrEnum):
    """What happens next where nothing can be booked."""

    WAIT = "wait"
    NEW_SET = "new_set"
    NO_TIME = "no_time"


@dataclass(frozen=True, slots=True)
class Booked:
    """The slot at which these people meet."""

    starts_at: datetime
    people: tuple[str, ...]


def decide(asked: Asked, now: datetime) -> Booked | Next:
    """
    What the answers so far lead to.

    The earliest slot that all ticked is booked at once. Three or four: once nobody is waited for,
    the earliest that suits all who answered; and after the last set, the one that suits most.
    """
    all_of_them = _earliest(asked, asked.people, now)
    if all_of_them is not None:
        return all_of_them
    answered = tuple(one for one in asked.people if one in asked.answered)
    is_complete = len(answered) == len(asked.people)
    if asked.is_patient and not is_complete:
        return Next.WAIT
    if _PAIR <= len(answered) < len(asked.people):
        some = _earliest(asked, answered, now)
        if some is not None:
            return some
    if not is_complete and len(answered) < _PAIR:
        # A set that nobody else looks at is not followed by another.
        return Next.WAIT
    if asked.sets < SETS:
        return Next.NEW_SET
    return _most(asked, now) or Next.NO_TIME


def _earliest(asked: Asked, people: Sequence[str], now: datetime) -> Booked | None:
    common = frozenset.intersection(
        *(frozenset(asked.ticked.get(one, ())) for one in people or [""])
    )
    ahead = [slot for slot in common if slot >= now + NOTICE]
    return Booked(min(ahead), tuple(people)) if ahead else None


def _most(asked: Asked, now: datetime) -> Booked | None:
    """The slot that suits most of three or four, and at least two; the earliest of those."""
    if len(asked.people) == _PAIR:
        return None
    ahead = {slot for ticks in asked.ticked.values() for slot in ticks if slot >= now + NOTICE}
    suits = {
        slot: tuple(one for one in asked.people if slot in asked.ticked.get(one, ()))
        for slot in ahead
    }
    best = min(suits, key=lambda slot: (-len(suits[slot]), slot), default=None)
    if best is None or len(suits[best]) < _PAIR:
        return None
    return Booked(best, suits[best])
