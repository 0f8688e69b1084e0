"""How far the people of a match are with a time: who takes part, what is offered and ticked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.coffee.booking.decision import Asked
from bot.coffee.booking.meeting_in_person import (
    hours_there,
    lunch_for,
    place_in_common,
    would_meet_by_video,
)
from bot.coffee.booking.slots import Guest, Lunch, choose, slots_in_set
from bot.delivery import AbsenceMemory
from bot.members import is_away
from bot.runtime.working_hours import coming_spans, hours_of, later_on_working_day, local_day
from storage import bookings, members, people, programs, rounds
from storage.database import Transaction
from storage.records import Booking, Match, Member, SlotAnswer, SlotSet

# A match is open for so long after its introduction, whenever the next round is.
OPEN_WORKING_DAYS = 10
_PATIENCE_WORKING_DAYS = 2
# In so many days there are ten working days, whatever is a holiday.
_DAYS_AHEAD = 24
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Arrangement:
    """
    A match with everything about its time.

    ``members``: those of its people who are members, in their order. ``silent``: the ids of those
    whose ticks don't count, because they have paused or want to meet nobody of these any more.
    ``away``: the local days on which each of them is away, as far as Slack has said so.
    """

    match: Match
    members: tuple[Member, ...]
    silent: frozenset[str]
    sets: tuple[SlotSet, ...]
    answers: tuple[SlotAnswer, ...]
    booking: Booking | None
    minutes: int
    away: Mapping[str, frozenset[date]]

    @property
    def attempt(self) -> int:
        """0 until there is a booking; from then on it counts the searches for another time."""
        return self.sets[-1].attempt if self.sets else 0

    @property
    def current(self) -> SlotSet | None:
        """The newest set, the only one that can be answered."""
        return self.sets[-1] if self.sets else None

    @property
    def present_sets(self) -> tuple[SlotSet, ...]:
        """The sets of the present search, oldest first."""
        return tuple(one for one in self.sets if one.attempt == self.attempt)

    def has_passed(self, now: datetime) -> bool:
        """Whether the time that was booked has passed, and no other was looked for since."""
        if self.booking is None or self.booking.called_off_at is not None:
            return False
        ends_at = self.booking.ends_at
        return ends_at <= now and all(one.opened_at < ends_at for one in self.sets)

    def has_answered(self, person_id: str) -> bool:
        """Whether somebody has answered the newest set."""
        return self.current is not None and any(
            one.number == self.current.number and one.person_id == person_id for one in self.answers
        )

    def ticks_of(self, person_id: str) -> frozenset[datetime]:
        """What somebody has ticked in any set of the present search."""
        numbers = {one.number for one in self.present_sets}
        mine = (one for one in self.answers if one.person_id == person_id and one.number in numbers)
        return frozenset(slot for one in mine for slot in one.ticked)

    def patient_until(self) -> datetime:
        """Until when the silent are waited for: two working days of everybody after the set."""
        opened_at = self.current.opened_at if self.current else self.match.made_at
        return later_for_all(self.members, opened_at, _PATIENCE_WORKING_DAYS)

    def asked(self, now: datetime) -> Asked:
        """What the answers say, for a decision."""
        ids = tuple(one.person_id for one in self.members)
        heard = [one for one in ids if one not in self.silent]
        return Asked(
            people=ids,
            ticked={one: self.ticks_of(one) for one in heard},
            answered=frozenset(one for one in heard if self.has_answered(one)),
            sets=sum(one.suggested_by is None for one in self.present_sets),
            is_patient=len(ids) == _PAIR or now < self.patient_until(),
        )

    def fresh_slots(self, now: datetime) -> tuple[datetime, ...]:
        """
        A set of times that nobody was offered yet; empty where they have none in common.

        Whoever would like to meet in person gets days on which all are at their place. Other days
        are offered where there are too few of them, and all would meet by video as well.
        """
        slots = self.slots_in_person(now)
        wanted = slots_in_set(len(self.members))
        if len(slots) == wanted or (slots and not would_meet_by_video(self.members)):
            return slots
        others = self._choose(now, None, Lunch.LAST, slots)
        return tuple(sorted([*slots, *others[: wanted - len(slots)]]))

    def slots_in_person(self, now: datetime) -> tuple[datetime, ...]:
        """Times at which all are at the place where they would like to meet, if there are any."""
        place = place_in_common(self.members)
        return self._choose(now, place, lunch_for(self.members)) if place else ()

    def meets_at(self, now: datetime) -> str | None:
        """The place where they can meet in person; ``None`` where they can't."""
        return place_in_common(self.members) if self.slots_in_person(now) else None

    def _choose(
        self,
        now: datetime,
        place: str | None,
        lunch: Lunch,
        besides: Iterable[datetime] = (),
    ) -> tuple[datetime, ...]:
        until = self.match.closes_at or later_for_all(self.members, now, OPEN_WORKING_DAYS)
        offered = {*besides, *(slot for one in self.sets for slot in one.slots)}
        if self.booking is not None:
            offered.add(self.booking.starts_at)
        # The id of a match is random, and the same for as long as it exists.
        seed = int(self.match.id[:8], 16) + len(self.sets)
        guests = [
            _guest(one, place, self.away.get(one.person_id, frozenset()), now, until)
            for one in self.members
        ]
        return choose(guests, self.minutes, now, seed, offered, lunch)


def arrangement_of(
    tx: Transaction, match: Match, now: datetime, absences: AbsenceMemory | None = None
) -> Arrangement:
    """Everything about the time of a match; where times are chosen, with *absences*."""
    here = match.workspace_id
    joined = members.several(tx, here, match.people)
    known = people.several(tx, here, match.people)
    program = programs.get(tx, here, rounds.get(tx, here, match.round_id).program_id)
    present = tuple(joined[one] for one in match.people if one in joined)
    return Arrangement(
        match=match,
        members=present,
        silent=_silent(tx, present, now),
        sets=bookings.sets_of(tx, here, match.id),
        answers=bookings.answers_of(tx, here, match.id),
        booking=bookings.get(tx, here, match.id),
        minutes=program.coffee_minutes,
        away={
            one: absences.days_of(tx, member, known[one].slack_id) if absences else frozenset()
            for one, member in joined.items()
        },
    )


def later_for_all(several: Iterable[Member], moment: datetime, days: int) -> datetime:
    """The moment by which so many working days of each of these have passed."""
    return max(
        (later_on_working_day(hours_of(one), moment, days) for one in several), default=moment
    )


def _silent(tx: Transaction, several: tuple[Member, ...], now: datetime) -> frozenset[str]:
    """Those who have paused, or have put another of them on their quiet list (P13)."""
    ids = {one.person_id for one in several}
    return frozenset(
        one.person_id
        for one in several
        if is_away(one, now)
        or ids.intersection(people.quiet_list_of(tx, one.workspace_id, one.person_id))
    )


def _guest(
    member: Member, place: str | None, away: frozenset[date], now: datetime, until: datetime
) -> Guest:
    spans = coming_spans(hours_there(member, place), now, _DAYS_AHEAD)
    there = (one for one in spans if local_day(one[0], member.zone) not in away)
    return Guest(member.zone, tuple(span for span in there if span[1] <= until))
