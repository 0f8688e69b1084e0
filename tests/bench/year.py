"""
A year of a workspace of 1,000 members, by the rules alone.

Run with ``python -m tests.bench.year``; ``--things 2`` lets people share twice as much, and
``--picture PATH`` draws the picture of ``docs/a-year-of-check-ins.md``. There is no database and no
Slack in it: the plans, the order of listeners, hours with public holidays, absences and the budget
are decided by the bot's own rules, in the order of their moments. Everything that is assumed about
people stands in ``tests/year/people.py``, and what they do about a nudge in
``tests/year/simulation.py``. Exits with 1 where anything came outside somebody's hours, beyond
their budget, as the second check-in of a day, earlier than its owner chose, or off its day.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from bot.runtime.working_hours import hours_of, next_working_morning
from tests.year.figures import Figures, FirstTold, figures, spread
from tests.year.people import (
    A_YEAR,
    BIRTHDAYS,
    BUDGETS,
    DAY,
    FIRST_DAY,
    RUN_UP,
    WEEKS,
    absences,
    circles,
    crowd,
    shared_by,
)
from tests.year.picture import picture
from tests.year.simulation import Year

PEOPLE = 1_000
SEED = 7


def main(arguments: Sequence[str] | None = None) -> int:
    """Let a year pass, and tell what came of it; 1 where a rule was broken."""
    parser = argparse.ArgumentParser(description="A simulated year.")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument(
        "--things", type=float, default=1.0, help="how many times as much is shared"
    )
    parser.add_argument("--budget", type=int, default=BUDGETS[0], help="what most allow a week")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--picture", type=Path, help="where to draw the picture")
    asked = parser.parse_args(arguments)
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    began = perf_counter()
    found = a_year(asked.people, asked.things, asked.budget, asked.seed)
    print(
        f"{found.people:,} members, {WEEKS} weeks from {FIRST_DAY}, seed {asked.seed}, "
        f"{asked.things * sum(A_YEAR.values()):.1f} things a year each and a birthday for "
        f"{asked.things * BIRTHDAYS:.0%}, budget of most {asked.budget}: "
        f"{perf_counter() - began:.0f} s"
    )
    tell(found)
    if asked.picture:
        asked.picture.write_text(picture(found), encoding="utf-8")
        print(f"drawn: {asked.picture}")
    return judged(found)


def a_year(people: int, things: float, budget: int, seed: int) -> Figures:
    """Let a year pass in a workspace of so many people, who share so many times as much."""
    rng = Random(seed)
    members = {
        one: replace(each, weekly_budget=budget) if each.weekly_budget == BUDGETS[0] else each
        for one, each in crowd(people, rng).items()
    }
    friends = circles(members, rng)
    year = Year(members, {one: absences(each, rng) for one, each in members.items()}, rng)
    begins = datetime.combine(FIRST_DAY, time(0), UTC) - RUN_UP
    shared = 0
    for person_id, member in members.items():
        for at, something in shared_by(member, friends[person_id], things, rng):
            year.schedule(at, partial(year.share, something))
            shared += 1
        joined = next_working_morning(hours_of(member), begins + rng.randrange(14) * DAY)
        if joined is not None:
            year.schedule(joined + timedelta(hours=1), partial(year.ask, person_id))
    year.run()
    return figures(year, shared)


def tell(found: Figures) -> None:
    """Print what came of it."""
    for what, counted in (("check-ins", found.nudges), ("everything unasked", found.unasked)):
        middle, most, maximum = spread(counted)
        weeks = ", ".join(f"{each} in {_share(counted[each], counted)}" for each in sorted(counted))
        print(f"{what} per person and week: median {middle}, 95th percentile {most}, ", end="")
        print(f"maximum {maximum} ({weeks} of the weeks)")
    middle, most, maximum = spread(found.a_year)
    print(f"check-ins per person and year: median {middle}, 95th percentile {most}, ", end="")
    print(f"maximum {maximum}")
    print(f"weeks in which a budget was used up: {found.at_budget / found.unasked.total():.1%}")
    print("came: " + ", ".join(f"{found.kinds[kind]:,} {kind}" for kind in sorted(found.kinds)))
    day = [f"{one}h {_share(found.hours[one], found.hours)}" for one in sorted(found.hours)]
    print(f"hours of the listener's day: {', '.join(day)}")
    print(f"{found.occasions:,} occasions came first to")
    for course in FirstTold:
        print(f"  {_share(found.courses[course], found.courses):>6} {course}")
    print(f"  told after {_days(found.days_until_told)}; read by somebody ", end="")
    print(f"{found.was_read / found.occasions:.1%}, after {_days(found.days_until_read)}")
    for several, told in sorted(found.by_listeners.items()):
        lost = _share(told[False], told)
        print(f"  {several} to tell: nobody was told in {lost} of {told.total():,}")
    print(f"of {found.in_order:,} in which one is told at a time:")
    for what, number in found.handed_on.most_common():
        print(f"  {number / found.in_order:6.1%} {what}")
    print(f"never told: {found.lost.total():,}")
    for why, number in found.lost.most_common():
        print(f"  {number / found.occasions:6.1%} {why}")


def judged(found: Figures) -> int:
    """Print what must not be; 1 where it was."""
    broken = found.broken
    print(
        f"outside somebody's hours: {broken.outside_hours}; over a budget: {broken.over_budget}; "
        f"second check-in of a day: {broken.second_that_day}; earlier than its owner chose: "
        f"{broken.too_early}; off its day: {broken.off_its_day}"
    )
    if broken.is_any():
        print("NOT HELD")
    return 1 if broken.is_any() else 0


def _share(number: int, of: Counter[Any]) -> str:
    return f"{number / of.total():.1%}"


def _days(counted: Sequence[int]) -> str:
    middle, most, maximum = spread(counted)
    return f"{middle} days (95th percentile {most}, at most {maximum})"


if __name__ == "__main__":
    sys.exit(main())
