"""Ada's mother was to be operated on, and died: nobody is sent to ask about the operation."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.cast import Actor, button
from tests.stories.test_following_up import QUESTION, asked_in, takes_any_number
from tests.stories.test_sharing import shares
from tests.stories.test_the_brake import brakes
from tests.stories.test_time_off import AGAIN, SKIP
from tests.workspace import TestWorkspace

OPERATION, DIED = "My mum is having an operation.", "My mum died this afternoon."
ALSO = "You also shared something on Monday 23 November."
STOP, STOP_ALL = "Please nobody ask about it", "Please nobody ask about them"
STOPPED = "I won't prompt anyone to ask any more, and nobody is told why."
NUDGE = "There is something"
ASK, SAY = "How do I ask?", "What can I say?"
FRIDAY = date(2026, 11, 27)
STOCKHOLM = "Europe/Stockholm"


def offered(person: Actor) -> list[str]:
    """Which of the two buttons stand in the open window."""
    return [one for one in (STOP, SKIP) if button(person.modal()["blocks"], one)]


def keeps_a_loss(person: Actor, *listeners: Actor, wish: str | None = None) -> None:
    """Somebody keeps the loss; the window that says what was kept stays open."""
    person.types("share")
    person.chooses("kind", "loss", words=DIED)
    for number, listener in enumerate(listeners):
        person.chooses(f"listener_{number}", listener.id, words=DIED)
    if wish is not None:
        person.presses("Change")
        person.chooses("wish", wish, words=DIED)
    person.submits(words=DIED)
    assert person.modal()["title"]["text"] == "Kept"


def operation_then_loss(workspace: TestWorkspace, *listeners: Actor) -> None:
    """Ada shares the operation with Bo, and the same day that her mother has died."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares_operation(workspace)
    keeps_a_loss(workspace.ada, *listeners)


def shares_operation(workspace: TestWorkspace) -> None:
    """Ada shares it with Bo, who is to hear on the working morning after."""
    day, bo = FRIDAY.isoformat(), workspace.bo.id
    shares(workspace, OPERATION, kind="illness_family", date=day, listener_0=bo)
    workspace.pass_time(minutes=1)


def nudges(person: Actor) -> int:
    """How many check-ins somebody has in Slack."""
    return sum(NUDGE in one for one in person.told())


@pytest.mark.parametrize("for_whom", ["herself", "bo", "chidi"])
def test_one_press_in_the_window_stops_the_illness(workspace: TestWorkspace, for_whom: str) -> None:
    """
    Whoever the loss is for, its window says when she shared something else, and with whom, but not
    what; one press stops it, and the offer beside it stays (P8).
    """
    operation_then_loss(
        workspace, *({"herself": [], "bo": [workspace.bo], "chidi": [workspace.chidi]}[for_whom])
    )
    window = workspace.ada.reads_modal()
    assert f"{ALSO} {workspace.bo.mention} may still hear of it from me, or ask about it." in window
    assert "?" not in window
    assert "operation" not in window
    assert offered(workspace.ada) == [STOP, SKIP]
    workspace.ada.presses(STOP)
    assert STOPPED in workspace.ada.reads_modal()
    assert offered(workspace.ada) == [SKIP]
    workspace.ada.closes()
    workspace.until(date(2026, 11, 30), time(17), STOCKHOLM)

    assert nudges(workspace.bo) == (1 if for_whom == "bo" else 0)


def test_skipping_coffees_leaves_the_other_button(workspace: TestWorkspace) -> None:
    """Each of the two is answered in its place, in either order, and takes nothing away."""
    operation_then_loss(workspace)
    workspace.ada.presses(SKIP)
    assert "You have no coffees until" in workspace.ada.reads_modal()
    assert STOP in offered(workspace.ada)
    workspace.ada.presses(AGAIN)
    assert "You have no coffees until" not in workspace.ada.reads_modal()
    workspace.ada.presses(STOP)

    assert STOPPED in workspace.ada.reads_modal()
    assert offered(workspace.ada) == []


def test_several_things_are_one_sentence(workspace: TestWorkspace) -> None:
    """Two illnesses are stopped by one press, and what is stopped isn't named again."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares_operation(workspace)
    bo, chidi = workspace.bo, workspace.chidi
    shares(workspace, "Her heart.", kind="close_to_heart", listener_0=chidi.id)
    keeps_a_loss(workspace.ada)
    assert f"some things on Monday 23 November. {bo.mention} and {chidi.mention} may still" in (
        workspace.ada.reads_modal()
    )
    workspace.ada.presses(STOP_ALL)
    workspace.ada.closes()
    keeps_a_loss(workspace.ada)

    assert offered(workspace.ada) == [SKIP]


@pytest.mark.parametrize(
    ("kind", "is_shared"), [("exam", True), ("illness_own", True), ("illness_family", False)]
)
def test_nothing_else_is_named(workspace: TestWorkspace, kind: str, *, is_shared: bool) -> None:
    """Neither what can't be about whom she lost, nor what is for herself alone."""
    workspace.joins(workspace.ada, workspace.bo)
    named = {"listener_0": workspace.bo.id} if is_shared else {}
    shares(workspace, "It won't be easy.", kind=kind, **named)
    keeps_a_loss(workspace.ada)

    assert offered(workspace.ada) == [SKIP]


