"""The contact in need, who is asked before anybody hears their name."""

from __future__ import annotations

from sqlalchemy import Connection

from storage import contacts, workspaces
from storage.records import Contact, ContactState, Person, Workspace
from tests.storage.builders import MONDAY


def test_a_contact_is_asked_first(
    tx: Connection, workspace: Workspace, other: Workspace, chidi: Person
) -> None:
    """Their answer is theirs alone: whoever comes after them begins anew, and only here."""
    here = workspace.id
    contacts.pick(tx, here, chidi.id)
    assert contacts.get(tx, here) == Contact(here, chidi.id, ContactState.ASKED, None, False)
    contacts.note_asked(tx, here, MONDAY)
    contacts.answer(tx, here, ContactState.ACCEPTED, own_hours=True)
    assert contacts.get(tx, here) == Contact(here, chidi.id, ContactState.ACCEPTED, MONDAY, True)
    contacts.pick(tx, here, "another")

    assert contacts.get(tx, here) == Contact(here, "another", ContactState.ASKED, None, False)
    assert contacts.get(tx, other.id) is None
    assert workspaces.get(tx, here).contact_id == "another"


def test_nobody_has_to_be_the_contact(tx: Connection, workspace: Workspace, chidi: Person) -> None:
    """Without one, the workspace is as it was before."""
    contacts.pick(tx, workspace.id, chidi.id)
    contacts.answer(tx, workspace.id, ContactState.ACCEPTED, own_hours=True)
    contacts.pick(tx, workspace.id, None)

    assert contacts.get(tx, workspace.id) is None
    assert workspaces.get(tx, workspace.id) == workspace
