"""Coming, not coming, calling off: who takes part in a coffee, and whether it takes place."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot import delivery
from bot.coffee.booking import steps
from bot.coffee.booking.arrangement import Arrangement, arrangement_of
from bot.coffee.booking.match_access import MatchAccess, Seen, is_open
from bot.coffee.booking.outcome_questions import ask_afterwards
from bot.coffee.introductions import is_introduced, leave_over
from bot.coffee.rescue.offers import offer_others
from bot.delivery import MessageKind
from bot.slack.request import SlackRequest
from storage import bookings, matches, send_history
from storage.database import Transaction
from storage.records import Match, MatchState, Member, Outcome

_PAIR = 2


class CallingOffService:
    """Lets the people of a match call it off, take themselves out, or come along after all."""

    def __init__(self, access: MatchAccess) -> None:
        self._access = access

    def call_off(self, slack_request: SlackRequest, match_id: str) -> Seen:
        """
        Call a coffee off for everybody; no reason is asked for.

        No-op where it is over, or its time has passed. Returns the coffee as it was before.
        """
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            seen = self._access.seen(tx, me, match.id, now)
            if seen.can_be_called_off:
                steps.call_off(tx, seen.known, now)
                others = (one for one in match.people if one != me.person_id)
                offer_others(tx, match, others, now)
            return seen

    def cannot_make_it(self, slack_request: SlackRequest, match_id: str) -> Seen:
        """
        Take oneself out of a coffee; the others meet, if they are two at least.

        No-op where it is over, or its time has passed. Returns the coffee as it was before.
        """
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            seen = self._access.seen(tx, me, match_id, now)
            if not seen.can_be_called_off:
                return seen
            self._take_out(tx, match, me, now)
            return seen

    def can_make_it(self, slack_request: SlackRequest, match_id: str) -> Seen:
        """Come along after all, at the time that the others found."""
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            come_along(tx, self._access.seen(tx, me, match.id, now))
            return self._access.seen(tx, me, match_id, now)

    def left(self, tx: Transaction, member: Member, now: datetime) -> None:
        """Take somebody who leaves out of their coffees that are still ahead."""
        for match in matches.of_person(tx, member.workspace_id, member.person_id):
            locked = matches.get_locked(tx, member.workspace_id, match.id)
            if locked is None or not is_open(locked, now):
                continue
            if member.person_id not in locked.people:
                continue
            if is_behind(tx, locked, now):
                _take_reminders_back(tx, locked, member, now)
            else:
                self._take_out(tx, locked, member, now)

    def step_back(self, tx: Transaction, member: Member, now: datetime) -> bool:
        """
        Take somebody who has no coffees for a while out of those that are still ahead.

        Returns whether there were any of which they knew.
        """
        here, me = member.workspace_id, member.person_id
        were_any = False
        for match in matches.of_person(tx, here, me):
            locked = matches.get_locked(tx, here, match.id)
            is_theirs = locked is not None and me in locked.people and is_open(locked, now)
            if locked is None or not is_theirs or is_behind(tx, locked, now):
                continue
            part = matches.part(tx, here, match.id, me)
            if part is not None and part.times_asked:
                # Whether they met has been asked: only they know, and may still say.
                continue
            were_any |= is_introduced(tx, locked)
            self._take_out(tx, locked, member, now)
        return were_any

    def _take_out(self, tx: Transaction, match: Match, member: Member, now: datetime) -> None:
        known = without(arrangement_of(tx, match, now), member)
        if not is_introduced(tx, match):
            _before_introduction(tx, known, now)
            return
        if not can_meet(known):
            steps.call_off(tx, known, now)
            offer_others(tx, match, known.match.people, now)
            return
        _take_reminders_back(tx, match, member, now)
        matches.change(tx, match, people=known.match.people)
        if known.booking is not None and known.booking.called_off_at is None:
            bookings.change(tx, known.booking, people=known.booking.people)
        if not is_third_on_the_way(tx, match):
            steps.say(tx, match, MessageKind.ONE_LESS, now, str(len(known.members)))
        steps.go_on(tx, match.id, match.workspace_id, self._access.absences, now)


def come_along(tx: Transaction, seen: Seen) -> None:
    """Put somebody down for the time that is booked; no-op where they are, or it's over."""
    booking, me = seen.known.booking, seen.me
    if booking is None or not seen.is_booked or seen.is_over:
        return
    if me.person_id not in booking.people:
        bookings.change(tx, booking, people=(*booking.people, me.person_id))
        ask_afterwards(tx, me, booking, seen.now)


def can_meet(known: Arrangement) -> bool:
    """Whether two people at least are left for a coffee, and for the time that is booked."""
    booking = known.booking
    is_booked = booking is not None and booking.called_off_at is None
    down = booking.people if booking is not None and is_booked else None
    return len(known.members) >= _PAIR and (down is None or len(down) >= _PAIR)


def is_third_on_the_way(tx: Transaction, match: Match) -> bool:
    """Whether a third joins who isn't introduced: the three have heard nothing of each other."""
    kind = MessageKind.THIRD_JOINS
    return send_history.waiting_until(tx, match.workspace_id, kind, match.id, None) is not None


def _before_introduction(tx: Transaction, known: Arrangement, now: datetime) -> None:
    """Take somebody out of a match of which nobody has heard yet."""
    match, left = known.match, [one.person_id for one in known.members]
    if len(left) < _PAIR:
        leave_over(tx, match, now)
    else:
        organiser = match.organiser_id if match.organiser_id in left else left[0]
        matches.change(tx, match, people=match.people, organiser_id=organiser)


def is_behind(tx: Transaction, match: Match, now: datetime) -> bool:
    """
    Whether a coffee has been had, as far as Kith can know: its time has passed, or one says so.

    Of a coffee at a time of their own only they know, once they have been asked.
    """
    parts = matches.parts_in(tx, match.workspace_id, match.id)
    has_met = any(one.outcome is Outcome.MET for one in parts)
    own = match.state is MatchState.OWN_TIME and any(one.times_asked for one in parts)
    return has_met or own or arrangement_of(tx, match, now).has_passed(now)


def _take_reminders_back(tx: Transaction, match: Match, gone: Member, now: datetime) -> None:
    """Take back who is gone's own reminder, and those that name them; the others still wait."""
    here, kind = match.workspace_id, MessageKind.PICK_REMINDER
    for one in match.people:
        waits = send_history.waiting_until(tx, here, kind, match.id, one) is not None
        if one == gone.person_id or not waits:
            delivery.withdraw(tx, here, [match.id], now, receiver_id=one, kind=kind)


def without(known: Arrangement, member: Member) -> Arrangement:
    """The same match without one of its people."""
    left = member.person_id
    booking = known.booking and replace(
        known.booking, people=tuple(one for one in known.booking.people if one != left)
    )
    return replace(
        known,
        match=replace(known.match, people=tuple(x for x in known.match.people if x != left)),
        members=tuple(one for one in known.members if one.person_id != left),
        booking=booking,
    )
