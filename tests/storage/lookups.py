"""Database look-ups that only tests need."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import Connection, Table, func, select

from storage.records import Match, Member, Outgoing, SlackKind
from storage.tables import matches, members, outbox, slack_ids


def matches_of_round(tx: Connection, workspace_id: str, round_id: str) -> tuple[Match, ...]:
    """The matches of a round, by their id."""
    rows = tx.execute(
        select(*(matches.c[field.name] for field in fields(Match)))
        .where(matches.c.workspace_id == workspace_id, matches.c.round_id == round_id)
        .order_by(matches.c.id)
    )
    return tuple(Match(*row) for row in rows)


def all_members(tx: Connection, workspace_id: str) -> tuple[Member, ...]:
    """All members of a workspace, by their id."""
    rows = tx.execute(
        select(*(members.c[field.name] for field in fields(Member)))
        .where(members.c.workspace_id == workspace_id)
        .order_by(members.c.person_id)
    )
    return tuple(Member(*row) for row in rows)


def outgoing(tx: Connection, workspace_id: str, outgoing_id: str) -> Outgoing | None:
    """The row of the outbox with this id; ``None`` if it is gone."""
    row = tx.execute(
        select(*(outbox.c[field.name] for field in fields(Outgoing))).where(
            outbox.c.workspace_id == workspace_id, outbox.c.id == outgoing_id
        )
    ).one_or_none()
    return None if row is None else Outgoing(*row)


def own_id(tx: Connection, workspace_id: str, kind: SlackKind, slack_id: str) -> str | None:
    """Kith's own id for a Slack id; ``None`` if it has none."""
    return tx.execute(
        select(slack_ids.c.id).where(
            slack_ids.c.workspace_id == workspace_id,
            slack_ids.c.kind == kind,
            slack_ids.c.slack_id == slack_id,
        )
    ).scalar_one_or_none()


def count(tx: Connection, table: Table) -> int:
    """How many rows a table has."""
    return tx.execute(select(func.count()).select_from(table)).scalar_one()
