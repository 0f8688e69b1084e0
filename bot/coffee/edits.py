"""A program that an admin edits in the middle of its rounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.coffee import schedule
from bot.coffee.announcements import keep_plan
from bot.coffee.days_off import days_off
from storage import programs, rounds
from storage.database import Transaction
from storage.records import Program


def edit(tx: Transaction, program: Program, values: dict[str, Any], now: datetime) -> None:
    """
    Change a program from its next round on; one that is announced keeps its day.

    Its people were told of that day, and may have made room for it.
    """
    if all(getattr(program, name) == value for name, value in values.items()):
        return
    programs.change(tx, program.workspace_id, program.id, **values)
    changed = replace(program, **values)
    last = rounds.last_of(tx, program.workspace_id, program.id)
    planned = schedule.replanned(changed, last.draw_at if last else None, now)
    due = schedule.planned_for(changed, planned, days_off(tx, changed))
    keep_plan(tx, replace(due, due_at=max(now, due.due_at)))
