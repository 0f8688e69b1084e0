"""The solver: draws who meets whom, by the algorithm that fits the number of people.

It is deterministic: people are sorted by id, all costs are whole numbers, and chance is a function
of the seed and the pair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.pairing import exhaustive, groups, leftovers, sparse, trios
from bot.pairing.cost_matrix import Prices
from bot.pairing.costs import EXACT_PEOPLE
from bot.pairing.first_coffees import first_threes
from bot.pairing.group_costs import Group, Total, total
from bot.pairing.inputs import Certificate, Drawn, Pair, Request, Why
from bot.pairing.reasons import reasons_for

_MOST_RETRIES = 6
# These place everybody at once, so they need no estimate of the cost of staying unpaired.
_CERTAIN = ("exhaustive", "groups")


@dataclass(frozen=True, slots=True)
class _Solution:
    groups: Sequence[Group]
    left: list[int]
    bound: int
    engine: str


@dataclass(frozen=True, slots=True)
class _Whole:
    """A draw of everybody: some groups are set, and the others are drawn; with its costs."""

    groups: list[Group]
    left: list[int]
    cost: Total
    bound: int
    engine: str


def draw(request: Request) -> Drawn:
    """Match all who can be matched. Raises :class:`ValueError` if a candidate occurs twice."""
    if len({one.id for one in request.candidates}) < len(request.candidates):
        raise ValueError("somebody is due twice in one round")
    found, prices = _best_in_writing(request)
    certificate = Certificate(
        cost=found.cost.cost,
        # A large draw's bound holds among its candidates only; a third person may join others.
        lower_bound=min(found.cost.cost, found.bound),
        soft=found.cost.soft,
        repeats=found.cost.repeats,
        forbidden=found.cost.forbidden,
        engine=found.engine,
    )
    groups_of_people = sorted(tuple(sorted(group)) for group in found.groups)
    together = [[prices.people[person] for person in group] for group in groups_of_people]
    return Drawn(
        matches=tuple(tuple(one.id for one in group) for group in together),
        reasons=tuple(reasons_for(group, request.past, request.terms) for group in together),
        left_over=_why(prices, found.left),
        certificate=certificate,
    )


def _best_in_writing(request: Request) -> tuple[_Whole, Prices]:
    """
    The draw in which nobody meets in writing who didn't ask for it, and its costs.

    Where somebody without hours in common would be left over for it, they do (P11).
    """
    prices = Prices(request)
    found = _best_welcomed(request, prices)
    at_need = replace(request, in_writing_at_need=True)
    if not found.left:
        return found, prices
    written = Prices(at_need)
    if not _lack_only_hours(written, found.left):
        return found, prices
    lenient = _best_welcomed(at_need, written)
    if _sitting_out(written, lenient) < _sitting_out(prices, found):
        return lenient, written
    return found, prices


def _lack_only_hours(prices: Prices, people: Sequence[int]) -> bool:
    """Whether any of them may meet somebody in writing with whom they have no hours in common."""
    few = np.array(people, dtype=np.int64)[:, None]
    everybody = np.arange(len(prices), dtype=np.int64)
    return bool((prices.may_meet(few, everybody) & prices.lack_hours(few, everybody)).any())


def _best_welcomed(request: Request, prices: Prices) -> _Whole:
    """The draw in which nobody welcomes a second person within four weeks."""
    return _avoiding(prices.welcoming.pairs_too_many(), request, prices, _best_without_open)


def _best_without_open(request: Request, prices: Prices) -> _Whole:
    """The draw in which no two meet whose last coffee may still come about."""
    return _avoiding(request.past.still_open, request, prices, _with_first_coffees)


def _avoiding(
    pairs: frozenset[Pair],
    request: Request,
    prices: Prices,
    solve: Callable[[Request, Prices], _Whole],
) -> _Whole:
    """A draw that keeps *pairs* apart, unless somebody would be left over for it (P11)."""
    if not pairs:
        return solve(request, prices)
    past = replace(request.past, apart=request.past.apart | pairs)
    strict = replace(request, past=past)
    found = solve(strict, Prices(strict))
    if found.left:
        lenient = solve(request, prices)
        if _sitting_out(prices, lenient) < _sitting_out(prices, found):
            return lenient
    return found


def _with_first_coffees(request: Request, prices: Prices) -> _Whole:
    """
    The draw with threes for first coffees, as many as leave nobody over who could be matched.

    The certificate of the rest says how good it is, given these threes.
    """
    tried: dict[tuple[Group, ...], _Whole] = {}

    def whole(threes: Sequence[Group]) -> _Whole:
        key = tuple(threes)
        if key not in tried:
            tried[key] = _with_rest(request, prices, key)
        return tried[key]

    threes = first_threes(prices, lambda some: whole(some).cost.cost)
    while (
        threes
        and whole(threes).left
        and _sitting_out(prices, whole(threes)) > _sitting_out(prices, whole(()))
    ):
        threes = threes[:-1]
    return whole(threes)


def _sitting_out(prices: Prices, found: _Whole) -> int:
    return sum(int(prices.sitting_out[person]) for person in found.left)


def _with_rest(request: Request, prices: Prices, threes: tuple[Group, ...]) -> _Whole:
    """Draw all who are in none of these threes."""
    taken = {person for three in threes for person in three}
    rest = [person for person in range(len(prices)) if person not in taken]
    some = prices
    if threes:
        candidates = tuple(prices.people[person] for person in rest)
        some = Prices(replace(request, candidates=candidates), prices.levels)
    solution = _solve(some)
    of_rest = total(some, solution.groups, solution.left)
    of_threes = total(prices, threes, ())
    return _Whole(
        groups=[*threes, *(tuple(rest[one] for one in group) for group in solution.groups)],
        left=[rest[person] for person in solution.left],
        cost=of_threes.plus(of_rest),
        bound=of_threes.cost + solution.bound,
        engine=solution.engine,
    )


def _solve(prices: Prices) -> _Solution:
    """
    The best of a few solutions; people who were left over in one are paired first in the next.

    So of several who could sit out, it is the one who waited least (P11).
    """
    best = first = _by_engine(prices)
    least = total(prices, best.groups, best.left).cost
    tried, latest = prices, first
    for _ in range(_MOST_RETRIES):
        if first.engine in _CERTAIN or tried.fits_nowhere[latest.left].all():
            break
        tried = tried.without_seats_for(latest.left)
        latest = _by_engine(tried)
        cost = total(prices, latest.groups, latest.left).cost
        if cost < least:
            best, least = latest, cost
    return replace(best, bound=first.bound)


def _by_engine(prices: Prices) -> _Solution:
    """The groups that the algorithm for this number of people finds."""
    if len(prices) <= exhaustive.MOST_PEOPLE:
        found, left = exhaustive.draw_exhaustively(prices)
        return _Solution(found, left, total(prices, found, left).cost, "exhaustive")
    if prices.terms.group_size > 2:
        engine, (found, unmatched, bound) = "groups", groups.draw_groups(prices)
    elif len(prices) <= EXACT_PEOPLE:
        engine, (found, unmatched, bound) = "exact", trios.pairs_and_trios(prices)
    else:
        engine, (found, unmatched, bound) = "sparse", sparse.near_exact_pairs(prices)
    return _Solution(*leftovers.place_leftovers(prices, found, unmatched), bound, engine)


def _why(prices: Prices, left: Sequence[int]) -> dict[str, Why]:
    everybody = np.arange(len(prices), dtype=np.int64)
    reasons = {}
    for person in sorted(left):
        who = np.full_like(everybody, person)
        minutes = prices.hours.minutes(who, everybody)
        others = everybody != person
        if not others.any():
            why = Why.ALONE
        elif (minutes[others] >= prices.terms.least_common_minutes).any():
            why = Why.NOBODY_FREE
        else:
            why = Why.NO_COMMON_HOURS
        reasons[prices.people[person].id] = why
    return reasons
