"""Workspaces: the Slack teams that have installed Kith."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, func, select, update

from storage import slack_ids
from storage.database import Transaction
from storage.mapping import in_given_workspace, in_same_workspace, in_workspace
from storage.records import SlackKind, Tier, Workspace, new_id
from storage.tables import slack_ids as slack_ids_table
from storage.tables import workspaces
from storage.vault import Vault

_TEAM, _ENTERPRISE = slack_ids_table.alias(), slack_ids_table.alias()
_ONE = (
    select(
        workspaces.c.workspace_id,
        func.coalesce(_TEAM.c.slack_id, ""),
        _ENTERPRISE.c.slack_id,
        workspaces.c.tier,
        workspaces.c.contact_id,
        workspaces.c.uninstalled_at,
        workspaces.c.rounds_off,
    )
    .outerjoin(
        _TEAM,
        and_(
            in_same_workspace(_TEAM, workspaces),
            _TEAM.c.kind == SlackKind.WORKSPACE,
        ),
    )
    .outerjoin(
        _ENTERPRISE,
        and_(
            in_same_workspace(_ENTERPRISE, workspaces),
            _ENTERPRISE.c.kind == SlackKind.ENTERPRISE,
        ),
    )
    .where(in_given_workspace(workspaces))
)


def find(tx: Transaction, slack_team_id: str) -> Workspace | None:
    """The workspace of a Slack team, or ``None``."""
    workspace_id = tx.execute(
        select(slack_ids_table.c.workspace_id).where(
            slack_ids_table.c.slack_id == slack_team_id,
            slack_ids_table.c.kind == SlackKind.WORKSPACE,
        )
    ).scalar_one_or_none()
    return None if workspace_id is None else get(tx, workspace_id)


def lock(tx: Transaction, workspace_id: str) -> bool:
    """Keep others from locking this workspace until *tx* ends; ``False`` if there is none."""
    row = select(workspaces.c.tier).where(in_workspace(workspaces, workspace_id))
    return tx.execute(row.with_for_update()).first() is not None


def get(tx: Transaction, workspace_id: str) -> Workspace:
    """The workspace with this id."""
    return Workspace(*tx.execute(_ONE, {"workspace_id": workspace_id}).one())


def add(
    tx: Transaction,
    vault: Vault,
    slack_team_id: str,
    slack_enterprise_id: str | None,
    at: datetime,
    tier: Tier = Tier.UNDECIDED,
) -> Workspace:
    """Add a Slack team, and the Enterprise organisation that it belongs to."""
    workspace_id = new_id()
    epoch = vault.refresh()
    tx.execute(
        workspaces.insert().values(
            workspace_id=workspace_id,
            tier=tier,
            installed_at=at,
            key_epoch=epoch,
            key_check=vault.check_value(workspace_id, epoch),
        )
    )
    slack_ids.own_id(tx, workspace_id, SlackKind.WORKSPACE, slack_team_id)
    if slack_enterprise_id:
        slack_ids.own_id(tx, workspace_id, SlackKind.ENTERPRISE, slack_enterprise_id)
    return get(tx, workspace_id)


def note_written(tx: Transaction, workspace_id: str, at: datetime) -> None:
    """Record that the database could be written to; whether it can is known once it commits."""
    tx.execute(
        update(workspaces).where(in_workspace(workspaces, workspace_id)).values(written_at=at)
    )


def set_tier(tx: Transaction, workspace_id: str, tier: Tier) -> None:
    """Set what may be shared."""
    tx.execute(update(workspaces).where(in_workspace(workspaces, workspace_id)).values(tier=tier))


def places(tx: Transaction, workspace_id: str) -> tuple[str, ...]:
    """The places that admins have listed for meeting in person."""
    found: tuple[str, ...] = tx.execute(
        select(workspaces.c.places).where(in_workspace(workspaces, workspace_id))
    ).scalar_one()
    return found


def set_places(tx: Transaction, workspace_id: str, names: tuple[str, ...]) -> None:
    """Set the places for meeting in person."""
    tx.execute(
        update(workspaces).where(in_workspace(workspaces, workspace_id)).values(places=names)
    )


def has_rounds(tx: Transaction, workspace_id: str) -> bool:
    """Whether people are paired for coffee in a workspace."""
    return not get(tx, workspace_id).rounds_off


def set_rounds_off(tx: Transaction, workspace_id: str, is_off: bool) -> None:
    """Set whether there are no rounds in a workspace."""
    tx.execute(
        update(workspaces).where(in_workspace(workspaces, workspace_id)).values(rounds_off=is_off)
    )


def caught_up_at(tx: Transaction, workspace_id: str) -> datetime | None:
    """The moment up to which direct messages have been searched; ``None`` if they never were."""
    found: datetime | None = tx.execute(
        select(workspaces.c.caught_up_at).where(in_workspace(workspaces, workspace_id))
    ).scalar_one()
    return found


def note_caught_up(tx: Transaction, workspace_id: str, until: datetime) -> None:
    """Record that direct messages have been searched up to a moment."""
    tx.execute(
        update(workspaces).where(in_workspace(workspaces, workspace_id)).values(caught_up_at=until)
    )


def any_exists(tx: Transaction) -> bool:
    """Whether the database has any workspace."""
    return tx.execute(select(workspaces.c.workspace_id).limit(1)).first() is not None


def everywhere(tx: Transaction) -> tuple[str, ...]:
    """The ids of all workspaces."""
    rows = tx.execute(select(workspaces.c.workspace_id).order_by(workspaces.c.workspace_id))
    return tuple(rows.scalars())


def installed(tx: Transaction) -> tuple[str, ...]:
    """The ids of the workspaces that aren't sealed."""
    found = select(workspaces.c.workspace_id).where(workspaces.c.uninstalled_at.is_(None))
    return tuple(tx.execute(found.order_by(workspaces.c.workspace_id)).scalars())
