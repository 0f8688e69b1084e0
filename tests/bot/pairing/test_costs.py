"""The levels of cost: a larger concern is never traded for smaller ones."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pairing.cost_matrix import Prices
from bot.pairing.costs import (
    CONCERNS,
    LONGEST_MEMORY_WEEKS,
    POINTS,
    SHORTEST_REUNION_WEEKS,
    SOFT_MOST,
    Levels,
    Weight,
    in_plain_words,
    joining_as_third,
    reunion_weeks,
)
from bot.pairing.group_costs import total
from storage.records import Company, GroupSize, Mixing
from tests.bot.pairing.sample_people import met, request, somebody, working
from tests.tables import every_case

PEOPLE = (2, 3, 4, 5, 11, 12, 13, 60, 121, 499, 500)
SIZES = (2, 3, 4)


def most_pairs(people: int, group_size: int) -> int:
    """How many pairs can sit together, if everybody sits in the largest group that there is."""
    return people * (min(4, group_size + 1) - 1) // 2


def most_repeats(levels: Levels) -> int:
    """
    The most that a pair can cost besides its size: they met lately, and both wait for others or
    have to write.
    """
    weeks = LONGEST_MEMORY_WEEKS * levels.week
    return levels.repeat + max(2 * levels.put_off, levels.written) + weeks + SOFT_MOST


@cache
def thirds_of(people: int, group_size: int) -> float:
    """The least cost of the group sizes, in thirds, if everybody has a group."""
    if people == 0:
        return 0
    levels = Levels.of(8, group_size)
    return min(
        (
            levels.size(size, group_size) // levels.third + thirds_of(people - size, group_size)
            for size in range(2, min(4, group_size + 1, people) + 1)
        ),
        default=float("inf"),
    )


@every_case("people", PEOPLE)
@every_case("size", SIZES)
def test_one_week_outweighs_all_points(people: int, size: int) -> None:
    """People who have to meet again meet those they met longest ago, whatever they like."""
    levels = Levels.of(people, size)

    assert levels.week > SOFT_MOST * most_pairs(people, size)


@every_case("people", PEOPLE)
@every_case("size", SIZES)
def test_one_repeat_outweighs_all_weeks_and_points(people: int, size: int) -> None:
    """No repeat is made so that others repeat later, or like it more."""
    levels = Levels.of(people, size)
    smaller = LONGEST_MEMORY_WEEKS * levels.week + SOFT_MOST

    assert levels.repeat > smaller * most_pairs(people, size)


@every_case("people", PEOPLE)
@every_case("size", SIZES)
def test_one_third_outweighs_all_repeats(people: int, size: int) -> None:
    """No trio is made to spare others a repeat, or so that they meet whom they wait for."""
    levels = Levels.of(people, size)

    assert levels.third > most_repeats(levels) * most_pairs(people, size)


@every_case("size", SIZES)
@every_case("people", range(3, 40))
def test_one_left_over_outweighs_what_the_sizes_gain(people: int, size: int) -> None:
    """Nobody is left over so that the others sit in groups of a better size (P11)."""
    levels = Levels.of(people, size)
    gained = thirds_of(people, size) - thirds_of(people - 1, size)
    smaller = most_repeats(levels) * most_pairs(people, size)

    assert levels.left_over > gained * levels.third + smaller


@every_case("size", SIZES)
@every_case("group", [3, 4])
def test_one_left_over_outweighs_a_group_that_is_parted(size: int, group: int) -> None:
    """If somebody may meet only one person of a group, they get that person (P11)."""
    levels = Levels.of(4, size)
    parted = levels.size(group - 1, size) + levels.size(2, size) - levels.size(group, size)

    assert levels.left_over > parted + most_repeats(levels) * most_pairs(group + 1, size)


@given(people=st.integers(2, 500), size=st.sampled_from(SIZES))
def test_each_level_outweighs_the_one_below(people: int, size: int) -> None:
    """This holds for up to five hundred people."""
    levels, pairs = Levels.of(people, size), most_pairs(people, size)
    all_weeks = LONGEST_MEMORY_WEEKS * levels.week + SOFT_MOST

    assert levels.week > SOFT_MOST * pairs
    assert levels.repeat > all_weeks * pairs
    assert levels.third > most_repeats(levels) * pairs
    assert levels.left_over > 7 * levels.third + most_repeats(levels) * pairs


@every_case("people", PEOPLE)
@every_case("size", SIZES)
def test_two_who_wait_for_each_other_outweigh_all_weeks_and_points(people: int, size: int) -> None:
    """In pairs they outweigh even a repeat of others (P10)."""
    levels, pairs = Levels.of(people, size), most_pairs(people, size)
    smaller = (LONGEST_MEMORY_WEEKS * levels.week + SOFT_MOST) * pairs

    assert 2 * levels.put_off > smaller + levels.repeat * (size == 2)


@pytest.mark.parametrize("size", SIZES)
def test_the_largest_costs_are_still_whole_numbers_for_every_solver(size: int) -> None:
    """Twice the largest cost is still exact as a float."""
    waiting = somebody("a", rounds_missed=99)
    most = 2 * Levels.of(100_000, size).sitting_out(waiting) + 1

    assert most < 2**53


def test_the_levels_stay_as_they_are_beyond_five_hundred() -> None:
    """A larger crowd uses the levels of five hundred, so that no number grows too long."""
    assert Levels.of(500, 2) == Levels.of(2_400, 2)
    assert Levels.of(499, 2) != Levels.of(500, 2)


@every_case("size", [2, 3, 4])
@every_case("is_past", [True, False])
def test_no_group_has_more_points_than_its_pairs_may_have(size: int, is_past: bool) -> None:
    """People with nothing in common who dislike crowds stay within the maximum."""
    people = [
        somebody(
            name,
            working(9, 10),
            company=Company.KNOWN,
            recent_trios=5,
            team="one",
            languages=(name,),
            formats=(name,),
        )
        for name in "abcd"[:size]
    ]
    ab: dict[str, Any] = (
        {"".join(two): 60 for two in combinations("abcd"[:size], 2)} if is_past else {}
    )
    prices = Prices(request(people, met(**ab), group_size=size))
    cost = total(prices, [tuple(range(size))], [])

    assert len(ab) in (0, size * (size - 1) // 2)
    assert 280 * size * (size - 1) // 2 < cost.soft <= SOFT_MOST * size * (size - 1) // 2


def test_sitting_out_costs_more_with_each_round_missed() -> None:
    """People who missed a round are matched before others, up to a cap (P11)."""
    levels = Levels.of(12, 2)
    costs = [levels.sitting_out(somebody("a", rounds_missed=missed)) for missed in range(12)]

    assert costs[0] == levels.left_over
    assert [later - before for before, later in pairwise(costs[:7])] == [levels.left_over] * 6
    assert costs[6:] == [costs[6]] * 6


@every_case(
    ("wanted", "better", "worse"),
    [
        (4, (3, 2), (4, 1)),
        (4, (3, 3), (4, 2)),
        (4, (4, 3), (3, 2, 2)),
        (4, (3, 3, 3), (4, 4, 1)),
        (4, (4, 4), (3, 3, 2)),
        (3, (4,), (2, 2)),
        (3, (3, 2), (4, 1)),
        (3, (4, 4), (3, 3, 2)),
        (3, (4, 3), (3, 2, 2)),
        (2, (3,), (2, 1)),
        (2, (2, 2), (3, 1)),
        (2, (3, 2), (2, 2, 1)),
    ],
)
def test_one_more_costs_less_than_one_less_and_both_less_than_one_left_over(
    wanted: int, better: tuple[int, ...], worse: tuple[int, ...]
) -> None:
    """One more is better than one less, and both are better than one left over (P11)."""
    levels = Levels.of(sum(better), wanted)
    alone = levels.sitting_out(somebody("a"))

    def cost(sizes: tuple[int, ...]) -> int:
        return sum(alone if size == 1 else levels.size(size, wanted) for size in sizes)

    assert sum(better) == sum(worse)
    assert cost(better) < cost(worse)


@pytest.mark.parametrize("wanted", SIZES)
def test_the_size_of_the_program_costs_nothing(wanted: int) -> None:
    """Only a size other than the program's has a cost."""
    levels = Levels.of(12, wanted)

    assert levels.size(wanted, wanted) == 0
    assert all(levels.size(size, wanted) > 0 for size in (2, 3, 4) if size != wanted)


