"""The people one has met: the card of a colleague, and reminders to check in with them."""

from bot.circle.reminders import KnownReminders, ReminderService
from bot.circle.service import CircleService

__all__ = ["CircleService", "KnownReminders", "ReminderService"]
