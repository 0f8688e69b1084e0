"""Which half hours are offered for a coffee: far apart, and turned from day to day.

Pure rules. The numbers come from a simulation, which docs/booking.md describes: beyond ten slots a
pair gains little, and slots far apart bring more coffees than the same hour on several days.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from itertools import islice
from zoneinfo import ZoneInfo

from bot.runtime.working_hours import Span, local_day, together

PAIR_SLOTS = 10
GROUP_SLOTS = 12
DAYS = 5
# Where people have few hours in common, and for a second set, as many days as a match lives.
MOST_DAYS = 10
NOTICE = timedelta(hours=2)

_PAIR = 2
_HALF_HOUR = timedelta(minutes=30)
_FEW_HOURS = timedelta(minutes=90)
# Hours move by this part of the gap between two slots of a day, so that none returns the next day.
_TURN = 0.618
_LUNCH = (time(12), time(13))


class Lunch(Enum):
    """Whether lunch hours are offered: where all chose lunch they are, and else only at last."""

    LAST = "last"
    TOO = "too"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Guest:
    """One of those who meet: their zone, and when they could, a span for each of their days."""

    zone: str
    spans: tuple[Span, ...]


def slots_in_set(people: int) -> int:
    """How many slots one set has: groups need more to find one in common."""
    return PAIR_SLOTS if people == _PAIR else GROUP_SLOTS


def choose(
    guests: Sequence[Guest],
    minutes: int,
    after: datetime,
    seed: int,
    besides: Collection[datetime] = (),
    lunch: Lunch = Lunch.LAST,
) -> tuple[datetime, ...]:
    """
    A set of slots at which all *guests* could meet for *minutes* minutes, earliest first.

    None begins before *after*, and none of *besides*, which were offered before, is offered again.
    *lunch* says whether lunch hours are offered, where they meet in person.
    It is empty where they have no such half hour in common. The same *seed* gives the same slots.
    """
    by_day = _starts_by_day(guests, timedelta(minutes=minutes), after, frozenset(besides))
    if lunch is Lunch.ONLY:
        by_day = _lunches(by_day, guests)
    if not by_day:
        return ()
    wanted = slots_in_set(len(guests))
    if max(_reach(starts) for starts in by_day.values()) < _FEW_HOURS:
        days = list(islice(by_day.values(), MOST_DAYS))
        return tuple(sorted(_earliest_of_each(days, min(wanted, PAIR_SLOTS))))
    first = list(islice(by_day.values(), DAYS))
    share = -(-wanted // len(first))
    preferred = [_preferred(starts, guests, share, lunch) for starts in first]
    return tuple(sorted(_spread(preferred, wanted, seed)))


def _starts_by_day(
    guests: Sequence[Guest], length: timedelta, after: datetime, besides: frozenset[datetime]
) -> dict[date, list[datetime]]:
    """Every half hour at which all could begin, by its day for the first of them."""
    zone = guests[0].zone
    found: dict[date, list[datetime]] = {}
    for start, end in together([guest.spans for guest in guests]):
        moment = _at_or_after(max(start, after), zone)
        while moment + length <= end:
            if moment not in besides:
                found.setdefault(local_day(moment, zone), []).append(moment)
            moment += _HALF_HOUR
    return dict(sorted(found.items()))


def _at_or_after(moment: datetime, zone: str) -> datetime:
    """The first half hour on the clocks of *zone*; some zones are 45 minutes off the others."""
    local = moment.astimezone(ZoneInfo(zone))
    past = timedelta(
        minutes=local.minute % 30, seconds=local.second, microseconds=local.microsecond
    )
    return moment if not past else moment + _HALF_HOUR - past


def _reach(starts: Sequence[datetime]) -> timedelta:
    return starts[-1] - starts[0] + _HALF_HOUR


def _earliest_of_each(days: Sequence[Sequence[datetime]], wanted: int) -> list[datetime]:
    """One of each day, then a second of each, until there are enough."""
    longest = max(len(starts) for starts in days)
    in_turn = (starts[nth] for nth in range(longest) for starts in days if nth < len(starts))
    return list(islice(in_turn, wanted))


def _lunches(
    by_day: dict[date, list[datetime]], guests: Sequence[Guest]
) -> dict[date, list[datetime]]:
    """The starts at which it is lunch time for all of them, of the days that have some."""
    found = {
        day: [one for one in starts if all(_is_lunch(one, guest) for guest in guests)]
        for day, starts in by_day.items()
    }
    return {day: starts for day, starts in found.items() if starts}


def _preferred(
    starts: Sequence[datetime], guests: Sequence[Guest], share: int, lunch: Lunch
) -> Sequence[datetime]:
    """
    Without anybody's first half hour, where a day's *share* is left without it.

    So it is with anybody's lunch, unless all chose it.
    """
    no_lunch = [
        one
        for one in starts
        if lunch is Lunch.TOO or not any(_is_lunch(one, guest) for guest in guests)
    ]
    awake = [one for one in no_lunch if not any(_is_first(one, guest) for guest in guests)]
    enough = (good for good in (awake, no_lunch) if len(good) >= min(share, len(starts)))
    return next(enough, starts)


def _is_lunch(moment: datetime, guest: Guest) -> bool:
    at = moment.astimezone(ZoneInfo(guest.zone)).time()
    return _LUNCH[0] <= at < _LUNCH[1]


def _is_first(moment: datetime, guest: Guest) -> bool:
    return any(start <= moment < start + _HALF_HOUR for start, _end in guest.spans)


def _spread(days: Sequence[Sequence[datetime]], wanted: int, seed: int) -> list[datetime]:
    """An even share of every day, as far apart as the day allows, and turned from day to day."""
    shares = _shares([len(starts) for starts in days], wanted)
    chosen: list[datetime] = []
    for nth, (starts, share) in enumerate(zip(days, shares, strict=True)):
        if not share:
            continue
        gap = len(starts) / share
        turned = ((seed % 997) / 997 + nth * _TURN) % 1 * gap
        chosen += [starts[int(turned + which * gap) % len(starts)] for which in range(share)]
    return chosen


def _shares(sizes: Sequence[int], wanted: int) -> list[int]:
    """How many slots each day gives, evenly, and no more than it has; early days first."""
    shares = [0] * len(sizes)
    left = min(wanted, sum(sizes))
    while left:
        for day, size in enumerate(sizes):
            if left and shares[day] < size:
                shares[day] += 1
                left -= 1
    return shares
