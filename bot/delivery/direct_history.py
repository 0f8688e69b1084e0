"""What stands in a direct conversation, as Slack's history has it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_sdk import WebClient

from bot.delivery import posting
from bot.slack.history import messages_in


def history_since(
    client: WebClient, channel: str, since: datetime
) -> list[dict[str, Any]] | posting.Busy | posting.Refused:
    """All messages of a direct conversation since a moment, newest first."""

    oldest = f"{since.timestamp():.6f}"
    return posting.asked(lambda: list(messages_in(client, channel, oldest=oldest)))
