"""The one place that posts messages of the outbox and at once, and says what became of a post."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, TypeGuard, TypeVar

from slack_sdk import WebClient

from bot.slack.blocks import Message
from bot.slack.errors import (
    CALL_ERRORS,
    DEFAULT_SECONDS,
    goes_well_later,
    is_in_doubt,
    is_rate_limit,
    is_refused_connection,
    name_of,
    retry_after_of,
)
from bot.slack.history import messages_in

METADATA = "kith_message"
NO_SCOPE = "missing_scope"
# For what passes when the installation is mended.
_UNTIL_MENDED = 300.0
RATE_LIMITED = "rate_limited"
# Messages are dated by Slack's clock, and tries by this machine's, which may be hours fast. A day
# of a direct message is one page of its history as a rule.
_CLOCKS_DIFFER = timedelta(days=1)
# Slack says this of a conversation that does not exist, or no longer.
NO_CONVERSATION = "channel_not_found"


@dataclass(frozen=True, slots=True)
class Posted:
    """Slack has the message."""

    ts: str


@dataclass(frozen=True, slots=True)
class Busy:
    """Slack did not take it now; it may be tried again after so many seconds."""

    seconds: float
    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack will never take this message."""

    reason: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Nobody knows whether Slack has it."""

    reason: str


Answer = Posted | Busy | Refused | Lost
T = TypeVar("T")


def post(
    client: WebClient, channel: str, message: Message, row_id: str, thread_ts: str | None = None
) -> Answer:
    """Post *message*, marked with the random id of its row and with nothing else about it."""
    payload = message.payload()
    payload["blocks"][0]["block_id"] = row_id
    metadata = {"event_type": METADATA, "event_payload": {"id": row_id}}
    return _classified(
        lambda: client.chat_postMessage(
            channel=channel, metadata=metadata, thread_ts=thread_ts, **payload
        )
    )


def replace(client: WebClient, channel: str, ts: str, message: Message) -> Answer:
    """Replace a message that was posted before by *message*."""
    payload = message.answer()
    return _classified(lambda: client.chat_update(channel=channel, ts=ts, **payload))


def asked(call: Callable[[], T]) -> T | Busy | Refused:
    """What Slack answers to *call*, which does no harm when it is made again."""
    found: list[T] = []

    def once() -> Any:
        found.append(call())
        return {"ts": ""}

    answer = _classified(once)
    if isinstance(answer, Lost):
        return Busy(DEFAULT_SECONDS, answer.reason)
    return found[0] if isinstance(answer, Posted) else answer


def open_conversation(client: WebClient, slack_ids: list[str]) -> str | Busy | Refused:
    """The id of the direct (or group direct) conversation with these people."""
    # Opening twice gives the same conversation, so nothing about it can be in doubt.
    return asked(lambda: str(client.conversations_open(users=slack_ids)["channel"]["id"]))


def no_answer(client: WebClient) -> Busy | Refused | Lost | None:
    """``None`` if Slack answers now; else why it doesn't."""
    answer = _classified(lambda: {"ts": str(client.auth_test()["ok"])})
    return None if isinstance(answer, Posted) else answer


def find_posted(
    client: WebClient, channel: str, row_id: str, since: datetime, thread_ts: str | None = None
) -> str | Answer | None:
    """
    The time stamp of the message that was posted for *row_id*; ``None`` if it is not there.

    It was posted after *since* by this machine's clock; Slack's own may differ.
    """
    stamps: list[str] = []

    def call() -> Any:
        oldest = f"{(since - _CLOCKS_DIFFER).timestamp():.6f}"
        said = messages_in(client, channel, thread_ts, oldest=oldest, include_all_metadata=True)
        stamps.extend(islice((one["ts"] for one in said if _is_marked(one, row_id)), 1))
        return {"ts": ""}

    answer = _classified(call)
    if not isinstance(answer, Posted):
        return answer
    return stamps[0] if stamps else None


def is_too_many(answer: object) -> TypeGuard[Busy]:
    """Whether Slack took a call not now, since there were too many."""
    return isinstance(answer, Busy) and answer.reason == RATE_LIMITED


def as_logged(outcome: object) -> str:
    """What became of a message, as the log says it: with Slack's word for why it didn't take it."""
    reason = getattr(outcome, "reason", "")
    return f"outcome={type(outcome).__name__.lower()}" + (f" reason={reason}" if reason else "")


def _is_marked(said: dict[str, Any], row_id: str) -> bool:
    metadata = said.get("metadata") or {}
    if (metadata.get("event_payload") or {}).get("id") == row_id:
        return True
    return any(block.get("block_id") == row_id for block in said.get("blocks") or [])


def _classified(call: Callable[[], Any]) -> Answer:
    try:
        return Posted(call()["ts"])
    except CALL_ERRORS as fault:
        return _classify(fault)


def _classify(fault: Exception) -> Answer:
    if is_rate_limit(fault):
        return Busy(retry_after_of(fault) or DEFAULT_SECONDS, RATE_LIMITED)
    if is_refused_connection(fault):
        return Busy(DEFAULT_SECONDS, "connection_refused")
    if is_in_doubt(fault):
        return Lost(name_of(fault))
    if goes_well_later(fault):
        return Busy(_UNTIL_MENDED, name_of(fault))
    return Refused(name_of(fault))
