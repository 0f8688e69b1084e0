"""Whoever has just written to Kith is asked nothing for three days."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import delivery
from bot.delivery import MessageKind
from bot.icebreakers.service import MID_MORNING
from bot.runtime.clock import Clock
from bot.runtime.working_hours import hours_of, next_working_morning, start_of_day
from bot.slack.request import SlackRequest
from storage import members
from storage.database import Database, Transaction
from storage.records import Member, SendState

_QUIET = timedelta(days=3)


class IcebreakerHold:
    """
    Holds back the next icebreaker of somebody who has just written.

    A question about plain food the morning after words of despair would be cruel, and nothing about
    despair may be remembered (P18). So nobody is asked anything in the three days after they wrote
    to Kith, whatever it was: a line, in a form, or a command. What is stored is the day of their
    next question, the same for all that is written on a day; it says nothing about any of it.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def wrote(self, slack_request: SlackRequest, at: datetime | None = None) -> None:
        """
        Somebody has written something, now or *at* a moment before.

        No-op for people who haven't joined.
        """
        written_at = at or self._clock.now()
        with self._database.read() as tx:
            me = _member(tx, slack_request)
            if me is None or not _is_close(tx, me, held_until(me, written_at)):
                return
        with self._database.write() as tx:
            me = _member(tx, slack_request)
            if me is not None:
                _hold(tx, me, held_until(me, written_at))


def held_until(me: Member, written_at: datetime) -> datetime:
    """From when on somebody can be asked again who has written: on a working morning."""
    later = start_of_day(written_at, me.zone) + _QUIET
    morning = next_working_morning(hours_of(me), later)
    return morning + MID_MORNING if morning else later


def _member(tx: Transaction, slack_request: SlackRequest) -> Member | None:
    return members.by_slack_id(tx, slack_request.workspace_id, slack_request.slack_id)


def _is_close(tx: Transaction, me: Member, until: datetime) -> bool:
    """Whether somebody would be asked something before then."""
    is_due = me.next_icebreaker_at is not None and me.next_icebreaker_at < until
    return is_due or bool(_waiting(tx, me, until))


def _hold(tx: Transaction, me: Member, until: datetime) -> None:
    if me.next_icebreaker_at is not None and me.next_icebreaker_at < until:
        members.change(tx, me.workspace_id, me.person_id, next_icebreaker_at=until)
    for subject_id in _waiting(tx, me, until):
        delivery.move(tx, MessageKind.ICEBREAKER, me.workspace_id, subject_id, until)


def _waiting(tx: Transaction, me: Member, until: datetime) -> list[str]:
    """The questions that were to be asked before then, and are still to be sent."""
    rows = delivery.unsent(tx, MessageKind.ICEBREAKER, me.workspace_id, me.person_id)
    return [row.subject_id for row in rows if row.state is SendState.PENDING and row.due_at < until]