@every_case(
    ("size", "trios", "points"),
    [
        (GroupSize.TRIO, 0, 0),
        (GroupSize.PAIR, 0, 40),
        (GroupSize.TRIO, 1, 60),
        (GroupSize.PAIR, 1, 100),
        (GroupSize.PAIR, 2, 160),
        (GroupSize.PAIR, 9, 160),
    ],
)
def test_a_crowd_costs_those_who_would_rather_meet_one(
    size: GroupSize, trios: int, points: int
) -> None:
    """A third person costs people who prefer a pair, or had a trio lately."""
    assert points == joining_as_third(somebody("a", group_size=size, recent_trios=trios))


@every_case(("one", "other", "weeks"), [(1, 1, 4), (2, 4, 4), (8, 1, 8), (1, 8, 8), (6, 12, 12)])
def test_a_reunion_waits_for_the_slower_rhythm(one: int, other: int, weeks: int) -> None:
    """At least four weeks lie between two coffees on purpose (P10)."""
    assert weeks == reunion_weeks(one, other)
    assert SHORTEST_REUNION_WEEKS == 4


@pytest.mark.parametrize(
    ("mixing", "left_out"),
    [
        (Mixing.INTERESTS, Weight.SAME_TEAM),
        (Mixing.OTHER_TEAM, Weight.NO_SHARED_INTEREST),
    ],
)
def test_the_model_in_plain_words_is_whole(mixing: Mixing, left_out: Weight) -> None:
    """It lists each concern and each weight of the program, in order."""
    lines = in_plain_words(mixing)
    weights = [points for weight, points in POINTS.items() if weight is not left_out]
    said = lines[len(CONCERNS) :]

    assert lines[: len(CONCERNS)] == [f"{n}. {text}" for n, text in enumerate(CONCERNS, 1)]
    assert [line.split(maxsplit=1) for line in said] == [
        [str(points.most), points.means] for points in weights
    ]
    assert not any(POINTS[left_out].means in line for line in lines)


@pytest.mark.parametrize("mixing", Mixing)
def test_the_model_in_plain_words_names_nobody_and_no_code(mixing: Mixing) -> None:
    """It has no id, no variable name, and no number of the larger levels."""
    text = "\n".join(in_plain_words(mixing))

    assert not re.search(r"[UW][A-Z0-9]{6,}|<@|_|\d{4,}|!", text)
    assert set(POINTS) == set(Weight)
