"""What people press who want everything about themselves erased."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.i18n import Translator
from bot.members import erasing_views
from bot.members.erasing import ErasureService
from bot.slack.action_ids import ActionId
from bot.slack.request import SlackRequest


class ErasingListeners:
    """The doors of erasing."""

    def __init__(self, erasing: ErasureService, command: str) -> None:
        self._erasing = erasing
        self._command = command

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(ActionId.ERASE)(self.ask)
        app.view(ActionId.ERASE_FORM)(self.erase)

    def ask(
        self, ack: Ack, body: dict[str, Any], client: WebClient, translator: Translator
    ) -> None:
        """*Erase everything about me*: the ledger gives way to what that means."""
        ack()
        receipt = self._erasing.what_if()
        view = erasing_views.before_erasing(translator, receipt)
        client.views_update(view_id=body["view"]["id"], view=view)

    def erase(self, ack: Ack, slack_request: SlackRequest, translator: Translator) -> None:
        """*Erase me* was confirmed: the receipt stands in place of the question."""
        # Should it ever take longer than Slack waits, a second press gives the same receipt.
        receipt = self._erasing.erase(slack_request)
        view = erasing_views.erased(translator, receipt, self._command)
        ack(response_action="update", view=view)
