"""The dates of words for whoever reads them, by where they and the owner live."""

from __future__ import annotations

from datetime import datetime

from bot.memory.word_dates import WordDates, detail_dates, note_dates
from storage import members
from storage.database import Transaction
from storage.records import CoffeeNote, Detail


def dates_of_detail(tx: Transaction, detail: Detail, viewer_id: str, now: datetime) -> WordDates:
    """The dates of a detail's words for this viewer now."""
    here, owner_id = detail.workspace_id, detail.owner_id
    zones = _zone(tx, here, owner_id), _zone(tx, here, viewer_id)
    return detail_dates(detail, *zones, now, is_own=viewer_id == owner_id)


def dates_of_note(tx: Transaction, note: CoffeeNote, viewer_id: str, now: datetime) -> WordDates:
    """The dates of a coffee note's words for this viewer now."""
    here = note.workspace_id
    return note_dates(note, _zone(tx, here, note.owner_id), _zone(tx, here, viewer_id), now)


def _zone(tx: Transaction, workspace_id: str, person_id: str) -> str:
    """The time zone of a person; of one who has left, none is known."""
    member = members.get(tx, workspace_id, person_id)
    return member.zone if member else "UTC"
