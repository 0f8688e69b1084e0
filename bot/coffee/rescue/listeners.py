"""Listeners for the buttons of whoever was let down."""

from __future__ import annotations

from bot.coffee.booking import pick_views
from bot.coffee.booking.match_access import Seen
from bot.coffee.rescue import views
from bot.coffee.rescue.service import RescueService
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, sentence
from bot.slack.interactions import Press
from bot.slack.router import Router
from storage.records import MatchState


class RescueListeners:
    """Listeners for the question whether two have found each other, and for the offer."""

    def __init__(self, rescue: RescueService) -> None:
        self._rescue = rescue

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.FOUND_EACH_OTHER: self.found,
                ActionId.NOT_FOUND: self.not_found,
                ActionId.ANOTHER_COFFEE: self.another,
                ActionId.NO_OTHER_COFFEE: self.no_other,
            }
        )

    def found(self, press: Press) -> None:
        """*Yes, we have*."""
        seen = self._rescue.found_each_other(press.slack_request, press.value)
        press.replace(views.found(press.translator, seen))

    def not_found(self, press: Press) -> None:
        """*Not yet*."""
        settled, has_rounds = self._rescue.look(press.slack_request, press.value)
        _ = press.translator
        if settled is None:
            press.replace(views.offer(_, press.value) if has_rounds else views.not_found(_))
        else:
            press.replace(_stands(_, settled))

    def another(self, press: Press) -> None:
        """*Yes, please*."""
        done, _ = self._rescue.accept(press.slack_request, press.value), press.translator
        if done.settled is not None:
            press.replace(_stands(_, done.settled))
        else:
            press.replace(
                views.accepted(
                    _, done.state, is_under_way=done.is_under_way, stays_open=done.stays_open
                )
            )

    def no_other(self, press: Press) -> None:
        """*No, thanks*, *I'd rather wait*."""
        self._rescue.decline(press.slack_request, press.value)
        press.replace(views.declined(press.translator))


def _stands(_: Translator, seen: Seen) -> Message:
    if seen.known.match.state is MatchState.PICKING and not seen.is_over:
        return sentence(_("There are new times to pick from in your chat."))
    return sentence(pick_views.where_it_stands(_, seen))
