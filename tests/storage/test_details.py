"""Details, who may know them, who read them, and how they are forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection

from storage import check_ins, details, outbox, sealed_words
from storage.key_ring import KeyRingError
from storage.records import Brake, Detail, DetailKind, Disclosure, Listener, Person, Wish
from storage.vault import Vault
from tests.storage.builders import (
    DAY,
    HOUR,
    MONDAY,
    a_check_in,
    a_detail,
    a_disclosure,
    queued,
    stored,
)
from tests.storage.sample_data import mentions

MUM = "My mum is having an operation on Thursday."


@pytest.fixture
def keep(tx: Connection, vault: Vault, ada: Person) -> Any:
    """Store a detail of Ada's for some listeners."""

    def kept(*listeners: Person, **changes: Any) -> Detail:
        detail = a_detail(ada, **changes)
        sealed_words.keep_detail(tx, vault, detail, MUM, [person.id for person in listeners])
        return detail

    return kept


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"kind": DetailKind.CELEBRATION, "event_date": None, "month_day": "02-29"},
        {"kind": DetailKind.TASTE, "event_date": None, "wish": Wish.JUST_KNOW},
        {"brake": Brake.NOT_YET, "brake_until": date(2026, 12, 24), "tell_readers": True},
    ],
)
def test_a_detail_comes_back_as_it_was_shared(
    tx: Connection, keep: Any, changes: dict[str, Any]
) -> None:
    """Everything but the words is stored in the clear, and comes back."""
    detail = keep(**changes)

    assert details.get(tx, detail.workspace_id, detail.id) == detail
    assert details.get(tx, detail.workspace_id, "none's") is None


def test_what_somebody_shared(
    tx: Connection, vault: Vault, keep: Any, ada: Person, bo: Person
) -> None:
    """Somebody's own details are listed newest first, and nobody else's among them (P15)."""
    old, new = keep(), keep(shared_at=MONDAY + DAY)
    sealed_words.keep_detail(tx, vault, a_detail(bo), "something of Bo's", [ada.id])

    assert details.of_owner(tx, ada.workspace_id, ada.id) == (new, old)


def test_nobody_is_a_listener_by_default(tx: Connection, keep: Any) -> None:
    """A private detail has no listeners (P4)."""
    detail = keep()

    assert details.listeners_of(tx, detail.workspace_id, detail.id) == ()


def test_listeners_are_in_the_owners_order(
    tx: Connection, keep: Any, ada: Person, bo: Person, chidi: Person
) -> None:
    """The listener named first comes first, whatever their ids are (P7)."""
    for order in ((bo, chidi), (chidi, bo)):
        detail = keep(*order)
        named = details.listeners_of(tx, ada.workspace_id, detail.id)
        assert named == tuple(
            Listener(ada.workspace_id, detail.id, person.id, position)
            for position, person in enumerate(order)
        )


def test_the_details_that_name_a_person(
    tx: Connection, keep: Any, ada: Person, bo: Person, chidi: Person
) -> None:
    """A person is named in the details whose owner named them, and in no other (P4)."""
    both, private = keep(bo, chidi), keep()
    older = [keep(bo, shared_at=MONDAY - days * DAY) for days in (2, 4, 1, 3)]
    here = ada.workspace_id

    third, first, fourth, second = older
    assert details.naming(tx, here, bo.id) == (first, second, third, fourth, both)
    assert details.naming(tx, here, chidi.id) == (both,)
    assert details.naming(tx, here, ada.id) == ()
    assert private not in details.naming(tx, here, bo.id)


def test_ended_details(tx: Connection, keep: Any) -> None:
    """They are found longest ended first, up to a limit (P14)."""
    keep(ends_at=MONDAY + HOUR)
    just = keep(ends_at=MONDAY)
    long = keep(ends_at=MONDAY - DAY)

    assert details.ended(tx, MONDAY, 10) == (long, just)
    assert details.ended(tx, MONDAY, 1) == (long,)
    assert details.ended(tx, MONDAY - 2 * DAY, 10) == ()


def test_a_detail_changes_alone(tx: Connection, vault: Vault, keep: Any) -> None:
    """The brake is put on one detail; its words and other details stay as they were (P8)."""
    detail, other = keep(), keep()
    changed = details.change(tx, detail.workspace_id, detail.id, brake=Brake.NOBODY)

    assert changed is True
    braked = replace(detail, brake=Brake.NOBODY)
    assert details.get(tx, detail.workspace_id, detail.id) == braked
    assert details.get(tx, other.workspace_id, other.id) == other
    assert sealed_words.read_detail(tx, vault, braked) == MUM


