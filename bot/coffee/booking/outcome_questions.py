"""When people are asked whether they met: the working day after, and not before."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import delivery
from bot.delivery import MessageKind
from bot.memory import HARD_ON_ONESELF
from bot.runtime.working_hours import end_of_day, hours_of, local_day, next_working_morning
from storage import details, matches, send_history
from storage.database import Transaction
from storage.records import Booking, DetailKind, Member

_OUTCOME_WITHIN = timedelta(days=4)
# What was to be asked in the first days after a loss is dropped: it would come too late.
_LEFT_ALONE = {DetailKind.LOSS: timedelta(weeks=2), DetailKind.ILLNESS_OWN: timedelta(days=3)}
_HARD_DAYS = HARD_ON_ONESELF | {DetailKind.ILLNESS_FAMILY}


def ask_afterwards(tx: Transaction, member: Member, booking: Booking, now: datetime) -> None:
    """Ask whether they met on the working day after the booked coffee, and not before."""
    due_at = asked_at(member, booking)
    ask_on(tx, member, booking.match_id, due_at, f"booked.{booking.sequence}", now)


def ask_on(
    tx: Transaction, member: Member, match_id: str, due_at: datetime, occasion: str, now: datetime
) -> None:
    """Ask somebody whether they met at *due_at*, and not before."""
    here, kind = member.workspace_id, MessageKind.OUTCOME_QUESTION
    if send_history.waiting_until(tx, here, kind, match_id, member.person_id) is not None:
        # Its composer holds it back until the receiver's own day.
        delivery.move(tx, kind, here, match_id, due_at, due_at + 2 * _OUTCOME_WITHIN)
        return
    _take_question_back(tx, member, match_id, now)
    delivery.queue(
        tx,
        kind,
        workspace_id=here,
        receiver_id=member.person_id,
        subject_id=match_id,
        due_at=due_at,
        occasion=occasion,
    )


def _take_question_back(tx: Transaction, member: Member, match_id: str, now: datetime) -> None:
    """Take back an unanswered question that came before there was a time."""
    here, me, kind = member.workspace_id, member.person_id, MessageKind.OUTCOME_QUESTION
    part = matches.part(tx, here, match_id, me)
    if part is not None and part.outcome is None and part.times_asked:
        delivery.withdraw(tx, here, [match_id], now, receiver_id=me, kind=kind)
        matches.change_part(tx, part, times_asked=0)


def asked_at(member: Member, booking: Booking) -> datetime:
    """The morning of somebody's first working day after the day of a booked coffee."""
    return morning_after(member, booking.ends_at)


def morning_after(member: Member, moment: datetime) -> datetime:
    """The morning of somebody's first working day after the day of *moment*."""
    day_over = end_of_day(local_day(moment, member.zone), member.zone)
    return next_working_morning(hours_of(member), day_over) or day_over


def left_alone_until(tx: Transaction, member: Member, now: datetime) -> datetime | None:
    """
    The working morning before which a member isn't asked whether they met; ``None``: ask them.

    For two weeks after they shared a loss, or three days after an illness of their own, a coffee
    doesn't matter; nor does it on the day of an operation, or of what else they shared about health
    or a loss.
    """
    mine = details.of_owner(tx, member.workspace_id, member.person_id)
    until = [one.shared_at + _LEFT_ALONE[one.kind] for one in mine if one.kind in _LEFT_ALONE]
    today = local_day(now, member.zone)
    if any(one.kind in _HARD_DAYS and one.event_date == today for one in mine):
        until.append(end_of_day(today, member.zone))
    ahead = [moment for moment in until if now < moment]
    return next_working_morning(hours_of(member), max(ahead)) if ahead else None
