"""What a draw is told, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.runtime.working_hours import Hours
from storage.records import Company, GroupSize, Mixing

Pair = frozenset[str]

# Who meets in writing needs no hour in common.
WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    Somebody who is due, as far as the draw needs to know them.

    ``rounds_missed`` counts the rounds in which they were left over or let down since their last
    coffee, ``recent_trios`` their latest coffees in a row that were with more people than they
    should have been. What somebody has not told (team, languages, formats, interests) is empty.
    """

    id: str
    hours: Hours
    company: Company = Company.SURPRISE
    group_size: GroupSize = GroupSize.PAIR
    rhythm_weeks: int = 1
    rounds_missed: int = 0
    recent_trios: int = 0
    team: str | None = None
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """
    What two people have behind them: coffees that took place.

    ``is_glad`` says that after the latest of them both said *gladly again*.
    """

    last_met: datetime
    times: int = 1
    is_glad: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """What pairs have behind them, and who is to be kept apart."""

    meetings: Mapping[Pair, Meeting]
    apart: frozenset[Pair]


@dataclass(frozen=True, slots=True)
class Terms:
    """
    What a program asks of its matches.

    ``group_size`` is 2, 3 or 4; ``least_common_minutes`` the number of minutes that the people of
    a match have to work together on one of the days after ``today``.
    """

    today: datetime
    group_size: int = 2
    least_common_minutes: int = 60
    mixing: Mixing = Mixing.OTHER_TEAM


@dataclass(frozen=True, slots=True)
class Request:
    """Everything that a draw depends on: the same request always gives the same draw."""

    candidates: tuple[Candidate, ...]
    past: Past
    terms: Terms
    seed: int


class Why(StrEnum):
    """
    Why somebody could not be matched.

    That somebody is kept apart from others is never a reason that is told: whoever has nobody
    left for that reason reads the same as whoever came too late to find anybody free.
    """

    ALONE = "alone"
    NO_COMMON_HOURS = "no_common_hours"
    NOBODY_FREE = "nobody_free"


@dataclass(frozen=True, slots=True)
class Certificate:
    """
    How good a draw is, in the points of the cost model.

    No draw of these people can cost less than ``lower_bound``; of a draw of more people than can
    all be compared with each other, no draw among the candidates that were considered. ``soft`` is
    the part of the cost that stands for wishes and preferences, ``repeats`` the number of pairs who
    meet again though not both wished for it, ``forbidden`` the number of pairs who must not meet:
    always 0.
    """

    cost: int
    lower_bound: int
    soft: int
    repeats: int
    forbidden: int
    engine: str

    @property
    def gap(self) -> float:
        """How much dearer than the lower bound, as a share of the soft costs."""
        return (self.cost - self.lower_bound) / max(1, self.soft)


@dataclass(frozen=True, slots=True)
class Drawn:
    """
    The outcome of a draw: groups of ids, all in order, and who is left over, and why.

    ``reasons`` say in short for each match why it was made, in facts that its people may know.
    """

    matches: tuple[tuple[str, ...], ...]
    reasons: tuple[tuple[str, ...], ...]
    left_over: Mapping[str, Why]
    certificate: Certificate
