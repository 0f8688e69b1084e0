"""Whether a text names somebody who has joined (P3)."""

from __future__ import annotations

from collections.abc import Callable

from bot.sharing.drafts import NameQuestion
from bot.sharing.names import named_in
from bot.sharing.service import SharingService
from bot.sharing.unknown_names import could_name_somebody
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
        """Load and read the names ahead: submitting a form cannot wait for Slack, nor for many."""
        self._load(slack_request.workspace_id)
        named_in("", self._directory.noted_names(slack_request.workspace_id))

    def question(self, slack_request: SlackRequest, told: str) -> NameQuestion | None:
        """
        The question about the names of other members in a text; ``None`` if there is none to ask.

        Where somebody is not in memory, just after a start or while Slack gives no list, it is
        asked in general. Slack is not asked: a form has to be answered at once.
        """
        here, others = slack_request.workspace_id, self._sharing.colleagues(slack_request)
        names = named_in(told, self._directory.names_of(here, others))
        if names:
            return NameQuestion(names)
        if self._directory.has_all(here, others):
            return None
        own_names = self._directory.names_of(here, [slack_request.slack_id])
        return NameQuestion(()) if could_name_somebody(told, own_names) else None
