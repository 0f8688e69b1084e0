"""Listeners for the form of preferences."""

from __future__ import annotations

from slack_bolt import App

from bot.members import preference_views as views
from bot.members.preferences import InvalidPreferences, preferences_in
from bot.members.service import MemberService
from bot.slack.action_ids import ActionId
from bot.slack.interactions import (
    CommandCall,
    Press,
    Submission,
    on_press,
    on_submission,
    open_loading,
)


class PreferenceListeners:
    """Opens, redraws and submits the form."""

    def __init__(self, membership: MemberService) -> None:
        self._membership = membership

    def register(self, app: App) -> None:
        """Register the listeners with Bolt."""
        on_press(
            app,
            {
                ActionId.CHANGE: self.change,
                f"{ActionId.CHANGE_FIELD}.country": self.country_changed,
            },
        )
        on_submission(app, {ActionId.CHANGE_FORM: self.changed})

    def type_change(self, call: CommandCall) -> None:
        """``/coffee change``."""
        self._open(call)

    def change(self, press: Press) -> None:
        """*Change*, on the Home tab or below ``/coffee``."""
        self._open(press)

    def country_changed(self, press: Press) -> None:
        """A country was chosen in the form: show its regions."""
        me = self._membership.preferences(press.slack_request)
        press.redraw(views.form(press.translator, preferences_in(press.form, me)))

    def changed(self, submission: Submission) -> None:
        """The preferences were submitted."""
        wished = preferences_in(
            submission.view, self._membership.preferences(submission.slack_request)
        )
        try:
            names = self._membership.prefer(submission.slack_request, wished)
        except InvalidPreferences as invalid:
            errors = {field: submission.translator(why) for field, why in invalid.sentences.items()}
            submission.refuse(errors)
            return
        submission.show(views.saved(submission.translator, names))

    def _open(self, asked: Press | CommandCall) -> None:
        me = self._membership.preferences(asked.slack_request)
        # The form is long, with every country in it.
        view_id = open_loading(asked)
        asked.client.views_update(view_id=view_id, view=views.form(asked.translator, me))
