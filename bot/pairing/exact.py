"""The cheapest pairs on the complete graph, exactly, by the blossom algorithm."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import rustworkx
from scipy.optimize import linear_sum_assignment

from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.word_sets import Numbers

_FIRST_SLACK = 32
_MOST_ROUNDS = 1_000
_NEVER = np.iinfo(np.int64).max


def cheapest_pairs(table: Numbers, unpaired: Numbers) -> tuple[list[tuple[int, int]], int]:
    """
    The cheapest pairs, and their cost together with those who stay unpaired.

    *table* holds the cost of every pair, *unpaired* each person's cost of being in no pair.
    Expensive pairs are left out at first. The result is optimal if no solution with one of them
    could cost less; otherwise more pairs are admitted.
    """
    worth = worth_of_people(table, unpaired)
    one, other = np.triu_indices(len(table), 1)
    may = table[one, other] != FORBIDDEN
    one, other = one[may], other[may]
    saved = unpaired[one] + unpaired[other] - table[one, other]
    above = 2 * table[one, other] - worth[one] - worth[other]
    lower = -(-int(worth.sum()) // 2)
    slack = _FIRST_SLACK
    while True:
        near = (above <= 2 * slack) & (saved > 0)
        edges = zip(one[near].tolist(), other[near].tolist(), saved[near].tolist(), strict=True)
        pairs = best_pairs(len(table), edges)
        cost = int(unpaired.sum())
        cost -= sum(int(unpaired[a] + unpaired[b] - table[a, b]) for a, b in pairs)
        if cost <= lower + slack or (above <= 2 * slack).all():
            return pairs, cost
        slack = max(8 * slack, int(above[above > 2 * slack].min()))


def worth_of_people(table: Numbers, unpaired: Numbers) -> Numbers:
    """
    Twice the dual price of each person: two together never exceed twice the cost of their pair.

    It is the dual solution of the assignment problem, found by relaxing every pair until nothing
    changes; so the sum of all prices is a lower bound for the cost of the pairs.
    """
    never = 2 * int(unpaired.max()) + 1
    costs = np.where(table == FORBIDDEN, never, table)
    np.fill_diagonal(costs, 2 * unpaired)
    rows, partner = linear_sum_assignment(costs)
    chosen = costs[rows, partner]
    steps = costs - chosen[:, None]
    worth = np.zeros(len(table), dtype=np.int64)
    for _ in range(_MOST_ROUNDS):
        relaxed = np.minimum(worth, (worth[partner][:, None] + steps).min(axis=0))
        if (relaxed == worth).all():
            break
        worth = relaxed
    both = chosen - worth[partner] + worth
    # If that didn't converge, prices that are too high are lowered, so the bound holds.
    excess = both[:, None] + both[None, :] - 2 * costs
    np.fill_diagonal(excess, both - 2 * unpaired)
    return both - excess.max(axis=1).clip(min=0)


def best_pairs(people: int, edges: Iterable[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The pairs with the largest sum of what is saved by each; the answer is in order."""
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(people))
    graph.add_edges_from(list(edges))
    # Whole numbers only: the library truncates fractions silently.
    found = rustworkx.max_weight_matching(graph, max_cardinality=False, weight_fn=int)
    return sorted((min(pair), max(pair)) for pair in found)


def staying_unpaired(prices: Prices, people: Numbers, table: Numbers) -> Numbers:
    """
    Each person's lowest cost of being in no pair: joining one as a third, or being left over.

    *table* holds the costs of all pairs of *people*. Joining as a third costs at least a person's
    two cheapest pairs, plus the others' wish for a pair.
    """
    seats = table + prices.joining_as_third[people][None, :]
    return least_unpaired(prices, people, np.where(table == FORBIDDEN, _NEVER, seats))


def least_unpaired(prices: Prices, people: Numbers, rows: Numbers) -> Numbers:
    """The same from rows that hold at least the two cheapest seats beside others of each person."""
    sitting_out = prices.sitting_out[people]
    if rows.shape[1] < 2:
        return sitting_out
    cheapest = np.partition(rows, 1, axis=1)[:, :2]
    has_two = cheapest[:, 1] != _NEVER
    joining = np.where(has_two[:, None], cheapest, 0).sum(axis=1) + prices.levels.third
    joining = joining + prices.joining_as_third[people]
    may_join = has_two & ~prices.fits_nowhere[people]
    return np.where(may_join, np.minimum(joining, sitting_out), sitting_out)
