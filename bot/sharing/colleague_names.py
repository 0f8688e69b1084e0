"""Whether a text names somebody who has joined (P3)."""

from __future__ import annotations

from slack_sdk import WebClient

from bot.sharing.names import named_in
from bot.sharing.service import SharingService
from bot.slack.request import SlackRequest
from bot.slack.users import NameCache


class Colleagues:
    """Finds members' names in a text. Names come from Slack and are never stored."""

    def __init__(self, sharing: SharingService, names: NameCache) -> None:
        self._sharing = sharing
        self._names = names

    def prepare(self, client: WebClient, slack_request: SlackRequest) -> None:
        """Load the names ahead, as submitting a form cannot wait for Slack."""
        self._names.prepare(client, slack_request.workspace_id)

    def named_in(
        self, client: WebClient, slack_request: SlackRequest, told: str
    ) -> tuple[str, ...]:
        """The names of other members in a text."""
        others = self._sharing.colleagues(slack_request)
        return named_in(told, self._names.names_of(client, slack_request.workspace_id, others))
