"""Whether a text names somebody: a member (P3), or anybody in the workspace (P12)."""

from __future__ import annotations

from collections.abc import Callable

from bot.sharing.drafts import NameQuestion
from bot.sharing.names import named_in
from bot.sharing.service import SharingService
from bot.sharing.unknown_names import could_name_somebody
from bot.slack.request import SlackRequest
from bot.slack.users import Directory


class Colleagues:
    """Finds people's names in a text. Names come from memory and are never stored."""

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
        return self._in_general(slack_request, told)

    def prepare_everybody(self, slack_request: SlackRequest) -> None:
        """Like :meth:`prepare`, for :meth:`question_of_everybody`."""
        self._load(slack_request.workspace_id)
        named_in("", self._everybody(slack_request))

    def question_of_everybody(self, slack_request: SlackRequest, told: str) -> NameQuestion | None:
        """
        Like :meth:`question`, about everybody else in the workspace, joined or not.

        So the answer doesn't say who has joined either (P4).
        """
        names = named_in(told, self._everybody(slack_request))
        if names:
            return NameQuestion(names)
        if self._directory.is_whole(slack_request.workspace_id):
            return None
        return self._in_general(slack_request, told)

    def _everybody(self, slack_request: SlackRequest) -> list[str]:
        everybody = self._directory.everybody(slack_request.workspace_id)
        others = [one for one in everybody if one.slack_id != slack_request.slack_id]
        return [name for one in others for name in one.names]

    def _in_general(self, slack_request: SlackRequest, told: str) -> NameQuestion | None:
        own_names = self._directory.names_of(slack_request.workspace_id, [slack_request.slack_id])
        return NameQuestion(()) if could_name_somebody(told, own_names) else None
