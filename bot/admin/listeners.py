"""Listeners for the setup by admins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Any

from bot.admin import views
from bot.admin.service import NOT_AN_ADMIN, NOT_KNOWN_YET, AdminService, Setup
from bot.errors import Declined
from bot.members import may_set_up
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice
from bot.slack.interactions import CommandCall, Submission
from bot.slack.modals import open_modal
from bot.slack.request import SlackRequest
from bot.slack.router import Router
from bot.slack.users import Directory, look_up
from storage.records import Mixing, Tier


class AdminListeners:
    """Opens and submits the setup."""

    def __init__(self, admin: AdminService, directory: Directory) -> None:
        self._admin = admin
        self._directory = directory

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_submission({ActionId.SETUP_FORM: self.set_up})

    def open_setup(self, call: CommandCall) -> None:
        """``/coffee setup``."""
        slack_id = call.slack_request.slack_id
        profile = look_up(call.client, slack_id, call.team_id)
        if profile is None or not may_set_up(profile):
            raise Declined(NOT_AN_ADMIN)
        self._directory.note(call.slack_request.workspace_id, profile)
        setup = self._admin.setup(call.slack_request.workspace_id)
        open_modal(call, views.setup_form(call.translator, setup))

    def set_up(self, submission: Submission) -> None:
        """The setup was submitted. Whether the person is an admin still is read from memory."""
        self._require_admin(submission.slack_request)
        values = submission.values
        wanted = Setup(
            weekday=int(_chosen(values, views.DAY_BLOCK, ActionId.SETUP_DAY)),
            at=time.fromisoformat(_chosen(values, views.TIME_BLOCK, ActionId.SETUP_TIME)),
            group_size=int(_chosen(values, views.SIZE_BLOCK, ActionId.SETUP_SIZE)),
            least_common_minutes=int(_chosen(values, views.HOURS_BLOCK, ActionId.SETUP_HOURS)),
            mixing=Mixing(_chosen(values, views.MIXING_BLOCK, ActionId.SETUP_MIXING)),
            tier=Tier(_chosen(values, views.TIER_BLOCK, ActionId.SETUP_TIER)),
            contact=values[views.CONTACT_BLOCK][ActionId.SETUP_CONTACT.value].get("selected_user"),
        )
        self._admin.change(submission.slack_request, wanted)
        translator = submission.translator
        text = translator("Saved. Changes to the rounds apply from the next one.")
        submission.show(notice(translator, translator("Set up"), text))

    def _require_admin(self, slack_request: SlackRequest) -> None:
        profile = self._directory.profile(slack_request.workspace_id, slack_request.slack_id)
        if profile is None:
            raise Declined(NOT_KNOWN_YET)
        if not may_set_up(profile):
            raise Declined(NOT_AN_ADMIN)


def _chosen(values: Mapping[str, Any], block: str, action_id: ActionId) -> str:
    return str(values[block][action_id.value]["selected_option"]["value"])
