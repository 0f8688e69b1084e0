"""Listeners for the programs of a workspace."""

from __future__ import annotations

from collections.abc import Callable

from bot.coffee.programs import views
from bot.coffee.programs.service import ProgramService
from bot.errors import Declined
from bot.i18n import Translator
from bot.members import NOT_FOR_GUESTS, may_join
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message
from bot.slack.interactions import Press
from bot.slack.router import Router
from bot.slack.users import look_up


class ProgramListeners:
    """Lets members see, join and leave programs, also by the post in a channel."""

    def __init__(
        self, programs: ProgramService, invitation: Callable[[Translator], Message]
    ) -> None:
        """*invitation* says what Kith does and keeps, to somebody who hasn't joined."""
        self._programs = programs
        self._invitation = invitation

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.PROGRAMS: self.show,
                ActionId.PROGRAM_IN: self.enter,
                ActionId.PROGRAM_OUT: self.leave,
            }
        )

    def show(self, press: Press) -> None:
        """*Programs*, at home or in a message."""
        press.show(views.programs(press.translator, self._programs.shown(press.slack_request)))

    def enter(self, press: Press) -> None:
        """
        *Join*, in the list of programs, or in a post that a whole channel sees.

        Somebody who hasn't joined Kith is shown what that means, and asked (P1).
        """
        if self._programs.is_member(press.slack_request):
            shown = self._programs.enter(press.slack_request, press.value)
            press.show(views.programs(press.translator, shown))
            return
        profile = look_up(press.client, press.slack_request.slack_id, press.team_id)
        if profile is None or not may_join(profile):
            raise Declined(NOT_FOR_GUESTS)
        program = self._programs.running(press.slack_request.workspace_id, press.value)
        invitation = self._invitation(press.translator)
        press.show(views.before_joining(press.translator, program, invitation))

    def leave(self, press: Press) -> None:
        """*Leave*, in the list of programs."""
        shown = self._programs.leave(press.slack_request, press.value)
        press.show(views.programs(press.translator, shown))
