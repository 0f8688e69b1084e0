"""Queue, move and withdraw messages; other features call this.

A feature queues ids in the transaction of their cause. Its :class:`Composer` makes the message at
the moment of sending, from what is true then.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.delivery.message_kinds import POLICIES, MessageKind
from bot.runtime.working_hours import Hours
from bot.slack.blocks import Message
from storage import outbox, send_history, withdrawn
from storage.database import Transaction
from storage.records import NewOutgoing, Outgoing

# Priorities are this far apart, so that urgencies fit between them.
_URGENCIES = 10


@dataclass(frozen=True, slots=True)
class ComposedMessage:
    """
    A message that is ready to be posted, and to whom (Kith's own ids of people).

    Before *not_before* it waits, and is then composed afresh. *at_any_time*: it would come too late
    in their next working hours, or one of them is waiting for it in their chat.
    *hours* are those of a receiver who hasn't joined, for a kind that is sent to anybody.
    *keeps_free*: how much of the weekly budget it leaves, besides that of messages that wait.
    """

    to: tuple[str, ...]
    message: Message
    not_before: datetime | None = None
    at_any_time: bool = False
    hours: Hours | None = None
    keeps_free: int = 0


class Composer(Protocol):
    """Makes the messages of one kind, and is told what became of them."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The message as it is true at this moment, or ``None`` when nobody wants it any more."""
        ...

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """The message is in Slack."""
        ...

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """The message will not be sent: it was not wanted, too late, or over the budget."""
        ...

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What replaces a message that was withdrawn."""
        ...


class NoFollowUp:
    """Base for composers that have nothing to do after sending."""

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """No-op."""

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """No-op."""


def queue(
    tx: Transaction,
    kind: MessageKind,
    *,
    workspace_id: str,
    receiver_id: str | None,
    subject_id: str,
    due_at: datetime,
    occasion: str = "",
    send_until: datetime | None = None,
    urgency: int = 0,
) -> str | None:
    """
    Queue a message of *kind* about *subject_id*; *urgency* 0 to 9 orders those of one kind.

    The same kind is said once about a subject to a receiver, or once for each *occasion*. Returns
    the id of the row, or ``None`` where it was queued before.
    """
    message = _message(kind, workspace_id, receiver_id, subject_id, due_at, occasion)
    until, priority = send_until or message.send_until, message.priority + urgency
    return outbox.queue(tx, replace(message, send_until=until, priority=priority))


def queue_all(
    tx: Transaction,
    kind: MessageKind,
    *,
    workspace_id: str,
    addressed: Iterable[tuple[str | None, str, datetime]],
    send_until: datetime | None = None,
    occasion: str = "",
) -> None:
    """
    Queue a message of *kind* to many at once: each to a receiver, about a subject, when due.

    *occasion* as in :func:`queue`.
    """
    messages = [
        _message(kind, workspace_id, receiver_id, subject_id, due_at, occasion)
        for receiver_id, subject_id, due_at in addressed
    ]
    outbox.queue_all(
        tx, [replace(one, send_until=send_until or one.send_until) for one in messages]
    )


def move(
    tx: Transaction,
    kind: MessageKind,
    workspace_id: str,
    subject_id: str,
    due_at: datetime,
    send_until: datetime | None = None,
) -> bool:
    """
    Move the waiting message of *kind* about *subject_id* to another moment.

    Returns ``False`` if none waits any more.
    """
    until = send_until or due_at + POLICIES[kind].send_within
    return outbox.move(tx, workspace_id, kind, subject_id, due_at, until)


def unsent(
    tx: Transaction, kind: MessageKind, workspace_id: str, receiver_id: str
) -> tuple[Outgoing, ...]:
    """Messages of *kind* to somebody that wait, or may be on their way; longest waiting first."""
    return send_history.unsent_to(tx, workspace_id, receiver_id, kind)


def unsent_about(
    tx: Transaction, kind: MessageKind, workspace_id: str, subject_id: str
) -> frozenset[str]:
    """Who is still to be sent a message of *kind* about *subject_id*."""
    return send_history.unsent_about(tx, workspace_id, subject_id, kind)


def is_on_its_way(tx: Transaction, kind: MessageKind, workspace_id: str, subject_id: str) -> bool:
    """Whether a message of *kind* about *subject_id* is still to be sent, or being sent."""
    return send_history.is_on_its_way(tx, workspace_id, subject_id, kind)


def _message(
    kind: MessageKind,
    workspace_id: str,
    receiver_id: str | None,
    subject_id: str,
    due_at: datetime,
    occasion: str = "",
) -> NewOutgoing:
    return NewOutgoing(
        workspace_id=workspace_id,
        kind=kind,
        receiver_id=receiver_id,
        subject_id=subject_id,
        business_key=":".join((kind, subject_id, receiver_id or "all", occasion)),
        priority=POLICIES[kind].priority * _URGENCIES,
        due_at=due_at,
        send_until=due_at + POLICIES[kind].send_within,
    )


def withdraw(
    tx: Transaction,
    workspace_id: str,
    subject_ids: Iterable[str],
    now: datetime,
    *,
    receiver_id: str | None = None,
    kind: MessageKind | None = None,
    only_unsent: bool = False,
) -> None:
    """
    Send nothing more about these subjects, and empty what is in Slack already.

    With *receiver_id* or *kind*, only what is for that person, or of that kind. With
    *only_unsent*, what is in Slack stays.
    """
    outbox.withdraw(
        tx, workspace_id, subject_ids, now, receiver_id, kind=kind, only_unsent=only_unsent
    )


def empty_again(tx: Transaction, workspace_id: str, subject_ids: Iterable[str]) -> None:
    """Empty what was withdrawn about these subjects once more: what stands there holds no more."""
    withdrawn.empty_again(tx, workspace_id, subject_ids)
