"""Announcing rounds: which is next, and who hears of it at joining or a working day before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot import delivery
from bot.coffee import schedule
from bot.coffee.attendance import away_from_round
from bot.coffee.first_weeks import end_first_weeks
from bot.delivery import AbsenceMemory, MessageKind
from bot.members import is_away, no_coffee_until
from storage import members, programs, rounds
from storage.database import Transaction
from storage.records import PartState, Program, Round, RoundState, new_id

_TO_BE_DRAWN = (RoundState.OPEN, RoundState.ANNOUNCED)


def announce(tx: Transaction, program: Program, absences: AbsenceMemory, now: datetime) -> None:
    """
    Announce the next round of a program to everybody who is due and there, if it is time (P1).
    """
    if program.due_at > now:
        # Another process announced it.
        return
    draw_at = schedule.draw_for(program, now)
    following = schedule.following_announcement(program, draw_at)
    programs.change(tx, program.workspace_id, program.id, due_at=following)
    round_, told = _announced(tx, program, draw_at)
    if round_ is None:
        return
    end_first_weeks(tx, program, draw_at)
    due = due_members(tx, program, draw_at, now, absences)
    parts = rounds.parts(tx, round_.workspace_id, round_.id)
    known = {one for one, state in parts.items() if state is PartState.IN}
    # Somebody may have joined, and chosen since to be asked before each round.
    asked = sorted(one for one in known if due.get(one) is PartState.ASKED)
    rounds.set_parts(tx, round_.workspace_id, round_.id, asked, PartState.ASKED)
    # The round has moved, and these aren't told of its new day now.
    untold = sorted(known - told - due.keys())
    rounds.set_parts(tx, round_.workspace_id, round_.id, untold, PartState.SKIPPED)
    invite(tx, round_, {one: due[one] for one in {*due} - {*told} | {*asked}}, now, draw_at)


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
    if not program.active:
        return None
    for round_ in rounds.in_state(tx, here, which, RoundState.OPEN):
        return None if schedule.will_move(program, round_, now) else round_
    new = _new_round(program, schedule.draw_for(program, now), RoundState.OPEN)
    if rounds.add(tx, new):
        return new
    # Another process was faster, or the program has had its round of that week.
    known = rounds.of_week(tx, here, which, new.local_week)
    return known if known is not None and known.state in _TO_BE_DRAWN else None


def _announced(
    tx: Transaction, program: Program, draw_at: datetime
) -> tuple[Round | None, frozenset[str]]:
    """
    The round that is announced now, and who has been told of its day already.

    ``None`` where the program has had its round of that week already. A round that was opened early
    may have moved since, if an admin chose another day or Kith did not run: then everybody is told.
    """
    here, which = program.workspace_id, program.id
    new = _new_round(program, draw_at, RoundState.ANNOUNCED)
    of_week = rounds.of_week(tx, here, which, new.local_week)
    if of_week is not None and of_week.state is not RoundState.OPEN:
        return None, frozenset()
    for opened in rounds.in_state(tx, here, which, RoundState.OPEN):
        moved = {"draw_at": draw_at, "due_at": draw_at, "local_week": new.local_week}
        rounds.change(tx, opened, state=RoundState.ANNOUNCED, **moved)
        known = rounds.parts(tx, here, opened.id)
        skip = {one for one, state in known.items() if state is PartState.SKIPPED}
        return replace(new, id=opened.id), frozenset(known if opened.draw_at == draw_at else skip)
    rounds.add(tx, new)
    return new, frozenset()


def _new_round(program: Program, draw_at: datetime, state: RoundState) -> Round:
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
) -> None:
    """Announce a round to these members, who are in or asked."""
    rounds.take_part(tx, round_, states)
    delivery.queue_all(
        tx,
        MessageKind.ROUND_ANNOUNCEMENT,
        workspace_id=round_.workspace_id,
        addressed=[(person_id, round_.id, now) for person_id in states],
        send_until=send_until,
    )
