"""What people press, type and fill in to change what the draw goes by."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.i18n import Translator
from bot.members import preference_views as views
from bot.members.preferences import Unclear, preferences_in
from bot.members.service import MemberService
from bot.slack.action_ids import ActionId
from bot.slack.blocks import loading_view
from bot.slack.commands import CommandCall
from bot.slack.request import SlackRequest


class PreferenceListeners:
    """The doors of the preferences."""

    def __init__(self, membership: MemberService) -> None:
        self._membership = membership

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(ActionId.CHANGE)(self.change)
        app.action(f"{ActionId.CHANGE_FIELD}.country")(self.country_changed)
        app.view(ActionId.CHANGE_FORM)(self.changed)

    def type_change(self, call: CommandCall) -> None:
        """``/coffee change``."""
        self._open(call.client, call.trigger_id, call.slack_request, call.translator)

    def change(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Change*, where somebody stands."""
        ack()
        self._open(client, body["trigger_id"], slack_request, translator)

    def country_changed(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """A country was chosen in the form: show its regions."""
        ack()
        view = body["view"]
        form = views.form(
            translator, preferences_in(view, self._membership.preferences(slack_request))
        )
        try:
            client.views_update(view_id=view["id"], hash=view["hash"], view=form)
        except SlackApiError as fault:
            # A newer choice has been drawn in the meantime: that one counts.
            if fault.response["error"] != "hash_conflict":
                raise

    def changed(
        self, ack: Ack, view: dict[str, Any], slack_request: SlackRequest, translator: Translator
    ) -> None:
        """The preferences were confirmed."""
        wished = preferences_in(view, self._membership.preferences(slack_request))
        try:
            names = self._membership.prefer(slack_request, wished)
        except Unclear as unclear:
            errors = {field: translator(why) for field, why in unclear.sentences.items()}
            ack(response_action="errors", errors=errors)
            return
        ack(response_action="update", view=views.saved(translator, names))

    def _open(
        self,
        client: WebClient,
        trigger_id: str,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        now = self._membership.preferences(slack_request)
        # The form is long, with every country in it: Slack waits for three seconds only.
        opened = client.views_open(trigger_id=trigger_id, view=loading_view(translator))
        client.views_update(view_id=opened["view"]["id"], view=views.form(translator, now))
