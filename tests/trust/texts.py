"""What people enter in the sharing form."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from storage.records import DetailKind, OffDay, Timing
from tests.trust.workspace import HANDLES

KINDS = (
    DetailKind.LOSS,
    DetailKind.ILLNESS_FAMILY,
    DetailKind.TASTE,
    DetailKind.EXAM,
    DetailKind.CELEBRATION,
    DetailKind.GLADLY_HELP,
    DetailKind.LOSS,
)


@dataclass(frozen=True)
class Written:
    """
    What a person enters in the sharing form.

    *days* from today to the date, or none; *wait* from today to the day on which listeners are
    told, where a day is chosen.
    """

    kind: DetailKind
    named: tuple[str, ...]
    days: int | None
    to_met: bool
    timing: Timing | None
    wait: int
    off_day: OffDay
    four_weeks: bool


def _written(random: Random, timing: Timing | None, first: str | None = None) -> Written:
    days = [0, 1, 1, 1] if timing is Timing.ON_THE_DAY else [None, 0, 1, 1]
    start = () if first is None else (first,)
    others = [one for one in HANDLES if one != first]
    return Written(
        kind=random.choice(KINDS),
        named=(*start, *random.sample(others, len(others)))[:3],
        days=random.choice(days),
        to_met=random.choice([False, True]),
        timing=timing,
        wait=random.choice([0, 1, 2, 4]),
        off_day=random.choice(list(OffDay)),
        four_weeks=random.choice([False, True]),
    )


def anything(random: Random) -> Written:
    """Something, for any choice of when."""
    return _written(random, random.choice([None, *Timing]))


def one_of_each(random: Random) -> list[Written]:
    """
    Something for each choice of when.

    Each names another first, who hears of one thing a day.
    """
    return [
        _written(random, timing, HANDLES[(nth + 1) % len(Timing)])
        for nth, timing in enumerate(Timing)
    ]
