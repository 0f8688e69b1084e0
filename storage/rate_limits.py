"""Rate limits: when Slack next accepts a message in a conversation, or a call of a method."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, bindparam, case, select, update

from storage.database import Transaction, add_if_new
from storage.mapping import in_given_workspace, in_workspace
from storage.tables import gates

_FREE_AT = select(gates.c.place_id, gates.c.free_at).where(
    in_given_workspace(gates), gates.c.place_id.in_(bindparam("places", expanding=True))
)
_BLOCK = (
    update(gates)
    .where(gates.c.workspace_id == bindparam("here"), gates.c.place_id == bindparam("place"))
    .values(free_at=bindparam("until"))
)


def free_at_each(
    tx: Transaction, workspace_id: str, place_ids: Iterable[str]
) -> dict[str, datetime]:
    """When Slack next accepts a message at each of these places, without those never limited."""
    given = {"workspace_id": workspace_id, "places": list(place_ids)}
    return {row.place_id: row.free_at for row in tx.execute(_FREE_AT, given)}


def free_at(
    tx: Transaction, workspace_id: str, place_id: str, *, is_locked: bool = False
) -> datetime | None:
    """
    When Slack next accepts a message at this place; ``None`` if no limit was ever set.

    A place is a conversation (Kith's own id), or a method of Slack's by its name. *is_locked*: the
    limit is locked until the transaction ends, since it is about to be changed.
    """
    limit = select(gates.c.free_at).where(in_workspace(gates, workspace_id, place_id=place_id))
    found: datetime | None = tx.execute(
        limit.with_for_update() if is_locked else limit
    ).scalar_one_or_none()
    return found


def block_until(tx: Transaction, workspace_id: str, place_id: str, until: datetime) -> None:
    """Send nothing to this place until a moment."""
    known = {"here": workspace_id, "place": place_id, "until": until}
    row = {"workspace_id": workspace_id, "place_id": place_id, "free_at": until}
    # Nearly always it is there already.
    if tx.execute(_BLOCK, known).rowcount == 0 and not add_if_new(tx, gates, row):
        tx.execute(_BLOCK, known)


def block_longer(
    tx: Transaction, workspace_id: str, place_id: str, until: datetime, latest: datetime
) -> None:
    """
    Send nothing to this place until a moment, or longer where it is blocked for longer already.

    A limit that ends after *latest* is not believed, and replaced.
    """
    row = {"workspace_id": workspace_id, "place_id": place_id, "free_at": until}
    if not add_if_new(tx, gates, row):
        is_longer = and_(gates.c.free_at > until, gates.c.free_at <= latest)
        tx.execute(
            update(gates)
            .where(in_workspace(gates, workspace_id, place_id=place_id))
            .values(free_at=case((is_longer, gates.c.free_at), else_=until))
        )
