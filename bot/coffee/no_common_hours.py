"""Whether somebody was left over since nobody in the round works while they do."""

from __future__ import annotations

from bot.pairing import longest_together
from bot.runtime.working_hours import hours_of
from storage import members, programs, rounds
from storage.database import Transaction
from storage.records import Member, PartState, Round

_WERE_IN = (PartState.MATCHED, PartState.LEFT_OVER)


def works_with_nobody(tx: Transaction, me: Member, round_: Round) -> bool:
    """
    Whether there are others in a round, and a member shares too few working hours with each.

    It goes by hours alone, so it says nothing of who is kept apart (P13).
    """
    parts = rounds.parts(tx, round_.workspace_id, round_.id)
    ids = [one for one, state in parts.items() if state in _WERE_IN and one != me.person_id]
    # Many people share the same hours.
    others = {hours_of(one) for one in members.several(tx, me.workspace_id, ids).values()}
    least = programs.get(tx, round_.workspace_id, round_.program_id).least_common_minutes
    mine, at = hours_of(me), round_.draw_at
    return bool(others) and all(longest_together([mine, one], at) < least for one in others)
