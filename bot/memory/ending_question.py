"""The question before something light is forgotten: when it is asked, and about what (P14)."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import delivery
from bot.delivery import MessageKind
from bot.memory.consent import SERIOUS
from storage.database import Transaction
from storage.records import Detail

# Enough for a weekend, and for somebody who reads their messages every other day.
_BEFORE_END = timedelta(days=4)
# What is kept for less than this ends without a question: its owner remembers having said so.
_KEPT_FOR_LONG = timedelta(days=14)


def ask_before_end(tx: Transaction, detail: Detail, now: datetime) -> None:
    """
    Queue the question, once for each end that a detail is given.

    Health, loss and family end silently on the day that was promised.
    """
    if detail.kind in SERIOUS or detail.ends_at - now < _KEPT_FOR_LONG:
        return
    delivery.queue(
        tx,
        MessageKind.ENDING_QUESTION,
        workspace_id=detail.workspace_id,
        receiver_id=detail.owner_id,
        subject_id=detail.id,
        due_at=detail.ends_at - _BEFORE_END,
        occasion=f"{detail.ends_at:%Y-%m-%d}",
        send_until=detail.ends_at,
    )


def is_about_to_end(detail: Detail, now: datetime) -> bool:
    """Whether it is time for the question: not for one whose end has been moved since."""
    return detail.ends_at - _BEFORE_END <= now < detail.ends_at
