"""Offers to keep something: whose they are, and what became of them."""

from __future__ import annotations

from datetime import date

from bot.errors import Declined
from bot.memory import GONE
from bot.runtime.working_hours import local_day
from bot.sharing.drafts import BROUGHT, KEPT, NOT_KEPT, NOT_KEPT_FROM_MODAL
from storage import details, questions, tombstones
from storage.database import Transaction
from storage.records import Member, Offer, OfferState, ReplyKind, TombstoneKind


def open_offer(tx: Transaction, me: Member, offer_id: str) -> Offer:
    """One's own offer; :class:`Declined` with what became of it, if it is no longer open."""
    offer = _own_offer(tx, me, offer_id)
    if offer.state is not OfferState.OPEN:
        raise Declined(_what_became_of(tx, offer))
    return offer


def told_on(tx: Transaction, me: Member, offer_id: str | None) -> date | None:
    """On which day of theirs somebody told what an offer is about; ``None`` if that isn't known."""
    offer = questions.get_offer(tx, me.workspace_id, offer_id) if offer_id else None
    if offer is None or offer.person_id != me.person_id:
        return None
    return local_day(offer.told_at, me.zone)


def settle(tx: Transaction, me: Member, offer_id: str, state: OfferState) -> bool:
    """
    Settle one's own offer; ``False`` if it was settled like this before.

    Raises :class:`Declined` with what became of it, if that was something else.
    """
    offer = _own_offer(tx, me, offer_id)
    if questions.settle_offer(tx, offer, state):
        return True
    if offer.state is not state:
        raise Declined(_what_became_of(tx, offer))
    return False


def _own_offer(tx: Transaction, me: Member, offer_id: str) -> Offer:
    """Raises :class:`Declined` if it doesn't exist, is another's (P4), or nothing was offered."""
    offer = questions.get_offer(tx, me.workspace_id, offer_id)
    if offer is None or offer.person_id != me.person_id or offer.reply is not ReplyKind.OFFER:
        raise Declined(GONE)
    return offer


def _what_became_of(tx: Transaction, offer: Offer) -> str:
    # What is kept of an offer has the id of the offer.
    match offer.state:
        case OfferState.KEPT:
            return KEPT if details.get(tx, offer.workspace_id, offer.id) else GONE
        case OfferState.BROUGHT:
            kind, here = TombstoneKind.COFFEE_NOTE, offer.workspace_id
            return GONE if tombstones.exists(tx, here, kind, offer.id) else BROUGHT
    return NOT_KEPT if offer.slack_ts is not None else NOT_KEPT_FROM_MODAL
