"""What a match costs: the one place where it is weighed who should meet whom.

Costs are whole numbers, and smaller is better. There are five concerns. A larger one is never
traded for any number of smaller ones in a draw of up to :data:`EXACT_PEOPLE` people; the proof
is in :class:`Levels`. Within the smallest one stand wishes and preferences, weighed in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.pairing.inputs import Candidate
from storage.records import GroupSize, Mixing

# Up to so many people the draw is exact, and one concern outweighs the next whatever happens.
EXACT_PEOPLE = 500

# The concerns, from the largest to the smallest, for whoever wants to discuss them.
CONCERNS = (
    "Nobody is left over, least of all whoever was left over or let down before.",
    "A coffee has the program's size; one more only where somebody would be left over.",
    "Nobody meets again what was not wished for by both.",
    "Whoever has to meet again meets whom they met longest ago.",
    "Wishes and preferences, in points:",
)

# More hours in common than these make nothing better; a month is too long to remember to the day.
PLENTY_OF_MINUTES = 240
LONGEST_MEMORY_WEEKS = 52
# A coffee on purpose comes at the slower of two rhythms, and never sooner than this.
SHORTEST_REUNION_WEEKS = 4
_MOST_MISSED = 6


class Weight(StrEnum):
    """What is weighed in points; the names are those of :data:`POINTS`."""

    FEW_HOURS = "few_hours"
    SAME_TEAM = "same_team"
    NO_SHARED_INTEREST = "no_shared_interest"
    NO_SHARED_LANGUAGE = "no_shared_language"
    NO_SHARED_FORMAT = "no_shared_format"
    STRANGER_FOR_KNOWN = "stranger_for_known"
    STRANGER_FOR_SURPRISE = "stranger_for_surprise"
    MUCH_PAST = "much_past"
    CHANCE = "chance"
    PREFERS_A_PAIR = "prefers_a_pair"
    TRIO_BEFORE = "trio_before"


@dataclass(frozen=True, slots=True)
class Points:
    """The most points that something weighs, and what it means in plain words."""

    most: int
    means: str


POINTS = {
    Weight.FEW_HOURS: Points(60, "few hours in common; none at all from four hours on"),
    Weight.SAME_TEAM: Points(80, "the same team, where the program mixes teams"),
    Weight.NO_SHARED_INTEREST: Points(
        80, "no interest in common, where the program goes by interests; half of it for one"
    ),
    Weight.NO_SHARED_LANGUAGE: Points(100, "no language in common"),
    Weight.NO_SHARED_FORMAT: Points(60, "no way of meeting that both like"),
    Weight.STRANGER_FOR_KNOWN: Points(
        100, "somebody new for whoever asked for somebody they know, for each of the two"
    ),
    Weight.STRANGER_FOR_SURPRISE: Points(
        10, "somebody new for whoever likes surprises, so that friendships deepen now and then"
    ),
    Weight.MUCH_PAST: Points(40, "coffees together before, 5 for each"),
    Weight.CHANCE: Points(7, "the dice, so that equals take turns"),
    Weight.PREFERS_A_PAIR: Points(40, "a third person for whoever would rather meet one"),
    Weight.TRIO_BEFORE: Points(60, "a third person for whoever had one last time, and before that"),
}
PAST_STEP = 5

_ONCE_FOR_A_PAIR = (
    Weight.FEW_HOURS,
    Weight.SAME_TEAM,
    Weight.NO_SHARED_LANGUAGE,
    Weight.NO_SHARED_FORMAT,
    Weight.MUCH_PAST,
    Weight.CHANCE,
)
# A program goes by teams or by interests, so that one of the two weights is enough here.
SOFT_MOST = sum(POINTS[weight].most for weight in _ONCE_FOR_A_PAIR)
SOFT_MOST += 2 * POINTS[Weight.STRANGER_FOR_KNOWN].most
SOFT_MOST += 2 * POINTS[Weight.PREFERS_A_PAIR].most + 4 * POINTS[Weight.TRIO_BEFORE].most


@dataclass(frozen=True, slots=True)
class Levels:
    """
    How much the larger concerns weigh in a draw.

    In a draw of *n* people there are at most ``pairs`` pairs who sit together. One ``week`` is
    more than all soft points of them together, one ``repeat`` more than all weeks and points, one
    ``third`` more than all repeats, and one ``left_over`` more than all that the sizes of groups
    can gain if somebody is not let in (eleven thirds, when a three would have to be parted where
    four are wanted). So no sum of smaller concerns reaches a larger one, and the cheapest draw is
    the one that is best in the order of :data:`CONCERNS`. All of it stays below 2^53, so that
    solvers that reckon with floats have it exactly.
    """

    pairs: int
    week: int
    repeat: int
    third: int
    left_over: int

    @classmethod
    def of(cls, people: int, group_size: int) -> Levels:
        """The levels of a draw; beyond :data:`EXACT_PEOPLE` they stay as they are there."""
        pairs = max(1, min(people, EXACT_PEOPLE) * group_size // 2)
        week = SOFT_MOST * pairs + 1
        repeat = (LONGEST_MEMORY_WEEKS * week + SOFT_MOST) * pairs + 1
        third = (repeat + LONGEST_MEMORY_WEEKS * week + SOFT_MOST) * pairs + 1
        return cls(pairs, week, repeat, third, 13 * third)

    def sitting_out(self, one: Candidate) -> int:
        """What it costs if somebody is left over; more with each round that they missed."""
        return self.left_over * (1 + min(one.rounds_missed, _MOST_MISSED))

    def size(self, people: int, wanted: int) -> int:
        """
        What it costs if a group has another size than the program's.

        One more is better than one less, and two people are still a coffee.
        """
        if people > wanted:
            return self.third * (people - wanted)
        return self.third * (wanted - people) * (1 if wanted == 4 and people == 3 else 3)


def joining_a_crowd(one: Candidate) -> int:
    """What it costs to put somebody into a group that is larger than two."""
    cost = 0 if one.group_size is GroupSize.TRIO else POINTS[Weight.PREFERS_A_PAIR].most
    return cost + POINTS[Weight.TRIO_BEFORE].most * min(2, one.recent_trios)


def reunion_weeks(one: int, other: int) -> int:
    """After how many weeks two people meet again on purpose, given their two rhythms."""
    return max(one, other, SHORTEST_REUNION_WEEKS)


def in_plain_words(mixing: Mixing) -> list[str]:
    """The whole model, line by line."""
    lines = [f"{number}. {concern}" for number, concern in enumerate(CONCERNS, 1)]
    left_out = Weight.SAME_TEAM if mixing is Mixing.INTERESTS else Weight.NO_SHARED_INTEREST
    for weight, points in POINTS.items():
        if weight is not left_out:
            lines.append(f"   {points.most:4d}  {points.means}")
    return lines
