"""The note before a coffee: who sees that it was read."""

from __future__ import annotations

from datetime import date, time

from tests.stories.test_circle import shares_a_taste
from tests.town import Town

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
LINE = "Ask me about the lighthouse."


def have_a_coffee(town: Town) -> None:
    """Ada and Bo are drawn, and get what is said about it."""
    town.until(MONDAY, time(16))
    town.ada.presses("I'm in")
    town.bo.presses("I'm in")
    town.until(TUESDAY, time(11))


def brings_a_line(town: Town) -> None:
    """Ada writes a line for her next partner."""
    town.ada.says(LINE)
    town.ada.presses("Bring it to my next coffee")
    town.ada.submits()
    town.ada.closes()


def test_he_is_told_that_she_can_see_that_he_read_it(town: Town) -> None:
    """What is noted of a reader is said to the reader, here as everywhere else (P15)."""
    town.joins(town.ada, town.bo)
    shares_a_taste(town.ada, town.bo)
    have_a_coffee(town)
    town.bo.presses("Read it")

    assert f"{town.ada.mention} can see that you read" in town.bo.reads_modal()
    town.ada.types("me")
    assert "read it on" in town.ada.reads_modal()


def test_of_a_line_nothing_is_noted(town: Town) -> None:
    """Whoever brought only a line sees nothing of it, and nothing else is said (P15)."""
    town.joins(town.ada, town.bo)
    brings_a_line(town)
    have_a_coffee(town)
    town.bo.presses("Read it")

    assert LINE in town.bo.reads_modal()
    assert "can see that you read" not in town.bo.reads_modal()
