"""The contact in need of a workspace: the person to turn to, who is asked first."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update

from storage.database import Transaction
from storage.mapping import in_workspace
from storage.records import Contact, ContactState
from storage.tables import workspaces


def get(tx: Transaction, workspace_id: str) -> Contact | None:
    """The person who is or was asked to be the contact; ``None`` where nobody is."""
    row = tx.execute(select(workspaces).where(in_workspace(workspaces, workspace_id))).one()
    if row.contact_id is None:
        return None
    return Contact(
        workspace_id,
        row.contact_id,
        row.contact_state,
        row.contact_asked_at,
        row.contact_own_hours,
    )


def pick(tx: Transaction, workspace_id: str, person_id: str | None) -> None:
    """Let a person be asked, who replaces any other; ``None``: nobody is the contact."""
    _change(
        tx,
        workspace_id,
        contact_id=person_id,
        contact_state=ContactState.ASKED,
        contact_asked_at=None,
        contact_own_hours=False,
    )


def note_asked(tx: Transaction, workspace_id: str, at: datetime) -> None:
    """Record that the question is on its way."""
    _change(tx, workspace_id, contact_asked_at=at)


def answer(
    tx: Transaction, workspace_id: str, state: ContactState, *, own_hours: bool = False
) -> None:
    """
    Record what the contact said.

    *own_hours*: people may be told when they are back by the hours that they told Kith.
    """
    _change(tx, workspace_id, contact_state=state, contact_own_hours=own_hours)


def _change(tx: Transaction, workspace_id: str, **values: object) -> None:
    tx.execute(update(workspaces).where(in_workspace(workspaces, workspace_id)).values(**values))
