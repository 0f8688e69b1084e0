"""What Kith keeps of somebody besides details: settings, coffees, quiet list, questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage import matches, members, people, programs, questions
from storage.database import Transaction
from storage.records import AskedQuestion, MeetAgain, Member, Outcome, Person, Program


@dataclass(frozen=True, slots=True)
class Coffee:
    """A match of somebody's, the others in it (Slack ids), and their own answers about it."""

    made_at: datetime
    others: tuple[str, ...]
    outcome: Outcome | None
    again: MeetAgain | None


@dataclass(frozen=True, slots=True)
class MemberData:
    """
    What Kith keeps of somebody besides details; empty for a stranger.

    ``member`` is ``None`` for somebody who has not joined or has left. ``coffees`` are newest
    first. What others said about a coffee is theirs and not included.
    """

    member: Member | None = None
    coffees: tuple[Coffee, ...] = ()
    quiet_list: tuple[str, ...] = ()
    programs: tuple[Program, ...] = ()
    questions: tuple[AskedQuestion, ...] = ()


def member_data(tx: Transaction, person: Person | None) -> MemberData:
    """Everything that is kept of a person besides details."""
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
