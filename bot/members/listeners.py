"""What people press and type about being with Kith at all."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.errors import Declined
from bot.i18n import Translator
from bot.members import views
from bot.members.membership import may_join
from bot.members.service import NOT_FOR_GUESTS, MemberService
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, notice
from bot.slack.commands import CommandCall
from bot.slack.request import SlackRequest
from bot.slack.users import Profile, look_up, zone_of
from storage.records import GroupSize


class MemberListeners:
    """The doors of this room."""

    def __init__(self, membership: MemberService, command: str) -> None:
        self._membership = membership
        self._command = command

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(ActionId.JOIN)(self.join)
        app.action(re.compile(rf"^{re.escape(ActionId.RHYTHM)}\.\d$"))(self.rhythm)
        app.action(re.compile(rf"^{re.escape(ActionId.GROUP_SIZE)}\.\w+$"))(self.group_size)
        app.action(ActionId.KEEP_APART)(self.keep_apart)
        app.view(ActionId.KEEP_APART_FORM)(self.kept_apart)
        app.action(ActionId.PAUSE)(self.pause)
        app.action(ActionId.RESUME)(self.resume)
        app.event("user_change")(self.user_changed)

    def join(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Join*, in a message or on the Home tab."""
        ack()
        answer = self._join(client, slack_request, body["team"]["id"], translator)
        _answer(body, client, respond, translator, answer)

    def type_join(self, call: CommandCall) -> Message:
        """``/coffee join``: what joining means, with the button; it never joins by itself (P1)."""
        if self._membership.standing(call.slack_request).member is not None:
            return views.joined_already(call.translator, self._command)
        self._profile_of(call.client, call.slack_request, call.team_id)
        return views.invitation(call.translator)

    def rhythm(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """How often."""
        ack()
        weeks = int(body["actions"][0]["value"])
        self._membership.set_rhythm(slack_request, weeks)
        _answer(body, client, respond, translator, views.ask_group_size(translator, weeks))

    def group_size(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """One person, or two."""
        ack()
        self._membership.set_group_size(slack_request, GroupSize(body["actions"][0]["value"]))
        _answer(body, client, respond, translator, views.offer_to_keep_apart(translator))

    def keep_apart(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Choose people*: the quiet list."""
        ack()
        chosen = self._membership.standing(slack_request).quiet_list
        _show(body, client, views.keep_apart_form(translator, chosen))

    def kept_apart(
        self, ack: Ack, view: dict[str, Any], slack_request: SlackRequest, translator: Translator
    ) -> None:
        """The quiet list was confirmed."""
        picked = view["state"]["values"]["people"][ActionId.KEEP_APART_PEOPLE.value]
        self._membership.keep_apart(slack_request, picked.get("selected_users") or [])
        text = translator("Done. Nobody will ever learn of it.")
        ack(response_action="update", view=notice(translator, translator("Quiet list"), text))

    def pause(
        self,
        ack: Ack,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
        body: dict[str, Any],
    ) -> None:
        """*Pause*, until further notice."""
        ack()
        self._membership.pause(slack_request, None)
        if "response_url" in body:
            respond(**views.paused(translator, None).answer(), replace_original=True)

    def resume(
        self,
        ack: Ack,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
        body: dict[str, Any],
    ) -> None:
        """*Come back*."""
        ack()
        self._membership.resume(slack_request)
        if "response_url" in body:
            respond(**views.resumed(translator).answer(), replace_original=True)

    def type_pause(self, call: CommandCall) -> Message:
        """``/coffee pause``, or until a day."""
        until = None
        if call.rest:
            try:
                until = date.fromisoformat(call.rest)
            except ValueError:
                return views.how_to_pause(call.translator, self._command)
        if not self._membership.pause(call.slack_request, until):
            return views.pause_is_over(call.translator)
        return views.paused(call.translator, until)

    def type_resume(self, call: CommandCall) -> Message:
        """``/coffee resume``."""
        self._membership.resume(call.slack_request)
        return views.resumed(call.translator)

    def type_leave(self, call: CommandCall) -> Message:
        """``/coffee leave``."""
        self._membership.leave(call.slack_request)
        return views.left(call.translator, self._command)

    def user_changed(self, event: dict[str, Any], workspace_id: str) -> None:
        """
        Slack says that somebody was deactivated, or where they are now.

        Only its own word for either counts: without a zone that is known, nobody has moved.
        """
        user = event["user"]
        zone = zone_of(user)
        if user.get("deleted") is True:
            self._membership.deactivated(workspace_id, user["id"])
        elif zone is not None:
            self._membership.moved(workspace_id, user["id"], zone)

    def _join(
        self, client: WebClient, slack_request: SlackRequest, team_id: str, translator: Translator
    ) -> Message:
        profile = self._profile_of(client, slack_request, team_id)
        if self._membership.standing(slack_request).member is not None:
            return views.joined_already(translator, self._command)
        self._membership.join(slack_request, profile)
        return views.welcome(translator)

    def _profile_of(self, client: WebClient, slack_request: SlackRequest, team_id: str) -> Profile:
        """Raises :class:`Declined` for people who may not join."""
        profile = look_up(client, slack_request.slack_id, team_id)
        if profile is None or not may_join(profile):
            raise Declined(NOT_FOR_GUESTS)
        return profile


def _answer(
    body: dict[str, Any],
    client: WebClient,
    respond: Respond,
    translator: Translator,
    message: Message,
) -> None:
    """Answer a press where it was made; one on the Home tab, or in a window, gets a window."""
    if "response_url" in body:
        respond(**message.answer(), replace_original=True)
    else:
        _show(body, client, views.in_window(translator, message))


def _show(body: dict[str, Any], client: WebClient, view: dict[str, Any]) -> None:
    """Open a window, or change the one in which the button was pressed."""
    if "view" in body and body["view"]["type"] == "modal":
        client.views_update(view_id=body["view"]["id"], view=view)
    else:
        client.views_open(trigger_id=body["trigger_id"], view=view)
