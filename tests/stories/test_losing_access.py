"""Listeners who lose access lose it at once, also to messages already in their chat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from bot.slack.request import SlackRequest
from storage import details, people
from tests.cast import Actor, labels
from tests.stories.test_sick_mother import FRIDAY, MUM, TUESDAY, shared_with_bo
from tests.stories.test_the_brake import NUDGE, nudges
from tests.stories.test_tiers import allows
from tests.workspace import TestWorkspace

MONDAY = date(2026, 11, 30)
# Bo's turn is over on Monday, a moment too late for Chidi's morning.
MONDAY_AFTER = date(2026, 11, 30)


def shared_with_both(workspace: TestWorkspace) -> None:
    """Ada names Bo, and then Chidi."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(TUESDAY, time(11))
    workspace.ada.shares(MUM, workspace.bo, workspace.chidi)


def keeps_apart(person: Actor, about: Actor) -> None:
    """Puts another person on the quiet list."""
    person.presses_at_home("Quiet list")
    person.chooses("people", [about.id])
    person.submits()
    person.closes()


def removes_listener(workspace: TestWorkspace, listener: Actor) -> None:
    """Ada removes this listener from her only detail."""
    with workspace.database.read() as tx:
        ada = people.find(tx, workspace.record.id, workspace.ada.id)
        bo = people.find(tx, workspace.record.id, listener.id)
        assert ada is not None
        assert bo is not None
        (detail,) = details.of_owner(tx, workspace.record.id, ada.id)
    by_ada = SlackRequest(workspace.record.id, workspace.ada.id, f"takes off {listener.id}")
    workspace.application.services.ledger.take_off(by_ada, detail.id, bo.id)


def naming_ada(workspace: TestWorkspace) -> list[str]:
    """What messages to Bo say that name Ada, once Kith has had time to empty them."""
    workspace.tick()
    texts = [one["text"] for one in workspace.bo.messages()]
    return [one for one in texts if workspace.ada.mention in one]


def sees_nothing_of_ada(workspace: TestWorkspace) -> bool:
    """Whether no message to Bo names Ada, and no button about her is left."""
    return naming_ada(workspace) == [] and nudges(workspace) == 0


def sees_only_the_coffee(workspace: TestWorkspace) -> bool:
    """Whether nothing else is left to Bo than their coffee: without it, Ada could tell why."""
    left = [one for one in naming_ada(workspace) if not one.startswith("When could you meet")]
    return left == [] and nudges(workspace) == 0


@pytest.mark.parametrize("who", ["bo", "ada"])
@pytest.mark.parametrize("read", [False, True])
def test_the_quiet_list_empties_messages(workspace: TestWorkspace, who: str, read: bool) -> None:
    """Whichever of the two did it, the message is emptied and its button opens nothing (P4)."""
    shared_with_both(workspace)
    workspace.until(FRIDAY, time(8, 5))
    nudge = workspace.bo.messages()[-1]
    if read:
        workspace.bo.presses("Read it")
        workspace.bo.closes()
    one, other = (workspace.bo, workspace.ada) if who == "bo" else (workspace.ada, workspace.bo)
    keeps_apart(one, other)
    workspace.bo.presses_in(nudge, "Read it", stale=True)

    assert MUM not in workspace.bo.reads_modal()
    workspace.bo.closes()
    assert sees_only_the_coffee(workspace)


@pytest.mark.parametrize("who", ["bo", "ada"])
@pytest.mark.parametrize("read", [False, True])
def test_the_turn_passes_on_as_after_silence(
    workspace: TestWorkspace, who: str, read: bool
) -> None:
    """Chidi is told on the next working day, as if Bo had been silent (P7, P13)."""
    shared_with_both(workspace)
    workspace.until(FRIDAY, time(8, 5))
    if read:
        workspace.bo.presses("Read it")
        workspace.bo.closes()
    one, other = (workspace.bo, workspace.ada) if who == "bo" else (workspace.ada, workspace.bo)
    keeps_apart(one, other)
    workspace.until(MONDAY_AFTER, time(7, 59))
    assert not any(NUDGE in one for one in workspace.chidi.told())
    workspace.until(MONDAY_AFTER, time(8, 5))

    assert any(NUDGE in one for one in workspace.chidi.told())


