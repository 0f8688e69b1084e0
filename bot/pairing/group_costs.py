"""Totals: what whole groups cost, and what is in that cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from bot.pairing.cost_matrix import FORBIDDEN, Numbers, Prices

Group = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """What a draw costs, the part of it that is wishes and preferences, and what went wrong."""

    cost: int
    soft: int
    repeats: int
    forbidden: int


def total(prices: Prices, groups: Sequence[Group], left: Iterable[int]) -> Total:
    """What it costs if these groups meet and these people are left over."""
    one, other = pairs_within(groups)
    costs = prices.between(one, other)
    forbidden = int((costs == FORBIDDEN).sum())
    forbidden += sum(len(group) > 2 and not may_meet(prices, group) for group in groups)
    crowds = sum(_of_crowd(prices, group) for group in groups)
    sizes = sum(prices.levels.size(len(group), prices.terms.group_size) for group in groups)
    cost = int(costs[costs != FORBIDDEN].sum()) + crowds + sizes
    return Total(
        cost=cost + sum(int(prices.sitting_out[person]) for person in left),
        soft=int(prices.soft(one, other).sum()) + crowds,
        repeats=int(prices.repeats(one, other).sum()),
        forbidden=forbidden,
    )


def pairs_within(groups: Sequence[Group]) -> tuple[Numbers, Numbers]:
    """All pairs of people who sit together, as two arrays."""
    found = [pair for group in groups for pair in combinations(group, 2)]
    pairs = np.array(found, dtype=np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def may_meet(prices: Prices, group: Iterable[int]) -> bool:
    """Whether all of them have hours in common at once, or all of them like to meet in writing."""
    people = tuple(group)
    if prices.hours.can_meet(people):
        return True
    return all(prices.writes(person) for person in people)


def complete_table(prices: Prices) -> Numbers:
    """The price of every pair of the crowd."""
    everybody = np.arange(len(prices), dtype=np.int64)
    return prices.between(everybody[:, None], everybody[None, :])


def _of_crowd(prices: Prices, group: Group) -> int:
    """What a group costs because it is larger than two."""
    if len(group) == 2:
        return 0
    return sum(int(prices.joining_a_crowd[person]) for person in group)
