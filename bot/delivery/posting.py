"""The one place that posts messages of the outbox and at once, and says what became of a post."""

from __future__ import annotations

import http.client
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.slack.blocks import Message
from bot.slack.client import NOT_SLACKS_WORDS, error_name
from bot.slack.retry_after import DEFAULT_SECONDS, retry_after_of

METADATA = "kith_message"
# Slack says of these that part of the work may have been done.
_IN_DOUBT = ("fatal_error", "internal_error", "service_unavailable", "request_timeout")
NO_SCOPE = "missing_scope"
# These pass when the installation is fixed, so the message waits.
_WAITING = (
    "access_denied",
    "accesslimited",
    "invalid_auth",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "not_authed",
    NO_SCOPE,
    "org_login_required",
    "ekm_access_denied",
    "enterprise_is_restricted",
    "not_allowed_token_type",
    "team_access_not_granted",
    "team_added_to_org",
)
_RATE_LIMITED = ("ratelimited", "rate_limited", "message_limit_exceeded")
RATE_LIMITED = "rate_limited"
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


def post(client: WebClient, channel: str, message: Message, row_id: str) -> Answer:
    """Post *message*, marked with the random id of its row and with nothing else about it."""
    payload = message.payload()
    payload["blocks"][0]["block_id"] = row_id
    metadata = {"event_type": METADATA, "event_payload": {"id": row_id}}
    return _classified(
        lambda: client.chat_postMessage(channel=channel, metadata=metadata, **payload)
    )


def replace(client: WebClient, channel: str, ts: str, message: Message) -> Answer:
    """Replace a message that was posted before by *message*."""
    return _classified(lambda: client.chat_update(channel=channel, ts=ts, **message.answer()))


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


def find_posted(
    client: WebClient, channel: str, row_id: str, since: datetime
) -> str | Answer | None:
    """The time stamp of the message that was posted for *row_id*; ``None`` if it is not there."""
    stamps: list[str] = []

    def call() -> Any:
        cursor = None
        while True:
            answer = client.conversations_history(
                channel=channel,
                oldest=f"{since.timestamp():.6f}",
                include_all_metadata=True,
                limit=200,
                cursor=cursor,
            )
            stamps.extend(said["ts"] for said in answer["messages"] if _is_marked(said, row_id))
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if stamps or not cursor:
                return {"ts": ""}

    answer = _classified(call)
    if not isinstance(answer, Posted):
        return answer
    return stamps[0] if stamps else None


def _is_marked(said: dict[str, Any], row_id: str) -> bool:
    metadata = said.get("metadata") or {}
    if (metadata.get("event_payload") or {}).get("id") == row_id:
        return True
    return any(block.get("block_id") == row_id for block in said.get("blocks") or [])


def _classified(call: Any) -> Answer:
    try:
        return Posted(call()["ts"])
    except SlackApiError as fault:
        return _classify(fault)
    except URLError as fault:
        if isinstance(fault.reason, ConnectionRefusedError):
            return Busy(DEFAULT_SECONDS, "connection_refused")
        return Lost(type(fault.reason).__name__)
    except (OSError, http.client.HTTPException, SlackRequestError) as fault:
        return Lost(type(fault).__name__)


def _classify(fault: SlackApiError) -> Answer:
    seconds = retry_after(fault)
    if seconds is not None:
        return Busy(seconds, RATE_LIMITED)
    status = getattr(fault.response, "status_code", 200)
    error = error_name(fault)
    if status >= 500 or error in (*_IN_DOUBT, NOT_SLACKS_WORDS):
        return Lost(error)
    if error in _WAITING:
        return Busy(300, error)
    return Refused(error)


def retry_after(fault: SlackApiError) -> float | None:
    """After how many seconds Slack takes the method again; ``None`` where it set no limit."""
    response = fault.response
    status = getattr(response, "status_code", 200)
    if status != 429 and error_name(fault) not in _RATE_LIMITED:
        return None
    seconds = retry_after_of(getattr(response, "headers", {}))
    return DEFAULT_SECONDS if seconds is None else seconds
