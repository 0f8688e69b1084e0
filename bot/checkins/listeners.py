"""Listeners for the buttons of a check-in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.checkins import views
from bot.checkins.service import CheckInService
from bot.errors import Declined
from bot.memory import GONE
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press
from bot.slack.modals import fill, fill_now, open_loading
from bot.slack.router import Router
from bot.slack.users import look_up


class CheckInListeners:
    """Answers the buttons of a check-in."""

    def __init__(self, checkins: CheckInService) -> None:
        self._checkins = checkins

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.READ: self.read,
                ActionId.ASKED: self.asked,
                ActionId.MESSAGE_OWNER: self.message_owner,
                ActionId.ASK_AGAIN: self.ask_again,
                ActionId.NOT_TODAY: self.not_today,
                ActionId.NOTHING_MORE: self.nothing_more,
            },
        )

    def read(self, press: Press) -> None:
        """*Read it*: the words in a modal, and the other buttons in place of the message."""
        translator = press.translator
        view_id = open_loading(press)
        try:
            opened = self._checkins.read(press.slack_request, press.value)
        except Declined:
            fill(press, view_id, views.gone_modal(translator))
            press.replace(views.gone(translator))
            return
        profile = look_up(press.client, opened.owner, press.team_id)
        name = profile.name if profile else ""
        view = views.words(translator, opened, name, press.team_id)
        if not fill_now(press, view_id, view):
            return
        self._checkins.shown(opened)
        if opened.has_asked:
            press.replace(views.thanks(translator, opened.owner, press.value))
            return
        asks = bool(views.what_to_say(opened))
        press.replace(views.after_reading(translator, opened.owner, asks, press.value))

    def asked(self, press: Press) -> None:
        """*I've been in touch*."""
        with _emptying_window(press):
            owner = self._checkins.asked(press.slack_request, press.value)
            if press.view is None:
                press.replace(views.thanks(press.translator, owner, press.value))
            else:
                press.show(views.thanks_modal(press.translator))

    def message_owner(self, press: Press) -> None:
        """*Message Ada*: the button itself opens their chat; here it only counts as asked."""
        with _emptying_window(press):
            self._checkins.asked(press.slack_request, press.value)

    def ask_again(self, press: Press) -> None:
        """*Remind me this afternoon*."""
        with _emptying_window(press):
            again = self._checkins.again(press.slack_request, press.value)
            view = (
                views.reminded_already(press.translator)
                if again is None
                else views.reminded(press.translator, again)
            )
            press.show(view)

    def not_today(self, press: Press) -> None:
        """*Not today*."""
        once_more = self._checkins.not_today(press.slack_request, press.value)
        press.replace(views.another_day(press.translator, once_more))

    def nothing_more(self, press: Press) -> None:
        """*Nothing more from them*."""
        self._checkins.nothing_more(press.slack_request, press.value)
        press.replace(views.no_more(press.translator))


@contextmanager
def _emptying_window(press: Press) -> Iterator[None]:
    """
    Take the words out of an open window at a press, where they may no longer be read (P8).

    Slack lets nobody change a window that they don't know of; a press names the one it stands in.
    """
    try:
        yield
    except Declined as refusal:
        if not press.is_in_modal:
            raise
        _ = press.translator
        if refusal.sentence == GONE:
            press.show(views.gone_modal(_))
        else:
            press.show(views.refused(_, _(refusal.sentence, **refusal.values)))
