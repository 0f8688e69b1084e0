"""What people press who want everything about themselves erased."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.doors import Door
from bot.incoming import Incoming
from bot.members import erasing_views
from bot.members.erasing import Erasing
from bot.text import Say
from bot.text.blocks import one_moment


class ErasingListeners:
    """The doors of erasing."""

    def __init__(self, erasing: Erasing, command: str) -> None:
        self._erasing = erasing
        self._command = command

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(Door.ERASE)(self.ask)
        app.view(Door.ERASE_FORM)(self.erase)

    def ask(self, ack: Ack, body: dict[str, Any], client: WebClient, voice: Say) -> None:
        """*Erase me*, in a modal (which gives way), a message or the Home tab."""
        ack()
        view = body.get("view") or {}
        if view.get("type") == "modal":
            self._show(client, view["id"], voice)
        else:
            self.open_form(client, body["trigger_id"], voice)

    def open_form(self, client: WebClient, trigger_id: str, voice: Say) -> None:
        """Say what erasing means, and ask."""
        opened = client.views_open(trigger_id=trigger_id, view=one_moment(voice))
        self._show(client, opened["view"]["id"], voice)

    def erase(self, ack: Ack, incoming: Incoming, voice: Say) -> None:
        """*Erase me* was confirmed: the receipt stands in place of the question."""
        # Should it ever take longer than Slack waits, a second press gives the same receipt.
        receipt = self._erasing.erase(incoming)
        view = erasing_views.erased(voice, receipt, self._command)
        ack(response_action="update", view=view)

    def _show(self, client: WebClient, view_id: str, voice: Say) -> None:
        receipt = self._erasing.what_if()
        view = erasing_views.before_erasing(voice, receipt)
        client.views_update(view_id=view_id, view=view)
