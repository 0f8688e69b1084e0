"""Which people share a way to meet that holds for both, for many pairs at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.pairing.common_hours import CommonHours
from bot.pairing.inputs import Candidate, Terms
from bot.pairing.ways import AT_A_PLACE, ways_across
from bot.pairing.word_sets import Numbers, numbered, word_sets


class CommonWays:
    """
    The ways to meet of many people, who are numbered in their order.

    Ways in person count where two have enough time at the same place, as
    :func:`bot.pairing.ways.shared_ways` says of one group.
    """

    def __init__(self, people: Sequence[Candidate], terms: Terms) -> None:
        """Work out when people are at their places."""
        self.places = numbered([one.place for one in people])
        self._least = terms.least_common_minutes
        self._has_told = np.array([bool(one.formats) for one in people], dtype=bool)
        self._across = word_sets([ways_across(one) for one in people])
        self._in_person = word_sets([_in_person(one) for one in people])
        # Whoever has no place is at none, so any hours will do for them.
        there = [one.office_hours if one.place else people[0].hours for one in people]
        self._there = CommonHours(there, terms.today, self._least)

    def share_none(self, one: Numbers, other: Numbers) -> Numbers:
        """1 for each pair of whom both chose ways to meet and share none that holds, else 0."""
        across = self._across[one] & self._across[other] != 0
        in_person = (self._in_person[one] & self._in_person[other] != 0) & self._at_one(one, other)
        none = self._has_told[one] & self._has_told[other] & ~across & ~in_person
        return none.astype(np.int64)

    def _at_one(self, one: Numbers, other: Numbers) -> NDArray[np.bool_]:
        """Whether two have the same place, and enough time there on a common day."""
        same = (self.places[one] == self.places[other]) & (self.places[one] >= 0)
        there: NDArray[np.bool_] = same & (self._there.minutes(one, other) >= self._least)
        return there


def _in_person(one: Candidate) -> tuple[str, ...]:
    return tuple(way for way in one.formats if way in AT_A_PLACE)
