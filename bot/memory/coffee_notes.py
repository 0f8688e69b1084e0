"""Notes for somebody's next coffee are assigned to their next match."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from storage import sealed_words
from storage.database import Transaction
from storage.records import Match

_KEPT_AFTER_MATCH = timedelta(days=14)


def bring_coffee_notes(tx: Transaction, new: Sequence[Match], now: datetime) -> None:
    """Assign the waiting notes of the people in *new* matches of one workspace to these matches."""
    if not new:
        return
    waiting = sealed_words.owners_of_waiting_notes(tx, new[0].workspace_id)
    until = now + _KEPT_AFTER_MATCH
    for match in new:
        for person_id in waiting.intersection(match.people):
            sealed_words.bring_coffee_notes(tx, match.workspace_id, person_id, match.id, until)
