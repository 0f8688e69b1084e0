"""Messages of the outbox that were withdrawn, and stand emptied in Slack."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import update

from storage.database import Transaction
from storage.mapping import in_workspace
from storage.records import SendState
from storage.tables import outbox


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
