"""The outbox: messages that wait, are on their way, or were sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SendState(StrEnum):
    """
    The states of an outbox row.

    ``UNKNOWN`` follows a lost answer: Slack is searched for the message before it is sent again.
    ``DROPPED`` was no longer wanted, or too late; ``WITHDRAWN`` was withdrawn before it was sent.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class NewOutgoing:
    """A message to be queued; see :class:`Outgoing`. Each business key is queued once."""

    workspace_id: str
    kind: str
    receiver_id: str | None
    subject_id: str
    business_key: str
    priority: int
    due_at: datetime
    send_until: datetime


@dataclass(frozen=True, slots=True)
class Outgoing:
    """
    One row of the outbox: a message, without its words.

    ``receiver_id`` is a person's id, or ``None`` for a message to all people of a match.
    ``send_until`` is the latest moment at which it may be sent.
    """

    workspace_id: str
    id: str
    kind: str
    receiver_id: str | None
    subject_id: str
    business_key: str
    priority: int
    due_at: datetime
    send_until: datetime
    state: SendState
    tries: int
    conversation_id: str | None
    slack_ts: str | None
    lease_holder: str | None
    first_try_at: datetime | None
    last_try_at: datetime | None
    sent_at: datetime | None
    withdrawn_at: datetime | None
