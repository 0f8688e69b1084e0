"""Listeners for the buttons below another's words: *This isn't all right*, *Worried about Ada?*"""

from __future__ import annotations

from collections.abc import Collection

from bot.members import MemberService
from bot.sharing import reader_views
from bot.sharing.help_facts import HelpMemory
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press
from bot.slack.modals import push_modal
from bot.slack.router import Router
from bot.slack.values import person_of


class ReaderListeners:
    """Opens the windows over the words, so that these can still be read; nothing is noted."""

    def __init__(self, membership: MemberService, memory: HelpMemory) -> None:
        self._membership = membership
        self._memory = memory

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.NOT_ALL_RIGHT: self.not_all_right,
                ActionId.WORRIED: self.worried,
                ActionId.NOTHING_MORE_FROM: self.nothing_more_from,
            }
        )

    def not_all_right(self, press: Press) -> None:
        """*This isn't all right*."""
        owners = [person_of(one) for one in press.value.split(" ")]
        contact = self._contact(press, owners)
        push_modal(press, reader_views.not_all_right(press.translator, owners, contact))

    def worried(self, press: Press) -> None:
        """*Worried about Ada?*"""
        owner = person_of(press.value)
        contact = self._contact(press, [owner])
        push_modal(press, reader_views.worried(press.translator, owner, contact))

    def nothing_more_from(self, press: Press) -> None:
        """*Nothing more from them*: one tap puts them on the quiet list."""
        self._membership.keep_one_apart(press.slack_request, person_of(press.value))
        press.show(reader_views.nothing_more(press.translator))

    def _contact(self, press: Press, owners: Collection[str]) -> str:
        """Whom to turn to; the contact in need, unless that is somebody whom it is about."""
        facts = self._memory.facts(press.slack_request)
        if facts.contact is None or facts.contact.slack_id in owners:
            return reader_views.turn_to(press.translator, None)
        return reader_views.turn_to(press.translator, facts)
