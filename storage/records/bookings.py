"""Times to pick for a coffee, what people ticked, and what was booked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class SlotSet:
    """
    Times at which the people of a match could meet, by their start; they tick what suits them.

    ``number`` counts the sets of a match from 1. ``attempt`` is 0 until there is a booking, and
    counts the searches for another time from then on. ``suggested_by``: the person whose own
    suggestions these are; ``None`` for a set of Kith's.
    """

    workspace_id: str
    match_id: str
    number: int
    attempt: int
    slots: tuple[datetime, ...]
    suggested_by: str | None
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class SlotAnswer:
    """What one person ticked of a set; nothing at all where none of it suits them."""

    workspace_id: str
    match_id: str
    number: int
    person_id: str
    ticked: tuple[datetime, ...]
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class Booking:
    """
    When some or all people of a match meet.

    ``uid`` names it in calendars for as long as it exists; ``sequence`` counts its changes from 0,
    and ``changed_at`` is the moment of the last one.
    """

    workspace_id: str
    match_id: str
    uid: str
    starts_at: datetime
    minutes: int
    people: tuple[str, ...]
    sequence: int
    changed_at: datetime
    called_off_at: datetime | None

    @property
    def ends_at(self) -> datetime:
        """When their coffee is over."""
        return self.starts_at + timedelta(minutes=self.minutes)
