"""Many people: nearly optimal pairs, with a lower bound that proves it.

For up to some 1,000 people the cheapest pairs among the candidates are found exactly. For more,
each person is assigned a partner, whether or not the partner is assigned to them: a linear program,
solved exactly, whose halved value is a lower bound for all sets of pairs among the candidates.
Cycles of even length become pairs without loss. In each odd cycle one person stays unpaired; the
cheapest alternating paths between these people show who else may have to change partners, and only
those are paired again, exactly. What that costs more is added to the bound.
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, dijkstra

from bot.pairing.assignment import Assignment, assign, cycles_of
from bot.pairing.candidates import Edges, worth_considering
from bot.pairing.cost_matrix import Prices
from bot.pairing.exact import best_pairs, least_unpaired
from bot.pairing.group_costs import Group
from bot.pairing.word_sets import Numbers

Mates = Numbers
_NOBODY = -1
_NEVER = np.iinfo(np.int64).max
# Up to this many people, the exact solution among the candidates is fast.
_FEW = 1_200
_WALKS = 8


def near_exact_pairs(prices: Prices) -> tuple[list[Group], list[int], int]:
    """Pairs that cost little more than the lower bound, the unpaired, and that bound."""
    edges = worth_considering(prices)
    everybody = np.arange(len(prices), dtype=np.int64)
    unpaired = least_unpaired(prices, everybody, _two_cheapest(edges, prices))
    third = 0
    if len(prices) % 2:
        # One of an odd number is in no pair; that person is paired with an empty place.
        third = prices.levels.third
        edges, unpaired = _with_empty_chair(edges, unpaired, third)
    if len(prices) <= _FEW:
        mates = np.full(len(unpaired), _NOBODY, dtype=np.int64)
        _pair_anew(edges, unpaired, mates, list(range(len(unpaired))))
        bound = _price_of(mates, edges, unpaired)
    else:
        assigned = assign(edges, unpaired, prices.levels)
        mates, region = _split(assigned.partner, edges, unpaired)
        if len(region) > 1:
            reduced = np.maximum(0, assigned.reduced(edges))
            region = _around(edges, reduced, mates, region)
            _pair_anew(edges, unpaired, mates, region)
        region = _with_those_they_wait_for(assigned, edges, region, prices)
        bound = assigned.bound + _above_the_assignment(assigned, edges, unpaired, region)
    chair = len(prices)
    pairs: list[Group] = [(one, int(to)) for one, to in enumerate(mates) if one < to < chair]
    alone = [one for one, mate in enumerate(mates[:chair]) if mate in (_NOBODY, chair)]
    return pairs, alone, bound + third


def _with_empty_chair(edges: Edges, unpaired: Numbers, third: int) -> tuple[Edges, Numbers]:
    """Edges to an empty place, at each person's cost of being unpaired."""
    people = len(unpaired)
    everybody = np.arange(people, dtype=np.int64)
    one = np.concatenate([edges.one, everybody])
    other = np.concatenate([edges.other, np.full(people, people)])
    price = np.concatenate([edges.price, unpaired - third])
    order = np.lexsort((other, one))
    never = np.append(unpaired, 2 * unpaired.max())
    return Edges(people + 1, one[order], other[order], price[order]), never


def _split(partner: Numbers, edges: Edges, unpaired: Numbers) -> tuple[Mates, list[int]]:
    """Split the cycles of an assignment into pairs and unpaired people."""
    mates = np.full(len(partner), _NOBODY, dtype=np.int64)
    loose: list[int] = []
    for cycle in cycles_of(partner):
        if len(cycle) % 2:
            path = _loosened(cycle, edges, unpaired)
            loose.append(path.pop())
        else:
            path = _cheaper_half(cycle, edges) if len(cycle) > 2 else cycle
        for one, other in zip(path[::2], path[1::2], strict=True):
            mates[one], mates[other] = other, one
    return mates, loose


def _cheaper_half(cycle: list[int], edges: Edges) -> list[int]:
    """An even cycle, rotated so that its neighbours pair off at the lower cost."""
    turned = cycle[1:] + cycle[:1]
    return min(cycle, turned, key=lambda each: _price_of_path(each, edges))


def _loosened(cycle: list[int], edges: Edges, unpaired: Numbers) -> list[int]:
    """An odd cycle, rotated so that its last person is the best one to stay unpaired."""
    turned = cycle[1:] + cycle[:1]
    prices = edges.prices_of(np.array([cycle, turned], dtype=np.int64).T).tolist()
    # Every other cost, summed over two rounds of the cycle.
    sums = prices * 2
    for place in range(2, len(sums)):
        sums[place] += sums[place - 2]

    def price(loose: int) -> int:
        before = sums[loose - 1] if loose else 0
        return sums[loose + len(cycle) - 2] - before + int(unpaired[cycle[loose]])

    best = min(range(len(cycle)), key=price)
    return cycle[best + 1 :] + cycle[: best + 1]


def _price_of_path(path: list[int], edges: Edges) -> int:
    """The cost if the neighbours of a path pair off."""
    return int(edges.prices_of(np.array(path, dtype=np.int64).reshape(-1, 2)).sum())


