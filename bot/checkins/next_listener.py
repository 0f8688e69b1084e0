"""Who is told next, and on which occasion: one at a time, in the owner's order (P7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.checkins.moments import coming_moment
from bot.checkins.occasions import Occasion, rank
from bot.runtime.working_hours import Hours, local_day, start_of_tomorrow, usual_hours
from storage.records import CheckIn, CheckInState

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


def next_turns(
    occasion: Occasion,
    everybody: bool,
    listeners: Sequence[tuple[str, Hours]],
    turns: Sequence[CheckIn],
    now: datetime,
) -> list[Turn]:
    """
    The turns to plan now on one occasion; none while a turn is running, or when all had theirs.

    *listeners* are in the owner's order. A listener who was told has no second turn, unless they
    put it off once: then they have one on another day. They, and those who could not be told (away,
    no budget, kept apart), are tried again after those who have not been tried yet. Where it can't
    wait for another day, it passes over those who are off on the day on which their owner expects
    it, if a later one hears sooner. If *everybody* is told, each has a turn of their own.
    """
    if not everybody:
        return _next_turn(occasion, listeners, turns, now)
    each = [_next_turn(occasion, [one], _of(turns, one[0]), now) for one in listeners]
    return [turn for found in each for turn in found]


def next_hears_sooner(
    occasion: Occasion,
    listeners: Sequence[tuple[str, Hours]],
    turns: Sequence[CheckIn],
    over: datetime,
    now: datetime,
) -> bool:
    """
    Whether somebody who has not been tried hears before *over*, where it can't wait so long.

    Then the turn of a listener who can't be told now need not last until *over*, when one without
    an answer would end.
    """
    tried = {check_in.person_id for check_in in turns if check_in.state is not CheckInState.STOPPED}
    moments = [coming_moment(occasion, hours, now) for one, hours in listeners if one not in tried]
    return occasion.same_day and any(one is not None and one < over for one in moments)


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
    had = {person_id: _of(counted, person_id) for person_id, _ in listeners}
    open_to = [one for one in listeners if not _is_done(had[one[0]])]
    tries = {one[0]: len(had[one[0]]) for one in open_to}
    soonest: Turn | None = None
    # Fewest tries first; the sort is stable, so the owner's order holds among equals.
    for person_id, hours in sorted(open_to, key=lambda one: tries[one[0]]):
        if soonest is not None and tries[soonest.person_id] < tries[person_id]:
            # Nobody is tried again while others wait for their first time, who may be off.
            break
        moment = coming_moment(occasion, hours, _another_day(had[person_id], hours, now))
        if moment is None:
            continue
        if soonest is None or moment < soonest.moment:
            soonest = Turn(person_id, moment)
        if not occasion.same_day or _is_there_when_expected(occasion, moment, hours, now):
            break
    return [] if soonest is None else [soonest]


def may_come_to(person_id: str, turns: Sequence[CheckIn], before: datetime) -> bool:
    """
    Whether a listener who isn't done with it may have the next turn *before* a moment.

    That is while another's turn is planned or will end by then, unless they hold it.
    """
    if _is_done(_of(turns, person_id)):
        return False
    ends = [check_in.due_at or check_in.planned_for for check_in in turns if _may_end(check_in)]
    return any(end < before for end in ends)


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


def _was_put_off(turns: Sequence[CheckIn]) -> bool:
    """Whether a listener with these turns on one occasion was told once, and put it off."""
    return [one.state for one in turns if was_told(one)] == [CheckInState.PUT_OFF]


def _is_done(turns: Sequence[CheckIn]) -> bool:
    """Whether a listener with these turns on one occasion isn't told again."""
    return any(was_told(one) for one in turns) and not _was_put_off(turns)


def _another_day(turns: Sequence[CheckIn], hours: Hours, now: datetime) -> datetime:
    """From when on a listener with these turns may be told: *not today* means another day."""
    told_at = [one.told_at for one in turns if one.told_at is not None]
    return max([now, *(start_of_tomorrow(one, hours.zone) for one in told_at)])


def _is_there_when_expected(
    occasion: Occasion, moment: datetime, hours: Hours, now: datetime
) -> bool:
    """Whether a listener hears at *moment* on the day that everybody can expect of them."""
    expected = coming_moment(occasion, usual_hours(hours.zone), now)
    return expected is None or local_day(moment, hours.zone) <= local_day(expected, hours.zone)


def _may_end(check_in: CheckIn) -> bool:
    return check_in.state is CheckInState.PLANNED or check_in.due_at is not None


def _of(turns: Sequence[CheckIn], person_id: str) -> list[CheckIn]:
    return [check_in for check_in in turns if check_in.person_id == person_id]