def test_what_becomes_a_loss_is_no_other(workspace: TestWorkspace) -> None:
    """The operation itself, changed into the loss, is not named beside itself."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_operation(workspace)
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.chooses("kind", "loss", words=DIED)
    workspace.ada.submits(words=DIED)

    assert STOP not in offered(workspace.ada)


@pytest.mark.parametrize("choice", ["gentle", "nobody"])
def test_the_brake_on_the_loss_names_the_illness(workspace: TestWorkspace, choice: str) -> None:
    """Who lets nobody ask about the loss reads that the other goes on, and can stop it there."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_operation(workspace)
    keeps_a_loss(workspace.ada, workspace.bo)
    workspace.ada.closes()
    brakes(workspace, choice)
    assert ALSO in workspace.ada.reads_modal()
    workspace.ada.presses(STOP)
    assert STOPPED in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.until(date(2026, 11, 30), time(17), STOCKHOLM)

    assert nudges(workspace.bo) == 0


@pytest.mark.parametrize("grieves", [True, False])
def test_who_grieves_is_not_asked_whether_it_goes_on(
    workspace: TestWorkspace, *, grieves: bool
) -> None:
    """The question of the second week is dropped in the weeks after a loss, with no press."""
    workspace.joins(workspace.ada, workspace.bo)
    takes_any_number(workspace)
    bo = workspace.bo.id
    shares(workspace, "My mother is ill.", kind="illness_family", listener_0=bo)
    if grieves:
        keeps_a_loss(workspace.ada)
        workspace.ada.closes()
    workspace.until(date(2026, 12, 4), time(17))

    assert len(asked_in(workspace.ada)) == (0 if grieves else 1)
    assert not grieves or QUESTION not in " ".join(workspace.ada.told())


@pytest.mark.parametrize("wish", [None, "just_know"])
def test_who_knows_of_the_loss_is_not_sent_to_ask(
    workspace: TestWorkspace, wish: str | None
) -> None:
    """
    Whatever she wished for the loss, the illness that Bo reads with it has the quiet tone (P5).
    """
    workspace.joins(workspace.ada, workspace.bo)
    shares_operation(workspace)
    keeps_a_loss(workspace.ada, workspace.bo, wish=wish)
    workspace.ada.closes()
    workspace.until(date(2026, 11, 24), time(9, 5), STOCKHOLM)
    workspace.bo.presses("Read it")
    workspace.bo.closes()
    workspace.until(date(2026, 11, 30), time(9, 5), STOCKHOLM)
    nudge = [one for one in workspace.bo.messages() if NUDGE in one["text"]][-1]
    workspace.bo.presses_in(nudge, "Read it")
    read = workspace.bo.reads_modal()

    assert OPERATION in read
    assert ASK not in read
    assert SAY in read


@pytest.mark.parametrize("is_told", [True, False])
@pytest.mark.parametrize("choice", ["gentle", "nobody"])
def test_a_brake_before_he_opened_it(
    workspace: TestWorkspace, choice: str, *, is_told: bool
) -> None:
    """
    Ada stops the loss, before or after Bo was told that there is something, and lets the operation
    be: he isn't sent to ask how she is, and reads nothing of a loss (P5, P6, P8).
    """
    workspace.joins(workspace.ada, workspace.bo)
    shares_operation(workspace)
    keeps_a_loss(workspace.ada, workspace.bo)
    workspace.ada.closes()
    if is_told:
        workspace.until(date(2026, 11, 30), time(9, 5), STOCKHOLM)
    brakes(workspace, choice)
    workspace.ada.closes()
    workspace.until(date(2026, 11, 30), time(9, 10), STOCKHOLM)
    nudge = [one for one in workspace.bo.messages() if NUDGE in one["text"]][-1]
    workspace.bo.presses_in(nudge, "Read it")
    read = workspace.bo.reads_modal()

    assert OPERATION in read
    assert DIED not in read
    assert ASK not in read
    assert "Tell them you're there, and don't ask anything." in read


def test_who_was_not_told_of_the_loss_cannot_guess_it(workspace: TestWorkspace) -> None:
    """Bo reads of the operation as ever, while the loss is for Chidi alone (P4)."""
    operation_then_loss(workspace, workspace.chidi)
    workspace.ada.closes()
    workspace.until(date(2026, 11, 30), time(9, 5), STOCKHOLM)
    workspace.bo.presses("Read it")

    assert OPERATION in workspace.bo.reads_modal()
    assert ASK in workspace.bo.reads_modal()
    assert DIED not in workspace.bo.reads_modal()
