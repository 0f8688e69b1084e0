"""Builders of complete records, with defaults for what a test does not care about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection

from storage import outbox
from storage.records import (
    AskedQuestion,
    Booking,
    Brake,
    CheckIn,
    CheckInState,
    CoffeeNote,
    Company,
    CustomQuestion,
    Detail,
    DetailKind,
    Disclosure,
    Export,
    GroupSize,
    Match,
    Member,
    Mixing,
    NewOutgoing,
    Offer,
    OfferState,
    Outgoing,
    Person,
    Program,
    Reminder,
    ReplyKind,
    Round,
    RoundState,
    SlotAnswer,
    SlotSet,
    Wish,
    new_id,
)
from tests.storage.lookups import outgoing

# Monday 23 November 2026, nine in the morning in London.
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
LEASE = timedelta(seconds=60)
# A lease that has expired from the start, as if its claimer were dead.
OVER = timedelta(seconds=-1)


def a_member(person: Person, **changes: Any) -> Member:
    """A member with the preferences that one tap gives."""
    member = Member(
        workspace_id=person.workspace_id,
        person_id=person.id,
        joined_at=MONDAY,
        zone="Europe/London",
        work_start=time(9),
        work_end=time(17, 30),
        work_days=(0, 1, 2, 3, 4),
        country="GB",
        subdivision=None,
        locale="en",
        languages=("en",),
        formats=("in_person", "video"),
        interests=(),
        team=None,
        rhythm_weeks=2,
        company=Company.SURPRISE,
        asking=None,
        group_size=GroupSize.PAIR,
        weekly_budget=2,
        paused=False,
        paused_until=None,
        next_icebreaker_at=None,
    )
    return replace(member, **changes)


def a_program(workspace_id: str, **changes: Any) -> Program:
    """A program that is announced on Mondays."""
    program = Program(
        workspace_id=workspace_id,
        id=new_id(),
        channel_id=None,
        rhythm_weeks=2,
        weekday=1,
        at=time(10),
        zone="Europe/London",
        group_size=2,
        coffee_minutes=30,
        least_common_minutes=60,
        mixing=Mixing.OTHER_TEAM,
        active=True,
        due_at=MONDAY,
    )
    return replace(program, **changes)


def a_round(program: Program, **changes: Any) -> Round:
    """An announced round that is drawn a day later."""
    round_ = Round(
        workspace_id=program.workspace_id,
        id=new_id(),
        program_id=program.id,
        local_week="2026-W48",
        draw_at=MONDAY + DAY,
        state=RoundState.ANNOUNCED,
        due_at=MONDAY + DAY,
        seed=None,
        certificate=None,
    )
    return replace(round_, **changes)


def a_match(round_: Round, *people: Person, **changes: Any) -> Match:
    """A match of these people, organised by the first of them."""
    match = Match(
        workspace_id=round_.workspace_id,
        id=new_id(),
        round_id=round_.id,
        organiser_id=people[0].id,
        opener_key="smell_of_childhood",
        people=tuple(person.id for person in people),
        made_at=round_.draw_at,
    )
    return replace(match, **changes)


def a_slot_set(match: Match, **changes: Any) -> SlotSet:
    """Two times to pick, a day and two days after the match was made."""
    made = SlotSet(
        workspace_id=match.workspace_id,
        match_id=match.id,
        number=1,
        attempt=0,
        slots=(match.made_at + DAY, match.made_at + 2 * DAY),
        suggested_by=None,
        opened_at=match.made_at,
    )
    return replace(made, **changes)


def a_slot_answer(slot_set: SlotSet, person: Person, **changes: Any) -> SlotAnswer:
    """Somebody ticked the first time of a set."""
    answer = SlotAnswer(
        workspace_id=slot_set.workspace_id,
        match_id=slot_set.match_id,
        number=slot_set.number,
        person_id=person.id,
        ticked=slot_set.slots[:1],
        answered_at=slot_set.opened_at + HOUR,
    )
    return replace(answer, **changes)


def a_booking(match: Match, **changes: Any) -> Booking:
    """All people of a match meet, a day after it was made."""
    booking = Booking(
        workspace_id=match.workspace_id,
        match_id=match.id,
        uid="0b2c1f4e-6f0e-4f5e-9a43-3f1d2c5b6a70",
        starts_at=match.made_at + DAY,
        minutes=30,
        people=match.people,
        sequence=0,
        changed_at=match.made_at + HOUR,
        called_off_at=None,
    )
    return replace(booking, **changes)


def an_asked_question(person: Person, **changes: Any) -> AskedQuestion:
    """An icebreaker that somebody was just asked."""
    asked = AskedQuestion(
        workspace_id=person.workspace_id,
        id=new_id(),
        person_id=person.id,
        question_key="first_song",
        asked_at=MONDAY,
        answered_at=None,
    )
    return replace(asked, **changes)


def a_custom_question(program: Program, person: Person, **changes: Any) -> CustomQuestion:
    """A question that somebody has just added to a program."""
    question = CustomQuestion(
        workspace_id=person.workspace_id,
        id=new_id(),
        program_id=program.id,
        author_id=person.id,
        question="What made you laugh this week?",
        written_at=MONDAY,
    )
    return replace(question, **changes)


def an_offer(person: Person, **changes: Any) -> Offer:
    """An offer to keep what somebody has just told Kith."""
    offer = Offer(
        workspace_id=person.workspace_id,
        id=new_id(),
        person_id=person.id,
        slack_ts="1795424400.000100",
        told_at=MONDAY,
        state=OfferState.OPEN,
        more_ts=("1795424402.000100",),
        reply=ReplyKind.OFFER,
    )
    return replace(offer, **changes)


def a_detail(owner: Person, **changes: Any) -> Detail:
    """An operation on Thursday."""
    detail = Detail(
        workspace_id=owner.workspace_id,
        id=new_id(),
        owner_id=owner.id,
        kind=DetailKind.ILLNESS_FAMILY,
        event_date=date(2026, 11, 26),
        month_day=None,
        wish=Wish.HELLO,
        shared_at=MONDAY,
        ends_at=MONDAY + 33 * DAY,
        brake=Brake.NONE,
        brake_until=None,
        tell_readers=False,
    )
    return replace(detail, **changes)


def a_disclosure(detail: Detail, listener: Person, **changes: Any) -> Disclosure:
    """A listener is about to read a detail."""
    disclosure = Disclosure(
        workspace_id=detail.workspace_id,
        id=new_id(),
        detail_id=detail.id,
        person_id=listener.id,
        purpose="check_in",
        requested_at=MONDAY + 4 * DAY,
        shown_at=None,
    )
    return replace(disclosure, **changes)


def a_check_in(detail: Detail, listener: Person, **changes: Any) -> CheckIn:
    """A nudge that is planned for Friday morning."""
    check_in = CheckIn(
        workspace_id=detail.workspace_id,
        id=new_id(),
        detail_id=detail.id,
        person_id=listener.id,
        state=CheckInState.PLANNED,
        planned_for=MONDAY + 4 * DAY,
        told_at=None,
        due_at=None,
    )
    return replace(check_in, **changes)


def a_coffee_note(owner: Person, **changes: Any) -> CoffeeNote:
    """A note that waits for its owner's next coffee."""
    note = CoffeeNote(
        workspace_id=owner.workspace_id,
        id=new_id(),
        owner_id=owner.id,
        match_id=None,
        written_at=MONDAY,
        ends_at=MONDAY + 90 * DAY,
    )
    return replace(note, **changes)