def test_nothing_more_from_them_covers_all_their_details(workspace: TestWorkspace) -> None:
    """Other messages to Bo about Ada's details are emptied as well (P4)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    first = workspace.bo.messages()[-1]
    workspace.ada.types("share")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.chooses("kind", "pet")
    workspace.ada.submits(words="My cat is at the vet")
    workspace.ada.closes()
    workspace.until(MONDAY, time(8, 5))
    workspace.bo.presses("Nothing more from them")
    workspace.tick()

    assert labels(next(one for one in workspace.bo.messages() if one["ts"] == first["ts"])) == []
    assert sees_only_the_coffee(workspace)
    assert any("You won't hear from them through me any more" in one for one in workspace.bo.told())


@pytest.mark.parametrize("read", [False, True])
def test_removing_a_listener_who_was_told(workspace: TestWorkspace, read: bool) -> None:
    """
    Bo loses access at once. Chidi is told on the next working morning, as after silence (P4, P7).
    """
    shared_with_both(workspace)
    workspace.until(FRIDAY, time(8, 5))
    nudge = workspace.bo.messages()[-1]
    if read:
        workspace.bo.presses("Read it")
        workspace.bo.closes()
    removes_listener(workspace, workspace.bo)
    workspace.bo.presses_in(nudge, "Read it", stale=True)
    assert MUM not in workspace.bo.reads_modal()
    workspace.bo.closes()
    assert sees_only_the_coffee(workspace)
    workspace.until(FRIDAY, time(17))
    assert not any(NUDGE in one for one in workspace.chidi.told())
    workspace.until(MONDAY_AFTER, time(8, 5))

    assert any(NUDGE in one for one in workspace.chidi.told())


def test_removing_a_listener_before_they_are_told(workspace: TestWorkspace) -> None:
    """Bo is never told, and Chidi is when it is time (P4, P7)."""
    shared_with_both(workspace)
    removes_listener(workspace, workspace.bo)
    workspace.until(FRIDAY, time(12))

    assert nudges(workspace) == 0
    assert any(NUDGE in one for one in workspace.chidi.told())


@pytest.mark.parametrize("read", [False, True])
@pytest.mark.parametrize("how", ["leaves", "is deactivated", "the owner is deactivated"])
def test_leaving_and_deactivation_empty_messages(
    workspace: TestWorkspace, how: str, read: bool
) -> None:
    """Also after it was read or asked about: no message names Ada any more (P4)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    if read:
        workspace.bo.presses("Read it")
        workspace.bo.closes()
    if how == "leaves":
        workspace.bo.leaves()
    else:
        gone = "bo" if how == "is deactivated" else "ada"
        workspace.sandbox.set_user(gone, deleted=True)
        workspace.wait()

    assert sees_nothing_of_ada(workspace)


@pytest.mark.parametrize("read", [False, True])
def test_the_turn_of_a_listener_who_leaves_goes_on(workspace: TestWorkspace, read: bool) -> None:
    """Somebody who left can't ask, even if they had read it, so Chidi is told (P7)."""
    shared_with_both(workspace)
    workspace.until(FRIDAY, time(8, 5))
    if read:
        workspace.bo.presses("Read it")
        workspace.bo.closes()
    workspace.bo.leaves()
    workspace.until(MONDAY_AFTER, time(8, 5))

    assert any(NUDGE in one for one in workspace.chidi.told())


def _wants_only_coffee(workspace: TestWorkspace) -> None:
    allows(workspace, "coffee_only")


def _lets_nobody_ask(workspace: TestWorkspace) -> None:
    workspace.ada.types("me")
    workspace.ada.presses("Let nobody ask")
    workspace.ada.closes()


def _takes_bo_off(workspace: TestWorkspace) -> None:
    removes_listener(workspace, workspace.bo)


def _leaves(workspace: TestWorkspace) -> None:
    workspace.ada.leaves()


WITHDRAWN = (_wants_only_coffee, _lets_nobody_ask, _takes_bo_off, _leaves)


@pytest.mark.parametrize("withdraws", WITHDRAWN)
@pytest.mark.parametrize("pressed", ["I've been in touch", "Remind me this afternoon", "Message"])
def test_an_open_window_loses_its_words_at_the_next_press(
    workspace: TestWorkspace, withdraws: Callable[[TestWorkspace], None], pressed: str
) -> None:
    """Slack lets nobody change it before; the press has no other effect (P4, P8)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    assert MUM in workspace.bo.reads_modal()
    withdraws(workspace)
    workspace.bo.presses("Message Ada" if pressed == "Message" else pressed)

    assert workspace.bo.reads_modal() == (
        "No longer there Close That's no longer there. There's nothing you need to do."
    )
