"""What a listener has read in a check-in, and may read again for as long as it stands."""

from __future__ import annotations

from bot.memory.read_results import Purpose
from storage import check_ins, details
from storage.database import Transaction
from storage.records import Detail


def readers_of(tx: Transaction, detail: Detail) -> frozenset[str]:
    """Who has ever been shown a detail."""
    read = details.disclosures_of(tx, detail.workspace_id, detail.id)
    return frozenset(one.person_id for one in read)


def has_read(tx: Transaction, viewer_id: str, detail: Detail) -> bool:
    """
    Whether this viewer was shown a detail in a check-in that holds.

    Once its owner has put it off or changed its day, its check-ins are planned anew: then only a
    reading since the new one counts. Whether they may still see it is the gate's to say.
    """
    told = [
        one.told_at
        for one in check_ins.of_detail(tx, detail.workspace_id, detail.id)
        if one.person_id == viewer_id and one.told_at is not None
    ]
    return bool(told) and any(
        reading.person_id == viewer_id
        and reading.purpose == Purpose.CHECK_IN
        and reading.shown_at is not None
        and reading.requested_at >= min(told)
        for reading in details.disclosures_of(tx, detail.workspace_id, detail.id)
    )
