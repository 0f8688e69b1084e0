"""The costs of whole groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.word_sets import Numbers, numbers_of

Group = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """What a draw costs, the part of it that is wishes and preferences, and what went wrong."""

    cost: int
    soft: int
    repeats: int
    forbidden: int

    def plus(self, other: Total) -> Total:
        """The same of two parts of a draw together."""
        return Total(
            self.cost + other.cost,
            self.soft + other.soft,
            self.repeats + other.repeats,
            self.forbidden + other.forbidden,
        )


def total(prices: Prices, groups: Sequence[Group], left: Iterable[int]) -> Total:
    """The total cost of these groups with these people left over."""
    one, other = pairs_within(groups)
    costs = prices.between(one, other)
    forbidden = int((costs == FORBIDDEN).sum())
    forbidden += sum(len(group) > 2 and not may_meet(prices, group) for group in groups)
    larger = sum(_of_larger_group(prices, group) for group in groups)
    sizes = sum(prices.levels.size(len(group), prices.terms.group_size) for group in groups)
    cost = int(costs[costs != FORBIDDEN].sum()) + larger + sizes
    return Total(
        cost=cost + sum(int(prices.sitting_out[person]) for person in left),
        soft=int(prices.soft(one, other).sum()) + larger,
        repeats=int(prices.repeats(one, other).sum()),
        forbidden=forbidden,
    )


def pairs_within(groups: Sequence[Group]) -> tuple[Numbers, Numbers]:
    """All pairs within the groups, as two arrays."""
    found = [pair for group in groups for pair in combinations(group, 2)]
    pairs = np.array(found, dtype=np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def may_meet(prices: Prices, group: Iterable[int]) -> bool:
    """
    Whether all of them have hours in common at once, or all of them meet in writing.

    Who only writes at need does so with somebody with whom there is no other way.
    """
    people = numbers_of(group)
    if prices.hours.can_meet(people.tolist()) or prices.writes[people].all():
        return True
    is_needed = prices.lack_hours(people[:, None], people[None, :]).any()
    return bool(is_needed and prices.may_write[people].all())


def complete_table(prices: Prices) -> Numbers:
    """The cost of every pair."""
    everybody = np.arange(len(prices), dtype=np.int64)
    return prices.between(everybody[:, None], everybody[None, :])


def _of_larger_group(prices: Prices, group: Group) -> int:
    """The extra cost of a group of more than two."""
    if len(group) == 2:
        return 0
    return sum(int(prices.joining_as_third[person]) for person in group)
