"""Groups of three and four: a good start, then local search until nothing gets better.

A step takes one person out of every group and assigns all of them to groups again, at the lowest
cost. These steps matter far more than the start.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random

import numpy as np
from scipy.optimize import linear_sum_assignment

from bot.pairing import exact
from bot.pairing.cost_matrix import FORBIDDEN, Flags, Prices
from bot.pairing.group_costs import Group
from bot.pairing.word_sets import Numbers

# This many people are improved together; more people are split into parts.
_MOST_TOGETHER = 1_200
_LARGEST = 4
_FEW = 150
_STARTS = 8
# The search ends after this many steps in a row without a change.
_PATIENCE = 12
# More than everything allowed together; sums of it are still exact as floats.
_MUST_NOT = 10**14


def draw_groups(prices: Prices) -> tuple[list[Group], list[int], int]:
    """Groups of the program's size, the people in none of them, and a lower bound."""
    rng = Random(prices.seed)  # noqa: S311 - it has to be replayable
    groups: list[Group] = []
    over: list[int] = []
    bound = 0
    for part in _parts(prices):
        table = Table(prices, part)
        kept, gone = _dissolved(table, _best_of_starts(table, rng))
        groups += [tuple(sorted(part[person] for person in group)) for group in kept]
        over += [part[person] for person in gone]
        bound += table.bound()
    pairs = _pairs_among(prices, over)
    paired = {person for pair in pairs for person in pair}
    return [*groups, *pairs], [one for one in over if one not in paired], bound


def _pairs_among(prices: Prices, people: Sequence[int]) -> list[Group]:
    """The cheapest pairs of the people who can't join a group."""
    if len(people) < 2:
        return []
    who = np.array(sorted(people), dtype=np.int64)
    table = prices.between(who[:, None], who[None, :])
    pairs, _ = exact.cheapest_pairs(table, prices.sitting_out[who])
    return [(int(who[one]), int(who[other])) for one, other in pairs]


