"""Reserves the conversation in which a message is posted, or says that it has to be opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery import pacing
from bot.delivery.decisions import WaitUntil
from storage import outbox, people, rate_limits, slack_ids
from storage.database import Transaction
from storage.records import Outgoing, SlackKind

# Slack takes about one message a second in one conversation.
_BETWEEN_MESSAGES = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Reserved:
    """
    A conversation (Slack's id) in which a message may be posted now.

    *known_of*: the person whose stored direct conversation it is; ``None`` if just opened.
    """

    channel: str
    known_of: str | None


@dataclass(frozen=True, slots=True)
class Unopened:
    """The conversation with these people (Slack ids) has to be opened first."""

    slack_ids: list[str]


def reserve(
    tx: Transaction, row: Outgoing, to: tuple[str, ...], opened: str | None, now: datetime
) -> Reserved | Unopened | WaitUntil:
    """
    Reserve the conversation with the people *to* (Kith's own ids) for a claimed message.

    *opened* is Slack's id if the conversation has just been opened.
    """
    known = people.several(tx, row.workspace_id, to)
    if len(known) < len(to):
        # Somebody has just been erased: do not store their conversation again.
        return WaitUntil(now)
    place = _place(tx, row.workspace_id, to, opened)
    if place is None:
        return Unopened([known[one].slack_id for one in to])
    limits = [rate_limits.free_at(tx, row.workspace_id, at) for at in (row.workspace_id, place)]
    free_at = pacing.free_at(limits, now)
    if free_at > now:
        return WaitUntil(free_at)
    rate_limits.block_until(tx, row.workspace_id, place, now + _BETWEEN_MESSAGES)
    outbox.note_place(tx, row, place)
    channel = slack_ids.slack_id(tx, row.workspace_id, place)
    return Reserved(channel, to[0] if opened is None else None)


def forget(tx: Transaction, workspace_id: str, person_id: str, now: datetime) -> WaitUntil:
    """Forget a direct conversation that is gone; after a moment the message opens it again."""
    people.forget_direct(tx, workspace_id, person_id)
    return WaitUntil(now + _BETWEEN_MESSAGES)


def _place(
    tx: Transaction, workspace_id: str, to: tuple[str, ...], opened: str | None
) -> str | None:
    """Kith's own id of the conversation; a group's is not known before Slack has opened it."""
    is_direct = len(to) == 1
    if opened is None:
        return people.direct_id(tx, workspace_id, to[0]) if is_direct else None
    if is_direct:
        return people.set_direct(tx, workspace_id, to[0], opened)
    return slack_ids.own_id(tx, workspace_id, SlackKind.GROUP, opened)
