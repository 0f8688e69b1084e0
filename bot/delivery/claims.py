"""Claims the next message to send: the most important one for which Slack takes a call now."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from bot.delivery import method_limits
from bot.delivery.message_kinds import NEED_AVAILABILITY, MessageKind
from bot.delivery.sending_pool import Lane
from bot.runtime.clock import Clock
from storage import outbox
from storage.database import Database, Transaction
from storage.records import Outgoing, new_id

# Kinds of messages, the pace that sending them has to keep, and the methods that it calls.
_LIMITS = (
    (frozenset(MessageKind), method_limits.POSTING, (method_limits.POST,)),
    (NEED_AVAILABILITY, method_limits.ASKING, method_limits.AVAILABILITY),
    (frozenset({MessageKind.INTRODUCTION}), method_limits.OPENING, (method_limits.OPEN,)),
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
        used_up = [kinds for kinds, pace, _ in _LIMITS if pace.is_used_up(tx, workspace_id, now)]
        return _closed(tx, workspace_id, now).union(*used_up)

    def _claim(self, due_at: datetime, lane: Lane) -> Outgoing | None:
        here, holder = lane.workspace_id, self._lease_holder
        with self._lock, self._database.write() as tx:
            closed = _closed(tx, here, self._clock.now())
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


def _closed(tx: Transaction, workspace_id: str, now: datetime) -> frozenset[MessageKind]:
    """The kinds for which Slack takes no call now, of those that it takes to send them."""
    closed = [
        kinds
        for kinds, pace, methods in _LIMITS
        if method_limits.next_at(tx, workspace_id, methods, pace, now) > now
    ]
    return frozenset[MessageKind]().union(*closed)


def _to(row: Outgoing) -> str:
    """Whom a message goes to: a person, or all people of what it is about."""
    return row.receiver_id or row.subject_id
