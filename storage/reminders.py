"""Reminders: that somebody wants to check in with another on a day; never a word."""

from __future__ import annotations

from dataclasses import asdict, fields

from sqlalchemy import delete, insert, select

from storage.database import Transaction
from storage.records import Reminder
from storage.tables import reminders

_REMINDER = select(*(reminders.c[field.name] for field in fields(Reminder)))


def add(tx: Transaction, reminder: Reminder) -> None:
    """Remember a reminder."""
    tx.execute(insert(reminders).values(asdict(reminder)))


def get(tx: Transaction, workspace_id: str, reminder_id: str) -> Reminder | None:
    """The reminder with this id, or ``None`` where it is gone."""
    row = tx.execute(
        _REMINDER.where(reminders.c.workspace_id == workspace_id, reminders.c.id == reminder_id)
    ).one_or_none()
    return None if row is None else Reminder(*row)


def of_owner(tx: Transaction, workspace_id: str, owner_id: str) -> tuple[Reminder, ...]:
    """The reminders that somebody keeps for themselves, earliest first."""
    rows = tx.execute(
        _REMINDER.where(
            reminders.c.workspace_id == workspace_id, reminders.c.owner_id == owner_id
        ).order_by(reminders.c.day, reminders.c.id)
    )
    return tuple(Reminder(*row) for row in rows)


def about(tx: Transaction, workspace_id: str, about_id: str) -> tuple[Reminder, ...]:
    """The reminders that others keep about somebody. Whose they are is nobody else's to see."""
    rows = tx.execute(
        _REMINDER.where(
            reminders.c.workspace_id == workspace_id, reminders.c.about_id == about_id
        ).order_by(reminders.c.day, reminders.c.id)
    )
    return tuple(Reminder(*row) for row in rows)


def forget(tx: Transaction, workspace_id: str, reminder_id: str) -> bool:
    """Forget a reminder; whether it was there."""
    done = tx.execute(
        delete(reminders).where(
            reminders.c.workspace_id == workspace_id, reminders.c.id == reminder_id
        )
    )
    return done.rowcount == 1
