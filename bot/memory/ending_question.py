"""The question before a light detail ends: when it is asked, and about which details (P9, P14)."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import delivery
from bot.delivery import MessageKind
from bot.memory.consent import SERIOUS
from storage.database import Transaction
from storage.records import Detail

# Long enough for a weekend, and for people who read their messages every other day.
_BEFORE_END = timedelta(days=4)
# A detail that is kept for less ends without a question: its owner still remembers the end.
_KEPT_FOR_LONG = timedelta(days=14)


def ask_before_end(tx: Transaction, detail: Detail, now: datetime) -> None:
    """
    Queue the question, once for each end that a detail gets.

    All others end silently on the promised day.
    """
    if not has_ending_question(detail) or detail.ends_at - now < _KEPT_FOR_LONG:
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


def has_ending_question(detail: Detail) -> bool:
    """
    Whether its owner is asked before it ends: a light thing without a day.

    Nobody keeps an exam on Thursday for longer, or is reminded of an illness by a question.
    """
    has_day = detail.event_date is not None or detail.month_day is not None
    return detail.kind not in SERIOUS and not has_day


def is_about_to_end(detail: Detail, now: datetime) -> bool:
    """Whether it is time for the question; not if the end has been moved meanwhile."""
    return detail.ends_at - _BEFORE_END <= now < detail.ends_at
