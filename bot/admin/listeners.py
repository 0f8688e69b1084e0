"""What admins type and fill in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.admin import views
from bot.admin.service import NOT_AN_ADMIN, AdminService, Setup
from bot.errors import Declined
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice
from bot.slack.commands import CommandCall
from bot.slack.request import SlackRequest
from bot.slack.users import look_up
from storage.records import Mixing, Tier


class AdminListeners:
    """The doors of this room."""

    def __init__(self, admin: AdminService) -> None:
        self._admin = admin

    def register(self, app: App) -> None:
        """Open the doors."""
        app.view(ActionId.SETUP_FORM)(self.set_up)

    def open_setup(self, call: CommandCall) -> None:
        """``/coffee setup``."""
        _require_admin(call.client, call.slack_request, call.team_id)
        setup = self._admin.setup(call.slack_request.workspace_id)
        view = views.setup_form(call.translator, setup)
        call.client.views_open(trigger_id=call.trigger_id, view=view)

    def set_up(
        self,
        ack: Ack,
        body: dict[str, Any],
        view: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """The setup was confirmed. Who is an admin is asked again, not believed."""
        _require_admin(client, slack_request, body["team"]["id"])
        values = view["state"]["values"]
        wanted = Setup(
            weekday=int(_chosen(values, views.DAY_BLOCK, ActionId.SETUP_DAY)),
            at=time.fromisoformat(_chosen(values, views.TIME_BLOCK, ActionId.SETUP_TIME)),
            group_size=int(_chosen(values, views.SIZE_BLOCK, ActionId.SETUP_SIZE)),
            least_common_minutes=int(_chosen(values, views.HOURS_BLOCK, ActionId.SETUP_HOURS)),
            mixing=Mixing(_chosen(values, views.MIXING_BLOCK, ActionId.SETUP_MIXING)),
            tier=Tier(_chosen(values, views.TIER_BLOCK, ActionId.SETUP_TIER)),
            contact=values[views.CONTACT_BLOCK][ActionId.SETUP_CONTACT.value].get("selected_user"),
        )
        self._admin.change(slack_request, wanted)
        text = translator("Saved. It holds from the next round on.")
        ack(response_action="update", view=notice(translator, translator("Set up"), text))


def _chosen(values: Mapping[str, Any], block: str, action_id: ActionId) -> str:
    return str(values[block][action_id.value]["selected_option"]["value"])


def _require_admin(client: WebClient, slack_request: SlackRequest, team_id: str) -> None:
    profile = look_up(client, slack_request.slack_id, team_id)
    if profile is None or not profile.is_admin:
        raise Declined(NOT_AN_ADMIN)
