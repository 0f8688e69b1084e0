"""Whose name stands in a text, however it is written (P3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.sharing.display_names import parts_of
from bot.sharing.names import named_in
from tests.bench.cases import Case, Verdict, judge, read
from tests.tables import every_case

CASES = Path(__file__).parents[2] / "cases"
_LEAST_RIGHT = 0.95


def _of_names(name: str) -> list[Case]:
    return [case for case in read(CASES / name) if case.asks == "names"]


@every_case("case", _of_names("field.json") + _of_names("names.json"), at_least=500)
def test_a_name_is_asked_about_and_a_word_is_not(case: Case) -> None:
    """A name counts however it is written; a word or decoration does not become one (P3)."""
    assert judge(case).verdict is Verdict.RIGHT, (case.id, case.args)


@every_case("case", _of_names("names_in_news.json"), at_least=265)
def test_news_of_somebody_is_asked_about(case: Case) -> None:
    """Partings, articles before a name and who told it make a name of a word, in any case (P3)."""
    assert judge(case).verdict is Verdict.RIGHT, (case.id, case.args)


def test_names_that_the_rules_were_not_written_for() -> None:
    """Nearly all sentences that were kept apart are asked about as they should be (P3)."""
    cases = _of_names("names_held.json")
    right = sum(judge(case).verdict is Verdict.RIGHT for case in cases)

    assert right >= _LEAST_RIGHT * len(cases)


_FOR_ONE = ("{} has cancer", "{}'s mother died", "News: {} lost her job", "I'm worried for {}")
_WORDS_TOO = (
    *("Art", "Bill", "Dawn", "Faith", "Frank", "Grace", "Grant", "Hope", "Iris", "Ivy", "Jack"),
    *("Joy", "Lily", "Mark", "Pat", "Penny", "Pearl", "Ray", "Rich", "Rob", "Rose", "Ruby", "Sage"),
    *("Sky", "Sue", "Will", "Young", "Hunter", "Olive", "Angel", "Christian", "Brook"),
)


@every_case("sentence", _FOR_ONE)
@every_case("name", _WORDS_TOO)
def test_a_name_that_is_a_word_is_known_by_its_sentence(name: str, sentence: str) -> None:
    """What is said only of people makes a name of any word (P3)."""
    assert named_in(sentence.format(name), [f"{name} Stone"]) == (name,)


@every_case(
    ("shown", "names"),
    [
        ("Ana (out till Friday)", "ana"),
        ("Tom | Design", "tom"),
        ("Dr. Eva", "eva"),
        ("Bo (he/him)", "bo"),
        ("Max \u2013 on call", "max"),
        ("Kim \U0001f334", "kim"),
        ("OOO Ana till 7 Dec", "ana"),
        ("[OOO] Ana Ruiz", "ana ruiz"),
        ("Ana Ruiz, Head of People", "ana ruiz"),
        ("Ana, back in March", "ana"),
        ("Berg, Anna", "berg anna"),
        ("Ana from Team Blue", "ana"),
        ("Ana aus Berlin", "ana"),
        ("Ana Ruiz PhD", "ana ruiz"),
        ("Ana Ruiz-Team", "ana ruiz"),
        ("Ana Mo-Do", "ana"),
        ("Ana Friday off", "ana"),
        ("Ana 2nd Floor", "ana"),
        ("Design: Ana", "ana"),
        ("Ana :palm_tree:", "ana"),
        ("Oscar de la Renta", "oscar renta"),
        ("Robert \u201cBobby\u201d Stein", "robert bobby stein"),
        ("marta.ruiz", "marta ruiz"),
        ("Sam\u2022London", "sam"),
        ("*Bobby*", "bobby"),
        ("\U0001f334", ""),
        ("", ""),
    ],
)
def test_what_belongs_to_a_name(shown: str, names: str) -> None:
    """Absences, teams, titles and signs beside a name are no names (P3)."""
    assert [" ".join(part.words) for part in parts_of(shown)] == names.split()


@every_case(
    ("shown", "text"),
    [
        ("Anne-Marie Roux", "annemarie"),
        ("Anne-Marie Roux", "Anne Marie"),
        ("J\u00fcrgen Koch", "Juergen"),
        ("Guenther Lang", "G\u00fcnther"),
        ("Gianluca Testa", "Gian Luca"),
        ("O\u2019Brien, Mike", "O'Brien"),
        ("Ana (Nita) Ruiz", "Nita is ill"),
        ("Garc\u00eda L\u00f3pez, Ana", "Ana is ill"),
    ],
)
def test_other_ways_to_write_a_name(shown: str, text: str) -> None:
    """Joined, apart, with other characters (P3)."""
    assert named_in(text, [shown])


@pytest.mark.parametrize(
    "words", ["Anna-", "d'", "-- ", "mark s ", "Will and Will ", "a\u0301", "\u200b"]
)
def test_long_texts_of_near_matches(words: str) -> None:
    """Three thousand characters of what is nearly a name are read to their end."""
    text = (words * 3000)[:3000]

    named_in(text, ["Anna-Lena Will", "Mark Stone"])
    assert parts_of(text[:80]) is not None
