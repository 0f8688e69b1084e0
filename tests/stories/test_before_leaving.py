"""The windows before leaving and before erasing oneself say what others will notice (P1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from tests.cast import Actor
from tests.picking import TUESDAY, introduced, said_in
from tests.stories.test_booking_changes import THURSDAY, booked
from tests.stories.test_contact_in_need import QUESTION, setup_of
from tests.stories.test_rescue import changes
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

NOBODY, NOBODY_ELSE = "Nobody is told.", "Nobody else is told."
NOT_THEIR_COFFEE = "won't take place. They'll hear that, and not why."
WITHOUT = "will meet without you. They'll hear that someone can't make it, and not why."
NO_CONTACT = "Your admins will see that there's nobody, and no reason."
EMPTIED = "my message will only say that it was withdrawn."
HEARD = (NOT_THEIR_COFFEE, WITHOUT, NO_CONTACT, EMPTIED)


def opens(person: Actor, window: str) -> str:
    """Somebody opens the question before leaving, or before erasing; returns what it says."""
    person.closes()
    if window == "leave":
        person.presses_at_home("Leave")
    else:
        person.types("me")
        person.presses("Erase everything about me")
    return person.reads_modal()


def nothing_ahead(workspace: TestWorkspace) -> None:
    """Bo has joined, and no more."""
    workspace.joins(workspace.ada, workspace.bo)


def a_pair(workspace: TestWorkspace) -> None:
    """A coffee of two without a time."""
    introduced(workspace, workspace.ada, workspace.bo)


def a_booked_pair(workspace: TestWorkspace) -> None:
    """A coffee of two with a time."""
    booked(workspace, workspace.ada, workspace.bo)


def a_trio(workspace: TestWorkspace) -> None:
    """A coffee of three without a time."""
    introduced(workspace, workspace.ada, workspace.bo, workspace.chidi)


def a_past_coffee(workspace: TestWorkspace) -> None:
    """Its time has passed."""
    booked(workspace, workspace.ada, workspace.bo, day=THURSDAY)
    workspace.until(THURSDAY + timedelta(days=1), time(12))


def a_coffee_at_their_own_time(workspace: TestWorkspace) -> None:
    """Bo has been asked whether they met, and hasn't answered: only they know."""
    group = introduced(workspace, workspace.ada, workspace.bo)
    workspace.ada.presses("We'll find our own time", in_group=group)
    workspace.until(date(2026, 12, 1), time(17))
    assert any("Have you had your coffee" in one for one in workspace.bo.told())


def drawn_at_night(workspace: TestWorkspace) -> None:
    """They were drawn, and not introduced so far."""
    workspace.joins(workspace.ada, workspace.bo, rhythm="Every 8 weeks")
    changes(workspace, workspace.ada, work_start=time(13), work_end=time(21))
    workspace.until(TUESDAY, time(10, 5))
    assert workspace.ada.groups() == []


def asked_as_contact(workspace: TestWorkspace) -> None:
    """Bo was asked to be the contact in need."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.picks_contact(workspace.bo)


def contact(workspace: TestWorkspace) -> None:
    """Bo is the contact in need."""
    asked_as_contact(workspace)
    assert any(QUESTION in one for one in workspace.bo.told())
    workspace.bo.presses("Yes, nine to five")


def shared(workspace: TestWorkspace) -> None:
    """Bo shared something."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.bo.shares("My exam is tomorrow.", workspace.ada)
    workspace.bo.closes()


CASES: tuple[tuple[Callable[[TestWorkspace], None], str | None], ...] = (
    (nothing_ahead, None),
    (a_pair, NOT_THEIR_COFFEE),
    (a_booked_pair, NOT_THEIR_COFFEE),
    (a_trio, WITHOUT),
    (a_past_coffee, None),
    (a_coffee_at_their_own_time, None),
    (drawn_at_night, None),
    (asked_as_contact, NO_CONTACT),
    (contact, NO_CONTACT),
    (shared, EMPTIED),
)


@pytest.mark.parametrize("window", ["leave", "erase"])
@pytest.mark.parametrize(("happened", "said"), CASES, ids=[one.__name__ for one, _ in CASES])
def test_the_window_says_what_others_will_notice(
    workspace: TestWorkspace,
    happened: Callable[[TestWorkspace], None],
    said: str | None,
    window: str,
) -> None:
    """
    Where nobody will notice anything, it says so; else it says what, and then the others hear it.
    """
    ada, bo = workspace.ada, workspace.bo
    happened(workspace)
    shown = opens(bo, window)
    assert [one for one in HEARD if one in shown] == ([said] if said else [])
    assert (NOBODY in shown, NOBODY_ELSE in shown) == (said is None, said is not None)
    before = _heard_by(ada)
    bo.submits()
    workspace.pass_time(minutes=1)
    new = list((_heard_by(ada) - before).elements())

    assert any("won't take place" in one for one in new) is (said == NOT_THEIR_COFFEE)
    assert any("can't make it" in one for one in new) is (said == WITHOUT)
    assert workspace.bo.mention not in " ".join(one for one in new if "can't make it" in one)
    if said == NO_CONTACT:
        assert "Asked. I name them" not in (seen := setup_of(workspace))
        assert "They've said yes" not in seen


def test_a_contact_who_never_joined(workspace: TestWorkspace) -> None:
    """Dana was picked, and wants to be erased: the window says what admins will see."""
    workspace.joins(workspace.ada)
    workspace.picks_contact(workspace.dana)

    assert NO_CONTACT in opens(workspace.dana, "erase")


def test_each_coffee_is_named(workspace: TestWorkspace) -> None:
    """With whom, so that Bo knows which one he leaves."""
    ada, bo = workspace.ada, workspace.bo
    introduced(workspace, ada, bo)

    assert f"Your coffee with {ada.mention} {NOT_THEIR_COFFEE}" in opens(bo, "leave")


def _heard_by(person: Actor) -> Counter[str]:
    """Everything that was said to somebody, alone or in a group."""
    return Counter([*(x for one in person.groups() for x in said_in(person, one)), *person.told()])
