"""Which icebreaker a typed line answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.delivery import MessageKind
from bot.sharing.drafts import TypedLine
from bot.suggestions import gravity_of
from storage import questions, send_history
from storage.database import Transaction
from storage.records import AskedQuestion, Member

# Later than that, what somebody writes is about something else.
_OPEN_FOR = timedelta(days=3)
# Slack's clock stamps a line, and Kith's the question.
_CLOCKS_DIFFER_BY = timedelta(minutes=1)


def answered_question(
    tx: Transaction, me: Member, lines: Sequence[TypedLine], now: datetime
) -> str | None:
    """
    The key of the question that *lines* answer, which is recorded as answered; ``None`` if none.

    An illness or a loss is hardly the answer to a question about food.
    """
    if any(gravity_of(line.text) for line in lines):
        return None
    asked = open_question(tx, me, lines[0].ts)
    if asked is None:
        return None
    questions.note_answered(tx, me.workspace_id, me.person_id, asked.question_key, now)
    return asked.question_key


def open_question(tx: Transaction, me: Member, ts: str) -> AskedQuestion | None:
    """
    The question that a line may answer; ``None`` if none is open.

    It is the last one that reached its author in the three days before they wrote, unless that has
    been answered. *ts*: the time stamp of the line.
    """
    here, written_at = me.workspace_id, datetime.fromtimestamp(float(ts), UTC)
    asked_id = send_history.last_sent(
        tx,
        here,
        me.person_id,
        MessageKind.ICEBREAKER,
        written_at - _OPEN_FOR,
        written_at + _CLOCKS_DIFFER_BY,
    )
    asked = questions.get_asked(tx, here, asked_id) if asked_id else None
    return None if asked is None or asked.answered_at is not None else asked
