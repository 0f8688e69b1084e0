"""The draw: hard rules whatever the round, the cheapest pairs, and nobody forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from itertools import combinations
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.coffee.costs import (
    Candidate,
    Pair,
    Past,
    common_minutes,
    meeting,
    sitting_out,
    spans,
)
from bot.coffee.matching import Drawn, Why, draw
from bot.hours import Hours
from storage.records import Company, GroupSize

TODAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
LONDON = Hours("Europe/London", time(9), time(17), (0, 1, 2, 3, 4))
NOBODY_MET = Past({}, frozenset())
ZONES = (
    "Pacific/Auckland",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Europe/London",
    "America/New_York",
    "Pacific/Honolulu",
)
UNHURRIED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def somebody(name: str, hours: Hours = LONDON, missed: int = 0, **wishes: object) -> Candidate:
    """A candidate who works in London and wishes for nothing in particular."""
    company, size = wishes.get("company"), wishes.get("size")
    return Candidate(
        name,
        hours,
        company if isinstance(company, Company) else Company.SURPRISE,
        size if isinstance(size, GroupSize) else GroupSize.PAIR,
        missed,
    )


def pair(names: str) -> Pair:
    """A pair, written as "ab"."""
    return frozenset(names)


def met(**weeks_ago: int) -> Past:
    """A past in which pairs such as ``ab`` met so many weeks ago."""
    return Past(
        {pair(ab): TODAY - timedelta(weeks=weeks) for ab, weeks in weeks_ago.items()}, apart()
    )


def apart(*pairs: str) -> frozenset[Pair]:
    """Pairs that are to be kept apart."""
    return frozenset(pair(ab) for ab in pairs)


def groups(drawn: Drawn) -> set[str]:
    """The matches, each written as "ab"."""
    return {"".join(match) for match in drawn.matches}


def drawn_from(
    people: Sequence[Candidate], past: Past = NOBODY_MET, minimum: int = 60, seed: int = 1
) -> Drawn:
    """A draw on Tuesday."""
    return draw(people, past, minimum, TODAY, seed)


def working_hours() -> st.SearchStrategy[Hours]:
    """Hours of three to eight hours, beginning at any quarter of an hour of a morning."""
    return st.builds(
        lambda zone, quarter, length, days: Hours(
            zone, time(7 + quarter // 4, quarter % 4 * 15), time(10 + length), tuple(sorted(days))
        ),
        zone=st.sampled_from(ZONES),
        quarter=st.integers(0, 11),
        length=st.integers(1, 9),
        days=st.sets(st.integers(0, 4), min_size=1),
    )


@st.composite
def rounds(draw_: st.DrawFn, most: int = 9) -> tuple[list[Candidate], Past]:
    """A round of up to nine people with any hours, wishes, past and quiet lists."""
    names = "abcdefghi"[: draw_(st.integers(0, most))]
    people = [
        Candidate(
            name,
            draw_(working_hours()),
            draw_(st.sampled_from(Company)),
            draw_(st.sampled_from(GroupSize)),
            draw_(st.integers(0, 3)),
        )
        for name in names
    ]
    pairs = [frozenset(two) for two in combinations(names, 2)]
    some = st.sets(st.sampled_from(pairs)) if pairs else st.just(set[Pair]())
    last_met = {
        two: TODAY - timedelta(weeks=draw_(st.integers(0, 60)))
        for two in sorted(draw_(some), key=sorted)
    }
    return people, Past(last_met, frozenset(draw_(some)))


@UNHURRIED
@given(turn=rounds(), minimum=st.sampled_from([1, 30, 60, 240]), seed=st.integers(0, 99))
def test_the_hard_rules_hold_in_every_round(
    turn: tuple[list[Candidate], Past], minimum: int, seed: int
) -> None:
    """Nobody meets somebody they are kept apart from, or without enough common hours."""
    people, past = turn
    days = {one.id: spans(one.hours, TODAY) for one in people}
    drawn = drawn_from(people, past, minimum, seed)

    for match in drawn.matches:
        assert 2 <= len(match) <= 3
        assert past.apart.isdisjoint(frozenset(two) for two in combinations(match, 2))
        assert common_minutes([days[name] for name in match]) >= minimum


@UNHURRIED
@given(turn=rounds(), seed=st.integers(0, 99))
def test_everybody_is_matched_once_or_named_with_a_reason(
    turn: tuple[list[Candidate], Past], seed: int
) -> None:
    """Nobody is matched twice, and nobody is forgotten in silence (P11)."""
    people, past = turn
    drawn = drawn_from(people, past, seed=seed)
    seated = [name for match in drawn.matches for name in match]

    assert sorted(one.id for one in people) == sorted([*seated, *drawn.left_over])


@UNHURRIED
@given(turn=rounds(), seed=st.integers(0, 99), order=st.randoms(use_true_random=False))
def test_a_draw_can_be_repeated(
    turn: tuple[list[Candidate], Past], seed: int, order: Random
) -> None:
    """The same seed gives the same matches, in whichever order people come."""
    people, past = turn
    shuffled = order.sample(people, len(people))

    assert drawn_from(people, past, seed=seed) == drawn_from(shuffled, past, seed=seed)


def cheapest(people: list[Candidate], past: Past, minimum: int) -> int:
    """What the best of all draws of pairs costs, found by trying every one of them."""
    if not people:
        return 0
    first, others = people[0], people[1:]
    best = sitting_out(first) + cheapest(others, past, minimum)
    for other in others:
        both = [spans(first.hours, TODAY), spans(other.hours, TODAY)]
        cost = meeting(first, other, past, common_minutes(both), minimum, TODAY)
        if cost is not None:
            rest = [one for one in others if one is not other]
            best = min(best, cost + cheapest(rest, past, minimum))
    return best


@UNHURRIED
@given(turn=rounds(most=6), minimum=st.sampled_from([30, 60]), seed=st.integers(0, 9))
def test_no_draw_of_pairs_costs_less(
    turn: tuple[list[Candidate], Past], minimum: int, seed: int
) -> None:
    """The draw is as cheap as the best of all, and cheaper only by seating somebody in a trio."""
    people, past = turn
    drawn = drawn_from(people, past, minimum, seed)
    best = cheapest(people, past, minimum)

    assert drawn.cost <= best
    if all(len(match) == 2 for match in drawn.matches):
        assert best == drawn.cost


@pytest.mark.parametrize("count", [2, 4, 6, 8])
@pytest.mark.parametrize("seed", range(6))
def test_even_rounds_are_drawn_at_the_least_cost(count: int, seed: int) -> None:
    """Small differences in common hours count as well: no tie is worth even one of them."""
    dice = Random(seed)
    people = [
        somebody(name, Hours("Europe/London", time(9, dice.randrange(60)), time(12), (0, 1, 2)))
        for name in "abcdefgh"[:count]
    ]
    past = met(**{f"{a}{b}": dice.randrange(9) for a, b in combinations("abcdefgh", 2)})
    drawn = drawn_from(people, past, minimum=30, seed=seed)

    assert count // 2 == len(drawn.matches)
    assert cheapest(people, past, 30) == drawn.cost


def test_nobody_and_one() -> None:
    """An empty round is empty, and one person alone is told so."""
    assert drawn_from([]) == Drawn((), {}, 0)
    assert drawn_from([somebody("a")]).left_over == {"a": Why.ALONE}


def test_new_people_come_before_repeats() -> None:
    """Whoever has met comes together again only when there is nobody new."""
    people = [somebody(name) for name in "abcd"]

    assert groups(drawn_from(people, met(ab=50, cd=50))) in ({"ac", "bd"}, {"ad", "bc"})


def test_the_longest_ago_comes_first_among_repeats() -> None:
    """When all have met, those meet again whose coffee is the longest ago."""
    people = [somebody(name) for name in "abcd"]

    assert {"ad", "bc"} == groups(drawn_from(people, met(ab=2, cd=3, ac=5, bd=4, ad=9, bc=8)))


def test_a_repeat_is_better_than_nobody() -> None:
    """Two who met last week meet again rather than sit out (P11)."""
    assert {"ab"} == groups(drawn_from([somebody("a"), somebody("b")], met(ab=1)))


def test_whoever_wishes_to_meet_somebody_known_does() -> None:
    """For somebody who would like a known face, having met is no fault (P10)."""
    people = [somebody(name, company=Company.KNOWN) for name in "ab"]
    people += [somebody(name) for name in "cd"]
    past = met(ab=1, ac=1, ad=1, bc=1, bd=1)

    assert {"ab", "cd"} == groups(drawn_from(people, past))


@pytest.mark.parametrize("count", [3, 5, 7, 9])
@pytest.mark.parametrize("seed", range(3))
def test_the_odd_one_joins_a_trio(count: int, seed: int) -> None:
    """Where the number is odd there is one trio, and nobody is left over (P11)."""
    drawn = drawn_from([somebody(name) for name in "abcdefghi"[:count]], seed=seed)
    sizes = sorted(len(match) for match in drawn.matches)

    assert [2] * (count // 2 - 1) + [3] == sizes
    assert drawn.left_over == {}


@pytest.mark.parametrize("seed", range(5))
def test_a_third_joins_people_who_like_trios(seed: int) -> None:
    """Where it costs nothing else, the trio is made of those who would rather meet two."""
    people = [somebody(name) for name in "abx"]
    people += [somebody(name, size=GroupSize.TRIO) for name in "de"]
    past = Past(met(ax=1, bx=1, dx=1, ex=1).last_met, apart("ad", "ae", "bd", "be"))

    assert groups(drawn_from(people, past, seed=seed)) == {"ab", "dex"}


def test_a_third_is_apart_from_neither_of_the_two() -> None:
    """One quiet list is enough: there is no trio with somebody who is kept apart."""
    people = [somebody(name) for name in "abc"]
    drawn = drawn_from(people, Past({}, apart("bc")))

    assert len(drawn.matches) == 1
    assert len(drawn.matches[0]) == 2
    assert list(drawn.left_over.values()) == [Why.NOBODY_LEFT]


@pytest.mark.parametrize(("days_of_c", "sizes"), [((1, 2), [2]), ((0, 1, 2), [3]), ((3, 4), [2])])
def test_three_need_hours_in_common_and_not_only_each_two(
    days_of_c: tuple[int, ...], sizes: list[int]
) -> None:
    """Each two have a whole day in common and the three have none: so there is no trio."""
    days = {"a": (0, 1), "b": (0, 2), "c": days_of_c}
    people = [
        somebody(name, Hours("Europe/London", time(9), time(17), days[name])) for name in days
    ]
    drawn = drawn_from(people)

    assert sizes == [len(match) for match in drawn.matches]
    assert 3 - sizes[0] == len(drawn.left_over)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("late", ["b", "c"])
def test_whoever_missed_a_round_is_seated_first(late: str, seed: int) -> None:
    """Only one of two can be seated: it is the one who sat out last time (P11)."""
    people = [somebody("a"), *(somebody(name, missed=int(name == late)) for name in "bc")]
    drawn = drawn_from(people, Past({}, apart("bc")), seed=seed)

    assert {f"a{late}"} == groups(drawn)


def test_the_longest_wait_comes_first_even_before_a_new_face() -> None:
    """Having been left over weighs more than a repetition (P11)."""
    people = [somebody("a"), somebody("b", missed=2), somebody("c", missed=1)]
    past = Past({pair("ab"): TODAY}, apart("bc"))

    assert {"ab"} == groups(drawn_from(people, past))


def test_a_thousand_missed_rounds_seat_no_fewer_people() -> None:
    """However long somebody waited, nobody else is left over for that without need."""
    people = [somebody("a", missed=1000), *(somebody(name) for name in "bcd")]
    past = Past({}, apart("ac", "ad", "bd"))

    assert {"ab", "cd"} == groups(drawn_from(people, past))


def test_people_on_both_sides_of_the_date_line_can_meet() -> None:
    """Wednesday morning in Auckland is Tuesday afternoon in New York: they have two hours."""
    auckland = Hours("Pacific/Auckland", time(9), time(17), (0, 1, 2, 3, 4))
    new_york = Hours("America/New_York", time(9), time(17), (0, 1, 2, 3, 4))
    people = [somebody("a", auckland), somebody("b", new_york)]

    assert {"ab"} == groups(drawn_from(people, minimum=120))
    assert set() == groups(drawn_from(people, minimum=121))


def test_why_somebody_was_left_over() -> None:
    """No hour in common with anybody is another reason than that nobody was left."""
    tokyo = Hours("Asia/Tokyo", time(9), time(17), (0, 1, 2, 3, 4))
    new_york = Hours("America/New_York", time(9), time(17), (0, 1, 2, 3, 4))
    drawn = drawn_from([somebody("a", tokyo), somebody("b", new_york)])

    assert drawn.left_over == {"a": Why.NO_COMMON_HOURS, "b": Why.NO_COMMON_HOURS}


def test_chance_decides_between_equals() -> None:
    """Among strangers each seed may bring other people together."""
    people = [somebody(name) for name in "abcdef"]
    different = {frozenset(groups(drawn_from(people, seed=seed))) for seed in range(30)}

    assert len(different) >= 5
