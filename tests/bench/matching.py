"""
The draw, measured: how good, how fast, and against what others do.

Run with ``python -m tests.bench.matching``, or ``--people N`` for one size. The crowds are those
of ``tests.generated_members``. Beside the draw stand a shuffle, first-fit as other bots do it (in
random order everybody takes the first free partner whom they have not met), and, up to 1,000
people, the blossom algorithm of rustworkx on the complete graph, all in the same run and at the
same prices. Exits with 1 where the gap to the lower bound is more than 0.5 %, somebody is left over
who has an allowed partner, or two meet who must not. Seconds are for reference only.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from time import perf_counter

import numpy as np
import rustworkx

from bot.pairing import versions
from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.group_costs import Group, complete_table, total
from bot.pairing.inputs import Drawn, Request
from bot.pairing.solver import draw
from tests.generated_members import request

SIZES = (50, 200, 1_000, 10_000, 50_000)
SEED = 7
MOST_GAP = 0.005
# Beyond, the blossom algorithm on the complete graph takes minutes.
MOST_FOR_BLOSSOM = 1_000
PAST_ROUNDS = 26
BATCH = 256

Rival = Callable[[Prices, Random], tuple[list[Group], list[int]]]


@dataclass(frozen=True, slots=True)
class Result:
    """What one way to draw comes to."""

    seconds: float
    soft: int
    pairs: int
    repeats: int
    forbidden: int
    left: int

    @property
    def each(self) -> float:
        """The soft cost of a match."""
        return self.soft / max(1, self.pairs)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure one size, or each in a process of its own, so that memory is its own, too."""
    parser = argparse.ArgumentParser(description="Measure the draw.")
    parser.add_argument("--people", type=int, choices=SIZES, help="one size only")
    chosen = parser.parse_args(arguments)
    if chosen.people:
        return measure(chosen.people)
    known = ", ".join(f"{name} {number}" for name, number in versions().items())
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{known}; crowds with seed {SEED}, {PAST_ROUNDS} past rounds, 12 zones")
    codes = [
        subprocess.run(
            [sys.executable, "-m", "tests.bench.matching", "--people", str(people)], check=False
        ).returncode
        for people in SIZES
    ]
    return max(codes)


def measure(people: int) -> int:
    """Print what a draw of so many people comes to; 1 where a bound does not hold."""
    asked = request(people, SEED, PAST_ROUNDS)
    began = perf_counter()
    prices = Prices(asked)
    build = perf_counter() - began
    began = perf_counter()
    drawn = draw(asked)
    solve = perf_counter() - began - build
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    certificate = drawn.certificate
    ours = _result_of(prices, drawn, build + solve)
    print(
        f"\n{people:,} people: build {build:.2f} s, solve {solve:.2f} s, "
        f"gap {certificate.gap:.3%}, left over {ours.left}, forbidden {ours.forbidden}, "
        f"unwanted repeats {ours.repeats}, peak {peak} MB, {certificate.engine}"
    )
    print(f"  {'':10} {'cost of a match':>16} {'seconds':>9} repeats forbidden left over")
    _tell("draw", ours, ours)
    for name, rival in (("first-fit", first_fit), ("shuffle", shuffle), ("blossom", blossom)):
        if rival is not blossom or people <= MOST_FOR_BLOSSOM:
            _tell(name, _measured(prices, rival), ours)
    return _judged(asked, prices, drawn)


def first_fit(prices: Prices, rng: Random) -> tuple[list[Group], list[int]]:
    """In random order everybody takes the first free partner: one they have not met, else any."""
    waiting = rng.sample(range(len(prices)), len(prices))
    groups: list[Group] = []
    for unmet_only in (True, False):
        left = []
        while waiting:
            person = waiting.pop()
            place = _first_fitting(prices, person, waiting, unmet_only=unmet_only)
            if place is None:
                left.append(person)
            else:
                groups.append((person, waiting.pop(place)))
        waiting = left[::-1]
    return groups, waiting


