"""Slack's ids, which only this table holds; everything else has Kith's own ids."""

from __future__ import annotations

from sqlalchemy import select

from storage.database import Transaction, add_if_new
from storage.mapping import in_workspace
from storage.records import SlackKind, new_id
from storage.tables import slack_ids


def own_id(tx: Transaction, workspace_id: str, kind: SlackKind, slack_id: str) -> str:
    """Kith's id for a Slack id; a new one if there is none yet."""
    row = {"workspace_id": workspace_id, "id": new_id(), "kind": kind, "slack_id": slack_id}
    add_if_new(tx, slack_ids, row)
    found: str = tx.execute(
        select(slack_ids.c.id).where(
            in_workspace(slack_ids, workspace_id, kind=kind, slack_id=slack_id)
        )
    ).scalar_one()
    return found


def slack_id(tx: Transaction, workspace_id: str, own: str) -> str:
    """The Slack id for one of Kith's ids. Raises ``NoResultFound`` if there is none."""
    found: str = tx.execute(
        select(slack_ids.c.slack_id).where(in_workspace(slack_ids, workspace_id, id=own))
    ).scalar_one()
    return found
