"""What people type and press about a colleague."""

from __future__ import annotations

from datetime import date
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.circle import views
from bot.circle.reminders import NotThatDay
from bot.circle.service import CircleService
from bot.errors import Declined
from bot.i18n import N_, Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, loading_view, notice, sentence
from bot.slack.commands import CommandCall
from bot.slack.request import SlackRequest
from bot.slack.users import look_up

_NOBODY_THERE = N_(
    "This is a bot, or somebody who is no longer here, so there is nobody to check in with."
)


class CircleListeners:
    """The doors of this room."""

    def __init__(self, circle: CircleService) -> None:
        self._circle = circle
        self._reminders = circle.reminders

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(ActionId.READ_SHARED)(self.read)
        app.action(ActionId.REMIND)(self.remind)
        app.view(ActionId.REMIND_FORM)(self.submitted)
        app.action(ActionId.FORGET_REMINDER)(self.forget)
        app.action(ActionId.ALLOW_REMINDERS)(self.allow)
        app.action(ActionId.MESSAGE_THEM)(self.message)

    def show_card(self, call: CommandCall) -> Message:
        """``/coffee @somebody``."""
        if call.about is None:
            return views.whom(call.translator)
        return views.card(call.translator, self._circle.card(call.slack_request, call.about))

    def read(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Read what they shared*."""
        ack()
        opened = client.views_open(trigger_id=body["trigger_id"], view=loading_view(translator))
        read = self._circle.read(slack_request, _value(body))
        client.views_update(view_id=opened["view"]["id"], view=views.shared(translator, read))
        self._circle.shown(read)

    def remind(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Remind me to check in with them*: on which day?"""
        ack()
        about = _value(body)
        day = self._reminders.suggest_day(slack_request, about)
        client.views_open(trigger_id=body["trigger_id"], view=views.form(translator, about, day))

    def submitted(
        self,
        ack: Ack,
        body: dict[str, Any],
        view: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """The day was chosen."""
        about = str(view["private_metadata"])
        profile = look_up(client, about, body["team"]["id"])
        if profile is None or profile.is_bot or profile.is_deactivated:
            raise Declined(_NOBODY_THERE)
        try:
            planned = self._reminders.remind(slack_request, about, _day_in(view))
        except NotThatDay:
            ack(response_action="errors", errors={views.DAY_BLOCK: views.not_that_day(translator)})
            return
        told = views.will_remind(translator, about, planned.day, is_new=planned.is_new)
        ack(response_action="update", view=notice(translator, translator("A reminder"), told))

    def forget(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Forget the reminder*, on the card or in the ledger."""
        ack()
        self._reminders.forget(slack_request, _value(body))
        _answer(body, client, respond, translator, views.forgotten(translator))

    def allow(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Allow none*, or *Allow them again*."""
        ack()
        is_allowed = _value(body) != "none"
        self._reminders.allow_reminders(slack_request, allowed=is_allowed)
        told = views.allowed(translator, is_allowed=is_allowed)
        _answer(body, client, respond, translator, told)

    def message(self, ack: Ack) -> None:
        """*Message them*: the button itself opens the two people's own chat."""
        ack()


def _answer(
    body: dict[str, Any], client: WebClient, respond: Respond, translator: Translator, told: str
) -> None:
    if "view" in body:
        view = notice(translator, translator("Reminders"), told)
        client.views_update(view_id=body["view"]["id"], view=view)
    else:
        respond(**sentence(told).answer(), replace_original=True)


def _day_in(view: dict[str, Any]) -> date | None:
    picked = view["state"]["values"][views.DAY_BLOCK][ActionId.REMIND_DAY.value]
    chosen = picked.get("selected_date")
    return date.fromisoformat(chosen) if chosen else None


def _value(body: dict[str, Any]) -> str:
    return str(body["actions"][0]["value"])
