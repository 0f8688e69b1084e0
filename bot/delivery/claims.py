"""Claims the next message to send: the most important one for which Slack takes a call now."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from bot.delivery.message_kinds import NEED_AVAILABILITY, MessageKind
from bot.delivery.method_limits import NAMES, TO_ASK, TO_OPEN, TO_POST
from bot.delivery.sending_pool import Lane
from bot.runtime.clock import Clock
from storage import outbox, rate_limits
from storage.database import Database, Transaction
from storage.records import Outgoing, new_id

# Kinds of messages, and the calls that sending them takes.
_CALLS = (
    (frozenset(MessageKind), TO_POST),
    (NEED_AVAILABILITY, TO_ASK),
    (frozenset({MessageKind.INTRODUCTION}), TO_OPEN),
)


class Claims:
    """The messages that the threads of this process send; two to one person keep their order."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._lease_holder = new_id()
        self._lock = threading.Lock()
        self._being_sent_to: set[str] = set()
        self._waiting: set[str] = set()

    def waiting(self) -> list[str]:
        """The workspaces in which something waited for Slack's limits at the last claim."""
        with self._lock:
            return sorted(self._waiting)

    @contextmanager
    def next(self, due_at: datetime, lane: Lane) -> Iterator[Outgoing | None]:
        """The next message of a lane that was due at a moment, claimed; ``None``: there is none."""
        row = self._claim(due_at, lane)
        try:
            yield row
        finally:
            if row is not None:
                with self._lock:
                    self._being_sent_to.discard(_to(row))

    def held_back(
        self, tx: Transaction, workspace_id: str, now: datetime
    ) -> frozenset[MessageKind]:
        """The kinds that are sent as fast as Slack takes them: the last of many wait for long."""
        limits = rate_limits.free_at_each(tx, workspace_id, NAMES)
        used_up = [kinds for kinds, calls in _CALLS if calls.pace.is_used_up(limits, now)]
        return _closed(limits, now).union(*used_up)

    def _claim(self, due_at: datetime, lane: Lane) -> Outgoing | None:
        here, holder = lane.workspace_id, self._lease_holder
        with self._lock, self._database.write() as tx:
            closed = _closed(rate_limits.free_at_each(tx, here, NAMES), self._clock.now())
            if lane.kind is None and closed:
                self._waiting.add(here)
            elif lane.kind is None:
                self._waiting.discard(here)
            # One by one: a claimed row counts as sent, and takes from the budget of others.
            rows = outbox.claim(
                tx,
                here,
                due_at,
                holder,
                outbox.LEASE,
                1,
                lane.kind,
                besides=closed,
                not_to=self._being_sent_to,
            )
            self._being_sent_to.update(map(_to, rows))
        return next(iter(rows), None)


def _closed(limits: Mapping[str, datetime], now: datetime) -> frozenset[MessageKind]:
    """The kinds for which Slack takes no call now, of those that it takes to send them."""
    closed = [kinds for kinds, calls in _CALLS if calls.next_at(limits, now) > now]
    return frozenset[MessageKind]().union(*closed)


def _to(row: Outgoing) -> str:
    """Whom a message goes to: a person, or all people of what it is about."""
    return row.receiver_id or row.subject_id
