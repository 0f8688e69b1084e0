"""Programs, and the people who take part in them."""

from __future__ import annotations

from datetime import time

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import NoResultFound

from storage import programs, rounds
from storage.records import Mixing, PartState, Person, Workspace
from tests.storage.builders import DAY, MONDAY, a_program, a_round


def test_a_program_comes_back_as_it_was_set_up(tx: Connection, workspace: Workspace) -> None:
    """Everything about a program is remembered."""
    program = a_program(
        workspace.id,
        channel_id="c" * 32,
        rhythm_weeks=4,
        weekday=6,
        at=time(15, 45),
        zone="Africa/Lagos",
        group_size=4,
        coffee_minutes=45,
        least_common_minutes=90,
        mixing=Mixing.INTERESTS,
        active=False,
    )
    programs.add(tx, program)

    assert programs.get(tx, workspace.id, program.id) == program


def test_the_programs_of_somebody(tx: Connection, workspace: Workspace, ada: Person) -> None:
    """The programs they take part in, and no other."""
    mine, other = a_program(workspace.id), a_program(workspace.id)
    programs.add(tx, mine)
    programs.add(tx, other)
    assert programs.of_person(tx, workspace.id, ada.id) == ()
    programs.enter(tx, workspace.id, mine.id, ada.id)

    assert programs.of_person(tx, workspace.id, ada.id) == (mine,)


def test_a_program_that_is_not_there(tx: Connection, workspace: Workspace) -> None:
    """Asking for a program by an unknown id is an error."""
    with pytest.raises(NoResultFound):
        programs.get(tx, workspace.id, "none's")


def test_all_programs_in_a_fixed_order(tx: Connection, workspace: Workspace) -> None:
    """The programs of a workspace are listed by their ids."""
    made = [a_program(workspace.id) for _ in range(4)]
    for program in made:
        programs.add(tx, program)

    assert programs.of_workspace(tx, workspace.id) == tuple(
        sorted(made, key=lambda program: program.id)
    )


def test_a_program_changes_alone(tx: Connection, workspace: Workspace) -> None:
    """A change concerns one program, and of that only what was named."""
    first, second = a_program(workspace.id), a_program(workspace.id)
    programs.add(tx, first)
    programs.add(tx, second)
    programs.change(tx, workspace.id, first.id, weekday=4, due_at=MONDAY + DAY)

    assert programs.get(tx, workspace.id, first.id) == a_program(
        workspace.id, id=first.id, weekday=4, due_at=MONDAY + DAY
    )
    assert programs.get(tx, workspace.id, second.id) == second


def test_which_programs_are_due(tx: Connection, workspace: Workspace) -> None:
    """Active programs whose moment has come are due, longest due first."""
    later = a_program(workspace.id, due_at=MONDAY + DAY)
    due = a_program(workspace.id, due_at=MONDAY)
    overdue = a_program(workspace.id, due_at=MONDAY - DAY)
    resting = a_program(workspace.id, due_at=MONDAY, active=False)
    for program in (later, due, overdue, resting):
        programs.add(tx, program)

    assert programs.due(tx, MONDAY) == (overdue, due)


def test_people_who_take_part(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person, chidi: Person
) -> None:
    """People who entered a program take part in it, once, and in no other."""
    program, another = a_program(workspace.id), a_program(workspace.id)
    for one in (program, another):
        programs.add(tx, one)
    for person in (bo, ada, bo):
        programs.enter(tx, workspace.id, program.id, person.id)
    programs.enter(tx, workspace.id, another.id, chidi.id)

    assert programs.people_in(tx, workspace.id, program.id) == tuple(sorted([ada.id, bo.id]))
    assert programs.people_in(tx, workspace.id, another.id) == (chidi.id,)


def test_somebody_who_leaves_leaves_every_program(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person
) -> None:
    """They take part in nothing any more; others are unchanged (P1)."""
    both = a_program(workspace.id), a_program(workspace.id)
    for program in both:
        programs.add(tx, program)
        for person in (ada, bo):
            programs.enter(tx, workspace.id, program.id, person.id)
    programs.leave_all(tx, workspace.id, ada.id)

    for program in both:
        assert programs.people_in(tx, workspace.id, program.id) == (bo.id,)


@pytest.mark.parametrize("state", [PartState.ASKED, PartState.IN, PartState.SKIPPED])
def test_somebody_who_leaves_is_not_drawn(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person, state: PartState
) -> None:
    """A person who leaves before the draw is not drawn, whatever they answered (P1)."""
    round_ = a_round(a_program(workspace.id))
    rounds.add(tx, round_)
    for person in (ada, bo):
        rounds.take_part(tx, round_, {person.id: state})
    programs.leave_all(tx, workspace.id, ada.id)

    assert rounds.parts(tx, workspace.id, round_.id) == {bo.id: state}


@pytest.mark.parametrize("state", [PartState.MATCHED, PartState.LEFT_OVER])
def test_a_round_that_was_drawn_stays(
    tx: Connection, workspace: Workspace, ada: Person, state: PartState
) -> None:
    """Leaving does not undo a draw: the others still have their coffee."""
    round_ = a_round(a_program(workspace.id))
    rounds.add(tx, round_)
    rounds.take_part(tx, round_, {ada.id: state})
    programs.leave_all(tx, workspace.id, ada.id)

    assert rounds.parts(tx, workspace.id, round_.id) == {ada.id: state}


def test_the_next_announcement_is_that_of_an_active_program(
    tx: Connection, workspace: Workspace
) -> None:
    """An inactive program announces nothing."""
    assert programs.next_due(tx) is None
    programs.add(tx, a_program(workspace.id, due_at=MONDAY))
    programs.add(tx, a_program(workspace.id, due_at=MONDAY - DAY, active=False))

    assert programs.next_due(tx) == MONDAY
