"""Slack's ids, which only this table holds; everything else has Kith's own ids."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from sqlalchemy import Select, delete, select

from storage.database import Transaction, add_if_new
from storage.mapping import in_workspace
from storage.records import SlackKind, new_id
from storage.tables import slack_ids


def own_id(tx: Transaction, workspace_id: str, kind: SlackKind, slack_id: str) -> str:
    """Kith's id for a Slack id; a new one if there is none yet."""
    return _own_id(tx, workspace_id, kind, slack_id, new_id())


def slack_id(tx: Transaction, workspace_id: str, own: str) -> str:
    """The Slack id for one of Kith's ids. Raises ``NoResultFound`` if there is none."""
    found: str = tx.execute(_slack_id(workspace_id, own)).scalar_one()
    return found


def known_slack_id(tx: Transaction, workspace_id: str, own: str) -> str | None:
    """The Slack id for one of Kith's ids; ``None`` if there is none any more."""
    found: str | None = tx.execute(_slack_id(workspace_id, own)).scalar_one_or_none()
    return found


def group_id(tx: Transaction, workspace_id: str, people: Iterable[str]) -> str | None:
    """Kith's id of the group conversation with exactly these people; ``None`` if not known."""
    own = _id_of_group(people)
    return None if known_slack_id(tx, workspace_id, own) is None else own


def set_group(tx: Transaction, workspace_id: str, people: Iterable[str], slack_channel: str) -> str:
    """Record the group conversation with these people; returns Kith's id for it."""
    return _own_id(tx, workspace_id, SlackKind.GROUP, slack_channel, _id_of_group(people))


def forget_group(tx: Transaction, workspace_id: str, people: Iterable[str]) -> None:
    """Forget the group conversation with these people, because it does not exist any more."""
    own = _id_of_group(people)
    tx.execute(delete(slack_ids).where(in_workspace(slack_ids, workspace_id, id=own)))


def _id_of_group(people: Iterable[str]) -> str:
    # A group is found again by its people. Their ids are random, so this says nothing of them.
    return sha256(" ".join(sorted(people)).encode()).hexdigest()[:32]


def _slack_id(workspace_id: str, own: str) -> Select[Any]:
    return select(slack_ids.c.slack_id).where(in_workspace(slack_ids, workspace_id, id=own))


def _own_id(tx: Transaction, workspace_id: str, kind: SlackKind, slack_id: str, new: str) -> str:
    row = {"workspace_id": workspace_id, "id": new, "kind": kind, "slack_id": slack_id}
    add_if_new(tx, slack_ids, row)
    found: str = tx.execute(
        select(slack_ids.c.id).where(
            in_workspace(slack_ids, workspace_id, kind=kind, slack_id=slack_id)
        )
    ).scalar_one()
    return found
