"""Whether a text names somebody who has joined (P3)."""

from __future__ import annotations

from slack_sdk import WebClient

from bot.sharing.names import named_in
from bot.sharing.service import Sharing
from bot.slack.request import Incoming
from bot.slack.users import NameCache


class Colleagues:
    """Recognises the names of those who have joined; their names are Slack's, never stored."""

    def __init__(self, sharing: Sharing, names: NameCache) -> None:
        self._sharing = sharing
        self._names = names

    def prepare(self, client: WebClient, incoming: Incoming) -> None:
        """Have the names at hand before somebody submits, which cannot wait for Slack."""
        self._names.prepare(client, incoming.workspace_id)

    def named_in(self, client: WebClient, incoming: Incoming, told: str) -> tuple[str, ...]:
        """The names of others in a text."""
        others = self._sharing.colleagues(incoming)
        return named_in(told, self._names.names_of(client, incoming.workspace_id, others))
