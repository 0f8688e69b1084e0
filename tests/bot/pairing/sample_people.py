"""People, pasts and hours for the tests of the draw, and an independent check of the hard rules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from functools import cache
from itertools import combinations
from random import Random
from typing import Any

from hypothesis import strategies as st

from bot.pairing.inputs import Candidate, Drawn, Meeting, Pair, Past, Request, Terms
from bot.runtime.working_hours import Hours, Span, coming_spans, together
from storage.records import Company, GroupSize, Mixing

# A Tuesday.
TODAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
WEEK = (0, 1, 2, 3, 4)
LONDON = Hours("Europe/London", time(9), time(17), WEEK)
TOKYO = Hours("Asia/Tokyo", time(9), time(17), WEEK)
NEW_YORK = Hours("America/New_York", time(9), time(17), WEEK)
NOTHING = Past({}, frozenset())
ZONES = (
    "Pacific/Auckland",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Europe/London",
    "America/New_York",
    "Pacific/Honolulu",
)


def somebody(name: str, hours: Hours = LONDON, **told: Any) -> Candidate:
    """A candidate who works in London and has no particular wishes."""
    return Candidate(name, hours, **told)


def working(start: int, end: int, *days: int, zone: str = "Europe/London") -> Hours:
    """Hours from one full hour to another, on all working days if none are named."""
    return Hours(zone, time(start), time(end), days or WEEK)


def pair(names: str) -> Pair:
    """A pair, written as "ab"."""
    return frozenset(names)


def apart(*pairs: str) -> frozenset[Pair]:
    """Pairs on a quiet list."""
    return frozenset(pair(ab) for ab in pairs)


def met(*, glad: Sequence[str] = (), quiet: Sequence[str] = (), **weeks_ago: int) -> Past:
    """A past in which pairs such as ``ab`` met so many weeks ago."""
    meetings = {
        pair(ab): Meeting(TODAY - timedelta(weeks=weeks), is_glad=ab in glad)
        for ab, weeks in weeks_ago.items()
    }
    return Past(meetings, apart(*quiet))


def request(
    people: Sequence[Candidate], past: Past = NOTHING, seed: int = 1, **terms: Any
) -> Request:
    """The request of a draw on that Tuesday."""
    return Request(tuple(people), past, Terms(TODAY, **terms), seed)


def groups(drawn: Drawn) -> set[str]:
    """The matches, each written as "ab"."""
    return {"".join(match) for match in drawn.matches}


def broken_rules(asked: Request, drawn: Drawn) -> list[str]:
    """The hard rules that a draw breaks, checked against the request alone."""
    people = {one.id: one for one in asked.candidates}
    wanted = asked.terms.group_size
    placed = [name for match in drawn.matches for name in match]
    broken = []
    if sorted([*placed, *drawn.left_over]) != sorted(people):
        broken.append("somebody is seated twice, or forgotten")
    for match in drawn.matches:
        if not 2 <= len(match) <= min(4, wanted + 1):
            broken.append(f"{match} is of a size that the program does not have")
        if not asked.past.apart.isdisjoint(frozenset(two) for two in combinations(match, 2)):
            broken.append(f"{match} has two who are kept apart")
        if not can_meet([people[name] for name in match], asked.terms):
            broken.append(f"{match} has no hours in common")
    return broken


def are_too_many(one: Candidate, other: Candidate) -> bool:
    """Whether one of two would welcome a second person within four weeks."""
    return any(
        mine.is_new and theirs.welcomes and theirs.welcomed_lately and not theirs.is_new
        for mine, theirs in ((one, other), (other, one))
    )


def can_meet(several: Sequence[Candidate], terms: Terms) -> bool:
    """Whether all of them have enough time at once, or all of them write, if only at need."""
    if have_hours(several, terms) or all("written" in one.formats for one in several):
        return True
    is_needed = not all(have_hours(two, terms) for two in combinations(several, 2))
    return is_needed and all("written" in one.formats or one.writes_at_need for one in several)


def have_hours(several: Sequence[Candidate], terms: Terms) -> bool:
    """Whether all of them have enough time at once."""
    spans = [spans_of(one.hours, terms.today) for one in several]
    least = timedelta(minutes=terms.least_common_minutes)
    return any(end - start >= least for start, end in together(spans))


@cache
def spans_of(hours: Hours, today: datetime) -> list[Span]:
    """When somebody works in the week after a draw."""
    return coming_spans(hours, today, 7)


def working_hours() -> st.SearchStrategy[Hours]:
    """Hours of three to twelve hours, beginning at any quarter of an hour of a morning."""
    return st.builds(
        lambda zone, quarter, length, days: Hours(
            zone, time(7 + quarter // 4, quarter % 4 * 15), time(10 + length), tuple(sorted(days))
        ),
        zone=st.sampled_from(ZONES),
        quarter=st.integers(0, 11),
        length=st.integers(1, 9),
        days=st.sets(st.integers(0, 4), min_size=1),
    )


def _some(words: str) -> st.SearchStrategy[tuple[str, ...]]:
    chosen = st.sets(st.sampled_from(words.split()), max_size=2)
    return chosen.map(lambda some: tuple(sorted(some)))


@st.composite
def requests(draw: st.DrawFn, most: int = 11) -> Request:
    """A small round with any hours, wishes, past and quiet lists, for any size of group."""
    names = "abcdefghijk"[: draw(st.integers(0, most))]
    clocks = draw(st.lists(working_hours(), min_size=1, max_size=4))
    people = tuple(
        Candidate(
            name,
            draw(st.sampled_from(clocks)),
            company=draw(st.sampled_from(Company)),
            group_size=draw(st.sampled_from(GroupSize)),
            rhythm_weeks=draw(st.sampled_from([1, 2, 4, 8])),
            rounds_missed=draw(st.integers(0, 3)),
            recent_trios=draw(st.integers(0, 3)),
            team=draw(st.sampled_from([None, "one", "two"])),
            languages=draw(_some("de en pt")),
            formats=draw(_some("walk lunch video written")),
            place=draw(st.sampled_from([None, "here", "there"])),
            office_days=tuple(sorted(draw(st.sets(st.integers(0, 4), max_size=2)))),
            writes_at_need=draw(st.booleans()),
            is_new=draw(st.integers(0, 4)) == 0,
            welcomes=draw(st.integers(0, 3)) == 0,
            welcomed_lately=draw(st.booleans()),
            interests=draw(_some("books music pets")),
        )
        for name in names
    )
    pairs = [frozenset(two) for two in combinations(names, 2)]
    some = st.sets(st.sampled_from(pairs)) if pairs else st.just(set[Pair]())
    meetings = {
        two: Meeting(
            TODAY - timedelta(weeks=draw(st.integers(0, 60))),
            times=draw(st.integers(1, 12)),
            is_glad=draw(st.booleans()),
        )
        for two in sorted(draw(some), key=sorted)
    }
    terms = Terms(
        TODAY,
        group_size=draw(st.integers(2, 4)),
        least_common_minutes=draw(st.sampled_from([1, 30, 60, 240])),
        mixing=draw(st.sampled_from(Mixing)),
    )
    return Request(people, Past(meetings, frozenset(draw(some))), terms, draw(st.integers(0, 99)))


def a_small_program(people: int, seed: int, group_size: int = 2) -> Request:
    """
    A program of a few people in which much is alike: ties, islands, long quiet lists.

    Of three kinds of programs, one is in one place, one in places that may share no hours,
    and one has so long a past that hardly anybody is new to anybody.
    """
    rng = Random(seed)
    kind = seed % 3
    clocks = [LONDON, working(11, 19), NEW_YORK] if kind != 1 else [LONDON, TOKYO, NEW_YORK]
    crowd = tuple(
        Candidate(
            f"p{number:03d}",
            rng.choice(clocks),
            company=rng.choice(list(Company)),
            group_size=rng.choice(list(GroupSize)),
            rhythm_weeks=rng.choice([1, 2, 8]),
            rounds_missed=int(rng.random() < 0.1),
            recent_trios=rng.choice([0, 0, 1]),
            team=rng.choice([None, "one", "two"]),
            languages=rng.choice([(), ("en",), ("de",), ("de", "en")]),
            formats=rng.choice([(), ("walk",), ("written",)]),
        )
        for number in range(people)
    )
    pairs = [frozenset((one.id, other.id)) for one, other in combinations(crowd, 2)]
    met_ones = rng.sample(pairs, int(len(pairs) * (0.9 if kind == 2 else 0.2)))
    meetings = {
        two: Meeting(
            TODAY - timedelta(weeks=rng.randrange(60)), rng.randrange(1, 10), rng.random() < 0.4
        )
        for two in met_ones
    }
    quiet = rng.sample(pairs, int(len(pairs) * rng.choice([0, 0.1, 0.3])))
    return Request(crowd, Past(meetings, frozenset(quiet)), Terms(TODAY, group_size), seed)
