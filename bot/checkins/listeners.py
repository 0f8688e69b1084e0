"""What a listener presses under a nudge."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.checkins import views
from bot.checkins.guidance import how_to_ask
from bot.checkins.service import CheckInService
from bot.errors import Declined
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import loading_view
from bot.slack.request import SlackRequest
from bot.slack.users import look_up


def register(app: App, checkins: CheckInService) -> None:
    """Open the doors of this room."""

    @app.action(ActionId.READ)
    def read(
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        ack()
        check_in_id = body["actions"][0]["value"]
        shown = client.views_open(trigger_id=body["trigger_id"], view=loading_view(translator))
        view_id = shown["view"]["id"]
        try:
            opened = checkins.read(slack_request, check_in_id)
        except Declined:
            client.views_update(view_id=view_id, view=views.gone_modal(translator))
            respond(**views.gone(translator).answer(), replace_original=True)
            return
        team_id = body["team"]["id"]
        profile = look_up(client, opened.owner, team_id)
        view = views.words(translator, opened, profile.name if profile else "", team_id)
        client.views_update(view_id=view_id, view=view)
        checkins.shown(opened)
        asks = bool(how_to_ask(one.detail for one in opened.recalled))
        after = views.after_reading(translator, opened.owner, asks, check_in_id)
        respond(**after.answer(), replace_original=True)

    @app.action(ActionId.ASKED)
    def asked(
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        ack()
        checkins.asked(slack_request, body["actions"][0]["value"])
        if "view" in body:
            client.views_update(view_id=body["view"]["id"], view=views.thanks_modal(translator))
        else:
            respond(**views.thanks(translator).answer(), replace_original=True)

    @app.action(ActionId.MESSAGE_OWNER)
    def message_owner(ack: Ack, body: dict[str, Any], slack_request: SlackRequest) -> None:
        # The button itself opens the two people's own chat; here it only counts as asked.
        ack()
        checkins.asked(slack_request, body["actions"][0]["value"])

    @app.action(ActionId.ASK_AGAIN)
    def ask_again(
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        ack()
        again = checkins.again(slack_request, body["actions"][0]["value"])
        view = (
            views.reminded_already(translator)
            if again is None
            else views.reminded(translator, again)
        )
        client.views_update(view_id=body["view"]["id"], view=view)

    @app.action(ActionId.NOT_TODAY)
    def not_today(
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        ack()
        checkins.not_today(slack_request, body["actions"][0]["value"])
        respond(**views.another_day(translator).answer(), replace_original=True)

    @app.action(ActionId.NOTHING_MORE)
    def nothing_more(
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        ack()
        checkins.nothing_more(slack_request, body["actions"][0]["value"])
        respond(**views.no_more(translator).answer(), replace_original=True)
