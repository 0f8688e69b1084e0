"""Who is new here, and who likes to welcome people: what it means for many pairs at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.pairing.inputs import Candidate, Pair
from bot.pairing.word_sets import Numbers


class Welcoming:
    """
    The first weeks of people, who are numbered in their order.

    Whoever is new welcomes nobody. Whoever welcomed somebody lately should meet no one else who is
    new; for everybody else there is no such limit.
    """

    def __init__(self, people: Sequence[Candidate]) -> None:
        """Note who is new, and who is free to welcome somebody."""
        self._people = people
        self.is_new = np.array([one.is_new for one in people], dtype=bool)
        self.is_first = np.array([one.is_first for one in people], dtype=bool)
        welcomes = np.array([one.welcomes and not one.is_new for one in people], dtype=bool)
        lately = np.array([one.welcomed_lately for one in people], dtype=bool)
        self.is_free = welcomes & ~lately
        self._is_done = welcomes & lately

    def pairs_too_many(self) -> frozenset[Pair]:
        """The pairs of whom one would be the second within four weeks whom the other welcomes."""
        new = [self._people[one].id for one in np.flatnonzero(self.is_new).tolist()]
        done = [self._people[one].id for one in np.flatnonzero(self._is_done).tolist()]
        return frozenset(frozenset((one, other)) for one in new for other in done)

    def too_many(self, one: Numbers, other: Numbers) -> NDArray[np.bool_]:
        """Whether one of two would be the second within four weeks whom the other welcomes."""
        found: NDArray[np.bool_] = (self.is_new[one] & self._is_done[other]) | (
            self.is_new[other] & self._is_done[one]
        )
        return found

    def has_no_wish(self, one: Numbers, other: Numbers) -> NDArray[np.bool_]:
        """
        Whether what *one* asked for doesn't count beside *other*.

        Who is new knows nobody; who welcomes somebody new has said so.
        """
        found: NDArray[np.bool_] = self.is_new[one] | (self.is_free[one] & self.is_new[other])
        return found

    def unwelcomed(self, one: Numbers, other: Numbers) -> Numbers:
        """How many of two are new and don't meet somebody who is free to welcome them."""
        mine = (self.is_new[one] & ~self.is_free[other]).astype(np.int64)
        return mine + (self.is_new[other] & ~self.is_free[one])
