"""Icebreakers that were asked, and offers to keep what people told Kith."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection

from storage import questions
from storage.database import Database
from storage.records import OfferState, Person
from tests.storage.builders import DAY, HOUR, MONDAY, an_asked_question, an_offer
from tests.storage.racing import race


def test_a_question_is_asked_once(tx: Connection, ada: Person, bo: Person) -> None:
    """No question is asked of the same person twice; of another person it may be."""
    first = an_asked_question(ada)

    assert questions.note_asked(tx, first) is True
    assert questions.note_asked(tx, an_asked_question(ada, asked_at=MONDAY + DAY)) is False
    assert questions.note_asked(tx, an_asked_question(bo)) is True
    assert questions.asked_of(tx, ada.workspace_id, ada.id) == (first,)


def test_questions_in_the_order_in_which_they_were_asked(
    tx: Connection, ada: Person, bo: Person
) -> None:
    """Somebody's questions are listed oldest first, and nobody else's among them."""
    later = an_asked_question(ada, question_key="later", asked_at=MONDAY + DAY)
    earlier = an_asked_question(ada, question_key="earlier")
    for asked in (later, earlier, an_asked_question(bo)):
        questions.note_asked(tx, asked)

    assert questions.asked_of(tx, ada.workspace_id, ada.id) == (earlier, later)
    assert questions.get_asked(tx, ada.workspace_id, later.id) == later
    assert questions.get_asked(tx, ada.workspace_id, "none's") is None


def test_an_answer_is_stored_for_its_question(tx: Connection, ada: Person, bo: Person) -> None:
    """The first answer keeps its moment; other questions, and other people's, stay open."""
    before = an_asked_question(ada, question_key="before", answered_at=MONDAY)
    asked, others = an_asked_question(ada, asked_at=MONDAY + HOUR), an_asked_question(bo)
    open_ = an_asked_question(ada, question_key="open", asked_at=MONDAY + 2 * HOUR)
    for one in (before, asked, open_, others):
        questions.note_asked(tx, one)
    for key in ("before", asked.question_key):
        questions.note_answered(tx, ada.workspace_id, ada.id, key, MONDAY + DAY)

    assert questions.asked_of(tx, ada.workspace_id, ada.id) == (
        before,
        replace(asked, answered_at=MONDAY + DAY),
        open_,
    )
    assert questions.asked_of(tx, bo.workspace_id, bo.id) == (others,)


@pytest.mark.parametrize("slack_ts", ["1795424400.000100", None])
def test_an_offer_comes_back(tx: Connection, ada: Person, slack_ts: str | None) -> None:
    """Only the place of what somebody told Kith is stored, if Slack has one (P2)."""
    offer = an_offer(ada, slack_ts=slack_ts)
    questions.add_offer(tx, offer)

    assert questions.get_offer(tx, ada.workspace_id, offer.id) == offer
    assert questions.get_offer(tx, ada.workspace_id, "none's") is None


@pytest.mark.parametrize("state", [OfferState.KEPT, OfferState.BROUGHT, OfferState.DROPPED])
def test_an_offer_is_settled_once(tx: Connection, ada: Person, state: OfferState) -> None:
    """A second press changes nothing, and says so."""
    offer, other = an_offer(ada), an_offer(ada)
    for one in (offer, other):
        questions.add_offer(tx, one)

    assert questions.settle_offer(tx, offer, state) is True
    for again in (OfferState.KEPT, OfferState.BROUGHT, OfferState.DROPPED):
        assert questions.settle_offer(tx, offer, again) is False
    assert questions.get_offer(tx, ada.workspace_id, offer.id) == replace(offer, state=state)
    assert questions.get_offer(tx, ada.workspace_id, other.id) == other


def test_of_many_presses_one_settles(database: Database, ada: Person) -> None:
    """Eight presses at once settle an offer once."""
    offer = an_offer(ada)
    with database.write() as tx:
        questions.add_offer(tx, offer)

    def press() -> bool:
        with database.write() as tx:
            return questions.settle_offer(tx, offer, OfferState.KEPT)

    assert sorted(race([press] * 8)) == [False] * 7 + [True]
