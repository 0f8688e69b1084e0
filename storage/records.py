"""The records that storage hands out: one list, in the order of the tables.

Records are frozen and know nothing of the database: they hold no relationship to follow, so nothing
can be reached past consent. All moments are aware and in UTC. All ids are Kith's own, unless a
field's name says ``slack``.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


def new_id() -> str:
    """A new random id: 32 hexadecimal characters that say nothing about anybody."""
    return uuid.uuid4().hex


class SlackKind(StrEnum):
    """The sort of thing that a Slack id stands for."""

    WORKSPACE = "workspace"
    ENTERPRISE = "enterprise"
    PERSON = "person"
    DIRECT = "direct"
    GROUP = "group"
    CHANNEL = "channel"


class Tier(StrEnum):
    """What may be shared in a workspace."""

    COFFEE_ONLY = "coffee_only"
    LIGHT = "light"
    ALL = "all"


class Company(StrEnum):
    """Whom a member would like to have the next coffee with."""

    NEW = "new"
    KNOWN = "known"
    SURPRISE = "surprise"


class Asking(StrEnum):
    """Whether a member is asked before each round, or is in unless they skip."""

    ASK_ME = "ask_me"
    ASSUME_YES = "assume_yes"


class GroupSize(StrEnum):
    """Whether a member would rather meet one person or two."""

    PAIR = "pair"
    TRIO = "trio"


class Mixing(StrEnum):
    """What a program looks for in a match: different teams, or shared interests."""

    OTHER_TEAM = "other_team"
    INTERESTS = "interests"


class RoundState(StrEnum):
    """The states of a round. While it is ``OPEN``, only those who joined since have heard of it."""

    OPEN = "open"
    ANNOUNCED = "announced"
    DRAWN = "drawn"
    CLOSED = "closed"


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


class MeetAgain(StrEnum):
    """Whether a person would like to meet again, which they say privately."""

    GLADLY = "gladly"
    CHANCE = "chance"


class DetailKind(StrEnum):
    """What a detail is about; this decides the plan of its check-ins."""

    ILLNESS_FAMILY = "illness_family"
    ILLNESS_OWN = "illness_own"
    LOSS = "loss"
    NEW_ARRIVAL = "new_arrival"
    JOURNEY = "journey"
    EXAM = "exam"
    MOVING = "moving"
    PET = "pet"
    CLOSE_TO_HEART = "close_to_heart"
    CELEBRATION = "celebration"
    TASTE = "taste"
    GLADLY_HELP = "gladly_help"


class Wish(StrEnum):
    """What the owner of a detail would like from people who know it."""

    HELLO = "hello"
    JUST_KNOW = "just_know"
    DISTRACT = "distract"
    HELP = "help"


class Brake(StrEnum):
    """How the owner of a detail has stopped its check-ins."""

    NONE = "none"
    NOT_YET = "not_yet"
    GENTLE = "gentle"
    NOBODY = "nobody"


class CheckInState(StrEnum):
    """
    The states of a check-in.

    ``PLANNED`` waits in the outbox; ``TOLD`` has reached its listener. With ``READ`` and ``ASKED``
    it is still this listener's turn; ``PASSED`` and ``LAPSED`` have given the turn to the next one.
    ``STOPPED`` was stopped by the owner.
    """

    PLANNED = "planned"
    TOLD = "told"
    READ = "read"
    ASKED = "asked"
    PASSED = "passed"
    LAPSED = "lapsed"
    STOPPED = "stopped"


class HashedWishKind(StrEnum):
    """
    Wishes that outlive an erasure, about the person of a hashed Slack id.

    ``QUIET_LIST``: this person is on somebody's quiet list. ``NO_REMINDERS``: this person allows no
    reminders about themselves.
    """

    QUIET_LIST = "quiet_list"
    NO_REMINDERS = "no_reminders"


class TombstoneKind(StrEnum):
    """What was forgotten."""

    PERSON = "person"
    DETAIL = "detail"
    COFFEE_NOTE = "line"


class OfferState(StrEnum):
    """What became of an offer to keep something."""

    OPEN = "open"
    KEPT = "kept"
    BROUGHT = "brought"
    DROPPED = "dropped"


class ReplyKind(StrEnum):
    """How Kith replies to what somebody told it; where several apply, the first one holds."""

    ABOUT_ANOTHER = "about_another"
    COFFEE_ONLY = "coffee_only"
    OFFER = "offer"


class SendState(StrEnum):
    """
    The states of an outbox row.

    ``UNKNOWN`` follows a lost answer: Slack is searched for the message before it is sent again.
    ``DROPPED`` was no longer wanted, or too late; ``WITHDRAWN`` was withdrawn before it was sent.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Workspace:
    """One Slack team."""

    id: str
    slack_team_id: str
    slack_enterprise_id: str | None
    tier: Tier
    contact_id: str | None
    uninstalled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person whose Slack id Kith knows, member or not."""

    workspace_id: str
    id: str
    slack_id: str
    deactivated_at: datetime | None


@dataclass(frozen=True, slots=True)
class DirectConversation:
    """A member's conversation with Kith, in Slack's ids."""

    workspace_id: str
    slack_channel: str
    slack_id: str
    joined_at: datetime
    locale: str


@dataclass(frozen=True, slots=True)
class Member:
    """A person who has joined, with their preferences. ``work_days``: 0 is Monday."""

    workspace_id: str
    person_id: str
    joined_at: datetime
    zone: str
    work_start: time
    work_end: time
    work_days: tuple[int, ...]
    country: str | None
    subdivision: str | None
    locale: str
    languages: tuple[str, ...]
    formats: tuple[str, ...]
    interests: tuple[str, ...]
    team: str | None
    rhythm_weeks: int
    company: Company
    asking: Asking | None
    group_size: GroupSize
    weekly_budget: int
    paused: bool
    paused_until: date | None
    next_icebreaker_at: datetime | None


@dataclass(frozen=True, slots=True)
class Program:
    """A coffee programme. ``weekday``: 0 is Monday; ``at`` is local to ``zone``."""

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


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a program; at most one for each program and local week."""

    workspace_id: str
    id: str
    program_id: str
    local_week: str
    draw_at: datetime
    state: RoundState
    due_at: datetime | None
    seed: int | None
    certificate: dict[str, int | str] | None


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
    """

    workspace_id: str
    id: str
    round_id: str
    organiser_id: str
    opener_key: str
    people: tuple[str, ...]
    made_at: datetime
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MatchPart:
    """What one person privately said about one match."""

    workspace_id: str
    match_id: str
    person_id: str
    outcome: Outcome | None
    again: MeetAgain | None
    times_asked: int


@dataclass(frozen=True, slots=True)
class Encounter:
    """
    What two people of a match said about it.

    ``one_id`` sorts before ``other_id``; ``people`` counts everybody in the match.
    """

    workspace_id: str
    match_id: str
    one_id: str
    other_id: str
    made_at: datetime
    outcomes: tuple[Outcome | None, Outcome | None]
    agains: tuple[MeetAgain | None, MeetAgain | None]
    people: int


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question of the bank that somebody was asked."""

    workspace_id: str
    id: str
    person_id: str
    question_key: str
    asked_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class Offer:
    """
    What somebody told Kith, by its place in Slack, and how Kith replies; it holds no words.

    ``slack_ts`` is the time stamp of the first line that it covers, ``None`` for an answer from a
    modal; ``more_ts`` are those of the others, in their order.
    """

    workspace_id: str
    id: str
    person_id: str
    slack_ts: str | None
    told_at: datetime
    state: OfferState
    more_ts: tuple[str, ...]
    reply: ReplyKind

    @property
    def lines(self) -> tuple[str, ...]:
        """The time stamps of all lines that it covers, in their order."""
        return () if self.slack_ts is None else (self.slack_ts, *self.more_ts)