def a_reminder(owner: Person, about: Person, **changes: Any) -> Reminder:
    """That somebody wants to check in with another on Friday."""
    reminder = Reminder(
        workspace_id=owner.workspace_id,
        id=new_id(),
        owner_id=owner.id,
        about_id=about.id,
        day=(MONDAY + 4 * DAY).date(),
    )
    return replace(reminder, **changes)


def an_export(workspace_id: str, **changes: Any) -> Export:
    """A file that is due for deletion on Tuesday."""
    export = Export(workspace_id, new_id(), "F0SCENE001", MONDAY + DAY)
    return replace(export, **changes)


def new_outgoing(**changes: Any) -> NewOutgoing:
    """A message to somebody that is due now."""
    values: dict[str, Any] = {
        "kind": "check_in",
        "subject_id": new_id(),
        "business_key": new_id(),
        "priority": 1,
        "due_at": MONDAY,
        "send_until": MONDAY + 4 * DAY,
    }
    return NewOutgoing(**values | changes)


def queued(tx: Connection, workspace_id: str, receiver: Person | None, **changes: Any) -> Outgoing:
    """A message to somebody that is due now, queued and read back."""
    receiver_id = None if receiver is None else receiver.id
    made = outbox.queue(
        tx, new_outgoing(workspace_id=workspace_id, receiver_id=receiver_id, **changes)
    )
    assert made is not None, "the business key is taken"
    return stored(tx, workspace_id, made)


def stored(tx: Connection, workspace_id: str, outgoing_id: str) -> Outgoing:
    """A row of the outbox as it stands now."""
    found = outgoing(tx, workspace_id, outgoing_id)
    assert found is not None
    return found
