"""Messages of the outbox that somebody was seen to have: they pressed a button in them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from storage.database import Transaction
from storage.mapping import fetch_one, in_workspace, projection
from storage.records import Outgoing, SendState
from storage.tables import outbox

# What may be in Slack though nobody here knew; a claimed row is settled by who claimed it.
_IN_DOUBT = (SendState.UNKNOWN, SendState.PENDING, SendState.WITHDRAWN)


def get(tx: Transaction, workspace_id: str, row_id: str) -> Outgoing | None:
    """A message of the outbox, whatever its state."""
    this = in_workspace(outbox, workspace_id, id=row_id)
    return fetch_one(tx, Outgoing, projection(outbox, Outgoing).where(this))


def note_seen(tx: Transaction, row: Outgoing, ts: str, at: datetime) -> bool:
    """
    Record that Slack has a message, as *ts*; ``False`` if that is settled, or is being settled.

    One that was withdrawn meanwhile is emptied then.
    """
    seen = update(outbox).where(
        in_workspace(outbox, row.workspace_id, id=row.id), outbox.c.state.in_(_IN_DOUBT)
    )
    values = {"state": SendState.SENT, "slack_ts": ts, "sent_at": at}
    return tx.execute(seen.values(values)).rowcount == 1


def note_first(tx: Transaction, row: Outgoing, ts: str) -> None:
    """Record which is the first of two messages that were sent for one row."""
    this = in_workspace(outbox, row.workspace_id, id=row.id)
    tx.execute(update(outbox).where(this).values(slack_ts=ts))
