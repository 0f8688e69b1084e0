"""What else is kept of somebody besides what they shared: settings, coffees, quiet list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage import matches, members, people, programs, questions
from storage.database import Transaction
from storage.records import AskedQuestion, MeetAgain, Member, Outcome, Person, Program


@dataclass(frozen=True, slots=True)
class Coffee:
    """A coffee that somebody was matched for, with whom (Slack ids), and what they said of it."""

    made_at: datetime
    others: tuple[str, ...]
    outcome: Outcome | None
    again: MeetAgain | None


@dataclass(frozen=True, slots=True)
class MemberData:
    """
    What is kept of somebody besides what they shared; it is empty for a stranger.

    ``member`` is ``None`` for whoever has not joined, or has left. ``coffees`` are newest first.
    What others said of a coffee is theirs, and is not in here.
    """

    member: Member | None = None
    coffees: tuple[Coffee, ...] = ()
    quiet_list: tuple[str, ...] = ()
    programs: tuple[Program, ...] = ()
    questions: tuple[AskedQuestion, ...] = ()


def member_data(tx: Transaction, person: Person | None) -> MemberData:
    """Everything that is kept of a person besides what they shared."""
    if person is None:
        return MemberData()
    here, me = person.workspace_id, person.id
    mine, parts = matches.of_person(tx, here, me), matches.parts_of(tx, here, me)
    quiet = people.quiet_list_of(tx, here, me)
    known = people.several(tx, here, {*quiet, *(one for match in mine for one in match.people)})
    return MemberData(
        member=members.get(tx, here, me),
        coffees=tuple(
            Coffee(
                match.made_at,
                tuple(known[one].slack_id for one in match.people if one != me and one in known),
                parts[match.id].outcome,
                parts[match.id].again,
            )
            for match in reversed(mine)
        ),
        quiet_list=tuple(known[one].slack_id for one in quiet if one in known),
        programs=programs.of_person(tx, here, me),
        questions=questions.asked_of(tx, here, me),
    )
