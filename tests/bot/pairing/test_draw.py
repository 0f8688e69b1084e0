"""The draw: hard rules in every round, matches at the least cost, and nobody forgotten."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
import rustworkx
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from bot.pairing import exhaustive
from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.costs import joining_as_third
from bot.pairing.group_costs import complete_table
from bot.pairing.inputs import Candidate, Drawn, Request, Terms, Why
from bot.pairing.solver import draw
from storage.records import Company, GroupSize
from tests import generated_members
from tests.bot.pairing.sample_people import (
    NEW_YORK,
    TOKYO,
    a_small_program,
    are_too_many,
    broken_rules,
    can_meet,
    groups,
    have_hours,
    met,
    request,
    requests,
    somebody,
    working,
)

ROOT = Path(__file__).parents[3]
FORTY = settings(max_examples=40)
# Even counts: many small ones, and a few large ones. In a fourth of them, by their islands and
# quiet lists, not everybody can be in a pair; some three hundred are left to be compared.
COUNTS = [*range(12, 26, 2)] * 12 + [*range(26, 62, 2)] * 18 + [150, 200, 200, 500]
BY_PROGRAM = 24
ODD_CROWDS = [*((13, seed) for seed in range(8)), *((15, seed) for seed in range(4))]


@FORTY
@given(asked=requests())
def test_the_hard_rules_hold_in_every_round(asked: Request) -> None:
    """Nobody is forgotten, matched twice, with people they avoid, or without hours (P11)."""
    drawn = draw(asked)

    assert broken_rules(asked, drawn) == []
    assert drawn.certificate.forbidden == 0


@FORTY
@given(asked=requests())
def test_everybody_has_a_match_or_a_reason(asked: Request) -> None:
    """People without a match are told why (P11)."""
    drawn = draw(asked)
    placed = {name for match in drawn.matches for name in match}
    people = {one.id for one in asked.candidates}

    assert people - placed == set(drawn.left_over)
    assert all(isinstance(why, Why) for why in drawn.left_over.values())


@pytest.mark.parametrize("group_size", [2, 3, 4])
@pytest.mark.parametrize("people", [12, 13, 17, 31])
@pytest.mark.parametrize("seed", range(6))
def test_the_hard_rules_hold_in_larger_rounds(people: int, group_size: int, seed: int) -> None:
    """With islands, ties and long quiet lists no engine breaks a rule."""
    asked = a_small_program(people, seed, group_size)
    drawn = draw(asked)

    assert broken_rules(asked, drawn) == []
    assert drawn.certificate.forbidden == 0
    assert drawn.certificate.lower_bound <= drawn.certificate.cost


@FORTY
@given(asked=requests(), order=st.randoms(use_true_random=False))
def test_the_order_of_people_changes_nothing(asked: Request, order: Random) -> None:
    """The same request gives the same answer, in any order of people and pasts."""
    meetings = list(asked.past.meetings.items())
    past = replace(asked.past, meetings=dict(order.sample(meetings, len(meetings))))
    people = tuple(order.sample(asked.candidates, len(asked.candidates)))

    assert draw(asked) == draw(replace(asked, candidates=people, past=past))


@pytest.mark.parametrize(("people", "group_size"), [(14, 2), (25, 2), (24, 3), (30, 4), (520, 2)])
def test_the_order_of_people_changes_nothing_in_a_crowd(people: int, group_size: int) -> None:
    """No engine depends on the order."""
    asked = generated_members.request(
        people, seed=3, terms=Terms(generated_members.TODAY, group_size)
    )
    shuffled = replace(asked, candidates=tuple(reversed(asked.candidates)))

    assert draw(asked) == draw(shuffled)


def test_a_draw_is_the_same_on_every_machine() -> None:
    """New processes with other hash seeds give the same answers, byte for byte."""
    code = (
        "from tests.generated_members import request\n"
        "from bot.pairing.solver import draw\n"
        "for people in (9, 25, 600):\n"
        "    print(repr(draw(request(people, seed=5))))\n"
    )

    def said(hash_seed: str) -> bytes:
        done = subprocess.run(  # noqa: S603 - nothing here comes from elsewhere
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            check=True,
        )
        return done.stdout

    first, second = said("1"), said("2")

    assert first.count(b"Drawn(") == 3
    assert first == second


def test_another_seed_is_another_draw() -> None:
    """Among strangers each seed may give other matches."""
    people = [somebody(name) for name in "abcdef"]
    different = {frozenset(groups(draw(request(people, seed=seed)))) for seed in range(30)}

    assert len(different) >= 5


def optimum_by_program(table: np.ndarray) -> int | None:
    """
    The cheapest pairs in which everybody is, by an integer program over all pairs.

    So that no number is longer than a solver can be trusted with, repeats and weeks are made as
    few as they can be first, and the points within those.
    """
    people = len(table)
    pairs = [(a, b) for a, b in combinations(range(people), 2) if int(table[a, b]) != FORBIDDEN]
    if not pairs:
        return None
    levels = Prices(request([somebody(str(number)) for number in range(people)])).levels
    prices = np.array([int(table[pair]) for pair in pairs], dtype=np.int64)
    repeats, rest = np.divmod(prices, levels.repeat)
    weeks, points = np.divmod(rest, levels.week)
    dear = repeats * 53 * people + weeks
    who = np.array(pairs).ravel()
    which = np.repeat(np.arange(len(pairs)), 2)
    seats = csr_array((np.ones(len(who)), (who, which)), shape=(people, len(pairs)))
    rules = [LinearConstraint(seats, 1, 1)]
    for costs in (dear, points):
        found = milp(
            costs,
            integrality=np.ones(len(pairs), dtype=np.int64),
            bounds=Bounds(0, 1),
            constraints=rules,
            options={"mip_rel_gap": 0.0},
        )
        if found.x is None:
            return None
        chosen = np.round(found.x).astype(bool)
        most = int(dear[chosen].sum())
        rules.append(LinearConstraint(dear[None, :].astype(float), 0, most))
    return int(prices[chosen].sum())


def optimum_by_blossoms(table: np.ndarray) -> int | None:
    """The cheapest pairs in which everybody is, by one matching over every pair there is."""
    people, most = len(table), int(table.max()) + 1
    graph = rustworkx.PyGraph()
    graph.add_nodes_from(range(people))
    for one, other in combinations(range(people), 2):
        if table[one, other] != FORBIDDEN:
            graph.add_edge(one, other, most - int(table[one, other]))
    found = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    if 2 * len(found) < people:
        return None
    return sum(int(table[pair]) for pair in found)


@pytest.mark.parametrize("part", range(10))
def test_even_rounds_are_drawn_at_the_least_cost(part: int) -> None:
    """With ties, islands and quiet lists, no other set of pairs costs less."""
    compared = 0
    for seed, people in list(enumerate(COUNTS))[part::10]:
        asked = a_small_program(people, seed)
        table = complete_table(Prices(asked))
        by_program = people <= BY_PROGRAM and seed % 2
        best = optimum_by_program(table) if by_program else optimum_by_blossoms(table)
        if best is not None:
            drawn = draw(asked)
            compared += 1
            assert (seed, people, drawn.certificate.cost) == (seed, people, best)
            assert drawn.certificate.lower_bound <= best

    assert compared >= 30


def test_the_two_reference_solvers_agree() -> None:
    """Both find the optimum, so neither is misread."""
    tables = [complete_table(Prices(a_small_program(14, seed))) for seed in range(12)]

    assert [optimum_by_program(each) for each in tables] == [
        optimum_by_blossoms(each) for each in tables
    ]


def least_cost(asked: Request) -> int:
    """
    What the best of all draws costs, found by trying every one of them.

    What is best for the same people who are left is tried once.
    """
    prices = Prices(asked)
    table, people, terms = complete_table(prices).tolist(), prices.people, asked.terms

    @cache
    def cost_of(group: tuple[int, ...]) -> int | None:
        pairs = [table[one][other] for one, other in combinations(group, 2)]
        several = [people[one] for one in group]
        if FORBIDDEN in pairs or not can_meet(several, terms):
            return None
        crowd = sum(joining_as_third(one) for one in several) if len(group) > 2 else 0
        return sum(pairs) + crowd + prices.levels.size(len(group), terms.group_size)

    @cache
    def rest(left: tuple[int, ...]) -> int:
        if not left:
            return 0
        first, others = left[0], left[1:]
        best = prices.levels.sitting_out(people[first]) + rest(others)
        for size in range(1, min(4, terms.group_size + 1)):
            for more in combinations(others, size):
                cost = cost_of((first, *more))
                if cost is not None:
                    best = min(best, cost + rest(tuple(one for one in others if one not in more)))
        return best

    return rest(tuple(range(len(people))))


def as_written(asked: Request) -> Request:
    """
    The request of the draw that counts: the first, or the second, in which people write at need.

    In the first, only those meet in writing who asked for it. Where it leaves somebody over who has
    no hours in common with somebody to whom they could write, there is a second, which counts if
    fewer are left over, or people who waited less.
    """
    people = {one.id: one for one in asked.candidates}
    nobody = tuple(replace(one, writes_at_need=False) for one in asked.candidates)
    first, second = replace(asked, candidates=nobody), replace(asked, in_writing_at_need=True)
    left = draw(first).left_over
    if not any(
        frozenset((mine, other)) not in asked.past.apart
        and are_to_write(people[mine], people[other], asked.terms)
        for mine in left
        for other in people.keys() - {mine}
    ):
        return first
    waited = {one.id: 1 + one.rounds_missed for one in asked.candidates}
    fewer = sum(waited[one] for one in draw(second).left_over) < sum(waited[one] for one in left)
    return second if fewer else first


def are_to_write(one: Candidate, other: Candidate, terms: Terms) -> bool:
    """Whether two can meet in writing, and in no other way."""
    return can_meet((one, other), terms) and not have_hours((one, other), terms)


def as_welcomed(asked: Request, drawn: Drawn) -> Request:
    """
    The request with those apart of whom one would welcome a second person within four weeks.

    Where such two meet, somebody would have been left over otherwise, so it stays as it is.
    """
    people = {one.id: one for one in asked.candidates}
    pairs = frozenset(map(frozenset, combinations(people, 2)))
    too_many = frozenset(
        two for two in pairs if are_too_many(*(people[each] for each in sorted(two)))
    )
    met = {frozenset(two) for match in drawn.matches for two in combinations(match, 2)}
    strict = replace(asked, past=replace(asked.past, apart=asked.past.apart | too_many))
    if too_many.isdisjoint(met):
        return strict
    assert len(draw(strict).left_over) > 0
    return asked


@FORTY
@given(asked=requests(most=8))
def test_no_draw_of_a_few_people_costs_less(asked: Request) -> None:
    """Up to eight people in groups of any size are drawn as cheaply as by brute force."""
    drawn = draw(asked)
    certificate = drawn.certificate

    assert certificate.cost == least_cost(as_welcomed(as_written(asked), drawn))
    assert certificate.lower_bound == certificate.cost


@pytest.mark.parametrize("group_size", [2, 3, 4])
@pytest.mark.parametrize("seed", range(40))
def test_no_draw_of_a_small_program_costs_less(group_size: int, seed: int) -> None:
    """Two to eight people with ties, islands and quiet lists."""
    asked = a_small_program(2 + seed % 7, seed, group_size)

    assert draw(asked).certificate.cost == least_cost(asked)


@pytest.mark.parametrize(
    ("people", "group_size"),
    [(9, 2), (9, 3), (9, 4), (10, 2), (10, 3), (10, 4), (11, 2), (11, 3), (11, 4)],
)
@pytest.mark.parametrize("seed", [0, 2])
def test_no_draw_of_nine_to_eleven_costs_less(people: int, group_size: int, seed: int) -> None:
    """Up to eleven people are compared with brute force."""
    asked = a_small_program(people, seed, group_size)
    certificate = draw(asked).certificate

    assert certificate.engine == "exhaustive"
    assert certificate.cost == least_cost(asked)


@pytest.mark.parametrize(("people", "seed"), ODD_CROWDS)
def test_odd_rounds_are_drawn_at_the_least_cost(
    people: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The trio is the best possible: brute force finds nothing that costs less (P11)."""
    asked = generated_members.request(people, seed)
    drawn = draw(asked).certificate
    monkeypatch.setattr(exhaustive, "MOST_PEOPLE", people)
    best = draw(asked).certificate

    assert (drawn.engine, best.engine) == ("exact", "exhaustive")
    assert drawn.lower_bound <= best.cost
    assert drawn.cost == best.cost


