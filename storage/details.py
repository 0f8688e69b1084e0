"""Details, who may know them and who read them; never their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from storage.database import Transaction
from storage.records import Detail, DetailKind, Disclosure, Listener
from storage.tables import details, disclosures, listeners

_DETAIL = select(*(details.c[field.name] for field in fields(Detail)))


def get(tx: Transaction, workspace_id: str, detail_id: str) -> Detail | None:
    """The detail with this id, or ``None`` where it is gone."""
    row = tx.execute(
        _DETAIL.where(details.c.workspace_id == workspace_id, details.c.id == detail_id)
    ).one_or_none()
    return None if row is None else Detail(*row)


def of_owner(tx: Transaction, workspace_id: str, owner_id: str) -> tuple[Detail, ...]:
    """All that somebody shared, newest first."""
    rows = tx.execute(
        _DETAIL.where(
            details.c.workspace_id == workspace_id, details.c.owner_id == owner_id
        ).order_by(details.c.shared_at.desc(), details.c.id)
    )
    return tuple(Detail(*row) for row in rows)


def naming(tx: Transaction, workspace_id: str, person_id: str) -> tuple[Detail, ...]:
    """All details whose owner named this person as a listener."""
    rows = tx.execute(
        _DETAIL.join(
            listeners,
            (listeners.c.workspace_id == details.c.workspace_id)
            & (listeners.c.detail_id == details.c.id),
        )
        .where(details.c.workspace_id == workspace_id, listeners.c.person_id == person_id)
        .order_by(details.c.shared_at, details.c.id)
    )
    return tuple(Detail(*row) for row in rows)


def of_kinds(tx: Transaction, workspace_id: str, kinds: Iterable[DetailKind]) -> tuple[Detail, ...]:
    """All details of these kinds in a workspace."""
    rows = tx.execute(
        _DETAIL.where(
            details.c.workspace_id == workspace_id, details.c.kind.in_(list(kinds))
        ).order_by(details.c.shared_at, details.c.id)
    )
    return tuple(Detail(*row) for row in rows)


def ended(tx: Transaction, now: datetime, most: int) -> tuple[Detail, ...]:
    """Details whose end has come, longest ended first; at most *most* of them."""
    rows = tx.execute(
        _DETAIL.where(details.c.ends_at <= now).order_by(details.c.ends_at).limit(most)
    )
    return tuple(Detail(*row) for row in rows)


def change(tx: Transaction, workspace_id: str, detail_id: str, **values: Any) -> bool:
    """Change a detail, by the names of :class:`Detail`; whether it was there."""
    done = tx.execute(
        update(details)
        .where(details.c.workspace_id == workspace_id, details.c.id == detail_id)
        .values(**values)
    )
    return done.rowcount == 1


def forget(tx: Transaction, workspace_id: str, detail_id: str) -> bool:
    """Forget a detail with its words, its listeners and who read it; whether it was there."""
    for table in (listeners, disclosures):
        tx.execute(
            delete(table).where(
                table.c.workspace_id == workspace_id, table.c.detail_id == detail_id
            )
        )
    done = tx.execute(
        delete(details).where(details.c.workspace_id == workspace_id, details.c.id == detail_id)
    )
    return done.rowcount == 1


def name_listeners(
    tx: Transaction, workspace_id: str, detail_id: str, people: Iterable[str]
) -> None:
    """Remember who may know a detail, in this order."""
    for position, person_id in enumerate(people):
        tx.execute(
            insert(listeners).values(
                workspace_id=workspace_id,
                detail_id=detail_id,
                person_id=person_id,
                position=position,
            )
        )


def drop_listeners(tx: Transaction, workspace_id: str, detail_id: str) -> int:
    """Let nobody be a listener of a detail any more; returns how many were."""
    done = tx.execute(
        delete(listeners).where(
            listeners.c.workspace_id == workspace_id, listeners.c.detail_id == detail_id
        )
    )
    return done.rowcount


def listeners_of(tx: Transaction, workspace_id: str, detail_id: str) -> tuple[Listener, ...]:
    """Who may know a detail, in the owner's order."""
    rows = tx.execute(
        select(*(listeners.c[field.name] for field in fields(Listener)))
        .where(listeners.c.workspace_id == workspace_id, listeners.c.detail_id == detail_id)
        .order_by(listeners.c.position)
    )
    return tuple(Listener(*row) for row in rows)


def take_off(tx: Transaction, workspace_id: str, detail_id: str, person_id: str) -> bool:
    """Let one person no longer be a listener of a detail; whether they were."""
    done = tx.execute(
        delete(listeners).where(
            listeners.c.workspace_id == workspace_id,
            listeners.c.detail_id == detail_id,
            listeners.c.person_id == person_id,
        )
    )
    return done.rowcount == 1


def note_disclosure(tx: Transaction, disclosure: Disclosure) -> None:
    """Note that a listener is about to read a detail."""
    values = {field.name: getattr(disclosure, field.name) for field in fields(Disclosure)}
    tx.execute(insert(disclosures).values(values))


def note_shown(tx: Transaction, workspace_id: str, disclosure_id: str, at: datetime) -> None:
    """Note that Slack took the view in which a detail was shown."""
    tx.execute(
        update(disclosures)
        .where(disclosures.c.workspace_id == workspace_id, disclosures.c.id == disclosure_id)
        .values(shown_at=at)
    )


def disclosures_of(tx: Transaction, workspace_id: str, detail_id: str) -> tuple[Disclosure, ...]:
    """Who read a detail and when, oldest first."""
    rows = tx.execute(
        select(*(disclosures.c[field.name] for field in fields(Disclosure)))
        .where(disclosures.c.workspace_id == workspace_id, disclosures.c.detail_id == detail_id)
        .order_by(disclosures.c.requested_at, disclosures.c.id)
    )
    return tuple(Disclosure(*row) for row in rows)
