"""What a reminder says, made at the moment of sending from what is true then."""

from __future__ import annotations

from datetime import datetime

from bot.circle import views
from bot.circle.reminders import Hashed, are_allowed
from bot.delivery import ComposedMessage
from bot.members import is_away, translator_of
from bot.runtime.working_hours import local_day, start_of_tomorrow
from bot.slack.blocks import Message
from storage import members, people, reminders, workspaces
from storage.database import Transaction
from storage.records import Outgoing, Person, Reminder


class ReminderComposer:
    """Composes reminders."""

    def __init__(self, hashed: Hashed) -> None:
        self._hashed = hashed

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The reminder, if it is still there; it waits while its keeper is away."""
        reminder = reminders.get(tx, row.workspace_id, row.subject_id)
        keeper = members.get(tx, row.workspace_id, row.receiver_id or "")
        about = self._about(tx, reminder) if reminder else None
        if reminder is None or keeper is None or about is None:
            return None
        message = views.reminder(
            translator_of(keeper),
            about.slack_id,
            workspaces.get(tx, row.workspace_id).slack_team_id,
            is_today=local_day(now, keeper.zone) == reminder.day,
        )
        later = start_of_tomorrow(now, keeper.zone) if is_away(keeper, now) else None
        return ComposedMessage((keeper.person_id,), message, not_before=later)

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Forget the reminder: it has been sent."""
        reminders.forget(tx, row.workspace_id, row.subject_id)

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Forget the reminder: it will not be sent."""
        reminders.forget(tx, row.workspace_id, row.subject_id)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """The text that replaces a withdrawn reminder."""
        keeper = members.get(tx, row.workspace_id, row.receiver_id or "")
        return views.emptied(translator_of(keeper))

    def _about(self, tx: Transaction, reminder: Reminder) -> Person | None:
        """The person it is about; ``None`` if they are gone, allow none, or are kept apart."""
        here = reminder.workspace_id
        about = people.several(tx, here, [reminder.about_id]).get(reminder.about_id)
        if about is None or about.deactivated_at is not None:
            return None
        if people.are_apart(tx, here, reminder.owner_id, about.id):
            return None
        return about if are_allowed(tx, self._hashed, here, about.slack_id) else None
