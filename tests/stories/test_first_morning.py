"""A first morning: somebody looks in, joins, and answers two questions."""

from __future__ import annotations

from tests.workspace import Town


def test_ada_reads_what_kith_does_before_she_joins(town: Town) -> None:
    """The door says what is kept and for how long, and nothing is stored by looking in (P1)."""
    town.ada.types()

    assert "Would you like to join?" in town.ada.last()
    assert "I keep nothing until you press" in town.ada.last()


def test_ada_joins_with_one_tap_and_two_questions(town: Town) -> None:
    """One tap joins; then two questions and one offer, and that is all."""
    town.ada.types()
    town.ada.presses("Join")
    assert "How often" in town.ada.last()
    town.ada.presses("Every 2 weeks")
    assert "one person, or two" in town.ada.last()
    town.ada.presses("One person")

    assert "Anyone I should keep you apart from?" in town.ada.last()
