"""Whether a member would be left out of their next round, since Slack says that they're away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.coffee import schedule
from bot.coffee.attendance import days_to_meet, is_there
from bot.coffee.own_rounds import OwnRounds, day_of, next_own_draw
from bot.delivery import AbsenceMemory, AwaySign
from bot.members import skips_coffee
from bot.runtime.working_hours import hours_of
from storage import rounds
from storage.database import Transaction
from storage.records import Member, PartState, Program, Round, RoundState

_NOT_OUT = (PartState.IN, PartState.ASKED)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """
    A member would be left out of the round on that day, since these *signs* say they're away.

    ``program``: the name of its program, if it has one.
    """

    signs: tuple[AwaySign, ...]
    on: date
    program: str = ""


@dataclass(frozen=True, slots=True)
class Coming:
    """The next round of a member; ``untold``: it is announced, and they weren't told of it."""

    program: Program
    draw_at: datetime
    untold: Round | None = None


def left_out(
    tx: Transaction,
    me: Member,
    slack_id: str,
    own: OwnRounds,
    absences: AbsenceMemory,
    now: datetime,
) -> LeftOut | None:
    """Why a member would be left out of their next round; ``None`` where they wouldn't be."""
    coming = coming_for(tx, me, own, now)
    if coming is None:
        return None
    by_sign = absences.days_by_sign(tx, me, slack_id)
    hours, away = hours_of(me), frozenset[date]().union(*by_sign.values())
    if is_there(hours, away, coming.draw_at) or not is_there(hours, (), coming.draw_at):
        return None
    week = days_to_meet(hours, coming.draw_at)
    signs = tuple(sign for sign in AwaySign if week & by_sign.get(sign, frozenset()))
    return LeftOut(signs, day_of(coming.draw_at, me), coming.program.name)


def coming_for(tx: Transaction, me: Member, own: OwnRounds, now: datetime) -> Coming | None:
    """The next round that a member is in or could be in; ``None`` where they skip it."""
    if skips_coffee(me, now):
        return None
    found, waiting = _untold(tx, me, own, now), own.waiting
    if waiting is not None:
        if waiting.part not in _NOT_OUT:
            return None
        found.append(Coming(waiting.program, waiting.draw_at))
    elif (drawn := next_own_draw(tx, me, now)) is not None:
        found.append(Coming(*drawn))
    return min(found, key=lambda one: one.draw_at, default=None)


def _untold(tx: Transaction, me: Member, own: OwnRounds, now: datetime) -> list[Coming]:
    """Rounds that were announced to others while this member, who is due, was away."""
    found = []
    for program in own.programs:
        for round_ in rounds.in_state(tx, me.workspace_id, program.id, RoundState.ANNOUNCED):
            last = rounds.last_matched_of(tx, me.workspace_id, program.id, me.person_id)
            is_in = rounds.part(tx, me.workspace_id, round_.id, me.person_id) is not None
            if not is_in and now < round_.draw_at and schedule.is_due(me, last, round_.draw_at):
                found.append(Coming(program, round_.draw_at, round_))
    return found
