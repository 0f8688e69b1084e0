"""The course of what is planned about a detail: it begins, goes on to the next, and is moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection

from bot.checkins import nudges
from bot.checkins.nudges import FOR_GOOD
from bot.checkins.occasions import (
    Occasion,
    coming_moment,
    first_moment,
    occasions,
    owner_is_asked_at,
)
from bot.checkins.order import next_turns
from bot.checkins.plans import PLANS
from bot.delivery import service as delivery
from bot.delivery.service import MessageKind
from bot.hours import hours_of, start_of_week
from storage import check_ins, details, members
from storage.records import CheckIn, CheckInState, Detail, Member


def begin(tx: Connection, detail: Detail, now: datetime, besides: str | None = None) -> None:
    """
    Plan the next turn about a detail; everybody's, where the kind says so.

    Whoever was told is not told again on the same occasion, and nobody has a turn after somebody
    has asked (P7). *besides* is just leaving, and has none.
    """
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    if owner is None or detail.brake in FOR_GOOD:
        return
    turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
    named = _joined(tx, detail)
    for occasion in _under_way(occasions(detail, owner.zone), now):
        joined = {one.person_id: one for one in in_order(tx, detail, owner, occasion, named)}
        found = next_turns(
            occasion,
            PLANS[detail.kind].everybody,
            [(one, hours_of(each)) for one, each in joined.items() if one != besides],
            [turn for turn in turns if _counts(turn, occasion, now)],
            now,
        )
        for turn in found:
            nudges.plan(tx, detail, occasion, joined[turn.person_id], turn.moment)
    _ask_owner(tx, detail, owner)


def hand_on(tx: Connection, check_in: CheckIn, now: datetime, besides: str | None = None) -> None:
    """Let the next listener have a turn that is over."""
    passed = check_in.state is CheckInState.PASSED
    over = CheckInState.PASSED if passed else CheckInState.LAPSED
    check_ins.change(tx, check_in, over, due_at=None)
    detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
    if detail is not None:
        begin(tx, detail, now, besides)


def spare_the_others(tx: Connection, asked: CheckIn, now: datetime) -> None:
    """Let nobody else be told on an occasion on which somebody has asked, though late (P7)."""
    detail = details.get(tx, asked.workspace_id, asked.detail_id)
    if detail is None or PLANS[detail.kind].everybody:
        return
    for turn in check_ins.of_detail(tx, asked.workspace_id, asked.detail_id):
        if turn.occasion == asked.occasion and turn.state is CheckInState.PLANNED:
            check_ins.change(tx, turn, CheckInState.STOPPED)
            nudges.empty(tx, [turn], now)


def move_all(tx: Connection, detail: Detail, now: datetime) -> None:
    """Let what is planned about a detail come when it should by now."""
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    if owner is None:
        return
    known = {one.number: one for one in occasions(detail, owner.zone)}
    for turn in check_ins.of_detail(tx, detail.workspace_id, detail.id):
        if turn.state is CheckInState.PLANNED and turn.occasion in known:
            _move(tx, turn, known[turn.occasion], now)
        elif turn.state is CheckInState.PLANNED:
            check_ins.change(tx, turn, CheckInState.STOPPED)
            nudges.empty(tx, [turn], now)
    at = owner_is_asked_at(detail, hours_of(owner))
    if at is not None:
        delivery.move(tx, MessageKind.SECOND_WEEK_QUESTION, detail.workspace_id, detail.id, at)


def lies_ahead(tx: Connection, detail: Detail, now: datetime) -> bool:
    """Whether all that there is to plan is still to come, or there is nothing to plan at all."""
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    if owner is None or not occasions(detail, owner.zone):
        return True
    return any(now < moment for moment in planned(tx, detail)[:1])


def planned(tx: Connection, detail: Detail) -> list[datetime]:
    """
    When the first listener is told, on each occasion.

    It goes by what the owner wrote, and never by what a listener did or wants (P13).
    """
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    if owner is None:
        return []
    found = []
    for occasion in occasions(detail, owner.zone):
        for listener in in_order(tx, detail, owner, occasion, _joined(tx, detail))[:1]:
            moment = first_moment(occasion, hours_of(listener))
            found += [] if moment is None else [moment]
    return found


def in_order(
    tx: Connection, detail: Detail, owner: Member, occasion: Occasion, named: Sequence[Member]
) -> list[Member]:
    """
    These listeners in the order in which they come: the owner's.

    Where something that the same owner shared before comes to somebody in the same week who is
    named here too, that one goes first, so that it is one person, in one message if it can be.
    It goes by what the owner wrote, and not by who was told in the end (P13).
    """
    if len(named) < 2 or PLANS[detail.kind].everybody:
        return list(named)
    for other in details.of_owner(tx, detail.workspace_id, detail.owner_id):
        if not _is_earlier(other, detail) or PLANS[other.kind].everybody:
            continue
        for first in _joined(tx, other)[:1]:
            if first in named and _share_a_week(other, occasion, first, owner.zone):
                return [first, *(one for one in named if one != first)]
    return list(named)


def _joined(tx: Connection, detail: Detail) -> list[Member]:
    named = details.listeners_of(tx, detail.workspace_id, detail.id)
    joined = members.several(tx, detail.workspace_id, [one.person_id for one in named])
    return [joined[one.person_id] for one in named if one.person_id in joined]


def _move(tx: Connection, turn: CheckIn, occasion: Occasion, now: datetime) -> None:
    if turn.planned_for <= now:
        # It is due, and is looked at once more when it is sent.
        return
    listener = members.get(tx, turn.workspace_id, turn.person_id)
    moment = coming_moment(occasion, hours_of(listener), now) if listener else None
    if listener is not None and moment is not None:
        nudges.move(tx, turn, occasion, listener, moment)


def _ask_owner(tx: Connection, detail: Detail, owner: Member) -> None:
    """Queue the one question of the second week, where the kind has it (P8)."""
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


def _under_way(known: Iterable[Occasion], now: datetime) -> list[Occasion]:
    """The last occasion that has begun, and those to come: an earlier one is over then."""
    several = list(known)
    begun = [one for one in several if one.since <= now]
    return [*begun[-1:], *(one for one in several if one.since > now)]


def _counts(turn: CheckIn, occasion: Occasion, now: datetime) -> bool:
    """Whether a turn stands in the way on an occasion: also an earlier one that still runs."""
    if turn.occasion == occasion.number:
        return True
    still_runs = turn.state is CheckInState.PLANNED or turn.due_at is not None
    return turn.occasion < occasion.number and occasion.since <= now and still_runs


def _is_earlier(other: Detail, detail: Detail) -> bool:
    return (other.shared_at, other.id) < (detail.shared_at, detail.id)


def _share_a_week(other: Detail, occasion: Occasion, listener: Member, owner_zone: str) -> bool:
    """Whether a listener would be told of both in one week of theirs."""
    here = first_moment(occasion, hours_of(listener))
    there = [first_moment(one, hours_of(listener)) for one in occasions(other, owner_zone)]
    weeks = {start_of_week(moment, listener.zone) for moment in there if moment is not None}
    return here is not None and start_of_week(here, listener.zone) in weeks
