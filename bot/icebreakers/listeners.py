"""What people type to Kith, and their private answers."""

from __future__ import annotations

from typing import Any, Protocol

from slack_bolt import Ack, App
from slack_bolt import Say as SlackSay
from slack_sdk import WebClient

from bot.errors import Declined
from bot.i18n import Translator
from bot.icebreakers import views
from bot.icebreakers.service import IcebreakerService
from bot.sharing.service import Heard
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message
from bot.slack.request import SlackRequest


class Offers(Protocol):
    """How the room of what is shared answers to something that was told."""

    def message(self, say: Translator, heard: Heard) -> Message:
        """The answer in the conversation."""
        ...

    def view(self, say: Translator, heard: Heard, told: str) -> dict[str, Any]:
        """The answer in the modal where it was told."""
        ...


def register(app: App, icebreakers: IcebreakerService, command: str, offers: Offers) -> None:
    """Open the doors of this room."""

    @app.event({"type": "message", "subtype": None})
    def typed(
        event: dict[str, Any], say: SlackSay, slack_request: SlackRequest, translator: Translator
    ) -> None:
        if event.get("channel_type") != "im" or not event.get("text"):
            return
        try:
            heard = icebreakers.answer(slack_request, event["text"], event["ts"])
        except Declined:
            say(**views.not_yet_joined(translator, command).answer())
            return
        say(**offers.message(translator, heard).payload())

    @app.event("message")
    def anything_else(event: dict[str, Any]) -> None:
        """Edits, deletions and files need no answer; they only have to be acknowledged."""

    @app.action(ActionId.ANSWER)
    def answer(ack: Ack, body: dict[str, Any], client: WebClient, translator: Translator) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=views.answer_form(translator))

    @app.view(ActionId.ANSWER_FORM)
    def answered(
        ack: Ack, view: dict[str, Any], slack_request: SlackRequest, translator: Translator
    ) -> None:
        told = view["state"]["values"]["words"][ActionId.SHARE_WORDS.value]["value"] or ""
        heard = icebreakers.answer(slack_request, told, None)
        ack(response_action="update", view=offers.view(translator, heard, told))
