"""The cost model of a draw: what makes one match better than another.

Costs are whole numbers, and smaller is better. There are five concerns. In a draw of up to
:data:`EXACT_PEOPLE` people a larger concern outweighs any number of smaller ones; the proof is in
:class:`Levels`. The smallest concern is wishes and preferences, weighed in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.pairing.inputs import Candidate, Meeting
from storage.records import GroupSize, Mixing

# Up to this many people the draw is exact, and each concern outweighs all smaller ones.
EXACT_PEOPLE = 500

# The concerns, from the largest to the smallest, as kith draw --weights prints them.
CONCERNS = (
    "Nobody is left over, least of all people who were left over or let down before.",
    "A coffee has the program's size; one person more only if somebody would be left over.",
    "Nobody meets again unless both asked for it; and once it is time, those who asked do. Whoever "
    "likes to welcome people welcomes one in four weeks. Nobody who didn't ask for it meets in "
    "writing, unless there is no other way.",
    "People who have to meet again are those who met longest ago.",
    "Wishes and preferences, in points:",
)

# More minutes in common make a match no better; longer ago than a year counts as a year.
PLENTY_OF_MINUTES = 240
LONGEST_MEMORY_WEEKS = 52
# Two who want to meet again do so at the slower of their rhythms, never sooner than this.
SHORTEST_REUNION_WEEKS = 4
# Until then chance may bring them together; after twice as long they are brought on purpose.
_ON_PURPOSE_AFTER = 2
_MOST_MISSED = 6
# A coffee has so many people at least, and at most.
_PAIR, _LARGEST = 2, 4


class Weight(StrEnum):
    """The keys of :data:`POINTS`."""

    FEW_HOURS = "few_hours"
    SAME_TEAM = "same_team"
    NO_SHARED_INTEREST = "no_shared_interest"
    NO_SHARED_LANGUAGE = "no_shared_language"
    NO_SHARED_FORMAT = "no_shared_format"
    STRANGER_FOR_KNOWN = "stranger_for_known"
    STRANGER_FOR_SURPRISE = "stranger_for_surprise"
    NOT_WELCOMED = "not_welcomed"
    MUCH_PAST = "much_past"
    CHANCE = "chance"
    PREFERS_A_PAIR = "prefers_a_pair"
    TRIO_BEFORE = "trio_before"


@dataclass(frozen=True, slots=True)
class Points:
    """The most points that a weight can cost, and what it means in plain words."""

    most: int
    means: str


POINTS = {
    Weight.FEW_HOURS: Points(60, "few working hours in common; 0 points from four hours on"),
    Weight.SAME_TEAM: Points(80, "the same team, where the program mixes teams"),
    Weight.NO_SHARED_INTEREST: Points(
        80, "no shared interest, where the program goes by interests; half the points for only one"
    ),
    Weight.NO_SHARED_LANGUAGE: Points(100, "no shared language"),
    Weight.NO_SHARED_FORMAT: Points(60, "no way of meeting that both like and that holds for both"),
    Weight.STRANGER_FOR_KNOWN: Points(
        100, "somebody new for a person who asked for somebody they know; for each of the two"
    ),
    Weight.STRANGER_FOR_SURPRISE: Points(
        10, "somebody new for a person who likes surprises, so that some coffees are with friends"
    ),
    Weight.NOT_WELCOMED: Points(
        100, "somebody new here with one who isn't free to welcome them; in place of their wish"
    ),
    Weight.MUCH_PAST: Points(40, "coffees they have had together, 5 for each"),
    Weight.CHANCE: Points(7, "chance, so that equally good matches take turns"),
    Weight.PREFERS_A_PAIR: Points(40, "a third person for somebody who prefers to meet one"),
    Weight.TRIO_BEFORE: Points(
        60, "a third person for somebody who had one last time, or the time before"
    ),
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
# A program goes by teams or by interests, so only one of the two weights counts here.
SOFT_MOST = sum(POINTS[weight].most for weight in _ONCE_FOR_A_PAIR)
# Whoever isn't welcomed has no wish for somebody known, whose points are as many.
SOFT_MOST += 2 * POINTS[Weight.STRANGER_FOR_KNOWN].most
SOFT_MOST += 2 * POINTS[Weight.PREFERS_A_PAIR].most + 4 * POINTS[Weight.TRIO_BEFORE].most


@dataclass(frozen=True, slots=True)
class Levels:
    """
    How much the larger concerns weigh in a draw.

    A draw of *n* people has at most ``pairs`` pairs who meet. One ``week`` is more than all their
    soft points together, one ``repeat`` more than all weeks and points, one ``third`` more than
    all repeats and all whose wish is put off, and one ``left_over`` more than group sizes can gain
    by leaving somebody out (eleven thirds, when a three would have to be split where four are
    wanted). So no sum of smaller concerns reaches a larger one, and the cheapest draw is the best
    in the order of :data:`CONCERNS`. All sums stay below 2^53, so that solvers with floats are
    exact.

    Who is to meet somebody again weighs one ``put_off`` beside each other person, whoever that is.
    So two who are brought together save two of them: in groups at least a repeat, so that neither
    weeks nor points prevent it, and in pairs two, so that others may have to meet again for it.

    Two who meet in writing only at need weigh one ``written``: no less than a coffee with the same
    person again, however soon.
    """

    pairs: int
    week: int
    repeat: int
    put_off: int
    written: int
    third: int
    left_over: int

    @classmethod
    def of(cls, people: int, group_size: int) -> Levels:
        """The levels of a draw; above :data:`EXACT_PEOPLE` they no longer grow."""
        pairs = max(1, min(people, EXACT_PEOPLE) * (min(_LARGEST, group_size + 1) - 1) // 2)
        week = SOFT_MOST * pairs + 1
        repeat = (LONGEST_MEMORY_WEEKS * week + SOFT_MOST) * pairs + 1
        put_off = repeat if group_size == _PAIR else -(-repeat // 2)
        written = repeat + LONGEST_MEMORY_WEEKS * week
        most = repeat + max(2 * put_off, written) + LONGEST_MEMORY_WEEKS * week + SOFT_MOST
        third = most * pairs + 1
        return cls(pairs, week, repeat, put_off, written, third, 13 * third)

    def sitting_out(self, one: Candidate) -> int:
        """The cost of leaving somebody over; more with each round that they missed."""
        return self.left_over * (1 + min(one.rounds_missed, _MOST_MISSED))

    def size(self, people: int, wanted: int) -> int:
        """
        The cost of a group whose size isn't the program's.

        One person more is better than one less.
        """
        if people > wanted:
            return self.third * (people - wanted)
        return self.third * (wanted - people) * (1 if wanted == 4 and people == 3 else 3)


def joining_as_third(one: Candidate) -> int:
    """The cost of putting somebody into a group of more than two."""
    cost = 0 if one.group_size is GroupSize.TRIO else POINTS[Weight.PREFERS_A_PAIR].most
    return cost + POINTS[Weight.TRIO_BEFORE].most * min(2, one.recent_trios)


def weeks_since(meeting: Meeting, today: datetime) -> int:
    """Whole weeks since two people met, to the nearest: a draw may be put off by a day."""
    days = (today - meeting.last_at).total_seconds() / 86_400
    return min(LONGEST_MEMORY_WEEKS, max(0, round(days / 7)))


def reunion_weeks(one: int, other: int) -> int:
    """After how many weeks two who both want to meet again may do so, given their rhythms."""
    return max(one, other, SHORTEST_REUNION_WEEKS)


def weeks_until_on_purpose(one: int, other: int) -> int:
    """After how many weeks two who both want to meet again are brought together for it."""
    return _ON_PURPOSE_AFTER * reunion_weeks(one, other)


def in_plain_words(mixing: Mixing) -> list[str]:
    """The cost model of a program as lines to print."""
    lines = [f"{number}. {concern}" for number, concern in enumerate(CONCERNS, 1)]
    left_out = Weight.SAME_TEAM if mixing is Mixing.INTERESTS else Weight.NO_SHARED_INTEREST
    for weight, points in POINTS.items():
        if weight is not left_out:
            lines.append(f"   {points.most:4d}  {points.means}")
    return lines
