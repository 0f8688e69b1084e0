"""The note before a coffee: what is behind it, who sees that it was read, and how it empties."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from tests.cast import labels
from tests.stories.test_circle import QUINCES, keeps_apart, shares_a_taste
from tests.stories.test_erasing import erases_herself
from tests.stories.test_losing_sight import takes_off
from tests.stories.test_tiers import allows
from tests.workspace import Town

MONDAY, TUESDAY, IN_TWO_WEEKS = date(2026, 11, 23), date(2026, 11, 24), date(2026, 12, 9)
LINE = "Ask me about the lighthouse."
NOTE = "Before your coffee: "
EMPTIED = "This message was withdrawn. There's nothing you need to do."


def have_a_coffee(town: Town) -> None:
    """Ada and Bo are drawn, and get what is said about it."""
    town.until(TUESDAY, time(11))


def notes(town: Town) -> int:
    """How many notes Bo has in front of him that lead to something."""
    return sum(NOTE in one for one in town.bo.told())


def brings_a_line(town: Town) -> None:
    """Ada writes a line for her next partner."""
    town.ada.says(LINE)
    town.ada.presses("Bring it to my next coffee")
    town.ada.submits()
    town.ada.closes()


def puts_on_the_brake(town: Town) -> None:
    """Ada wants nobody to ask."""
    town.ada.types("me")
    town.ada.presses("Let nobody ask")


def forgets_it(town: Town) -> None:
    """Ada has Kith forget it."""
    town.ada.types("me")
    town.ada.presses("Forget it")


def keeps_it_to_herself(town: Town) -> None:
    """Ada changes it: it is a pet from now on, and waits for its morning."""
    town.ada.types("me")
    town.ada.presses("Change")
    town.ada.chooses("kind", "pet")
    town.ada.submits()


def is_deactivated(town: Town) -> None:
    """Ada's account is closed."""
    town.sandbox.set_user("ada", deleted=True)
    town.wait()


LOST: dict[str, Callable[[Town], object]] = {
    "the brake": puts_on_the_brake,
    "forgotten": forgets_it,
    "taken off": lambda town: takes_off(town, town.bo),
    "changed": keeps_it_to_herself,
    "quiet list": lambda town: keeps_apart(town, town.ada, town.bo),
    "his quiet list": lambda town: keeps_apart(town, town.bo, town.ada),
    "she leaves": lambda town: town.ada.types("leave"),
    "he leaves": lambda town: town.bo.types("leave"),
    "erased": erases_herself,
    "deactivated": is_deactivated,
    "coffee only": lambda town: allows(town, "coffee_only"),
}


@pytest.mark.parametrize("how", LOST)
def test_a_note_says_nothing_once_there_is_nothing_to_read(town: Town, how: str) -> None:
    """However Bo lost sight of it: the message says nothing more, and has no button (P4, P8)."""
    town.joins(town.ada, town.bo)
    shares_a_taste(town.ada, town.bo)
    have_a_coffee(town)
    (before,) = (one for one in town.bo.messages() if NOTE in one["text"])
    LOST[how](town)
    town.tick()

    (after,) = (one for one in town.bo.messages() if one["ts"] == before["ts"])
    assert (after["text"], labels(after)) == (EMPTIED, [])


def test_a_note_stays_while_something_else_is_behind_it(town: Town) -> None:
    """Ada brakes one thing; her line is still there to be read, until it is forgotten (P8)."""
    town.joins(town.ada, town.bo)
    shares_a_taste(town.ada, town.bo)
    brings_a_line(town)
    have_a_coffee(town)
    puts_on_the_brake(town)
    town.ada.closes()
    town.tick()
    assert notes(town) == 1
    town.bo.presses("Read it")
    assert LINE in town.bo.reads_modal()
    assert QUINCES not in town.bo.reads_modal()
    town.bo.closes()
    town.until(IN_TWO_WEEKS)

    assert notes(town) == 0


def test_the_question_about_the_coffee_stays(town: Town) -> None:
    """Taking the note back takes back nothing else that is said about the same coffee."""
    town.joins(town.ada, town.bo)
    shares_a_taste(town.ada, town.bo)
    have_a_coffee(town)
    puts_on_the_brake(town)
    town.ada.closes()
    town.until(date(2026, 12, 1))

    assert any("Have you had your coffee" in one for one in town.bo.told())


def test_he_is_told_that_she_can_see_that_he_read_it(town: Town) -> None:
    """What is noted of a reader is said to the reader, here as everywhere else (P15)."""
    town.joins(town.ada, town.bo)
    shares_a_taste(town.ada, town.bo)
    have_a_coffee(town)
    town.bo.presses("Read it")

    assert f"{town.ada.mention} can see that you've read" in town.bo.reads_modal()
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
