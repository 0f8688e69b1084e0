"""The note before a coffee: what it opens, who sees that it was read, and how it is withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from tests.cast import labels
from tests.stories.test_circle import QUINCES, keeps_apart, shares_a_taste
from tests.stories.test_erasing import erases_herself
from tests.stories.test_losing_access import removes_listener
from tests.stories.test_tiers import allows
from tests.workspace import TestWorkspace

MONDAY, TUESDAY, IN_TWO_WEEKS = date(2026, 11, 23), date(2026, 11, 24), date(2026, 12, 9)
NOTE_WORDS = "Ask me about the lighthouse."
NOTE = "Before your coffee: "
EMPTIED = "This message was withdrawn. There's nothing you need to do."


def have_a_coffee(workspace: TestWorkspace) -> None:
    """Ada and Bo are drawn, and get the messages about their coffee."""
    workspace.until(TUESDAY, time(11))


def notes(workspace: TestWorkspace) -> int:
    """How many note messages with a button Bo has."""
    return sum(NOTE in one for one in workspace.bo.told())


def brings_a_note(workspace: TestWorkspace) -> None:
    """Ada writes a note for her next partner."""
    workspace.ada.says(NOTE_WORDS)
    workspace.ada.presses("Bring it to my next coffee")
    workspace.ada.submits()
    workspace.ada.closes()


def puts_on_the_brake(workspace: TestWorkspace) -> None:
    """Ada wants nobody to ask."""
    workspace.ada.types("me")
    workspace.ada.presses("Let nobody ask")


def forgets_it(workspace: TestWorkspace) -> None:
    """Ada forgets it."""
    workspace.ada.types("me")
    workspace.ada.presses("Forget it")


def changes_kind_to_pet(workspace: TestWorkspace) -> None:
    """Ada changes its kind to pet, which is told in a check-in and not before a coffee."""
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.chooses("kind", "pet")
    workspace.ada.submits()


def is_deactivated(workspace: TestWorkspace) -> None:
    """Ada's account is deactivated."""
    workspace.sandbox.set_user("ada", deleted=True)
    workspace.wait()


# What takes anything of Ada's away from Bo.
TAKES_ALL: dict[str, Callable[[TestWorkspace], object]] = {
    "forgotten": forgets_it,
    "quiet list": lambda workspace: keeps_apart(workspace, workspace.ada, workspace.bo),
    "his quiet list": lambda workspace: keeps_apart(workspace, workspace.bo, workspace.ada),
    "she leaves": lambda workspace: workspace.ada.leaves(),
    "he leaves": lambda workspace: workspace.bo.leaves(),
    "erased": erases_herself,
    "deactivated": is_deactivated,
    "coffee only": lambda workspace: allows(workspace, "coffee_only"),
}
LOST: dict[str, Callable[[TestWorkspace], object]] = {
    **TAKES_ALL,
    "the brake": puts_on_the_brake,
    "taken off": lambda workspace: removes_listener(workspace, workspace.bo),
    "changed": changes_kind_to_pet,
}


@pytest.mark.parametrize("how", LOST)
def test_a_note_is_withdrawn_when_nothing_is_left_to_read(
    workspace: TestWorkspace, how: str
) -> None:
    """The message is emptied and has no button, however Bo lost access (P4, P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_a_taste(workspace.ada, workspace.bo)
    have_a_coffee(workspace)
    (before,) = (one for one in workspace.bo.messages() if NOTE in one["text"])
    LOST[how](workspace)
    workspace.tick()

    (after,) = (one for one in workspace.bo.messages() if one["ts"] == before["ts"])
    assert (after["text"], labels(after)) == (EMPTIED, [])


def test_a_note_stays_while_anything_is_left_to_read(workspace: TestWorkspace) -> None:
    """Ada brakes her detail. Her note can still be read until she forgets it (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_a_taste(workspace.ada, workspace.bo)
    brings_a_note(workspace)
    have_a_coffee(workspace)
    puts_on_the_brake(workspace)
    workspace.ada.closes()
    workspace.tick()
    assert notes(workspace) == 1
    workspace.bo.presses("Read it")
    assert NOTE_WORDS in workspace.bo.reads_modal()
    assert QUINCES not in workspace.bo.reads_modal()
    workspace.bo.closes()
    workspace.until(IN_TWO_WEEKS)

    assert notes(workspace) == 0


def test_the_question_about_the_coffee_is_not_withdrawn(workspace: TestWorkspace) -> None:
    """Withdrawing the note leaves the other messages about that coffee."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_a_taste(workspace.ada, workspace.bo)
    have_a_coffee(workspace)
    puts_on_the_brake(workspace)
    workspace.ada.closes()
    workspace.until(date(2026, 12, 1))

    assert any("Have you had your coffee" in one for one in workspace.bo.told())


def test_the_reader_is_told_that_the_owner_sees_it(workspace: TestWorkspace) -> None:
    """The reader is told that the owner sees the reading, here as everywhere (P15)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_a_taste(workspace.ada, workspace.bo)
    have_a_coffee(workspace)
    workspace.bo.presses("Read it")

    assert f"{workspace.ada.mention} can see that you've read" in workspace.bo.reads_modal()
    workspace.ada.types("me")
    assert "read it on" in workspace.ada.reads_modal()


def test_readings_of_a_coffee_note_are_not_recorded(workspace: TestWorkspace) -> None:
    """
    Readings of a coffee note are not recorded, and the modal does not say that they are (P15).
    """
    workspace.joins(workspace.ada, workspace.bo)
    brings_a_note(workspace)
    have_a_coffee(workspace)
    workspace.bo.presses("Read it")

    assert NOTE_WORDS in workspace.bo.reads_modal()
    assert "can see that you read" not in workspace.bo.reads_modal()
