"""Trios: if not everybody can be in a pair, which three meet together (P11).

All threes are sorted by their cost plus a lower bound for the others. In that order the others are
actually paired, until no further three can be better.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.exact import cheapest_pairs, staying_unpaired, worth_of_people
from bot.pairing.group_costs import Group, complete_table, may_meet
from bot.pairing.word_sets import Numbers

_NEVER = 1 << 58
# The number of threes to try is this, divided by the square of the number of people.
_TRIES = 500_000
_KEPT = 64


@dataclass(frozen=True, slots=True)
class _Found:
    trio: Group
    pairs: list[Group]
    bound: int


def pairs_and_trios(prices: Prices) -> tuple[list[Group], list[int], int]:
    """The cheapest pairs, with a trio for each unpaired person; the left over; a lower bound."""
    table = complete_table(prices)
    people = np.arange(len(table), dtype=np.int64)
    pairs, bound = _paired(prices, table, people)
    trios: list[Group] = []
    bound_of_trios = 0
    while 2 * len(pairs) < len(people):
        found = _cheapest_trio(prices, table, people, len(people) - 2 * len(pairs))
        if found is None:
            break
        bound_of_trios = bound_of_trios or found.bound
        trios.append(found.trio)
        people, pairs = np.setdiff1d(people, found.trio), found.pairs
    placed = {person for pair in pairs for person in pair}
    left = [person for person in people.tolist() if person not in placed]
    # If everybody has a place, the cheapest draw has a trio, too.
    return [*pairs, *trios], left, bound if left else max(bound, bound_of_trios)


def _paired(prices: Prices, table: Numbers, people: Numbers) -> tuple[list[Group], int]:
    """The cheapest pairs of some people, and a lower bound for these and the unpaired."""
    some = table[np.ix_(people, people)]
    unpaired = staying_unpaired(prices, people, some)
    third = 0
    if len(people) % 2:
        # One of an odd number is in no pair; that person is paired with an empty place.
        third = prices.levels.third
        some = np.pad(some, (0, 1), constant_values=FORBIDDEN)
        some[-1, :-1] = some[:-1, -1] = unpaired - third
        unpaired = np.append(unpaired, 2 * unpaired.max(initial=0))
    pairs, cost = cheapest_pairs(some, unpaired)
    chair = len(people)
    return [(int(people[a]), int(people[b])) for a, b in pairs if b != chair], cost + third


def _cheapest_trio(prices: Prices, table: Numbers, people: Numbers, unpaired: int) -> _Found | None:
    """The best three to meet, so that fewer than *unpaired* people are in no pair."""
    some = table[np.ix_(people, people)]
    worth = worth_of_people(some, staying_unpaired(prices, people, some))
    best, least, first_bound = None, _NEVER, 0
    tries = 1 + _TRIES // len(people) ** 2
    for bound, trio, cost in _threes(prices, some, people, worth):
        first_bound = first_bound or bound
        if bound >= least or tries == 0:
            break
        if not may_meet(prices, trio):
            continue
        tries -= 1
        others = np.setdiff1d(people, trio)
        pairs, rest = _paired(prices, table, others)
        if len(others) - 2 * len(pairs) < unpaired and cost + rest < least:
            best, least = _Found(trio, pairs, first_bound), cost + rest
    return best


def _threes(
    prices: Prices, some: Numbers, people: Numbers, worth: Numbers
) -> Iterator[tuple[int, Group, int]]:
    """The best threes: a lower bound for the whole draw, the people, and their cost."""
    crowd = prices.joining_as_third[people]
    found: list[tuple[int, Group, int]] = []
    dear = np.where(some == FORBIDDEN, _NEVER, some)
    # Prices are doubled, so that their halves are whole numbers.
    beside = 2 * crowd - worth
    lower = np.tri(len(people), dtype=bool)
    for first in range(len(people) - 2):
        with_first = 2 * dear[first, first + 1 :] + beside[first + 1 :]
        doubled = 2 * dear[first + 1 :, first + 1 :] + with_first[:, None] + with_first[None, :]
        doubled += beside[first] + 2 * prices.levels.third
        doubled[lower[: len(doubled), : len(doubled)]] = _NEVER
        for at, value in _smallest(doubled.ravel()):
            one, other = divmod(at, len(doubled))
            trio = (first, first + 1 + one, first + 1 + other)
            if value < _NEVER:
                cost = (value + sum(int(worth[person]) for person in trio)) // 2
                bound = -(-(value + int(worth.sum())) // 2)
                found.append((bound, tuple(int(people[person]) for person in trio), cost))
    yield from sorted(found)


def _smallest(values: Numbers) -> list[tuple[int, int]]:
    """The indices of the smallest values, and the values, sorted."""
    kept = np.arange(len(values))
    if len(values) > _KEPT:
        kept = np.argpartition(values, _KEPT)[:_KEPT]
    kept = kept[np.lexsort((kept, values[kept]))]
    return list(zip(kept.tolist(), values[kept].tolist(), strict=True))
