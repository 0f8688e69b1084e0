"""Ways to meet: which of them people share, and where those in person hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.pairing.coming_hours import longest_together
from bot.pairing.inputs import WRITTEN, Candidate

# These hold only where people have the same place, and a day on which both are there.
AT_A_PLACE = ("in_person", "lunch", "walk")
VIDEO = "video"


def ways_across(one: Candidate) -> tuple[str, ...]:
    """
    The ways in which somebody meets people wherever these are.

    Whoever told of no place, and would like to meet in person, meets by video.
    """
    across = tuple(way for way in one.formats if way not in AT_A_PLACE)
    if one.place or VIDEO in across or len(across) == len(one.formats):
        return across
    return (*across, VIDEO)


def shared_ways(group: Sequence[Candidate], today: datetime, least: int) -> tuple[str, ...]:
    """
    The ways to meet that all of them chose and that hold for them, those in person first.

    Those hold with *least* minutes in common at the same place in the week after *today*. Writing
    is not among them.
    """
    chosen = set.intersection(*(set(one.formats) for one in group)) - {WRITTEN}
    at_a_place = sorted(chosen.intersection(AT_A_PLACE))
    if at_a_place and not (
        have_one_place(group)
        and longest_together([one.office_hours for one in group], today) >= least
    ):
        at_a_place = []
    return (*at_a_place, *sorted(chosen.difference(AT_A_PLACE)))


def have_one_place(group: Sequence[Candidate]) -> bool:
    """Whether all of them told of the same place."""
    return len({one.place for one in group}) == 1 and group[0].place is not None
