"""Sending what is due: claim, compose afresh, look whether the moment is kind, post, settle.

Nothing is posted inside a transaction. Between the claim and the post everything is asked again,
because the world may have changed since the row was written.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial

from slack_sdk import WebClient

from bot.delivery import pacing, posting
from bot.delivery.availability import AvailabilityCheck, Found, Membership
from bot.delivery.message_kinds import UNASKED, MessageKind
from bot.delivery.reconcile import Reconciler
from bot.delivery.service import ComposedMessage, Composer
from bot.runtime.clock import Clock
from bot.runtime.working_hours import later_on_working_day, start_of_day, start_of_week
from storage import members, outbox, people, rate_limits, send_history, slack_ids
from storage.database import Database, Transaction
from storage.records import Outgoing, SendState, SlackKind, new_id

logger = logging.getLogger("kith.delivery")

LEASE = timedelta(seconds=60)
_MOST_AT_ONCE = 50
# Whatever could not be sent so often is tried less often from then on, for as long as it is kind.
_OFTEN = 20
_SELDOM = timedelta(minutes=10)
# Slack takes about one message a second at one place.
_BETWEEN_MESSAGES = timedelta(seconds=1)
_A_WEEK = timedelta(days=7)


class Dispatch:
    """The outbox's door to Slack."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        client_of: Callable[[str], WebClient],
        composers: Mapping[MessageKind, Composer],
        membership: Membership,
    ) -> None:
        self._database = database
        self._clock = clock
        self._client_of = client_of
        self._composers = composers
        self._name = new_id()
        self._availability = AvailabilityCheck(database, clock, client_of, membership)
        self.reconciler = Reconciler(database, clock, client_of, composers)

    def send_due(self) -> None:
        """Send everything whose moment has come; what Slack cannot take now stays queued."""
        now = self._clock.now()
        with self._database.read() as tx:
            workspaces = outbox.workspaces_with_due(tx, now)
        for workspace_id in workspaces:
            for _ in range(_MOST_AT_ONCE):
                # One by one: what is claimed counts as said, and would crowd out what goes first.
                with self._database.write() as tx:
                    rows = outbox.claim(tx, workspace_id, now, self._name, LEASE, 1)
                if not rows:
                    break
                self._send(rows[0])

    def _send(self, row: Outgoing) -> None:
        composer = self._composers[MessageKind(row.kind)]
        composed = self._composed(row, composer)
        if composed is not None and self._availability.applies_to(row):
            is_there = self._is_there(row, composer)
            # Slack took a while to answer: whatever fell silent meanwhile is not said.
            composed = self._composed(row, composer) if is_there else None
        if composed is None:
            return
        channel = self._conversation(row, composed)
        if channel is None:
            return
        with self._database.read() as tx:
            if outbox.lease_left(tx, row) < LEASE / 2:
                # This process was held up for long; another may have the row by now.
                return
        answer = posting.post(self._client_of(row.workspace_id), channel, composed.message, row.id)
        self._settle(row, composer, answer)

    def _composed(self, row: Outgoing, composer: Composer) -> ComposedMessage | None:
        """The letter to post now; otherwise the row is put back or dropped, and ``None``."""
        now = self._clock.now()
        with self._database.write() as tx:
            # The message first, and then what it is about, as whoever takes it back does: two that
            # go the opposite way would wait for each other.
            if outbox.lease_left(tx, row) <= timedelta(0):
                return None
            composed = composer.compose(tx, row, now) if now <= row.send_until else None
            moment = self._moment(tx, row, composed, now) if composed else None
            if moment is None or moment > row.send_until:
                self._drop(tx, row, composer, now)
                return None
            if moment > now:
                outbox.settle(tx, row, SendState.PENDING, due_at=moment)
                return None
        return composed

    def _moment(
        self, tx: Transaction, row: Outgoing, composed: ComposedMessage, now: datetime
    ) -> datetime | None:
        """When it would be kind to post this letter; ``None`` if never."""
        hours = pacing.hours_for(members.several(tx, row.workspace_id, composed.to), composed.to)
        told = self._said(tx, row, now)
        if hours is None or pacing.exceeds_budget(row, told):
            return None
        if pacing.waits_for_another_day(row, told):
            return later_on_working_day(hours[0], now, 1)
        return pacing.next_send_time(hours, max(now, composed.not_before or now))

    def _is_there(self, row: Outgoing, composer: Composer) -> bool:
        """Whether its receiver may be disturbed; otherwise the row is put back or dropped."""
        found = self._availability.look(row)
        if isinstance(found, posting.Busy | posting.Refused):
            self._settle(row, composer, found)
            return False
        with self._database.write() as tx:
            if isinstance(found, datetime) and found <= row.send_until:
                outbox.settle(tx, row, SendState.PENDING, due_at=found)
            elif found is not Found.THERE:
                self._drop(tx, row, composer, self._clock.now())
        return found is Found.THERE

    def _said(self, tx: Transaction, row: Outgoing, now: datetime) -> pacing.SentCounts | None:
        if row.receiver_id is None:
            return None
        member = members.get(tx, row.workspace_id, row.receiver_id)
        if member is None:
            return None
        day, week = start_of_day(now, member.zone), start_of_week(now, member.zone)
        count = partial(send_history.since, tx, row.workspace_id, row.receiver_id, besides=row.id)
        return pacing.SentCounts(
            today=count([row.kind], day),
            today_in_all=count(MessageKind, day),
            this_week=count(UNASKED, week),
            weekly_budget=member.weekly_budget,
            waiting_first=send_history.waiting_before(tx, row, UNASKED, week + _A_WEEK),
        )

    def _drop(self, tx: Transaction, row: Outgoing, composer: Composer, now: datetime) -> None:
        if outbox.settle(tx, row, SendState.DROPPED):
            composer.dropped(tx, row, now)
            logger.info("dropped kind=%s id=%s", row.kind, row.id)

    def _conversation(self, row: Outgoing, composed: ComposedMessage) -> str | None:
        """Slack's id of the place to post at, if it is free; otherwise the row waits."""
        with self._database.read() as tx:
            known = people.several(tx, row.workspace_id, composed.to)
        if len(known) < len(composed.to):
            # Somebody of them was erased a moment ago; what is left of it is composed anew.
            with self._database.write() as tx:
                outbox.settle(tx, row, SendState.PENDING)
            return None
        opened = posting.open_conversation(
            self._client_of(row.workspace_id), [known[one].slack_id for one in composed.to]
        )
        if not isinstance(opened, str):
            self._settle(row, self._composers[MessageKind(row.kind)], opened)
            return None
        now = self._clock.now()
        with self._database.write() as tx:
            if len(people.several(tx, row.workspace_id, composed.to)) < len(composed.to):
                # Erased in the meantime: where they were reached is not written down again.
                outbox.settle(tx, row, SendState.PENDING)
                return None
            place = _place(tx, row.workspace_id, composed.to, opened)
            closed = [
                rate_limits.free_at(tx, row.workspace_id, at) for at in (row.workspace_id, place)
            ]
            free_at = pacing.free_at(closed, now)
            if free_at > now:
                outbox.settle(tx, row, SendState.PENDING, due_at=free_at)
                return None
            rate_limits.block_until(tx, row.workspace_id, place, now + _BETWEEN_MESSAGES)
            outbox.note_place(tx, row, place)
        return opened

    def _settle(self, row: Outgoing, composer: Composer, answer: posting.Answer) -> None:
        now = self._clock.now()
        with self._database.write() as tx:
            match answer:
                case posting.Posted(ts):
                    if outbox.settle(tx, row, SendState.SENT, slack_ts=ts, sent_at=now):
                        composer.sent(tx, row, now)
                case posting.Busy(seconds, reason):
                    free_at = now + timedelta(seconds=seconds)
                    again_at = max(free_at, now + _SELDOM) if row.tries >= _OFTEN else free_at
                    outbox.settle(tx, row, SendState.PENDING, due_at=again_at, failure=reason)
                    if reason == posting.RATE_LIMITED:
                        rate_limits.block_until(tx, row.workspace_id, row.workspace_id, free_at)
                case posting.Lost(reason):
                    # From now on, and not from the claim: Slack was asked this and that meanwhile.
                    outbox.settle(tx, row, SendState.UNKNOWN, failure=reason, last_try_at=now)
                case posting.Refused(reason):
                    if outbox.settle(tx, row, SendState.FAILED, failure=reason):
                        composer.dropped(tx, row, now)
        logger.info("kind=%s id=%s answer=%s", row.kind, row.id, type(answer).__name__.lower())


def _place(tx: Transaction, workspace_id: str, to: tuple[str, ...], opened: str) -> str:
    """Kith's own id of the conversation with these people; a direct one is known as theirs."""
    if len(to) == 1:
        return people.set_direct(tx, workspace_id, to[0], opened)
    return slack_ids.own_id(tx, workspace_id, SlackKind.GROUP, opened)
