"""When its owner hears, once, that nobody has opened what they shared (P6).

Then there is still time to name somebody else. It comes whether the listeners are away, have
passed, said nothing, have not joined, or are kept apart from the owner, so it says nothing about
why (P13).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import delivery
from bot.checkins.moments import coming_moment
from bot.checkins.occasions import occasions
from bot.checkins.plans import PLANS
from bot.delivery import MessageKind
from bot.runtime.working_hours import (
    Hours,
    hours_of,
    later_on_working_day,
    next_working_morning,
    start_of_day,
    start_of_tomorrow,
)
from storage import check_ins, details, members, send_history
from storage.database import Transaction
from storage.records import CheckIn, CheckInState, Detail, Member, Timing

_WORKING_DAYS = 3
_OPENED = (CheckInState.READ, CheckInState.ASKED)


def unopened_at(
    detail: Detail, turns: Sequence[CheckIn], owner_hours: Hours, now: datetime, *, has_joined: bool
) -> datetime | None:
    """
    The owner's third working morning after the first listener was to be told; ``None`` for never.

    It counts from the moment that was planned, not from when anybody was told, and in the owner's
    working days: it is their message, and a listener's days would show through. *has_joined*:
    whether any listener has; where none has, it counts from the owner's own next morning on this
    occasion. A celebration has none: nobody else could be told in time, so it would only hurt.
    """
    if PLANS[detail.kind].timing is Timing.ON_THE_DAY:
        return None
    first = next(iter(occasions(detail, owner_hours.zone)), None)
    if first is None or first.number:
        return None
    planned = [
        one.planned_for
        for one in turns
        if one.occasion == first.number and one.state is not CheckInState.STOPPED
    ]
    if has_joined or planned:
        began = min(planned, default=None)
    else:
        began = coming_moment(first, owner_hours, now)
    return None if began is None else _working_days_after(owner_hours, began)


def could_still_be_told(detail: Detail, owner_hours: Hours, now: datetime) -> bool:
    """Whether somebody with the owner's own hours, named now, would be told in time."""
    known = occasions(detail, owner_hours.zone)[:1]
    return any(coming_moment(one, owner_hours, now) is not None for one in known)


def is_opened(turns: Iterable[CheckIn], readers: Iterable[str], listeners: Iterable[str]) -> bool:
    """Whether one of the *listeners* has opened it or asked; all are ids of people."""
    opened = {one.person_id for one in turns if one.state in _OPENED} | set(readers)
    return not opened.isdisjoint(listeners)


def plan_notice(tx: Transaction, detail: Detail, owner: Member, now: datetime) -> None:
    """Queue the notice, or move the one that waits."""
    told = _told(tx, detail)
    at = unopened_at(detail, told.turns, hours_of(owner), now, has_joined=told.has_joined)
    if at is None or not told.listeners:
        return
    kind, here = MessageKind.NOBODY_OPENED, detail.workspace_id
    queued = delivery.queue(
        tx,
        kind,
        workspace_id=here,
        receiver_id=owner.person_id,
        subject_id=detail.id,
        due_at=at,
    )
    if queued is None:
        delivery.move(tx, kind, here, detail.id, at)


def notice_right_at(
    tx: Transaction, detail: Detail, owner: Member, due_at: datetime
) -> datetime | None:
    """
    From when on the notice that was due at *due_at* is right; ``None`` for never.

    Never, if somebody has opened it, nobody is named any more, or nothing is planned.
    """
    told = _told(tx, detail)
    read = details.disclosures_of(tx, detail.workspace_id, detail.id)
    opened = is_opened(told.turns, (one.person_id for one in read), told.listeners)
    if opened or not told.listeners:
        return None
    if not told.turns and not told.has_joined:
        return due_at
    return unopened_at(detail, told.turns, hours_of(owner), due_at, has_joined=told.has_joined)


def due_together(tx: Transaction, detail: Detail, owner: Member, now: datetime) -> list[Detail]:
    """The owner's other things about which the same notice is due by now."""
    here, kind, found = detail.workspace_id, MessageKind.NOBODY_OPENED, []
    for one in details.of_owner(tx, here, owner.person_id):
        due_at = send_history.waiting_until(tx, here, kind, one.id, owner.person_id)
        if one.id == detail.id or due_at is None or due_at > now:
            continue
        right_at = notice_right_at(tx, one, owner, due_at)
        if right_at is not None and right_at <= now:
            found.append(one)
    return found


def was_said_since(tx: Transaction, detail: Detail, owner: Member, moment: datetime) -> bool:
    """Whether the owner has had such a notice about something else since a moment."""
    here, kind = detail.workspace_id, MessageKind.NOBODY_OPENED
    said = send_history.subjects_since(tx, here, owner.person_id, kind, moment)
    return bool(said - {detail.id})


def settle_notice(tx: Transaction, detail: Detail, now: datetime) -> None:
    """
    Empty the notice if it is in Slack: somebody has opened it, or its owner has changed it.

    It may have come in one message with that of something else.
    """
    kind, here = MessageKind.NOBODY_OPENED, detail.workspace_id
    about = _notice_about(tx, detail, now)
    if about is not None and send_history.standing(tx, here, kind, [about]):
        delivery.withdraw(tx, here, [about], now, kind=kind)


def _notice_about(tx: Transaction, detail: Detail, now: datetime) -> str | None:
    """The subject of the notice that speaks of a detail: itself, or what was due with it."""
    kind, here = MessageKind.NOBODY_OPENED, detail.workspace_id
    owner = members.get(tx, here, detail.owner_id)
    if owner is None or send_history.standing(tx, here, kind, [detail.id]):
        return detail.id
    read = details.disclosures_of(tx, here, detail.id)
    told = _told(tx, detail)
    due_at = unopened_at(detail, told.turns, hours_of(owner), now, has_joined=told.has_joined)
    if due_at is None or any(one.requested_at < now for one in read):
        # Opened before: then no notice spoke of it, or it is settled.
        return detail.id
    # Not after a moment, but from it on.
    began = due_at - timedelta(seconds=1)
    until = start_of_tomorrow(due_at, owner.zone)
    return send_history.last_sent(tx, here, owner.person_id, kind, began, until)


@dataclass(frozen=True, slots=True)
class _Told:
    """Who was to be told: the ids of the listeners, whether any has joined, and their turns."""

    listeners: tuple[str, ...]
    has_joined: bool
    turns: tuple[CheckIn, ...]


def _told(tx: Transaction, detail: Detail) -> _Told:
    here = detail.workspace_id
    named = tuple(one.person_id for one in details.listeners_of(tx, here, detail.id))
    joined = members.several(tx, here, named)
    return _Told(named, bool(joined), check_ins.of_detail(tx, here, detail.id))


def _working_days_after(hours: Hours, moment: datetime) -> datetime | None:
    later = later_on_working_day(hours, moment, _WORKING_DAYS)
    return next_working_morning(hours, start_of_day(later, hours.zone))
