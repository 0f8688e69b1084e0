"""Whoever may no longer know loses sight at once, also of what is in their chat already."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.slack.request import SlackRequest
from storage import details, people
from tests.cast import Actor, labels
from tests.stories.test_sick_mother import FRIDAY, MUM, TUESDAY, shared_with_bo
from tests.stories.test_the_brake import NUDGE, nudges
from tests.workspace import Town

MONDAY = date(2026, 11, 30)
# Bo's turn is over on Monday, a moment too late for Chidi's morning.
MONDAY_AFTER = date(2026, 11, 30)


def shared_with_both(town: Town) -> None:
    """Ada names Bo, and then Chidi."""
    town.joins(town.ada, town.bo, town.chidi)
    town.until(TUESDAY, time(11))
    town.ada.says(MUM)
    town.ada.presses("Keep this")
    town.ada.chooses("listener_0", town.bo.id)
    town.ada.chooses("listener_1", town.chidi.id)
    town.ada.submits()
    town.ada.closes()


def keeps_apart(person: Actor, about: Actor) -> None:
    """Somebody puts another on their quiet list."""
    person.presses_at_home("Quiet list")
    person.chooses("people", [about.id])
    person.submits()
    person.closes()


def takes_off(town: Town, listener: Actor) -> None:
    """Ada takes somebody off the list of the one thing that she shared."""
    with town.database.read() as tx:
        ada = people.find(tx, town.workspace.id, town.ada.id)
        bo = people.find(tx, town.workspace.id, listener.id)
        assert ada is not None
        assert bo is not None
        (detail,) = details.of_owner(tx, town.workspace.id, ada.id)
    by_ada = SlackRequest(town.workspace.id, town.ada.id, f"takes off {listener.id}")
    town.application.services.ledger.take_off(by_ada, detail.id, bo.id)


def is_blind(town: Town) -> bool:
    """Whether nothing in Bo's chat names Ada, and no button about her is left."""
    town.tick()
    left = [one for one in town.bo.messages() if town.ada.mention in one["text"]]
    return nudges(town) == 0 and left == []


@pytest.mark.parametrize("who", ["bo", "ada"])
@pytest.mark.parametrize("read", [False, True])
def test_the_quiet_list_empties_what_is_there(town: Town, who: str, read: bool) -> None:
    """Whichever of the two wished it: the message says nothing, its button opens nothing (P4)."""
    shared_with_both(town)
    town.until(FRIDAY, time(8, 5))
    nudge = town.bo.messages()[-1]
    if read:
        town.bo.presses("Read it")
        town.bo.closes()
    one, other = (town.bo, town.ada) if who == "bo" else (town.ada, town.bo)
    keeps_apart(one, other)
    town.bo.presses_in(nudge, "Read it", stale=True)

    assert MUM not in town.bo.reads_modal()
    town.bo.closes()
    assert is_blind(town)


@pytest.mark.parametrize("who", ["bo", "ada"])
@pytest.mark.parametrize("read", [False, True])
def test_the_turn_passes_on_no_earlier_than_after_silence(town: Town, who: str, read: bool) -> None:
    """Chidi is told on the next working day, as if Bo had said nothing (P7, P13)."""
    shared_with_both(town)
    town.until(FRIDAY, time(8, 5))
    if read:
        town.bo.presses("Read it")
        town.bo.closes()
    one, other = (town.bo, town.ada) if who == "bo" else (town.ada, town.bo)
    keeps_apart(one, other)
    town.until(MONDAY_AFTER, time(7, 59))
    assert not any(NUDGE in one for one in town.chidi.told())
    town.until(MONDAY_AFTER, time(8, 5))

    assert any(NUDGE in one for one in town.chidi.told())


def test_nothing_more_from_them_is_about_all_of_theirs(town: Town) -> None:
    """What else of Ada's is in Bo's chat is emptied as well (P4)."""
    shared_with_bo(town)
    town.until(FRIDAY, time(8, 5))
    first = town.bo.messages()[-1]
    town.ada.types("share")
    town.ada.chooses("listener_0", town.bo.id)
    town.ada.chooses("kind", "pet")
    town.ada.submits(words="My cat is at the vet")
    town.ada.closes()
    town.until(MONDAY, time(8, 5))
    town.bo.presses("Nothing more from them")
    town.tick()

    assert labels(next(one for one in town.bo.messages() if one["ts"] == first["ts"])) == []
    assert is_blind(town)
    assert any("You won't hear from them through me any more" in one for one in town.bo.told())


@pytest.mark.parametrize("read", [False, True])
def test_taking_a_listener_off(town: Town, read: bool) -> None:
    """Bo loses sight at once; Chidi hears of it in a morning, as she would have (P4, P7)."""
    shared_with_both(town)
    town.until(FRIDAY, time(8, 5))
    nudge = town.bo.messages()[-1]
    if read:
        town.bo.presses("Read it")
        town.bo.closes()
    takes_off(town, town.bo)
    town.bo.presses_in(nudge, "Read it", stale=True)
    assert MUM not in town.bo.reads_modal()
    town.bo.closes()
    assert is_blind(town)
    town.until(FRIDAY, time(17))
    assert not any(NUDGE in one for one in town.chidi.told())
    town.until(MONDAY_AFTER, time(8, 5))

    assert any(NUDGE in one for one in town.chidi.told())


def test_taking_a_listener_off_before_they_are_told(town: Town) -> None:
    """Bo never hears of it, and Chidi does when it is time (P4, P7)."""
    shared_with_both(town)
    takes_off(town, town.bo)
    town.until(FRIDAY, time(12))

    assert nudges(town) == 0
    assert any(NUDGE in one for one in town.chidi.told())


@pytest.mark.parametrize("read", [False, True])
@pytest.mark.parametrize("how", ["leaves", "is deactivated", "the owner is deactivated"])
def test_leaving_and_deactivation_empty_what_was_said(town: Town, how: str, read: bool) -> None:
    """Whatever had been read or asked: nothing in the chat names Ada any more (P4)."""
    shared_with_bo(town)
    town.until(FRIDAY, time(8, 5))
    if read:
        town.bo.presses("Read it")
        town.bo.closes()
    if how == "leaves":
        town.bo.types("leave")
    else:
        gone = "bo" if how == "is deactivated" else "ada"
        town.sandbox.set_user(gone, deleted=True)
        town.wait()

    assert is_blind(town)


@pytest.mark.parametrize("read", [False, True])
def test_the_turn_of_somebody_who_leaves_goes_on(town: Town, read: bool) -> None:
    """Whoever has left asks nobody, also if they had read it; Chidi may, and hears of it (P7)."""
    shared_with_both(town)
    town.until(FRIDAY, time(8, 5))
    if read:
        town.bo.presses("Read it")
        town.bo.closes()
    town.bo.types("leave")
    town.until(MONDAY_AFTER, time(8, 5))

    assert any(NUDGE in one for one in town.chidi.told())
