"""Check-ins: who is told of a detail, when, and one listener at a time."""

from bot.checkins.grief import grieves
from bot.checkins.listener_turns import Turns
from bot.checkins.occasions import owner_is_asked_at
from bot.checkins.service import CheckInService

__all__ = ["CheckInService", "Turns", "grieves", "owner_is_asked_at"]
