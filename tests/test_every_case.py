"""Tables of cases: the one test that goes through a table finds what many tests would find."""

from __future__ import annotations

import inspect

import pytest

from tests.tables import every_case


def told_by(test: object) -> str:
    """What a test that fails says."""
    assert callable(test)
    with pytest.raises(pytest.fail.Exception) as failed:
        test()
    return str(failed.value)


def test_every_case_that_fails_is_named() -> None:
    """It goes on after the first, whatever goes wrong, and says where."""

    @every_case(("one", "other"), [(1, 1), (1, 2), (3, 3), (4, 0), (1, "5")])
    def equal(one: int, other: int) -> None:
        assert one / other == 1, f"{one} is not {other}"

    told = told_by(equal)

    assert told.startswith("3 of 5 cases fail:\n")
    assert "[1-2] at " in told
    assert "AssertionError: 1 is not 2" in told
    assert "[4-0] at " in told
    assert "ZeroDivisionError" in told
    assert "[1-5] at " in told
    assert __file__ in told


def test_what_should_have_been_raised_is_a_failure_too() -> None:
    """Pytest has a word of its own for it."""

    @every_case("number", [1, 0], ids=["one", "nought"])
    def raises(number: int) -> None:
        with pytest.raises(ZeroDivisionError):
            1 / number

    assert told_by(raises).startswith("1 of 2 cases fail:\n  [one] at ")


def test_two_tables_make_every_combination() -> None:
    """As two times ``parametrize`` would, and what is left is for fixtures."""
    seen = []

    @every_case("first", "ab")
    @every_case("second", [pytest.param(1, id="one"), 2])
    def noted(place: str, first: str, second: int) -> None:
        seen.append((place, first, second))

    noted(place="here")

    assert sorted(seen) == [("here", first, second) for first in "ab" for second in (1, 2)]
    assert list(inspect.signature(noted).parameters) == ["place"]


def test_an_empty_table_fails() -> None:
    """A table that is looked for and not found guards nothing."""

    @every_case("path", [], at_least=1)
    def anything(path: str) -> None:
        raise AssertionError(path)

    with pytest.raises(AssertionError, match="There are only 0 cases"):
        anything()
