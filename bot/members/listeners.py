"""Listeners for joining, the two questions, the quiet list, pausing and leaving."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.errors import Declined
from bot.i18n import Translator
from bot.members import views
from bot.members.choices import RHYTHMS
from bot.members.membership import may_join
from bot.members.people_sync import PeopleSync
from bot.members.service import NOT_FOR_GUESTS, MemberService
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, notice
from bot.slack.interactions import CommandCall, Press, SlackEvent, Submission
from bot.slack.modals import open_modal
from bot.slack.request import SlackRequest
from bot.slack.router import Router
from bot.slack.users import Profile, look_up
from bot.slack.values import field_in, number_of, one_of, person_of
from storage.records import FirstWeeks, GroupSize


class MemberListeners:
    """Lets people join, pause, come back and leave."""

    def __init__(
        self,
        membership: MemberService,
        command: str,
        coming_round: Callable[[Press], Message | None],
        next_round: Callable[[SlackRequest, Translator], str],
        people_sync: PeopleSync,
        join_program: Callable[[SlackRequest, Profile, str], None],
        has_rounds: Callable[[str], bool],
    ) -> None:
        """
        *join_program* makes somebody a member who is in the program with this id only;
        *has_rounds* says whether people are paired in a workspace.
        *coming_round* says which round somebody is in for, if there is one; *next_round* which is
        their next.
        """
        self._coming_round = coming_round
        self._next_round = next_round
        self._join_program = join_program
        self._has_rounds = has_rounds
        self._membership = membership
        self._command = command
        self._people_sync = people_sync

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.JOIN: self.join,
                re.compile(rf"^{re.escape(ActionId.RHYTHM)}\.\d$"): self.rhythm,
                re.compile(rf"^{re.escape(ActionId.GROUP_SIZE)}\.\w+$"): self.group_size,
                re.compile(rf"^{re.escape(ActionId.FIRST_WEEKS)}\.\w+$"): self.first_weeks,
                ActionId.KEEP_APART: self.keep_apart,
                ActionId.PAUSE: self.pause,
                ActionId.RESUME: self.resume,
                ActionId.LEAVE: self.ask_before_leaving,
            },
        )
        router.on_submission(
            {ActionId.KEEP_APART_FORM: self.kept_apart, ActionId.LEAVE_FORM: self.leave}
        )
        router.on_event("user_change", self.user_changed)

    def join(self, press: Press) -> None:
        """*Join*, in a message or on the Home tab."""
        profile = self._profile_of(press)
        if press.value:
            # The button in the window over a program's post in a channel.
            self._join_program(press.slack_request, profile, press.value)
        else:
            self._membership.join(press.slack_request, profile)
        coming = self._coming_round(press)
        has_rounds = self._has_rounds(press.slack_request.workspace_id)
        welcome = views.welcome if has_rounds else views.welcome_without_rounds
        _answer(press, *([coming] if coming else []), welcome(press.translator))

    def type_join(self, call: CommandCall) -> Message:
        """``/coffee join``: what joining means, with the button; it never joins by itself (P1)."""
        if self._membership.standing(call.slack_request).member is not None:
            return views.joined_already(call.translator, self._command)
        self._profile_of(call)
        has_rounds = self._has_rounds(call.slack_request.workspace_id)
        return views.invitation(call.translator, has_rounds=has_rounds)

    def rhythm(self, press: Press) -> None:
        """The answer to how often they would like a coffee."""
        weeks = number_of(RHYTHMS, press.value)
        self._membership.set_rhythm(press.slack_request, weeks)
        _answer(press, views.ask_group_size(press.translator, weeks))

    def group_size(self, press: Press) -> None:
        """The answer to whether they would rather meet one person or two."""
        size = one_of(GroupSize, press.value)
        self._membership.set_group_size(press.slack_request, size)
        _answer(press, views.offer_to_keep_apart(press.translator))

    def first_weeks(self, press: Press) -> None:
        """*I'm new here*, or *I like to welcome people*."""
        said = one_of(FirstWeeks, press.value)
        me = self._membership.add_first_weeks(press.slack_request, said)
        noted = press.translator("Noted, though there are no rounds of coffee here now.")
        if self._has_rounds(press.slack_request.workspace_id):
            noted = views.first_weeks_noted(press.translator, said, me.rhythm_weeks)
        _answer(press, views.offer_to_keep_apart(press.translator, noted))

    def keep_apart(self, press: Press) -> None:
        """*Choose people*: the quiet list."""
        chosen = self._membership.quiet_list(press.slack_request)
        press.show(views.keep_apart_form(press.translator, chosen))

    def kept_apart(self, submission: Submission) -> None:
        """The quiet list was submitted."""
        picked = field_in(submission.values, "people", ActionId.KEEP_APART_PEOPLE)
        chosen = [person_of(one) for one in picked.get("selected_users") or []]
        translator = submission.translator
        if submission.slack_request.slack_id in chosen:
            submission.refuse({"people": translator("That's you. Please take yourself out.")})
            return
        self._membership.keep_apart(submission.slack_request, chosen)
        text = translator("Done. Nobody is told.")
        submission.show(notice(translator, translator("Quiet list"), text))

    def pause(self, press: Press) -> None:
        """*Pause*, until further notice."""
        self._membership.pause(press.slack_request, None)
        _confirm(press, views.paused(press.translator, None))

    def resume(self, press: Press) -> None:
        """*Come back*."""
        self._membership.resume(press.slack_request)
        following = self._next_round(press.slack_request, press.translator)
        _confirm(press, views.resumed(press.translator, following))

    def type_pause(self, call: CommandCall) -> Message:
        """``/coffee pause``, or until a day."""
        until = self._membership.pause_end(call.slack_request, call.rest) if call.rest else None
        if call.rest and until is None:
            return views.how_to_pause(call.translator, self._command)
        if not self._membership.pause(call.slack_request, until):
            return views.pause_is_over(call.translator)
        return views.paused(call.translator, until)

    def type_resume(self, call: CommandCall) -> Message:
        """``/coffee resume``."""
        self._membership.resume(call.slack_request)
        following = self._next_round(call.slack_request, call.translator)
        return views.not_paused(call.translator, following)

    def type_leave(self, call: CommandCall) -> Message | None:
        """``/coffee leave``: asks once, since leaving forgets (P1)."""
        if self._membership.standing(call.slack_request).member is None:
            return views.nothing_to_leave(call.translator, self._command)
        noticed = self._membership.noticed_if_gone(call.slack_request, call.translator)
        open_modal(call, views.before_leaving(call.translator, noticed))
        return None

    def ask_before_leaving(self, press: Press) -> None:
        """*Leave* on the Home tab."""
        noticed = self._membership.noticed_if_gone(press.slack_request, press.translator)
        press.show(views.before_leaving(press.translator, noticed))

    def leave(self, submission: Submission) -> None:
        """*Leave*, confirmed."""
        self._membership.leave(submission.slack_request)
        submission.show(views.left(submission.translator, self._command))

    def user_changed(self, happened: SlackEvent) -> None:
        """Somebody was deactivated or reactivated, or their time zone or profile changed."""
        user = happened.event["user"]
        self._people_sync.user_changed(happened.workspace_id, happened.team_id, user)

    def _profile_of(self, asked: Press | CommandCall) -> Profile:
        """Raises :class:`Declined` for people who may not join."""
        profile = look_up(asked.client, asked.slack_request.slack_id, asked.team_id)
        if profile is None or not may_join(profile):
            raise Declined(NOT_FOR_GUESTS)
        return profile


def _answer(press: Press, *messages: Message) -> None:
    """Answer a press where it was made; one on the Home tab, or in a modal, gets a modal."""
    if press.view is None:
        press.replace(messages[0])
        for message in messages[1:]:
            press.add(message)
    else:
        press.show(views.in_window(press.translator, *messages))


def _confirm(press: Press, message: Message) -> None:
    """Answer a press where it was made; the Home tab shows by itself what has changed."""
    if press.view is None or press.is_in_modal:
        _answer(press, message)
