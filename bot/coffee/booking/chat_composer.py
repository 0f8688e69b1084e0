"""Bases of the composers of messages about a match."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime, timedelta

from bot.coffee.booking.arrangement import Arrangement, arrangement_of
from bot.coffee.composer_base import CoffeeComposer
from bot.delivery import ComposedMessage
from bot.i18n import Translator
from bot.members import translator_of
from bot.slack.blocks import Message
from storage import matches
from storage.database import Transaction
from storage.records import Outgoing

# What is sooner can't wait for hours that all of them share.
_SOON = timedelta(days=1)


class MatchComposer(CoffeeComposer, ABC):
    """Base of the composers of messages about a match."""

    # Somebody has just pressed something in their chat, and is waiting there.
    is_awaited = False

    def _known(self, tx: Transaction, row: Outgoing, now: datetime) -> Arrangement | None:
        match = matches.get(tx, row.workspace_id, row.subject_id)
        return None if match is None else arrangement_of(tx, match, now)


class ChatComposer(MatchComposer):
    """Base of the composers of messages to all people of a match, in their chat."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The message, if it still holds, to those who still take part."""
        known = self._known(tx, row, now)
        if known is None or not known.members:
            return None
        by_id = {one.person_id: one for one in known.members}
        speaker = by_id.get(known.match.organiser_id, known.members[0])
        message = self._message(tx, row, known, translator_of(speaker))
        if message is None:
            return None
        soon = known.booking is not None and known.booking.starts_at - now < _SOON
        return ComposedMessage(
            tuple(by_id), message, at_any_time=self.is_awaited or (soon and len(by_id) > 1)
        )

    @abstractmethod
    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        """The message; ``None`` if it no longer holds."""
