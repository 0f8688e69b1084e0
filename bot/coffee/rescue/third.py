"""A third joins two who both said that they like to be three."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot import delivery
from bot.coffee.attendance import away_from_round
from bot.coffee.booking import steps
from bot.coffee.booking.arrangement import (
    OPEN_WORKING_DAYS,
    Arrangement,
    arrangement_of,
    later_for_all,
)
from bot.coffee.booking.match_access import is_open
from bot.coffee.draw_inputs import apart_now
from bot.coffee.introductions import OUTCOME_AFTER_WORKING_DAYS
from bot.delivery import AbsenceMemory, MessageKind
from bot.members import skips_coffee
from bot.runtime.working_hours import hours_of, later_on_working_day
from storage import introductions, matches, rounds
from storage.database import Transaction
from storage.records import GroupSize, Match, MatchState, Member, PartState, Round

_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Welcome:
    """A pair with a third, the times that suit them, and how many of the two are there already."""

    known: Arrangement
    slots: tuple[datetime, ...]
    pressed: int


def join_a_pair(
    tx: Transaction, round_: Round, me: Member, absences: AbsenceMemory, now: datetime
) -> bool:
    """
    Let a member join a pair of a round that has no time yet; whether there is such a pair.

    Both said that they would rather meet two; nobody of the three is away, keeps another apart, or
    was introduced to one of them within a week; and they have half hours in common.
    """
    found = [
        welcome
        for match in introductions.of_round(tx, me.workspace_id, round_.id)
        if (welcome := _welcome(tx, match, me, absences, now)) is not None
    ]
    # First those who have pressed something: whoever was let down needs people who are there.
    best = min(found, key=lambda one: (-one.pressed, one.known.match.id), default=None)
    if best is None:
        return False
    _join(tx, best, me, now)
    rounds.set_part(tx, me.workspace_id, round_.id, me.person_id, PartState.MATCHED)
    return True


def _welcome(
    tx: Transaction, match: Match, me: Member, absences: AbsenceMemory, now: datetime
) -> _Welcome | None:
    is_free = match.state is MatchState.PICKING and is_open(match, now)
    if len(match.people) != _PAIR or not is_free or me.person_id in match.people:
        return None
    parts = matches.parts_in(tx, me.workspace_id, match.id)
    three = arrangement_of(tx, replace(match, people=(*match.people, me.person_id)), now, absences)
    # Without times they haven't been introduced.
    if not three.sets or any(one.rescue for one in parts) or len(parts) != _PAIR:
        return None
    # Two of a pair may have asked to be kept apart since they were introduced.
    if three.silent or not _likes(tx, three.members, me, absences, now):
        return None
    slots = three.fresh_slots(now)
    pressed = sum(one.pressed_at is not None for one in parts)
    return _Welcome(three, slots, pressed) if slots else None


def _likes(
    tx: Transaction,
    three: Sequence[Member],
    me: Member,
    absences: AbsenceMemory,
    now: datetime,
) -> bool:
    here, two = me.workspace_id, [one for one in three if one.person_id != me.person_id]
    if len(two) != _PAIR or any(one.group_size is not GroupSize.TRIO for one in two):
        return False
    joined = {one.person_id: one for one in three}
    if any(skips_coffee(one, now) for one in three) or away_from_round(
        tx, here, joined, now, absences
    ):
        return False
    apart = apart_now(tx, here, now)
    return not any({me.person_id, one.person_id} in apart for one in two)


def _join(tx: Transaction, welcome: _Welcome, me: Member, now: datetime) -> None:
    known, match = welcome.known, welcome.known.match
    closes_at = later_for_all(known.members, now, OPEN_WORKING_DAYS)
    matches.change(tx, match, people=match.people, closes_at=closes_at)
    introductions.add_part(tx, match, me.person_id, now)
    known = replace(known, match=replace(match, closes_at=closes_at))
    steps.open_set(tx, known, welcome.slots, now)
    steps.say(tx, match, MessageKind.THIRD_JOINS, now, me.person_id)
    steps.remind_later(tx, match, me, now)
    delivery.queue(
        tx,
        MessageKind.OUTCOME_QUESTION,
        workspace_id=match.workspace_id,
        receiver_id=me.person_id,
        subject_id=match.id,
        due_at=later_on_working_day(hours_of(me), now, OUTCOME_AFTER_WORKING_DAYS),
    )
