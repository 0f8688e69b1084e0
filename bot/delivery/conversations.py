"""Reserves the conversation in which a message is posted, or says that it has to be opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery import pacing
from bot.delivery.decisions import WaitUntil
from bot.delivery.method_limits import NAMES, OPENING, POSTING, TO_OPEN, TO_POST
from storage import outbox, people, rate_limits, slack_ids
from storage.database import Transaction
from storage.records import Outgoing

# Slack takes about one message a second in one conversation.
_BETWEEN_MESSAGES = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Reserved:
    """
    A conversation (Slack's id) in which a message may be posted now.

    *known_of*: the people whose stored conversation it is; nobody if it was just opened.
    """

    channel: str
    known_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unopened:
    """The conversation with these people (Kith's own ids, and Slack's) has to be opened first."""

    to: tuple[str, ...]
    slack_ids: list[str]


@dataclass(frozen=True, slots=True)
class Opened:
    """The conversation (Slack's id) with these people has just been opened."""

    to: tuple[str, ...]
    channel: str


def free_at(tx: Transaction, workspace_id: str, to: tuple[str, ...], now: datetime) -> datetime:
    """When Slack next takes what it takes to write to these people; *now* when at once."""
    limits = rate_limits.free_at_each(tx, workspace_id, NAMES)
    return _free_at(limits, _known(tx, workspace_id, to), now)


def note_opened(tx: Transaction, workspace_id: str, opened: Opened) -> str | None:
    """Store a conversation; returns Kith's own id, or ``None`` if one of them was just erased."""
    if len(people.several(tx, workspace_id, opened.to)) < len(opened.to):
        return None
    if len(opened.to) == 1:
        return people.set_direct(tx, workspace_id, opened.to[0], opened.channel)
    return slack_ids.set_group(tx, workspace_id, opened.to, opened.channel)


def reserve(
    tx: Transaction, row: Outgoing, to: tuple[str, ...], just_opened: str | None, now: datetime
) -> Reserved | Unopened | WaitUntil:
    """
    Reserve the conversation with the people *to* (Kith's own ids) for a claimed message.

    *just_opened* is Kith's own id if the conversation with them has just been opened.
    """
    here = row.workspace_id
    members = people.several(tx, here, to)
    if len(members) < len(to):
        # Somebody has just been erased: compose the message afresh.
        return WaitUntil(now)
    place = just_opened or _known(tx, here, to)
    limits = rate_limits.free_at_each(tx, here, [*NAMES, *([place] if place else [])])
    there_at = pacing.free_at([limits[place]] if place in limits else [], now)
    again_at = max(_free_at(limits, place, now), there_at)
    if again_at > now:
        return WaitUntil(again_at)
    if place is None:
        OPENING.take(tx, here, now)
        return Unopened(to, [members[one].slack_id for one in to])
    POSTING.take(tx, here, now)
    rate_limits.block_until(tx, here, place, now + _BETWEEN_MESSAGES)
    outbox.note_place(tx, row, place)
    return Reserved(slack_ids.slack_id(tx, here, place), () if just_opened else to)


def forget(tx: Transaction, workspace_id: str, to: tuple[str, ...], now: datetime) -> WaitUntil:
    """Forget a conversation that is gone; after a moment the message opens it again."""
    if len(to) == 1:
        people.forget_direct(tx, workspace_id, to[0])
    else:
        slack_ids.forget_group(tx, workspace_id, to)
    return WaitUntil(now + _BETWEEN_MESSAGES)


def _free_at(limits: Mapping[str, datetime], place: str | None, now: datetime) -> datetime:
    """When Slack next takes a message in a conversation that is known, or has to be opened."""
    posting_at = TO_POST.next_at(limits, now)
    return posting_at if place else max(posting_at, TO_OPEN.next_at(limits, now))


def _known(tx: Transaction, workspace_id: str, to: tuple[str, ...]) -> str | None:
    """Kith's own id of the conversation with these people; ``None`` if it is not known."""
    if len(to) == 1:
        return people.direct_id(tx, workspace_id, to[0])
    return slack_ids.group_id(tx, workspace_id, to)
