"""Counts what became of messages, for monitoring."""

from __future__ import annotations

from bot.delivery.message_kinds import BY_CALENDAR
from bot.runtime.metrics import MESSAGES
from storage.records import SendState

COUNTED = (SendState.SENT, SendState.UNKNOWN, SendState.FAILED)
# All other kinds together, and what is said at once.
OTHER = "other"

# From the start on, so that the first failure shows as a rise.
for _kind in (*BY_CALENDAR, OTHER):
    for _outcome in COUNTED:
        MESSAGES.labels(_kind, _outcome)


def count(kind: str, outcome: SendState) -> None:
    """
    Count a message that was sent, may have been, or will never be.

    A kind that follows from what one person did or shared isn't named: in a small workspace its
    count would tell of that person.
    """
    MESSAGES.labels(kind if kind in BY_CALENDAR else OTHER, outcome).inc()
