"""Rounds, and each person's state in them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import NoResultFound

from storage import rounds
from storage.database import Database
from storage.records import (
    Participation,
    PartState,
    Person,
    Program,
    Round,
    RoundState,
    Workspace,
)
from tests.storage.builders import DAY, MONDAY, a_program, a_round
from tests.storage.racing import race


@pytest.fixture
def program(workspace: Workspace) -> Program:
    """A program; its settings do not matter here."""
    return a_program(workspace.id)


def the(tx: Connection, program: Program, week: int, **changes: object) -> Round:
    """The stored round of a week of December."""
    round_ = a_round(
        program, local_week=f"2026-W{week}", draw_at=MONDAY + (week - 48) * 7 * DAY, **changes
    )
    assert rounds.add(tx, round_)
    return round_


def test_a_round_comes_back_as_it_was_opened(tx: Connection, program: Program) -> None:
    """Every field is stored, and unknown ones stay empty."""
    round_ = the(tx, program, 48, seed=2**31 - 1, certificate={"pairs": 12, "trios": 1})
    bare = the(tx, program, 49, due_at=None)

    assert rounds.get(tx, round_.workspace_id, round_.id) == round_
    assert rounds.get(tx, bare.workspace_id, bare.id) == bare


def test_a_round_that_is_not_there(tx: Connection, workspace: Workspace) -> None:
    """Asking for a round by an unknown id is an error."""
    with pytest.raises(NoResultFound):
        rounds.get(tx, workspace.id, "none's")


def test_a_program_has_one_round_a_week(tx: Connection, program: Program) -> None:
    """A second round of the same program and local week is not opened; the first stays."""
    round_ = the(tx, program, 48)

    assert rounds.add(tx, replace(round_, id="another", draw_at=MONDAY)) is False
    assert rounds.get(tx, round_.workspace_id, round_.id) == round_
    with pytest.raises(NoResultFound):
        rounds.get(tx, round_.workspace_id, "another")


def test_other_weeks_and_programs_have_their_own(tx: Connection, program: Program) -> None:
    """The next week, another program and another workspace have rounds of their own."""
    round_ = a_round(program)

    assert rounds.add(tx, round_)
    assert rounds.add(tx, replace(round_, id="a", local_week="2026-W49"))
    assert rounds.add(tx, replace(round_, id="b", program_id="another"))
    assert rounds.add(tx, replace(round_, workspace_id="another"))


def test_of_many_replicas_one_opens_the_round(database: Database, program: Program) -> None:
    """Eight replicas that open the round of a week at once open one."""

    def open_one() -> bool:
        with database.write() as tx:
            return rounds.add(tx, a_round(program))

    assert sorted(race([open_one] * 8)) == [False] * 7 + [True]


def test_due_rounds(tx: Connection, program: Program) -> None:
    """Longest due first; a round without a moment is never due."""
    later = the(tx, program, 48, due_at=MONDAY + DAY)
    due = the(tx, program, 49, due_at=MONDAY)
    overdue = the(tx, program, 50, due_at=MONDAY - DAY)
    the(tx, program, 51, due_at=None)

    assert rounds.due(tx, MONDAY) == (overdue, due)
    assert rounds.due(tx, MONDAY + DAY) == (overdue, due, later)


def test_the_next_draw_is_that_of_the_first_announced_round(
    tx: Connection, program: Program
) -> None:
    """Drawn rounds do not count."""
    assert rounds.next_draw(tx) is None
    the(tx, program, 50)
    first = the(tx, program, 49)
    the(tx, program, 48, state=RoundState.DRAWN)
    assert rounds.next_draw(tx) == first.draw_at


def test_the_rounds_of_a_program_in_one_state(tx: Connection, program: Program) -> None:
    """They are listed in the order of their draws, without those of another program."""
    later, sooner = the(tx, program, 50), the(tx, program, 49)
    drawn = the(tx, program, 48, state=RoundState.DRAWN)
    the(tx, a_program(program.workspace_id), 48)
    here = program.workspace_id

    assert rounds.in_state(tx, here, program.id, RoundState.ANNOUNCED) == (sooner, later)
    assert rounds.in_state(tx, here, program.id, RoundState.DRAWN) == (drawn,)


def test_whether_a_round_was_announced_before(tx: Connection, program: Program) -> None:
    """One that was opened early, and isn't announced, doesn't count."""
    the(tx, program, 49, state=RoundState.OPEN)
    both = the(tx, program, 50, state=RoundState.CLOSED), the(tx, program, 51)
    here = program.workspace_id

    assert [rounds.any_before(tx, here, program.id, one.draw_at) for one in both] == [False, True]


def test_several_move_together(
    tx: Connection, program: Program, ada: Person, bo: Person, chidi: Person
) -> None:
    """Several states change at once; nobody else's does, nor in another round."""
    round_, other = the(tx, program, 48), the(tx, program, 49)
    everybody = dict.fromkeys((ada.id, bo.id, chidi.id), PartState.IN)
    for one in (round_, other):
        rounds.take_part(tx, one, everybody)
    rounds.set_parts(tx, round_.workspace_id, round_.id, [ada.id, bo.id], PartState.MATCHED)
    rounds.set_parts(tx, round_.workspace_id, round_.id, [], PartState.SKIPPED)

    assert rounds.parts(tx, round_.workspace_id, round_.id) == {
        ada.id: PartState.MATCHED,
        bo.id: PartState.MATCHED,
        chidi.id: PartState.IN,
    }
    assert rounds.parts(tx, other.workspace_id, other.id) == everybody


