"""The sealed words of details and coffee notes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import NoResultFound

from storage import details, sealed_words
from storage.records import Person
from storage.tables import lines
from storage.vault import Vault
from tests.storage.builders import DAY, HOUR, MONDAY, a_coffee_note, a_detail
from tests.storage.sample_data import mentions

SAID = "Ask me about the quince jelly. 🍐"


def test_the_words_of_a_detail(tx: Connection, vault: Vault, ada: Person, bo: Person) -> None:
    """Each detail gives back its own words."""
    hers, his = a_detail(ada), a_detail(bo)
    sealed_words.keep_detail(tx, vault, hers, SAID, [bo.id])
    sealed_words.keep_detail(tx, vault, his, "the cat has kittens", [])

    assert sealed_words.read_detail(tx, vault, hers) == SAID
    assert sealed_words.read_detail(tx, vault, his) == "the cat has kittens"
    assert len(details.listeners_of(tx, ada.workspace_id, hers.id)) == 1


def test_the_words_of_a_coffee_note(tx: Connection, vault: Vault, ada: Person) -> None:
    """A note gives back its words, and is listed without them."""
    note = a_coffee_note(ada)
    sealed_words.keep_coffee_note(tx, vault, note, SAID)

    assert sealed_words.read_coffee_note(tx, vault, note) == SAID
    assert sealed_words.coffee_notes_of(tx, ada.workspace_id, ada.id) == (note,)


def test_words_are_sealed_in_every_table(tx: Connection, vault: Vault, ada: Person) -> None:
    """No table holds the words of a detail or a note in the clear (P4)."""
    sealed_words.keep_detail(tx, vault, a_detail(ada), SAID, [])
    sealed_words.keep_coffee_note(tx, vault, a_coffee_note(ada), SAID)

    assert mentions(tx, "quince") == set()
    assert tx.execute(select(lines.c.words)).scalar_one() != SAID.encode()


def test_reading_missing_words_is_an_error(tx: Connection, vault: Vault, ada: Person) -> None:
    """Missing words are an error, not an empty text."""
    with pytest.raises(NoResultFound):
        sealed_words.read_detail(tx, vault, a_detail(ada))
    with pytest.raises(NoResultFound):
        sealed_words.read_coffee_note(tx, vault, a_coffee_note(ada))


def test_a_detail_is_stored_completely_or_not_at_all(
    tx: Connection, vault: Vault, ada: Person, bo: Person
) -> None:
    """If a listener is named twice, neither the detail nor its words are stored."""
    with pytest.raises(Exception, match="listeners"), tx.begin_nested():
        sealed_words.keep_detail(tx, vault, a_detail(ada), SAID, [bo.id, bo.id])

    assert details.of_owner(tx, ada.workspace_id, ada.id) == ()


def test_somebodys_notes_are_listed_oldest_first(
    tx: Connection, vault: Vault, ada: Person, bo: Person
) -> None:
    """The notes of one person, and nobody else's."""
    late, early = a_coffee_note(ada, written_at=MONDAY + DAY), a_coffee_note(ada)
    for note in (late, early, a_coffee_note(bo)):
        sealed_words.keep_coffee_note(tx, vault, note, SAID)

    assert sealed_words.coffee_notes_of(tx, ada.workspace_id, ada.id) == (early, late)


def test_waiting_notes_go_to_the_next_match(
    tx: Connection, vault: Vault, ada: Person, bo: Person
) -> None:
    """Waiting notes are assigned with a new end; notes of another match stay with it."""
    waiting, bound, others = (
        a_coffee_note(ada),
        a_coffee_note(ada, match_id="earlier"),
        a_coffee_note(bo),
    )
    for note in (waiting, bound, others):
        sealed_words.keep_coffee_note(tx, vault, note, SAID)
    count = sealed_words.bring_coffee_notes(
        tx, ada.workspace_id, ada.id, "next", [ada.id, bo.id], MONDAY + 14 * DAY
    )

    brought = replace(waiting, match_id="next", ends_at=MONDAY + 14 * DAY)
    assert count == 1
    assert set(sealed_words.coffee_notes_of(tx, ada.workspace_id, ada.id)) == {brought, bound}
    assert sealed_words.coffee_notes_of(tx, bo.workspace_id, bo.id) == (others,)
    assert sealed_words.read_coffee_note(tx, vault, brought) == SAID


def test_a_note_for_one_partner_waits_for_them(
    tx: Connection, vault: Vault, ada: Person, bo: Person
) -> None:
    """It goes to the next match with that partner, and to no other."""
    here, ends_at = ada.workspace_id, MONDAY + 14 * DAY
    note = a_coffee_note(ada, for_id=bo.id)
    sealed_words.keep_coffee_note(tx, vault, note, SAID)

    def brought(match_id: str, *people: str) -> int:
        return sealed_words.bring_coffee_notes(tx, here, ada.id, match_id, people, ends_at)

    assert brought("first", ada.id, "chidi") == 0
    assert brought("second", ada.id, "chidi", bo.id) == 1
    assert brought("third", ada.id, bo.id) == 0
    [kept] = sealed_words.coffee_notes_for(tx, here, bo.id)
    assert kept.match_id == "second"
    assert sealed_words.coffee_notes_for(tx, here, ada.id) == ()


def test_notes_of_a_match_that_does_not_take_place_wait_again(
    tx: Connection, vault: Vault, ada: Person, bo: Person
) -> None:
    """With new ends; those of another match stay with it."""
    here, later = ada.workspace_id, MONDAY + 14 * DAY
    anyone, for_bo = (
        a_coffee_note(ada, match_id="off"),
        a_coffee_note(ada, match_id="off", for_id=bo.id),
    )
    other = a_coffee_note(ada, match_id="on")
    for note in (anyone, for_bo, other):
        sealed_words.keep_coffee_note(tx, vault, note, SAID)
    sealed_words.return_coffee_notes(tx, here, "off", later, later + DAY)

    assert set(sealed_words.coffee_notes_of(tx, here, ada.id)) == {
        replace(anyone, match_id=None, ends_at=later),
        replace(for_bo, match_id=None, ends_at=later + DAY),
        other,
    }


def test_a_note_is_forgotten(tx: Connection, vault: Vault, ada: Person) -> None:
    """A forgotten note leaves nothing behind; forgetting it again returns ``False`` (P14)."""
    note, other = a_coffee_note(ada), a_coffee_note(ada)
    for one in (note, other):
        sealed_words.keep_coffee_note(tx, vault, one, SAID)

    assert sealed_words.forget_coffee_note(tx, ada.workspace_id, note.id) is True
    assert sealed_words.forget_coffee_note(tx, ada.workspace_id, note.id) is False
    assert sealed_words.coffee_notes_of(tx, ada.workspace_id, ada.id) == (other,)
    assert mentions(tx, note.id) == set()


def test_notes_end(tx: Connection, vault: Vault, ada: Person, bo: Person) -> None:
    """Notes of all people that have ended are found, longest ago first (P14)."""
    staying = a_coffee_note(ada, ends_at=MONDAY + HOUR)
    over, longer = a_coffee_note(ada, ends_at=MONDAY), a_coffee_note(bo, ends_at=MONDAY - DAY)
    for note in (staying, over, longer):
        sealed_words.keep_coffee_note(tx, vault, note, SAID)

    assert sealed_words.ended_coffee_notes(tx, MONDAY, 9) == (longer, over)
    assert sealed_words.ended_coffee_notes(tx, MONDAY, 1) == (longer,)
