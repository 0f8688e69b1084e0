"""Programs that an admin adds, edits in the middle of their rounds, or ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import delivery
from bot.coffee import schedule
from bot.coffee.announcements import invite, keep_plan
from bot.coffee.days_off import days_off
from storage import custom_questions, programs, rounds
from storage.database import Transaction
from storage.records import PartState, Program, Round, RoundState

_NOT_DRAWN = (RoundState.OPEN, RoundState.ANNOUNCED)
_TOLD = (PartState.IN, PartState.ASKED)


def new_program(
    tx: Transaction, workspace_id: str, program_id: str, values: dict[str, Any], now: datetime
) -> None:
    """Add a program, which nobody is in yet."""
    program = Program(
        workspace_id=workspace_id, id=program_id, channel_id=None, active=True, due_at=now, **values
    )
    planned = schedule.next_planned(program, now)
    programs.add(tx, schedule.planned_for(program, planned, days_off(tx, program)))


def end_program(tx: Transaction, program: Program, now: datetime) -> None:
    """
    End a program, with the questions that were added to it.

    Who is introduced already has their coffee; rounds ahead aren't held.
    """
    programs.change(tx, program.workspace_id, program.id, active=False)
    custom_questions.remove_of_program(tx, program.workspace_id, program.id)
    call_off_rounds(tx, program, now)


def call_off_rounds(tx: Transaction, program: Program, now: datetime) -> None:
    """
    Close the rounds of a program. Those that aren't drawn aren't held, and their announcements are
    taken back; in those that are drawn nobody more is introduced.

    Who was in them, and who had skipped, stays known, in case they are held after all.
    """
    here = program.workspace_id
    for round_ in rounds.in_state(tx, here, program.id, RoundState.DRAWN):
        rounds.change(tx, round_, state=RoundState.CLOSED, due_at=None, closed_at=now)
        delivery.withdraw(tx, here, [round_.id], now, only_unsent=True)
    for state in _NOT_DRAWN:
        for round_ in rounds.in_state(tx, here, program.id, state):
            rounds.change(tx, round_, state=RoundState.CLOSED, due_at=None, closed_at=now)
            delivery.withdraw(tx, here, [round_.id], now)


def resume_rounds(tx: Transaction, program: Program, now: datetime) -> None:
    """
    Let the rounds of a program go on. One that was called off before its draw, which is still
    ahead, is held after all: whoever was in it, or asked, hears of it again.
    """
    last = rounds.last_of(tx, program.workspace_id, program.id)
    if last is not None and _can_be_held(last, now):
        if last.announced_at is None:
            rounds.change(tx, last, state=RoundState.OPEN, closed_at=None)
        else:
            again = {"state": RoundState.ANNOUNCED, "due_at": last.draw_at, "closed_at": None}
            rounds.change(tx, last, **again)
            parts = rounds.parts(tx, last.workspace_id, last.id)
            told = {one: state for one, state in parts.items() if state in _TOLD}
            invite(tx, last, told, now, last.draw_at, occasion=f"again.{now.isoformat()}")
    replan(tx, program, now)


def _can_be_held(round_: Round, now: datetime) -> bool:
    """Whether a round was called off, and its draw is still ahead."""
    was_called_off = round_.state is RoundState.CLOSED and round_.drawn_at is None
    return was_called_off and now < round_.draw_at


def edit_program(tx: Transaction, program: Program, values: dict[str, Any], now: datetime) -> None:
    """
    Change a program from its next round on; one that is announced keeps its day.

    Its people were told of that day, and may have made room for it.
    """
    if all(getattr(program, name) == value for name, value in values.items()):
        return
    programs.change(tx, program.workspace_id, program.id, **values)
    replan(tx, replace(program, **values), now)


def replan(tx: Transaction, program: Program, now: datetime) -> None:
    """Plan the next round of a program anew, by its rhythm since its last one."""
    last = rounds.last_of(tx, program.workspace_id, program.id)
    planned = schedule.replanned(program, last.draw_at if last else None, now)
    due = schedule.planned_for(program, planned, days_off(tx, program))
    keep_plan(tx, replace(due, due_at=max(now, due.due_at)))
