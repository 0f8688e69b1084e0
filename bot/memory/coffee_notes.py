"""Notes for somebody's next coffee are assigned to their next match, or to that with a partner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from storage import people, sealed_words
from storage.database import Transaction
from storage.records import CoffeeNote, Match

# How long a note waits for a coffee. Two who would like to meet again may have to wait for months.
NOTE_WAITS = timedelta(days=60)
NOTE_FOR_PARTNER_WAITS = timedelta(days=180)
_KEPT_AFTER_MATCH = timedelta(days=14)


def bring_coffee_notes(tx: Transaction, new: Sequence[Match], now: datetime) -> None:
    """Assign the waiting notes of the people in *new* matches of one workspace to these matches."""
    if not new:
        return
    waiting = sealed_words.owners_of_waiting_notes(tx, new[0].workspace_id)
    until = now + _KEPT_AFTER_MATCH
    for match in new:
        for person_id in waiting.intersection(match.people):
            sealed_words.bring_coffee_notes(
                tx, match.workspace_id, person_id, match.id, match.people, until
            )


def return_coffee_notes(tx: Transaction, match: Match, now: datetime) -> None:
    """Let the notes for a coffee that won't take place wait for the next one."""
    sealed_words.return_coffee_notes(
        tx, match.workspace_id, match.id, now + NOTE_WAITS, now + NOTE_FOR_PARTNER_WAITS
    )


def slack_id_of_partner(tx: Transaction, note: CoffeeNote) -> str | None:
    """The Slack id of the one partner whom a note is for; ``None`` where it is for anybody."""
    known = people.several(tx, note.workspace_id, [note.for_id] if note.for_id else [])
    return next((person.slack_id for person in known.values()), None)
