"""What the owner of a detail presses and fills in to put on the brake."""

from __future__ import annotations

from datetime import date
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.i18n import Translator
from bot.ledger import brake_views as views
from bot.ledger.brake import BrakeService, WrongDay
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice
from bot.slack.request import SlackRequest
from storage.records import Brake


class BrakeListeners:
    """The doors of the brake."""

    def __init__(self, brakes: BrakeService) -> None:
        self._brakes = brakes

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(ActionId.BRAKE)(self.open_form)
        app.view(ActionId.BRAKE_FORM)(self.submitted)

    def open_form(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Not now*: in place of the ledger, or over the Home tab."""
        ack()
        view = views.brake_form(
            translator, self._brakes.form(slack_request, body["actions"][0]["value"])
        )
        if "view" in body and body["view"]["type"] == "modal":
            client.views_update(view_id=body["view"]["id"], view=view)
        else:
            client.views_open(trigger_id=body["trigger_id"], view=view)

    def submitted(
        self, ack: Ack, view: dict[str, Any], slack_request: SlackRequest, translator: Translator
    ) -> None:
        """The brake was chosen."""
        values = view["state"]["values"]
        chosen = values[views.BRAKE_BLOCK][ActionId.BRAKE_CHOICE.value]["selected_option"]["value"]
        picked = values[views.UNTIL_BLOCK][ActionId.BRAKE_UNTIL.value].get("selected_date")
        ticked = values[views.READERS_BLOCK][ActionId.BRAKE_READERS.value].get("selected_options")
        brake = Brake(chosen)
        until = date.fromisoformat(picked) if picked and brake is Brake.NOT_YET else None
        try:
            self._put_on(slack_request, view["private_metadata"], brake, until, bool(ticked))
        except WrongDay as wrong:
            sentence = translator(views.WRONG_DAY, last=translator.day(wrong.last))
            ack(response_action="errors", errors={views.UNTIL_BLOCK: sentence})
            return
        text = views.done(translator, brake, until)
        ack(response_action="update", view=notice(translator, translator("As you wish"), text))

    def _put_on(
        self,
        slack_request: SlackRequest,
        detail_id: str,
        brake: Brake,
        until: date | None,
        tell: bool,
    ) -> None:
        match brake:
            case Brake.NOT_YET:
                self._brakes.not_yet(slack_request, detail_id, until, tell)
            case Brake.GENTLE:
                self._brakes.went_badly(slack_request, detail_id, tell)
            case Brake.NOBODY:
                self._brakes.nobody_ask(slack_request, detail_id, tell)
            case Brake.NONE:
                self._brakes.let_them_ask(slack_request, detail_id)
