"""
Sending what is due: claim a row, ask Slack about its receiver, decide, post, settle.

Each step answers *send*, *wait until* or *drop*. Nothing is posted inside a transaction, and what
Slack takes long to answer is asked before the decision: the message is composed from what is true
then, so what was withdrawn meanwhile is not sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from slack_sdk import WebClient

from bot.delivery import conversations, posting
from bot.delivery.absence_memory import AbsenceMemory
from bot.delivery.availability import AvailabilityCheck, Membership, Receiver
from bot.delivery.claims import Claims
from bot.delivery.conversations import Opened, Reserved, Unopened
from bot.delivery.decisions import Decision, Drop, Send, WaitUntil
from bot.delivery.doubles import Doubles
from bot.delivery.message_kinds import NEED_AVAILABILITY, POLICIES, MessageKind
from bot.delivery.message_pace import pace_of
from bot.delivery.method_limits import OPENING, POSTING, MethodLimits
from bot.delivery.reconcile import Reconciler
from bot.delivery.sending_pool import Lane, SendingPool
from bot.delivery.service import Composer
from bot.delivery.settlement import Outcome, settle
from bot.runtime.clock import Clock
from bot.slack.blocks import Message
from storage import outbox
from storage.database import Database, Transaction
from storage.records import Outgoing

_MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class _Ready:
    """A message that is posted now, in a conversation that was reserved for it."""

    message: Message
    place: Reserved


# What Slack has answered about a receiver, or the conversation that it has opened.
_Found = Decision | posting.Busy | posting.Refused | Opened


class Dispatch:
    """Sends what is due."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        client_of: Callable[[str], WebClient],
        composers: Mapping[MessageKind, Composer],
        membership: Membership,
        absences: AbsenceMemory,
    ) -> None:
        self._database = database
        self._clock = clock
        self._limits = MethodLimits(database, clock, client_of)
        self._composers = composers
        # Somebody is waiting for a reply, so replies wait for no other message.
        self._pool, self._replies = SendingPool(), SendingPool()
        self._availability = AvailabilityCheck(database, clock, self._limits, membership, absences)
        self.claims = Claims(database, clock)
        self.reconciler = Reconciler(database, clock, self._limits, composers)
        self.doubles = Doubles(database, clock, self._limits, composers)

    def send_due(self) -> None:
        """Send everything that is due; what Slack cannot take now stays queued."""
        self._send_all(self._pool)

    def send_replies(self) -> None:
        """Send the replies that are due: somebody is waiting for them."""
        self._send_all(self._replies, MessageKind.REPLY)

    def send_held_back(self) -> None:
        """Go on in workspaces where Slack's limits held something back, as soon as they permit."""
        lanes = [Lane(workspace_id) for workspace_id in self.claims.waiting()]
        send_next = partial(self._send_next, self._clock.now())
        self._pool.run(lanes, send_next, _MOST_AT_ONCE, waits=False)

    def close(self) -> None:
        """Send nothing more, and wait for what is being sent."""
        for pool in (self._pool, self._replies):
            pool.close()

    def _send_all(self, pool: SendingPool, kind: MessageKind | None = None) -> None:
        now = self._clock.now()
        with self._database.read() as tx:
            workspaces = outbox.workspaces_with_due(tx, now, kind)
        lanes = [Lane(workspace_id, kind) for workspace_id in workspaces]
        pool.run(lanes, partial(self._send_next, now), _MOST_AT_ONCE)

    def _send_next(self, now: datetime, lane: Lane) -> bool:
        """Send the next message of a lane that was due at *now*; ``False`` if there is none."""
        with self.claims.next(now, lane) as row:
            if row is not None:
                self._send(row)
        return row is not None

    def _send(self, row: Outgoing) -> None:
        question = self._question(row)
        if isinstance(question, Receiver):
            found = self._availability.ask(row, question)
            ready = self._decide(row, found, asked=True)
        else:
            ready = self._decide(row, question)
        if isinstance(ready, Unopened):
            # Slack may have taken long to answer, so everything is decided once more.
            ready = self._decide(row, self._open(row, ready))
        if isinstance(ready, _Ready) and self._may_still_post(row):
            client = self._limits.client(row.workspace_id)
            answer = posting.post(client, ready.place.channel, ready.message, row.id)
            self._settle(row, ready.place, answer)

    def _question(self, row: Outgoing) -> Receiver | Send | WaitUntil:
        """
        The receiver about whom Slack is asked; else what is decided without asking.

        Nobody is asked about before a message that would wait or be dropped anyway.
        """
        if row.kind not in NEED_AVAILABILITY:
            return Send()
        now = self._clock.now()
        with self._database.read() as tx:
            receiver = self._availability.receiver(tx, row)
            if receiver is None:
                # Who hasn't joined gets what is sent to anybody in the hours that Slack shows.
                return Send() if POLICIES[MessageKind(row.kind)].to_anybody else WaitUntil(now)
            pace = pace_of(tx, row, (receiver.member.person_id,), now, now)
            if not isinstance(pace, Send):
                return WaitUntil(now)
            to = (receiver.member.person_id,)
            free_at = conversations.free_at(tx, row.workspace_id, to, now)
            if free_at > now:
                return WaitUntil(free_at)
            return self._availability.next_question(tx, row.workspace_id) or receiver

    def _open(self, row: Outgoing, unopened: Unopened) -> _Found:
        client = self._limits.client(row.workspace_id)
        channel = posting.open_conversation(client, unopened.slack_ids)
        return Opened(unopened.to, channel) if isinstance(channel, str) else channel

    def _decide(
        self, row: Outgoing, found: _Found, *, asked: bool = False
    ) -> _Ready | Unopened | None:
        """
        The message to post now, or the people to open a conversation with.

        ``None`` where the row is settled without being posted.
        """
        now = self._clock.now()
        with self._database.write() as tx:
            # Lock the row before what it is about, as a withdrawal does: the opposite order could
            # deadlock.
            if outbox.lease_left(tx, row) <= timedelta(0):
                return None
            if asked and not isinstance(found, Opened):
                self._availability.note_answer(tx, row.workspace_id, found)
            elif posting.is_too_many(found):
                OPENING.note_refused(tx, row.workspace_id, found.seconds, now)
            decision = self._decision(tx, row, found, now)
            if isinstance(decision, _Ready | Unopened):
                return decision
            settle(tx, row, self._composer(row), decision, now)
        return None

    def _decision(
        self, tx: Transaction, row: Outgoing, found: _Found, now: datetime
    ) -> _Ready | Unopened | Outcome:
        place = None
        if isinstance(found, Opened):
            place = conversations.note_opened(tx, row.workspace_id, found)
        composed = self._composer(row).compose(tx, row, now) if now <= row.send_until else None
        if composed is None:
            return Drop()
        pace: Decision = Send()
        if not composed.at_any_time:
            pace = pace_of(
                tx,
                row,
                composed.to,
                composed.not_before or now,
                now,
                composed.hours,
                composed.keeps_free,
            )
        for decision in (pace, found):
            if not isinstance(decision, Send | Opened):
                return decision
        if isinstance(found, Opened) and found.to != composed.to:
            # It goes to others by now.
            return WaitUntil(now)
        reserved = conversations.reserve(tx, row, composed.to, place, now)
        return _Ready(composed.message, reserved) if isinstance(reserved, Reserved) else reserved

    def _may_still_post(self, row: Outgoing) -> bool:
        """Whether half the lease is left; after a long stall another process may take the row."""
        with self._database.read() as tx:
            return outbox.lease_left(tx, row) >= outbox.LEASE / 2

    def _settle(self, row: Outgoing, place: Reserved, answer: posting.Answer) -> None:
        """Settle what was posted, or could not be."""
        now = self._clock.now()
        outcome: Outcome = answer
        with self._database.write() as tx:
            if place.known_of and answer == posting.Refused(posting.NO_CONVERSATION):
                outcome = conversations.forget(tx, row.workspace_id, place.known_of, now)
            settle(tx, row, self._composer(row), outcome, now)
            # After the row, as everywhere: the opposite order could deadlock.
            if posting.is_too_many(answer):
                POSTING.note_refused(tx, row.workspace_id, answer.seconds, now)

    def _composer(self, row: Outgoing) -> Composer:
        return self._composers[MessageKind(row.kind)]
