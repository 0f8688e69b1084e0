"""Programs, and the members who take part in them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, func, insert, select, update

from storage.database import Transaction, add_if_new
from storage.mapping import (
    fetch_all,
    in_given_workspace,
    in_same_workspace,
    in_workspace,
    projection,
    values_of,
)
from storage.records import PartState, Program
from storage.seals import not_sealed
from storage.tables import (
    members,
    participations,
    program_members,
    programs,
    rounds,
    workspaces,
)

_PROGRAM = projection(programs, Program)
_NOT_DRAWN = (PartState.ASKED, PartState.IN, PartState.SKIPPED)
_ONE = _PROGRAM.where(in_given_workspace(programs, "id"))
_OF_PERSON = (
    _PROGRAM.join(program_members, in_same_workspace(program_members, programs, program_id="id"))
    .where(in_given_workspace(program_members, "person_id"))
    .order_by(programs.c.id)
)
_COUNTRIES = (
    select(members.c.country, members.c.subdivision, func.count())
    .join(program_members, in_same_workspace(program_members, members, person_id="person_id"))
    .where(in_given_workspace(program_members, "program_id"))
    .group_by(members.c.country, members.c.subdivision)
    .order_by(members.c.country, members.c.subdivision)
)
# Not ended, in a workspace that has rounds.
_RUNNING = _PROGRAM.where(
    programs.c.active,
    ~exists().where(
        workspaces.c.workspace_id == programs.c.workspace_id, workspaces.c.rounds_off.is_(True)
    ),
)
_RUNNING_HERE = _RUNNING.where(in_given_workspace(programs)).order_by(
    programs.c.name, programs.c.id
)


def add(tx: Transaction, program: Program) -> None:
    """Add a program."""
    tx.execute(insert(programs).values(values_of(program)))


def of_workspace(tx: Transaction, workspace_id: str) -> tuple[Program, ...]:
    """All programs of a workspace, by their id."""
    return fetch_all(
        tx, Program, _PROGRAM.where(in_workspace(programs, workspace_id)).order_by(programs.c.id)
    )


def of_person(tx: Transaction, workspace_id: str, person_id: str) -> tuple[Program, ...]:
    """The programs that somebody takes part in, by their id."""
    return fetch_all(tx, Program, _OF_PERSON, workspace_id=workspace_id, person_id=person_id)


def get(tx: Transaction, workspace_id: str, program_id: str) -> Program:
    """The program with this id. Raises ``NoResultFound`` if there is none."""
    return Program(*tx.execute(_ONE, {"workspace_id": workspace_id, "id": program_id}).one())


def change(tx: Transaction, workspace_id: str, program_id: str, **values: Any) -> None:
    """Change fields of a program."""
    tx.execute(
        update(programs).where(in_workspace(programs, workspace_id, id=program_id)).values(**values)
    )


def due(tx: Transaction, now: datetime) -> tuple[Program, ...]:
    """Running programs whose next round is due to be announced, longest due first."""
    return fetch_all(
        tx,
        Program,
        _RUNNING.where(programs.c.due_at <= now, not_sealed(programs)).order_by(programs.c.due_at),
    )


def active(tx: Transaction) -> tuple[Program, ...]:
    """All running programs, those of a workspace together."""
    return fetch_all(tx, Program, _RUNNING.order_by(programs.c.workspace_id, programs.c.id))


def not_ended(tx: Transaction, workspace_id: str) -> tuple[Program, ...]:
    """The programs that haven't ended, also where there are no rounds for now; by their name."""
    here = _PROGRAM.where(in_workspace(programs, workspace_id, active=True))
    return fetch_all(tx, Program, here.order_by(programs.c.name, programs.c.id))


def running(tx: Transaction, workspace_id: str) -> tuple[Program, ...]:
    """The running programs of a workspace: those without a name first, then by their name."""
    return fetch_all(tx, Program, _RUNNING_HERE, workspace_id=workspace_id)


def next_due(tx: Transaction) -> datetime | None:
    """When the next round of any running program is due to be announced, if any is."""
    found: datetime | None = tx.execute(
        _RUNNING.with_only_columns(func.min(programs.c.due_at))
    ).scalar_one()
    return found


def enter(tx: Transaction, workspace_id: str, program_id: str, person_id: str) -> None:
    """Add somebody to a program, unless they take part already."""
    row = {"workspace_id": workspace_id, "program_id": program_id, "person_id": person_id}
    add_if_new(tx, program_members, row)


def leave(tx: Transaction, workspace_id: str, program_id: str, person_id: str) -> None:
    """Remove somebody from one program, and from its rounds that are not drawn yet."""
    tx.execute(
        delete(program_members).where(
            in_workspace(program_members, workspace_id, program_id=program_id, person_id=person_id)
        )
    )
    of_program = select(rounds.c.id).where(
        in_workspace(rounds, workspace_id, program_id=program_id)
    )
    tx.execute(
        delete(participations).where(
            in_workspace(participations, workspace_id, person_id=person_id),
            participations.c.state.in_(_NOT_DRAWN),
            participations.c.round_id.in_(of_program),
        )
    )


def leave_all(tx: Transaction, workspace_id: str, person_id: str) -> None:
    """Remove somebody from all programs, and from rounds that are not drawn yet."""
    tx.execute(
        delete(program_members).where(
            in_workspace(program_members, workspace_id, person_id=person_id)
        )
    )
    tx.execute(
        delete(participations).where(
            in_workspace(participations, workspace_id, person_id=person_id),
            participations.c.state.in_(_NOT_DRAWN),
        )
    )


def countries(
    tx: Transaction, workspace_id: str, program_id: str
) -> tuple[tuple[str | None, str | None, int], ...]:
    """The countries and regions of a program's members, each with the number of people there."""
    rows = tx.execute(_COUNTRIES, {"workspace_id": workspace_id, "program_id": program_id})
    return tuple((row[0], row[1], row[2]) for row in rows)


def people_in(tx: Transaction, workspace_id: str, program_id: str) -> tuple[str, ...]:
    """Ids of the people who take part in a program, in order."""
    rows = tx.execute(
        select(program_members.c.person_id)
        .where(in_workspace(program_members, workspace_id, program_id=program_id))
        .order_by(program_members.c.person_id)
    )
    return tuple(rows.scalars())
