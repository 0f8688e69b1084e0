"""The request and the result of a draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.runtime.working_hours import Hours
from storage.records import Company, GroupSize, Mixing

Pair = frozenset[str]

# People who meet in writing need no hours in common.
WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    A member who is due in a round, with what the draw needs to know.

    ``rounds_missed`` counts the rounds in which they were left over or let down since their last
    coffee, ``recent_trios`` their latest coffees in a row with more people than the program's size.
    What they haven't told (team, languages, formats, interests, place, office days) is empty;
    ``place`` is folded, so that the same places are equal. ``writes_at_need``: they meet in writing
    where nothing else is possible. ``is_first``: they are new here and had no coffee so far.
    ``welcomed_lately``: somebody who likes to welcome people met one who is new within four weeks.
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
    place: str | None = None
    office_days: tuple[int, ...] = ()
    writes_at_need: bool = False
    is_new: bool = False
    is_first: bool = False
    welcomes: bool = False
    welcomed_lately: bool = False

    @property
    def office_hours(self) -> Hours:
        """When they work at their place; without office days, whenever they work."""
        days = tuple(day for day in self.hours.days if day in self.office_days)
        return replace(self.hours, days=days or self.hours.days)


@dataclass(frozen=True, slots=True)
class Meeting:
    """
    The past coffees of a pair.

    ``last_at``: when they were last brought together, unless that fell through. ``times``: how
    often they met, by what they said. ``is_glad``: the last time that they met, both said that they
    would like to meet again.
    """

    last_at: datetime
    times: int = 1
    is_glad: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """
    The past of all pairs that have one, and the pairs that are kept apart.

    ``still_open``: pairs whose last coffee may still come about. They're brought together again
    only where somebody would be left over else.
    """

    meetings: Mapping[Pair, Meeting]
    apart: frozenset[Pair]
    still_open: frozenset[Pair] = frozenset()


@dataclass(frozen=True, slots=True)
class Terms:
    """
    A program's rules for its matches.

    ``group_size`` is 2, 3 or 4. ``least_common_minutes``: the working time that the people of a
    match must have in common on at least one of the days after ``today``.
    """

    today: datetime
    group_size: int = 2
    least_common_minutes: int = 60
    mixing: Mixing = Mixing.OTHER_TEAM


@dataclass(frozen=True, slots=True)
class Request:
    """
    The whole input of a draw; the same request always gives the same draw.

    ``in_writing_at_need``: people without hours in common may meet in writing, also if they didn't
    ask for it, unless they exclude it. A draw turns to that if somebody would be left over.
    """

    candidates: tuple[Candidate, ...]
    past: Past
    terms: Terms
    seed: int
    in_writing_at_need: bool = False


class Why(StrEnum):
    """
    Why somebody could not be matched.

    Being kept apart from others is never told: it reads the same as nobody being free.
    """

    ALONE = "alone"
    NO_COMMON_HOURS = "no_common_hours"
    NOBODY_FREE = "nobody_free"


@dataclass(frozen=True, slots=True)
class Certificate:
    """
    How good a draw is, in the points of the cost model.

    ``lower_bound``: no draw of these people can cost less (in a large draw: no draw among the
    candidate pairs that were compared). ``soft``: the part of the cost for wishes and preferences.
    ``repeats``: the number of pairs who meet again without both asking for it. ``forbidden``: the
    number of pairs who must not meet, always 0.
    """

    cost: int
    lower_bound: int
    soft: int
    repeats: int
    forbidden: int
    engine: str

    @property
    def gap(self) -> float:
        """The cost above the lower bound, as a share of the soft costs."""
        return (self.cost - self.lower_bound) / max(1, self.soft)


@dataclass(frozen=True, slots=True)
class Drawn:
    """
    The result of a draw: sorted groups of ids, and who is left over and why.

    ``reasons`` has for each match why it was made, as facts that its people may know.
    """

    matches: tuple[tuple[str, ...], ...]
    reasons: tuple[tuple[str, ...], ...]
    left_over: Mapping[str, Why]
    certificate: Certificate
