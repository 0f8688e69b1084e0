"""What came of a simulated half-year, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from functools import reduce
from itertools import combinations, pairwise
from operator import add
from typing import TYPE_CHECKING, TypeVar

from bot.delivery.message_kinds import UNASKED, UNPRESSED, MessageKind
from bot.runtime.working_hours import start_of_week
from tests.half_year.people import ENDS, WEEKS, ZONE
from tests.half_year.simulation import Course, HalfYear, Posted

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# A match lives ten working days; what is younger at the end is not counted.
_LIVES = timedelta(days=15)
# The same words in the same chat within a quarter of an hour are one message sent twice.
_TWICE = timedelta(minutes=15)
_A_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Share:
    """How many of how many."""

    part: int
    whole: int

    def __str__(self) -> str:
        return f"{self.value:.0%} ({self.part} of {self.whole})"

    @property
    def value(self) -> float:
        """From 0 to 1."""
        return self.part / self.whole if self.whole else 0.0

    def __add__(self, other: Share) -> Share:
        return Share(self.part + other.part, self.whole + other.whole)


@dataclass(frozen=True)
class Figures:
    """
    What came of a half-year with Kith.

    ``booked`` and ``met`` are of all matches; ``calm_booked`` is of those pairs that want times
    from Kith, of whom nobody went away or left, nor is one of the few who never press anything;
    ``calm_lost``: what became of the others of them. ``offered``: how often
    another coffee was offered to somebody let down; ``rescued``: how many of those who took it then
    met somebody, which may be the partner who answered after all. ``unasked``: how many weeks of a
    person had so many unasked messages; ``unpressed``: how many people got so many messages about
    one match that nobody had pressed for. ``left_over_twice``: people left over in two of their
    rounds in a row. ``doubled``: the messages that came twice.
    """

    matches: int
    booked: Share
    met: Share
    calm_booked: Share
    calm_lost: Counter[str]
    to_nobody: Share
    repeats: Share
    offered: int
    rescued: Share
    left_over: int
    left_over_twice: int
    unasked: Counter[int]
    unpressed: Counter[int]
    posted: int
    doubled: list[str]


def figures(half: HalfYear) -> Figures:
    """Count what came of it."""
    courses = [one for one in half.courses.values() if one.made_at < ENDS - _LIVES]
    calm = [
        one
        for one in courses
        if len(one.handles) == 2
        and not one.is_disturbed
        and not one.chose_own_time
        and all(half.people[each].answers for each in one.handles)
    ]
    left_over, twice = _left_over(half)
    return Figures(
        len(courses),
        _share(courses, [one.is_booked for one in courses]),
        _share(courses, [one.has_met for one in courses]),
        _share(calm, [one.is_booked for one in calm]),
        Counter(_lost_by(one) for one in calm if not one.is_booked),
        _share(courses, [_is_to_nobody(half, one) for one in courses]),
        _share(courses, _repeats(courses)),
        len(half.offered),
        Share(sum(_is_rescued(half, *one) for one in half.taken), len(half.taken)),
        left_over,
        twice,
        _unasked(half),
        _unpressed(half),
        len(half.posted),
        _doubled(half),
    )


_Counts = TypeVar("_Counts", bound="DataclassInstance")


def pooled(several: Sequence[_Counts]) -> _Counts:
    """The figures of several half-years together."""
    return type(several[0])(
        **{
            each.name: reduce(add, (getattr(one, each.name) for one in several))
            for each in fields(several[0])
        }
    )


def _lost_by(course: Course) -> str:
    """Why two who could have met booked nothing."""
    if course.found_nothing:
        return "nothing suited both"
    if course.was_left:
        return "one took another coffee after two silent days"
    which = "first" if course.sets == 1 else "second"
    silent = "one was silent" if course.answered else "both were silent"
    return f"{silent} about the {which} times"


def _share(courses: Sequence[Course], are: Iterable[bool]) -> Share:
    return Share(sum(are), len(courses))


def _is_to_nobody(half: HalfYear, course: Course) -> bool:
    return any(half.people[one].is_away_all_week(course.made_at) for one in course.handles)


def _is_rescued(half: HalfYear, handle: str, at: datetime, given_up: Course) -> bool:
    """
    Whether somebody who took another coffee had one that was introduced within a week.

    Or the one that they had *given up*, which goes on where nobody else was free.
    """
    return given_up.has_met or any(
        one.has_met
        for one in half.courses.values()
        if handle in one.handles and at - _TWICE <= one.made_at <= at + _A_WEEK
    )


def _repeats(courses: Sequence[Course]) -> list[bool]:
    """Of each match, in order, whether two of it had been introduced, and didn't both want it."""
    known: set[frozenset[str]] = set()
    wished: set[frozenset[str]] = set()
    found = []
    for course in sorted(courses, key=lambda one: one.made_at):
        pairs = {frozenset(pair) for pair in combinations(course.handles, 2)}
        found.append(bool(pairs & known - wished))
        known |= pairs
        if set(course.handles) <= course.glad:
            wished |= pairs
    return found


def _left_over(half: HalfYear) -> tuple[int, int]:
    """How often somebody was left over, and how often twice in a row, without a match between."""
    rounds: dict[str, list[tuple[datetime, bool]]] = defaultdict(list)
    for course in half.courses.values():
        for handle in course.handles:
            rounds[handle].append((course.made_at, False))
    for one in half.sent.values():
        if one.kind == MessageKind.LEFT_OVER_NOTE:
            rounds[one.handle].append((one.at, True))
    number = twice = 0
    for each in rounds.values():
        in_order = [is_left for _, is_left in sorted(each)]
        number += sum(in_order)
        twice += sum(one and other for one, other in pairwise(in_order))
    return number, twice


def _unasked(half: HalfYear) -> Counter[int]:
    weeks = Counter(
        (one.handle, start_of_week(one.at, ZONE))
        for one in half.sent.values()
        if one.kind in UNASKED
    )
    found = Counter(weeks.values())
    found[0] = len(half.people) * WEEKS - found.total()
    return found


def _unpressed(half: HalfYear) -> Counter[int]:
    """How many people got so many messages about a match without a press of anybody's."""
    about = Counter(
        (one.subject_id, one.handle) for one in half.sent.values() if one.kind in UNPRESSED
    )
    return Counter(about.values())


def _doubled(half: HalfYear) -> list[str]:
    """The messages that came twice: when, what they said, and what their buttons carry."""
    last: dict[tuple[str, str], Posted] = {}
    doubled = []
    for one in half.posted:
        before = last.get((one.channel, one.text))
        if before is not None and one.at - before.at < _TWICE:
            both = " and ".join(f"{each.at:%d %B %H:%M:%S} {each.values}" for each in (before, one))
            doubled.append(f"{one.channel}: {one.text!r} at {both}")
        last[one.channel, one.text] = one
    return doubled
