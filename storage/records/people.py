"""People: members with their preferences, their reminders and their exports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


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


class FirstWeeks(StrEnum):
    """Whether a member is new here, and whether they like to welcome people who are."""

    NEW = "new"
    WELCOME = "welcome"


class HashedWishKind(StrEnum):
    """
    Wishes that outlive an erasure, about the person of a hashed Slack id.

    ``QUIET_LIST``: this person is on somebody's quiet list. ``NO_REMINDERS``: this person allows no
    reminders about themselves.
    """

    QUIET_LIST = "quiet_list"
    NO_REMINDERS = "no_reminders"


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
class MemberHome:
    """
    The language of a member, as a tag, and the country that they chose, as a code.

    They are given by their Slack id. A country that was taken from the time zone is not in here.
    """

    workspace_id: str
    slack_id: str
    locale: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """
    A person who has joined, with their preferences. ``work_days``: 0 is Monday.

    ``country_chosen``: they have saved their preferences with this country in them; until then it
    is a guess from their time zone, good enough for holidays and for nothing else (P18).
    ``active_on``: the latest day, in UTC, on which they pressed or wrote anything.
    ``asked_to_pause_at``: when Kith asked whether to pause them, since they had been silent.
    ``place``: where they meet people in person, on their ``office_days``; without any, on all their
    working days. ``new_since``: when they said that they are new here. ``no_coffee_until``: the day
    from which they have coffees again; all else goes on until then. ``here_signs``: keyed hashes of
    what in their Slack says that they are away, and of which they said that it isn't so.
    """

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
    country_chosen: bool = False
    active_on: date | None = None
    asked_to_pause_at: datetime | None = None
    place: str | None = None
    office_days: tuple[int, ...] = ()
    first_weeks: tuple[str, ...] = ()
    new_since: datetime | None = None
    no_coffee_until: date | None = None
    here_signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminder:
    """A wish of ``owner_id`` to be reminded of a person on a day; it holds no words."""

    workspace_id: str
    id: str
    owner_id: str
    about_id: str
    day: date


@dataclass(frozen=True, slots=True)
class Export:
    """A file with a person's own data in their direct conversation, until it is deleted there."""

    workspace_id: str
    id: str
    slack_file_id: str
    due_at: datetime
