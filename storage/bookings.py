"""Times to pick for a coffee, what people ticked, and what was booked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, update

from storage.database import Transaction, add_if_new
from storage.mapping import fetch_all, fetch_one, in_workspace, projection, values_of
from storage.records import Booking, SlotAnswer, SlotSet
from storage.tables import bookings, slot_answers, slot_sets

_SET = projection(slot_sets, SlotSet)
_ANSWER = projection(slot_answers, SlotAnswer)
_BOOKING = projection(bookings, Booking)


def open_set(tx: Transaction, new: SlotSet) -> bool:
    """Add a set of times; ``False`` if the match has one with this number."""
    return add_if_new(tx, slot_sets, values_of(new))


def sets_of(tx: Transaction, workspace_id: str, match_id: str) -> tuple[SlotSet, ...]:
    """The sets of a match, oldest first."""
    these = in_workspace(slot_sets, workspace_id, match_id=match_id)
    return fetch_all(tx, SlotSet, _SET.where(these).order_by(slot_sets.c.number))


def answers_of(tx: Transaction, workspace_id: str, match_id: str) -> tuple[SlotAnswer, ...]:
    """Everything that the people of a match ticked, by set and person."""
    these = in_workspace(slot_answers, workspace_id, match_id=match_id)
    ordered = _ANSWER.where(these).order_by(slot_answers.c.number, slot_answers.c.person_id)
    return fetch_all(tx, SlotAnswer, ordered)


def answers_by(tx: Transaction, workspace_id: str, person_id: str) -> tuple[SlotAnswer, ...]:
    """Everything that a person ticked, by match and set."""
    these = in_workspace(slot_answers, workspace_id, person_id=person_id)
    ordered = _ANSWER.where(these).order_by(slot_answers.c.match_id, slot_answers.c.number)
    return fetch_all(tx, SlotAnswer, ordered)


def answer(tx: Transaction, new: SlotAnswer) -> None:
    """Keep what somebody ticked of a set, in place of what they ticked of it before."""
    if add_if_new(tx, slot_answers, values_of(new)):
        return
    this = in_workspace(
        slot_answers,
        new.workspace_id,
        match_id=new.match_id,
        number=new.number,
        person_id=new.person_id,
    )
    changed = {"ticked": new.ticked, "answered_at": new.answered_at}
    tx.execute(update(slot_answers).where(this).values(**changed))


def get(tx: Transaction, workspace_id: str, match_id: str) -> Booking | None:
    """What is booked for a match, called off or not; ``None`` where nothing ever was."""
    this = in_workspace(bookings, workspace_id, match_id=match_id)
    return fetch_one(tx, Booking, _BOOKING.where(this))


def add(tx: Transaction, new: Booking) -> bool:
    """Book a coffee; ``False`` if the match has a booking."""
    return add_if_new(tx, bookings, values_of(new))


def change(tx: Transaction, booking: Booking, **values: Any) -> None:
    """Change a booking; its match is locked."""
    this = in_workspace(bookings, booking.workspace_id, match_id=booking.match_id)
    tx.execute(update(bookings).where(this).values(**values))


def forget_ticks(tx: Transaction, workspace_id: str, match_ids: Sequence[str]) -> None:
    """Forget the sets of these matches, and what was ticked; what is booked stays."""
    for table in (slot_answers, slot_sets):
        these = table.c.match_id.in_(list(match_ids))
        tx.execute(delete(table).where(in_workspace(table, workspace_id), these))
