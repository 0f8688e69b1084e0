"""Which question comes next: depth grows with the number of coffees, and none is repeated."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.icebreakers.bank import BANK
from bot.icebreakers.selection import depth_after, next_question
from tests.tables import every_case

LIGHT, PERSONAL, DEEP = 1, 2, 3
ALL = frozenset(question.key for question in BANK)


def keys(*depths: int) -> frozenset[str]:
    """The questions of these depths."""
    return frozenset(question.key for question in BANK if question.depth in depths)


@every_case(
    ("coffees", "depth"),
    [(0, LIGHT), (1, LIGHT), (2, LIGHT), (3, PERSONAL), (7, PERSONAL), (8, DEEP), (100, DEEP)],
)
def test_depth_grows_with_the_number_of_coffees(coffees: int, depth: int) -> None:
    """Nobody is asked a deep question before they have met people."""
    assert depth == depth_after(coffees)
    question = next_question(frozenset(), coffees, rng=0)
    assert question is not None
    assert depth == question.depth


@pytest.mark.parametrize(("coffees", "open_"), [(0, 1), (3, 2), (8, 3)])
def test_a_lighter_one_comes_once_the_deeper_are_used_up(coffees: int, open_: int) -> None:
    """After the deepest open level comes the next lighter one, and never a deeper one."""
    asked: set[str] = set()
    depths = []
    while question := next_question(frozenset(asked), coffees, rng=len(asked) * 7):
        asked.add(question.key)
        depths.append(question.depth)

    assert depths == sorted(depths, reverse=True)
    assert max(depths) == open_
    assert asked == keys(*range(1, open_ + 1))


def test_none_is_asked_twice() -> None:
    """With all but one asked, the last one comes."""
    for question in BANK:
        assert question == next_question(ALL - {question.key}, coffees=8, rng=12345)


def test_questions_run_out() -> None:
    """When all have been asked, none is asked; questions that are too deep stay unasked."""
    assert next_question(ALL, coffees=8, rng=0) is None
    assert next_question(keys(LIGHT), coffees=0, rng=0) is None
    assert next_question(keys(LIGHT, PERSONAL), coffees=3, rng=0) is None


def test_a_number_gives_one_question_and_each_question_has_a_number() -> None:
    """Chance is passed in, so that a choice can be repeated."""
    light = len(keys(LIGHT))
    drawn = [next_question(frozenset(), 0, rng) for rng in range(light)]

    assert drawn == [next_question(frozenset(), 0, rng + light) for rng in range(light)]
    assert set(Counter(question.key for question in drawn if question).values()) == {1}
    assert {question.key for question in drawn if question} == keys(LIGHT)