@pytest.mark.parametrize("people", [13, 15])
@pytest.mark.parametrize("seed", [0, 2, 3])
def test_odd_rounds_in_one_place_are_drawn_at_the_least_cost(
    people: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With many possible trios and similar costs, the cheapest is found, too (P11)."""
    asked = a_small_program(people, seed)
    drawn = draw(asked).certificate
    monkeypatch.setattr(exhaustive, "MOST_PEOPLE", people)

    assert drawn.engine == "exact"
    assert drawn.cost == draw(asked).certificate.cost


def test_somebody_who_is_due_twice_is_refused() -> None:
    """Two candidates with one id are an error."""
    with pytest.raises(ValueError, match="twice"):
        draw(request([somebody("a"), somebody("b"), somebody("a", TOKYO)]))


@pytest.mark.parametrize("group_size", [2, 3, 4])
def test_nobody_and_one(group_size: int) -> None:
    """An empty round is empty, and one person alone is told so."""
    empty = draw(request([], group_size=group_size))

    assert empty.matches == ()
    assert empty.left_over == {}
    assert (empty.certificate.cost, empty.certificate.gap) == (0, 0)
    assert draw(request([somebody("a")], group_size=group_size)).left_over == {"a": Why.ALONE}


@pytest.mark.parametrize("group_size", [2, 3, 4])
def test_two_people_are_a_coffee_in_every_program(group_size: int) -> None:
    """In a program of threes or fours, two people still meet (P11)."""
    assert groups(draw(request([somebody("a"), somebody("b")], group_size=group_size))) == {"ab"}


def test_matches_and_names_are_in_order() -> None:
    """The order does not reveal who was matched first."""
    drawn = draw(generated_members.request(31, seed=1))

    assert list(drawn.matches) == sorted(drawn.matches)
    assert all(list(match) == sorted(match) for match in drawn.matches)
    assert list(drawn.left_over) == sorted(drawn.left_over)


def test_having_no_common_hours_is_a_reason() -> None:
    """Each is told that it is about hours, which they could change."""
    drawn = draw(request([somebody("a", TOKYO), somebody("b", NEW_YORK)]))

    assert drawn.left_over == {"a": Why.NO_COMMON_HOURS, "b": Why.NO_COMMON_HOURS}


def test_somebody_without_common_hours_is_told_so_in_a_crowd() -> None:
    """One in Tokyo among nineteen in New York is left over because of the hours."""
    people = [somebody(f"p{number:02d}", NEW_YORK) for number in range(19)]
    drawn = draw(request([*people, somebody("tokyo", TOKYO)]))

    assert drawn.left_over == {"tokyo": Why.NO_COMMON_HOURS}


def test_a_person_left_over_by_chance_hears_that_nobody_was_free() -> None:
    """Of three, two can never meet: one of these is left over."""
    days = [working(9, 17, 0, 1), working(9, 17, 0), working(9, 17, 1)]
    drawn = draw(request([somebody(name, at) for name, at in zip("abc", days, strict=True)]))

    assert list(drawn.left_over.values()) == [Why.NOBODY_FREE]


@pytest.mark.parametrize("people", [2, 5, 14, 15])
def test_a_person_kept_apart_from_everybody_hears_that_nobody_was_free(people: int) -> None:
    """The reason never reveals that somebody is on a quiet list."""
    names = "abcdefghijklmno"[:people]
    drawn = draw(
        request([somebody(name) for name in names], met(quiet=[f"a{name}" for name in names[1:]]))
    )

    assert drawn.left_over["a"] is Why.NOBODY_FREE
    assert set(drawn.left_over) <= {"a", "b"}
    assert people == 2 or list(drawn.left_over) == ["a"]


def test_new_people_come_before_repeats() -> None:
    """People who have met are matched again only if there is nobody new (P10)."""
    people = [somebody(name) for name in "abcd"]

    assert groups(draw(request(people, met(ab=50, cd=50)))) in ({"ac", "bd"}, {"ad", "bc"})


def test_the_longest_ago_comes_first_among_repeats() -> None:
    """If all have met, those whose coffee is the longest ago meet again."""
    people = [somebody(name) for name in "abcd"]
    past = met(ab=2, cd=3, ac=5, bd=4, ad=9, bc=8)

    assert groups(draw(request(people, past))) == {"ad", "bc"}


def test_a_repeat_is_better_than_nobody() -> None:
    """Two who met last week meet again rather than sit out (P11)."""
    assert groups(draw(request([somebody("a"), somebody("b")], met(ab=1)))) == {"ab"}


@pytest.mark.parametrize("count", [4, 7, 12, 40])
def test_two_who_wait_for_each_other_are_brought_together(count: int) -> None:
    """Among many whom they never met and who suit them better: same team, few hours (P10)."""
    names = [f"{number:02d}" for number in range(count - 2)]
    others = [somebody(one, team=one, languages=("en", "de")) for one in names]
    two = [somebody("a", team="red"), somebody("b", working(12, 18), team="red")]
    past = met(glad=["ab"], ab=8)

    drawn = draw(request([*two, *others], past))
    assert ("a", "b") in drawn.matches
    assert drawn.certificate.repeats == 0


def test_those_who_wait_come_before_one_repeat_of_others() -> None:
    """Among four of whom all have met but two pairs: the promise comes first (P10)."""
    people = [somebody(name) for name in "abcd"]
    early, late = met(glad=["ab"], ab=7, cd=7), met(glad=["ab"], ab=8, cd=8)

    assert groups(draw(request(people, early))) != {"ab", "cd"}
    assert groups(draw(request(people, late))) == {"ab", "cd"}


def test_two_who_were_glad_meet_on_purpose() -> None:
    """People who ask for somebody they know meet them, if both were glad and it is time (P10)."""
    people = [somebody(name, company=Company.KNOWN) for name in "ab"]
    people += [somebody(name) for name in "cd"]

    assert "ab" in groups(draw(request(people, met(glad=["ab"], ab=5))))
    assert "ab" not in groups(draw(request(people, met(glad=["ab"], ab=3))))
    assert "ab" not in groups(draw(request(people, met(ab=5))))


@pytest.mark.parametrize("count", [3, 5, 7, 9, 11, 13, 15, 21])
@pytest.mark.parametrize("seed", range(3))
def test_the_odd_one_joins_a_trio(count: int, seed: int) -> None:
    """With an odd number who may all meet, there is one trio, and nobody is left over (P11)."""
    people = [somebody(f"p{number:02d}") for number in range(count)]
    drawn = draw(request(people, seed=seed))
    sizes = sorted(len(match) for match in drawn.matches)

    assert [2] * (count // 2 - 1) + [3] == sizes
    assert drawn.left_over == {}


@pytest.mark.parametrize("count", [3, 13])
def test_everybody_is_matched_even_if_all_met_before(count: int) -> None:
    """Even if everybody met everybody last week, nobody is left over (P11)."""
    names = "abcdefghijklm"[:count]
    last_week: dict[str, Any] = {"".join(two): 1 for two in combinations(names, 2)}
    drawn = draw(request([somebody(name) for name in names], met(**last_week)))

    assert drawn.left_over == {}
    assert drawn.certificate.repeats == count // 2 + 2


@pytest.mark.parametrize("count", [5, 13])
@pytest.mark.parametrize("seed", range(5))
def test_people_who_like_trios_get_the_trio(count: int, seed: int) -> None:
    """At equal cost the trio is made of people who would rather meet two."""
    likes = {"b", "d", "e"}
    people = [
        somebody(name, group_size=GroupSize.TRIO if name in likes else GroupSize.PAIR)
        for name in "abcdefghijklm"[:count]
    ]

    assert "bde" in groups(draw(request(people, seed=seed)))


@pytest.mark.parametrize("count", [5, 13])
def test_a_trio_is_not_made_of_people_who_had_one_lately(count: int) -> None:
    """People from the last trio get a pair, if three others can be found (P11)."""
    others = {"a", "c", "e"}
    people = [
        somebody(name, recent_trios=int(name not in others)) for name in "abcdefghijklm"[:count]
    ]

    assert "ace" in groups(draw(request(people)))


@pytest.mark.parametrize("count", [5, 13])
def test_the_trio_goes_round(count: int) -> None:
    """Nobody has a second trio before three others can be found who had none (P11)."""
    people = [somebody(f"p{number:02d}") for number in range(count)]
    recent = dict.fromkeys((one.id for one in people), 0)
    trios = []
    for seed in range(count // 3):
        now = [replace(one, recent_trios=recent[one.id]) for one in people]
        trios += [match for match in draw(request(now, seed=seed)).matches if len(match) > 2]
        recent = {name: int(name in trios[-1]) or recent[name] for name in recent}

    placed = [name for trio in trios for name in trio]
    assert len(placed) == 3 * (count // 3)
    assert len(set(placed)) == len(placed)


def test_no_trio_with_somebody_who_is_kept_apart() -> None:
    """One quiet list is enough to rule out a trio."""
    drawn = draw(request([somebody(name) for name in "abc"], met(quiet=["bc"])))

    assert [len(match) for match in drawn.matches] == [2]
    assert list(drawn.left_over.values()) == [Why.NOBODY_FREE]


@pytest.mark.parametrize(("days_of_c", "sizes"), [((1, 2), [2]), ((0, 1, 2), [3]), ((3, 4), [2])])
def test_three_need_common_hours_of_all_three(days_of_c: tuple[int, ...], sizes: list[int]) -> None:
    """Each two share a whole day and the three share no hour: so there is no trio."""
    days = {"a": (0, 1), "b": (0, 2), "c": days_of_c}
    drawn = draw(request([somebody(name, working(9, 17, *on)) for name, on in days.items()]))

    assert sizes == [len(match) for match in drawn.matches]
    assert 3 - sizes[0] == len(drawn.left_over)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("late", ["b", "c"])
def test_somebody_who_missed_a_round_is_matched_first(late: str, seed: int) -> None:
    """Only one of two can be matched: it is the one who sat out last time (P11)."""
    people = [somebody("a"), *(somebody(name, rounds_missed=int(name == late)) for name in "bc")]

    assert groups(draw(request(people, met(quiet=["bc"]), seed))) == {f"a{late}"}


def test_the_longest_wait_comes_first_even_before_a_new_face() -> None:
    """Having been left over weighs more than a repeat (P11)."""
    people = [somebody("a"), somebody("b", rounds_missed=2), somebody("c", rounds_missed=1)]

    assert groups(draw(request(people, met(quiet=["bc"], ab=0)))) == {"ab"}


def test_a_thousand_missed_rounds_match_no_fewer_people() -> None:
    """However long somebody waited, nobody else is left over without need (P11)."""
    people = [somebody("a", rounds_missed=1000), *(somebody(name) for name in "bcd")]

    assert groups(draw(request(people, met(quiet=["ac", "ad", "bd"])))) == {"ab", "cd"}


ISLAND = {
    "x1": working(6, 22, 4),
    "x2": working(6, 22, 4),
    "y1": working(6, 9, 4),
    "y2": working(12, 15, 4),
    "y3": working(18, 21, 4),
}


def an_island(late: str, mainland: int) -> list[Candidate]:
    """
    Two who can meet everybody on the island and three who can meet only these two.

    So one of the three is left over, whatever the others do, who work on other days.
    """
    people = [somebody(f"p{n:03d}", working(9, 17, 0, 1, 2, 3)) for n in range(mainland)]
    return people + [
        somebody(name, hours, rounds_missed=2 * int(name == late)) for name, hours in ISLAND.items()
    ]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("late", ["y1", "y2", "y3"])
@pytest.mark.parametrize("mainland", [0, 8, 9, 600])
def test_somebody_who_missed_a_round_is_not_left_over_again(
    late: str, mainland: int, seed: int
) -> None:
    """On an island where one of three is left over, it is somebody who did not wait (P11)."""
    drawn = draw(request(an_island(late, mainland), seed=seed))

    assert len(drawn.left_over) == 1
    assert set(drawn.left_over) < {"y1", "y2", "y3"} - {late}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("late", ["y1", "y2", "y3"])
@pytest.mark.parametrize("group_size", [3, 4])
def test_somebody_who_missed_a_round_is_not_left_over_again_in_groups(
    late: str, group_size: int, seed: int
) -> None:
    """The same island in a program of larger groups (P11)."""
    drawn = draw(request(an_island(late, 12), seed=seed, group_size=group_size))

    assert len(drawn.left_over) == 1
    assert set(drawn.left_over) < {"y1", "y2", "y3"} - {late}


@pytest.mark.parametrize("late", ["t1", "t2", "t3"])
@pytest.mark.parametrize("count", [0, 10])
def test_each_odd_island_has_a_trio(late: str, count: int) -> None:
    """Three in Tokyo and an odd number in New York: nobody is left over (P11)."""
    people = [somebody(f"n{n:02d}", NEW_YORK) for n in range(count + 3)]
    people += [
        somebody(name, TOKYO, rounds_missed=int(name == late)) for name in ("t1", "t2", "t3")
    ]
    drawn = draw(request(people))

    assert drawn.left_over == {}
    assert sorted(len(match) for match in drawn.matches)[-2:] == [3, 3]
    assert ("t1", "t2", "t3") in drawn.matches


@pytest.mark.parametrize("count", [4, 16])
def test_nobody_is_left_over_so_that_three_can_stay_together(count: int) -> None:
    """One of three who would make a good four goes to somebody who has nobody else (P11)."""
    people = [somebody("a"), somebody("b"), somebody("c"), somebody("x")]
    people += [somebody(f"t{n:02d}", TOKYO) for n in range(count - 4)]
    drawn = draw(request(people, met(quiet=["xb", "xc"]), group_size=4))

    assert drawn.left_over == {}
    assert {"ax", "bc"} <= groups(drawn)


def test_people_on_both_sides_of_the_date_line_can_meet() -> None:
    """Wednesday morning in Auckland is Tuesday afternoon in New York: they have two hours."""
    auckland = working(9, 17, zone="Pacific/Auckland")
    people = [somebody("a", auckland), somebody("b", NEW_YORK)]

    assert groups(draw(request(people, least_common_minutes=120))) == {"ab"}
    assert groups(draw(request(people, least_common_minutes=121))) == set()


def test_hours_decide_between_equals() -> None:
    """Small differences count: people with more common hours meet."""
    people = [
        somebody("a", working(8, 12)),
        somebody("b", working(8, 12)),
        somebody("c", working(11, 15)),
        somebody("d", working(11, 15)),
    ]

    assert groups(draw(request(people, least_common_minutes=30))) == {"ab", "cd"}


def certificate_of(drawn: Drawn) -> tuple[int, int]:
    """Forbidden pairs and repeats."""
    return drawn.certificate.forbidden, drawn.certificate.repeats


def test_the_certificate_counts_the_repeats() -> None:
    """Two pairs who met before and one new pair are two repeats; reunions are not counted (P10)."""
    people = [somebody(name) for name in "abcd"]
    quiet = ["ac", "ad", "bc", "bd"]

    assert certificate_of(draw(request(people, met(quiet=quiet, ab=3, cd=9)))) == (0, 2)
    assert certificate_of(draw(request(people, met(quiet=quiet, glad=["cd"], ab=3, cd=9)))) == (
        0,
        1,
    )
    assert certificate_of(draw(request(people, met(quiet=quiet)))) == (0, 0)


def test_the_simplest_round_costs_nothing_but_wishes() -> None:
    """Ten people in one place without a past are five pairs, with soft costs only."""
    drawn = draw(request([somebody(name) for name in "abcdefghij"]))

    assert [len(match) for match in drawn.matches] == [2] * 5
    assert drawn.certificate.soft == drawn.certificate.cost
