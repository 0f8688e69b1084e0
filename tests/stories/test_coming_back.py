"""Coming back after leave, and something else: two kinds with plans of their own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.cast import Actor, labels
from tests.stories.test_sharing import jumps, shares
from tests.stories.test_tiers import allows, kinds
from tests.workspace import TestWorkspace

WORDS = "My parental leave ends."
TUESDAY = date(2026, 11, 24)
# Expected back on this Monday; she presses on that day, and the next morning is Tuesday.
BACK, AFTER = date(2026, 12, 7), date(2026, 12, 8)


def nudges(person: Actor) -> int:
    """How many check-ins this person got."""
    return sum("There is something" in text for text in person.told())


def wish_field(workspace: TestWorkspace) -> dict[str, Any]:
    """The picker for the wish in Ada's open form."""
    (field,) = (
        one for one in workspace.ada.modal()["blocks"] if one["block_id"].startswith("wish")
    )
    element: dict[str, Any] = field["element"]
    return element


def comes_back(workspace: TestWorkspace, wish: str) -> None:
    """Ada shares that she comes back, with this wish, and names Bo and Chidi."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares(
        workspace,
        WORDS,
        kind="coming_back",
        date=BACK.isoformat(),
        listener_0=workspace.bo.id,
        listener_1=workspace.chidi.id,
        **{"wish.back": wish},
    )


def test_the_form_asks_how_she_would_like_to_be_met(workspace: TestWorkspace) -> None:
    """Its wishes stand there at once, and it says when who will be told (P2, P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.ada.types("share")
    workspace.ada.chooses("kind", "coming_back")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    options = [one["text"]["text"] for one in wish_field(workspace)["options"]]
    assert options == ["Say hello once", "As if I'd never been away", "A quiet coffee"]
    assert "How would you like to be met?" in workspace.ada.reads_modal()
    assert (
        "I won't tell anyone until you press *I'm back* under “What Kith knows about me”. Then "
        f"I'll tell {workspace.bo.mention} and {workspace.chidi.mention} in their next mornings, "
        "or as soon after as I can."
    ) in workspace.ada.reads_modal()
    workspace.ada.chooses("wish.back", "quiet_coffee")
    workspace.ada.chooses("kind", "exam")

    assert wish_field(workspace)["initial_option"]["value"] == "hello"
    assert len(wish_field(workspace)["options"]) == 4


def test_all_hear_together_once_she_is_back(workspace: TestWorkspace) -> None:
    """No day that was expected tells anybody; *I'm back* does, and all of them at once (P7, P8)."""
    comes_back(workspace, "hello_once")
    jumps(workspace, date(2026, 12, 9))
    assert (nudges(workspace.bo), nudges(workspace.chidi)) == (0, 0)
    workspace.ada.types("me")
    assert "I won't tell anyone until you say that you're back." in workspace.ada.reads_modal()
    assert "Say hello once" in workspace.ada.reads_modal()
    workspace.ada.presses("I'm back")
    assert "I'm back" not in labels(workspace.ada.modal())
    workspace.ada.closes()
    workspace.until(date(2026, 12, 10))
    assert (nudges(workspace.bo), nudges(workspace.chidi)) == (1, 1)
    workspace.bo.presses("Read it")
    assert WORDS in workspace.bo.reads_modal()
    assert "Their wish: Say hello once." in workspace.bo.reads_modal()
    assert "How do I welcome them?" in workspace.bo.reads_modal()
    workspace.bo.presses("I've been in touch")
    workspace.bo.closes()
    workspace.chidi.presses("Read it")

    assert WORDS in workspace.chidi.reads_modal()
    assert WORDS not in workspace.words_outside_views()


@pytest.mark.parametrize(
    ("wish", "sentence", "asks"),
    [
        ("as_if_never_away", "Their wish: As if I'd never been away.", False),
        ("quiet_coffee", "Ask whether they'd like a coffee, just with you.", True),
    ],
)
def test_how_she_would_like_to_be_met(
    workspace: TestWorkspace, wish: str, sentence: str, asks: bool
) -> None:
    """Whoever is to carry on as always is asked to do nothing (P5)."""
    comes_back(workspace, wish)
    workspace.ada.types("me")
    workspace.ada.presses("I'm back")
    workspace.ada.closes()
    workspace.until(TUESDAY)
    workspace.bo.presses("Read it")

    assert sentence in workspace.bo.reads_modal()
    assert ("I've been in touch" in labels(workspace.bo.modal())) is asks


def test_grief_keeps_nobody_from_hearing_that_she_is_back(workspace: TestWorkspace) -> None:
    """Leave may have been for a loss, so coming back is no glad news that waits."""
    comes_back(workspace, "hello_once")
    shares(workspace, "My father died.", kind="loss", listener_0=workspace.bo.id)
    workspace.ada.types("me")
    workspace.ada.presses("I'm back")
    workspace.ada.closes()
    workspace.until(TUESDAY)

    assert nudges(workspace.chidi) == 1


def test_something_else_is_told_on_the_working_morning_after(workspace: TestWorkspace) -> None:
    """Bo is told on the morning after its day, and is asked to be careful (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(
        workspace,
        "A hearing about the house.",
        kind="something_else",
        date="2026-11-24",
        listener_0=workspace.bo.id,
    )
    workspace.until(TUESDAY, zone="Europe/Stockholm")
    assert nudges(workspace.bo) == 0
    workspace.until(date(2026, 11, 25), zone="Europe/Stockholm")
    assert nudges(workspace.bo) == 1
    workspace.bo.presses("Read it")

    assert "Ask how they are, but not for details." in workspace.bo.reads_modal()


def test_neither_is_a_way_around_what_a_workspace_allows(workspace: TestWorkspace) -> None:
    """Where only light things may be shared, neither can be chosen, and it is withdrawn (P4)."""
    comes_back(workspace, "hello_once")
    workspace.ada.types("me")
    workspace.ada.presses("I'm back")
    workspace.ada.closes()
    workspace.until(TUESDAY)
    allows(workspace, "light")
    workspace.ada.types("share")
    assert {"coming_back", "something_else"}.isdisjoint(kinds(workspace))
    workspace.ada.closes()
    workspace.pass_time(minutes=5)

    assert nudges(workspace.bo) == 0
