"""Sharing: from what somebody told Kith to a kept detail, each step in one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.errors import Declined
from bot.members import MemberService
from bot.memory import (
    ALLOWED,
    COFFEE_ONLY,
    GONE,
    NOTE_WAITS,
    CheckInPlanner,
    VaultWriter,
    ask_before_end,
    may_skip_coffees,
    objection,
    still_asked,
)
from bot.runtime.clock import Clock
from bot.runtime.working_hours import local_day
from bot.sharing.draft_details import detail_of, ends_by_default
from bot.sharing.drafts import NO_COFFEE, Draft, Objection, Preview, default_kind
from bot.sharing.editing import EditingService
from bot.sharing.form_state import WORDS_BLOCK
from bot.sharing.offers import open_offer, settle, told_on
from bot.sharing.preview import preview_of
from bot.sharing.timing_fields import objection_to_timing
from bot.slack.request import SlackRequest
from bot.suggestions import suggested_date, suggested_kind
from storage import details, handled_requests, people, workspaces
from storage.database import Database, Transaction
from storage.records import (
    CoffeeNote,
    DetailKind,
    Member,
    Offer,
    OfferState,
    Tier,
)


class SharingService:
    """Receives what people tell Kith, and keeps what they choose."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        vault_writer: VaultWriter,
        membership: MemberService,
        plans: CheckInPlanner,
        editing: EditingService,
    ) -> None:
        self._database = database
        self._clock = clock
        self._vault_writer = vault_writer
        self._membership = membership
        self._plans = plans
        self._editing = editing

    def colleagues(self, slack_request: SlackRequest) -> list[str]:
        """The Slack ids of all other members."""
        with self._database.read() as tx:
            joined = people.joined(tx, slack_request.workspace_id)
        return [person.slack_id for person in joined if person.slack_id != slack_request.slack_id]

    def question(self, question_key: str | None) -> str | None:
        """The words of a question, in English; ``None`` where there is none."""
        return self._editing.question(question_key)

    def _known(self, question_key: str | None) -> str | None:
        return question_key if self.question(question_key) is not None else None

    def open_offer(
        self, slack_request: SlackRequest, offer_id: str, *, for_coffee: bool = False
    ) -> Offer:
        """One's own offer, if it is still open; raises :class:`Declined` otherwise."""
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            if not _allowed(tx, me):
                raise Declined(COFFEE_ONLY)
            if for_coffee and not workspaces.has_rounds(tx, me.workspace_id):
                raise Declined(NO_COFFEE)
            return open_offer(tx, me, offer_id)

    def drafted(self, slack_request: SlackRequest, offer: Offer, told: str) -> Draft:
        """The draft for a new form: the words, with the kind and the date that they suggest."""
        key = offer.question_key
        draft = Draft(told, default_kind(key), offer_id=offer.id, question_key=key)
        return self.suggested(slack_request, draft)

    def suggested(self, slack_request: SlackRequest, draft: Draft) -> Draft:
        """
        *draft* with the kind and the date that its words suggest, where none was chosen.

        "Yesterday" is reckoned from the day on which it was told, which may be days ago.
        """
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            told = told_on(tx, me, draft.offer_id)
        is_open = draft.kind is default_kind(draft.question_key)
        kind = suggested_kind(draft.words) if is_open else None
        reckoned_from = told or local_day(self._clock.now(), me.zone)
        day = draft.event_date or suggested_date(draft.words, reckoned_from)
        return replace(draft, kind=kind or draft.kind, event_date=day)

    def preview(self, slack_request: SlackRequest, draft: Draft) -> tuple[Tier, Preview]:
        """
        What may be shared here, and what will happen if *draft* is kept. Stores nothing.

        Raises :class:`Declined` where nothing may be shared.
        """
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            tier = workspaces.get(tx, me.workspace_id).tier
            if not ALLOWED[tier]:
                raise Declined(COFFEE_ONLY)
            return tier, preview_of(tx, me, draft, self._plans, self._clock.now())

    def check(self, slack_request: SlackRequest, draft: Draft) -> None:
        """Raise what :meth:`share` would. Stores nothing."""
        with self._database.read() as tx:
            self._check(tx, self._membership.require(tx, slack_request), draft, self._clock.now())

    def share(self, slack_request: SlackRequest, draft: Draft) -> Preview:
        """
        Keep a detail (P2), or change the one that is being edited.

        A form that is submitted again changes the detail that it has kept. Raises
        :class:`Objection` for a field that is refused, and :class:`Declined` if what it has kept is
        gone; then nothing is kept.
        """
        is_repeated = self._is_repeated(slack_request)
        with self._membership.transaction(slack_request) as (tx, me, now):
            self._check(tx, me, draft, now)
            is_new = draft.detail_id is None and _is_first(
                tx, me, slack_request, draft, is_repeated=is_repeated
            )
            own_id = draft.detail_id or draft.offer_id or slack_request.made_id
            draft = replace(draft, detail_id=own_id, question_key=self._known(draft.question_key))
            preview = preview_of(tx, me, draft, self._plans, now)
            named = [people.get_or_add(tx, me.workspace_id, one).id for one in draft.listeners]
            detail = detail_of(me, draft, self._plans, now)
            if is_new:
                self._vault_writer.keep(tx, detail, draft.words.strip(), named)
                self._plans.begin(tx, detail, now)
            else:
                self._editing.change(tx, me, detail, draft, named, now)
            ask_before_end(tx, detail, now)
            return replace(
                preview,
                may_skip_coffees=may_skip_coffees(tx, me, draft.kind, now),
                still_asked=still_asked(tx, me, detail, now),
            )

    def bring_to_coffee(
        self,
        slack_request: SlackRequest,
        offer_id: str | None,
        told: str,
        question_key: str | None = None,
    ) -> None:
        """
        Keep a note for somebody's next coffee, or change the words of the one that it has kept.

        Raises what :meth:`share` does.
        """
        is_repeated = self._is_repeated(slack_request)
        with self._membership.transaction(slack_request) as (tx, me, now):
            if not workspaces.has_rounds(tx, me.workspace_id):
                raise Objection(WORDS_BLOCK, NO_COFFEE)
            self._check(tx, me, Draft(told, DetailKind.TASTE), now)
            note_id, question_key = offer_id or slack_request.made_id, self._known(question_key)
            settled = None if offer_id is None else settle(tx, me, offer_id, OfferState.BROUGHT)
            is_new = not is_repeated if settled is None else settled
            if self._vault_writer.change_coffee_note(tx, me, note_id, told.strip(), question_key):
                return
            if not is_new:
                raise Declined(GONE)
            ends_at, owner_id = now + NOTE_WAITS, me.person_id
            note = CoffeeNote(me.workspace_id, note_id, owner_id, None, now, ends_at, question_key)
            self._vault_writer.keep_coffee_note(tx, note, told.strip())

    def discard(self, slack_request: SlackRequest, offer_id: str) -> None:
        """Keep nothing of what somebody told Kith."""
        with self._membership.transaction(slack_request) as (tx, me, _):
            settle(tx, me, offer_id, OfferState.DROPPED)

    def _is_repeated(self, slack_request: SlackRequest) -> bool:
        """Whether the form was submitted before."""
        here, key = slack_request.workspace_id, slack_request.key
        with self._database.read() as tx:
            return key in handled_requests.known_among(tx, here, [key])

    def _check(self, tx: Transaction, me: Member, draft: Draft, now: datetime) -> None:
        today = local_day(now, me.zone)
        against = objection(
            draft.words,
            draft.kind,
            draft.event_date,
            draft.ends_on,
            workspaces.get(tx, me.workspace_id).tier,
            today,
            last_end=ends_by_default(draft, today),
        )
        if against is None and draft.listeners:
            against = objection_to_timing(draft, today)
        if against is not None:
            raise Objection(*against)


def _allowed(tx: Transaction, me: Member) -> frozenset[DetailKind]:
    return ALLOWED[workspaces.get(tx, me.workspace_id).tier]


def _is_first(
    tx: Transaction, me: Member, slack_request: SlackRequest, draft: Draft, *, is_repeated: bool
) -> bool:
    """
    Whether a form with something new is submitted for the first time.

    Raises :class:`Declined` if what it has kept was forgotten since.
    """
    if draft.offer_id is not None:
        return settle(tx, me, draft.offer_id, OfferState.KEPT)
    if details.get(tx, me.workspace_id, slack_request.made_id) is not None:
        return False
    if is_repeated:
        raise Declined(GONE)
    return True
