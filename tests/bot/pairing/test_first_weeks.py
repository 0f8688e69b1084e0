"""First weeks: who is new meets those who like to welcome people, at first in a three."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pairing.inputs import Candidate, Request
from bot.pairing.reasons import Reason
from bot.pairing.solver import draw
from storage.records import Company
from tests import generated_members
from tests.bot.pairing.sample_people import (
    TOKYO,
    a_small_program,
    apart,
    broken_rules,
    groups,
    met,
    request,
    requests,
    somebody,
)
from tests.tables import every_case

NEW: dict[str, Any] = {"is_new": True}
FIRST: dict[str, Any] = {"is_new": True, "is_first": True}
WELCOMES: dict[str, Any] = {"welcomes": True}
LATELY: dict[str, Any] = {"welcomes": True, "welcomed_lately": True}


def crowd(**told: dict[str, Any]) -> list[Candidate]:
    """People by their names, each with what they told."""
    return [somebody(name, **each) for name, each in told.items()]


def match_of(name: str, people: list[Candidate], **asked: Any) -> tuple[str, ...]:
    """The match of somebody in a draw of these people."""
    return next(one for one in draw(request(people, **asked)).matches if name in one)


@pytest.mark.parametrize("seed", range(12))
def test_who_is_new_meets_somebody_who_welcomes(seed: int) -> None:
    """Of all whom they could meet, it is the one who likes to welcome people, whatever they ask."""
    people = crowd(n=NEW, a={}, b={}, c={}, d={}, w={**WELCOMES, "company": Company.KNOWN})

    assert match_of("n", people, seed=seed) == ("n", "w")


@pytest.mark.parametrize("seed", range(12))
def test_one_in_four_weeks(seed: int) -> None:
    """Who welcomed somebody lately meets somebody else, while anybody else is there."""
    people = crowd(n=NEW, a={}, b={}, w=LATELY)

    assert match_of("n", people, seed=seed) != ("n", "w")


@pytest.mark.parametrize("seed", range(12))
def test_others_rather_meet_again_than_welcome_twice(seed: int) -> None:
    """Four weeks are four weeks, also where all others have met before."""
    people = crowd(n=NEW, a={}, b={}, w=LATELY)
    past = met(na=2, nb=1, wa=1, wb=2, ab=1)

    assert match_of("n", people, past=past, seed=seed) != ("n", "w")


def test_nobody_is_left_over_so_that_nobody_welcomes_twice() -> None:
    """Where there is only the one who welcomed somebody lately, they meet (P11)."""
    people = crowd(n=NEW, w=LATELY)

    assert groups(draw(request(people))) == {"nw"}


def test_nobody_meets_again_so_that_somebody_is_welcomed() -> None:
    """A repeat that neither asked for weighs more than being welcomed."""
    people = crowd(n=NEW, a={}, b={}, w=WELCOMES)

    assert match_of("n", people, past=met(nw=2)) != ("n", "w")


def test_two_who_are_new_are_welcomed_by_two() -> None:
    """They don't share one who welcomes while there are two."""
    people = crowd(m=NEW, n=NEW, a={}, b={}, v=WELCOMES, w=WELCOMES)
    drawn = groups(draw(request(people)))

    assert drawn in ({"mv", "nw", "ab"}, {"mw", "nv", "ab"})


@every_case(
    ("others", "expected"),
    [
        (2, 3),
        (3, 2),
        (4, 3),
        (5, 3),
        (9, 3),
        (10, 3),
        (11, 3),
        (30, 3),
        (31, 3),
    ],
)
def test_the_first_coffee_is_with_two_people(others: int, expected: int) -> None:
    """Unless somebody would be left over for it: with three others they are two pairs (P11)."""
    people = crowd(n=FIRST, w=WELCOMES)
    people += [somebody(f"p{number:02d}") for number in range(others - 1)]
    drawn = draw(request(people))
    [mine] = [one for one in drawn.matches if "n" in one]

    assert drawn.left_over == {}
    assert len(mine) == expected
    assert "w" in mine


def test_the_second_coffee_is_with_one() -> None:
    """A three is for the first coffee alone."""
    people = crowd(n=NEW, w=WELCOMES, a={}, b={}, c={}, d={})

    assert [len(one) for one in draw(request(people)).matches] == [2, 2, 2]


def test_a_three_takes_one_who_welcomes() -> None:
    """Another is kept for somebody else who is new."""
    people = crowd(m=FIRST, n=FIRST, v=WELCOMES, w=WELCOMES, a={}, b={})
    drawn = draw(request(people))

    assert sorted(len(one) for one in drawn.matches) == [3, 3]
    for match in drawn.matches:
        assert len({"m", "n"} & {*match}) == len({"v", "w"} & {*match}) == 1