def test_a_missing_detail_cannot_be_changed(tx: Connection, ada: Person) -> None:
    """Changing a detail that does not exist says so."""
    assert details.change(tx, ada.workspace_id, "none's", brake=Brake.NOBODY) is False


def test_forgetting_leaves_nothing(
    tx: Connection, vault: Vault, keep: Any, bo: Person, chidi: Person
) -> None:
    """Words, listeners, readers and plans go together; no table mentions the detail (P14)."""
    detail, other = keep(bo, chidi), keep(bo)
    for one in (detail, other):
        details.note_disclosure(tx, a_disclosure(one, bo))
        check_in = a_check_in(one, bo)
        check_ins.add(tx, check_in, "Europe/London")
        queued(tx, bo.workspace_id, bo, subject_id=check_in.id)
    here = detail.workspace_id
    assert mentions(tx, detail.id) == {
        "details.id",
        "listeners.detail_id",
        "disclosures.detail_id",
        "check_ins.detail_id",
    }
    told = [check_in.id for check_in in check_ins.of_detail(tx, here, detail.id)]
    outbox.withdraw(tx, here, told, MONDAY)
    check_ins.forget_detail(tx, here, detail.id)

    assert details.forget(tx, here, detail.id) is True
    assert mentions(tx, detail.id) == set()
    assert details.get(tx, here, other.id) == other
    assert sealed_words.read_detail(tx, vault, other) == MUM
    assert len(details.disclosures_of(tx, here, other.id)) == 1
    assert len(check_ins.of_detail(tx, here, other.id)) == 1


def test_a_detail_cannot_be_forgotten_twice(tx: Connection, keep: Any) -> None:
    """Forgetting the same detail again says that it was not there."""
    detail = keep()
    details.forget(tx, detail.workspace_id, detail.id)

    assert details.forget(tx, detail.workspace_id, detail.id) is False


def test_a_forgotten_detail_does_not_return(
    tx: Connection, vault: Vault, keep: Any, bo: Person
) -> None:
    """A new detail with a forgotten one's id has none of its listeners, readers or plans."""
    detail = keep(bo)
    details.note_disclosure(tx, a_disclosure(detail, bo))
    details.forget(tx, detail.workspace_id, detail.id)
    sealed_words.keep_detail(tx, vault, detail, "something else", [])

    assert details.listeners_of(tx, detail.workspace_id, detail.id) == ()
    assert details.disclosures_of(tx, detail.workspace_id, detail.id) == ()
    assert sealed_words.read_detail(tx, vault, detail) == "something else"


def test_readings_of_a_detail(tx: Connection, keep: Any, bo: Person, chidi: Person) -> None:
    """Each reading is stored, oldest first, and is certain once Slack took the view (P15)."""
    detail, other = keep(bo, chidi), keep(bo)
    late = a_disclosure(detail, bo, requested_at=MONDAY + DAY)
    early = a_disclosure(detail, chidi, requested_at=MONDAY)
    for disclosure in (late, early, a_disclosure(other, bo)):
        details.note_disclosure(tx, disclosure)
    details.note_shown(tx, detail.workspace_id, late.id, MONDAY + DAY)

    found: tuple[Disclosure, ...] = details.disclosures_of(tx, detail.workspace_id, detail.id)
    assert found == (early, replace(late, shown_at=MONDAY + DAY))


def test_withdrawn_messages_do_not_mention_a_detail(tx: Connection, keep: Any, bo: Person) -> None:
    """The outbox keeps that there was a message, and not what it was about."""
    detail = keep(bo)
    check_in = a_check_in(detail, bo)
    message = queued(tx, bo.workspace_id, bo, subject_id=check_in.id)
    outbox.withdraw(tx, bo.workspace_id, [check_in.id], MONDAY)
    details.forget(tx, detail.workspace_id, detail.id)

    assert stored(tx, bo.workspace_id, message.id).withdrawn_at == MONDAY
    assert mentions(tx, detail.id) == set()


def test_a_forgotten_detail_cannot_be_read(
    tx: Connection, vault: Vault, keep: Any, ada: Person
) -> None:
    """With the record of an erased person's detail nobody can open its words (P14)."""
    detail = keep()
    vault.destroy_key(tx, ada.workspace_id, ada.id)

    with pytest.raises(KeyRingError):
        sealed_words.read_detail(tx, vault, detail)
