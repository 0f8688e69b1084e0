"""Common hours: how long people work at the same time, with clock changes and odd zones."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pairing.coming_hours import longest_together
from bot.pairing.common_hours import CommonHours
from bot.runtime.working_hours import Hours, coming_spans, together
from tests.bot.pairing.sample_people import LONDON, NEW_YORK, TODAY, TOKYO, working, working_hours
from tests.tables import every_case

# Clocks go back in London on the Sunday after, and in New York a week later.
BEFORE_LONDON_CHANGES = datetime(2026, 10, 22, 10, tzinfo=UTC)
BEFORE_NEW_YORK_CHANGES = datetime(2026, 10, 29, 10, tzinfo=UTC)
FRIDAY, MONDAY, TUESDAY = 4, 0, 1


def matrix(everybody: list[Hours], today: datetime = TODAY, least: int = 60) -> list[list[int]]:
    """The common minutes of every two of them."""
    people = np.arange(len(everybody), dtype=np.int64)
    hours = CommonHours(everybody, today, least)
    found: list[list[int]] = hours.minutes(people[:, None], people[None, :]).tolist()
    return found


def minutes(one: Hours, other: Hours, today: datetime = TODAY) -> int:
    """The common minutes of two on their best day."""
    return matrix([one, other], today)[0][1]


def can_meet(several: list[Hours], least: int, today: datetime = TODAY) -> bool:
    """Whether all of them can start a coffee at some moment."""
    return CommonHours(several, today, least).can_meet(range(len(several)))


def test_common_minutes_are_those_of_the_best_day() -> None:
    """One common day is enough for a coffee, and days are not added up."""
    early = Hours("Europe/London", time(8), time(12), (0, 1))
    late = Hours("Europe/London", time(11), time(15), (0, 1, 2))

    assert minutes(early, late) == 60
    assert minutes(early, early) == 240


def test_the_best_of_unequal_days_counts() -> None:
    """Across the date line a Tuesday meets a Wednesday, and the longer overlap counts."""
    auckland = Hours("Pacific/Auckland", time(9), time(17), (0, 1, 2, 3, 4))

    assert minutes(auckland, NEW_YORK) == 120
    assert minutes(NEW_YORK, auckland) == 120


def test_without_a_shared_working_day_there_are_none() -> None:
    """The same hours on different days are no common hours."""
    first, last = working(9, 17, 0, 1, 2), working(9, 17, 3, 4)

    assert minutes(first, last) == 0
    assert not can_meet([first, last], 1)


def test_hours_that_only_touch_have_nothing_in_common() -> None:
    """One ends when the other begins."""
    assert minutes(working(8, 12), working(12, 16)) == 0
    assert not can_meet([working(8, 12), working(12, 16)], 1)


@every_case(
    ("today", "day", "expected"),
    [
        (BEFORE_LONDON_CHANGES, FRIDAY, 180),
        (BEFORE_LONDON_CHANGES, MONDAY, 240),
        (BEFORE_NEW_YORK_CHANGES, FRIDAY, 240),
        (BEFORE_NEW_YORK_CHANGES, MONDAY, 180),
    ],
)
def test_clock_changes_after_the_draw_count(today: datetime, day: int, expected: int) -> None:
    """Hours are compared as on the day of the coffee, not of the draw."""
    london = working(9, 17, day)
    new_york = working(9, 17, day, zone="America/New_York")

    assert minutes(london, new_york, today) == expected
    assert longest_together([london, new_york], today) == expected


def test_the_best_day_may_be_after_the_change() -> None:
    """People who work all week may have the longer overlap after a clock change."""
    assert minutes(LONDON, NEW_YORK, BEFORE_LONDON_CHANGES) == 240
    assert minutes(LONDON, NEW_YORK, BEFORE_NEW_YORK_CHANGES) == 240


@every_case(
    ("zone", "expected"),
    [("Asia/Kolkata", 150), ("Asia/Kathmandu", 135), ("Asia/Tehran", 270), ("Asia/Tokyo", 0)],
)
def test_zones_may_be_off_by_parts_of_an_hour(zone: str, expected: int) -> None:
    """Offsets of a half and a quarter of an hour count to the minute."""
    assert expected == minutes(LONDON, working(9, 17, zone=zone))


@every_case("day", range(5))
def test_a_coffee_can_be_on_any_day_of_the_coming_week(day: int) -> None:
    """From the day after the draw to the same day a week later."""
    hours = CommonHours([working(9, 17, day)], TODAY, 60)
    first = (hours.starts([0]) & -hours.starts([0])).bit_length() - 1
    begins = TODAY + timedelta(minutes=first)

    assert begins.weekday() == day
    assert begins.hour == 9
    assert timedelta(0) < begins - TODAY <= timedelta(days=7)


def test_nobody_meets_on_the_day_of_the_draw() -> None:
    """Two who work only on Tuesdays meet a week after Tuesday's draw."""
    tuesdays = working(9, 17, TUESDAY)
    hours = CommonHours([tuesdays], TODAY, 480)

    assert hours.starts([0]) == 1 << (7 * 1440 - 60)


def test_people_with_the_same_hours_share_a_class() -> None:
    """Overlaps are computed once for each class of hours, for any number of people."""
    everybody = [LONDON, TOKYO, NEW_YORK] * 300
    hours = CommonHours(everybody, TODAY, 60)

    assert hours.classes == 3
    assert hours.class_of[:3].tolist() == hours.class_of[-3:].tolist()
    assert len(set(hours.class_of[:3].tolist())) == 3


