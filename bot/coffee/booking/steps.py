"""The steps of a match to its coffee, each within one transaction: times, a booking, an end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from bot import delivery
from bot.coffee.booking.arrangement import (
    OPEN_WORKING_DAYS,
    Arrangement,
    arrangement_of,
    later_for_all,
)
from bot.coffee.booking.decision import SETS, Booked, Next, decide
from bot.coffee.booking.outcome_questions import ask_afterwards
from bot.coffee.rescue.offers import ask_if_due
from bot.delivery import AbsenceMemory, MessageKind
from bot.memory import return_coffee_notes
from bot.runtime.working_hours import (
    hours_of,
    later_on_working_day,
)
from storage import bookings, matches, send_history
from storage.database import Transaction
from storage.records import Booking, Match, MatchState, Member, SlotSet

_SEARCHING = (MatchState.PICKING, MatchState.MOVING)


def begin(tx: Transaction, match: Match, absences: AbsenceMemory, now: datetime) -> None:
    """Offer the first times of a match that was just introduced, and plan the one reminder."""
    known = arrangement_of(tx, match, now, absences)
    if match.state is not MatchState.PICKING or known.sets:
        return
    closes_at = later_for_all(known.members, now, OPEN_WORKING_DAYS)
    matches.change(tx, match, closes_at=closes_at, due_at=closes_at)
    known = replace(known, match=replace(match, closes_at=closes_at))
    slots = known.fresh_slots(now)
    if not slots:
        # The introduction has said so.
        matches.change(tx, match, state=MatchState.NO_TIME)
        return
    open_set(tx, known, slots, now)


def remind_later(
    tx: Transaction, match: Match, member: Member, now: datetime, occasion: str = ""
) -> None:
    """
    Plan the one reminder to pick times, a working day from now.

    Whoever has picked by then needs none, and may still get it for a later set, as *occasion*.
    """
    here, me, kind = match.workspace_id, member.person_id, MessageKind.PICK_REMINDER
    waits = send_history.waiting_until(tx, here, kind, match.id, me) is not None
    if waits or match.id in send_history.subjects_since(tx, here, me, kind, match.made_at):
        return
    delivery.queue(
        tx,
        MessageKind.PICK_REMINDER,
        workspace_id=match.workspace_id,
        receiver_id=member.person_id,
        subject_id=match.id,
        due_at=later_on_working_day(hours_of(member), now, 1),
        occasion=occasion,
    )


def take_reminders_back(tx: Transaction, match: Match, now: datetime) -> None:
    """Take back the reminders of a match for which no time is picked any more."""
    delivery.withdraw(tx, match.workspace_id, [match.id], now, kind=MessageKind.PICK_REMINDER)


def open_set(
    tx: Transaction,
    known: Arrangement,
    slots: Sequence[datetime],
    now: datetime,
    *,
    suggested_by: str | None = None,
    is_new_search: bool = False,
) -> Arrangement:
    """Offer a set of times; returns the match as it is then."""
    made = SlotSet(
        workspace_id=known.match.workspace_id,
        match_id=known.match.id,
        number=len(known.sets) + 1,
        attempt=known.attempt + is_new_search,
        slots=tuple(slots),
        suggested_by=suggested_by,
        opened_at=now,
    )
    bookings.open_set(tx, made)
    for one in known.members if known.booking is None else ():
        remind_later(tx, known.match, one, now, str(made.number) if known.sets else "")
    after = replace(known, sets=(*known.sets, made))
    _wait(tx, after, now)
    return after


def say(
    tx: Transaction, match: Match, kind: MessageKind, due_at: datetime, occasion: str = ""
) -> None:
    """Queue a message to all people of a match, in their chat; one for each *occasion*."""
    delivery.queue(
        tx,
        kind,
        workspace_id=match.workspace_id,
        receiver_id=None,
        subject_id=match.id,
        due_at=due_at,
        occasion=occasion,
    )


def go_on(
    tx: Transaction, match_id: str, workspace_id: str, absences: AbsenceMemory, now: datetime
) -> None:
    """Do what the answers so far lead to; the match is locked."""
    match = matches.get(tx, workspace_id, match_id)
    if match is None or match.state not in _SEARCHING:
        return
    known = arrangement_of(tx, match, now, absences)
    asked = known.asked(now)
    step = decide(asked, now)
    slots = known.fresh_slots(now) if step is Next.NEW_SET else ()
    if step is Next.NEW_SET and slots:
        after = open_set(tx, known, slots, now)
        say(tx, match, MessageKind.NEW_TIMES, now, str(len(after.sets)))
        return
    if step is Next.NEW_SET:
        step = decide(replace(asked, sets=SETS), now)
    if isinstance(step, Booked):
        book(tx, known, step, now)
    elif step is Next.NO_TIME:
        _give_up(tx, known, now)
    else:
        _wait(tx, known, now)


def book(tx: Transaction, known: Arrangement, booked: Booked, now: datetime) -> None:
    """Book a coffee, or move it, and let everybody know."""
    match, before = known.match, known.booking
    made = Booking(
        workspace_id=match.workspace_id,
        match_id=match.id,
        uid=before.uid if before else str(uuid4()),
        starts_at=booked.starts_at,
        minutes=known.minutes,
        people=booked.people,
        sequence=before.sequence + 1 if before else 0,
        changed_at=now,
        called_off_at=None,
    )
    if before is None:
        bookings.add(tx, made)
    else:
        moved = {"starts_at": made.starts_at, "people": made.people, "minutes": made.minutes}
        bookings.change(tx, before, sequence=made.sequence, changed_at=now, **moved)
    take_booking_back(tx, match, now)
    take_reminders_back(tx, match, now)
    matches.change(tx, match, state=MatchState.BOOKED, due_at=_over_or_closed(match, made))
    say(tx, match, MessageKind.BOOKED, now, str(made.sequence))
    for one in known.members:
        if one.person_id in booked.people:
            ask_afterwards(tx, one, made, now)
        else:
            _tell_left_out(tx, one, made, now)


def take_booking_back(tx: Transaction, match: Match, now: datetime) -> None:
    """Let the buttons of a booking that no longer holds, or is over, give way to a sentence."""
    for kind in (MessageKind.BOOKED, MessageKind.NOT_IN_BOOKING):
        delivery.withdraw(tx, match.workspace_id, [match.id], now, kind=kind)


def take_back_if_over(tx: Transaction, match: Match, now: datetime) -> None:
    """Let the buttons of a booking give way once its time has passed."""
    booking = bookings.get(tx, match.workspace_id, match.id)
    if booking is not None and booking.ends_at <= now:
        take_booking_back(tx, match, now)


def call_off(tx: Transaction, known: Arrangement, now: datetime) -> None:
    """End a match without a coffee, and let everybody know."""
    booking = known.booking
    if booking is not None and booking.called_off_at is None:
        changed = {"sequence": booking.sequence + 1, "changed_at": now, "called_off_at": now}
        bookings.change(tx, booking, **changed)
    matches.change(tx, known.match, state=MatchState.CALLED_OFF, due_at=None)
    bookings.forget_ticks(tx, known.match.workspace_id, [known.match.id])
    return_coffee_notes(tx, known.match, now)
    take_reminders_back(tx, known.match, now)
    take_booking_back(tx, known.match, now)
    say(tx, known.match, MessageKind.CALLED_OFF, now, "")


def close(tx: Transaction, match: Match) -> None:
    """Forget what was ticked for a match whose days are over; what is booked stays."""
    state = MatchState.BOOKED if match.state is MatchState.MOVING else match.state
    matches.change(tx, match, state=state, due_at=None)
    bookings.forget_ticks(tx, match.workspace_id, [match.id])


def _wait(tx: Transaction, known: Arrangement, now: datetime) -> None:
    """Wait for the silent, and for somebody whom they leave waiting."""
    until, booking = known.patient_until(), known.booking
    closes_at = known.match.closes_at or until
    # The time that is booked may be over before another is found.
    moments = (until, booking.ends_at if booking else None, ask_if_due(tx, known, now))
    ahead = [one for one in moments if one is not None and now < one]
    matches.change(tx, known.match, due_at=min([*ahead, closes_at]))


def _give_up(tx: Transaction, known: Arrangement, now: datetime) -> None:
    """Nothing fits: what is booked and ahead holds; else they suggest times, or find their own."""
    match, booking = known.match, known.booking
    if match.state is MatchState.MOVING and booking is not None and now < booking.ends_at:
        due_at = _over_or_closed(match, booking)
        matches.change(tx, match, state=MatchState.BOOKED, due_at=due_at)
    else:
        matches.change(tx, match, state=MatchState.NO_TIME, due_at=match.closes_at)
    say(tx, match, MessageKind.NO_TIME, now, str(len(known.sets)))


def _over_or_closed(match: Match, booking: Booking) -> datetime:
    """When a booked coffee is over, or its match closes before."""
    return min(booking.ends_at, match.closes_at or booking.ends_at)


def _tell_left_out(tx: Transaction, member: Member, booking: Booking, now: datetime) -> None:
    delivery.queue(
        tx,
        MessageKind.NOT_IN_BOOKING,
        workspace_id=booking.workspace_id,
        receiver_id=member.person_id,
        subject_id=booking.match_id,
        due_at=now,
        occasion=str(booking.sequence),
    )
