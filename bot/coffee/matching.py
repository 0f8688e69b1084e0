"""The draw: who meets whom, exactly the cheapest way there is.

People are sorted by their id and ties are broken by the seed, so the same input gives the same
matches on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import combinations
from random import Random

import rustworkx

from bot.coffee.costs import (
    Candidate,
    Past,
    common_minutes,
    joining_as_third,
    meeting,
    sitting_out,
    spans,
)
from bot.hours import Hours, Span

# Ties are broken by less than any cost weighs, even those of a thousand matches together.
_SCALE = 10**6
_TIES = 1000


class Why(StrEnum):
    """Why somebody could not be matched."""

    ALONE = "alone"
    NO_COMMON_HOURS = "no_common_hours"
    NOBODY_LEFT = "nobody_left"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The outcome of a draw; ``cost`` is what it costs and no draw of pairs could cost less."""

    matches: tuple[tuple[str, ...], ...]
    left_over: dict[str, Why]
    cost: int


def draw(
    candidates: Sequence[Candidate], past: Past, minimum: int, today: datetime, seed: int
) -> Drawn:
    """
    Match everybody who can be matched.

    *minimum* is the number of minutes of a working day that people of a match must have in
    common. The odd one joins the pair with which a trio is cheapest.
    """
    people = sorted(candidates, key=lambda one: one.id)
    if len(people) < 2:
        reasons = {one.id: Why.ALONE for one in people}
        return Drawn((), reasons, sum(sitting_out(one) for one in people))
    dice = Random(seed)  # noqa: S311 - it breaks ties, and has to be replayable
    days = {one.id: spans(one.hours, today) for one in people}
    # Few people have hours that nobody else has, so most pairs are worked out once.
    common: dict[frozenset[Hours], int] = {}
    costs: dict[frozenset[str], int] = {}
    for one, other in combinations(people, 2):
        hours = frozenset((one.hours, other.hours))
        if hours not in common:
            common[hours] = common_minutes([days[one.id], days[other.id]])
        cost = meeting(one, other, past, common[hours], minimum, today)
        tie = dice.randrange(_TIES)
        if cost is not None:
            costs[frozenset((one.id, other.id))] = cost * _SCALE + tie
    pairs = _cheapest_pairs(people, costs)
    alone = [one for one in people if not any(one.id in pair for pair in pairs)]
    matches, left = _with_thirds(people, pairs, alone, costs, days, minimum)
    reasons = {
        one.id: Why.NOBODY_LEFT if any(one.id in pair for pair in costs) else Why.NO_COMMON_HOURS
        for one in left
    }
    total = sum(_cost_of(match, costs) for match in matches) // _SCALE
    total += sum(sitting_out(one) for one in left)
    return Drawn(tuple(sorted(matches)), reasons, total)


def _cheapest_pairs(
    people: list[Candidate], costs: dict[frozenset[str], int]
) -> list[tuple[str, ...]]:
    number = {one.id: index for index, one in enumerate(people)}
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from([one.id for one in people])
    for pair, cost in costs.items():
        first, second = sorted(number[person_id] for person_id in pair)
        saved = (sitting_out(people[first]) + sitting_out(people[second])) * _SCALE - cost
        graph.add_edge(first, second, saved)
    found = rustworkx.max_weight_matching(graph, max_cardinality=False, weight_fn=int)
    return [tuple(sorted((people[first].id, people[second].id))) for first, second in found]


def _with_thirds(
    people: list[Candidate],
    pairs: list[tuple[str, ...]],
    alone: list[Candidate],
    costs: dict[frozenset[str], int],
    days: dict[str, list[Span]],
    minimum: int,
) -> tuple[list[tuple[str, ...]], list[Candidate]]:
    """Seat those who are left with the pairs that suit them best, one third to a pair."""
    by_id = {one.id: one for one in people}
    matches, left = sorted(pairs), []
    for one in sorted(alone, key=lambda person: (-person.rounds_missed, person.id)):
        choices = []
        for match in matches:
            trio = tuple(sorted((*match, one.id)))
            if len(match) > 2 or not _is_allowed(trio, costs):
                continue
            if common_minutes([days[person_id] for person_id in trio]) < minimum:
                continue
            added = _cost_of(trio, costs) - _cost_of(match, costs)
            added += _SCALE * sum(joining_as_third(by_id[person_id]) for person_id in match)
            choices.append((added, match))
        if not choices:
            left.append(one)
            continue
        _, chosen = min(choices)
        matches[matches.index(chosen)] = tuple(sorted((*chosen, one.id)))
    return matches, left


def _is_allowed(people: tuple[str, ...], costs: dict[frozenset[str], int]) -> bool:
    return all(frozenset(pair) in costs for pair in combinations(people, 2))


def _cost_of(match: tuple[str, ...], costs: dict[frozenset[str], int]) -> int:
    return sum(costs[frozenset(pair)] for pair in combinations(match, 2))
