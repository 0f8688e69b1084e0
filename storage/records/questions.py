"""Icebreakers, and offers to keep what somebody told Kith."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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

    # What is said to Kith itself tells nothing, and is never offered to be kept.
    ERASE = "erase"
    LEAVE = "leave"
    WHEN_TO_ASK = "when_to_ask"
    STOP = "stop"
    PAUSE = "pause"
    RESUME = "resume"
    NO_COFFEES = "no_coffees"
    RESCHEDULE = "reschedule"
    KNOWN = "known"
    PREFERENCES = "preferences"
    JOIN = "join"
    STANDING = "standing"
    HELP = "help"
    COMMAND = "command"
    WHO = "who"
    SHARE = "share"
    PUZZLED = "puzzled"
    NEVER_MIND = "never_mind"
    THANKS = "thanks"
    YES_OR_NO = "yes_or_no"
    GREETING = "greeting"
    GOODBYE = "goodbye"
    ALL_RIGHT = "all_right"
    SIGNS = "signs"


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
class CustomQuestion:
    """
    A question that an admin added to a program.

    It is asked of everybody in that program with its author's name, so it isn't sealed.
    """

    workspace_id: str
    id: str
    program_id: str
    author_id: str
    question: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """
    What somebody told Kith, by its place in Slack, and how Kith replies; it holds no words.

    ``slack_ts`` is the time stamp of the first line that it covers, ``None`` for an answer from a
    modal; ``more_ts`` are those of the others, in their order. ``question_key``: the icebreaker
    that it answers, if any.
    """

    workspace_id: str
    id: str
    person_id: str
    slack_ts: str | None
    told_at: datetime
    state: OfferState
    more_ts: tuple[str, ...]
    reply: ReplyKind
    question_key: str | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The time stamps of all lines that it covers, in their order."""
        return () if self.slack_ts is None else (self.slack_ts, *self.more_ts)
