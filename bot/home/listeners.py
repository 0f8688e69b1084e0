"""Listeners for the Home tab, and for the command alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from slack_sdk import WebClient

from bot.coffee import HereService
from bot.home import views
from bot.home.service import HomeService
from bot.i18n import Translator
from bot.ledger import Held
from bot.members import translator_of
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, notice
from bot.slack.interactions import CommandCall, Press, SlackEvent
from bot.slack.request import SlackRequest
from bot.slack.router import Router

_HOME = "home"


class HomeListeners:
    """Draws the Home tab, and answers the command alone."""

    def __init__(
        self,
        home: HomeService,
        here: HereService,
        command: str,
        invitation: Callable[[Translator, str], Message],
        shared_so_far: Callable[[Translator, Held], str],
    ) -> None:
        self._home = home
        self._here = here
        self._command = command
        self._invitation = invitation
        self._shared_so_far = shared_so_far

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_event("app_home_opened", self.opened)
        router.on_press({ActionId.HERE: self.say_here})
        # Slack tells when the tab is opened, not when a form over it is closed. It keeps what was
        # drawn last, even for somebody who has just been erased.
        router.after_change(_HOME, self.draw)

    def opened(self, happened: SlackEvent) -> None:
        """The Home tab was opened: draw it as things stand now."""
        slack_request = happened.slack_request
        if slack_request is not None and happened.event.get("tab") == "home":
            # The same target as after a change: what is drawn last is the newest.
            home = f"{_HOME} {slack_request.slack_id}"
            happened.afterwards(home, partial(self.draw, slack_request, happened.client))

    def draw(self, slack_request: SlackRequest, client: WebClient) -> None:
        """Draw the Home tab as things stand now; nobody sees that of a deactivated person."""
        if self._home.is_gone(slack_request):
            return
        overview = self._home.overview(slack_request)
        translator = translator_of(overview.member if overview else None)
        if overview is None:
            view = views.home_before_joining(translator, self._invited(slack_request, translator))
        else:
            shared = self._shared_so_far(translator, overview.held)
            view = views.home(translator, overview, shared)
        client.views_publish(user_id=slack_request.slack_id, view=view)

    def _invited(self, slack_request: SlackRequest, translator: Translator) -> Message:
        """What Kith does in this workspace, for somebody who hasn't joined."""
        return self._invitation(translator, slack_request.workspace_id)

    def say_here(self, press: Press) -> None:
        """*I'm here*; the same answer where it is pressed again."""
        is_too_late = self._here.here(press.slack_request, press.value)
        missed = date.fromisoformat(press.value) if is_too_late else None
        overview = self._home.overview_of_member(press.slack_request)
        answer = views.counted_as_here(press.translator, overview, missed)
        if press.view is None:
            press.replace(answer)
        else:
            press.show(notice(press.translator, press.translator("Your coffee"), answer.text))

    def front(self, call: CommandCall) -> Message:
        """The command alone: where somebody stands, or what Kith is."""
        overview = self._home.overview(call.slack_request)
        if overview is None:
            return self._invited(call.slack_request, call.translator)
        shared = self._shared_so_far(call.translator, overview.held)
        return views.front(call.translator, overview, self._command, shared)
