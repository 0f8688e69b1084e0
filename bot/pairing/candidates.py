"""Candidate pairs: for each of many people, the few partners worth considering.

Whom each person is compared with matters more than how many are kept. People are sorted several
times, so that those who share a language, a way of meeting or an interest, and hours come close to
each other; each is compared with their neighbours. Comparing more makes the result worse: everybody
would end up with the same few people who are easy to please, and most would be nobody's candidate.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from random import Random

import numpy as np

from bot.pairing.cost_matrix import FORBIDDEN, Flags, Prices
from bot.pairing.costs import SOFT_MOST
from bot.pairing.word_sets import Numbers
from storage.records import Mixing

KEPT = 20
AS_THEY_COME = 6
_LINES = 12
_NEIGHBOURS = 6
_BLOCK = 1 << 20
# Up to this many people with too few candidates are compared with everybody.
_MOST_RESCUED = 500
_NEVER = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Edges:
    """Sorted pairs with their costs; in each pair the lower number comes first."""

    people: int
    one: Numbers
    other: Numbers
    price: Numbers

    @cached_property
    def keys(self) -> Numbers:
        """A sorted key for each pair, for looking it up."""
        found: Numbers = self.one * self.people + self.other
        return found

    def prices_of(self, pairs: Numbers) -> Numbers:
        """The prices of pairs that are known to be among these; each row is one."""
        keys = pairs.min(axis=1) * self.people + pairs.max(axis=1)
        return self.price[np.searchsorted(self.keys, keys)]


def worth_considering(prices: Prices) -> Edges:
    """The pairs among which a large draw is made."""
    people = len(prices)
    everybody = np.arange(people, dtype=np.int64)
    rng = Random(prices.seed)  # noqa: S311 - it has to be replayable
    lines = [_neighbours(_line(prices, rng)) for _ in range(_LINES)]
    keys = _best(prices, everybody, np.concatenate(lines, axis=1))
    rescued = _with_few(keys, people)
    for_rescued = _best(prices, rescued, np.broadcast_to(everybody, (len(rescued), people)))
    one, other = prices.reunions()
    keys = np.unique(np.concatenate([keys, for_rescued, one * people + other]))
    one, other = keys // people, keys % people
    price = prices.between(one, other)
    may = price != FORBIDDEN
    return Edges(people, one[may], other[may], price[may])


def _best(prices: Prices, rows: Numbers, others: Numbers) -> Numbers:
    """
    The keys of the best partners of each row, out of its *others*.

    Partners are compared by their cost relative to their average cost; otherwise everybody would
    get the same few who are easy to please. The first few neighbours are kept in any case, so that
    most people can be paired.
    """
    people = len(prices)
    if not len(rows):
        return np.zeros(0, dtype=np.int64)
    blocks = _blocks(len(rows), others.shape[1])
    costs = np.concatenate(
        [_compared(prices, rows[block][:, None], others[block]) for block in blocks]
    )
    may = costs != FORBIDDEN
    usual = _usual(costs, others, may & (costs <= SOFT_MOST), people)
    ranked = np.where(may, costs - usual[others], _NEVER)
    first = ranked[:, :AS_THEY_COME]
    first[first < SOFT_MOST] -= _NEVER // 2
    kept = min(KEPT, ranked.shape[1] - 1)
    best = np.argpartition(ranked, kept, axis=1)[:, : kept + 1]
    partner, fine = np.take_along_axis(others, best, 1), np.take_along_axis(may, best, 1)
    whose = np.broadcast_to(rows[:, None], partner.shape)
    keys = np.minimum(whose, partner) * people + np.maximum(whose, partner)
    return np.unique(keys[fine])


def _compared(prices: Prices, one: Numbers, other: Numbers) -> Numbers:
    """
    The cost of each pair, but for wishes that are put off.

    Those cost the same whoever somebody meets instead, so they make nobody a worse partner; and
    whoever waits has those whom they wait for among their candidates.
    """
    costs = prices.between(one, other)
    return np.where(costs == FORBIDDEN, FORBIDDEN, costs - prices.put_off(one, other))


def _usual(costs: Numbers, others: Numbers, may: Flags, people: int) -> Numbers:
    """The average cost of each person over those who were compared with them."""
    count = np.bincount(others[may], minlength=people)
    total = np.bincount(others[may], weights=costs[may], minlength=people)
    return (total // np.maximum(1, count)).astype(np.int64)


def _with_few(keys: Numbers, people: int) -> Numbers:
    """The people with too few candidates, up to a number that takes little time."""
    found = np.bincount(np.concatenate([keys // people, keys % people]), minlength=people)
    return np.flatnonzero(found < KEPT // 2)[:_MOST_RESCUED]


def _line(prices: Prices, rng: Random) -> Numbers:
    """All people, sorted so that those with something in common are close."""
    people = len(prices)
    noise = np.array([rng.random() for _ in range(people)])
    begins = prices.hours.beginning()[prices.hours.class_of] + 180 * noise
    by_interest = prices.terms.mixing is Mixing.INTERESTS
    second = prices.interests if by_interest else prices.formats
    words = _one_word(second, rng)
    order: Numbers = np.lexsort(
        (noise, begins, prices.ways.places, words, _one_word(prices.languages, rng))
    )
    return order


def _one_word(told: Numbers, rng: Random) -> Numbers:
    """One of the things that each person told; who have much in common often get the same one."""
    bits = [bit for bit in range(63) if (told >> bit & 1).any()]
    rng.shuffle(bits)
    chosen = np.full(len(told), -1, dtype=np.int64)
    for bit in bits:
        chosen = np.where(told >> bit & 1, bit, chosen)
    return chosen


def _neighbours(ordered: Numbers) -> Numbers:
    """The neighbours of each person in this order, which wraps around."""
    steps = sorted((step for step in range(-_NEIGHBOURS, _NEIGHBOURS + 1) if step), key=abs)
    found = np.empty((len(ordered), len(steps)), dtype=np.int64)
    for column, step in enumerate(steps):
        found[ordered, column] = np.roll(ordered, step)
    return found


def _blocks(rows: int, columns: int) -> list[Numbers]:
    """Numbers of rows, in blocks that are compared at once."""
    height = max(1, _BLOCK // max(1, columns))
    return [
        np.arange(first, min(rows, first + height), dtype=np.int64)
        for first in range(0, rows, height)
    ]
