"""
The assignment of a partner to each person, whether or not the partner is assigned to them.

It is a linear program, solved exactly. Its halved value is a lower bound for all sets of pairs, and
its dual solution says how much each pair costs above that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from bot.pairing.candidates import Edges
from bot.pairing.costs import Levels
from bot.pairing.word_sets import Numbers

_MOST_ROUNDS = 400


@dataclass(frozen=True, slots=True)
class Assignment:
    """
    Each person's ``partner``, themselves if they are unpaired, and the dual solution.

    ``worth``: twice the dual price of each person. The prices of two never exceed the cost of their
    pair, and one's own never the cost of being unpaired; if they do, they didn't converge in time,
    and are no proof. ``value``: twice the lower bound.
    """

    partner: Numbers
    worth: Numbers
    value: int

    @property
    def bound(self) -> int:
        """What any set of pairs costs at least."""
        return -(-self.value // 2)

    def reduced(self, edges: Edges) -> Numbers:
        """Twice the cost of each pair above the prices of its two people."""
        found: Numbers = 2 * edges.price - self.worth[edges.one] - self.worth[edges.other]
        return found

    def reduced_unpaired(self, unpaired: Numbers) -> Numbers:
        """Twice each person's cost of being unpaired above their price."""
        found: Numbers = 2 * unpaired - self.worth
        return found

    def odd_cycles(self) -> Numbers:
        """The people whose pairs can't all be made, as each is the partner of one of the others."""
        cycles = (cycle for cycle in cycles_of(self.partner) if len(cycle) % 2)
        return np.array([person for cycle in cycles for person in cycle], dtype=np.int64)


@dataclass(frozen=True, slots=True)
class _Ways:
    """Whom each person (a row) may be assigned (a column), at which price; sorted by columns."""

    row: Numbers
    column: Numbers
    price: Numbers

    def chosen(self, partner: Numbers) -> Numbers:
        """The price of each row's partner."""
        found = np.zeros(len(partner), dtype=np.int64)
        is_chosen = partner[self.row] == self.column
        found[self.row[is_chosen]] = self.price[is_chosen]
        return found

    def worths(self, partner: Numbers) -> tuple[Numbers, Numbers]:
        """
        The dual prices of the rows and of the columns.

        They are found by relaxing every price until nothing changes.
        """
        people = np.arange(len(partner), dtype=np.int64)
        chosen = self.chosen(partner)
        starts = np.searchsorted(self.column, people)
        worth = np.zeros(len(people), dtype=np.int64)
        steps = self.price - chosen[self.row]
        for _ in range(_MOST_ROUNDS):
            reached = np.minimum.reduceat(worth[partner[self.row]] + steps, starts)
            relaxed = np.minimum(worth, reached)
            if (relaxed == worth).all():
                break
            worth = relaxed
        return chosen - worth[partner], worth


def assign(edges: Edges, unpaired: Numbers, levels: Levels) -> Assignment:
    """The cheapest assignment among these pairs; *unpaired* is the cost of being in none."""
    ways = _ways(edges, unpaired)
    partner = _cheapest_partners(ways, levels)
    of_row, of_column = ways.worths(partner)
    return Assignment(partner, of_row + of_column, sum(ways.chosen(partner).tolist()))


def cycles_of(partner: Numbers) -> list[list[int]]:
    """The cycles in which each is the next one's partner."""
    cycles, seen = [], set[int]()
    for start in range(len(partner)):
        if start not in seen:
            cycle = [start]
            while (following := int(partner[cycle[-1]])) != start:
                cycle.append(following)
            seen.update(cycle)
            cycles.append(cycle)
    return cycles


def _ways(edges: Edges, unpaired: Numbers) -> _Ways:
    people = np.arange(len(unpaired), dtype=np.int64)
    rows = np.concatenate([edges.one, edges.other, people])
    columns = np.concatenate([edges.other, edges.one, people])
    prices = np.concatenate([edges.price, edges.price, 2 * unpaired])
    order = np.argsort(columns, kind="stable")
    return _Ways(rows[order], columns[order], prices[order])


def _cheapest_partners(ways: _Ways, levels: Levels) -> Numbers:
    """
    The cheapest partners: by the largest concern first, then by the next one, too.

    The solver raises prices by the difference of the two best. Raised by a few points, they would
    reach the cost of a repeat after hours. So what the larger concerns decide is taken off by the
    dual prices, before points count.
    """
    people = int(ways.row.max()) + 1
    left = ways
    for unit in (levels.third, levels.repeat, levels.week, 1):
        coarse = replace(left, price=left.price // unit)
        # The solver takes zero for a missing price.
        weights = (coarse.price - coarse.price.min() + 1).astype(float)
        graph = csr_array((weights, (ways.row, ways.column)), shape=(people, people))
        partner: Numbers = min_weight_full_bipartite_matching(graph)[1].astype(np.int64)
        if unit > 1:
            of_row, of_column = coarse.worths(partner)
            off = unit * (of_row[ways.row] + of_column[ways.column])
            left = replace(left, price=left.price - off)
    return partner
