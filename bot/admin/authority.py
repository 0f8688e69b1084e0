"""Whether somebody may set Kith up."""

from __future__ import annotations

from bot.admin.service import NOT_AN_ADMIN, NOT_KNOWN_YET
from bot.errors import Declined
from bot.members import may_set_up
from bot.slack.request import SlackRequest
from bot.slack.users import Directory


class Authority:
    """Reads from memory whether somebody is an admin still, since a form has no time to ask."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def require(self, slack_request: SlackRequest) -> None:
        """Raise :class:`Declined` unless they are an admin of this workspace."""
        profile = self._directory.profile(slack_request.workspace_id, slack_request.slack_id)
        if profile is None:
            raise Declined(NOT_KNOWN_YET)
        if not may_set_up(profile):
            raise Declined(NOT_AN_ADMIN)