def _first_fitting(
    prices: Prices, person: int, waiting: list[int], *, unmet_only: bool
) -> int | None:
    """The last place in line of somebody who fits; looked at a few hundred at a time."""
    for end in range(len(waiting), 0, -BATCH):
        others = np.array(waiting[max(0, end - BATCH) : end], dtype=np.int64)
        who = np.full_like(others, person)
        fits = prices.may_meet(who, others)
        if unmet_only:
            fits &= ~prices.repeats(who, others)
        if fits.any():
            return max(0, end - BATCH) + int(np.flatnonzero(fits)[-1])
    return None


def shuffle(prices: Prices, rng: Random) -> tuple[list[Group], list[int]]:
    """Everybody in random order, and neighbours meet."""
    order = rng.sample(range(len(prices)), len(prices))
    return list(zip(order[::2], order[1::2], strict=False)), order[len(order) // 2 * 2 :]


def blossom(prices: Prices, rng: Random) -> tuple[list[Group], list[int]]:
    """The exact answer on the complete graph, by rustworkx with all edges."""
    table = complete_table(prices)
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(prices)))
    one, other = np.triu_indices(len(prices), 1)
    may = table[one, other] != FORBIDDEN
    one, other = one[may], other[may]
    saved = 2 * prices.levels.left_over - table[one, other]
    graph.add_edges_from(list(zip(one.tolist(), other.tolist(), saved.tolist(), strict=True)))
    pairs = sorted(rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int))
    placed = {person for pair in pairs for person in pair}
    return list(pairs), [person for person in range(len(prices)) if person not in placed]


def _measured(prices: Prices, rival: Rival) -> Result:
    began = perf_counter()
    groups, left = rival(prices, Random(SEED))
    seconds = perf_counter() - began
    return _result(prices, groups, left, seconds)


def _result_of(prices: Prices, drawn: Drawn, seconds: float) -> Result:
    number = {one.id: place for place, one in enumerate(prices.people)}
    groups = [tuple(number[one] for one in match) for match in drawn.matches]
    return _result(prices, groups, [number[one] for one in drawn.left_over], seconds)


def _result(prices: Prices, groups: list[Group], left: list[int], seconds: float) -> Result:
    found = total(prices, groups, left)
    return Result(seconds, found.soft, len(groups), found.repeats, found.forbidden, len(left))


def _tell(name: str, one: Result, ours: Result) -> None:
    cost = f"{one.each:.1f} (x{one.each / max(0.1, ours.each):.2f})"
    seconds = f"{one.seconds:.2f}"
    print(
        f"  {name:10} {cost:>16} {seconds:>9} {one.repeats:7} {one.forbidden:9} {one.left:9}",
        flush=True,
    )


def _judged(asked: Request, prices: Prices, drawn: Drawn) -> int:
    number = {one.id: place for place, one in enumerate(prices.people)}
    everybody = np.arange(len(prices), dtype=np.int64)
    with_a_partner = [
        one
        for one in drawn.left_over
        if prices.may_meet(np.full_like(everybody, number[one]), everybody).any()
    ]
    broken = [
        sentence
        for sentence, is_broken in (
            (f"the gap is more than {MOST_GAP:.1%}", drawn.certificate.gap > MOST_GAP),
            ("somebody is left over who has an allowed partner", bool(with_a_partner)),
            ("two meet who must not", drawn.certificate.forbidden > 0),
            ("somebody is forgotten", _count(drawn) != len(asked.candidates)),
        )
        if is_broken
    ]
    for sentence in broken:
        print(f"  NOT HELD: {sentence}")
    return 1 if broken else 0


def _count(drawn: Drawn) -> int:
    return len({one for match in drawn.matches for one in match} | set(drawn.left_over))


if __name__ == "__main__":
    sys.exit(main())
