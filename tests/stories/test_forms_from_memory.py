"""A submitted form is checked from memory, without asking Slack, so that it is answered at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from storage import people, reminders, workspaces
from storage.records import Tier
from tests.cast import Actor, element_of
from tests.workspace import TestWorkspace

_WORDS = "My mum is having an operation on Thursday."


def shares(workspace: TestWorkspace) -> Actor:
    """Ada opens the sharing form and names Bo."""
    workspace.ada.types("share")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    return workspace.ada


def reminds(workspace: TestWorkspace) -> Actor:
    """Ada opens the form of a reminder about Bo."""
    workspace.ada.types("@bo")
    workspace.ada.presses("Remind me to check in with them")
    return workspace.ada


def sets_up(workspace: TestWorkspace) -> Actor:
    """Ada opens the setup, in which only coffee may be shared."""
    workspace.ada.types("setup")
    workspace.ada.chooses("tier", "coffee_only")
    return workspace.ada


def asks_about_people(workspace: TestWorkspace) -> int:
    """How often the bot has asked Slack about people."""
    return sum(name.startswith("users.") for name, _ in workspace.said_by_bot())


def submits(person: Actor) -> None:
    """The open form is submitted, with words where it has a field for them."""
    has_words = any(one.get("block_id") == "words" for one in person.modal()["blocks"])
    person.submits(**({"words": _WORDS} if has_words else {}))


@pytest.mark.parametrize("fills", [shares, reminds, sets_up])
def test_no_form_asks_slack_about_people(
    workspace: TestWorkspace, fills: Callable[[TestWorkspace], Actor]
) -> None:
    """Names, listeners and admins are checked from memory."""
    workspace.joins(workspace.ada, workspace.bo)
    person = fills(workspace)
    before = asks_about_people(workspace)
    submits(person)

    assert asks_about_people(workspace) == before


@pytest.mark.parametrize("handle", ["gus", "hanna"])
def test_a_listener_who_cannot_join_is_refused_from_memory(
    workspace: TestWorkspace, handle: str
) -> None:
    """Memory says who is a guest or has left; the words stay in the form (P4)."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    workspace.ada.chooses("listener_0", workspace.sandbox.users[handle].id)
    before = asks_about_people(workspace)
    refused = workspace.ada.submits(words=_WORDS)
    assert asks_about_people(workspace) == before

    assert "can't join" in refused.errors["listener_0"]


def test_what_slack_says_later_is_in_memory(workspace: TestWorkspace) -> None:
    """Bo is deactivated while the form is open, so he can't be named in it any more."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.sandbox.set_user("bo", deleted=True)
    workspace.wait()
    refused = workspace.ada.submits(words=_WORDS)

    assert "can't join" in refused.errors["listener_0"]


def forgets_everybody(workspace: TestWorkspace) -> None:
    """Kith is started again while the form is open: its memory is empty."""
    workspace.restart()


def test_a_listener_who_is_not_in_memory_is_accepted(workspace: TestWorkspace) -> None:
    """Nothing typed is refused for that: nobody is told before they join."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace)
    forgets_everybody(workspace)
    workspace.ada.submits(words="I collect old maps.")

    assert "Kept" in str(workspace.ada.modal()["title"])


def test_a_reminder_about_somebody_who_is_not_in_memory(workspace: TestWorkspace) -> None:
    """It is kept: nobody is reminded of somebody who was deactivated."""
    workspace.joins(workspace.ada, workspace.bo)
    reminds(workspace)
    forgets_everybody(workspace)
    workspace.ada.submits()

    with workspace.database.read() as tx:
        ada = people.find(tx, workspace.record.id, workspace.ada.id)
        assert ada is not None
        kept = reminders.of_owner(tx, workspace.record.id, ada.id)
    assert len(kept) == 1


def tier(workspace: TestWorkspace) -> Tier:
    """What may be shared."""
    with workspace.database.read() as tx:
        return workspaces.get(tx, workspace.record.id).tier


def test_an_admin_who_is_not_in_memory_presses_again(workspace: TestWorkspace) -> None:
    """They are told so, nothing has changed, and a tick later the same form is saved."""
    workspace.joins(workspace.ada)
    sets_up(workspace)
    form = workspace.ada.modal()
    forgets_everybody(workspace)
    before = len(workspace.said_by_bot())
    workspace.ada.submits()
    assert tier(workspace) is Tier.ALL
    assert "Please press Save again in a minute." in str(workspace.said_by_bot()[before:])
    workspace.tick()
    picker = element_of(form, "tier")
    (chosen,) = [one for one in picker["options"] if one["value"] == "coffee_only"]
    state = {"selected_option": chosen}
    workspace.ada.submits_as_it_was(form, {"tier": {picker["action_id"]: state}})

    assert tier(workspace) is Tier.COFFEE_ONLY


def test_somebody_who_is_no_longer_an_admin_saves_nothing(workspace: TestWorkspace) -> None:
    """Ada lost the role while the form was open."""
    workspace.joins(workspace.ada)
    sets_up(workspace)
    workspace.sandbox.set_user("ada", is_admin=False)
    workspace.wait()
    before = len(workspace.said_by_bot())
    workspace.ada.submits()

    assert tier(workspace) is Tier.ALL
    assert "Only admins of this workspace" in str(workspace.said_by_bot()[before:])


def test_the_day_of_a_reminder_is_kept(workspace: TestWorkspace) -> None:
    """What was chosen in the form is what is kept."""
    workspace.joins(workspace.ada, workspace.bo)
    reminds(workspace)
    workspace.ada.chooses("day", date(2026, 12, 1).isoformat())
    workspace.ada.submits()

    assert "Tuesday 1 December" in workspace.ada.reads_modal()
