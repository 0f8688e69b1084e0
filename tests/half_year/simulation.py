"""
A half-year of sixty people with the real bot: what they press, and what comes of their coffees.

The bot runs in the sandbox with a database file. People see its messages when they are posted, and
do something about them after some working hours: tick times, go to the coffee, say how it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from heapq import heappop, heappush
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select

from bot.sandbox.users import sandbox_user
from storage import bookings, matches, people
from storage.records import Booking, Match, MatchState, SendState
from storage.tables import outbox
from tests.bench.busy_people import A_WORKING_DAY, answer_after, ticks_of
from tests.cast import Actor, button
from tests.half_year.people import (
    AGREES_ANYWAY,
    BEGINS,
    CALLS_OFF,
    COMES,
    ENDS,
    GLADLY,
    OWN_TIME,
    OWN_TIME_MEETS,
    SKIPS,
    TAKES_ANOTHER,
    TELLS,
    WEEKS,
    ZONE,
    Colleague,
    after_work,
    chance,
    sixty,
)
from tests.picking import boxes, sends
from tests.workspace import TestWorkspace

_RHYTHM = {1: "Every week", 2: "Every 2 weeks", 4: "Every 4 weeks", 8: "Every 8 weeks"}
_FIRST_LOOK, _LAST_LOOK = time(8), time(18)
_A_LOOK = timedelta(hours=1)
_AN_HOUR_BEFORE = timedelta(hours=1)
_LENGTH = timedelta(minutes=30)
# Who finds a time without Kith meets on the second working day after.
_OWN_TIME_IN = 2 * A_WORKING_DAY


@dataclass
class Course:
    """What became of a match, as its people know it."""

    handles: tuple[str, ...]
    made_at: datetime
    is_booked: bool = False
    has_met: bool = False
    # Somebody of them was away or left in the two weeks that it lived.
    is_disturbed: bool = False
    # One of them wanted no times from Kith, and said so at once.
    chose_own_time: bool = False
    # The sets of times that they got from Kith, and who has answered the newest.
    sets: int = 0
    answered: set[str] = field(default_factory=set)
    # Nothing suited both of what was offered; one of them took another coffee instead.
    found_nothing: bool = False
    was_left: bool = False
    answers_at: dict[str, datetime] = field(default_factory=dict)
    # Who said afterwards that they'd like to meet again.
    glad: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Posted:
    """One message of Kith's: when, where, what it said, and what its buttons carry."""

    at: datetime
    channel: str
    text: str
    values: dict[str, str]


@dataclass(frozen=True)
class Sent:
    """A row of the outbox as one person got it; what goes to a match goes to each of its people."""

    handle: str
    at: datetime
    kind: str
    subject_id: str


