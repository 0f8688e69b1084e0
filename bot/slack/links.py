"""Links into Slack itself."""

from __future__ import annotations


def chat_with(team_id: str, slack_id: str) -> str:
    """The link that opens one's own chat with somebody; they are told nothing of it."""
    return f"slack://user?team={team_id}&id={slack_id}"
