"""Listeners for the Home tab, and for the command alone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltContext
from slack_bolt.listener.listener_completion_handler import CustomListenerCompletionHandler
from slack_sdk import WebClient

from bot.home import views
from bot.home.service import HomeService
from bot.home.views import EntryLine
from bot.i18n import Translator
from bot.members import translator_of
from bot.runtime.logging import stack_of
from bot.slack.blocks import Message
from bot.slack.interactions import CommandCall
from bot.slack.request import SlackRequest

logger = logging.getLogger("kith.home")


class HomeListeners:
    """Draws the Home tab, and answers the command alone."""

    def __init__(
        self,
        home: HomeService,
        command: str,
        invitation: Callable[[Translator], Message],
        entry_line: EntryLine,
        shared_so_far: Callable[[Translator, int], str],
    ) -> None:
        self._home = home
        self._command = command
        self._invitation = invitation
        self._entry_line = entry_line
        self._shared_so_far = shared_so_far

    def register(self, app: App) -> None:
        """Register the listeners with Bolt."""
        app.event("app_home_opened")(self.opened)
        done = CustomListenerCompletionHandler(logger, self.done)
        app.listener_runner.listener_completion_handler = done

    def opened(self, event: dict[str, Any], client: WebClient, slack_request: SlackRequest) -> None:
        """The Home tab was opened: draw it as things stand now."""
        if event.get("tab") == "home":
            self._draw(client, slack_request)

    def done(self, body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        """
        Redraw the Home tab after a listener that may have changed it.

        Slack tells when the tab is opened, not when a form over it is closed. It keeps what was
        drawn last, even for somebody who has just been erased.
        """
        slack_request: SlackRequest | None = context.get("slack_request")
        if slack_request is None or not _may_have_changed_something(body):
            return
        try:
            self._draw(client, slack_request)
        except Exception as fault:  # noqa: BLE001 - what the person asked for is done
            kind, stack = type(fault).__name__, stack_of(fault)
            logger.error("home not drawn anew type=%s\n%s", kind, stack)

    def _draw(self, client: WebClient, slack_request: SlackRequest) -> None:
        overview = self._home.overview(slack_request)
        translator = translator_of(overview.member if overview else None)
        if overview is None:
            view = views.home_before_joining(translator, self._invitation(translator))
        else:
            shared = self._shared_so_far(translator, len(overview.shared))
            view = views.home(translator, overview, self._entry_line, shared, self._command)
        client.views_publish(user_id=slack_request.slack_id, view=view)

    def front(self, call: CommandCall) -> Message:
        """The command alone: where somebody stands, or what Kith is."""
        overview = self._home.overview(call.slack_request)
        if overview is None:
            return self._invitation(call.translator)
        shared = self._shared_so_far(call.translator, len(overview.shared))
        return views.front(call.translator, overview, self._command, shared)


def _may_have_changed_something(body: dict[str, Any]) -> bool:
    """Whether a form was submitted, or a button pressed in a modal or on the Home tab."""
    if body.get("type") == "view_submission":
        return True
    return "view" in body and any(one["type"] == "button" for one in body.get("actions", ()))
