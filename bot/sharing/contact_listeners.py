"""Listeners for the contact in need: yes, no, and stopping later."""

from __future__ import annotations

import re
from typing import Any

from bot.i18n import Translator
from bot.sharing import contact_views as views
from bot.sharing.contact_service import ContactService
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, modal
from bot.slack.interactions import Press
from bot.slack.router import Router
from bot.slack.values import one_of


class ContactListeners:
    """Answers the buttons of the question, in its message and in the ledger."""

    def __init__(self, contacts: ContactService) -> None:
        self._contacts = contacts

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                re.compile(rf"^{re.escape(ActionId.CONTACT_YES)}\.\w+$"): self.yes,
                ActionId.CONTACT_NO: self.no,
                ActionId.CONTACT_STOP: self.stop,
            }
        )

    def yes(self, press: Press) -> None:
        """*Yes*, with the hours by which people are told when they are back."""
        wants_own = one_of(views.HoursShown, press.value) is views.HoursShown.OWN
        own_hours = self._contacts.accept(press.slack_request, own_hours=wants_own)
        _answer(press, views.accepted(press.translator, own_hours=own_hours))

    def no(self, press: Press) -> None:
        """*I'd rather not*."""
        self._contacts.decline(press.slack_request)
        _answer(press, views.declined(press.translator))

    def stop(self, press: Press) -> None:
        """*Stop being the contact*."""
        self._contacts.stop(press.slack_request, is_elsewhere=press.is_in_modal)
        _answer(press, views.stopped(press.translator))


def _answer(press: Press, message: Message) -> None:
    """Answer in place of the message, or of the ledger."""
    if press.is_in_modal:
        press.show(_in_window(press.translator, message))
    else:
        press.replace(message)


def _in_window(_: Translator, message: Message) -> dict[str, Any]:
    return modal(_("Thank you"), list(message.blocks), close=_("Close"))
