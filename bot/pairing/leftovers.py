"""Places people who are in no group yet, so that nobody is left over (P11)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.group_costs import Group, may_meet
from bot.pairing.word_sets import Numbers

_NEVER = np.iinfo(np.int64).max
_MOST = 4


def place_leftovers(
    prices: Prices, groups: Sequence[Group], unmatched: Sequence[int]
) -> tuple[list[Group], list[int]]:
    """
    Add each person to the group where it costs least, up to one more than the program's size.

    People who missed the most rounds come first. If a person fits nowhere, a group with somebody
    whom they may meet is split, if its others still form a group or fit elsewhere.
    """
    placed, left = list(groups), []
    missed = {person: prices.people[person].rounds_missed for person in unmatched}
    for person in sorted(unmatched, key=lambda one: (-missed[one], one)):
        if not (_join(prices, placed, person) or _part(prices, placed, person)):
            left.append(person)
    return placed, left


def _join(prices: Prices, groups: list[Group], person: int) -> bool:
    """Add somebody to the group where it costs least; return whether there was one."""
    most = min(_MOST, prices.terms.group_size + 1)
    places = [place for place, group in enumerate(groups) if len(group) < most]
    if not places:
        return False
    added = _added(prices, [groups[place] for place in places], person)
    for choice in np.argsort(added, kind="stable").tolist():
        if added[choice] == _NEVER:
            return False
        group = (*groups[places[choice]], person)
        if may_meet(prices, group):
            groups[places[choice]] = tuple(sorted(group))
            return True
    return False


def _part(prices: Prices, groups: list[Group], person: int) -> bool:
    """Take a partner from a group whose others fit elsewhere; return whether one was found."""
    place_of = {one: place for place, group in enumerate(groups) for one in group}
    for partner in _partners(prices, person):
        place = place_of.get(partner)
        if place is None:
            continue
        others = tuple(one for one in groups[place] if one != partner)
        pair = (min(person, partner), max(person, partner))
        rest = [*groups[:place], *groups[place + 1 :]]
        if len(others) > 1:
            groups[:] = [*rest, others, pair]
            return True
        if _join(prices, rest, others[0]):
            groups[:] = [*rest, pair]
            return True
    return False


def _partners(prices: Prices, person: int) -> list[int]:
    """All whom a person may meet, the cheapest first."""
    everybody = np.arange(len(prices), dtype=np.int64)
    cost = prices.between(np.full_like(everybody, person), everybody)
    may = np.flatnonzero(cost != FORBIDDEN)
    return [int(one) for one in may[np.argsort(cost[may], kind="stable")]]


def _added(prices: Prices, groups: Sequence[Group], person: int) -> Numbers:
    """The cost that a person adds to each of these groups."""
    everybody = np.arange(len(prices), dtype=np.int64)
    cost = prices.between(np.full_like(everybody, person), everybody).tolist()
    wanted, size = prices.terms.group_size, prices.levels.size
    found = []
    for group in groups:
        added = [cost[one] for one in group]
        if FORBIDDEN in added:
            found.append(_NEVER)
            continue
        as_third = prices.joining_as_third[list(group)].sum() if len(group) == 2 else 0
        larger = size(len(group) + 1, wanted) - size(len(group), wanted)
        found.append(sum(added) + int(as_third) + larger)
    return np.array(found, dtype=np.int64)