def test_a_round_moves_on_once(tx: Connection, program: Program) -> None:
    """Of two draws of the same round the second is told that it was drawn already."""
    round_ = the(tx, program, 48)

    assert rounds.change(tx, round_, state=RoundState.DRAWN, seed=7) is True
    assert rounds.change(tx, round_, state=RoundState.DRAWN, seed=8) is False
    assert rounds.get(tx, round_.workspace_id, round_.id) == replace(
        round_, state=RoundState.DRAWN, seed=7
    )


def test_of_many_replicas_one_draws(database: Database, program: Program) -> None:
    """Eight replicas that draw the same round at once draw it once."""
    round_ = a_round(program)
    with database.write() as tx:
        rounds.add(tx, round_)

    def draw() -> bool:
        with database.write() as tx:
            return rounds.change(tx, round_, state=RoundState.DRAWN)

    assert sorted(race([draw] * 8)) == [False] * 7 + [True]


def test_a_change_concerns_one_round(tx: Connection, program: Program) -> None:
    """Other rounds stay as they were."""
    round_, other = the(tx, program, 48), the(tx, program, 49)
    rounds.change(tx, round_, state=RoundState.CLOSED, due_at=None, certificate={"pairs": 3})

    assert rounds.get(tx, other.workspace_id, other.id) == other
    assert rounds.get(tx, round_.workspace_id, round_.id) == replace(
        round_, state=RoundState.CLOSED, due_at=None, certificate={"pairs": 3}
    )


def test_somebody_is_counted_once(
    tx: Connection, program: Program, ada: Person, bo: Person
) -> None:
    """A person in a round is not added again, and keeps their state."""
    round_ = the(tx, program, 48)

    rounds.take_part(tx, round_, {ada.id: PartState.SKIPPED})
    rounds.take_part(tx, round_, {ada.id: PartState.ASKED, bo.id: PartState.IN})
    rounds.take_part(tx, round_, {})

    assert rounds.parts(tx, round_.workspace_id, round_.id) == {
        ada.id: PartState.SKIPPED,
        bo.id: PartState.IN,
    }


