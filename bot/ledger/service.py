"""The ledger: what is kept of somebody, for that person only; forgetting, news, keeping longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.circle import ReminderService
from bot.errors import Declined
from bot.ledger.entries import Entry, Ledger, NamedListener, NewsAnswer, Reading
from bot.ledger.held import Held, held_of
from bot.ledger.member_data import member_data
from bot.members import MemberService
from bot.memory import (
    GONE,
    CheckInPlanner,
    ForgettingService,
    Gate,
    OwnDetail,
    PlannedCheckIn,
    Purpose,
    ask_before_end,
    default_end,
    empty_stale_notes,
    is_about_to_end,
    is_braked,
    may_skip_coffees,
    own_detail,
    own_details,
)
from bot.runtime.clock import Clock
from bot.runtime.working_hours import end_of_day, last_day, local_day
from bot.slack.request import SlackRequest
from storage import custom_questions, details, members, people, tombstones
from storage.database import Database, Transaction
from storage.records import Brake, Detail, Member, TombstoneKind


class LedgerService:
    """Shows people what is kept of them, and forgets it when they say so."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        gate: Gate,
        forgetting: ForgettingService,
        membership: MemberService,
        plans: CheckInPlanner,
        reminders: ReminderService,
    ) -> None:
        self._database = database
        self._clock = clock
        self._gate = gate
        self._forgetting = forgetting
        self._membership = membership
        self._plans = plans
        self._reminders = reminders

    def read(self, slack_request: SlackRequest, purpose: Purpose) -> Ledger:
        """All that is kept of the person who asks, joined or not (P15)."""
        now = self._clock.now()
        with self._database.read() as tx:
            me, reminders = slack_request.person(tx), self._reminders.known_to(tx, slack_request)
            if me is None:
                return Ledger(member_data(tx, None), reminders)
            found = self._gate.own_details(tx, me.workspace_id, me.id, purpose, now)
            entries = tuple(self._entry(tx, own, now) for own in found)
            notes = self._gate.own_coffee_notes(tx, me.workspace_id, me.id, now)
            return Ledger(member_data(tx, me), reminders, entries, tuple(notes))

    def entry(self, slack_request: SlackRequest, detail_id: str) -> tuple[Entry | None, str]:
        """
        One's own detail, and one's time zone; ``None`` for what is gone.

        Raises :class:`Declined` for another's, and in the same words for what never was (P4).
        """
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            here = me.workspace_id
            if tombstones.exists(tx, here, TombstoneKind.DETAIL, detail_id):
                return None, me.zone
            detail = own_detail(tx, me, detail_id)
            found = self._gate.own_details(tx, here, me.person_id, Purpose.LEDGER, now)
            own = next((one for one in found if one.detail.id == detail.id), None)
            return self._entry(tx, own, now) if own else None, me.zone

    def held(self, tx: Transaction, me: Member, now: datetime) -> Held:
        """How much is held of what a member told Kith."""
        return held_of(tx, self._gate, me, now)

    def take_off(self, slack_request: SlackRequest, detail_id: str, person_id: str) -> None:
        """Remove a listener, who can no longer read it from now on (P4); no-op if they are none."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            detail = own_detail(tx, me, detail_id)
            if details.take_off(tx, detail.workspace_id, detail.id, person_id):
                self._plans.take_off(tx, detail, person_id, now)
                empty_stale_notes(tx, self._gate, detail.workspace_id, detail.owner_id, now)

    def forget(self, slack_request: SlackRequest, detail_id: str) -> None:
        """
        Forget a detail: words, listeners, plans and the record of who read it (P14).

        No-op if it was forgotten before. Raises :class:`Declined` for another's, and in the same
        words for what never was (P4).
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            if not tombstones.exists(tx, me.workspace_id, TombstoneKind.DETAIL, detail_id):
                self._forgetting.forget(tx, own_detail(tx, me, detail_id), now)

    def there_is_news(self, slack_request: SlackRequest, *detail_ids: str) -> NewsAnswer:
        """
        Let listeners be told from now on, or once more; return the day of the first one.

        Only the owner can say so, and it counts once (P8). What is gone or braked by now is left
        out; raises :class:`Declined` where all is.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            mine = own_details(tx, me, detail_ids)
            free = [one for one in mine if not is_braked(one, me.zone, now)]
            if not free:
                raise Declined(GONE)
            planned = [self._has_news(tx, detail, now) for detail in free]
            told = sorted((one.moment, one.zone) for one in planned if one is not None)
            named = tuple(one.slack_id for one in _named(tx, free[0]))
            return NewsAnswer(local_day(*told[0]) if told else None, named)

    def _has_news(self, tx: Transaction, detail: Detail, now: datetime) -> PlannedCheckIn | None:
        if detail.news_at is None:
            details.change(tx, detail.workspace_id, detail.id, news_at=now)
            detail = replace(detail, news_at=now)
            self._plans.there_is_news(tx, detail, now)
        return self._plans.outlook(tx, detail, now).next_check_in

    def forget_all(self, slack_request: SlackRequest) -> None:
        """Forget everything that somebody shared, coffee notes included."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            self._forgetting.forget_all_of(tx, me, now)

    def forget_questions(self, slack_request: SlackRequest) -> None:
        """Remove all questions that the one who asks added to programs; they may have no coffee."""
        with slack_request.transaction(self._database, self._clock) as (tx, _):
            me = slack_request.person(tx)
            if me is not None:
                custom_questions.remove_of_author(tx, me.workspace_id, me.id)

    def keep_longer(self, slack_request: SlackRequest, detail_id: str) -> date:
        """
        Keep something light for as long as if it were new; return its last day.

        What isn't about to end stays as it is: it was kept longer already.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            detail = own_detail(tx, me, detail_id)
            if not is_about_to_end(detail, now):
                return last_day(detail.ends_at, me.zone)
            ends_on = default_end(None, local_day(now, me.zone))
            longer = replace(detail, ends_at=max(detail.ends_at, end_of_day(ends_on, me.zone)))
            details.change(tx, detail.workspace_id, detail.id, ends_at=longer.ends_at)
            ask_before_end(tx, longer, now)
            return last_day(longer.ends_at, me.zone)

    def last_day_of(self, slack_request: SlackRequest, detail_id: str) -> date:
        """The last day on which one's own detail is kept."""
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            return last_day(own_detail(tx, me, detail_id).ends_at, me.zone)

    def forget_coffee_note(self, slack_request: SlackRequest, note_id: str) -> None:
        """Forget a note for the next coffee, like :meth:`forget`."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            if not self._forgetting.forget_coffee_note(tx, me, note_id, now):
                raise Declined(GONE)

    def _entry(self, tx: Transaction, own: OwnDetail, now: datetime) -> Entry:
        detail = own.detail
        read = details.disclosures_of(tx, detail.workspace_id, detail.id)
        known = people.several(tx, detail.workspace_id, {one.person_id for one in read})
        readings = tuple(
            Reading(
                known[one.person_id].slack_id,
                one.shown_at or one.requested_at,
                certain=one.shown_at is not None,
            )
            for one in read
        )
        outlook = self._plans.outlook(tx, detail, now)
        standing = _as_it_stands(tx, detail, now)
        named = _named(tx, detail)
        owner = members.get(tx, detail.workspace_id, detail.owner_id)
        return Entry(
            standing,
            own.words,
            own.dates,
            named,
            readings,
            outlook,
            own.question,
            owner is not None and may_skip_coffees(tx, owner, detail.kind, now),
        )


def _as_it_stands(tx: Transaction, detail: Detail, now: datetime) -> Detail:
    """The detail, without a *not yet* whose day has come."""
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    if owner is None or is_braked(detail, owner.zone, now):
        return detail
    return replace(detail, brake=Brake.NONE, brake_until=None)


def _slack_ids(tx: Transaction, detail: Detail) -> tuple[str, ...]:
    return tuple(one.slack_id for one in _named(tx, detail))


def _named(tx: Transaction, detail: Detail) -> tuple[NamedListener, ...]:
    named = details.listeners_of(tx, detail.workspace_id, detail.id)
    known = people.several(tx, detail.workspace_id, [one.person_id for one in named])
    return tuple(
        NamedListener(one.person_id, known[one.person_id].slack_id)
        for one in named
        if one.person_id in known
    )
