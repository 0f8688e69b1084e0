"""What a match costs: the one place where it is weighed who should meet whom.

Costs are whole numbers, and smaller is better. The weights are so far apart that a larger concern
is never traded for any number of smaller ones in a round of up to a thousand people: nobody sits
out to spare a repetition, and nobody meets again to spare a soft wish.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.hours import Hours, Span, coming_spans, together
from storage.records import Company, GroupSize

SITTING_OUT = 10**12
SITTING_OUT_AGAIN = 10**11
REPEATING = 10**6
_REPEATING_NEWER = 1
_FEW_COMMON_HOURS = 100
_LIKES_TRIOS = 50
_PLENTY_OF_MINUTES = 240
_DAYS_TO_MEET = 7

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who is due, as far as the draw needs to know them."""

    id: str
    hours: Hours
    company: Company
    group_size: GroupSize
    rounds_missed: int


@dataclass(frozen=True, slots=True)
class Past:
    """When pairs last met, and who is to be kept apart."""

    last_met: Mapping[Pair, datetime]
    apart: frozenset[Pair]


def sitting_out(one: Candidate) -> int:
    """What it costs if somebody is not matched; more with each round that they missed."""
    return SITTING_OUT + one.rounds_missed * SITTING_OUT_AGAIN


def meeting(
    one: Candidate, other: Candidate, past: Past, common: int, minimum: int, today: datetime
) -> int | None:
    """
    What it costs if these two meet, or ``None`` where they must not.

    *common* is the number of minutes that they both work on the best of the coming days, and
    *minimum* how many there have to be.
    """
    pair = frozenset((one.id, other.id))
    if pair in past.apart or common < minimum:
        return None
    cost = _FEW_COMMON_HOURS * max(0, _PLENTY_OF_MINUTES - common) // _PLENTY_OF_MINUTES
    met = past.last_met.get(pair)
    if met is not None and not _wants_again(one, other):
        weeks = min(520, max(0, (today - met).days // 7))
        cost += REPEATING + (520 - weeks) * _REPEATING_NEWER * 1000
    return cost


def joining_as_third(one: Candidate) -> int:
    """What it costs to put somebody into a trio."""
    return 0 if one.group_size is GroupSize.TRIO else _LIKES_TRIOS


def spans(hours: Hours, today: datetime) -> list[Span]:
    """Somebody's working time on the days on which a coffee could be."""
    return coming_spans(hours, today, _DAYS_TO_MEET)


def common_minutes(several: Sequence[Sequence[Span]]) -> int:
    """How many minutes all of them work together on the best of those days."""
    lengths = (int((end - start).total_seconds() // 60) for start, end in together(several))
    return max(lengths, default=0)


def _wants_again(one: Candidate, other: Candidate) -> bool:
    wishes = {one.company, other.company}
    return Company.KNOWN in wishes and Company.NEW not in wishes
