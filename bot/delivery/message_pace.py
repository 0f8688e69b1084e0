"""When a message may be sent by the hours and the budget of its receivers, as they are stored."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from bot.delivery import pacing
from bot.delivery.decisions import Decision
from bot.delivery.message_kinds import QUESTIONS, UNASKED, UNPRESSED, UNPROMPTED
from bot.runtime.working_hours import Hours, start_of_day, start_of_tomorrow, start_of_week
from storage import members, send_history
from storage.database import Transaction
from storage.records import Outgoing

_A_WEEK = timedelta(days=7)


def pace_of(
    tx: Transaction,
    row: Outgoing,
    to: tuple[str, ...],
    not_before: datetime,
    now: datetime,
    of_stranger: Hours | None = None,
    keeps_free: int = 0,
) -> Decision:
    """Whether a message may be sent to these people now, by their hours and their budget."""
    hours = pacing.hours_for(members.several(tx, row.workspace_id, to), to)
    if hours is None and of_stranger is not None:
        hours = [of_stranger]
    return pacing.decide(row, hours, _sent_counts(tx, row, now, keeps_free), not_before, now)


def _sent_counts(
    tx: Transaction, row: Outgoing, now: datetime, keeps_free: int
) -> pacing.SentCounts | None:
    """What the receiver has been sent; ``None`` for a group, or somebody who is no member."""
    if row.receiver_id is None:
        return None
    member = members.get(tx, row.workspace_id, row.receiver_id)
    if member is None:
        return None
    day, week = start_of_day(now, member.zone), start_of_week(now, member.zone)
    count = partial(send_history.since, tx, row.workspace_id, row.receiver_id, besides=row.id)
    return pacing.SentCounts(
        today=count([row.kind], day),
        today_in_all=count(UNPROMPTED, day),
        this_week=count(UNASKED, week),
        weekly_budget=member.weekly_budget,
        about_match=send_history.number_about(tx, row, UNPRESSED),
        waiting_first=keeps_free + send_history.waiting_before(tx, row, UNASKED, week + _A_WEEK),
        asked_first=count(pacing.before(row), day)
        + send_history.waiting_before(tx, row, QUESTIONS, start_of_tomorrow(now, member.zone)),
    )
