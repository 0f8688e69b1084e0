"""
Half-years of coffees of sixty people, with Kith and by the rules of other bots.

Run with ``python -m tests.bench.half_year`` (some ten minutes on two cores); ``--picture PATH``
draws the picture of ``docs/booking.md``. One half-year has some 150 pairs whose share is judged,
too few to tell 55 from 60 %, so those of several seeds are counted together.

Kith's side is the real bot in the sandbox, with its database file; the other side is
``tests/half_year/rivals.py``. What is assumed about people stands in ``tests/half_year/people.py``
and ``tests/bench/busy_people.py``. Exits with 1 where fewer pairs are booked than stated, somebody
is left over twice in a row, a person gets more unasked messages in a week than they allow or more
about one match than six that nobody pressed for, or a message comes twice.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.delivery.message_kinds import MOST_UNPRESSED
from tests.half_year import rivals
from tests.half_year.figures import Figures, Share, figures, pooled
from tests.half_year.people import BEGINS, PEOPLE, WEEKS, sixty
from tests.half_year.picture import picture
from tests.half_year.simulation import HalfYear
from tests.repeatable_ids import repeatable_ids

SEEDS = (7, 8, 9)
# As many half-years at once.
AT_ONCE = 2
# Of the pairs of which nobody went away or left.
LEAST_BOOKED = 0.58
# What a member allows by default.
MOST_UNASKED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Let a half-year pass on both sides, and tell what came of it; 1 where a bound is broken."""
    parser = argparse.ArgumentParser(description="A simulated half-year of coffees.")
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS)
    parser.add_argument("--picture", type=Path, help="where to draw the picture")
    asked = parser.parse_args(arguments)
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{PEOPLE} people, {WEEKS} weeks from {BEGINS.date()}", flush=True)
    halves, others = [], []
    with ProcessPoolExecutor(AT_ONCE, mp_context=get_context("spawn")) as processes:
        for seed, (found, took) in zip(
            asked.seeds, processes.map(half_year, asked.seeds), strict=True
        ):
            halves.append(found)
            others.append(rivals.half_year(sixty(Random(seed)), BEGINS, Random(seed)))
            booked = f"booked of undisturbed pairs: {found.calm_booked}"
            print(f"seed {seed}: {booked}; {took:.0f} s", flush=True)
    found, other = pooled(halves), pooled(others)
    tell(found, other, len(halves))
    if asked.picture:
        asked.picture.write_text(picture(found, other, len(halves)), encoding="utf-8")
        print(f"drawn: {asked.picture}")
    return judged(found)


def half_year(seed: int) -> tuple[Figures, float]:
    """What comes of a half-year with Kith, and how many seconds it took."""
    began = perf_counter()
    with TemporaryDirectory() as folder, repeatable_ids(seed):
        half = HalfYear(Path(folder), seed)
        try:
            half.run()
            return figures(half), perf_counter() - began
        finally:
            half.close()


def tell(found: Figures, other: rivals.RivalFigures, half_years: int) -> None:
    """Print what came of all half-years together, side by side."""
    rows: list[tuple[str, object, object]] = [
        ("matches", found.matches, other.pairs),
        ("booked, or agreed", found.booked, Share(other.booked, other.pairs)),
        ("met", found.met, Share(other.met, other.pairs)),
        ("one is away all week", found.to_nobody, Share(other.to_nobody, other.pairs)),
        ("again, without a wish", found.repeats, Share(other.repeats, other.pairs)),
        ("left over", found.left_over, len(other.left_over)),
        ("left over twice in a row", found.left_over_twice, other.left_over_twice),
    ]
    print(f"{f'{half_years} half-years':28}{'Kith':>22}{'introduce and hope':>24}")
    for name, mine, theirs in rows:
        print(f"{name:28}{mine!s:>22}{theirs!s:>24}")
    print(f"booked of undisturbed pairs: {found.calm_booked}; the others:")
    for why, number in found.calm_lost.most_common():
        print(f"  {why}: {Share(number, found.calm_booked.whole)}")
    print(f"let down and offered another: {found.offered}; took it, and met: {found.rescued}")
    weeks = found.unasked.total()
    shares = (f"{n} in {found.unasked[n] / weeks:.1%}" for n in sorted(found.unasked))
    print(f"unasked messages in a person's week: {', '.join(shares)}")
    people = found.unpressed.total()
    shares = (f"{n} for {found.unpressed[n] / people:.1%}" for n in sorted(found.unpressed))
    print(f"messages about a match that nobody pressed for: {', '.join(shares)} of its people")
    print(f"messages: {found.posted}, sent twice: {len(found.doubled)}", *found.doubled, sep="\n  ")


def judged(found: Figures) -> int:
    """Say which bounds hold; 1 where one doesn't."""
    bounds = {
        f"at least {LEAST_BOOKED:.0%} of undisturbed pairs are booked": (
            found.calm_booked.value >= LEAST_BOOKED
        ),
        "nobody is left over twice in a row": found.left_over_twice == 0,
        f"at most {MOST_UNASKED} unasked messages a week": max(found.unasked) <= MOST_UNASKED,
        f"at most {MOST_UNPRESSED} messages about a match that nobody pressed for": (
            max(found.unpressed) <= MOST_UNPRESSED
        ),
        "no message comes twice": not found.doubled,
    }
    for bound, holds in bounds.items():
        print(f"{bound}: {'holds' if holds else 'BROKEN'}")
    return 0 if all(bounds.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
