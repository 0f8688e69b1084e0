"""Listeners for the card of a colleague, and for reminders to check in with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.circle import views
from bot.circle.reminders import InvalidDay
from bot.circle.service import CircleService
from bot.errors import Declined
from bot.i18n import N_
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, notice, sentence
from bot.slack.interactions import CommandCall, Press, Submission
from bot.slack.modals import fill_now, open_loading, open_modal, push_modal
from bot.slack.router import Router
from bot.slack.users import Directory
from bot.slack.values import day_of, field_in, one_of, person_of

_NOBODY_THERE = N_(
    "That's a bot, or somebody who's no longer here, so there's nobody to check in with."
)


class CircleListeners:
    """Shows a card, and keeps and forgets reminders."""

    def __init__(
        self, circle: CircleService, directory: Directory, load: Callable[[str], None]
    ) -> None:
        """*load* reads the people of a workspace into memory, unless they were read lately."""
        self._circle = circle
        self._directory = directory
        self._load = load
        self._reminders = circle.reminders

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.READ_SHARED: self.read,
                ActionId.REMIND: self.remind,
                ActionId.FORGET_REMINDER: self.forget,
                ActionId.ALLOW_REMINDERS: self.allow,
                ActionId.MESSAGE_THEM: self.message,
            },
        )
        router.on_submission({ActionId.REMIND_FORM: self.submitted})

    def show_card(self, call: CommandCall) -> Message:
        """``/coffee @somebody``."""
        if call.about is None:
            return views.unknown_person(call.translator)
        profile = self._directory.profile(call.slack_request.workspace_id, call.about)
        if profile is not None and profile.is_bot:
            return views.a_bot(call.translator)
        return views.card(call.translator, self._circle.card(call.slack_request, call.about))

    def read(self, press: Press) -> None:
        """*Read what they shared*."""
        view_id = open_loading(press)
        read = self._circle.read(press.slack_request, person_of(press.value))
        if fill_now(press, view_id, views.shared(press.translator, read)):
            self._circle.shown(read)

    def remind(self, press: Press) -> None:
        """*Remind me to check in with them*: on which day?"""
        about = person_of(press.value)
        day = self._reminders.suggest_day(press.slack_request, about)
        opens = push_modal if press.is_in_modal else open_modal
        opens(press, views.form(press.translator, about, day))
        self._load(press.slack_request.workspace_id)

    def submitted(self, submission: Submission) -> None:
        """The day of a reminder was submitted."""
        about, translator = person_of(submission.metadata), submission.translator
        profile = self._directory.profile(submission.slack_request.workspace_id, about)
        # Somebody who is not in memory is accepted: a reminder does no harm, and about somebody
        # who was deactivated none is sent.
        if profile is not None and (profile.is_bot or profile.is_deactivated):
            raise Declined(_NOBODY_THERE)
        try:
            day = self._reminders.remind(submission.slack_request, about, _day_in(submission))
        except InvalidDay:
            submission.refuse({views.DAY_BLOCK: views.not_that_day(translator)})
            return
        told = views.will_remind(translator, about, day)
        submission.show(notice(translator, translator("A reminder"), told))

    def forget(self, press: Press) -> None:
        """*Forget the reminder*, on the card or in the ledger."""
        self._reminders.forget(press.slack_request, press.value)
        _answer(press, views.forgotten(press.translator))

    def allow(self, press: Press) -> None:
        """*Allow none*, or *Allow them again*."""
        chosen = one_of(views.ReminderChoice, press.value)
        is_allowed = chosen is views.ReminderChoice.AGAIN
        self._reminders.allow_reminders(press.slack_request, allowed=is_allowed)
        told = views.allowed(press.translator, is_allowed=is_allowed)
        _answer(press, told)

    def message(self, press: Press) -> None:
        """*Message them*: the button itself opens the two people's own chat."""


def _answer(press: Press, told: str) -> None:
    if press.view is None:
        press.replace(sentence(told))
    else:
        press.show(notice(press.translator, press.translator("Reminders"), told))


def _day_in(submission: Submission) -> date | None:
    picked = field_in(submission.values, views.DAY_BLOCK, ActionId.REMIND_DAY)
    return day_of(picked.get("selected_date"))