def sizes_of(people: int, wanted: int) -> list[int]:
    """
    The sizes of the groups, with the remainder spread over them.

    Seven people in threes become a three and a four, nine in fours three threes, five always a
    three and a two.
    """
    if people < 2:
        return []
    count = people // wanted if wanted == 3 else -(-people // wanted)
    count = max(count, -(-people // (wanted + 1 if wanted == 3 else wanted)))
    each, more = divmod(people, count)
    return [each + 1] * more + [each] * (count - more)


def _parts(prices: Prices) -> list[list[int]]:
    """The parts of a large draw: people whose days begin at about the same time."""
    begins = prices.hours.beginning()[prices.hours.class_of]
    ordered = np.argsort(begins, kind="stable").tolist()
    count = -(-len(ordered) // _MOST_TOGETHER)
    each = -(-len(ordered) // count)
    return [sorted(ordered[first : first + each]) for first in range(0, len(ordered), each)]


class Table:
    """The people of one part, numbered within it, and the costs of their pairs."""

    def __init__(self, prices: Prices, part: list[int]) -> None:
        """Look up the costs of all their pairs."""
        self.prices = prices
        self.part = np.array(part, dtype=np.int64)
        costs = prices.between(self.part[:, None], self.part[None, :])
        # One more column, which costs nothing, stands for an empty place.
        self.costs = np.zeros((len(part), len(part) + 1), dtype=np.int64)
        self.costs[:, :-1] = np.where(costs == FORBIDDEN, _MUST_NOT, costs)
        self.sizes = sizes_of(len(part), prices.terms.group_size)
        self.class_of = prices.hours.class_of[self.part]
        self.writes, self.may_write = prices.writes[self.part], prices.may_write[self.part]
        # Nobody lacks hours with an empty place.
        self.lack_hours = np.zeros((len(part), len(part) + 1), dtype=bool)
        self.lack_hours[:, :-1] = prices.lack_hours(self.part[:, None], self.part[None, :])

    def bound(self) -> int:
        """
        A lower bound for the cost of all groups of these people.

        Each person carries half of the cost of each of their pairs, and an equal share of the cost
        of their group's size; at least what they carry in the cheapest group of any size.
        """
        prices = self.prices
        wanted = prices.terms.group_size
        carried = 2 * prices.sitting_out[self.part]
        others = np.where(np.eye(len(self.part), dtype=bool), _MUST_NOT, self.costs[:, :-1])
        cheapest = np.sort(others, axis=1)
        for size in range(2, min(wanted + 1, _LARGEST, len(self.part)) + 1):
            meetings = cheapest[:, : size - 1].sum(axis=1)
            share = 2 * prices.levels.size(size, wanted) // size
            may = meetings < _MUST_NOT
            carried = np.where(may, np.minimum(carried, meetings + share), carried)
        return -(-int(carried.sum()) // 2)

    def cost_of_joining(self, people: Numbers, groups: Sequence[Group]) -> Numbers:
        """The cost of adding each of these people to each of these groups."""
        empty = len(self.part)
        most = max(len(group) for group in groups)
        chairs = np.array([[*group, *[empty] * (most - len(group))] for group in groups])
        cost: Numbers = self.costs[people[:, None, None], chairs[None, :, :]].sum(axis=2)
        may_join = self._have_hours(people, groups) | self._write(people, groups, chairs)
        return cost + _MUST_NOT * ~may_join

    def _have_hours(self, people: Numbers, groups: Sequence[Group]) -> Flags:
        """Whether there is an hour for all of them."""
        hours = self.prices.hours
        classes, which = np.unique(self.class_of[people], return_inverse=True)
        fits = np.empty((len(classes), len(groups)), dtype=bool)
        for column, group in enumerate(groups):
            starts = hours.starts(self.part[list(group)].tolist())
            fits[:, column] = [hours.starts_of_class(one) & starts != 0 for one in classes.tolist()]
        found: Flags = fits[which]
        return found

    def _write(self, people: Numbers, groups: Sequence[Group], chairs: Numbers) -> Flags:
        """Whether all meet in writing, as :func:`bot.pairing.group_costs.may_meet` says it."""
        like = np.array([bool(self.writes[list(group)].all()) for group in groups])
        may = np.array([bool(self.may_write[list(group)].all()) for group in groups])
        apart = np.array([self.lack_hours[np.ix_(group, group)].any() for group in groups])
        is_needed = self.lack_hours[people[:, None, None], chairs[None, :, :]].any(axis=2) | apart
        at_need = self.may_write[people][:, None] & may & is_needed
        found: Flags = (self.writes[people][:, None] & like) | at_need
        return found

    def cost(self, groups: Sequence[Group]) -> int:
        """The cost of all these groups."""
        found = 0
        for group in groups:
            *others, last = group
            pairs = sum(int(self.costs[one, other]) for one, other in combinations(others, 2))
            joining = self.cost_of_joining(np.array([last]), [tuple(others)])
            found += pairs + int(joining[0, 0])
        return found


def _best_of_starts(table: Table, rng: Random) -> list[Group]:
    """The cheapest groups that several starts lead to."""
    if not table.sizes:
        return []
    starts = _STARTS if len(table.part) <= _FEW else 2
    solutions = [_improved(table, _greedy(table, rng), rng) for _ in range(starts)]
    return min(solutions, key=lambda groups: (table.cost(groups), groups))


def _greedy(table: Table, rng: Random) -> list[Group]:
    """Groups that are filled one after the other, each with the person who fits best."""
    waiting = list(range(len(table.part)))
    rng.shuffle(waiting)
    groups = []
    for size in table.sizes:
        group: Group = (waiting.pop(),)
        while len(group) < size:
            people = np.array(waiting, dtype=np.int64)
            best = int(np.argmin(table.cost_of_joining(people, [group])[:, 0]))
            group = (*group, waiting.pop(best))
        groups.append(group)
    return groups


def _improved(table: Table, groups: list[Group], rng: Random) -> list[Group]:
    """Take one person out of every group and reassign them all, while that lowers the cost."""
    in_vain = 0
    while in_vain < _PATIENCE:
        lifted, rests = [], []
        for group in groups:
            place = rng.randrange(len(group))
            lifted.append(group[place])
            rests.append(group[:place] + group[place + 1 :])
        costs = table.cost_of_joining(np.array(lifted), rests)
        who, where = linear_sum_assignment(costs)
        better = int(costs[who, where].sum()) < int(np.trace(costs))
        in_vain = 0 if better else in_vain + 1
        if better:
            groups = [(*rests[to], lifted[one]) for one, to in zip(who, where, strict=True)]
    return groups


def _dissolved(table: Table, groups: Sequence[Group]) -> tuple[list[Group], list[int]]:
    """Groups without pairs that must not meet, and the people who were taken out."""
    kept, over = [], []
    for group in groups:
        placed = list(group)
        while len(placed) > 1 and table.cost([tuple(placed)]) >= _MUST_NOT:
            over.append(placed.pop(_least_fitting(table, placed)))
        if len(placed) > 1:
            kept.append(tuple(placed))
        else:
            over += placed
    return kept, over


def _least_fitting(table: Table, placed: list[int]) -> int:
    """The index of the person without whom the others cost least."""
    rests = [tuple(placed[:place] + placed[place + 1 :]) for place in range(len(placed))]
    costs = [table.cost([rest]) if len(rest) > 1 else 0 for rest in rests]
    return costs.index(min(costs))
