"""Icebreakers that were asked, and messages that Kith offered to keep."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update

from storage.database import Transaction, add_if_new
from storage.mapping import fetch_all, fetch_one, in_workspace, projection, values_of
from storage.records import AskedQuestion, Offer, OfferState, ReplyKind
from storage.tables import asked_questions, offers

_ASKED = projection(asked_questions, AskedQuestion)
_OFFER = projection(offers, Offer)


def note_asked(tx: Transaction, asked: AskedQuestion) -> bool:
    """Record that a question is asked; ``False`` if this person was asked it before."""
    return add_if_new(tx, asked_questions, values_of(asked))


def get_asked(tx: Transaction, workspace_id: str, asked_id: str) -> AskedQuestion | None:
    """The asked question with this id, or ``None``."""
    return fetch_one(
        tx, AskedQuestion, _ASKED.where(in_workspace(asked_questions, workspace_id, id=asked_id))
    )


def asked_of(tx: Transaction, workspace_id: str, person_id: str) -> tuple[AskedQuestion, ...]:
    """All questions that a person was asked, oldest first."""
    return fetch_all(
        tx,
        AskedQuestion,
        _ASKED.where(in_workspace(asked_questions, workspace_id, person_id=person_id)).order_by(
            asked_questions.c.asked_at, asked_questions.c.id
        ),
    )


def note_answered(
    tx: Transaction, workspace_id: str, person_id: str, question_key: str, at: datetime
) -> None:
    """Record that a person has answered a question; the first time counts."""
    tx.execute(
        update(asked_questions)
        .where(
            in_workspace(
                asked_questions, workspace_id, person_id=person_id, question_key=question_key
            ),
            asked_questions.c.answered_at.is_(None),
        )
        .values(answered_at=at)
    )


def add_offer(tx: Transaction, offer: Offer) -> bool:
    """Add an offer, which says where Slack keeps what a person wrote; ``False`` if it exists."""
    return add_if_new(tx, offers, values_of(offer))


def extend_offer(
    tx: Transaction,
    offer: Offer,
    lines: Sequence[str],
    reply: ReplyKind,
    question_key: str | None,
) -> None:
    """Let an offer cover these lines, with the reply to all, and the question that they answer."""
    tx.execute(
        update(offers)
        .where(in_workspace(offers, offer.workspace_id, id=offer.id))
        .values(slack_ts=lines[0], more_ts=tuple(lines[1:]), reply=reply, question_key=question_key)
    )


def get_offer(tx: Transaction, workspace_id: str, offer_id: str) -> Offer | None:
    """The offer with this id, or ``None``."""
    return fetch_one(tx, Offer, _OFFER.where(in_workspace(offers, workspace_id, id=offer_id)))


def settle_offer(tx: Transaction, offer: Offer, state: OfferState) -> bool:
    """Move an open offer to *state*; ``False`` if it is no longer open."""
    done = tx.execute(
        update(offers)
        .where(in_workspace(offers, offer.workspace_id, id=offer.id, state=OfferState.OPEN))
        .values(state=state)
    )
    return done.rowcount == 1
