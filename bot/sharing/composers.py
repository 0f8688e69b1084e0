"""The reply to what somebody typed, made at the moment of sending from what is true then."""

from __future__ import annotations

from datetime import datetime

from bot.delivery import ComposedMessage, NoFollowUp
from bot.members import translator_of
from bot.sharing import reply_views
from bot.sharing.offer_views import Tone
from bot.sharing.reply_kinds import keepable, reply_now
from bot.sharing.small_talk import SmallTalkAnswer
from bot.slack.blocks import Message
from bot.suggestions import SMALL_TALK
from storage import members, questions
from storage.database import Transaction
from storage.records import OfferState, Outgoing


class ReplyComposer(NoFollowUp):
    """Composes replies; they come in a pause, too, because their receiver has just written."""

    def __init__(self, small_talk: SmallTalkAnswer) -> None:
        self._small_talk = small_talk

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The reply to the lines that the offer covers, if their author is still a member."""
        offer = questions.get_offer(tx, row.workspace_id, row.subject_id)
        me = members.get(tx, row.workspace_id, row.receiver_id or "")
        if offer is None or me is None:
            return None
        kind = reply_now(tx, me, offer)
        if kind in SMALL_TALK:
            message = self._small_talk(tx, me, kind, now)
        else:
            # What sounds grave has had its answer at once.
            can = keepable(tx, me, now)
            tone = Tone(keepable=can, is_thanked=offer.question_key is not None)
            message = reply_views.message(translator_of(me), kind, offer.id, tone)
        return ComposedMessage((me.person_id,), message)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """The text that replaces a withdrawn reply; of what was kept, that it is forgotten."""
        me = members.get(tx, row.workspace_id, row.receiver_id or "")
        offer = questions.get_offer(tx, row.workspace_id, row.subject_id)
        if offer is not None and offer.state is OfferState.KEPT:
            return reply_views.forgotten(translator_of(me))
        return reply_views.emptied(translator_of(me))
