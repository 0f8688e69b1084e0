"""Somebody looks at times that have all passed: they get new ones, as if none had fitted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.coffee.booking import steps
from bot.coffee.booking.arrangement import Arrangement, arrangement_of
from bot.coffee.booking.decision import SETS
from bot.coffee.booking.match_access import is_open
from bot.coffee.booking.slots import NOTICE
from bot.coffee.rescue.offers import answer_after_all
from bot.delivery import AbsenceMemory, MessageKind
from storage import bookings, matches
from storage.database import Transaction
from storage.records import Match, MatchState, Member, SlotAnswer

_SEARCHING = (MatchState.PICKING, MatchState.MOVING)


def renew_if_passed(
    tx: Transaction, looked_at: Match, me: Member, absences: AbsenceMemory, now: datetime
) -> bool:
    """
    Offer new times where all of the newest have passed unanswered; whether there are new ones.

    After the last set it counts as an answer that none of them fits. Whoever has paused, or wants
    to meet nobody of these any more, brings nothing about, so that it still looks like silence; nor
    does whoever took themselves out. Nor do the times tell that somebody is away of whom nothing
    was heard (P13).
    """
    match = matches.get(tx, looked_at.workspace_id, looked_at.id)
    if match is None or match.state not in _SEARCHING or not is_open(match, now):
        return False
    if me.person_id not in match.people:
        return False
    known = arrangement_of(tx, match, now, absences)
    if not _is_late(known, me, now):
        return False
    if not any(known.has_answered(one.person_id) for one in known.members):
        known = replace(known, away={})
    answer_after_all(tx, known, me.person_id)
    slots = known.fresh_slots(now) if known.asked(now).sets < SETS else ()
    if slots:
        after = steps.open_set(tx, known, slots, now)
        steps.say(tx, match, MessageKind.NEW_TIMES, now, str(len(after.sets)))
    else:
        number = len(known.sets)
        none = SlotAnswer(me.workspace_id, match.id, number, me.person_id, (), now)
        bookings.answer(tx, none)
        steps.go_on(tx, match.id, match.workspace_id, absences, now)
    return bool(slots)


def _is_late(known: Arrangement, me: Member, now: datetime) -> bool:
    """Whether somebody hasn't answered the newest set, and can't: all of its times have passed."""
    current = known.current
    if current is None or known.has_passed(now):
        return False
    if me.person_id in known.silent or known.has_answered(me.person_id):
        return False
    return all(slot < now + NOTICE for slot in current.slots)
