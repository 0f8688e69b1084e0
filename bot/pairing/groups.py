"""Groups of three and four: a good start, then everybody is reseated until nothing gets better.

To reseat is to lift one person out of every group and to seat them all anew at once, in the
cheapest way there is. It matters far more than the start.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random

import numpy as np
from scipy.optimize import linear_sum_assignment

from bot.pairing import exact
from bot.pairing.cost_matrix import FORBIDDEN, Flags, Numbers, Prices
from bot.pairing.group_costs import Group

# As many people as are reseated together; larger crowds are seated table by table.
_MOST_TOGETHER = 1_200
_LARGEST = 4
_FEW = 150
_STARTS = 8
# So many times in a row may reseating change nothing before it is left at that.
_PATIENCE = 12
# What must not be costs more than all that may be, and its sums are still whole numbers as floats.
_MUST_NOT = 10**14


def draw_groups(prices: Prices) -> tuple[list[Group], list[int], int]:
    """Groups of the program's size, who is in none of them, and a lower bound."""
    rng = Random(prices.seed)  # noqa: S311 - it has to be replayable
    groups: list[Group] = []
    over: list[int] = []
    bound = 0
    for crowd in _crowds(prices):
        table = Table(prices, crowd)
        kept, gone = _dissolved(table, _best_of_starts(table, rng))
        groups += [tuple(sorted(crowd[person] for person in group)) for group in kept]
        over += [crowd[person] for person in gone]
        bound += table.bound()
    pairs = _pairs_among(prices, over)
    paired = {person for pair in pairs for person in pair}
    return [*groups, *pairs], [one for one in over if one not in paired], bound


def _pairs_among(prices: Prices, people: Sequence[int]) -> list[Group]:
    """The cheapest pairs among those who are in no group, when they cannot join one."""
    if len(people) < 2:
        return []
    who = np.array(sorted(people), dtype=np.int64)
    table = prices.between(who[:, None], who[None, :])
    pairs, _ = exact.cheapest_pairs(table, prices.sitting_out[who])
    return [(int(who[one]), int(who[other])) for one, other in pairs]


def sizes_of(people: int, wanted: int) -> list[int]:
    """
    The sizes of the groups, with the remainder spread over them.

    Seven in threes are a three and a four, nine in fours are three threes, five are always a
    three and a two.
    """
    if people < 2:
        return []
    count = people // wanted if wanted == 3 else -(-people // wanted)
    count = max(count, -(-people // (wanted + 1 if wanted == 3 else wanted)))
    each, more = divmod(people, count)
    return [each + 1] * more + [each] * (count - more)


def _crowds(prices: Prices) -> list[list[int]]:
    """The people who are seated together: those whose days begin at about the same time."""
    begins = prices.hours.beginning()[prices.hours.class_of]
    line = np.argsort(begins, kind="stable").tolist()
    count = -(-len(line) // _MOST_TOGETHER)
    each = -(-len(line) // count)
    return [sorted(line[first : first + each]) for first in range(0, len(line), each)]


class Table:
    """The people who are reseated together, who go by their place in the crowd here."""

    def __init__(self, prices: Prices, crowd: list[int]) -> None:
        """Look up what every two of them cost."""
        self.prices = prices
        self.crowd = np.array(crowd, dtype=np.int64)
        costs = prices.between(self.crowd[:, None], self.crowd[None, :])
        # One more column that costs nothing stands for an empty chair.
        self.costs = np.zeros((len(crowd), len(crowd) + 1), dtype=np.int64)
        self.costs[:, :-1] = np.where(costs == FORBIDDEN, _MUST_NOT, costs)
        self.sizes = sizes_of(len(crowd), prices.terms.group_size)
        self.class_of = prices.hours.class_of[self.crowd]
        self.writes = np.array([prices.writes(person) for person in crowd], dtype=bool)

    def bound(self) -> int:
        """
        What no seating of these people can cost less than.

        Of each meeting both carry one half, and of what its size costs each in a group an equal
        share. Nobody carries less than in the group, of any size, in which they cost least.
        """
        prices = self.prices
        wanted = prices.terms.group_size
        carried = 2 * prices.sitting_out[self.crowd]
        others = np.where(np.eye(len(self.crowd), dtype=bool), _MUST_NOT, self.costs[:, :-1])
        cheapest = np.sort(others, axis=1)
        for size in range(2, min(wanted + 1, _LARGEST, len(self.crowd)) + 1):
            meetings = cheapest[:, : size - 1].sum(axis=1)
            share = 2 * prices.levels.size(size, wanted) // size
            may = meetings < _MUST_NOT
            carried = np.where(may, np.minimum(carried, meetings + share), carried)
        return -(-int(carried.sum()) // 2)

    def cost_of_joining(self, people: Numbers, groups: Sequence[Group]) -> Numbers:
        """What it costs if each of these people joins each of these groups."""
        empty = len(self.crowd)
        most = max(len(group) for group in groups)
        chairs = np.array([[*group, *[empty] * (most - len(group))] for group in groups])
        cost: Numbers = self.costs[people[:, None, None], chairs[None, :, :]].sum(axis=2)
        return cost + _MUST_NOT * ~self._may_join(people, groups)

    def _may_join(self, people: Numbers, groups: Sequence[Group]) -> Flags:
        """Whether there is an hour for all of them, or all like to meet in writing."""
        hours = self.prices.hours
        classes, which = np.unique(self.class_of[people], return_inverse=True)
        fits = np.empty((len(classes), len(groups)), dtype=bool)
        for column, group in enumerate(groups):
            starts = hours.starts(self.crowd[list(group)].tolist())
            fits[:, column] = [hours.starts_of_class(one) & starts != 0 for one in classes.tolist()]
        writing = np.array([bool(self.writes[list(group)].all()) for group in groups])
        return fits[which] | (self.writes[people][:, None] & writing[None, :])

    def cost(self, groups: Sequence[Group]) -> int:
        """What a whole seating costs."""
        found = 0
        for group in groups:
            *others, last = group
            pairs = sum(int(self.costs[one, other]) for one, other in combinations(others, 2))
            joining = self.cost_of_joining(np.array([last]), [tuple(others)])
            found += pairs + int(joining[0, 0])
        return found


def _best_of_starts(table: Table, rng: Random) -> list[Group]:
    """The cheapest seating that several starts lead to."""
    if not table.sizes:
        return []
    starts = _STARTS if len(table.crowd) <= _FEW else 2
    seatings = [_reseated(table, _greedy(table, rng), rng) for _ in range(starts)]
    return min(seatings, key=lambda groups: (table.cost(groups), groups))


def _greedy(table: Table, rng: Random) -> list[Group]:
    """Groups that are filled one after the other, each with whoever suits it best."""
    waiting = list(range(len(table.crowd)))
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


def _reseated(table: Table, groups: list[Group], rng: Random) -> list[Group]:
    """Lift one person out of every group and seat them all anew, while that makes it better."""
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
    """Groups without anybody who must not be there, and whoever had to go."""
    kept, over = [], []
    for group in groups:
        seated = list(group)
        while len(seated) > 1 and table.cost([tuple(seated)]) >= _MUST_NOT:
            over.append(seated.pop(_least_fitting(table, seated)))
        if len(seated) > 1:
            kept.append(tuple(seated))
        else:
            over += seated
    return kept, over


def _least_fitting(table: Table, seated: list[int]) -> int:
    """The place of the person without whom the others cost least."""
    rests = [tuple(seated[:place] + seated[place + 1 :]) for place in range(len(seated))]
    costs = [table.cost([rest]) if len(rest) > 1 else 0 for rest in rests]
    return costs.index(min(costs))
