"""Rounds that Kith could not announce or draw in time, since it did not run."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bot import delivery
from bot.coffee import schedule
from bot.coffee.announcements import invite
from bot.coffee.attendance import works_before_draw
from bot.coffee.days_off import days_off
from bot.delivery import MessageKind
from bot.runtime.working_hours import local_day
from storage import members, rounds, workspaces
from storage.database import Transaction
from storage.records import MoveReason, PartState, Program, Round, RoundState

_NOT_OUT = (PartState.IN, PartState.ASKED)


def leave_out_untold(tx: Transaction, round_: Round) -> None:
    """
    Let those sit out who haven't been sent the announcement of a round that is about to be drawn.

    They couldn't have said no (P1). It costs them nothing. For whom nothing could be sent in time,
    see :func:`works_before_draw`.
    """
    here, kind = round_.workspace_id, MessageKind.ROUND_ANNOUNCEMENT
    untold = delivery.unsent_about(tx, kind, here, round_.id)
    joined = members.several(tx, here, untold)
    late = [one for one, member in joined.items() if works_before_draw(member, round_)]
    _let_sit_out(tx, round_, late)


def put_off(tx: Transaction, program: Program, round_: Round, now: datetime) -> None:
    """
    Move a round that wasn't drawn on its day to the next working day, and tell its people anew.

    If the program's next round would come no later, this one is closed without a draw.
    """
    workspaces.lock(tx, program.workspace_id)
    if rounds.get(tx, program.workspace_id, round_.id) != round_:
        # Another process was faster.
        return
    off = days_off(tx, program)
    draw_at = schedule.postponed(program, now, off)
    here, week = program.workspace_id, schedule.local_week(program, draw_at)
    delivery.withdraw(tx, here, [round_.id], now)
    is_next_near = schedule.draw_for(program, now, off) <= draw_at
    other = rounds.of_week(tx, here, program.id, week)
    if is_next_near or (other is not None and other.id != round_.id):
        rounds.change(tx, round_, state=RoundState.CLOSED, due_at=None, closed_at=now)
        _let_sit_out(tx, round_, rounds.parts(tx, here, round_.id))
        return
    planned = round_.moved_from or local_day(round_.draw_at, program.zone)
    rounds.change(
        tx,
        round_,
        draw_at=draw_at,
        due_at=draw_at,
        local_week=week,
        moved_from=planned,
        moved_because=MoveReason.OUTAGE,
    )
    parts = rounds.parts(tx, here, round_.id)
    told = {one: state for one, state in parts.items() if state in _NOT_OUT}
    invite(tx, round_, told, now, draw_at, occasion=local_day(draw_at, program.zone).isoformat())


def _let_sit_out(tx: Transaction, round_: Round, ids: Collection[str]) -> None:
    parts = rounds.parts(tx, round_.workspace_id, round_.id)
    out = [one for one in sorted(ids) if parts.get(one) in _NOT_OUT]
    rounds.set_parts(tx, round_.workspace_id, round_.id, out, PartState.SKIPPED)