def test_the_order_of_people_changes_nothing() -> None:
    """The classes are the same in any order of people."""
    forth = CommonHours([LONDON, TOKYO, NEW_YORK], TODAY, 60).class_of.tolist()
    back = CommonHours([NEW_YORK, TOKYO, LONDON], TODAY, 60).class_of.tolist()

    assert forth == back[::-1]


def test_a_holiday_leaves_no_hours_in_common() -> None:
    """Ada has a holiday on the Wednesday that is Bo's only day: no common hours (P6)."""
    bo = working(9, 17, 2)
    ada = replace(LONDON, country="GB")
    before_new_year = datetime(2025, 12, 22, 10, tzinfo=UTC)
    christmas_on_wednesday = datetime(2024, 12, 23, 10, tzinfo=UTC)

    assert minutes(ada, bo, before_new_year) == 480
    assert minutes(ada, bo, christmas_on_wednesday) == 0


def test_countries_split_classes_only_by_holidays() -> None:
    """So many countries cost no time in an ordinary week."""
    everybody = [LONDON, *(replace(LONDON, country=country) for country in ("GB", "DE", "US"))]
    thanksgiving = datetime(2026, 11, 24, 10, tzinfo=UTC)

    assert CommonHours(everybody, datetime(2026, 11, 9, 12, tzinfo=UTC), 60).classes == 2
    assert CommonHours(everybody, datetime(2026, 9, 14, 12, tzinfo=UTC), 60).classes == 1
    assert CommonHours(everybody, thanksgiving, 60).class_of.tolist() == [0, 0, 0, 1]
    assert CommonHours(everybody[::-1], thanksgiving, 60).class_of.tolist() == [1, 0, 0, 0]


def test_more_classes_than_are_compared_at_once() -> None:
    """Two hundred different hours are compared in blocks without gaps."""
    everybody = [
        Hours("Europe/London", time(8), time(9 + n // 60, n % 60), (0,)) for n in range(200)
    ]
    found = matrix(everybody)

    assert [[60 + min(one, other) for other in range(200)] for one in range(200)] == found


@given(everybody=st.lists(working_hours(), min_size=2, max_size=5))
def test_the_matrix_is_symmetric_and_agrees_with_the_spans(everybody: list[Hours]) -> None:
    """Every two have the minutes of their longest common span, either way round."""
    found = matrix(everybody)
    spans = [coming_spans(one, TODAY, 7) for one in everybody]

    for one, other in combinations(range(len(everybody)), 2):
        common = together([spans[one], spans[other]])
        longest = max((end - start for start, end in common), default=timedelta())
        assert found[one][other] == found[other][one] == longest.total_seconds() // 60


@given(one=working_hours(), other=working_hours())
def test_the_longest_time_of_two_is_that_of_the_matrix(one: Hours, other: Hours) -> None:
    """People read the same common hours as the draw used."""
    assert longest_together([one, other], TODAY) == minutes(one, other)
    assert longest_together([one], TODAY) == minutes(one, one)


@given(several=st.lists(working_hours(), min_size=1, max_size=4))
def test_the_least_minutes_are_enough_and_one_less_is_not(several: list[Hours]) -> None:
    """All can meet for exactly as long as they work at the same time, and no longer."""
    longest = longest_together(several, TODAY)

    assert not can_meet(several, longest + 1)
    assert longest == 0 or can_meet(several, longest)


@pytest.mark.parametrize(("least", "may"), [(59, True), (60, True), (61, False)])
def test_exactly_the_least_minutes_are_enough(least: int, may: bool) -> None:
    """Exactly the least minutes are enough."""
    assert may is can_meet([working(8, 12), working(11, 15)], least)


def test_three_need_an_hour_common_to_all() -> None:
    """Each two share a whole day and the three share no hour."""
    days = [working(9, 17, 0, 1), working(9, 17, 0, 2), working(9, 17, 1, 2)]

    assert all(can_meet(list(two), 480) for two in combinations(days, 2))
    assert not can_meet(days, 1)
    assert longest_together(days, TODAY) == 0


def test_three_meet_in_the_overlap_of_all() -> None:
    """Of three overlapping days the middle is common to all."""
    several = [working(8, 14), working(10, 16), working(13, 19)]

    assert longest_together(several, TODAY) == 60
    assert can_meet(several, 60)
    assert not can_meet(several, 61)


def test_minutes_on_two_days_do_not_make_an_hour() -> None:
    """Forty minutes on each of two days are not enough for an hour's coffee."""
    early = Hours("Europe/London", time(9), time(10, 40), (0, 3))
    late = Hours("Europe/London", time(10), time(12), (0, 3))

    assert can_meet([early, late], 40)
    assert not can_meet([early, late], 41)


def test_working_days_are_in_local_time() -> None:
    """From ten in London, work there begins in 23 hours, and in Tokyo in 14."""
    hours = CommonHours([LONDON, TOKYO, NEW_YORK], TODAY, 60)
    begins = hours.beginning()[hours.class_of]

    assert begins.tolist() == [23 * 60, 14 * 60, 4 * 60]


def test_somebody_who_never_works_meets_nobody() -> None:
    """A week without a working day is no error, and has no hours."""
    never = Hours("Europe/London", time(9), time(17), ())

    assert matrix([never, LONDON]) == [[0, 0], [0, 480]]
    assert not can_meet([never, LONDON], 1)
    assert longest_together([never, LONDON], TODAY) == 0


def test_an_empty_crowd_is_no_error() -> None:
    """Without people there are no classes."""
    assert CommonHours([], TODAY, 60).classes == 0