class HalfYear:
    """Sixty people, the bot, and a queue of what people are going to do."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.dice = Random(seed)
        self.people = {one.handle: one for one in sixty(self.dice)}
        url = f"sqlite:///{folder / 'kith.db'}"
        self.workspace = TestWorkspace(folder, url, start=BEGINS - timedelta(hours=3))
        self.courses: dict[str, Course] = {}
        self.posted: list[Posted] = []
        # What each person was sent, by the id of the row and their handle.
        self.sent: dict[tuple[str, str], Sent] = {}
        # Who was offered another coffee, and who took it, and when.
        self.offered: list[tuple[str, datetime]] = []
        self.taken: list[tuple[str, datetime, Course]] = []
        self._actors: dict[str, Actor] = {}
        self._queue: list[tuple[datetime, int, Callable[[], object]]] = []
        self._numbers = count()
        self._last_entry = 0
        self._handles: dict[str, str] = {}
        self._directs: dict[str, str] = {}
        self._reactions: dict[str, Callable[[Posted, str], None]] = {
            "Pick times": self._is_asked_for_times,
            "Add to calendar": self._is_booked,
            "I'd rather suggest times": self._finds_no_time,
            "We met": self._is_asked_how_it_was,
            "Skip this one": self._is_announced,
            "Yes, we have": self._is_offered_another,
            "No, thanks": self._is_offered_another,
            "Keep me in": self._is_missed,
        }

    def close(self) -> None:
        """End the bot and the sandbox."""
        self.workspace.close()

    def run(self) -> None:
        """Let the half-year pass."""
        self._begin()
        while self._queue and self._queue[0][0] < ENDS:
            at, _, act = heappop(self._queue)
            self._pass_until(max(at, self.workspace.clock.now()))
            act()
            self._read()
        self._pass_until(ENDS)
        self._note_sent()

    # Time -----------------------------------------------------------------------------------------

    def _begin(self) -> None:
        for week in range(WEEKS):
            self._plan(BEGINS + timedelta(weeks=week), self._note_sent)
        for one in self.people.values():
            self.workspace.sandbox.add_user(sandbox_user(one.handle, one.name, ZONE, "718096"))
            actor = self.workspace._actor(one.handle)
            self._actors[one.handle] = actor
            self._directs[self.workspace.sandbox.direct(actor.id)] = one.handle
            self._plan(one.joins_at, partial(self._joins, one))
            if one.leaves_at is not None:
                self._plan(one.leaves_at, actor.leaves)
            for (first, last), is_said in zip(one.away, one.is_said, strict=True):
                if is_said:
                    begins = datetime.combine(first, _FIRST_LOOK, UTC)
                    self._plan(begins, partial(self._says_away, one, last))

    def _plan(self, at: datetime, act: Callable[[], object]) -> None:
        heappush(self._queue, (at, next(self._numbers), act))

    def _next_at(self) -> datetime:
        return self._queue[0][0] if self._queue else ENDS

    def _pass_until(self, at: datetime) -> None:
        """Move the clock; people look at Slack every hour of the day, and act when they planned."""
        clock = self.workspace.clock
        while clock.now() < at:
            now = clock.now()
            look = now + _A_LOOK
            if not _FIRST_LOOK <= look.time() <= _LAST_LOOK:
                day = look.date() + timedelta(days=look.time() > _LAST_LOOK)
                look = datetime.combine(day, _FIRST_LOOK, UTC)
            self.workspace.walk(min(look, at, max(now, self._next_at())))
            self._read()
            while self._queue and self._queue[0][0] <= clock.now() < at:
                heappop(self._queue)[2]()
                self._read()

    def _read(self) -> None:
        """Everybody sees what was posted since, and plans what to do about it."""
        for entry in self.workspace.sandbox._parts.traffic.since(self._last_entry):
            self._last_entry = entry.number
            if entry.direction == "to_slack" and entry.name == "chat.postMessage":
                one = Posted(
                    entry.at,
                    entry.body["channel"],
                    entry.body["text"],
                    dict(_buttons(entry.body.get("blocks"))),
                )
                self.posted.append(one)
                for label, react in self._reactions.items():
                    if label in one.values:
                        react(one, one.values[label])
                        break

    # What people do -------------------------------------------------------------------------------

    def _joins(self, one: Colleague) -> None:
        actor = self._actors[one.handle]
        self.workspace.joins(actor, rhythm=_RHYTHM[one.rhythm])
        with self.workspace.database.write() as tx:
            own = people.get_or_add(tx, self.workspace.record.id, actor.id)
        self._handles[own.id] = one.handle

    def _says_away(self, one: Colleague, last: date) -> None:
        back = datetime.combine(last + timedelta(days=1), _FIRST_LOOK, UTC)
        self.workspace.sandbox.set_user(
            one.handle,
            status_text="On holiday",
            status_emoji=":palm_tree:",
            status_expiration=int(back.timestamp()),
        )

    def _is_announced(self, posted: Posted, _round_id: str) -> None:
        one = self.people[self._directs[posted.channel]]
        skips = chance(self.dice, 50 if self._knows_of_absence(one, posted.at) else SKIPS)
        if one.answers and skips:
            self._acts(one, posted.at, 1, partial(self._press, one, "Skip this one"))

    def _knows_of_absence(self, one: Colleague, now: datetime) -> bool:
        """Whether they will be on holiday when the coffee is."""
        return any(one.is_away(now.date() + timedelta(days=day)) for day in (1, 4))

    def _is_asked_for_times(self, posted: Posted, match_id: str) -> None:
        is_first = match_id not in self.courses
        course = self._course(match_id)
        if posted.channel in self._directs:
            handles: tuple[str, ...] = (self._directs[posted.channel],)
            if handles[0] in course.answers_at and course.answers_at[handles[0]] <= posted.at:
                return
            waking = 50 if handles[0] in course.answers_at else 40
            after = self.dice.uniform(0, A_WORKING_DAY) if chance(self.dice, waking) else None
            self._will_answer(posted, match_id, handles[0], after)
            return
        course.answers_at.clear()
        # Whoever came so late that they got these times in their window has ticked them there.
        course.answered = self._have_answered(match_id)
        course.sets += 1
        for handle in course.handles:
            if is_first and self.people[handle].answers and chance(self.dice, OWN_TIME):
                course.chose_own_time = True
                self._acts(
                    self.people[handle], posted.at, 1, partial(self._own_time, match_id, handle)
                )
        for handle in course.handles:
            if handle not in course.answered:
                after = answer_after(self.dice, is_reminded=False)
                self._will_answer(posted, match_id, handle, after)

    def _will_answer(self, posted: Posted, match_id: str, handle: str, after: float | None) -> None:
        one, course = self.people[handle], self._course(match_id)
        if after is not None and one.answers:
            at = course.answers_at[handle] = after_work(posted.at, after)
            self._acts(one, posted.at, after, partial(self._ticks, match_id, one, at))

    def _acts(
        self, one: Colleague, since: datetime, hours: float, act: Callable[[], object]
    ) -> None:
        """Somebody does something after some hours of work; later where they are away."""
        at = after_work(since, hours)
        while one.is_away(at.date()):
            at += timedelta(days=1)
        self._plan(at, partial(self._does, one, act))

    def _does(self, one: Colleague, act: Callable[[], object]) -> None:
        if one.is_here(self.workspace.clock.now()):
            act()

    def _ticks(self, match_id: str, one: Colleague, at: datetime) -> None:
        """Tick times, if this is still what they plan: not an earlier set, nor since reminded."""
        course = self._course(match_id)
        if course.answers_at.get(one.handle) != at:
            return
        group, actor = self._group_of(match_id, one), self._actors[one.handle]
        if self._match(match_id).state not in (MatchState.PICKING, MatchState.MOVING):
            return
        actor.closes()
        actor.presses("Pick times", in_group=group)
        slots = {
            datetime.fromisoformat(option["value"]): option["value"]
            for each in boxes(actor)
            for option in each["options"]
        }
        if slots:
            mine = ticks_of(one.calendar, sorted(slots), self.dice)
            course.answered.add(one.handle)
            sends(actor, *(slots[slot] for slot in mine))
        actor.closes()

    def _is_booked(self, posted: Posted, match_id: str) -> None:
        self._course(match_id).is_booked = True
        booking = self._booking(match_id)
        if booking is not None:
            at = booking.starts_at
            self._plan(at - _AN_HOUR_BEFORE, partial(self._calls_off, match_id, at))
            self._plan(at + _LENGTH, partial(self._meet, match_id, at))

    def _calls_off(self, match_id: str, starts_at: datetime) -> None:
        """Whoever can't come says so, if they are careful; somebody ill at home often isn't."""
        booking = self._booking(match_id)
        if booking is None or booking.starts_at != starts_at:
            return
        for handle in self._course(match_id).handles:
            one = self.people[handle]
            if one.is_away(starts_at.date()) and chance(self.dice, CALLS_OFF):
                label = "Call it off" if len(booking.people) == 2 else "I can't make it"
                self._press(one, label, match_id, self._group_of(match_id, one))
                return

    def _meet(self, match_id: str, starts_at: datetime) -> None:
        booking = self._booking(match_id)
        if booking is None or booking.starts_at != starts_at:
            return
        if self._match(match_id).state is MatchState.CALLED_OFF:
            return
        coming = [self.people[self._handles[one]] for one in booking.people]
        there = [one for one in coming if one.is_here(starts_at) and chance(self.dice, COMES)]
        self._course(match_id).has_met |= len(there) > 1

    def _finds_no_time(self, posted: Posted, match_id: str) -> None:
        course = self._course(match_id)
        course.found_nothing = True
        if chance(self.dice, AGREES_ANYWAY):
            handle = self.dice.choice(course.handles)
            act = partial(self._own_time, match_id, handle, meets=100)
            self._acts(self.people[handle], posted.at, 2, act)

    def _own_time(self, match_id: str, handle: str, meets: int = OWN_TIME_MEETS) -> None:
        one, course = self.people[handle], self._course(match_id)
        self._press(one, "We'll find our own time", match_id, self._group_of(match_id, one))
        if chance(self.dice, meets):
            at = after_work(self.workspace.clock.now(), _OWN_TIME_IN)
            if all(self.people[each].is_here(at) for each in course.handles):
                self._plan(at, partial(setattr, course, "has_met", True))

    def _is_asked_how_it_was(self, posted: Posted, match_id: str) -> None:
        one = self.people[self._directs[posted.channel]]
        if one.answers and chance(self.dice, TELLS):
            self._acts(one, posted.at, 3, partial(self._tells, one, match_id))

    def _tells(self, one: Colleague, match_id: str) -> None:
        if self._course(match_id).has_met:
            self._press(one, "We met", match_id)
            is_glad = chance(self.dice, GLADLY)
            self._press(one, "I'd like that" if is_glad else "Leave it to chance", match_id)
            if is_glad:
                self._course(match_id).glad.add(one.handle)
        else:
            self._press(one, "It didn't work out" if chance(self.dice, 50) else "Not yet", match_id)

    def _is_offered_another(self, posted: Posted, match_id: str) -> None:
        one = self.people[self._directs[posted.channel]]
        self.offered.append((one.handle, posted.at))
        if one.answers and chance(self.dice, TELLS):
            answers = (
                self._answers_question if "Yes, we have" in posted.values else self._answers_offer
            )
            self._acts(one, posted.at, 3, partial(answers, one, match_id))

    def _answers_question(self, one: Colleague, match_id: str) -> None:
        """Say whether they have found each other; if not, another coffee is offered."""
        course = self._course(match_id)
        if course.has_met or course.is_booked:
            self._press(one, "Yes, we have", match_id)
        elif self._press(one, "Not yet", match_id):
            self._answers_offer(one, match_id)

    def _answers_offer(self, one: Colleague, match_id: str) -> None:
        now = self.workspace.clock.now()
        if chance(self.dice, TAKES_ANOTHER) and self._press(one, "Yes, please", match_id):
            course = self._course(match_id)
            self.taken.append((one.handle, now, course))
            course.was_left = True

    def _is_missed(self, posted: Posted, _round_id: str) -> None:
        one = self.people[self._directs[posted.channel]]
        if one.answers:
            self._acts(one, posted.at, 3, partial(self._press, one, "Keep me in"))

    def _press(
        self, one: Colleague, label: str, subject: str | None = None, group: str | None = None
    ) -> bool:
        """Press the newest button of this name, about this subject; ``False`` if there is none."""
        actor = self._actors[one.handle]
        actor.closes()
        for message in reversed(actor.messages(group)):
            found = button(message["blocks"] or [], label)
            if found and subject in (None, found[1].get("value")):
                actor.presses_in(message, label)
                actor.closes()
                return True
        return False

    def _note_sent(self) -> None:
        """Note what was sent, before it is forgotten."""
        rows = select(outbox).where(outbox.c.state == SendState.SENT)
        with self.workspace.database.read() as tx:
            for row in tx.execute(rows):
                to: tuple[str, ...] = (row.receiver_id,)
                if row.receiver_id is None:
                    to = self._match(row.subject_id).people
                for handle in (self._handles[one] for one in to if one in self._handles):
                    sent = Sent(handle, row.sent_at, row.kind, row.subject_id)
                    self.sent.setdefault((row.id, handle), sent)

    # What is so -----------------------------------------------------------------------------------

    def _course(self, match_id: str) -> Course:
        if match_id not in self.courses:
            match = self._match(match_id)
            handles = tuple(self._handles[one] for one in match.people)
            now = self.workspace.clock.now()
            self.courses[match_id] = Course(handles, now, is_disturbed=self._is_disturbed(handles))
        return self.courses[match_id]

    def _is_disturbed(self, handles: tuple[str, ...]) -> bool:
        """Whether somebody of them goes away or leaves within ten working days."""
        now = self.workspace.clock.now()
        return any(
            not self.people[one].is_here(now + timedelta(days=day))
            for one in handles
            for day in range(15)
        )

    def _match(self, match_id: str) -> Match:
        with self.workspace.database.read() as tx:
            found = matches.get(tx, self.workspace.record.id, match_id)
        assert found is not None
        return found

    def _booking(self, match_id: str) -> Booking | None:
        with self.workspace.database.read() as tx:
            return bookings.get(tx, self.workspace.record.id, match_id)

    def _have_answered(self, match_id: str) -> set[str]:
        """Who has answered the newest times of a match."""
        here = self.workspace.record.id
        with self.workspace.database.read() as tx:
            newest = len(bookings.sets_of(tx, here, match_id))
            answers = bookings.answers_of(tx, here, match_id)
        return {self._handles[one.person_id] for one in answers if one.number == newest}

    def _group_of(self, match_id: str, one: Colleague) -> str:
        """The group chat of a match, as one of them sees it."""
        ids = {self._actors[each].id for each in self._course(match_id).handles}
        chats = self.workspace.sandbox._workspace.conversations
        return next(
            each
            for each in self._actors[one.handle].groups()
            if ids < (there := set(chats[each].members)) and len(there) == len(ids) + 1
        )


def _buttons(blocks: Any) -> Iterator[tuple[str, str]]:
    for block in json.loads(blocks) if isinstance(blocks, str) else blocks or []:
        for element in block.get("elements", []):
            if element.get("type") == "button":
                yield element["text"]["text"], element.get("value", "")
