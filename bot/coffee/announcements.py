"""Announcing rounds: which is next, and who hears of it at joining or a working day before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot import delivery
from bot.coffee import schedule
from bot.coffee.attendance import away_from_round
from bot.coffee.days_off import days_off
from bot.coffee.first_weeks import end_first_weeks
from bot.coffee.rescue.silent_rounds import spare_the_silent
from bot.delivery import AbsenceMemory, MessageKind
from bot.members import is_away, no_coffee_until
from storage import members, programs, rounds
from storage.database import Transaction
from storage.records import PartState, Program, Round, RoundState, new_id

# What is stored of a round that was opened early, when it is announced.
_ANNOUNCED = (
    "state",
    "draw_at",
    "due_at",
    "local_week",
    "announced_at",
    "moved_from",
    "moved_because",
)
_TO_BE_DRAWN = (RoundState.OPEN, RoundState.ANNOUNCED)


def announce(tx: Transaction, program: Program, absences: AbsenceMemory, now: datetime) -> None:
    """
    Announce the next round of a program to everybody who is due and there, if it is time (P1).
    """
    if program.due_at > now:
        # Another process announced it.
        return
    off = days_off(tx, program)
    draw_at = schedule.draw_for(program, now, off)
    planned = schedule.planned_for(program, schedule.planned_on(program), off)
    if planned.due_at > now:
        # It has moved since it was planned: more people are off by now.
        keep_plan(tx, planned)
        return
    keep_plan(tx, schedule.after_draw(program, draw_at, off))
    moved = schedule.moved(program, draw_at, off)
    round_, told = _announced(tx, program, draw_at, moved, now)
    if round_ is None:
        return
    end_first_weeks(tx, program, draw_at)
    due = spare_the_silent(tx, round_, due_members(tx, program, draw_at, now, absences), now)
    parts = rounds.parts(tx, round_.workspace_id, round_.id)
    known = {one for one, state in parts.items() if state is PartState.IN}
    # Somebody may have joined, and chosen since to be asked before each round.
    asked = sorted(one for one in known if due.get(one) is PartState.ASKED)
    rounds.set_parts(tx, round_.workspace_id, round_.id, asked, PartState.ASKED)
    # The round has moved, and these aren't told of its new day now.
    untold = sorted(known - told - due.keys())
    rounds.set_parts(tx, round_.workspace_id, round_.id, untold, PartState.SKIPPED)
    invite(tx, round_, {one: due[one] for one in {*due} - {*told} | {*asked}}, now, draw_at)


def keep_plan(tx: Transaction, program: Program) -> None:
    """Store when the next round of a program is announced, and the day that is planned for it."""
    plan = {"next_on": program.next_on, "due_at": program.due_at}
    programs.change(tx, program.workspace_id, program.id, **plan)


def open_next(tx: Transaction, program: Program, now: datetime) -> Round | None:
    """
    The round that somebody who joins now is in: the announced one, else one that is opened early.

    ``None`` where the program is switched off, or has had its round of that week. ``None``, too,
    where the open round will move: then they hear of its day at the announcement, with the others.
    """
    here, which = program.workspace_id, program.id
    for round_ in rounds.in_state(tx, here, which, RoundState.ANNOUNCED):
        if now < round_.draw_at:
            return round_
    if program.id not in {one.id for one in programs.running(tx, here)}:
        return None
    off = days_off(tx, program)
    for round_ in rounds.in_state(tx, here, which, RoundState.OPEN):
        return None if schedule.will_move(program, round_, now, off) else round_
    draw_at = schedule.draw_for(program, now, off)
    new = _new_round(program, draw_at, RoundState.OPEN, schedule.moved(program, draw_at, off))
    if rounds.add(tx, new):
        return new
    # Another process was faster, or the program has had its round of that week.
    known = rounds.of_week(tx, here, which, new.local_week)
    return known if known is not None and known.state in _TO_BE_DRAWN else None


def _announced(
    tx: Transaction,
    program: Program,
    draw_at: datetime,
    moved: schedule.Moved | None,
    now: datetime,
) -> tuple[Round | None, frozenset[str]]:
    """
    The round that is announced now, and who has been told of its day already.

    ``None`` where the program has had its round of that week already. A round that was opened early
    may have moved since, if an admin chose another day or Kith did not run: then everybody is told.
    """
    here, which = program.workspace_id, program.id
    new = _new_round(program, draw_at, RoundState.ANNOUNCED, moved, announced_at=now)
    of_week = rounds.of_week(tx, here, which, new.local_week)
    if of_week is not None and of_week.state is not RoundState.OPEN:
        return None, frozenset()
    for opened in rounds.in_state(tx, here, which, RoundState.OPEN):
        rounds.change(tx, opened, **{name: getattr(new, name) for name in _ANNOUNCED})
        known = rounds.parts(tx, here, opened.id)
        skip = {one for one, state in known.items() if state is PartState.SKIPPED}
        return replace(new, id=opened.id), frozenset(known if opened.draw_at == draw_at else skip)
    rounds.add(tx, new)
    return new, frozenset()


def _new_round(
    program: Program,
    draw_at: datetime,
    state: RoundState,
    moved: schedule.Moved | None,
    announced_at: datetime | None = None,
) -> Round:
    """A round that nobody is in yet. One that is only open is not drawn before it is announced."""
    return Round(
        workspace_id=program.workspace_id,
        id=new_id(),
        program_id=program.id,
        local_week=schedule.local_week(program, draw_at),
        draw_at=draw_at,
        state=state,
        due_at=draw_at if state is RoundState.ANNOUNCED else None,
        seed=None,
        certificate=None,
        announced_at=announced_at,
        moved_from=moved.planned if moved else None,
        moved_because=moved.because if moved else None,
    )


def due_members(
    tx: Transaction, program: Program, draw_at: datetime, now: datetime, absences: AbsenceMemory
) -> dict[str, PartState]:
    """The members who are due in a round and there, and whether each is in or asked first."""
    taking_part = programs.people_in(tx, program.workspace_id, program.id)
    known = members.several(tx, program.workspace_id, taking_part)
    last = rounds.last_matched(tx, program.workspace_id, program.id)
    away = away_from_round(tx, program.workspace_id, known, draw_at, absences)
    return {
        person_id: PartState.ASKED if schedule.is_asked_first(member) else PartState.IN
        for person_id, member in sorted(known.items())
        if person_id not in away
        and not is_away(member, now)
        and no_coffee_until(member, draw_at) is None
        and schedule.is_due(member, last.get(person_id), draw_at)
    }


def invite(
    tx: Transaction,
    round_: Round,
    states: Mapping[str, PartState],
    now: datetime,
    send_until: datetime,
    occasion: str = "",
) -> None:
    """
    Announce a round to these members, who are in or asked.

    *occasion* tells apart what they hear of a round that has moved.
    """
    rounds.take_part(tx, round_, states)
    delivery.queue_all(
        tx,
        MessageKind.ROUND_ANNOUNCEMENT,
        workspace_id=round_.workspace_id,
        addressed=[(person_id, round_.id, now) for person_id in states],
        send_until=send_until,
        occasion=occasion,
    )
