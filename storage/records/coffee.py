"""Coffee: programs, rounds, matches and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class Mixing(StrEnum):
    """What a program looks for in a match: different teams, or shared interests."""

    OTHER_TEAM = "other_team"
    INTERESTS = "interests"


class RoundState(StrEnum):
    """
    The states of a round. While it is ``OPEN``, only those who joined since have heard of it.

    One that was never drawn, because Kith did not run, goes from ``ANNOUNCED`` to ``CLOSED``.
    """

    OPEN = "open"
    ANNOUNCED = "announced"
    DRAWN = "drawn"
    CLOSED = "closed"


class MoveReason(StrEnum):
    """Why a round isn't on the day that its program has: days off, New Year, or an outage."""

    HOLIDAY = "holiday"
    NEW_YEAR = "new_year"
    OUTAGE = "outage"


class PartState(StrEnum):
    """The states of a person in a round."""

    ASKED = "asked"
    IN = "in"
    SKIPPED = "skipped"
    MATCHED = "matched"
    LEFT_OVER = "left_over"


class Outcome(StrEnum):
    """What a person privately says about a match."""

    MET = "met"
    NOT_YET = "not_yet"
    DID_NOT_WORK_OUT = "did_not_work_out"


class MatchState(StrEnum):
    """
    How far the people of a match are with a time to meet.

    ``MOVING``: they have a time, and look for another; until they find it, the old one holds.
    ``NO_TIME``: nothing that was offered suits them. ``WRITTEN``: they meet in writing.
    """

    PICKING = "picking"
    BOOKED = "booked"
    MOVING = "moving"
    NO_TIME = "no_time"
    OWN_TIME = "own_time"
    WRITTEN = "written"
    CALLED_OFF = "called_off"


class MeetAgain(StrEnum):
    """Whether a person would like to meet again, which they say privately."""

    GLADLY = "gladly"
    CHANCE = "chance"


class Rescue(StrEnum):
    """
    What became of another coffee for somebody who was let down in a match.

    ``ASKED``: whether they have found each other. ``OFFERED``: that they won't meet is certain.
    ``DECLINED``: they need no other; ``ACCEPTED``: they meet somebody else, or wait for it.
    """

    ASKED = "asked"
    OFFERED = "offered"
    DECLINED = "declined"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Program:
    """
    A coffee programme. ``weekday``: 0 is Monday; ``at`` is local to ``zone``.

    ``next_on``: the day planned for the next round that isn't announced, which may move once more.
    ``None`` in a program from before that was kept: then it is the first that fits ``due_at``.
    ``name`` is what an admin called it; a program without one is the coffee of the whole workspace.
    ``formats``: how its people meet; empty where each as they like.
    """

    workspace_id: str
    id: str
    channel_id: str | None
    rhythm_weeks: int
    weekday: int
    at: time
    zone: str
    group_size: int
    coffee_minutes: int
    least_common_minutes: int
    mixing: Mixing
    active: bool
    due_at: datetime
    next_on: date | None = None
    name: str = ""
    formats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """
    One round of a program; at most one for each program and local week.

    ``due_at``: when it goes on to its next state. ``announced_at``, ``drawn_at``, ``closed_at``:
    when it came to each. ``moved_from``: the day that was planned, where ``draw_at`` is another,
    ``moved_because`` of this.
    """

    workspace_id: str
    id: str
    program_id: str
    local_week: str
    draw_at: datetime
    state: RoundState
    due_at: datetime | None
    seed: int | None
    certificate: dict[str, int | str] | None
    announced_at: datetime | None = None
    drawn_at: datetime | None = None
    closed_at: datetime | None = None
    moved_from: date | None = None
    moved_because: MoveReason | None = None


@dataclass(frozen=True, slots=True)
class Participation:
    """The state of one member in one round."""

    workspace_id: str
    round_id: str
    person_id: str
    state: PartState


@dataclass(frozen=True, slots=True)
class Match:
    """
    The two to four people whom a round brings together.

    ``reasons`` are short codes for why they meet, such as "hours:3"; none of them reveals a wish.
    ``more_openers``: the keys of those that they asked for. ``state`` is ``None`` for a match from
    before times were picked. After ``closes_at`` nothing more is booked, and at ``due_at``
    something is to be decided; one that was called off before anybody heard of it has neither.
    """

    workspace_id: str
    id: str
    round_id: str
    organiser_id: str
    opener_key: str
    people: tuple[str, ...]
    made_at: datetime
    reasons: tuple[str, ...] = ()
    more_openers: tuple[str, ...] = ()
    state: MatchState | None = None
    closes_at: datetime | None = None
    due_at: datetime | None = None

    @property
    def is_unheard_of(self) -> bool:
        """Whether it was called off before its people were introduced."""
        return self.state is MatchState.CALLED_OFF and self.closes_at is None


@dataclass(frozen=True, slots=True)
class MatchPart:
    """
    What one person privately said about one match.

    ``asked_to_begin_at``: when they were asked to suggest a time to the others. ``pressed_at``:
    when they last pressed anything about it. ``joined_at``: when they joined the others, whose
    match it had been before; ``None`` for somebody who was in it from the start.
    """

    workspace_id: str
    match_id: str
    person_id: str
    outcome: Outcome | None
    again: MeetAgain | None
    times_asked: int
    asked_to_begin_at: datetime | None = None
    pressed_at: datetime | None = None
    rescue: Rescue | None = None
    joined_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Encounter:
    """
    What two people of a match said about it.

    ``one_id`` sorts before ``other_id``; ``people`` counts everybody in the match. ``let_down``:
    whether each of them was left waiting by the others. ``closes_at``: until when they can still
    arrange it; ``None`` where it was called off, or was made before times were picked.
    """

    workspace_id: str
    match_id: str
    one_id: str
    other_id: str
    made_at: datetime
    outcomes: tuple[Outcome | None, Outcome | None]
    agains: tuple[MeetAgain | None, MeetAgain | None]
    people: int
    let_down: tuple[bool, bool] = (False, False)
    closes_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CoffeeNote:
    """
    A note for the partner at somebody's next coffee; its words stay in the vault.

    ``question_key``: the icebreaker that the words answer, if any. ``for_id``: the one partner for
    whom it waits; ``None`` where it is for whoever its owner meets next.
    """

    workspace_id: str
    id: str
    owner_id: str
    match_id: str | None
    written_at: datetime
    ends_at: datetime
    question_key: str | None = None
    for_id: str | None = None
