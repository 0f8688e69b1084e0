"""People without a common working hour meet in writing where nothing else is possible."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from bot.pairing.cost_matrix import Prices
from bot.pairing.inputs import Candidate, Drawn, Meeting, Past, Request, Why
from bot.pairing.reasons import Reason
from bot.pairing.solver import draw
from bot.pairing.word_sets import numbers_of
from tests.bot.pairing.sample_people import (
    LONDON,
    NOTHING,
    TODAY,
    broken_rules,
    have_hours,
    met,
    request,
    requests,
    somebody,
    working,
)
from tests.tables import every_case

AUCKLAND = working(9, 17, zone="Pacific/Auckland")
AT_NEED: dict[str, Any] = {"writes_at_need": True}


def team(people: int, far: int = 1, **told: Any) -> list[Candidate]:
    """So many people in London and in Auckland."""
    near = [somebody(f"london{number:03d}", LONDON, **AT_NEED, **told) for number in range(people)]
    away = [somebody(f"auckland{number}", AUCKLAND, **AT_NEED, **told) for number in range(far)]
    return [*near, *away]


def written(drawn: Drawn) -> list[tuple[str, ...]]:
    """The matches that are in writing."""
    both = zip(drawn.matches, drawn.reasons, strict=True)
    return [match for match, reasons in both if Reason.WRITING in reasons]


# A small draw tries everything; larger ones have other algorithms.
@every_case("people", [1, 2, 3, 4, 5, 12, 19, 20, 510])
@every_case("size", [2, 3, 4])
def test_one_without_a_common_hour_is_not_left_over(people: int, size: int) -> None:
    """They meet in writing, and nobody else does whom they don't meet (P11)."""
    if people > 20 and size > 2:
        people = 30
    drawn = draw(request(team(people), group_size=size))
    [match] = written(drawn)

    assert drawn.left_over == {}
    assert drawn.certificate.forbidden == 0
    assert "auckland0" in match


def test_somebody_else_writes_to_them_each_time() -> None:
    """Over five rounds they meet all five of London, each once (P11)."""
    past, partners = NOTHING, []
    for week in range(5):
        drawn = draw(request(team(5), past, seed=week))
        partners += [one for match in written(drawn) for one in match if one != "auckland0"]
        earlier = {
            pair: replace(meeting, last_at=meeting.last_at - timedelta(weeks=1))
            for pair, meeting in past.meetings.items()
        }
        made = [frozenset(match) for match in drawn.matches]
        past = Past(
            {**earlier, **{pair: Meeting(TODAY - timedelta(weeks=1)) for pair in made}},
            frozenset(),
        )
        assert drawn.left_over == {}

    assert sorted(partners) == [f"london{number:03d}" for number in range(5)]


@every_case("told", [{"formats": ("video",)}, {"writes_at_need": False}])
def test_whoever_excludes_writing_is_not_brought_to_it(told: dict[str, Any]) -> None:
    """Whether it's the one far away, or all the others."""
    people = team(4)
    far, near = people[-1], people[:-1]
    told = {**told, "writes_at_need": False}
    theirs = draw(request([*near, replace(far, **told)]))
    others = draw(request([*(replace(one, **told) for one in near), far]))

    assert theirs.left_over == others.left_over == {"auckland0": Why.NO_COMMON_HOURS}
    assert written(theirs) == written(others) == []


@pytest.mark.parametrize("weeks", [1, 9])
def test_nobody_writes_to_be_spared_the_same_person(weeks: int) -> None:
    """Two in Auckland, and two in London, meet again rather than write, however soon."""
    past = met(ab=weeks, cd=weeks)
    people = [somebody(name, AUCKLAND, **AT_NEED) for name in "ab"]
    people += [somebody(name, LONDON, **AT_NEED) for name in "cd"]

    assert draw(request(people, past)).matches == (("a", "b"), ("c", "d"))
    at_need = replace(request(people, past), in_writing_at_need=True)
    prices = Prices(at_need)
    again = prices.between(numbers_of([0, 2]), numbers_of([1, 3])).sum()
    writing = prices.between(numbers_of([0, 1]), numbers_of([2, 3])).sum()
    assert again < writing


def test_a_trio_in_one_place_is_no_reason_to_write() -> None:
    """Three in Auckland and three in London are two threes, not three pairs."""
    assert written(draw(request(team(3, far=3)))) == []


def test_three_whose_hours_meet_in_twos_take_turns() -> None:
    """Each two of them share a day, so they needn't write: one sits out, and comes first."""
    days = {"a": (0, 1), "b": (0, 2), "c": (1, 2)}
    people = [somebody(name, working(9, 17, *on), **AT_NEED) for name, on in days.items()]
    drawn = draw(request(people))

    assert written(drawn) == []
    assert len(drawn.left_over) == 1


@settings(max_examples=120)
@given(asked=requests(most=9))
def test_who_writes_only_at_need_changes_no_draw_that_leaves_nobody_over(asked: Request) -> None:
    """It's the last resort: it brings people in, and else nothing changes (P11)."""
    people = asked.candidates
    never = replace(asked, candidates=tuple(replace(one, writes_at_need=False) for one in people))
    without, drawn = draw(never), draw(asked)
    by_id = {one.id: one for one in people}
    missed = {one.id: 1 + one.rounds_missed for one in people}

    assert broken_rules(asked, drawn) == []
    assert sum(missed[one] for one in drawn.left_over) <= sum(
        missed[one] for one in without.left_over
    )
    if not without.left_over:
        assert drawn.matches == without.matches
    for match in drawn.matches:
        several = [by_id[one] for one in match]
        if not all("written" in one.formats for one in several):
            is_written = not have_hours(several, asked.terms)
            assert not is_written or without.left_over