def test_a_three_has_nobody_who_is_kept_apart_or_asleep() -> None:
    """The hard rules hold in it as anywhere else."""
    people = [*crowd(n=FIRST, w=WELCOMES, a={}, b={}, c={}), somebody("t", TOKYO)]
    past = met(quiet=["na", "wb"])
    drawn = draw(request(people, past))
    [mine] = [one for one in drawn.matches if "n" in one]

    assert past.apart == apart("na", "wb")
    assert broken_rules(request(people, past), drawn) == []
    assert mine == ("c", "n", "w")


def test_a_program_of_threes_needs_no_other() -> None:
    """There the first coffee has the program's size."""
    people = crowd(n=FIRST, w=WELCOMES, a={}, b={}, c={}, d={})

    assert [len(one) for one in draw(request(people, group_size=3)).matches] == [3, 3]


@every_case(("new", "reason"), [(0, None), (1, "new_here:1"), (2, "new_here:2"), (3, "new_here:3")])
def test_they_read_that_somebody_is_new(new: int, reason: str | None) -> None:
    """How many of them are, and not who; before anything else."""
    people = [somebody(name, is_new=number < new) for number, name in enumerate("abc")]
    [reasons] = draw(request(people, group_size=3)).reasons

    assert (reason in reasons) == (reason is not None)
    assert any(one.startswith(Reason.NEW_HERE) for one in reasons) == bool(new)


def test_a_place_is_still_a_reason_beside_it() -> None:
    """That it is the first time goes without saying; where they can meet does not."""
    leeds: dict[str, Any] = {"formats": ("walk",), "place": "leeds"}
    [reasons] = draw(request([somebody("a", **leeds, is_new=True), somebody("b", **leeds)])).reasons

    assert reasons == ("new_here:1", "same_hours", "format:walk")


def with_first(asked: Request, which: list[bool]) -> Request:
    """The same with some who have their first coffee."""
    people = tuple(
        replace(one, is_new=one.is_new or is_first, is_first=is_first)
        for one, is_first in zip(asked.candidates, which, strict=True)
    )
    return replace(asked, candidates=people)


@settings(max_examples=60)
@given(asked=requests(), data=st.data())
def test_the_rules_hold_with_first_coffees(asked: Request, data: st.DataObject) -> None:
    """
    Whoever is new: nobody is forgotten, meets whom they avoid or can't meet, and those left over
    waited no longer than without first coffees (P11).
    """
    some = st.lists(st.booleans(), min_size=len(asked.candidates), max_size=len(asked.candidates))
    first = with_first(asked, data.draw(some))
    plain = with_first(
        replace(first, candidates=tuple(replace(one, is_first=False) for one in first.candidates)),
        [False] * len(asked.candidates),
    )
    drawn, without = draw(first), draw(plain)
    missed = {one.id: one.rounds_missed for one in asked.candidates}

    assert broken_rules(first, drawn) == []
    assert drawn.certificate.forbidden == 0
    assert drawn.certificate.lower_bound <= drawn.certificate.cost
    assert sum(1 + missed[one] for one in drawn.left_over) <= sum(
        1 + missed[one] for one in without.left_over
    )
    assert draw(replace(first, candidates=first.candidates[::-1])) == drawn


@pytest.mark.parametrize("people", [14, 25, 40, 61])
@pytest.mark.parametrize("seed", range(3))
def test_the_rules_hold_in_larger_rounds(people: int, seed: int) -> None:
    """With islands, ties and quiet lists, too (P11)."""
    plain = a_small_program(people, seed)
    asked = with_first(plain, [number % 9 == 0 for number in range(people)])
    drawn = draw(asked)

    assert broken_rules(asked, drawn) == []
    assert len(drawn.left_over) <= len(draw(plain).left_over)


def test_a_crowd_with_many_who_are_new() -> None:
    """In a draw of six hundred, nearly all who are new have their first coffee with two people."""
    plain = generated_members.request(600, seed=2)
    asked = with_first(plain, [number % 20 == 0 for number in range(600)])
    asked = replace(
        asked,
        candidates=tuple(
            replace(one, welcomes=number % 10 == 5) for number, one in enumerate(asked.candidates)
        ),
    )
    drawn = draw(asked)
    first = {one.id for one in asked.candidates if one.is_first}
    welcomes = {one.id for one in asked.candidates if one.welcomes}
    mine = [one for one in drawn.matches if first & {*one}]

    assert broken_rules(asked, drawn) == []
    assert drawn.left_over == {}
    assert sum(len(one) == 3 for one in mine) >= 0.9 * len(mine)
    assert sum(bool(welcomes & {*one}) for one in mine) >= 0.9 * len(mine)
