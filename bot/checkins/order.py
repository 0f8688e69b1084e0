"""Who is told next: one listener at a time, in the owner's order (P7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.checkins.occasions import Occasion, coming_moment
from bot.hours import Hours
from storage.records import CheckIn, CheckInState

_OPEN = (CheckInState.PLANNED, CheckInState.TOLD, CheckInState.READ, CheckInState.ASKED)


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn comes, and when."""

    person_id: str
    moment: datetime


def next_turns(
    occasion: Occasion,
    everybody: bool,
    listeners: Sequence[tuple[str, Hours]],
    turns: Sequence[CheckIn],
    now: datetime,
) -> list[Turn]:
    """
    The turns to plan now on one occasion; none while somebody has theirs, or when all had theirs.

    *listeners* stand in the owner's order. Whoever was told has no other turn. Whoever could not
    be told (away, no budget, kept apart) comes again after those who have not been tried yet, so
    that nothing is lost while there is time. Where *everybody* is told, each has a turn of their
    own.
    """
    if everybody:
        each = [next_turns(occasion, False, [one], _of(turns, one[0]), now) for one in listeners]
        return [turn for found in each for turn in found]
    counted = [turn for turn in turns if turn.state is not CheckInState.STOPPED]
    if any(is_running(turn) for turn in counted):
        return []
    told = {turn.person_id for turn in counted if was_told(turn)}
    open_to = [one for one in listeners if one[0] not in told]
    # The order is kept among those who were tried as often.
    for person_id, hours in sorted(open_to, key=lambda one: len(_of(counted, one[0]))):
        moment = coming_moment(occasion, hours, now)
        if moment is not None:
            return [Turn(person_id, moment)]
    return []


def is_running(turn: CheckIn) -> bool:
    """Whether nobody else may have the turn: it is to come, is held, or waits for its end."""
    return turn.state in _OPEN or turn.due_at is not None


def was_told(turn: CheckIn) -> bool:
    """Whether a turn has reached its listener; not so when it ran out in silence."""
    return turn.told_at is not None or turn.state is CheckInState.PASSED


def _of(turns: Sequence[CheckIn], person_id: str) -> list[CheckIn]:
    return [turn for turn in turns if turn.person_id == person_id]
