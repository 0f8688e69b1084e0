"""Whether a text names somebody who has joined (P3)."""

from __future__ import annotations

from collections.abc import Callable

from bot.sharing.names import named_in
from bot.sharing.service import SharingService
from bot.slack.request import SlackRequest
from bot.slack.users import Directory


class Colleagues:
    """Finds members' names in a text. Names come from memory and are never stored."""

    def __init__(
        self, sharing: SharingService, directory: Directory, load: Callable[[str], None]
    ) -> None:
        """*load* reads the people of a workspace into memory, unless they were read lately."""
        self._sharing = sharing
        self._directory = directory
        self._load = load

    def prepare(self, slack_request: SlackRequest) -> None:
        """Load the names ahead, as submitting a form cannot wait for Slack."""
        self._load(slack_request.workspace_id)

    def named_in(self, slack_request: SlackRequest, told: str) -> tuple[str, ...]:
        """
        The names of other members in a text.

        Somebody who is not in memory yet, just after a start, is not found. Slack is not asked: a
        form has to be answered at once.
        """
        others = self._sharing.colleagues(slack_request)
        return named_in(told, self._directory.names_of(slack_request.workspace_id, others))
