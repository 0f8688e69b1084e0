"""First coffees: who is new here meets two people at first, one of whom likes to welcome them.

These threes are set before the others are drawn, and only where nobody else is left over for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import numpy as np

from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.group_costs import Group, may_meet
from bot.pairing.word_sets import Numbers

_TRIO, _PAIR = 3, 2
# Those whom somebody new is compared with.
_NEAR = 60
# So many threes are tried for each person; in larger draws fewer, down to one.
_MOST_TRIES = 8
_TRIES = 2_000
# A three needs one person who welcomes: another is better kept for somebody else who is new.
_ANOTHER_WELCOME = 150

# What it costs if these threes are set and all others are drawn.
CostOfRest = Callable[[list[Group]], int]


def first_threes(prices: Prices, cost_of: CostOfRest) -> list[Group]:
    """
    The threes for first coffees in a program of pairs, one after the other.

    For each person it is the three with which the whole draw costs least.
    """
    welcoming = prices.welcoming
    firsts = np.flatnonzero(welcoming.is_first & welcoming.is_new).tolist()
    if prices.terms.group_size != _PAIR or len(prices) < _TRIO + _PAIR:
        return []
    tries = max(1, min(_MOST_TRIES, _TRIES // (len(prices) * max(1, len(firsts)))))
    chosen: list[Group] = []
    for person in firsts:
        taken = {one for three in chosen for one in three}
        if person in taken:
            continue
        near = _near(prices, person, taken)
        found = list(islice(_threes(prices, person, near), tries))
        if len(found) > 1:
            found.sort(key=lambda three: cost_of([*chosen, three]))
        chosen += found[:1]
    return chosen


def _near(prices: Prices, person: int, taken: set[int]) -> Numbers:
    """Those whom somebody may meet and who are in no three yet, the cheapest first."""
    everybody = np.arange(len(prices), dtype=np.int64)
    cost = prices.between(np.full_like(everybody, person), everybody)
    cost[sorted(taken)] = FORBIDDEN
    may = np.flatnonzero(cost != FORBIDDEN)
    return may[np.argsort(cost[may], kind="stable")][:_NEAR].astype(np.int64)


def _threes(prices: Prices, person: int, near: Numbers) -> Iterator[Group]:
    """The threes with this person that can meet, the cheapest first."""
    if len(near) < _PAIR:
        return
    is_free = prices.welcoming.is_free[near]
    one, other = np.triu_indices(len(near), 1)
    between = prices.between(near[one], near[other])
    with_person = prices.between(np.full_like(near, person), near)
    thirds = prices.joining_as_third[near]
    cost = between + with_person[one] + with_person[other] + thirds[one] + thirds[other]
    cost += _ANOTHER_WELCOME * (is_free[one] & is_free[other])
    usable = between != FORBIDDEN
    if is_free.any():
        usable &= is_free[one] | is_free[other]
    one, other, cost = one[usable], other[usable], cost[usable]
    for nth in np.argsort(cost, kind="stable").tolist():
        three = tuple(sorted((person, int(near[one[nth]]), int(near[other[nth]]))))
        if may_meet(prices, three):
            yield three
