"""The one table that knows Slack's ids; everything else goes by Kith's own."""

from __future__ import annotations

from sqlalchemy import select

from storage.database import Transaction, add_if_new
from storage.mapping import in_workspace
from storage.records import SlackKind, new_id
from storage.tables import slack_ids


def own_id(tx: Transaction, workspace_id: str, kind: SlackKind, slack_id: str) -> str:
    """Kith's own id for a Slack id; a new one where there is none yet."""
    row = {"workspace_id": workspace_id, "id": new_id(), "kind": kind, "slack_id": slack_id}
    add_if_new(tx, slack_ids, row)
    found: str = tx.execute(
        select(slack_ids.c.id).where(
            in_workspace(slack_ids, workspace_id, kind=kind, slack_id=slack_id)
        )
    ).scalar_one()
    return found


def slack_id(tx: Transaction, workspace_id: str, own: str) -> str:
    """Slack's id behind one of Kith's own."""
    found: str = tx.execute(
        select(slack_ids.c.slack_id).where(in_workspace(slack_ids, workspace_id, id=own))
    ).scalar_one()
    return found
