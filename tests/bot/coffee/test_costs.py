"""What a match costs: larger concerns are never traded for smaller ones."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.coffee.costs import (
    REPEATING,
    SITTING_OUT,
    SITTING_OUT_AGAIN,
    Candidate,
    Past,
    common_minutes,
    joining_as_third,
    meeting,
    sitting_out,
    spans,
)
from bot.hours import Hours
from storage.records import Company, GroupSize

TODAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
LONDON = Hours("Europe/London", time(9), time(17), (0, 1, 2, 3, 4))
# As many as are drawn together.
MOST_PEOPLE = 1000


def somebody(name: str, company: Company = Company.SURPRISE) -> Candidate:
    """A candidate from London."""
    return Candidate(name, LONDON, company, GroupSize.PAIR, rounds_missed=0)


def cost(
    common: int = 480,
    minimum: int = 60,
    weeks_ago: int | None = None,
    wishes: tuple[Company, Company] = (Company.SURPRISE, Company.SURPRISE),
) -> int | None:
    """What it costs if two meet."""
    ab = frozenset("ab")
    last_met = {} if weeks_ago is None else {ab: TODAY - timedelta(weeks=weeks_ago)}
    one, other = somebody("a", wishes[0]), somebody("b", wishes[1])
    return meeting(one, other, Past(last_met, frozenset()), common, minimum, TODAY)


@pytest.mark.parametrize(
    ("common", "minimum", "allowed"),
    [(60, 60, True), (59, 60, False), (0, 1, False), (0, 0, True)],
)
def test_too_few_hours_in_common_forbid_a_match(common: int, minimum: int, allowed: bool) -> None:
    """The minimum itself is enough."""
    assert allowed is (cost(common, minimum) is not None)


def test_being_kept_apart_forbids_a_match() -> None:
    """No cost is high enough for people who are to be kept apart."""
    past = Past({}, frozenset({frozenset("ab")}))

    assert meeting(somebody("a"), somebody("b"), past, 480, 60, TODAY) is None
    assert meeting(somebody("b"), somebody("a"), past, 480, 60, TODAY) is None


@pytest.mark.parametrize(
    ("common", "expected"), [(480, 0), (240, 0), (239, 0), (120, 50), (60, 75), (0, 100)]
)
def test_few_hours_in_common_cost_a_little(common: int, expected: int) -> None:
    """Four hours are plenty; less is a little less good."""
    assert expected == cost(common, minimum=0)


def test_a_repetition_costs_less_the_longer_ago_it_is() -> None:
    """Each week that has passed makes it cheaper, for ten years."""
    costs = [cost(weeks_ago=weeks) or 0 for weeks in (0, 1, 2, 52, 519, 520, 521)]

    assert costs[:6] == sorted(costs[:6], reverse=True)
    assert len(set(costs[:6])) == 6
    assert costs[5:] == [REPEATING, REPEATING]


@pytest.mark.parametrize(
    ("wishes", "free"),
    [
        ((Company.KNOWN, Company.KNOWN), True),
        ((Company.KNOWN, Company.SURPRISE), True),
        ((Company.SURPRISE, Company.KNOWN), True),
        ((Company.KNOWN, Company.NEW), False),
        ((Company.NEW, Company.NEW), False),
        ((Company.NEW, Company.SURPRISE), False),
        ((Company.SURPRISE, Company.SURPRISE), False),
    ],
)
def test_a_repetition_is_free_for_whoever_would_like_one(
    wishes: tuple[Company, Company], free: bool
) -> None:
    """A wish for somebody known holds unless the other wishes for somebody new (P10)."""
    assert free is (cost(weeks_ago=1, wishes=wishes) == 0)


def test_larger_concerns_are_never_traded_for_smaller_ones() -> None:
    """Even a thousand people's small wishes weigh less than one concern of the next size."""
    pairs = MOST_PEOPLE // 2
    least_common = cost(common=0, minimum=0)
    newest = cost(common=0, minimum=0, weeks_ago=0)
    assert least_common is not None
    assert newest is not None
    small = pairs * (least_common + 2 * joining_as_third(somebody("a")))

    assert small < REPEATING
    assert 3 * pairs * newest < SITTING_OUT_AGAIN
    assert pairs * newest < SITTING_OUT


def test_sitting_out_costs_more_each_time() -> None:
    """Whoever missed a round is seated before whoever did not (P11)."""
    once = Candidate("a", LONDON, Company.SURPRISE, GroupSize.PAIR, rounds_missed=1)

    assert sitting_out(somebody("b")) + SITTING_OUT_AGAIN == sitting_out(once)


def test_minutes_in_common_are_those_of_the_best_day() -> None:
    """One day together is enough for a coffee."""
    early = Hours("Europe/London", time(8), time(12), (0, 1))
    late = Hours("Europe/London", time(11), time(15), (1, 2))
    never = Hours("Europe/London", time(8), time(12), (4,))

    assert common_minutes([spans(early, TODAY), spans(late, TODAY)]) == 60
    assert common_minutes([spans(early, TODAY), spans(never, TODAY)]) == 0
    assert common_minutes([]) == 0


def test_a_coffee_can_be_on_any_day_of_the_coming_week() -> None:
    """The draw's own day is over; the same day a week later is the last."""
    tuesdays = Hours("Europe/London", time(9), time(17), (1,))

    assert [(TODAY + timedelta(days=7)).replace(hour=9)] == [
        start for start, _ in spans(tuesdays, TODAY)
    ]
