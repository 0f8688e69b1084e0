"""Check-ins: the planned nudges."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, or_, select, update

from storage.database import Transaction
from storage.records import CheckIn, CheckInState
from storage.tables import check_ins

_CHECK_IN = select(*(check_ins.c[field.name] for field in fields(CheckIn)))


def add(tx: Transaction, check_in: CheckIn, planned_zone: str) -> None:
    """Remember a planned nudge, and the zone in which its moment was worked out."""
    values = {field.name: getattr(check_in, field.name) for field in fields(CheckIn)}
    tx.execute(insert(check_ins).values(**values, planned_zone=planned_zone))


def get(tx: Transaction, workspace_id: str, check_in_id: str) -> CheckIn | None:
    """The check-in with this id, or ``None`` where it is gone."""
    row = tx.execute(
        _CHECK_IN.where(check_ins.c.workspace_id == workspace_id, check_ins.c.id == check_in_id)
    ).one_or_none()
    return None if row is None else CheckIn(*row)


def of_detail(tx: Transaction, workspace_id: str, detail_id: str) -> tuple[CheckIn, ...]:
    """All check-ins about a detail, earliest first."""
    rows = tx.execute(
        _CHECK_IN.where(
            check_ins.c.workspace_id == workspace_id, check_ins.c.detail_id == detail_id
        ).order_by(check_ins.c.planned_for, check_ins.c.id)
    )
    return tuple(CheckIn(*row) for row in rows)


def of_nudge(tx: Transaction, workspace_id: str, nudge_id: str) -> tuple[CheckIn, ...]:
    """The check-in with this id, if it is still there, and those that came in its message."""
    rows = tx.execute(
        _CHECK_IN.where(
            check_ins.c.workspace_id == workspace_id,
            or_(check_ins.c.id == nudge_id, check_ins.c.with_id == nudge_id),
        ).order_by(check_ins.c.planned_for, check_ins.c.id)
    )
    return tuple(CheckIn(*row) for row in rows)


def of_listener(
    tx: Transaction, workspace_id: str, person_id: str, state: CheckInState
) -> tuple[CheckIn, ...]:
    """The check-ins in *state* that are meant for one listener, earliest first."""
    rows = tx.execute(
        _CHECK_IN.where(
            check_ins.c.workspace_id == workspace_id,
            check_ins.c.person_id == person_id,
            check_ins.c.state == state,
        ).order_by(check_ins.c.planned_for, check_ins.c.id)
    )
    return tuple(CheckIn(*row) for row in rows)


def change(tx: Transaction, check_in: CheckIn, state: CheckInState, **values: Any) -> bool:
    """Move a check-in on from the state that *check_in* says; whether it still was there."""
    done = tx.execute(
        update(check_ins)
        .where(
            check_ins.c.workspace_id == check_in.workspace_id,
            check_ins.c.id == check_in.id,
            check_ins.c.state == check_in.state,
        )
        .values(state=state, **values)
    )
    return done.rowcount == 1


def due(tx: Transaction, now: datetime, most: int) -> tuple[CheckIn, ...]:
    """Check-ins whose turn is over; at most *most* of them."""
    rows = tx.execute(
        _CHECK_IN.where(check_ins.c.due_at <= now).order_by(check_ins.c.due_at).limit(most)
    )
    return tuple(CheckIn(*row) for row in rows)


def forget_detail(tx: Transaction, workspace_id: str, detail_id: str) -> None:
    """Forget all check-ins about a detail."""
    tx.execute(
        delete(check_ins).where(
            check_ins.c.workspace_id == workspace_id, check_ins.c.detail_id == detail_id
        )
    )
