"""Reading a conversation's history, page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

_PAGE_SIZE = 200


def moment_of(ts: str) -> datetime:
    """The moment of a time stamp of Slack's."""
    return datetime.fromtimestamp(float(ts), UTC)


def messages_in(
    client: WebClient, channel: str, thread_ts: str | None = None, **between: Any
) -> Iterator[dict[str, Any]]:
    """
    The messages of a conversation, newest first; a page is asked for when it is needed.

    With *thread_ts*, those of a thread, oldest first: Slack tells them by another method alone.
    *between*: the other arguments of ``conversations.history``, such as ``oldest``.
    """
    ask: Callable[..., SlackResponse] = client.conversations_history
    if thread_ts is not None:
        ask = partial(client.conversations_replies, ts=thread_ts)
    cursor = None
    while True:
        answer = ask(channel=channel, limit=_PAGE_SIZE, cursor=cursor, **between)
        yield from answer["messages"]
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
