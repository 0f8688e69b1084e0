"""Planning check-ins: begin them, go on to the next listener, and move what is planned."""

from __future__ import annotations

from datetime import datetime

from bot import delivery
from bot.checkins import next_listener, nudges
from bot.checkins.moments import coming_moment, first_moment
from bot.checkins.occasions import (
    Occasion,
    no_cheer_until,
    occasions,
    owner_is_asked_at,
)
from bot.checkins.plans import PLANS, Tone
from bot.checkins.turns_on_occasion import joined, let_readers_remember, plan_next_turn
from bot.checkins.unopened import plan_notice
from bot.delivery import MessageKind
from bot.memory import STOPPING_BRAKES
from bot.runtime.working_hours import hours_of
from storage import check_ins, details, members
from storage.database import Transaction
from storage.records import CheckIn, CheckInState, Detail, Member

# States in which a listener has the turn.
HOLDING = (CheckInState.TOLD, CheckInState.READ, CheckInState.ASKED)
# States in which a listener has given up the turn, which may not have ended yet.
GAVE_UP = (CheckInState.PUT_OFF, CheckInState.PASSED)


def begin(tx: Transaction, detail: Detail, now: datetime, besides: str | None = None) -> None:
    """
    Plan the next turn about a detail; everybody's turn, if the kind says so.

    A listener who was told is not told again on the same occasion, unless they put it off once;
    nobody has a turn after somebody has asked (P7). *besides* is a person who is leaving and gets
    no turn.
    """
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    if owner is None or detail.brake in STOPPING_BRAKES:
        return
    for occasion in next_listener.current_and_later(occasions(detail, owner.zone), now):
        plan_next_turn(tx, detail, occasion, now, besides)
    _ask_owner(tx, detail, owner)
    plan_notice(tx, detail, owner, now)


def plan_next_listener(
    tx: Transaction, check_in: CheckIn, now: datetime, besides: str | None = None
) -> None:
    """End a turn, and plan the next listener's."""
    over = check_in.state if check_in.state in GAVE_UP else CheckInState.LAPSED
    check_ins.change(tx, check_in, over, due_at=None)
    detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
    if detail is not None:
        begin(tx, detail, now, besides)


def mark_passed(
    tx: Transaction, check_in: CheckIn, now: datetime, state: CheckInState = CheckInState.PASSED
) -> None:
    """Mark a turn as passed or put off; it still ends only when an unanswered one would (P7)."""
    over = check_in.due_at or nudges.silence_ends(tx, check_in, now) or now
    check_ins.change(tx, check_in, state, due_at=over)


def lapse(tx: Transaction, check_in: CheckIn, now: datetime) -> None:
    """End the turn of a listener who cannot be told when an unanswered one would end (P13)."""
    over = nudges.silence_ends(tx, check_in, now)
    if over is None:
        plan_next_listener(tx, check_in, now)
    else:
        check_ins.change(tx, check_in, CheckInState.LAPSED, due_at=over)


def hand_on_today(tx: Transaction, check_in: CheckIn, now: datetime) -> bool:
    """
    Plan the next listener's turn at once, where one can't be told now and it can't wait (P9).

    ``False`` where nobody else hears sooner than after an unanswered turn.
    """
    detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
    occasion, over = nudges.occasion_of(tx, check_in), nudges.silence_ends(tx, check_in, now)
    if detail is None or occasion is None or over is None:
        return False
    turns = [
        one
        for one in check_ins.of_detail(tx, detail.workspace_id, detail.id)
        if next_listener.counts_on(one, occasion, now)
    ]
    listeners = [(one.person_id, hours_of(one)) for one in joined(tx, detail)]
    if not next_listener.next_hears_sooner(occasion, listeners, turns, over, now):
        return False
    plan_next_listener(tx, check_in, now)
    return True


