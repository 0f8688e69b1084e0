"""Many people: pairs that are within a hair of the cheapest, with a bound that proves it.

Among the candidates of up to some 1,000 people the cheapest pairs are found exactly. Beyond, each
person is assigned a partner, regardless of whether the partner is assigned the person: that
is a linear program, solved exactly, and half of its value is a lower bound for every set of pairs
among the candidates. Its cycles of even length are pairs at no loss. In each odd cycle one person
is loose; the cheapest alternating walks between the loose ones say who else may have to change
partners, and those few are paired anew, exactly.
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra, min_weight_full_bipartite_matching

from bot.pairing.candidates import Edges, worth_considering
from bot.pairing.cost_matrix import Numbers, Prices
from bot.pairing.exact import best_pairs, least_unpaired
from bot.pairing.group_costs import Group

Mates = Numbers
_NOBODY = -1
_NEVER = np.iinfo(np.int64).max
# Up to so many people, pairing all of them among their candidates is a matter of a moment.
_FEW = 1_200
_MOST_ROUNDS = 400
_WALKS = 8


def near_exact_pairs(prices: Prices) -> tuple[list[Group], list[int], int]:
    """Pairs that cost little more than the lower bound, who is in none, and that bound."""
    edges = worth_considering(prices)
    everybody = np.arange(len(prices), dtype=np.int64)
    unpaired = least_unpaired(prices, everybody, _two_cheapest(edges, prices))
    third = 0
    if len(prices) % 2:
        # One of them cannot be in a pair. Whoever that is sits with an empty chair.
        third = prices.levels.third
        edges, unpaired = _with_empty_chair(edges, unpaired, third)
    if len(prices) <= _FEW:
        mates = np.full(len(unpaired), _NOBODY, dtype=np.int64)
        _pair_anew(edges, unpaired, mates, list(range(len(unpaired))))
        bound = _price_of(mates, edges, unpaired)
    else:
        partner, bound = _assign(edges, unpaired)
        mates, loose = _split(partner, edges, unpaired)
        if len(loose) > 1:
            reduced = _reduced(edges, unpaired, partner)
            _pair_anew(edges, unpaired, mates, _around(edges, reduced, mates, loose))
    chair = len(prices)
    pairs: list[Group] = [(one, int(to)) for one, to in enumerate(mates) if one < to < chair]
    alone = [one for one, mate in enumerate(mates[:chair]) if mate in (_NOBODY, chair)]
    return pairs, alone, bound + third


def _with_empty_chair(edges: Edges, unpaired: Numbers, third: int) -> tuple[Edges, Numbers]:
    """One more person, with whom anybody can be paired for what it costs them to be unpaired."""
    people = len(unpaired)
    everybody = np.arange(people, dtype=np.int64)
    one = np.concatenate([edges.one, everybody])
    other = np.concatenate([edges.other, np.full(people, people)])
    price = np.concatenate([edges.price, unpaired - third])
    order = np.lexsort((other, one))
    never = np.append(unpaired, 2 * unpaired.max())
    return Edges(people + 1, one[order], other[order], price[order]), never


def _assign(edges: Edges, unpaired: Numbers) -> tuple[Numbers, int]:
    """To each person a partner, or themselves to stay unpaired; and the lower bound."""
    rows, columns, prices = _both_ways(edges)
    people = np.arange(len(unpaired), dtype=np.int64)
    # The solver takes a price of nothing for no edge, so one point is added to each.
    weights = np.concatenate([prices, 2 * unpaired]).astype(float) + 1
    places = np.concatenate([rows, people]), np.concatenate([columns, people])
    graph = csr_array((weights, places), shape=(len(people), len(people)))
    row, partner = min_weight_full_bipartite_matching(graph)
    value = int(sum(graph[row, partner].astype(np.int64).tolist())) - len(people)
    return partner.astype(np.int64), -(-value // 2)


def _split(partner: Numbers, edges: Edges, unpaired: Numbers) -> tuple[Mates, list[int]]:
    """Take the cycles of an assignment apart: who is paired with whom, and who is loose."""
    mates = np.full(len(partner), _NOBODY, dtype=np.int64)
    loose: list[int] = []
    seen: set[int] = set()
    for start in range(len(partner)):
        if start in seen:
            continue
        cycle = [start]
        while (following := int(partner[cycle[-1]])) != start:
            cycle.append(following)
        seen.update(cycle)
        if len(cycle) % 2:
            cycle = _loosened(cycle, edges, unpaired)
            loose.append(cycle.pop())
        elif len(cycle) > 2:
            cycle = _cheaper_half(cycle, edges)
        for one, other in zip(cycle[::2], cycle[1::2], strict=True):
            mates[one], mates[other] = other, one
    return mates, loose


def _cheaper_half(cycle: list[int], edges: Edges) -> list[int]:
    """An even cycle, turned so that its neighbours pair off at the lower price."""
    turned = cycle[1:] + cycle[:1]
    return min(cycle, turned, key=lambda each: _price_of_path(each, edges))


def _loosened(cycle: list[int], edges: Edges, unpaired: Numbers) -> list[int]:
    """An odd cycle, turned so that the last of it is the one who is best let loose."""
    turned = cycle[1:] + cycle[:1]
    prices = edges.prices_of(np.array([cycle, turned], dtype=np.int64).T).tolist()
    # Every other price, summed up along two turns around the cycle.
    sums = prices * 2
    for place in range(2, len(sums)):
        sums[place] += sums[place - 2]

    def price(loose: int) -> int:
        before = sums[loose - 1] if loose else 0
        return sums[loose + len(cycle) - 2] - before + int(unpaired[cycle[loose]])

    best = min(range(len(cycle)), key=price)
    return cycle[best + 1 :] + cycle[: best + 1]


def _price_of_path(path: list[int], edges: Edges) -> int:
    """What it costs if the neighbours of a path pair off."""
    return int(edges.prices_of(np.array(path, dtype=np.int64).reshape(-1, 2)).sum())


def _pair_anew(edges: Edges, unpaired: Numbers, mates: Mates, region: list[int]) -> None:
    """Pair the people of a region, whose mates are in it too, in the cheapest way there is."""
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
    """What pairs cost together with whoever is in none."""
    pairs = [person for one, mate in enumerate(mates) if one < mate for person in (one, int(mate))]
    alone = [int(unpaired[one]) for one, mate in enumerate(mates) if mate == _NOBODY]
    return _price_of_path(pairs, edges) + sum(alone)


def _reduced(edges: Edges, unpaired: Numbers, partner: Numbers) -> Numbers:
    """
    What each pair costs above the prices of its two people: never less than nothing.

    The prices of people are the dual solution of the assignment, found by relaxing every edge
    until nothing changes. Should it not settle in time, the walks are only a little worse.
    """
    people = np.arange(len(unpaired), dtype=np.int64)
    rows, columns, prices = _both_ways(edges)
    rows, columns = np.concatenate([rows, people]), np.concatenate([columns, people])
    prices = np.concatenate([prices, 2 * unpaired])
    order = np.argsort(columns, kind="stable")
    rows, columns, prices = rows[order], columns[order], prices[order]
    chosen = np.zeros(len(people), dtype=np.int64)
    is_chosen = partner[rows] == columns
    chosen[rows[is_chosen]] = prices[is_chosen]
    starts = np.searchsorted(columns, people)
    worth = np.zeros(len(people), dtype=np.int64)
    steps = prices - chosen[rows]
    for _ in range(_MOST_ROUNDS):
        relaxed = np.minimum(worth, np.minimum.reduceat(worth[partner[rows]] + steps, starts))
        if (relaxed == worth).all():
            break
        worth = relaxed
    both = chosen - worth[partner] + worth
    return np.maximum(0, 2 * edges.price - both[edges.one] - both[edges.other])


def _around(edges: Edges, reduced: Numbers, mates: Mates, loose: list[int]) -> list[int]:
    """Everybody on the cheapest alternating walks from each loose person to some others."""
    people = len(mates)
    a, b = np.concatenate([edges.one, edges.other]), np.concatenate([edges.other, edges.one])
    # From a person over somebody else to that one's mate; where there is none, the walk ends.
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


def _both_ways(edges: Edges) -> tuple[Numbers, Numbers, Numbers]:
    return (
        np.concatenate([edges.one, edges.other]),
        np.concatenate([edges.other, edges.one]),
        np.concatenate([edges.price, edges.price]),
    )


def _two_cheapest(edges: Edges, prices: Prices) -> Numbers:
    """The two cheapest seats of each person beside a candidate who is in a pair."""
    rows, columns, costs = _both_ways(edges)
    costs = costs + prices.joining_a_crowd[columns]
    order = np.lexsort((costs, rows))
    starts = np.searchsorted(rows[order], np.arange(len(prices) + 1))
    ranked = np.concatenate([costs[order], [_NEVER, _NEVER]])
    found = np.full((len(prices), 2), _NEVER, dtype=np.int64)
    for rank in (0, 1):
        has = starts[:-1] + rank < starts[1:]
        found[has, rank] = ranked[starts[:-1][has] + rank]
    return found
