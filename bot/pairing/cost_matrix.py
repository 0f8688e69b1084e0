"""The costs of pairs, calculated for many pairs at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from bot.pairing.common_hours import CommonHours
from bot.pairing.common_ways import CommonWays
from bot.pairing.costs import (
    LONGEST_MEMORY_WEEKS,
    PAST_STEP,
    PLENTY_OF_MINUTES,
    POINTS,
    Levels,
    Weight,
    joining_as_third,
    reunion_weeks,
    weeks_since,
    weeks_until_on_purpose,
)
from bot.pairing.inputs import WRITTEN, Past, Request
from bot.pairing.welcoming import Welcoming
from bot.pairing.word_sets import Numbers, numbered, numbers_of, share_nothing, word_sets
from storage.records import Company, Mixing

Flags = NDArray[np.bool_]

# The cost of a pair that must not meet.
FORBIDDEN = -1


class Prices:
    """
    The costs of all pairs; people are numbered in the order of their ids.

    Methods with *one* and *other* take arrays of such numbers, whose shapes broadcast, and return
    an array.
    """

    def __init__(self, request: Request, levels: Levels | None = None) -> None:
        """
        Make the arrays that everything is looked up in.

        *levels* are those of a larger draw, of which this is a part.
        """
        self.people = sorted(request.candidates, key=lambda one: one.id)
        self.terms, self.seed = request.terms, request.seed
        self.levels = levels or Levels.of(len(self.people), request.terms.group_size)
        self.hours = CommonHours(
            [one.hours for one in self.people], self.terms.today, self.terms.least_common_minutes
        )
        self.sitting_out = numbers_of(self.levels.sitting_out(one) for one in self.people)
        self.fits_nowhere = np.zeros(len(self.people), dtype=bool)
        self.joining_as_third = numbers_of(joining_as_third(one) for one in self.people)
        self._wish = numbers_of(list(Company).index(one.company) for one in self.people)
        self._team = numbered([one.team for one in self.people])
        self.languages = word_sets([one.languages for one in self.people])
        self.formats = word_sets([one.formats for one in self.people])
        self.ways = CommonWays(self.people, self.terms)
        self.welcoming = Welcoming(self.people)
        self.interests = word_sets([one.interests for one in self.people])
        self.writes = np.array([WRITTEN in one.formats for one in self.people], dtype=bool)
        at_need = [request.in_writing_at_need and one.writes_at_need for one in self.people]
        self.may_write = self.writes | np.array(at_need, dtype=bool)
        self._look_back(request.past)

    def __len__(self) -> int:
        return len(self.people)

    def without_seats_for(self, people: Sequence[int]) -> Prices:
        """The same costs, with these people paired first because they can't join as thirds."""
        known = copy(self)
        known.fits_nowhere = self.fits_nowhere.copy()
        known.fits_nowhere[list(people)] = True
        return known

    def between(self, one: Numbers, other: Numbers) -> Numbers:
        """The cost of each pair; :data:`FORBIDDEN` if the two must not meet."""
        place, is_met = self._meeting_of(one, other)
        repeats = self._repeats(one, other, place, is_met)
        more_recent = LONGEST_MEMORY_WEEKS - self._weeks[place]
        again = self.levels.repeat + more_recent * self.levels.week
        too_many = self.levels.repeat * self.welcoming.too_many(one, other)
        written = self.levels.written * self._write_at_need(one, other)
        others_wait = self._put_off(one, other, place)
        wrong = np.where(repeats, again, 0) + np.maximum(np.maximum(too_many, written), others_wait)
        cost = self._soft(one, other, place) + wrong
        return np.where(self.may_meet(one, other), cost, FORBIDDEN)

    def put_off(self, one: Numbers, other: Numbers) -> Numbers:
        """The part of each pair's cost for those of the two who wait to meet somebody else."""
        return self._put_off(one, other, self._meeting_of(one, other)[0])

    def is_awaited(self, one: Numbers, other: Numbers) -> Flags:
        """Whether the two of each pair wait to meet each other again."""
        found: Flags = self._awaited[self._meeting_of(one, other)[0]]
        return found

    def _put_off(self, one: Numbers, other: Numbers, place: Numbers) -> Numbers:
        waiting = self._waits[one].astype(np.int64) + self._waits[other]
        return self.levels.put_off * np.where(self._awaited[place], 0, waiting)

    def may_meet(self, one: Numbers, other: Numbers) -> Flags:
        """Whether two people may meet at all."""
        writing = self.may_write[one] & self.may_write[other]
        may = ~self.lack_hours(one, other) | writing
        return (one != other) & may & ~self._are_apart(one, other)

    def lack_hours(self, one: Numbers, other: Numbers) -> Flags:
        """Whether the two of each pair have too few working hours in common."""
        found: Flags = self.hours.minutes(one, other) < self.terms.least_common_minutes
        return found

    def _write_at_need(self, one: Numbers, other: Numbers) -> Flags:
        """Whether two can meet in writing only, and not both of them asked for it."""
        found: Flags = self.lack_hours(one, other) & ~(self.writes[one] & self.writes[other])
        return found

    def repeats(self, one: Numbers, other: Numbers) -> Flags:
        """Whether the two would meet again without both asking for it."""
        return self._repeats(one, other, *self._meeting_of(one, other))

    def soft(self, one: Numbers, other: Numbers) -> Numbers:
        """The points for wishes and preferences, even if the two must not meet."""
        return self._soft(one, other, self._meeting_of(one, other)[0])

    def _soft(self, one: Numbers, other: Numbers, place: Numbers) -> Numbers:
        common = self.hours.minutes(one, other).clip(max=PLENTY_OF_MINUTES)
        most = {weight: points.most for weight, points in POINTS.items()}
        cost = most[Weight.FEW_HOURS] * (PLENTY_OF_MINUTES - common) // PLENTY_OF_MINUTES
        cost = cost + self._mixing(one, other)
        cost += most[Weight.NO_SHARED_LANGUAGE] * share_nothing(self.languages, one, other)
        cost += most[Weight.NO_SHARED_FORMAT] * self.ways.share_none(one, other)
        cost += self._company(one, other, place)
        return cost + self._chance(one, other)

    def _mixing(self, one: Numbers, other: Numbers) -> Numbers:
        if self.terms.mixing is Mixing.OTHER_TEAM:
            same = (self._team[one] == self._team[other]) & (self._team[one] >= 0)
            return POINTS[Weight.SAME_TEAM].most * same.astype(np.int64)
        shared = np.bitwise_count(self.interests[one] & self.interests[other]).astype(np.int64)
        return POINTS[Weight.NO_SHARED_INTEREST].most * (2 - shared.clip(max=2)) // 2

    def _company(self, one: Numbers, other: Numbers, place: Numbers) -> Numbers:
        """The points for wishes for somebody new, known, a surprise, or somebody who welcomes."""
        weighs = np.zeros(len(Company), dtype=np.int64)
        weighs[list(Company).index(Company.KNOWN)] = POINTS[Weight.STRANGER_FOR_KNOWN].most
        weighs[list(Company).index(Company.SURPRISE)] = POINTS[Weight.STRANGER_FOR_SURPRISE].most
        past = (PAST_STEP * self._times[place]).clip(max=POINTS[Weight.MUCH_PAST].most)
        mine = np.where(self.welcoming.has_no_wish(one, other), 0, weighs[self._wish[one]])
        theirs = np.where(self.welcoming.has_no_wish(other, one), 0, weighs[self._wish[other]])
        unwelcomed = POINTS[Weight.NOT_WELCOMED].most * self.welcoming.unwelcomed(one, other)
        stranger = mine + theirs + unwelcomed
        return np.where(self._times[place] > 0, past, stranger)

    def _chance(self, one: Numbers, other: Numbers) -> Numbers:
        """Pseudo-random points of a pair: symmetric, and the same on every machine."""
        low, high = np.minimum(one, other).astype(np.uint64), np.maximum(one, other)
        mixed = low * np.uint64(0x9E3779B97F4A7C15) + high.astype(np.uint64)
        mixed ^= np.uint64(self.seed * 0xD1B54A32D192ED03 % 2**64)
        # The finishing steps of the generator SplitMix64, which spread every bit over all.
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        sides = POINTS[Weight.CHANCE].most + 1
        chance: Numbers = ((mixed >> np.uint64(33)) % np.uint64(sides)).astype(np.int64)
        return chance

    def _repeats(self, one: Numbers, other: Numbers, place: Numbers, is_met: Flags) -> Flags:
        return is_met & ~(self._reunites[place] & self._want_no_new(one, other))

    def _want_no_new(self, one: Numbers, other: Numbers) -> Flags:
        """Whether neither of two asked for somebody new."""
        new = list(Company).index(Company.NEW)
        both: Flags = (self._wish[one] != new) & (self._wish[other] != new)
        return both

    def _look_back(self, past: Past) -> None:
        """Put past meetings into sorted arrays, without people who aren't due."""
        number = {one.id: index for index, one in enumerate(self.people)}
        met = _keyed(number, past.meetings)
        self._met = numbers_of(key for key, _ in met)
        meetings = [past.meetings[pair] for _, pair in met]
        weeks = [weeks_since(each, self.terms.today) for each in meetings]
        self._weeks = numbers_of([*weeks, 0])
        self._times = numbers_of([*(each.times for each in meetings), 0])
        rhythm = {one.id: one.rhythm_weeks for one in self.people}
        reunites = [
            meeting.is_glad and since >= reunion_weeks(*(rhythm[person] for person in pair))
            for (_, pair), meeting, since in zip(met, meetings, weeks, strict=True)
        ]
        self._reunites = np.array([*reunites, False], dtype=bool)
        self._apart = numbers_of(key for key, _ in _keyed(number, past.apart))
        waited = [
            meeting.is_glad and since >= weeks_until_on_purpose(*(rhythm[one] for one in pair))
            for (_, pair), meeting, since in zip(met, meetings, weeks, strict=True)
        ]
        self._await(np.array(waited, dtype=bool))

    def _await(self, waited: Flags) -> None:
        """Note who waits to meet somebody again, of those who *waited* long enough and can."""
        one, other = self._met // len(self), self._met % len(self)
        can = self.may_meet(one, other) & ~self._write_at_need(one, other)
        may = waited & can & self._want_no_new(one, other)
        self._awaited = np.append(may, False)
        self._waits = np.zeros(len(self), dtype=bool)
        self._waits[np.concatenate([one[may], other[may]])] = True

    def reunions(self) -> tuple[Numbers, Numbers]:
        """All pairs who could meet again on purpose, if neither asks for somebody new."""
        keys = self._met[self._reunites[:-1]]
        return keys // len(self), keys % len(self)

    def _meeting_of(self, one: Numbers, other: Numbers) -> tuple[Numbers, Flags]:
        """Where the past of each pair stands, and whether it has one."""
        keys = _keys(one, other, len(self))
        place = np.searchsorted(self._met, keys)
        # After the last meeting comes an empty one, for pairs without a past.
        inside = np.minimum(place, max(0, len(self._met) - 1))
        is_met = self._met[inside] == keys if len(self._met) else np.zeros(keys.shape, bool)
        return np.where(is_met, inside, len(self._met)), is_met

    def _are_apart(self, one: Numbers, other: Numbers) -> Flags:
        if not len(self._apart):
            return np.zeros(np.broadcast(one, other).shape, dtype=bool)
        keys = _keys(one, other, len(self))
        place = np.minimum(np.searchsorted(self._apart, keys), len(self._apart) - 1)
        found: Flags = self._apart[place] == keys
        return found


def _keys(one: Numbers, other: Numbers, people: int) -> Numbers:
    keys: Numbers = np.minimum(one, other) * people + np.maximum(one, other)
    return keys


def _keyed(
    number: Mapping[str, int], pairs: Iterable[frozenset[str]]
) -> list[tuple[int, frozenset[str]]]:
    """The pairs of whom both are due, with their keys, sorted by key."""
    found = []
    for pair in pairs:
        if len(pair) == 2 and all(person in number for person in pair):
            low, high = sorted(number[person] for person in pair)
            found.append((low * len(number) + high, pair))
    return sorted(found, key=lambda one: one[0])