@dataclass(frozen=True, slots=True)
class Detail:
    """
    A small thing that a person chose to share; its words stay in the vault.

    ``month_day`` ("MM-DD") replaces ``event_date`` for what returns every year. ``to_met``: besides
    its listeners, everybody whom its owner has met for coffee may know it. ``yearly``: there is one
    more check-in after a year. ``gentle``: its owner has said that it went badly. ``news_at``: when
    its owner said that there is news, or that it goes on.
    """

    workspace_id: str
    id: str
    owner_id: str
    kind: DetailKind
    event_date: date | None
    month_day: str | None
    wish: Wish
    shared_at: datetime
    ends_at: datetime
    brake: Brake
    brake_until: date | None
    tell_readers: bool
    to_met: bool = False
    yearly: bool = False
    gentle: bool = False
    news_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Listener:
    """A person whom the owner of a detail named; ``position`` counts from 0."""

    workspace_id: str
    detail_id: str
    person_id: str
    position: int


@dataclass(frozen=True, slots=True)
class Disclosure:
    """
    The fact that a listener read a detail.

    ``requested_at``: from then on the words may have been seen. ``shown_at``: Slack accepted them.
    """

    workspace_id: str
    id: str
    detail_id: str
    person_id: str
    purpose: str
    requested_at: datetime
    shown_at: datetime | None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """
    One planned nudge to one listener about one detail.

    ``occasion`` counts the occasions on which a detail is asked about, from 0. ``with_id``: the
    check-in whose message this one is bundled into, from the same owner to the same listener.
    """

    workspace_id: str
    id: str
    detail_id: str
    person_id: str
    state: CheckInState
    planned_for: datetime
    told_at: datetime | None
    due_at: datetime | None
    occasion: int = 0
    with_id: str | None = None


@dataclass(frozen=True, slots=True)
class CoffeeNote:
    """A note for the partner at somebody's next coffee; its words stay in the vault."""

    workspace_id: str
    id: str
    owner_id: str
    match_id: str | None
    written_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """A wish of ``owner_id`` to be reminded of a person on a day; it holds no words."""

    workspace_id: str
    id: str
    owner_id: str
    about_id: str
    day: date


@dataclass(frozen=True, slots=True)
class Tombstone:
    """
    A record that something was forgotten, so that it is forgotten again after a restore.

    ``subject`` is the random id of a detail or a coffee note, or the keyed hash of a Slack id.
    """

    workspace_id: str
    id: str
    kind: TombstoneKind
    subject: str
    forgotten_at: datetime
    noted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Export:
    """A file with a person's own data in their direct conversation, until it is deleted there."""

    workspace_id: str
    id: str
    slack_file_id: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class NewOutgoing:
    """A message to be queued; see :class:`Outgoing`. Each business key is queued once."""

    workspace_id: str
    kind: str
    receiver_id: str | None
    subject_id: str
    business_key: str
    priority: int
    due_at: datetime
    send_until: datetime


@dataclass(frozen=True, slots=True)
class Outgoing:
    """
    One row of the outbox: a message, without its words.

    ``receiver_id`` is a person's id, or ``None`` for a message to all people of a match.
    ``send_until`` is the latest moment at which it may be sent.
    """

    workspace_id: str
    id: str
    kind: str
    receiver_id: str | None
    subject_id: str
    business_key: str
    priority: int
    due_at: datetime
    send_until: datetime
    state: SendState
    tries: int
    conversation_id: str | None
    slack_ts: str | None
    lease_holder: str | None
    first_try_at: datetime | None
    last_try_at: datetime | None
    sent_at: datetime | None
    withdrawn_at: datetime | None
