"""Receiving: what somebody told Kith, and how Kith replies; words are never stored here (P2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from bot import delivery
from bot.delivery import MessageKind
from bot.members import MemberService
from bot.memory import ABOUT_ANOTHER, names_another
from bot.runtime.clock import Clock
from bot.sharing.drafts import Keepable, Objection, TypedLine
from bot.sharing.open_question import answered_question
from bot.sharing.reply_kinds import keepable, may_share, most_careful, reply_to, reply_to_all
from bot.sharing.small_talk import answered_together, is_small_talk
from bot.slack.request import SlackRequest
from bot.suggestions import ORDERS, SMALL_TALK
from storage import handled_requests, members, people, questions
from storage.database import Database, DatabaseBusy, Transaction, patience
from storage.records import Member, Offer, OfferState, Outgoing, ReplyKind, SendState

# Lines that follow each other this closely get one reply, which nobody waits for any longer.
PAUSE_BETWEEN_LINES = timedelta(seconds=1.5)
_LONGEST_WAIT = timedelta(seconds=10)
_PATIENCE_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Received:
    """What was told in a modal, and what can become of it here."""

    offer: Offer
    keepable: Keepable


class ReceivingService:
    """Takes what people type to Kith, and what they answer privately."""

    def __init__(self, database: Database, clock: Clock, membership: MemberService) -> None:
        self._database = database
        self._clock = clock
        self._membership = membership

    def typed(self, slack_request: SlackRequest, channel: str, lines: Sequence[TypedLine]) -> None:
        """
        Record what somebody typed in their conversation with Kith, and queue the reply.

        Only ids are stored: the key of each line, and its place. Lines that were recorded before
        are left out. Raises :class:`Declined` for somebody who has not joined, of whom nothing is
        stored.
        """
        now = self._clock.now()
        with self._database.write() as tx:
            me = self._membership.require(tx, slack_request)
            new = self._new(tx, me, channel, lines, now)
            if not new:
                return
            offer = _offer_of(tx, me, new, slack_request, now)
            self._queue_reply(tx, me, offer, now)

    def reply_kind(
        self, slack_request: SlackRequest, lines: Sequence[TypedLine], *, needs_help: bool
    ) -> tuple[ReplyKind | None, Keepable]:
        """
        The reply to these lines, which are not recorded, and what can become of them.

        ``None`` where that can't be found out and *needs_help*, which doesn't wait. Raises
        :class:`Declined` for somebody who has not joined.
        """
        try:
            with patience(_PATIENCE_SECONDS), self._database.read() as tx:
                me = self._membership.require(tx, slack_request)
                return reply_to_all(tx, me, lines)[0], keepable(tx, me, self._clock.now())
        except DatabaseBusy:
            if needs_help:
                return None, Keepable(serious=False)
            raise

    def replied(
        self, slack_request: SlackRequest, channel: str, lines: Sequence[TypedLine], offer_id: str
    ) -> None:
        """
        Record lines that have their reply already, with the offer *offer_id* in it.

        A reply to what was typed just before is withdrawn, and the offer covers that, too.
        """
        now = self._clock.now()
        with self._database.write() as tx:
            me = self._membership.require(tx, slack_request)
            new = self._new(tx, me, channel, lines, now)
            if not new:
                return
            offer = replace(_offer_of(tx, me, new, slack_request, now), id=offer_id)
            if is_small_talk(offer):
                return
            before = _withdrawn(tx, me, now)
            stamps = [*offer.lines, *(stamp for one in before for stamp in one.lines)]
            known = questions.get_offer(tx, me.workspace_id, offer_id)
            if known is None:
                questions.add_offer(tx, offer)
                known = offer
            reply = most_careful([known.reply, offer.reply])
            covered = sorted({*known.lines, *stamps}, key=Decimal)
            key = _first_key([known, *before, offer])
            questions.extend_offer(tx, known, covered, reply, key)

    def note(self, slack_request: SlackRequest, channel: str, lines: Sequence[TypedLine]) -> None:
        """Record lines that have their answer already, without an offer to keep them."""
        now = self._clock.now()
        with self._database.write() as tx:
            me = self._membership.find(tx, slack_request)
            if me is not None:
                self._new(tx, me, channel, lines, now)

    def is_stranger(self, slack_request: SlackRequest) -> bool:
        """Whether somebody has not joined, or that cannot be found out now."""
        try:
            with patience(_PATIENCE_SECONDS), self._database.read() as tx:
                return self._membership.find(tx, slack_request) is None
        except DatabaseBusy:
            return True

    def answered(
        self, slack_request: SlackRequest, told: str, question_key: str | None = None
    ) -> Received:
        """
        Record that somebody answered a question in a modal.

        The reply is the same when it is submitted again.

        Raises :class:`Objection` for words about a colleague, of which nothing is recorded.
        """
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            me = self._membership.require(tx, slack_request)
            if names_another(told) and may_share(tx, me):
                raise Objection("words", ABOUT_ANOTHER)
            if question_key is not None:
                questions.note_answered(tx, me.workspace_id, me.person_id, question_key, now)
            offer = Offer(
                me.workspace_id,
                slack_request.made_id,
                me.person_id,
                None,
                now,
                OfferState.OPEN,
                (),
                reply_to(tx, me, told),
                question_key,
            )
            questions.add_offer(tx, offer)
            known = questions.get_offer(tx, me.workspace_id, offer.id) or offer
            return Received(known, keepable(tx, me, now))

    def withdraw_unsent(self, slack_request: SlackRequest) -> None:
        """Withdraw all replies to what somebody typed just before, so that none follows help."""
        now = self._clock.now()
        with self._database.write() as tx:
            me = self._membership.find(tx, slack_request)
            if me is not None:
                _withdrawn(tx, me, now, frozenset())

    def _new(
        self, tx: Transaction, me: Member, channel: str, lines: Sequence[TypedLine], now: datetime
    ) -> list[TypedLine]:
        """Record lines, and return those of them that had not been recorded before."""
        new = [
            line
            for line in lines
            if handled_requests.first_time(tx, me.workspace_id, line.key, now)
        ]
        if new and me.active_on != now.date():
            members.change(tx, me.workspace_id, me.person_id, active_on=now.date())
        if new:
            # Their lines may arrive at several processes at once.
            people.lock(tx, me.workspace_id, me.person_id)
            if people.direct_id(tx, me.workspace_id, me.person_id) is None:
                people.set_direct(tx, me.workspace_id, me.person_id, channel)
        return new

    def _queue_reply(self, tx: Transaction, me: Member, offer: Offer, now: datetime) -> None:
        """Queue the reply to what *offer* covers, or let one that still waits cover it, too."""
        for row in delivery.unsent(tx, MessageKind.REPLY, me.workspace_id, me.person_id):
            if row.state is SendState.PENDING and _join(tx, row, offer, now):
                return
        questions.add_offer(tx, offer)
        delivery.queue(
            tx,
            MessageKind.REPLY,
            workspace_id=me.workspace_id,
            receiver_id=me.person_id,
            subject_id=offer.id,
            due_at=now + PAUSE_BETWEEN_LINES,
        )


def _offer_of(
    tx: Transaction,
    me: Member,
    lines: Sequence[TypedLine],
    slack_request: SlackRequest,
    now: datetime,
) -> Offer:
    reply, covered = reply_to_all(tx, me, lines)
    first, *others = sorted(covered, key=lambda line: Decimal(line.ts))
    return Offer(
        me.workspace_id,
        replace(slack_request, key=first.key).made_id,
        me.person_id,
        first.ts,
        now,
        OfferState.OPEN,
        tuple(line.ts for line in others),
        reply,
        None if reply in SMALL_TALK else answered_question(tx, me, [first, *others], now),
    )


def _withdrawn(
    tx: Transaction, me: Member, now: datetime, besides: frozenset[ReplyKind] = ORDERS
) -> list[Offer]:
    """Withdraw the replies that wait, *besides* those; returns the offers of what was told."""
    rows = delivery.unsent(tx, MessageKind.REPLY, me.workspace_id, me.person_id)
    found = [questions.get_offer(tx, me.workspace_id, row.subject_id) for row in rows]
    offers = [offer for offer in found if offer is not None and offer.reply not in besides]
    if subjects := [offer.id for offer in offers]:
        delivery.withdraw(tx, me.workspace_id, subjects, now, kind=MessageKind.REPLY)
    return [offer for offer in offers if not is_small_talk(offer)]


def _first_key(told: Sequence[Offer]) -> str | None:
    """The question that lines answer which get one reply: the one that the first of them does."""
    return next((one.question_key for one in told if one.question_key), None)


def _join(tx: Transaction, row: Outgoing, later: Offer, now: datetime) -> bool:
    """Let a reply that waits cover *later*, too; ``False`` if it is being sent by now."""
    offer = questions.get_offer(tx, row.workspace_id, row.subject_id)
    both = answered_together(offer, later) if offer is not None else []
    if offer is None or not both:
        return False
    due_at = max(row.due_at, min(now + PAUSE_BETWEEN_LINES, offer.told_at + _LONGEST_WAIT))
    if not delivery.move(tx, MessageKind.REPLY, row.workspace_id, offer.id, due_at):
        return False
    lines = sorted([stamp for one in both for stamp in one.lines], key=Decimal)
    reply = most_careful([one.reply for one in both])
    questions.extend_offer(tx, offer, lines, reply, _first_key(both))
    return True
