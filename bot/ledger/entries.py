"""What the ledger shows of somebody: each thing that they shared, and all that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.circle import KnownReminders
from bot.ledger.held import Held
from bot.ledger.member_data import MemberData
from bot.memory import CheckInOutlook, OwnCoffeeNote, WordDates
from storage.records import Detail


@dataclass(frozen=True, slots=True)
class Reading:
    """Somebody (a Slack id) read a detail; *certain* once Slack has accepted the view."""

    reader: str
    at: datetime
    certain: bool


@dataclass(frozen=True, slots=True)
class NamedListener:
    """A listener, by internal id and by Slack id."""

    person_id: str
    slack_id: str


@dataclass(frozen=True, slots=True)
class NewsAnswer:
    """
    The day on which the first of the *named* (Slack ids) hears, where they live.

    ``None`` for never.
    """

    day: date | None
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A detail as its owner sees it; a break from coffees may be offered beside it."""

    detail: Detail
    words: str | None
    dates: WordDates
    listeners: tuple[NamedListener, ...]
    readings: tuple[Reading, ...]
    outlook: CheckInOutlook
    question: str | None = None
    may_skip_coffees: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that is kept of somebody (P15)."""

    member_data: MemberData
    reminders: KnownReminders
    entries: tuple[Entry, ...] = ()
    notes: tuple[OwnCoffeeNote, ...] = ()

    @property
    def held(self) -> Held:
        """How much this is."""
        shared = sum(bool(one.listeners) or one.detail.to_met for one in self.entries)
        return Held(shared, len(self.entries) - shared, len(self.notes))
