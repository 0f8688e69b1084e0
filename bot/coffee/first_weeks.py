"""First weeks: who is new here at a draw, and who is free to welcome them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.coffee.history import History
from bot.members import first_weeks_end, is_new
from bot.pairing import Candidate, Reason
from storage import introductions, members, programs
from storage.database import Transaction
from storage.records import FirstWeeks, Member, Program

# Half a week of leeway: a draw that is made some minutes early is still four weeks later.
_ONE_IN = timedelta(weeks=4) - timedelta(days=3.5)


def in_first_weeks(
    tx: Transaction,
    workspace_id: str,
    taking: Mapping[str, Member],
    candidates: Sequence[Candidate],
    history: History,
    now: datetime,
) -> tuple[Candidate, ...]:
    """These candidates with what their first weeks, or their welcoming, mean for a draw."""
    if not any(one.first_weeks for one in taking.values()):
        return tuple(candidates)
    met = {person_id for pair in history.meetings for person_id in pair}
    lately = _welcomed_since(tx, workspace_id, now - _ONE_IN)
    return tuple(
        replace(
            one,
            is_new=is_new(taking[one.id], now),
            is_first=is_new(taking[one.id], now) and one.id not in met,
            welcomes=FirstWeeks.WELCOME in taking[one.id].first_weeks,
            welcomed_lately=one.id in lately,
        )
        for one in candidates
    )


def _welcomed_since(tx: Transaction, workspace_id: str, since: datetime) -> frozenset[str]:
    """Who was in a match with somebody new after *since*, whatever became of it."""
    return frozenset(
        person_id
        for match in introductions.made_since(tx, workspace_id, since)
        for person_id in match.people
        if any(one.partition(":")[0] == Reason.NEW_HERE for one in match.reasons)
    )


def end_first_weeks(tx: Transaction, program: Program, draw_at: datetime) -> None:
    """Untick *I'm new here* for members whose first weeks are over at a draw."""
    here = program.workspace_id
    known = members.several(tx, here, programs.people_in(tx, here, program.id))
    for person_id, member in known.items():
        end = first_weeks_end(member)
        if end is not None and end <= draw_at:
            left = tuple(key for key in member.first_weeks if key != FirstWeeks.NEW)
            members.change(tx, here, person_id, first_weeks=left, new_since=None)
