"""Which icebreakers were asked, and where Slack keeps what people told Kith."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime

from sqlalchemy import insert, select, update

from storage.database import Transaction, add_if_new
from storage.records import AskedQuestion, Offer, OfferState
from storage.tables import asked_questions, offers

_ASKED = select(*(asked_questions.c[field.name] for field in fields(AskedQuestion)))
_OFFER = select(*(offers.c[field.name] for field in fields(Offer)))


def note_asked(tx: Transaction, asked: AskedQuestion) -> bool:
    """Note that a question is put to somebody; ``False`` where it was before."""
    values = {field.name: getattr(asked, field.name) for field in fields(AskedQuestion)}
    return add_if_new(tx, asked_questions, values)


def get_asked(tx: Transaction, workspace_id: str, asked_id: str) -> AskedQuestion | None:
    """One asked question."""
    row = tx.execute(
        _ASKED.where(
            asked_questions.c.workspace_id == workspace_id, asked_questions.c.id == asked_id
        )
    ).one_or_none()
    return None if row is None else AskedQuestion(*row)


def asked_of(tx: Transaction, workspace_id: str, person_id: str) -> tuple[AskedQuestion, ...]:
    """All questions that were put to somebody, oldest first."""
    rows = tx.execute(
        _ASKED.where(
            asked_questions.c.workspace_id == workspace_id,
            asked_questions.c.person_id == person_id,
        ).order_by(asked_questions.c.asked_at, asked_questions.c.id)
    )
    return tuple(AskedQuestion(*row) for row in rows)


def note_answered(tx: Transaction, workspace_id: str, person_id: str, at: datetime) -> None:
    """Note that whatever was asked of somebody is answered now."""
    tx.execute(
        update(asked_questions)
        .where(
            asked_questions.c.workspace_id == workspace_id,
            asked_questions.c.person_id == person_id,
            asked_questions.c.answered_at.is_(None),
        )
        .values(answered_at=at)
    )


def add_offer(tx: Transaction, offer: Offer) -> None:
    """Remember where Slack keeps something that somebody told Kith."""
    tx.execute(
        insert(offers).values({field.name: getattr(offer, field.name) for field in fields(Offer)})
    )


def get_offer(tx: Transaction, workspace_id: str, offer_id: str) -> Offer | None:
    """One offer."""
    row = tx.execute(
        _OFFER.where(offers.c.workspace_id == workspace_id, offers.c.id == offer_id)
    ).one_or_none()
    return None if row is None else Offer(*row)


def settle_offer(tx: Transaction, offer: Offer, state: OfferState) -> bool:
    """Say what became of an open offer; ``False`` where that was said before."""
    done = tx.execute(
        update(offers)
        .where(
            offers.c.workspace_id == offer.workspace_id,
            offers.c.id == offer.id,
            offers.c.state == OfferState.OPEN,
        )
        .values(state=state)
    )
    return done.rowcount == 1
