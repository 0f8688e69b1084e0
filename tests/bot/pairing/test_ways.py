"""Ways to meet: in person only where people have the same place and a common day there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from typing import Any

import numpy as np
from hypothesis import given, settings

from bot.pairing.coming_hours import longest_together
from bot.pairing.common_ways import CommonWays
from bot.pairing.inputs import Candidate, Request, Terms
from bot.pairing.reasons import Reason, reasons_for
from bot.pairing.solver import draw
from bot.pairing.ways import AT_A_PLACE, shared_ways, ways_across
from bot.runtime.working_hours import Hours
from tests.bot.pairing.sample_people import (
    TODAY,
    a_small_program,
    request,
    requests,
    somebody,
    working,
)
from tests.tables import every_case

IN_PERSON: dict[str, Any] = {"formats": ("in_person",)}
LEEDS: dict[str, Any] = {**IN_PERSON, "place": "leeds"}


def shared(*people: dict[str, Any], least: int = 60) -> tuple[str, ...]:
    """The ways of these people, who work in London."""
    several = [somebody(str(number), **told) for number, told in enumerate(people)]
    return shared_ways(several, TODAY, least)


@every_case(
    ("one", "other", "found"),
    [
        # The same place, and any working day.
        (LEEDS, LEEDS, ("in_person",)),
        # Other places, one place, or none.
        (LEEDS, LEEDS | {"place": "york"}, ()),
        (LEEDS, IN_PERSON, ()),
        (IN_PERSON, IN_PERSON, ()),
        # A common day there, or none.
        (LEEDS | {"office_days": (0, 1)}, LEEDS | {"office_days": (1, 2)}, ("in_person",)),
        (LEEDS | {"office_days": (0, 1)}, LEEDS | {"office_days": (2, 3)}, ()),
        (LEEDS | {"office_days": (0, 1)}, LEEDS, ("in_person",)),
        # Of a common day there they need enough.
        (
            LEEDS | {"hours": working(9, 13)},
            LEEDS | {"hours": working(12, 17)},
            ("in_person",),
        ),
        (LEEDS | {"hours": working(9, 12)}, LEEDS | {"hours": working(13, 17)}, ()),
        # In person comes first, and what holds anywhere stays.
        (
            LEEDS | {"formats": ("lunch", "video", "walk", "written")},
            LEEDS | {"formats": ("video", "walk", "lunch")},
            ("lunch", "walk", "video"),
        ),
        (
            LEEDS | {"formats": ("video", "walk")},
            LEEDS | {"formats": ("video", "walk"), "place": "york"},
            ("video",),
        ),
    ],
)
def test_which_ways_hold_for_two(
    one: dict[str, Any], other: dict[str, Any], found: tuple[str, ...]
) -> None:
    """In person, lunch and walk need the same place and a common day; the same either way round."""
    assert shared(one, other) == found
    assert shared(other, one) == found


def test_three_need_a_day_on_which_all_are_there() -> None:
    """Each two of them have one, and the three have none."""
    days = ((0, 1), (1, 2), (0, 2))
    three = [LEEDS | {"office_days": two} for two in days]

    assert all(shared(one, other) == ("in_person",) for one, other in combinations(three, 2))
    assert shared(*three) == ()


def test_a_common_day_that_is_a_holiday_is_none() -> None:
    """Their only common day of that week is Christmas Day, a Friday."""
    monday = datetime(2026, 12, 21, 10, tzinfo=UTC)
    london = replace(working(9, 17), country="GB")
    two = [somebody(name, london, **LEEDS, office_days=(4,)) for name in "ab"]

    assert shared_ways(two, monday, 60) == ()
    assert shared_ways(two, datetime(2026, 12, 14, 10, tzinfo=UTC), 60) == ("in_person",)


@every_case(
    ("told", "across"),
    [
        ({"formats": ()}, ()),
        ({"formats": ("video",)}, ("video",)),
        ({"formats": ("in_person",)}, ("video",)),
        ({"formats": ("lunch", "walk", "written")}, ("written", "video")),
        ({"formats": ("lunch", "video")}, ("video",)),
        ({"formats": ("lunch",), "place": "leeds"}, ()),
        ({"formats": ("lunch", "video"), "place": "leeds"}, ("video",)),
        ({"formats": ("written",)}, ("written",)),
    ],
)
def test_ways_across_places(told: dict[str, Any], across: tuple[str, ...]) -> None:
    """Who chose a way in person before places were asked for meets by video."""
    assert ways_across(somebody("a", **told)) == across


@settings(max_examples=80)
@given(asked=requests(most=7))
def test_the_costs_say_the_same_as_the_ways(asked: Request) -> None:
    """Both chose ways, and none holds: only then it costs something."""
    if not asked.candidates:
        return
    people = sorted(asked.candidates, key=lambda one: one.id)
    ways = CommonWays(people, asked.terms)
    everybody = np.arange(len(people))
    table = ways.share_none(everybody[:, None], everybody[None, :])

    for one, other in combinations(range(len(people)), 2):
        two = [people[one], people[other]]
        both_told = all(each.formats for each in two)
        in_person = set(shared_ways(two, TODAY, asked.terms.least_common_minutes)) & {*AT_A_PLACE}
        across = set(ways_across(two[0])) & set(ways_across(two[1]))
        has_none = both_told and not in_person and not across
        assert table[one, other] == table[other, one] == has_none


def are_there_together(group: list[Candidate], terms: Terms) -> bool:
    """Whether all are at one place on a day, by an independent implementation."""

    def there(one: Candidate) -> Hours:
        return replace(
            one.hours,
            days=tuple({*one.hours.days} & {*one.office_days}) or one.hours.days,
        )

    same = len({one.place for one in group}) == 1 and group[0].place is not None
    minutes = longest_together([there(one) for one in group], terms.today)
    return same and minutes >= terms.least_common_minutes


@settings(max_examples=80)
@given(asked=requests(most=9))
def test_nobody_reads_of_meeting_in_person_who_cannot(asked: Request) -> None:
    """For any places and days: the reason holds for all of a match, and everybody chose it."""
    people = {one.id: one for one in asked.candidates}
    drawn = draw(asked)

    for match, reasons in zip(drawn.matches, drawn.reasons, strict=True):
        group = [people[name] for name in match]
        for way in (one.removeprefix("format:") for one in reasons if one.startswith("format:")):
            assert all(way in one.formats for one in group)
            assert way not in AT_A_PLACE or are_there_together(group, asked.terms)


def test_people_at_one_place_meet() -> None:
    """Of two in Leeds and two in York who like lunch, nobody is sent to another city."""
    lunch = ("lunch",)
    people = [somebody(name, formats=lunch, place="leeds") for name in "ac"]
    people += [somebody(name, formats=lunch, place="york") for name in "bd"]

    for seed in range(20):
        assert set(draw(request(people, seed=seed)).matches) == {("a", "c"), ("b", "d")}


def test_nobody_is_left_over_for_want_of_a_place() -> None:
    """A place is a wish: who has it to themselves still meets somebody (P11)."""
    people = [somebody(name, formats=("walk",), place=f"place {name}") for name in "abcdef"]
    drawn = draw(request(people))

    assert drawn.left_over == {}
    assert not any(Reason.FORMAT in one for reasons in drawn.reasons for one in reasons)


def test_a_crowd_meets_at_its_places() -> None:
    """In a draw too large to compare everybody, most still meet at a place of their own."""
    crowd = [
        somebody(f"{n:04d}", formats=("lunch",), place=f"place {n % 30:02d}") for n in range(600)
    ]
    drawn = draw(request(crowd))
    place = {one.id: one.place for one in crowd}
    together = sum(len({place[one] for one in match}) == 1 for match in drawn.matches)

    assert together >= 0.95 * len(drawn.matches)


def test_places_change_nothing_for_whoever_chose_no_way() -> None:
    """Without ways to meet, the same people are drawn as without a place."""
    asked = a_small_program(20, seed=3)
    plain = replace(asked, candidates=tuple(replace(one, formats=()) for one in asked.candidates))
    placed = replace(
        plain,
        candidates=tuple(
            replace(one, place=f"place {number % 3}", office_days=(number % 5,))
            for number, one in enumerate(plain.candidates)
        ),
    )

    assert draw(placed).matches == draw(plain).matches
    assert reasons_for(placed.candidates[:2], placed.past, placed.terms) == reasons_for(
        plain.candidates[:2], plain.past, plain.terms
    )
