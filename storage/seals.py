"""Seals: a workspace whose app was uninstalled, or its token revoked; nothing is due in it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, FromClause, exists, or_, select, update

from storage.database import Transaction
from storage.mapping import in_workspace
from storage.records import Seal, SealReason
from storage.tables import workspaces

_SEALS = select(
    workspaces.c.workspace_id, workspaces.c.uninstalled_at, workspaces.c.seal_reason
).where(workspaces.c.uninstalled_at.is_not(None))


def not_sealed(table: FromClause) -> ColumnElement[bool]:
    """Condition on the rows of workspaces that aren't sealed, for queries across workspaces."""
    return ~exists().where(
        workspaces.c.workspace_id == table.c.workspace_id, workspaces.c.uninstalled_at.is_not(None)
    )


def seal(tx: Transaction, workspace_id: str, at: datetime, reason: SealReason) -> bool:
    """
    Seal a workspace; ``False`` if it is sealed for that reason, or there is none.

    The first moment stays, unless a token was revoked and now the app is uninstalled, too: then
    it is the moment of that. An app that was uninstalled stays so when its token is revoked.
    """
    may_be_sealed: list[ColumnElement[bool]] = [workspaces.c.uninstalled_at.is_(None)]
    if reason is SealReason.UNINSTALLED:
        may_be_sealed.append(workspaces.c.seal_reason == SealReason.REVOKED)
    sealed = update(workspaces).where(in_workspace(workspaces, workspace_id), or_(*may_be_sealed))
    return tx.execute(sealed.values(uninstalled_at=at, seal_reason=reason)).rowcount == 1


def note_accepted(tx: Transaction, workspace_id: str, accepted_at: datetime) -> bool:
    """
    Record when Slack accepted the bot token, and unseal the workspace; whether it was sealed.

    The moment is by Slack's clock.
    """
    was_sealed = get(tx, workspace_id) is not None
    tx.execute(
        update(workspaces)
        .where(in_workspace(workspaces, workspace_id))
        .values(uninstalled_at=None, seal_reason=None, accepted_at=accepted_at)
    )
    return was_sealed


def get(tx: Transaction, workspace_id: str) -> Seal | None:
    """The seal of a workspace; ``None`` if it isn't sealed, or there is none."""
    found = _SEALS.where(in_workspace(workspaces, workspace_id))
    row = tx.execute(found).one_or_none()
    return None if row is None else Seal(*row)


def accepted_at(tx: Transaction, workspace_id: str) -> datetime | None:
    """When Slack accepted the bot token at the last start or unsealing, by Slack's clock."""
    return tx.execute(
        select(workspaces.c.accepted_at).where(in_workspace(workspaces, workspace_id))
    ).scalar_one_or_none()


def all_sealed(tx: Transaction) -> tuple[Seal, ...]:
    """The seals of all sealed workspaces."""
    return tuple(Seal(*row) for row in tx.execute(_SEALS))
