"""
A half-year of coffees of sixty people, with Kith and by the rules of other bots.

Run with ``python -m tests.bench.half_year`` (some minutes); ``--picture PATH`` draws the picture of
``docs/booking.md``. Kith's side is the real bot in the sandbox, with its database file; the other
side is ``tests/half_year/rivals.py``. What is assumed about people stands in
``tests/half_year/people.py`` and ``tests/bench/busy_people.py``. Exits with 1 where fewer pairs are
booked than stated, somebody is left over twice in a row, a person gets more unasked messages in a
week than they allow, or a message comes twice.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.half_year import rivals
from tests.half_year.figures import Figures, Share, figures
from tests.half_year.people import BEGINS, PEOPLE, WEEKS, sixty
from tests.half_year.picture import picture
from tests.half_year.simulation import HalfYear
from tests.repeatable_ids import repeatable_ids

SEED = 7
# Of the pairs of which nobody went away or left.
LEAST_BOOKED = 0.58
# What a member allows by default.
MOST_UNASKED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Let a half-year pass on both sides, and tell what came of it; 1 where a bound is broken."""
    parser = argparse.ArgumentParser(description="A simulated half-year of coffees.")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--picture", type=Path, help="where to draw the picture")
    asked = parser.parse_args(arguments)
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    began = perf_counter()
    with TemporaryDirectory() as folder, repeatable_ids(asked.seed):
        half = HalfYear(Path(folder), asked.seed)
        try:
            half.run()
            found = figures(half)
        finally:
            half.close()
    other = rivals.half_year(sixty(Random(asked.seed)), BEGINS, Random(asked.seed))
    print(f"{PEOPLE} people, {WEEKS} weeks from {BEGINS.date()}, seed {asked.seed}: ", end="")
    print(f"{perf_counter() - began:.0f} s")
    tell(found, other)
    if asked.picture:
        asked.picture.write_text(picture(found, other), encoding="utf-8")
        print(f"drawn: {asked.picture}")
    return judged(found)


def tell(found: Figures, other: rivals.RivalFigures) -> None:
    """Print what came of it, side by side."""
    rows: list[tuple[str, object, object]] = [
        ("matches", found.matches, other.pairs),
        ("booked, or agreed", found.booked, Share(other.booked, other.pairs)),
        ("met", found.met, Share(other.met, other.pairs)),
        ("one is away all week", found.to_nobody, Share(other.to_nobody, other.pairs)),
        ("again, without a wish", found.repeats, Share(other.repeats, other.pairs)),
        ("left over", found.left_over, len(other.left_over)),
        ("left over twice in a row", found.left_over_twice, other.left_over_twice),
    ]
    print(f"{'':28}{'Kith':>22}{'introduce and hope':>24}")
    for name, mine, theirs in rows:
        print(f"{name:28}{mine!s:>22}{theirs!s:>24}")
    print(f"booked of undisturbed pairs: {found.calm_booked}")
    print(f"let down and offered another: {found.offered}; took it, and met: {found.rescued}")
    weeks = found.unasked.total()
    shares = (f"{n} in {found.unasked[n] / weeks:.1%}" for n in sorted(found.unasked))
    print(f"unasked messages in a person's week: {', '.join(shares)}")
    print(f"messages: {found.posted}, sent twice: {found.doubled}")


def judged(found: Figures) -> int:
    """Say which bounds hold; 1 where one doesn't."""
    bounds = {
        f"at least {LEAST_BOOKED:.0%} of undisturbed pairs are booked": (
            found.calm_booked.value >= LEAST_BOOKED
        ),
        "nobody is left over twice in a row": found.left_over_twice == 0,
        f"at most {MOST_UNASKED} unasked messages a week": max(found.unasked) <= MOST_UNASKED,
        "no message comes twice": found.doubled == 0,
    }
    for bound, holds in bounds.items():
        print(f"{bound}: {'holds' if holds else 'BROKEN'}")
    return 0 if all(bounds.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
