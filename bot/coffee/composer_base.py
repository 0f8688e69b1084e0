"""Base of the composers of messages about rounds and coffees."""

from __future__ import annotations

from bot.delivery import NoFollowUp
from bot.members import translator_of
from bot.memory import EMPTIED
from bot.slack.blocks import Message, sentence
from storage import members
from storage.database import Transaction
from storage.records import Outgoing


class CoffeeComposer(NoFollowUp):
    """Base of the composers about rounds and coffees."""

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What replaces a message that was taken back; the same sentence whatever the reason."""
        _ = translator_of(members.get(tx, row.workspace_id, row.receiver_id or ""))
        return sentence(_(EMPTIED))
