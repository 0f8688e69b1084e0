"""What a listener has opened, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.memory import DetailWithWords


@dataclass(frozen=True, slots=True)
class OpenedCheckIn:
    """
    What is behind a nudge, for its listener at one moment; *owner* is a Slack id.

    *again_on*: the day of a reminder, if it cannot be this afternoon.
    """

    check_in_id: str
    owner: str
    recalled: tuple[DetailWithWords, ...]
    again_on: date | None


@dataclass(frozen=True, slots=True)
class ReminderTime:
    """When a listener will be reminded, to be read in *zone*."""

    moment: datetime
    zone: str
