"""Rounds, and the state of each person in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update

from storage.database import Transaction, add_all_if_new, add_if_new
from storage.mapping import (
    fetch_all,
    fetch_one,
    in_given_workspace,
    in_same_workspace,
    in_workspace,
    projection,
    values_of,
)
from storage.records import Participation, PartState, Round, RoundState
from storage.seals import not_sealed
from storage.tables import participations, rounds

_TO_BE_DRAWN = (RoundState.OPEN, RoundState.ANNOUNCED)
_ROUND = projection(rounds, Round)
_ONE_PART = select(participations).where(
    in_given_workspace(participations, "round_id", "person_id")
)
_IN_STATE = _ROUND.where(in_given_workspace(rounds, "program_id", "state")).order_by(
    rounds.c.draw_at
)
_LAST_MATCHED = (
    select(func.max(rounds.c.draw_at))
    .join_from(participations, rounds, in_same_workspace(participations, rounds, round_id="id"))
    .where(
        in_given_workspace(participations, "person_id"),
        participations.c.state == PartState.MATCHED,
        rounds.c.program_id == bindparam("program_id"),
    )
)
_WAITING = (
    _ROUND.add_columns(participations.c.state)
    .join(participations, in_same_workspace(participations, rounds, round_id="id"))
    .where(in_given_workspace(participations, "person_id"), rounds.c.state.in_(_TO_BE_DRAWN))
    .order_by(rounds.c.draw_at)
    .limit(1)
)


def add(tx: Transaction, round_: Round) -> bool:
    """Add a round; ``False`` if the program has one in this week."""
    return add_if_new(tx, rounds, values_of(round_))


def get(tx: Transaction, workspace_id: str, round_id: str) -> Round:
    """The round with this id. Raises ``NoResultFound`` if there is none."""
    return Round(*tx.execute(_ROUND.where(in_workspace(rounds, workspace_id, id=round_id))).one())


def due(tx: Transaction, now: datetime) -> tuple[Round, ...]:
    """Rounds that are due to be drawn or closed, longest due first."""
    return fetch_all(
        tx,
        Round,
        _ROUND.where(rounds.c.due_at <= now, not_sealed(rounds)).order_by(
            rounds.c.due_at, rounds.c.id
        ),
    )


def next_draw(tx: Transaction) -> datetime | None:
    """When the next announced round is drawn; ``None`` where none is announced."""
    found: datetime | None = tx.execute(
        select(func.min(rounds.c.draw_at)).where(rounds.c.state == RoundState.ANNOUNCED)
    ).scalar_one()
    return found


def of_week(tx: Transaction, workspace_id: str, program_id: str, local_week: str) -> Round | None:
    """The round of a program in a week of its draw, such as "2026-W48"."""
    this = in_workspace(rounds, workspace_id, program_id=program_id, local_week=local_week)
    return fetch_one(tx, Round, _ROUND.where(this))


def in_state(
    tx: Transaction, workspace_id: str, program_id: str, state: RoundState
) -> tuple[Round, ...]:
    """The rounds of a program in this state, earliest draw first."""
    given = {"workspace_id": workspace_id, "program_id": program_id, "state": state}
    return fetch_all(tx, Round, _IN_STATE, **given)


def last_of(tx: Transaction, workspace_id: str, program_id: str) -> Round | None:
    """The round of a program with the latest draw, of those that were announced; or ``None``."""
    return fetch_one(
        tx,
        Round,
        _ROUND.where(
            in_workspace(rounds, workspace_id, program_id=program_id),
            rounds.c.state != RoundState.OPEN,
        )
        .order_by(rounds.c.draw_at.desc())
        .limit(1),
    )


def any_before(tx: Transaction, workspace_id: str, program_id: str, draw_at: datetime) -> bool:
    """Whether a round of a program was announced whose draw was earlier than *draw_at*."""
    earlier = (
        in_workspace(rounds, workspace_id, program_id=program_id),
        rounds.c.state != RoundState.OPEN,
        rounds.c.draw_at < draw_at,
    )
    return tx.execute(select(rounds.c.id).where(*earlier).limit(1)).first() is not None


def change(tx: Transaction, round_: Round, **values: Any) -> bool:
    """Change a round that is still in the state of *turn*; whether it was."""
    done = tx.execute(
        update(rounds)
        .where(in_workspace(rounds, round_.workspace_id, id=round_.id, state=round_.state))
        .values(**values)
    )
    return done.rowcount == 1


def take_part(tx: Transaction, round_: Round, states: Mapping[str, PartState]) -> None:
    """Add people to a round, by their ids; those who are in it keep their state."""
    rows = [
        {
            "workspace_id": round_.workspace_id,
            "round_id": round_.id,
            "person_id": person_id,
            "state": state,
        }
        for person_id, state in states.items()
    ]
    add_all_if_new(tx, participations, rows)


def parts(tx: Transaction, workspace_id: str, round_id: str) -> dict[str, PartState]:
    """The state of each person in a round, by their ids."""
    rows = tx.execute(
        select(participations.c.person_id, participations.c.state)
        .where(in_workspace(participations, workspace_id, round_id=round_id))
        .order_by(participations.c.person_id)
    )
    return {row.person_id: row.state for row in rows}


def part(tx: Transaction, workspace_id: str, round_id: str, person_id: str) -> Participation | None:
    """The part of one person in a round, or ``None``."""
    given = {"workspace_id": workspace_id, "round_id": round_id, "person_id": person_id}
    return fetch_one(tx, Participation, _ONE_PART, **given)


def set_part(
    tx: Transaction, workspace_id: str, round_id: str, person_id: str, state: PartState
) -> None:
    """Change the state of one person in a round."""
    set_parts(tx, workspace_id, round_id, [person_id], state)


def set_parts(
    tx: Transaction, workspace_id: str, round_id: str, ids: Sequence[str], state: PartState
) -> None:
    """Change the state of several people in a round."""
    if not ids:
        return
    changed = update(participations).where(
        in_workspace(participations, workspace_id, round_id=round_id),
        participations.c.person_id == bindparam("whose"),
    )
    tx.execute(changed.values(state=state), [{"whose": person_id} for person_id in ids])


def last_matched(tx: Transaction, workspace_id: str, program_id: str) -> dict[str, datetime]:
    """When each person was last matched in this program: the draw of that round."""
    rows = tx.execute(
        _parts_of(workspace_id, program_id)
        .with_only_columns(participations.c.person_id, func.max(rounds.c.draw_at))
        .where(participations.c.state == PartState.MATCHED)
        .group_by(participations.c.person_id)
    )
    return {row[0]: row[1] for row in rows}


def last_matched_of(
    tx: Transaction, workspace_id: str, program_id: str, person_id: str
) -> datetime | None:
    """When one person was last matched in this program, or ``None``."""
    given = {"workspace_id": workspace_id, "program_id": program_id, "person_id": person_id}
    found: datetime | None = tx.execute(_LAST_MATCHED, given).scalar_one()
    return found


def rounds_missed(tx: Transaction, workspace_id: str, program_id: str) -> dict[str, int]:
    """How often each person was left over in this program since they were last matched."""
    matched = last_matched(tx, workspace_id, program_id)
    rows = tx.execute(
        _parts_of(workspace_id, program_id)
        .with_only_columns(participations.c.person_id, rounds.c.draw_at)
        .where(participations.c.state == PartState.LEFT_OVER)
    )
    missed: dict[str, int] = {}
    for person_id, draw_at in rows:
        if person_id not in matched or draw_at > matched[person_id]:
            missed[person_id] = missed.get(person_id, 0) + 1
    return missed


def waiting(tx: Transaction, workspace_id: str, person_id: str) -> tuple[Round, PartState] | None:
    """The first round that somebody was told of and that isn't drawn yet, and their state in it."""
    given = {"workspace_id": workspace_id, "person_id": person_id}
    row = tx.execute(_WAITING, given).one_or_none()
    return None if row is None else (Round(*row[:-1]), row[-1])


def _parts_of(workspace_id: str, program_id: str) -> Any:
    return (
        select(participations)
        .join(rounds, in_same_workspace(participations, rounds, round_id="id"))
        .where(in_workspace(rounds, workspace_id, program_id=program_id))
    )
