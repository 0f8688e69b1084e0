"""Changing a kept detail: the form as it was, and what the changes lead to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.errors import Declined
from bot.members import MemberService
from bot.memory import (
    GONE,
    UNREADABLE,
    CheckInPlanner,
    DetailWithWords,
    Gate,
    Purpose,
    VaultWriter,
    empty_stale_notes,
    own_detail,
)
from bot.runtime.clock import Clock
from bot.runtime.working_hours import last_day, local_day, next_occurrence
from bot.sharing.draft_details import as_changed
from bot.sharing.drafts import Draft
from bot.slack.request import SlackRequest
from storage import details, people
from storage.database import Database, Transaction
from storage.records import Detail, Member


class EditingService:
    """Changes what people shared."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        vault_writer: VaultWriter,
        gate: Gate,
        membership: MemberService,
        plans: CheckInPlanner,
    ) -> None:
        self._database = database
        self._clock = clock
        self._vault_writer = vault_writer
        self._gate = gate
        self._membership = membership
        self._plans = plans

    def question(self, question_key: str | None) -> str | None:
        """The words of a question, in English; ``None`` where there is none."""
        return self._gate.question(question_key)

    def draft(self, slack_request: SlackRequest, detail_id: str) -> Draft:
        """The form filled in with one's own kept detail; :class:`Declined` if it is gone."""
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            detail = own_detail(tx, me, detail_id)
            if detail.ends_at <= now:
                raise Declined(GONE)
            recalled = self._gate.recall_or_skip(tx, detail, me.person_id, Purpose.LEDGER, now)
            if recalled is None:
                raise Declined(UNREADABLE)
            return _draft_of(tx, recalled, me, now)

    def change(
        self,
        tx: Transaction,
        me: Member,
        detail: Detail,
        draft: Draft,
        named: list[str],
        now: datetime,
    ) -> None:
        """
        Replace what is kept by *detail*; :class:`Declined` if it is gone or another's.

        No-op where it is kept like this already.
        """
        before, words = own_detail(tx, me, detail.id), draft.words.strip()
        after = as_changed(me, before, detail, draft)
        kept = self._gate.recall_or_skip(tx, before, before.owner_id, Purpose.LEDGER, now)
        if kept is None or kept.words != words:
            after = replace(after, changed_at=now)
        elif after == before and _named(tx, before) == named:
            return
        self._vault_writer.change(tx, after, words, named)
        self._plans.change(tx, before, after, now)
        empty_stale_notes(tx, self._gate, me.workspace_id, me.person_id, now)


def _draft_of(tx: Transaction, recalled: DetailWithWords, me: Member, now: datetime) -> Draft:
    detail = recalled.detail
    named = details.listeners_of(tx, detail.workspace_id, detail.id)
    known = people.several(tx, detail.workspace_id, [one.person_id for one in named])
    return Draft(
        words=recalled.words,
        kind=detail.kind,
        event_date=detail.event_date or _coming(detail, local_day(now, me.zone)),
        listeners=tuple(known[one.person_id].slack_id for one in named if one.person_id in known),
        wish=detail.wish,
        ends_on=last_day(detail.ends_at, me.zone),
        to_met=detail.to_met,
        yearly=detail.yearly,
        detail_id=detail.id,
        timing=detail.timing,
        told_on=detail.told_on,
        off_day=detail.off_day,
        four_weeks_later=detail.four_weeks_later,
        question_key=detail.question_key,
    )


def _named(tx: Transaction, detail: Detail) -> list[str]:
    """The ids of its listeners, in its owner's order."""
    known = details.listeners_of(tx, detail.workspace_id, detail.id)
    return [one.person_id for one in known]


def _coming(detail: Detail, today: date) -> date | None:
    return next_occurrence(detail.month_day, today) if detail.month_day else None
