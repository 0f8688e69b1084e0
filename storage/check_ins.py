"""Check-ins: planned nudges to listeners."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, or_, update

from storage.database import Transaction
from storage.mapping import fetch_all, fetch_one, in_workspace, projection, values_of
from storage.records import CheckIn, CheckInState
from storage.seals import not_sealed
from storage.tables import check_ins

_CHECK_IN = projection(check_ins, CheckIn)


def add(tx: Transaction, check_in: CheckIn, planned_zone: str) -> None:
    """Add a check-in, with the time zone in which its moment was worked out."""
    tx.execute(insert(check_ins).values(**values_of(check_in), planned_zone=planned_zone))


def get(tx: Transaction, workspace_id: str, check_in_id: str) -> CheckIn | None:
    """The check-in with this id, or ``None`` if it is gone."""
    return fetch_one(
        tx, CheckIn, _CHECK_IN.where(in_workspace(check_ins, workspace_id, id=check_in_id))
    )


def of_detail(tx: Transaction, workspace_id: str, detail_id: str) -> tuple[CheckIn, ...]:
    """All check-ins about a detail, earliest first."""
    return fetch_all(
        tx,
        CheckIn,
        _CHECK_IN.where(in_workspace(check_ins, workspace_id, detail_id=detail_id)).order_by(
            check_ins.c.planned_for, check_ins.c.id
        ),
    )


def of_nudge(tx: Transaction, workspace_id: str, nudge_id: str) -> tuple[CheckIn, ...]:
    """The check-in with this id, if it still exists, and those bundled into its message."""
    return fetch_all(
        tx,
        CheckIn,
        _CHECK_IN.where(
            in_workspace(check_ins, workspace_id),
            or_(check_ins.c.id == nudge_id, check_ins.c.with_id == nudge_id),
        ).order_by(check_ins.c.planned_for, check_ins.c.id),
    )


def of_listener(
    tx: Transaction, workspace_id: str, person_id: str, state: CheckInState
) -> tuple[CheckIn, ...]:
    """The check-ins of one listener in *state*, earliest first."""
    return fetch_all(
        tx,
        CheckIn,
        _CHECK_IN.where(
            in_workspace(check_ins, workspace_id, person_id=person_id, state=state)
        ).order_by(check_ins.c.planned_for, check_ins.c.id),
    )


def change(tx: Transaction, check_in: CheckIn, state: CheckInState, **values: Any) -> bool:
    """Change the state of a check-in, unless it has changed meanwhile; returns whether it did."""
    done = tx.execute(
        update(check_ins)
        .where(in_workspace(check_ins, check_in.workspace_id, id=check_in.id, state=check_in.state))
        .values(state=state, **values)
    )
    return done.rowcount == 1


def due(tx: Transaction, now: datetime, most: int) -> tuple[CheckIn, ...]:
    """Check-ins whose listener's turn is over, longest over first; at most *most* of them."""
    return fetch_all(
        tx,
        CheckIn,
        _CHECK_IN.where(check_ins.c.due_at <= now, not_sealed(check_ins))
        .order_by(check_ins.c.due_at)
        .limit(most),
    )


def forget_detail(tx: Transaction, workspace_id: str, detail_id: str) -> None:
    """Delete all check-ins about a detail."""
    tx.execute(delete(check_ins).where(in_workspace(check_ins, workspace_id, detail_id=detail_id)))
