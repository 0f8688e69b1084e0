"""Reminders to check in with somebody on a day; they hold no words."""

from __future__ import annotations

from sqlalchemy import delete, insert

from storage.database import Transaction
from storage.mapping import fetch_all, fetch_one, in_workspace, projection, values_of
from storage.records import Reminder
from storage.tables import reminders

_REMINDER = projection(reminders, Reminder)


def add(tx: Transaction, reminder: Reminder) -> None:
    """Add a reminder."""
    tx.execute(insert(reminders).values(values_of(reminder)))


def get(tx: Transaction, workspace_id: str, reminder_id: str) -> Reminder | None:
    """The reminder with this id, or ``None`` if it is gone."""
    return fetch_one(
        tx, Reminder, _REMINDER.where(in_workspace(reminders, workspace_id, id=reminder_id))
    )


def of_owner(tx: Transaction, workspace_id: str, owner_id: str) -> tuple[Reminder, ...]:
    """The reminders that a person keeps, earliest first."""
    return fetch_all(
        tx,
        Reminder,
        _REMINDER.where(in_workspace(reminders, workspace_id, owner_id=owner_id)).order_by(
            reminders.c.day, reminders.c.id
        ),
    )


def about(tx: Transaction, workspace_id: str, about_id: str) -> tuple[Reminder, ...]:
    """The reminders that others keep about a person. Never show them whose they are."""
    return fetch_all(
        tx,
        Reminder,
        _REMINDER.where(in_workspace(reminders, workspace_id, about_id=about_id)).order_by(
            reminders.c.day, reminders.c.id
        ),
    )


def forget(tx: Transaction, workspace_id: str, reminder_id: str) -> bool:
    """Delete a reminder; returns whether it existed."""
    done = tx.execute(
        delete(reminders).where(in_workspace(reminders, workspace_id, id=reminder_id))
    )
    return done.rowcount == 1
