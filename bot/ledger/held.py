"""How much is held of what somebody told Kith: the same count wherever it is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.memory import Gate
from storage import details
from storage.database import Transaction
from storage.records import Member


@dataclass(frozen=True, slots=True)
class Held:
    """
    How much somebody told Kith that it holds.

    ``shared``: what others may know; ``private``: what is just for its owner; ``notes``: notes for
    a coffee.
    """

    shared: int = 0
    private: int = 0
    notes: int = 0


def held_of(tx: Transaction, gate: Gate, me: Member, now: datetime) -> Held:
    """How much is held of what a member told Kith."""
    here = me.workspace_id
    kept = [one for one in details.of_owner(tx, here, me.person_id) if now < one.ends_at]
    shared = sum(one.to_met or bool(details.listeners_of(tx, here, one.id)) for one in kept)
    notes = gate.own_coffee_notes(tx, here, me.person_id, now)
    return Held(shared, len(kept) - shared, len(notes))
