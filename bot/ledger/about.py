"""What else is kept of somebody besides what they shared: settings, coffees, quiet list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from storage import matches, members, people, questions
from storage.records import Member, Person


@dataclass(frozen=True, slots=True)
class Coffee:
    """A coffee that somebody was matched for, and with whom (Slack ids)."""

    made_at: datetime
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class About:
    """
    What is kept of somebody besides what they shared; it is empty for a stranger.

    ``member`` is ``None`` for whoever has not joined, or has left. ``coffees`` are newest first.
    What others said of a coffee is theirs, and is not in here.
    """

    member: Member | None = None
    coffees: tuple[Coffee, ...] = ()
    quiet_list: tuple[str, ...] = ()
    questions: int = 0


def about(tx: Connection, person: Person | None) -> About:
    """Everything that is kept of a person besides what they shared."""
    if person is None:
        return About()
    here, me = person.workspace_id, person.id
    mine = matches.of_person(tx, here, me)
    quiet = people.quiet_list_of(tx, here, me)
    known = people.several(tx, here, {*quiet, *(one for match in mine for one in match.people)})
    return About(
        member=members.get(tx, here, me),
        coffees=tuple(
            Coffee(
                match.made_at,
                tuple(known[one].slack_id for one in match.people if one != me and one in known),
            )
            for match in reversed(mine)
        ),
        quiet_list=tuple(known[one].slack_id for one in quiet if one in known),
        questions=len(questions.asked_of(tx, here, me)),
    )
