"""Seals: a workspace from which the app was uninstalled, in which nothing is due any more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, FromClause, exists, select, update

from storage.database import Transaction
from storage.mapping import in_workspace
from storage.tables import workspaces


def not_sealed(table: FromClause) -> ColumnElement[bool]:
    """Condition on the rows of workspaces that aren't sealed, for queries across workspaces."""
    return ~exists().where(
        workspaces.c.workspace_id == table.c.workspace_id, workspaces.c.uninstalled_at.is_not(None)
    )


def seal(tx: Transaction, workspace_id: str, at: datetime) -> bool:
    """Seal a workspace; ``False`` if it is sealed, or there is none. The first moment stays."""
    sealed = update(workspaces).where(
        in_workspace(workspaces, workspace_id), workspaces.c.uninstalled_at.is_(None)
    )
    return tx.execute(sealed.values(uninstalled_at=at)).rowcount == 1


def note_accepted(tx: Transaction, workspace_id: str, accepted_at: datetime) -> bool:
    """
    Record when Slack accepted the bot token, and unseal the workspace; whether it was sealed.

    The moment is by Slack's clock.
    """
    was_sealed = sealed_at(tx, workspace_id) is not None
    tx.execute(
        update(workspaces)
        .where(in_workspace(workspaces, workspace_id))
        .values(uninstalled_at=None, accepted_at=accepted_at)
    )
    return was_sealed


def sealed_at(tx: Transaction, workspace_id: str) -> datetime | None:
    """When a workspace was sealed; ``None`` if it isn't, or there is none."""
    return tx.execute(
        select(workspaces.c.uninstalled_at).where(in_workspace(workspaces, workspace_id))
    ).scalar_one_or_none()


def accepted_at(tx: Transaction, workspace_id: str) -> datetime | None:
    """When Slack accepted the bot token at the last start or unsealing, by Slack's clock."""
    return tx.execute(
        select(workspaces.c.accepted_at).where(in_workspace(workspaces, workspace_id))
    ).scalar_one_or_none()


def all_sealed(tx: Transaction) -> dict[str, datetime]:
    """The ids of the sealed workspaces, with when each was sealed."""
    found = select(workspaces.c.workspace_id, workspaces.c.uninstalled_at).where(
        workspaces.c.uninstalled_at.is_not(None)
    )
    return {row.workspace_id: row.uninstalled_at for row in tx.execute(found)}
