"""Groups of three and four: their sizes, the hard rules, and how close to optimal they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.costs import Levels
from bot.pairing.group_costs import complete_table, may_meet
from bot.pairing.groups import sizes_of
from bot.pairing.inputs import Meeting, Pair, Past, Request, Terms
from bot.pairing.solver import draw
from tests import generated_members
from tests.bot.pairing.sample_people import NEW_YORK, TOKYO, broken_rules, met, request, somebody
from tests.tables import every_case

THREES = {
    0: [],
    1: [],
    2: [2],
    3: [3],
    4: [4],
    5: [3, 2],
    6: [3, 3],
    7: [4, 3],
    8: [4, 4],
    9: [3, 3, 3],
    10: [4, 3, 3],
    11: [4, 4, 3],
    12: [3, 3, 3, 3],
    13: [4, 3, 3, 3],
    14: [4, 4, 3, 3],
    15: [3, 3, 3, 3, 3],
    16: [4, 3, 3, 3, 3],
    17: [4, 4, 3, 3, 3],
    18: [3, 3, 3, 3, 3, 3],
    19: [4, 3, 3, 3, 3, 3],
    20: [4, 4, 3, 3, 3, 3],
}
FOURS = {
    0: [],
    1: [],
    2: [2],
    3: [3],
    4: [4],
    5: [3, 2],
    6: [3, 3],
    7: [4, 3],
    8: [4, 4],
    9: [3, 3, 3],
    10: [4, 3, 3],
    11: [4, 4, 3],
    12: [4, 4, 4],
    13: [4, 3, 3, 3],
    14: [4, 4, 3, 3],
    15: [4, 4, 4, 3],
    16: [4, 4, 4, 4],
    17: [4, 4, 3, 3, 3],
    18: [4, 4, 4, 3, 3],
    19: [4, 4, 4, 4, 3],
    20: [4, 4, 4, 4, 4],
}


def in_one_region(people: int, seed: int, group_size: int, past_rounds: int = 26) -> Request:
    """A generated crowd with common hours, so that nearly every group is allowed."""
    asked = generated_members.request(
        people, seed, past_rounds, Terms(generated_members.TODAY, group_size)
    )
    zones = ("Europe/Berlin", "Europe/London", "Africa/Lagos")
    crowd = tuple(
        replace(one, hours=replace(one.hours, zone=zones[number % 3]))
        for number, one in enumerate(asked.candidates)
    )
    return replace(asked, candidates=crowd)


@pytest.mark.parametrize(("wanted", "sizes"), [(3, THREES), (4, FOURS)])
def test_the_sizes_of_groups(wanted: int, sizes: dict[int, list[int]]) -> None:
    """The remainder is spread over the groups; in threes rather one more than one less."""
    assert {people: sizes_of(people, wanted) for people in range(21)} == sizes


@every_case("wanted", [3, 4])
@every_case("people", range(2, 200))
def test_nobody_is_a_group_of_one(people: int, wanted: int) -> None:
    """Everybody has a place, in groups of two to four (P11)."""
    sizes = sizes_of(people, wanted)

    assert sum(sizes) == people
    assert set(sizes) <= {2, 3, 4}
    assert people == 5 or sizes.count(2) == (people == 2)


@every_case("wanted", [3, 4])
@every_case("people", range(2, 21))
def test_no_other_sizes_cost_less(people: int, wanted: int) -> None:
    """The sizes that groups are filled to are the cheapest of all that there are."""
    levels = Levels.of(people, wanted)
    cheapest = [0, levels.left_over]
    for count in range(2, people + 1):
        ways = [
            levels.size(size, wanted) + cheapest[count - size]
            for size in range(2, 5)
            if size <= count
        ]
        cheapest.append(min([*ways, levels.left_over + cheapest[count - 1]]))

    assert cheapest[people] == sum(levels.size(size, wanted) for size in sizes_of(people, wanted))


@every_case("wanted", [3, 4])
@every_case("people", range(2, 14))
def test_people_who_may_all_meet_are_in_groups_of_these_sizes(people: int, wanted: int) -> None:
    """Every engine matches everybody, in the same sizes (P11)."""
    crowd = [somebody(f"p{number:02d}") for number in range(people)]
    drawn = draw(request(crowd, group_size=wanted))

    assert sorted((len(match) for match in drawn.matches), reverse=True) == sizes_of(people, wanted)
    assert drawn.left_over == {}


@pytest.mark.parametrize("wanted", [3, 4])
@pytest.mark.parametrize("people", [24, 60, 121])
def test_the_hard_rules_hold_in_groups(people: int, wanted: int) -> None:
    """In a group everybody may meet everybody, at an hour common to all."""
    asked = generated_members.request(people, seed=1, terms=Terms(generated_members.TODAY, wanted))
    drawn = draw(asked)

    assert broken_rules(asked, drawn) == []
    assert drawn.certificate.forbidden == 0
    assert drawn.certificate.lower_bound <= drawn.certificate.cost


@pytest.mark.parametrize("wanted", [3, 4])
@pytest.mark.parametrize("people", [24, 60, 121])
def test_groups_in_one_region_have_their_sizes(people: int, wanted: int) -> None:
    """If all share hours, nobody is left over and nobody meets again (P11)."""
    drawn = draw(in_one_region(people, 1, wanted))
    sizes = sorted((len(match) for match in drawn.matches), reverse=True)

    assert sizes == sizes_of(people, wanted)
    assert drawn.left_over == {}
    assert drawn.certificate.repeats == 0


@every_case("wanted", [3, 4])
@every_case("people", [8, 12, 24, 60])
def test_two_who_wait_for_each_other_are_in_one_group(people: int, wanted: int) -> None:
    """They are brought together, and nobody else meets again for it (P10)."""
    crowd = [somebody(f"p{number:02d}") for number in range(people)]
    two, others = frozenset(("p00", "p01")), frozenset(("p02", "p03"))
    long_ago = Meeting(generated_members.TODAY - timedelta(weeks=9), is_glad=True)
    lately = Meeting(generated_members.TODAY - timedelta(weeks=3))
    drawn = draw(
        request(crowd, Past({two: long_ago, others: lately}, frozenset()), group_size=wanted)
    )

    assert [match for match in drawn.matches if two <= {*match}]
    assert drawn.certificate.repeats == 0


@pytest.mark.parametrize("wanted", [3, 4])
def test_groups_stay_on_their_islands(wanted: int) -> None:
    """Twelve in Tokyo and twelve in New York make groups at home, and nobody is left over."""
    people = [somebody(f"p{n:02d}", TOKYO if n % 2 else NEW_YORK) for n in range(24)]
    zone = {one.id: one.hours.zone for one in people}
    drawn = draw(request(people, group_size=wanted))

    assert all(len({zone[name] for name in match}) == 1 for match in drawn.matches)
    assert drawn.left_over == {}


@pytest.mark.parametrize("wanted", [3, 4])
def test_islands_that_are_no_multiple_of_the_size_leave_nobody_over(wanted: int) -> None:
    """Thirteen in Tokyo and fourteen in New York are all matched (P11)."""
    people = [somebody(f"p{n:02d}", TOKYO if n < 13 else NEW_YORK) for n in range(27)]
    asked = request(people, group_size=wanted)
    drawn = draw(asked)

    assert broken_rules(asked, drawn) == []
    assert drawn.left_over == {}


@pytest.mark.parametrize("wanted", [3, 4])
def test_two_who_share_hours_with_nobody_else_are_a_pair(wanted: int) -> None:
    """Two in Tokyo and twelve in New York: the two meet instead of being left over (P11)."""
    people = [somebody(f"p{n:02d}", TOKYO if n < 2 else NEW_YORK) for n in range(14)]

    assert ("p00", "p01") in draw(request(people, group_size=wanted)).matches


def least_soft_cost(asked: Request) -> int:
    """
    The fewest points that groups of exactly the program's size cost, if nobody meets again.

    An integer program chooses among all groups in which all may sit and nobody repeats, so that
    everybody is in one of them.
    """
    prices, size = Prices(asked), asked.terms.group_size
    everybody = np.arange(len(prices), dtype=np.int64)
    table = complete_table(prices)
    repeats = prices.repeats(everybody[:, None], everybody[None, :])
    may = (table != FORBIDDEN) & ~repeats
    found, costs = [], []
    for group in combinations(range(len(prices)), size):
        pairs = list(combinations(group, 2))
        if all(may[pair] for pair in pairs) and may_meet(prices, group):
            found.append(group)
            costs.append(
                sum(int(table[pair]) for pair in pairs)
                + sum(int(prices.joining_as_third[person]) for person in group)
            )
    who = np.array(found).ravel()
    which = np.repeat(np.arange(len(found)), size)
    seats = csr_array((np.ones(len(who)), (who, which)), shape=(len(prices), len(found)))
    best = milp(
        np.array(costs, dtype=float),
        integrality=np.ones(len(found), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(seats, 1, 1),
        options={"mip_rel_gap": 0.0},
    )
    assert best.x is not None
    return int(np.array(costs)[np.round(best.x).astype(bool)].sum())


@pytest.mark.parametrize(("people", "wanted"), [(24, 3), (24, 4)])
@pytest.mark.parametrize("seed", [1, 2])
def test_groups_are_within_six_percent_of_the_best(people: int, wanted: int, seed: int) -> None:
    """Local search comes close to the optimum for that group size (P10)."""
    asked = in_one_region(people, seed, wanted, past_rounds=4)
    certificate = draw(asked).certificate
    best = least_soft_cost(asked)

    assert certificate.repeats == 0
    assert best <= certificate.soft <= 1.06 * best


def test_sixty_people_in_threes_meet_nobody_twice_in_fifteen_rounds() -> None:
    """Everybody meets two new people each week for fifteen weeks, half of all there are."""
    crowd = [somebody(f"p{number:02d}") for number in range(60)]
    meetings: dict[Pair, Meeting] = {}
    rounds = []
    for week in range(15):
        today = generated_members.TODAY + timedelta(weeks=week)
        asked = Request(tuple(crowd), Past(meetings, frozenset()), Terms(today, 3), seed=week)
        drawn = draw(asked)
        met_now = [pair for match in drawn.matches for pair in generated_members.pairs_of(match)]
        rounds.append((len(drawn.matches), sum(pair in meetings for pair in met_now)))
        meetings = meetings | {pair: Meeting(today) for pair in met_now}

    assert rounds == [(20, 0)] * 15
    assert len(meetings) == 15 * 60


@pytest.mark.parametrize("wanted", [3, 4])
def test_a_quiet_list_holds_in_every_group(wanted: int) -> None:
    """Two who are kept apart are in different groups, whatever else they share."""
    names = "abcdefghijklmnop"
    asked = request([somebody(name) for name in names], met(quiet=["ab", "cd"]), group_size=wanted)

    assert broken_rules(asked, draw(asked)) == []
