"""Reading a conversation's history, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from slack_sdk import WebClient

_PAGE_SIZE = 200


def messages_in(client: WebClient, channel: str, **between: Any) -> Iterator[dict[str, Any]]:
    """
    The messages of a conversation, newest first; a page is asked for when it is needed.

    *between*: the other arguments of ``conversations.history``, such as ``oldest``.
    """
    cursor = None
    while True:
        answer = client.conversations_history(
            channel=channel, limit=_PAGE_SIZE, cursor=cursor, **between
        )
        yield from answer["messages"]
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
