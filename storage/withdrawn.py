"""Messages of the outbox that were withdrawn, and stand emptied in Slack."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import update

from storage.database import Transaction
from storage.mapping import fetch_all, in_workspace, projection
from storage.records import Outgoing, SendState
from storage.seals import not_sealed
from storage.tables import TO_BE_EMPTIED, outbox


def empty_again(tx: Transaction, workspace_id: str, subject_ids: Iterable[str]) -> None:
    """Let the withdrawn messages about these subjects be emptied once more: more is gone by now."""
    tx.execute(
        update(outbox)
        .where(
            in_workspace(outbox, workspace_id),
            outbox.c.subject_id.in_(list(subject_ids)),
            outbox.c.withdrawn_at.is_not(None),
            outbox.c.state == SendState.SENT,
        )
        .values(emptied_at=None)
    )


def to_empty(tx: Transaction, most: int) -> tuple[Outgoing, ...]:
    """Messages in Slack that were withdrawn and are not emptied yet, longest ago first."""
    return fetch_all(
        tx,
        Outgoing,
        projection(outbox, Outgoing)
        .where(TO_BE_EMPTIED, not_sealed(outbox))
        .order_by(outbox.c.withdrawn_at)
        .limit(most),
    )


def note_emptied(tx: Transaction, row: Outgoing, at: datetime) -> None:
    """Record that a withdrawn message has been emptied, or no longer can be."""
    tx.execute(
        update(outbox)
        .where(in_workspace(outbox, row.workspace_id, id=row.id))
        .values(emptied_at=at)
    )
