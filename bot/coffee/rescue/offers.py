"""Who was let down in a match, and so is offered another coffee (P11)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import delivery
from bot.coffee import schedule
from bot.coffee.booking.arrangement import Arrangement, arrangement_of, later_for_all
from bot.coffee.booking.match_access import is_open, others_of
from bot.coffee.rescue.silence import silent_from
from bot.delivery import MessageKind
from bot.runtime.working_hours import hours_of
from storage import matches, rounds
from storage.database import Transaction
from storage.records import Match, MatchState, Member, PartState, Rescue, RoundState

# If Kith finds out later than this, it didn't run, and nobody could press anything.
_LATE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class CoffeeOffer:
    """What somebody is asked who was let down by *others* (Slack ids) in a match."""

    match_id: str
    rescue: Rescue
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftWaiting:
    """Somebody who waits for the others of a match, and when those count as silent."""

    person_id: str
    silent_from: datetime


def left_waiting(tx: Transaction, known: Arrangement) -> LeftWaiting | None:
    """
    The one person of a match who has answered, while nobody else has; ``None`` for no such person.

    Nobody waits where they find their own time, meet in writing, or have a time.
    """
    current = known.current
    if known.match.state is not MatchState.PICKING or current is None:
        return None
    ids = [one.person_id for one in known.members if one.person_id not in known.silent]
    answered = [one for one in ids if known.has_answered(one)]
    if len(answered) != 1:
        return None
    pressed = {
        one.person_id: one.pressed_at
        for one in matches.parts_in(tx, known.match.workspace_id, known.match.id)
    }
    waits_since = max(
        one.answered_at
        for one in known.answers
        if one.person_id == answered[0] and one.number == current.number
    )
    since = max(current.opened_at, waits_since)
    silent = [
        (hours_of(one), max(since, pressed.get(one.person_id) or since))
        for one in known.members
        if one.person_id != answered[0]
    ]
    return LeftWaiting(answered[0], silent_from(silent)) if silent else None


def ask_if_due(tx: Transaction, known: Arrangement, now: datetime) -> datetime | None:
    """
    Ask whoever waits whether they have found each other, once the others are silent.

    Returns when to look again, if there is something to look for. Where that comes late, since
    Kith didn't run, the others get another working day.
    """
    waits, match = left_waiting(tx, known), known.match
    if waits is None:
        return None
    if now < waits.silent_from:
        return waits.silent_from
    if match.due_at is not None and now - match.due_at > _LATE:
        return later_for_all(known.members, now, 1)
    offer(tx, match, waits.person_id, Rescue.ASKED, now)
    return None


def answer_after_all(tx: Transaction, known: Arrangement, person_id: str) -> None:
    """
    Let nobody wait for another coffee any more whom this person of the match has now answered.

    Somebody whose answers don't count changes nothing, so that it still looks like silence (P13).
    """
    match, here = known.match, known.match.workspace_id
    if person_id in known.silent:
        return
    for part in matches.parts_in(tx, here, match.id):
        if part.rescue is not Rescue.ACCEPTED or part.person_id == person_id:
            continue
        matches.change_part(tx, part, rescue=None)
        waits = rounds.part(tx, here, match.round_id, part.person_id)
        if waits is not None and waits.state is PartState.LEFT_OVER:
            rounds.set_part(tx, here, match.round_id, part.person_id, PartState.MATCHED)


def offer_others(tx: Transaction, match: Match, ids: Iterable[str], now: datetime) -> None:
    """Offer another coffee to those whose coffee was called off, while their round goes on."""
    if is_under_way(tx, match, now):
        for one in ids:
            offer(tx, match, one, Rescue.OFFERED, now)


def offer(tx: Transaction, match: Match, person_id: str, rescue: Rescue, now: datetime) -> None:
    """Note that somebody was let down, and ask them once."""
    part = matches.part(tx, match.workspace_id, match.id, person_id)
    if part is None or part.rescue not in (None, Rescue.ASKED) or part.rescue is rescue:
        return
    matches.change_part(tx, part, rescue=rescue)
    delivery.queue(
        tx,
        MessageKind.RESCUE_QUESTION,
        workspace_id=match.workspace_id,
        receiver_id=person_id,
        subject_id=match.id,
        due_at=now,
    )


def is_under_way(tx: Transaction, match: Match, now: datetime) -> bool:
    """Whether somebody can still be introduced in the round of a match."""
    round_ = rounds.get(tx, match.workspace_id, match.round_id)
    return round_.state is RoundState.DRAWN and now < schedule.last_call(round_)


def open_offer(tx: Transaction, match: Match, member: Member, now: datetime) -> Rescue | None:
    """What somebody can still be asked or offered about a match; ``None`` for nothing."""
    part = matches.part(tx, match.workspace_id, match.id, member.person_id)
    if part is None or part.rescue not in (Rescue.ASKED, Rescue.OFFERED):
        return None
    if match.state is MatchState.CALLED_OFF:
        return Rescue.OFFERED if is_under_way(tx, match, now) else None
    if part.rescue is Rescue.OFFERED or not is_open(match, now):
        return None
    waits = left_waiting(tx, arrangement_of(tx, match, now))
    is_mine = waits is not None and waits.person_id == member.person_id
    return Rescue.ASKED if is_mine else None


def offer_to(tx: Transaction, me: Member, match: Match | None, now: datetime) -> CoffeeOffer | None:
    """
    What somebody is asked or offered who was let down in a match; also with a budget of zero.

    *match*: their newest one, if they have any.
    """
    rescue = open_offer(tx, match, me, now) if match else None
    if match is None or rescue is None:
        return None
    return CoffeeOffer(match.id, rescue, tuple(others_of(tx, match, me)))
