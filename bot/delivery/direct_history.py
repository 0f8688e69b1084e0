"""What stands in a direct conversation, as Slack's history has it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_sdk import WebClient

from bot.delivery import posting

_AT_ONCE = 200


def history_since(
    client: WebClient, channel: str, since: datetime
) -> list[dict[str, Any]] | posting.Busy | posting.Refused:
    """All messages of a direct conversation since a moment, newest first."""

    def pages() -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        cursor = None
        while True:
            answer = client.conversations_history(
                channel=channel, oldest=f"{since.timestamp():.6f}", limit=_AT_ONCE, cursor=cursor
            )
            found += answer["messages"]
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return found

    return posting.asked(pages)
