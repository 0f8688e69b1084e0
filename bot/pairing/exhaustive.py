"""Few people: try every grouping, and take the cheapest."""

from __future__ import annotations

from itertools import combinations

from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.group_costs import Group, complete_table, may_meet

# With twelve, a draw in groups of four would take a second.
MOST_PEOPLE = 11


def draw_exhaustively(prices: Prices) -> tuple[list[Group], list[int]]:
    """The cheapest groups of at most eleven people, and those left over."""
    costs = _costs_of_groups(prices)
    everybody = (1 << len(prices)) - 1
    best: dict[int, tuple[int, int]] = {0: (0, 0)}
    # The person with the lowest number is placed first, so each set of people occurs once.
    for people in range(1, everybody + 1):
        first = people & -people
        others = people ^ first
        alone = int(prices.sitting_out[first.bit_length() - 1])
        choices = [(alone + best[others][0], first)]
        choices += [
            (cost + best[people ^ group][0], group)
            for group, cost in costs[first.bit_length() - 1]
            if group & people == group
        ]
        best[people] = min(choices)
    groups, left = [], []
    people = everybody
    while people:
        group = best[people][1]
        members = tuple(person for person in range(len(prices)) if group >> person & 1)
        if len(members) == 1:
            left.append(members[0])
        else:
            groups.append(members)
        people ^= group
    return groups, left


def _costs_of_groups(prices: Prices) -> list[list[tuple[int, int]]]:
    """The groups that may be, as sets of bits with their costs, by the lowest number in them."""
    table = complete_table(prices).tolist()
    wanted = prices.terms.group_size
    found: list[list[tuple[int, int]]] = [[] for _ in range(len(prices))]
    for size in range(2, min(4, wanted + 1) + 1):
        larger = prices.levels.size(size, wanted) if size != wanted else 0
        for group in combinations(range(len(prices)), size):
            pairs = [table[one][other] for one, other in combinations(group, 2)]
            if FORBIDDEN in pairs or (size > 2 and not may_meet(prices, group)):
                continue
            joining = sum(prices.joining_as_third[list(group)].tolist()) if size > 2 else 0
            bits = sum(1 << person for person in group)
            found[group[0]].append((bits, sum(pairs) + joining + larger))
    return found
