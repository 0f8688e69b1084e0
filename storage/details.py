"""Details, their listeners, and who read them; never their words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, update

from storage.database import Transaction
from storage.mapping import (
    fetch_all,
    fetch_one,
    in_given_workspace,
    in_same_workspace,
    in_workspace,
    projection,
    values_of,
)
from storage.records import Detail, DetailKind, Disclosure, Listener
from storage.tables import details, disclosures, listeners

_DETAIL = projection(details, Detail)
_OF_OWNER = _DETAIL.where(in_given_workspace(details, "owner_id")).order_by(
    details.c.shared_at.desc(), details.c.id
)
_LISTENERS = (
    projection(listeners, Listener)
    .where(in_given_workspace(listeners, "detail_id"))
    .order_by(listeners.c.position)
)


def get(tx: Transaction, workspace_id: str, detail_id: str) -> Detail | None:
    """The detail with this id, or ``None`` if it is gone."""
    return fetch_one(tx, Detail, _DETAIL.where(in_workspace(details, workspace_id, id=detail_id)))


def of_owner(tx: Transaction, workspace_id: str, owner_id: str) -> tuple[Detail, ...]:
    """All details of an owner, newest first."""
    return fetch_all(tx, Detail, _OF_OWNER, workspace_id=workspace_id, owner_id=owner_id)


def naming(tx: Transaction, workspace_id: str, person_id: str) -> tuple[Detail, ...]:
    """All details of which this person is a listener, oldest first."""
    return fetch_all(
        tx,
        Detail,
        _DETAIL.join(listeners, in_same_workspace(listeners, details, detail_id="id"))
        .where(in_workspace(details, workspace_id), listeners.c.person_id == person_id)
        .order_by(details.c.shared_at, details.c.id),
    )


def of_kinds(tx: Transaction, workspace_id: str, kinds: Iterable[DetailKind]) -> tuple[Detail, ...]:
    """All details of these kinds in a workspace, oldest first."""
    return fetch_all(
        tx,
        Detail,
        _DETAIL.where(
            in_workspace(details, workspace_id), details.c.kind.in_(list(kinds))
        ).order_by(details.c.shared_at, details.c.id),
    )


def ended(tx: Transaction, now: datetime, most: int) -> tuple[Detail, ...]:
    """Details that have ended, longest ago first; at most *most* of them."""
    return fetch_all(
        tx, Detail, _DETAIL.where(details.c.ends_at <= now).order_by(details.c.ends_at).limit(most)
    )


def change(tx: Transaction, workspace_id: str, detail_id: str, **values: Any) -> bool:
    """Change fields of a detail; returns whether it exists."""
    done = tx.execute(
        update(details).where(in_workspace(details, workspace_id, id=detail_id)).values(**values)
    )
    return done.rowcount == 1


def forget(tx: Transaction, workspace_id: str, detail_id: str) -> bool:
    """Delete a detail, its words, listeners and disclosures; returns whether it existed."""
    for table in (listeners, disclosures):
        tx.execute(delete(table).where(in_workspace(table, workspace_id, detail_id=detail_id)))
    done = tx.execute(delete(details).where(in_workspace(details, workspace_id, id=detail_id)))
    return done.rowcount == 1


def name_listeners(
    tx: Transaction, workspace_id: str, detail_id: str, people: Iterable[str]
) -> None:
    """Add the listeners of a detail, in this order."""
    for position, person_id in enumerate(people):
        tx.execute(
            insert(listeners).values(
                workspace_id=workspace_id,
                detail_id=detail_id,
                person_id=person_id,
                position=position,
            )
        )


def remove_listeners(tx: Transaction, workspace_id: str, detail_id: str) -> int:
    """Remove all listeners of a detail; returns how many there were."""
    done = tx.execute(
        delete(listeners).where(in_workspace(listeners, workspace_id, detail_id=detail_id))
    )
    return done.rowcount


def listeners_of(tx: Transaction, workspace_id: str, detail_id: str) -> tuple[Listener, ...]:
    """The listeners of a detail, in its owner's order."""
    return fetch_all(tx, Listener, _LISTENERS, workspace_id=workspace_id, detail_id=detail_id)


def take_off(tx: Transaction, workspace_id: str, detail_id: str, person_id: str) -> bool:
    """Remove one listener of a detail; returns whether they were one."""
    done = tx.execute(
        delete(listeners).where(
            in_workspace(listeners, workspace_id, detail_id=detail_id, person_id=person_id)
        )
    )
    return done.rowcount == 1


def note_disclosure(tx: Transaction, disclosure: Disclosure) -> None:
    """Record that a listener is about to read a detail."""
    tx.execute(insert(disclosures).values(values_of(disclosure)))


def note_shown(tx: Transaction, workspace_id: str, disclosure_id: str, at: datetime) -> None:
    """Record that Slack accepted the view in which a detail is shown."""
    tx.execute(
        update(disclosures)
        .where(in_workspace(disclosures, workspace_id, id=disclosure_id))
        .values(shown_at=at)
    )


def disclosures_of(tx: Transaction, workspace_id: str, detail_id: str) -> tuple[Disclosure, ...]:
    """Who read a detail, and when; oldest first."""
    return fetch_all(
        tx,
        Disclosure,
        projection(disclosures, Disclosure)
        .where(in_workspace(disclosures, workspace_id, detail_id=detail_id))
        .order_by(disclosures.c.requested_at, disclosures.c.id),
    )
