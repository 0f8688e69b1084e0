"""Who is told next, and on which occasion: one at a time, in the owner's order (P7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.checkins.occasions import Occasion, coming_moment, first_moment, occasions
from bot.checkins.plans import PLANS
from bot.runtime.working_hours import Hours, start_of_week
from storage.records import CheckIn, CheckInState, Detail

_OPEN = (CheckInState.PLANNED, CheckInState.TOLD, CheckInState.READ, CheckInState.ASKED)


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn comes, and when."""

    person_id: str
    moment: datetime


def under_way(known: Sequence[Occasion], now: datetime) -> list[Occasion]:
    """The last occasion that has begun, and those to come: an earlier one is over then."""
    begun = [one for one in known if one.since <= now]
    return [*begun[-1:], *(one for one in known if one.since > now)]


def in_order(
    detail: Detail,
    occasion: Occasion,
    named: Mapping[str, Hours],
    others: Iterable[tuple[Detail, str]],
    owner_zone: str,
) -> list[str]:
    """
    Those who are *named*, in the order in which they come: the owner's.

    *others* is what the same owner shared besides, each with the first who is named there. Where
    something shared before comes to them in the same week, and they are named here too, that one
    goes first, so that it is one person, in one message if it can be. It goes by what the owner
    wrote, and not by who was told in the end (P13).
    """
    if len(named) < 2 or PLANS[detail.kind].everybody:
        return list(named)
    for other, first in others:
        if PLANS[other.kind].everybody or not _is_earlier(other, detail) or first not in named:
            continue
        if _share_a_week(other, occasion, named[first], owner_zone):
            return [first, *(one for one in named if one != first)]
    return list(named)


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
    if not everybody:
        return _next_turn(occasion, listeners, turns, now)
    each = [_next_turn(occasion, [one], _of(turns, one[0]), now) for one in listeners]
    return [turn for found in each for turn in found]


def _next_turn(
    occasion: Occasion,
    listeners: Sequence[tuple[str, Hours]],
    turns: Sequence[CheckIn],
    now: datetime,
) -> list[Turn]:
    """The next turn where one is told at a time, if there is any."""
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


def stands_in_the_way(turn: CheckIn, occasion: Occasion, now: datetime) -> bool:
    """Whether a turn counts on an occasion: one of it, or an earlier one that still runs."""
    if turn.occasion == occasion.number:
        return True
    still_runs = turn.state is CheckInState.PLANNED or turn.due_at is not None
    return turn.occasion < occasion.number and occasion.since <= now and still_runs


def is_running(turn: CheckIn) -> bool:
    """Whether nobody else may have the turn: it is to come, is held, or waits for its end."""
    return turn.state in _OPEN or turn.due_at is not None


def was_told(turn: CheckIn) -> bool:
    """Whether a turn has reached its listener; not so when it ran out in silence."""
    return turn.told_at is not None or turn.state is CheckInState.PASSED


def _of(turns: Sequence[CheckIn], person_id: str) -> list[CheckIn]:
    return [turn for turn in turns if turn.person_id == person_id]


def _is_earlier(other: Detail, detail: Detail) -> bool:
    return (other.shared_at, other.id) < (detail.shared_at, detail.id)


def _share_a_week(other: Detail, occasion: Occasion, hours: Hours, owner_zone: str) -> bool:
    """Whether a listener would be told of both in one week of theirs."""
    here = first_moment(occasion, hours)
    there = [first_moment(one, hours) for one in occasions(other, owner_zone)]
    weeks = {start_of_week(moment, hours.zone) for moment in there if moment is not None}
    return here is not None and start_of_week(here, hours.zone) in weeks