def _pair_anew(edges: Edges, unpaired: Numbers, mates: Mates, region: list[int]) -> None:
    """Pair the people of a region again, exactly; their partners are in it, too."""
    number = {person: index for index, person in enumerate(region)}
    inside = np.isin(edges.one, region) & np.isin(edges.other, region)
    one, other = edges.one[inside], edges.other[inside]
    saved = unpaired[one] + unpaired[other] - edges.price[inside]
    known = zip(one.tolist(), other.tolist(), saved.tolist(), strict=True)
    pairs = best_pairs(
        len(region), ((number[a], number[b], worth) for a, b, worth in known if worth > 0)
    )
    mates[region] = _NOBODY
    for first, second in pairs:
        mates[region[first]], mates[region[second]] = region[second], region[first]


def _price_of(mates: Mates, edges: Edges, unpaired: Numbers) -> int:
    """The cost of the pairs and of the unpaired."""
    pairs = [person for one, mate in enumerate(mates) if one < mate for person in (one, int(mate))]
    alone = [int(unpaired[one]) for one, mate in enumerate(mates) if mate == _NOBODY]
    return _price_of_path(pairs, edges) + sum(alone)


def _around(edges: Edges, reduced: Numbers, mates: Mates, loose: list[int]) -> list[int]:
    """All people on the cheapest alternating paths from each unpaired person to others."""
    people = len(mates)
    a, b = np.concatenate([edges.one, edges.other]), np.concatenate([edges.other, edges.one])
    # From a person over another to that one's partner; without a partner the path ends.
    ends = np.where(mates[b] == _NOBODY, b, mates[b])
    walkable = mates[a] != b
    lengths = np.concatenate([reduced, reduced])[walkable].astype(float) + 1
    graph = csr_array((lengths, (a[walkable], ends[walkable])), shape=(people, people))
    far, before = dijkstra(graph, indices=loose, return_predecessors=True)
    region = set(loose)
    for source in range(len(loose)):
        nearest = sorted((far[source][other], other) for other in loose if other != loose[source])
        for length, end in nearest[:_WALKS]:
            person = end if np.isfinite(length) else _NOBODY
            while person >= 0:
                region.add(person)
                person = int(before[source][person])
    mated = {int(mates[person]) for person in region if mates[person] != _NOBODY}
    return sorted(region | mated)


def _above_the_assignment(
    assigned: Assignment, edges: Edges, unpaired: Numbers, region: list[int]
) -> int:
    """
    How much more than the assignment any set of pairs costs at least.

    Of three who all wait for each other, one has to do without, and the assignment doesn't see it.
    So the people of a region are paired exactly at the reduced costs, which are what pairs cost
    beyond the assignment. Each may also be with the cheapest of all others, or unpaired.
    """
    reduced = assigned.reduced(edges)
    elsewhere = assigned.reduced_unpaired(unpaired)
    if min(reduced.min(initial=0), elsewhere.min(initial=0)) < 0:
        return 0
    has_one, has_other = np.isin(edges.one, region), np.isin(edges.other, region)
    np.minimum.at(elsewhere, edges.one[~has_other], reduced[~has_other])
    np.minimum.at(elsewhere, edges.other[~has_one], reduced[~has_one])
    inside = has_one & has_other
    some = Edges(edges.people, edges.one[inside], edges.other[inside], reduced[inside])
    mates = np.full(len(unpaired), _NOBODY, dtype=np.int64)
    _pair_anew(some, elsewhere, mates, region)
    of_region = np.zeros(len(unpaired), dtype=np.int64)
    of_region[region] = elsewhere[region]
    return _price_of(mates, some, of_region) // 2


def _with_those_they_wait_for(
    assigned: Assignment, edges: Edges, region: list[int], prices: Prices
) -> list[int]:
    """A region, and all whom the people of odd cycles wait for, or these, and could meet."""
    people = len(prices)
    near = edges.other < people
    near &= assigned.reduced(edges) < prices.levels.put_off
    one, other = edges.one[near], edges.other[near]
    are_awaited = prices.is_awaited(one, other)
    one, other = one[are_awaited], other[are_awaited]
    graph = csr_array((np.ones(len(one)), (one, other)), shape=(people, people))
    which = connected_components(graph, directed=False)[1]
    odd = assigned.odd_cycles()
    linked = np.flatnonzero(np.isin(which, which[odd[odd < people]]))
    return sorted({*region, *linked.tolist()})


def _both_ways(edges: Edges) -> tuple[Numbers, Numbers, Numbers]:
    return (
        np.concatenate([edges.one, edges.other]),
        np.concatenate([edges.other, edges.one]),
        np.concatenate([edges.price, edges.price]),
    )


def _two_cheapest(edges: Edges, prices: Prices) -> Numbers:
    """Each person's two cheapest places as a third beside a candidate."""
    rows, columns, costs = _both_ways(edges)
    costs = costs + prices.joining_as_third[columns]
    order = np.lexsort((costs, rows))
    starts = np.searchsorted(rows[order], np.arange(len(prices) + 1))
    ranked = np.concatenate([costs[order], [_NEVER, _NEVER]])
    found = np.full((len(prices), 2), _NEVER, dtype=np.int64)
    for rank in (0, 1):
        has = starts[:-1] + rank < starts[1:]
        found[has, rank] = ranked[starts[:-1][has] + rank]
    return found
