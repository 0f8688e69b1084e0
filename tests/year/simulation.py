"""A simulated year of a workspace: the bot's own rules, without a database or Slack.

Every decision is made by the bot's rules. This module adds only what the services do around them: a
queue of events, who has been told, and what people do then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from heapq import heappop, heappush
from itertools import count
from random import Random
from typing import Any

from bot.checkins import next_listener
from bot.checkins.moments import first_moment, last_for
from bot.checkins.nudges import urgency_of
from bot.checkins.occasions import (
    Occasion,
    no_cheer_until,
    occasions,
    owner_is_asked_at,
    pauses_icebreakers,
)
from bot.checkins.plans import PLANS, Tone
from bot.checkins.turn_times import same_day_turn_over, turn_over
from bot.checkins.unopened import is_opened, unopened_at
from bot.delivery import pacing
from bot.delivery.away_status import SlackStatus, away_until, when_to_send
from bot.delivery.message_kinds import POLICIES, QUESTIONS, UNASKED, MessageKind
from bot.delivery.service import _URGENCIES
from bot.icebreakers.service import _PACE, MID_MORNING
from bot.memory.ending_question import _BEFORE_END, _KEPT_FOR_LONG, has_ending_question
from bot.runtime.working_hours import (
    hours_of,
    later_on_working_day,
    next_working_morning,
    start_of_day,
    start_of_tomorrow,
    start_of_week,
)
from storage.records import CheckIn, CheckInState, Detail, Member, Outgoing, SendState
from tests.year.people import LAST_DAY, Absence, Shared

_A_WEEK = timedelta(days=7)
# What listeners do after a nudge, in percent. The others stay silent.
ASKED, ONLY_READ, PASSED = 60, 12, 8
# The percentage of illnesses whose owner says in the second week that it goes on.
GOES_ON = 30
# The percentage of check-ins that come during do-not-disturb.
NOT_NOW = 5


class DropReason(StrEnum):
    """Why a listener with the turn could not be told."""

    NO_BUDGET = "wants nothing unasked"
    BUDGET_SPENT = "budget of the week spent"
    ONE_TODAY = "had a check-in that day"
    AWAY = "away, as Slack said"
    NOT_NOW = "its owner grieves"
    TOO_LATE = "too late"


@dataclass
class OccasionResult:
    """How an occasion of a detail went. A celebration has one for each listener."""

    detail: Detail
    # The listeners who can be told, in order, and the first working morning of the first one.
    listeners: tuple[str, ...]
    first: datetime | None
    # The listeners whose turns came, in order.
    turns: list[str] = field(default_factory=list)
    told: list[tuple[str, datetime]] = field(default_factory=list)
    not_told: list[DropReason] = field(default_factory=list)
    was_read: bool = False
    is_stopped: bool = False


@dataclass(frozen=True, slots=True)
class SentCounts:
    """A message that was sent: the receiver, time, kind and detail."""

    person_id: str
    moment: datetime
    kind: MessageKind
    detail: Detail | None


class Year:
    """The workspace, the queue of events, and the messages that were sent."""

    def __init__(self, members: dict[str, Member], away: dict[str, list[Absence]], rng: Random):
        self.members = members
        self.hours = {one: hours_of(member) for one, member in members.items()}
        self.sent: dict[str, list[SentCounts]] = defaultdict(list)
        self.results: dict[tuple[str, int, str], OccasionResult] = {}
        self.dropped: dict[MessageKind, dict[DropReason, int]] = defaultdict(
            lambda: defaultdict(int)
        )
        self._away = away
        self._rng = rng
        self._queue: list[tuple[datetime, int, int, Callable[[datetime], None]]] = []
        self._numbers = count()
        self._details: dict[str, dict[str, Shared]] = defaultdict(dict)
        self._turns: dict[str, dict[str, CheckIn]] = defaultdict(dict)
        self._waiting: dict[str, dict[str, Outgoing]] = defaultdict(dict)
        # The detail of each turn, and the owner of each detail.
        self._about: dict[str, str] = {}
        self._owners: dict[str, str] = {}
        # The details for which each person is named.
        self._naming: dict[str, list[str]] = defaultdict(list)
        self._owner_asked: set[str] = set()
        self._reported: set[str] = set()

    def schedule(self, at: datetime, what: Callable[[datetime], None], rank: int = -1) -> None:
        """Queue an event. Of events at one moment, the lower rank is first."""
        heappush(self._queue, (at, rank, next(self._numbers), what))

    def run(self) -> None:
        """Run all events in order."""
        while self._queue:
            at, _, _, what = heappop(self._queue)
            what(at)

    # What people do -------------------------------------------------------------------------------

    def share(self, shared: Shared, now: datetime) -> None:
        """This person shares a detail."""
        detail = shared.detail
        self._details[detail.owner_id][detail.id] = shared
        self._owners[detail.id] = detail.owner_id
        for person_id in shared.listeners:
            self._naming[person_id].append(detail.id)
        self._begin(detail, now)
        if has_ending_question(detail) and detail.ends_at - now >= _KEPT_FOR_LONG:
            at = detail.ends_at - _BEFORE_END
            self._queue_message(
                MessageKind.ENDING_QUESTION, detail.owner_id, detail.id, at, detail.ends_at
            )
        if shared.news_at is not None:
            self.schedule(max(now, shared.news_at), partial(self._goes_on, detail))
        self.schedule(detail.ends_at, lambda _: self._forget(detail))

    def ask(self, person_id: str, now: datetime) -> None:
        """An icebreaker is due, unless something pauses icebreakers."""
        member, hours = self.members[person_id], self.hours[person_id]
        morning = next_working_morning(hours, now + _PACE)
        if morning is not None and morning.date() <= LAST_DAY:
            self.schedule(morning + MID_MORNING, partial(self.ask, person_id))
        mine = (one.detail for one in self._details[person_id].values())
        if member.weekly_budget and not any(
            pauses_icebreakers(one, member.zone, now) for one in mine
        ):
            until = now + POLICIES[MessageKind.ICEBREAKER].send_within
            self._queue_message(MessageKind.ICEBREAKER, person_id, "", now, until)

    def _react(self, turn: CheckIn) -> None:
        """A listener was told, and reads, asks, passes or stays silent."""
        chance = self._rng.randrange(100)
        if self._absence(turn.person_id, turn.told_at) is not None:
            return
        if chance < ASKED + ONLY_READ:
            state = CheckInState.ASKED if chance < ASKED else CheckInState.READ
            self._change(turn, state=state, due_at=None)
            self._result(turn).was_read = True
        elif chance < ASKED + ONLY_READ + PASSED:
            self._change(turn, state=CheckInState.PUT_OFF)

    def _goes_on(self, detail: Detail, now: datetime) -> None:
        """An owner says that there is news, or that it goes on."""
        shared = self._details[detail.owner_id].get(detail.id)
        if shared is None:
            return
        changed = replace(shared.detail, news_at=now)
        self._details[detail.owner_id][detail.id] = replace(shared, detail=changed)
        for turn in list(self._turns[detail.id].values()):
            if turn.state is CheckInState.PLANNED:
                self._stop(turn)
        self._begin(changed, now)

    # What is planned ------------------------------------------------------------------------------

    def _begin(self, detail: Detail, now: datetime) -> None:
        owner, plan = self.members[detail.owner_id], PLANS[detail.kind]
        turns = self._turns[detail.id].values()
        for occasion in next_listener.current_and_later(occasions(detail, owner.zone), now):
            named = self._details[detail.owner_id][detail.id].listeners
            listeners = [(one, self.hours[one]) for one in named]
            counted = [turn for turn in turns if next_listener.counts_on(turn, occasion, now)]
            in_time = [one for one, each in listeners if first_moment(occasion, each)]
            self._expect(detail, occasion, in_time)
            for found in next_listener.next_turns(
                occasion, plan.everybody, listeners, counted, now
            ):
                self._plan(detail, occasion, found.person_id, found.moment)
        at = owner_is_asked_at(detail, self.hours[detail.owner_id])
        if at is not None and detail.id not in self._owner_asked:
            self._owner_asked.add(detail.id)
            kind = MessageKind.SECOND_WEEK_QUESTION
            self._queue_message(
                kind, detail.owner_id, detail.id, at, at + POLICIES[kind].send_within
            )
        self._report_unopened(detail, now)

    def _report_unopened(self, detail: Detail, now: datetime) -> None:
        """Queue what the owner is told, once, if nobody has opened it by then."""
        turns, kind = list(self._turns[detail.id].values()), MessageKind.NOBODY_OPENED
        at = unopened_at(detail, turns, self.hours[detail.owner_id], now, has_joined=True)
        if at is not None and detail.id not in self._reported:
            self._reported.add(detail.id)
            self._queue_message(
                kind, detail.owner_id, detail.id, at, at + POLICIES[kind].send_within
            )

    def _expect(self, detail: Detail, occasion: Occasion, ordered: list[str]) -> None:
        """Track how an occasion goes from now on."""
        everybody = PLANS[detail.kind].everybody
        for person_id in ordered if everybody else ordered[:1]:
            key = (detail.id, occasion.number, person_id if everybody else "")
            if key not in self.results:
                first = first_moment(occasion, self.hours[person_id])
                listeners = (person_id,) if everybody else tuple(ordered)
                self.results[key] = OccasionResult(detail, listeners, first)

    def _plan(self, detail: Detail, occasion: Occasion, person_id: str, moment: datetime) -> None:
        turn = CheckIn(
            "w",
            f"c{next(self._numbers)}",
            detail.id,
            person_id,
            CheckInState.PLANNED,
            moment,
            None,
            None,
            occasion.number,
        )
        self._turns[detail.id][turn.id] = turn
        self._about[turn.id] = detail.id
        self._result(turn).turns.append(person_id)
        until = last_for(occasion, self.hours[person_id], moment)
        urgency = urgency_of(detail, occasion)
        self._queue_message(MessageKind.CHECK_IN, person_id, turn.id, moment, until, urgency)

    def _hand_on(self, turn: CheckIn, now: datetime) -> None:
        """A turn is over, and the next listener has theirs."""
        present = self._turns.get(turn.detail_id, {}).get(turn.id)
        if present is None or present.due_at is None or present.due_at > now:
            return
        was_put_off = present.state is CheckInState.PUT_OFF
        over = CheckInState.PUT_OFF if was_put_off else CheckInState.LAPSED
        self._change(present, state=over, due_at=None)
        self._begin(self._detail(turn), now)

    # What is sent ---------------------------------------------------------------------------------

    def _queue_message(
        self,
        kind: MessageKind,
        to: str,
        about: str,
        due: datetime,
        until: datetime,
        urgency: int = 0,
    ) -> None:
        priority = POLICIES[kind].priority * _URGENCIES + urgency
        number = f"r{next(self._numbers)}"
        row = Outgoing(
            workspace_id="w",
            id=number,
            kind=kind,
            receiver_id=to,
            subject_id=about,
            business_key=number,
            priority=priority,
            due_at=due,
            send_until=until,
            state=SendState.PENDING,
            tries=0,
            conversation_id=None,
            slack_ts=None,
            lease_holder=None,
            first_try_at=None,
            last_try_at=None,
            sent_at=None,
            withdrawn_at=None,
        )
        self._wait(row, due)

    def _wait(self, row: Outgoing, until: datetime) -> None:
        waiting = replace(row, due_at=until)
        self._waiting[str(row.receiver_id)][row.id] = waiting
        self.schedule(until, partial(self._send, waiting), rank=row.priority)

    def _send(self, row: Outgoing, now: datetime) -> None:
        """Send, postpone or drop a due row, as the dispatch does."""
        to = str(row.receiver_id)
        if self._waiting[to].get(row.id) is not row:
            return
        del self._waiting[to][row.id]
        why = self._unwanted(row, now)
        if why is not None or not self._is_live(row, now):
            self._drop_row(row, why, now)
            return
        sent = self._sent_counts(row, now)
        if pacing.exceeds_budget(row, sent):
            self._drop_row(row, _exceeded_limit(row, sent), now)
            return
        moment = pacing.next_send_time([self.hours[to]], now)
        if pacing.waits_for_another_day(row, sent):
            moment = later_on_working_day(self.hours[to], now, 1)
        if moment is None or moment > row.send_until:
            self._drop_row(row, DropReason.TOO_LATE, now)
        elif moment > now:
            self._wait(row, moment)
        else:
            self._send_unless_away(row, now)

    def _send_unless_away(self, row: Outgoing, now: datetime) -> None:
        """Send the row if its receiver may be disturbed."""
        to, when_away = str(row.receiver_id), POLICIES[MessageKind(row.kind)].when_away
        until = away_until(self._slack_status(to, now), self.hours[to], now)
        if until is None or when_away is None:
            self._sent(row, now)
            return
        back = when_to_send(when_away, until, self.hours[to], now)
        if back is None or back > row.send_until:
            self._drop_row(row, DropReason.AWAY, now)
        else:
            self._wait(row, back)

    def _sent(self, row: Outgoing, now: datetime) -> None:
        to, kind = str(row.receiver_id), MessageKind(row.kind)
        lead = self._turn(row)
        detail = self._detail(lead) if lead else None
        self.sent[to].append(SentCounts(to, now, kind, detail))
        if kind is MessageKind.SECOND_WEEK_QUESTION and self._rng.randrange(100) < GOES_ON:
            shared = self._owned(to, row.subject_id)
            if shared is not None:
                about = shared.detail
                self.schedule(now + timedelta(hours=2), partial(self._goes_on, about))
        if lead is None or detail is None:
            return
        for turn in [lead, *self._bundled_turns(lead, detail, now)]:
            over = self._turn_over(turn, now)
            told = self._change(turn, state=CheckInState.TOLD, told_at=now, due_at=over)
            self._result(turn).told.append((to, now))
            self.schedule(over, partial(self._hand_on, told), rank=-2)
            self._react(told)

    def _turn_over(self, turn: CheckIn, now: datetime) -> datetime:
        """When a turn without an answer is over that begins now."""
        occasion = self._occasion(turn)
        if occasion is not None and occasion.only_on is not None:
            return same_day_turn_over(now)
        return turn_over(self.hours[turn.person_id], now)

    def _is_in_time(self, turn: CheckIn, now: datetime) -> bool:
        """Whether it is not too late for a turn, by the limit of its own message."""
        occasion, hours = self._occasion(turn), self.hours[turn.person_id]
        return occasion is not None and now <= last_for(occasion, hours, turn.planned_for)

    def _occasion(self, turn: CheckIn) -> Occasion | None:
        detail = self._detail(turn)
        known = occasions(detail, self.members[detail.owner_id].zone)
        return next((one for one in known if one.number == turn.occasion), None)

    def _bundled_turns(self, lead: CheckIn, detail: Detail, now: datetime) -> list[CheckIn]:
        """Other due turns of the same owner and listener, bundled into the same message."""
        return [
            turn
            for shared in self._details[detail.owner_id].values()
            for turn in self._turns[shared.detail.id].values()
            if turn.id != lead.id
            and turn.person_id == lead.person_id
            and turn.state is CheckInState.PLANNED
            and turn.planned_for <= now
            and self._is_in_time(turn, now)
            and not self._is_no_time_for(shared.detail, now)
        ]

    def _drop_row(self, row: Outgoing, why: DropReason | None, now: datetime) -> None:
        """
        Drop the row. A turn still ends when a silent one would, so that nobody can tell (P13).
        """
        if why is None:
            return
        self.dropped[MessageKind(row.kind)][why] += 1
        turn = self._turn(row)
        if turn is None or turn.state is not CheckInState.PLANNED:
            return
        self._result(turn).not_told.append(why)
        over = self._turn_over(turn, now) if now <= row.send_until else now
        if self._next_hears_sooner(turn, over, now):
            over = now
        lapsed = self._change(turn, state=CheckInState.LAPSED, due_at=over)
        self.schedule(over, partial(self._hand_on, lapsed), rank=-2)

    def _next_hears_sooner(self, turn: CheckIn, over: datetime, now: datetime) -> bool:
        """Whether another listener hears before this turn would be over, where it can't wait."""
        detail, occasion = self._detail(turn), self._occasion(turn)
        if occasion is None:
            return False
        turns = self._turns[detail.id].values()
        counted = [one for one in turns if next_listener.counts_on(one, occasion, now)]
        named = self._details[detail.owner_id][detail.id].listeners
        listeners = [(one, self.hours[one]) for one in named]
        return next_listener.next_hears_sooner(occasion, listeners, counted, over, now)

    # What is known --------------------------------------------------------------------------------

    def _unwanted(self, row: Outgoing, now: datetime) -> DropReason | None:
        """Why a message about an existing detail is no longer wanted."""
        if now > row.send_until:
            return DropReason.TOO_LATE
        turn = self._turn(row)
        if turn is not None and self._is_no_time_for(self._detail(turn), now):
            return DropReason.NOT_NOW
        return None

    def _is_live(self, row: Outgoing, now: datetime) -> bool:
        """Whether the message still has a subject."""
        if row.kind == MessageKind.ICEBREAKER:
            return True
        if row.kind == MessageKind.CHECK_IN:
            turn = self._turn(row)
            return turn is not None and turn.state is CheckInState.PLANNED
        shared = self._owned(str(row.receiver_id), row.subject_id)
        if shared is None or row.kind == MessageKind.ENDING_QUESTION:
            return shared is not None
        if row.kind == MessageKind.NOBODY_OPENED:
            turns = self._turns[row.subject_id].values()
            return not is_opened(turns, (), shared.listeners)
        return owner_is_asked_at(shared.detail, self.hours[str(row.receiver_id)]) is not None

    def _sent_counts(self, row: Outgoing, now: datetime) -> pacing.SentCounts:
        """How many messages the receiver was sent, as the budget counts them (P9)."""
        to = str(row.receiver_id)
        member = self.members[to]
        day, week = start_of_day(now, member.zone), start_of_week(now, member.zone)
        lately = [one for one in self.sent[to][-20:] if one.moment >= week]
        today = [one.kind for one in lately if one.moment >= day]
        first = [
            one
            for one in self._waiting[to].values()
            if one.priority < row.priority and one.due_at < week + _A_WEEK and one.kind in UNASKED
        ]
        if row.kind == MessageKind.ICEBREAKER and self._may_hear(to, week + _A_WEEK):
            first.append(row)
        return pacing.SentCounts(
            today=today.count(MessageKind(row.kind)),
            today_in_all=len(today),
            this_week=sum(one.kind in UNASKED for one in lately),
            weekly_budget=member.weekly_budget,
            waiting_first=len(first),
            asked_first=self._asked_first(row, today, start_of_tomorrow(now, member.zone)),
        )

    def _asked_first(self, row: Outgoing, today: list[MessageKind], day_ends: datetime) -> int:
        """The questions of a day that matter as much as the row, or more."""
        waiting = [
            one
            for one in self._waiting[str(row.receiver_id)].values()
            if one.priority < row.priority and one.due_at < day_ends and one.kind in QUESTIONS
        ]
        return len(waiting) + sum(one in pacing.before(row) for one in today)

    def _may_hear(self, person_id: str, before: datetime) -> bool:
        """Whether another listener's turn may come to this person."""
        return any(
            next_listener.may_come_to(person_id, list(self._turns[one].values()), before)
            for one in self._naming[person_id]
            if one in self._turns
        )

    def _slack_status(self, person_id: str, now: datetime) -> SlackStatus:
        """This person's Slack status."""
        absence = self._absence(person_id, now)
        if absence is not None and absence.slack_knows:
            return SlackStatus(status_text="out of office", status_until=absence.end)
        if self._rng.randrange(100) < NOT_NOW:
            until = now + timedelta(minutes=self._rng.randrange(30, 180))
            return SlackStatus(quiet_from=now, quiet_until=until)
        return SlackStatus()

    def _absence(self, person_id: str, now: datetime | None) -> Absence | None:
        known = (one for one in self._away[person_id] if now and one.start <= now < one.end)
        return next(known, None)

    def _is_no_time_for(self, detail: Detail, now: datetime) -> bool:
        if PLANS[detail.kind].tone is not Tone.GLAD:
            return False
        zone = self.members[detail.owner_id].zone
        theirs = (one.detail for one in self._details[detail.owner_id].values())
        return any(now < no_cheer_until(one, zone) for one in theirs)

    def _turn(self, row: Outgoing) -> CheckIn | None:
        """The turn that a message is about."""
        return self._turns[self._about.get(row.subject_id, "")].get(row.subject_id)

    def _detail(self, turn: CheckIn) -> Detail:
        return self._details[self._owners[turn.detail_id]][turn.detail_id].detail

    def _owned(self, owner_id: str, detail_id: str) -> Shared | None:
        return self._details[owner_id].get(detail_id)

    def _result(self, turn: CheckIn) -> OccasionResult:
        one = (turn.detail_id, turn.occasion)
        return self.results.get((*one, "")) or self.results[(*one, turn.person_id)]

    def _change(self, turn: CheckIn, **values: Any) -> CheckIn:
        changed = replace(turn, **values)
        self._turns[turn.detail_id][turn.id] = changed
        return changed

    def _stop(self, turn: CheckIn) -> None:
        """Stop a planned turn."""
        self._change(turn, state=CheckInState.STOPPED)
        self._result(turn).is_stopped = True

    def _forget(self, detail: Detail) -> None:
        """Delete a detail at its end, and everything planned about it (P14)."""
        del self._details[detail.owner_id][detail.id]
        for turn in self._turns.pop(detail.id, {}).values():
            if turn.state is CheckInState.PLANNED:
                self._result(turn).not_told.append(DropReason.TOO_LATE)


def _exceeded_limit(row: Outgoing, sent: pacing.SentCounts) -> DropReason:
    """Which limit the message would exceed."""
    if not sent.weekly_budget:
        return DropReason.NO_BUDGET
    most = POLICIES[MessageKind(row.kind)].most_a_day
    return (
        DropReason.ONE_TODAY if most is not None and sent.today >= most else DropReason.BUDGET_SPENT
    )
