"""What Kith keeps of somebody besides details: settings, coffees, quiet list, questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.coffee import is_introduced
from storage import (
    bookings,
    contacts,
    custom_questions,
    matches,
    members,
    people,
    programs,
    questions,
)
from storage.database import Transaction
from storage.records import (
    AskedQuestion,
    Contact,
    CustomQuestion,
    Match,
    MatchPart,
    MatchState,
    MeetAgain,
    Member,
    Outcome,
    Person,
    Program,
    Rescue,
)


@dataclass(frozen=True, slots=True)
class Coffee:
    """
    A match of somebody's, the others in it (Slack ids), and their own answers about it.

    ``ticked``: the times they ticked for it, while it is open. ``booked_for``: when they meet, or
    met; ``None`` where nothing is booked, or where they aren't down for it. ``called_off``: by
    whomever. ``is_out``: they took themselves out of it, and the others went on. The rest is as in
    :class:`MatchPart`.
    """

    made_at: datetime
    others: tuple[str, ...]
    outcome: Outcome | None
    again: MeetAgain | None
    ticked: tuple[datetime, ...] = ()
    booked_for: datetime | None = None
    pressed_at: datetime | None = None
    rescue: Rescue | None = None
    joined_at: datetime | None = None
    called_off: bool = False
    is_out: bool = False


@dataclass(frozen=True, slots=True)
class MemberData:
    """
    What Kith keeps of somebody besides details; empty for a stranger.

    ``member`` is ``None`` for somebody who has not joined or has left. ``coffees`` are newest
    first. What others said about a coffee is theirs and not included; nor is a match of which they
    haven't heard: it waits for its introduction, or somebody went before (P13). ``contact``: they
    were picked as the contact in need. ``written``: the questions that they added to a program, as
    an admin.
    """

    member: Member | None = None
    coffees: tuple[Coffee, ...] = ()
    quiet_list: tuple[str, ...] = ()
    programs: tuple[Program, ...] = ()
    questions: tuple[AskedQuestion, ...] = ()
    written: tuple[CustomQuestion, ...] = ()
    contact: Contact | None = None


def member_data(tx: Transaction, person: Person | None) -> MemberData:
    """Everything that is kept of a person besides details."""
    if person is None:
        return MemberData()
    here, me = person.workspace_id, person.id
    mine, parts = matches.of_person(tx, here, me), matches.parts_of(tx, here, me)
    quiet = people.quiet_list_of(tx, here, me)
    known = people.several(tx, here, {*quiet, *(one for match in mine for one in match.people)})
    contact = contacts.get(tx, here)
    ticked: dict[str, list[datetime]] = {}
    for answer in bookings.answers_by(tx, here, me):
        ticked.setdefault(answer.match_id, []).extend(answer.ticked)
    return MemberData(
        contact=contact if contact and contact.person_id == me else None,
        member=members.get(tx, here, me),
        coffees=tuple(
            _coffee(tx, match, parts[match.id], known, ticked.get(match.id, []))
            for match in reversed(mine)
            if not match.is_unheard_of and is_introduced(tx, match)
        ),
        quiet_list=tuple(known[one].slack_id for one in quiet if one in known),
        programs=programs.of_person(tx, here, me),
        questions=questions.asked_of(tx, here, me),
        written=custom_questions.of_author(tx, here, me),
    )


def _coffee(
    tx: Transaction,
    match: Match,
    part: MatchPart,
    known: Mapping[str, Person],
    ticked: Sequence[datetime],
) -> Coffee:
    me = part.person_id
    return Coffee(
        match.made_at,
        tuple(known[one].slack_id for one in match.people if one != me and one in known),
        part.outcome,
        part.again,
        tuple(ticked),
        _booked_for(tx, match, me),
        part.pressed_at,
        part.rescue,
        part.joined_at,
        called_off=match.state is MatchState.CALLED_OFF,
        is_out=me not in match.people,
    )


def _booked_for(tx: Transaction, match: Match, person_id: str) -> datetime | None:
    booking = bookings.get(tx, match.workspace_id, match.id)
    if booking is None or booking.called_off_at or person_id not in booking.people:
        return None
    return booking.starts_at