def test_everybodys_state(
    tx: Connection, program: Program, ada: Person, bo: Person, chidi: Person
) -> None:
    """Each person has their own state in each round."""
    round_, other = the(tx, program, 48), the(tx, program, 49)
    rounds.take_part(tx, round_, {ada.id: PartState.ASKED})
    rounds.take_part(tx, round_, {bo.id: PartState.IN})
    rounds.take_part(tx, other, {ada.id: PartState.SKIPPED})
    rounds.set_part(tx, round_.workspace_id, round_.id, ada.id, PartState.IN)

    here = round_.workspace_id
    assert rounds.parts(tx, here, round_.id) == {ada.id: PartState.IN, bo.id: PartState.IN}
    assert rounds.parts(tx, here, other.id) == {ada.id: PartState.SKIPPED}
    assert rounds.part(tx, here, round_.id, ada.id) == Participation(
        here, round_.id, ada.id, PartState.IN
    )
    assert rounds.part(tx, here, round_.id, chidi.id) is None


def test_changing_a_missing_part_adds_nobody(tx: Connection, program: Program, ada: Person) -> None:
    """Somebody without a part in the round is not added (P1)."""
    round_ = the(tx, program, 48)
    rounds.set_part(tx, round_.workspace_id, round_.id, ada.id, PartState.IN)

    assert rounds.parts(tx, round_.workspace_id, round_.id) == {}


@pytest.mark.parametrize(
    ("history", "missed"),
    [
        ("L", 1),
        ("LL", 2),
        ("M", None),
        ("LM", None),
        ("LLML", 1),
        ("LSL", 2),
        ("LISAL", 2),
        ("MSSS", None),
        ("S", None),
        ("", None),
    ],
)
def test_how_often_somebody_was_left_over(
    tx: Connection, program: Program, ada: Person, history: str, missed: int | None
) -> None:
    """Each time counts until their next match; skipping does not (P11)."""
    states = {
        "L": PartState.LEFT_OVER,
        "M": PartState.MATCHED,
        "S": PartState.SKIPPED,
        "I": PartState.IN,
        "A": PartState.ASKED,
    }
    turns = [(the(tx, program, 53 - back), letter) for back, letter in enumerate(history[::-1])]
    for round_, letter in turns:
        rounds.take_part(tx, round_, {ada.id: states[letter]})
    another = the(tx, a_program(program.workspace_id), 48)
    rounds.take_part(tx, another, {ada.id: PartState.LEFT_OVER})

    counted = rounds.rounds_missed(tx, program.workspace_id, program.id)
    assert counted == ({} if missed is None else {ada.id: missed})


def test_when_somebody_was_last_matched(
    tx: Connection, program: Program, ada: Person, bo: Person
) -> None:
    """The draw of their newest match in this program counts."""
    first, second, third = (the(tx, program, week) for week in (48, 49, 50))
    rounds.take_part(tx, second, {ada.id: PartState.MATCHED})
    rounds.take_part(tx, first, {ada.id: PartState.MATCHED})
    rounds.take_part(tx, third, {ada.id: PartState.LEFT_OVER})
    another = the(tx, a_program(program.workspace_id), 51)
    rounds.take_part(tx, another, {ada.id: PartState.MATCHED})
    rounds.take_part(tx, third, {bo.id: PartState.SKIPPED})

    here = program.workspace_id
    assert rounds.last_matched(tx, here, program.id) == {ada.id: second.draw_at}


def test_the_round_that_somebody_waits_for(
    tx: Connection, program: Program, ada: Person, bo: Person
) -> None:
    """Their next announced round, not a drawn one, nor one of others."""
    later, sooner = the(tx, program, 50), the(tx, program, 49)
    drawn = the(tx, program, 48, state=RoundState.DRAWN)
    for round_ in (later, sooner, drawn):
        rounds.take_part(tx, round_, {ada.id: PartState.IN})
    rounds.take_part(tx, drawn, {bo.id: PartState.MATCHED})

    assert rounds.waiting(tx, program.workspace_id, ada.id) == (sooner, PartState.IN)
    assert rounds.waiting(tx, program.workspace_id, bo.id) is None