def take_turn(tx: Transaction, check_in: CheckIn, now: datetime) -> None:
    """
    Let a listener who reads it hold the turn, even late, unless another was told by then (P7).

    Nobody else is told of what they know, though it may be planned already.
    """
    if check_in.state is CheckInState.TOLD:
        check_ins.change(tx, check_in, CheckInState.READ, due_at=None)
    detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
    if detail is None or check_in.state not in (CheckInState.LAPSED, CheckInState.PUT_OFF):
        return
    everybody = PLANS[detail.kind].everybody
    turns = [
        one
        for one in check_ins.of_detail(tx, check_in.workspace_id, check_in.detail_id)
        if one.occasion == check_in.occasion
        and (not everybody or one.person_id == check_in.person_id)
    ]
    if not any(one.state in HOLDING for one in turns):
        check_ins.change(tx, check_in, CheckInState.READ, due_at=None)
        nudges.cancel_planned(tx, turns, now)


def after_asking(tx: Transaction, asked: CheckIn, now: datetime) -> None:
    """
    Cancel what is planned on an occasion on which a listener has asked, even late (P7).

    It is they who are asked to remember later.
    """
    detail = details.get(tx, asked.workspace_id, asked.detail_id)
    if detail is None or PLANS[detail.kind].everybody:
        return
    let_readers_remember(tx, detail, now)
    turns = check_ins.of_detail(tx, asked.workspace_id, asked.detail_id)
    nudges.cancel_planned(tx, [one for one in turns if one.occasion == asked.occasion], now)


def move_all(tx: Transaction, detail: Detail, now: datetime) -> None:
    """
    Move what is planned about a detail to the moments that are right now.

    Where it is too late for a listener now, the next one's turn is planned.
    """
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    if owner is None:
        return
    known = {one.number: one for one in occasions(detail, owner.zone)}
    turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
    nudges.cancel_planned(
        tx, [check_in for check_in in turns if check_in.occasion not in known], now
    )
    planned = [one for one in turns if one.state is CheckInState.PLANNED]
    late = [
        one
        for one in planned
        if one.occasion in known and not _move(tx, one, known[one.occasion], now)
    ]
    if late:
        nudges.cancel_planned(tx, late, now)
        begin(tx, detail, now)
    at = owner_is_asked_at(detail, hours_of(owner))
    if at is not None:
        delivery.move(tx, MessageKind.SECOND_WEEK_QUESTION, detail.workspace_id, detail.id, at)
    if detail.brake not in STOPPING_BRAKES:
        plan_notice(tx, detail, owner, now)


def has_not_begun(tx: Transaction, detail: Detail, now: datetime) -> bool:
    """
    Whether the first listener's moment is still ahead, or there is nothing to plan at all.

    Everybody's own hours decide, as they do when the turn is planned.
    """
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    if owner is None:
        return True
    named = joined(tx, detail)
    for occasion in occasions(detail, owner.zone):
        moments = (first_moment(occasion, hours_of(listener)) for listener in named)
        first = next((moment for moment in moments if moment is not None), None)
        if first is not None:
            return now < first
    return not occasions(detail, owner.zone)


def is_ill_timed(tx: Transaction, detail: Detail, at: datetime) -> bool:
    """Whether it is good news of an owner who is grieving at that moment."""
    if PLANS[detail.kind].tone is not Tone.GLAD:
        return False
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    theirs = details.of_owner(tx, detail.workspace_id, detail.owner_id)
    others = [one for one in theirs if one.id != detail.id]
    return owner is None or any(at < no_cheer_until(one, owner.zone) for one in others)


def _move(tx: Transaction, check_in: CheckIn, occasion: Occasion, now: datetime) -> bool:
    """Move a planned turn to its listener's moment; ``False`` if it is too late for them now."""
    listener = members.get(tx, check_in.workspace_id, check_in.person_id)
    if listener is None:
        return True
    moment = coming_moment(occasion, hours_of(listener), now)
    if check_in.planned_for <= now and occasion.only_on is None:
        # It is due: the composer checks its moment when it is sent.
        return True
    if moment is not None and check_in.planned_for > now:
        nudges.move(tx, check_in, occasion, listener, moment)
    return moment is not None


def _ask_owner(tx: Transaction, detail: Detail, owner: Member) -> None:
    """Queue the question of the second week, if the kind has one (P8)."""
    at = owner_is_asked_at(detail, hours_of(owner))
    if at is not None:
        delivery.queue(
            tx,
            MessageKind.SECOND_WEEK_QUESTION,
            workspace_id=detail.workspace_id,
            receiver_id=owner.person_id,
            subject_id=detail.id,
            due_at=at,
        )
