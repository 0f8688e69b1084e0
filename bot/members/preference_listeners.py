"""Listeners for the form of preferences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.members import preference_views as views
from bot.members.meeting_place import PLACE
from bot.members.preference_fields import ZONE
from bot.members.preferences import InvalidPreferences, preferences_in
from bot.members.service import MemberService
from bot.slack.action_ids import ActionId
from bot.slack.interactions import CommandCall, Press, Submission
from bot.slack.modals import fill, open_loading
from bot.slack.router import Router
from bot.slack.users import Directory
from storage.records import Member


class PreferenceListeners:
    """Opens, redraws and submits the form."""

    def __init__(
        self, membership: MemberService, directory: Directory, has_rounds: Callable[[str], bool]
    ) -> None:
        """*has_rounds* says whether people are paired in a workspace."""
        self._membership = membership
        self._directory = directory
        self._has_rounds = has_rounds

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.CHANGE: self.change,
                f"{ActionId.CHANGE_FIELD}.country": self.country_changed,
            },
        )
        router.on_submission({ActionId.CHANGE_FORM: self.changed})

    def type_change(self, call: CommandCall) -> None:
        """``/coffee change``."""
        self._open(call)

    def change(self, press: Press) -> None:
        """*Change*, on the Home tab or below ``/coffee``."""
        self._open(press)

    def country_changed(self, press: Press) -> None:
        """A country was chosen in the form: show its regions."""
        me = self._membership.preferences(press.slack_request)
        wished, asks_zone = preferences_in(press.form, me), ZONE.entry(press.form) is not None
        press.redraw(self._form(press, wished, asks_zone=asks_zone))

    def changed(self, submission: Submission) -> None:
        """The preferences were submitted."""
        wished = preferences_in(
            submission.view, self._membership.preferences(submission.slack_request)
        )
        try:
            asks_place = PLACE.entry(submission.view) is not None
            self._membership.prefer(submission.slack_request, wished, asks_place=asks_place)
        except InvalidPreferences as invalid:
            errors = {field: submission.translator(why) for field, why in invalid.sentences.items()}
            submission.refuse(errors)
            return
        submission.show(views.saved(submission.translator))

    def _open(self, asked: Press | CommandCall) -> None:
        me = self._membership.preferences(asked.slack_request)
        # The form is long, with every country in it.
        name = open_loading(asked)
        fill(asked, name, self._form(asked, me, asks_zone=self._lacks_zone(asked, me)))

    def _form(
        self, asked: Press | CommandCall, shown: Member, *, asks_zone: bool
    ) -> dict[str, Any]:
        here = asked.slack_request.workspace_id
        return views.form(
            asked.translator,
            shown,
            asks_zone=asks_zone,
            places=self._membership.offered_places(here),
            has_rounds=self._has_rounds(here),
        )

    def _lacks_zone(self, asked: Press | CommandCall, me: Member) -> bool:
        """Whether Slack doesn't show their zone; of somebody unknown, whether Kith has none."""
        request = asked.slack_request
        profile = self._directory.profile(request.workspace_id, request.slack_id)
        return me.zone == "UTC" if profile is None else not profile.has_zone
