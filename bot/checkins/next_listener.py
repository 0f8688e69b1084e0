"""Who is told next, and on which occasion: one at a time, in the owner's order (P7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.checkins.moments import coming_moment, first_moment
from bot.checkins.occasions import Occasion, occasions, rank
from bot.checkins.plans import PLANS
from bot.runtime.working_hours import Hours, start_of_week
from storage.records import CheckIn, CheckInState, Detail

_OPEN = (CheckInState.PLANNED, CheckInState.TOLD, CheckInState.READ, CheckInState.ASKED)


@dataclass(frozen=True, slots=True)
class Turn:
    """The turn to plan: the listener, and when they are told."""

    person_id: str
    moment: datetime


def current_and_later(known: Sequence[Occasion], now: datetime) -> list[Occasion]:
    """The last occasion that has begun, and those to come; each ends when the next begins."""
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
    The *named* listeners in the order in which they are told: the owner's order.

    *others* are the owner's other details, each with the first listener named there. If that
    listener is named here too, and hears of an earlier detail in the same week, they come first.
    So one person is told of both, in one message if possible. It depends on what the owner wrote,
    not on who was told in the end (P13).
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
    The turns to plan now on one occasion; none while a turn is running, or when all had theirs.

    *listeners* are in the owner's order. A listener who was told has no second turn. One who could
    not be told (away, no budget, kept apart) is tried again after those who have not been tried
    yet. If *everybody* is told, each has a turn of their own.
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
    """The next turn if one listener is told at a time; empty if there is none."""
    counted = [check_in for check_in in turns if check_in.state is not CheckInState.STOPPED]
    if any(is_running(check_in) for check_in in counted):
        return []
    told = {check_in.person_id for check_in in counted if was_told(check_in)}
    open_to = [one for one in listeners if one[0] not in told]
    # Fewest tries first; the sort is stable, so the owner's order holds among equals.
    for person_id, hours in sorted(open_to, key=lambda one: len(_of(counted, one[0]))):
        moment = coming_moment(occasion, hours, now)
        if moment is not None:
            return [Turn(person_id, moment)]
    return []


def counts_on(check_in: CheckIn, occasion: Occasion, now: datetime) -> bool:
    """Whether a check-in counts on an occasion: its own, or an earlier one that still runs."""
    if check_in.occasion == occasion.number:
        return True
    still_runs = check_in.state is CheckInState.PLANNED or check_in.due_at is not None
    is_earlier = rank(check_in.occasion) < rank(occasion.number)
    return is_earlier and occasion.since <= now and still_runs


def is_running(check_in: CheckIn) -> bool:
    """Whether a turn keeps others from theirs: it is planned, held, or waits for its end."""
    return check_in.state in _OPEN or check_in.due_at is not None


def was_told(check_in: CheckIn) -> bool:
    """Whether a check-in reached its listener; ``False`` for a turn that was silent."""
    return check_in.told_at is not None or check_in.state is CheckInState.PASSED


def _of(turns: Sequence[CheckIn], person_id: str) -> list[CheckIn]:
    return [check_in for check_in in turns if check_in.person_id == person_id]


def _is_earlier(other: Detail, detail: Detail) -> bool:
    return (other.shared_at, other.id) < (detail.shared_at, detail.id)


def _share_a_week(other: Detail, occasion: Occasion, hours: Hours, owner_zone: str) -> bool:
    """Whether a listener would be told of both in the same week in their zone."""
    here = first_moment(occasion, hours)
    there = [first_moment(one, hours) for one in occasions(other, owner_zone)]
    weeks = {start_of_week(moment, hours.zone) for moment in there if moment is not None}
    return here is not None and start_of_week(here, hours.zone) in weeks
