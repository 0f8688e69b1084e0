"""What a member says about their coffees, and which coffee is next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot import delivery
from bot.coffee import schedule
from bot.coffee.ahead import CoffeeAhead, coffees_ahead, newest_match
from bot.coffee.coming_round import ComingRound, coming_round
from bot.coffee.days_off import days_off
from bot.coffee.left_out import LeftOut, left_out
from bot.coffee.own_rounds import (
    Waiting,
    day_of,
    has_choice,
    next_own_day,
    own_rounds,
)
from bot.coffee.rescue.offers import CoffeeOffer, offer_to
from bot.delivery import AbsenceMemory, MessageKind
from bot.errors import Declined
from bot.members import MemberService
from bot.memory import GONE, CoffeeNoteWithWords, DetailWithWords, Gate
from bot.runtime.clock import Clock
from bot.runtime.working_hours import hours_of, later_on_working_day
from bot.slack.request import SlackRequest
from storage import matches, members, people, programs, rounds, send_history, workspaces
from storage.database import Database, Transaction
from storage.records import (
    MatchPart,
    MatchState,
    MeetAgain,
    Member,
    Outcome,
    PartState,
    RoundState,
)

_PAIR = 2
MOST_QUESTIONS = 2
_ASKED_AGAIN_AFTER_WORKING_DAYS = 3


@dataclass(frozen=True, slots=True)
class NextCoffee:
    """
    What is next: a round to be drawn, the *coffees* that are open, the next first, or their round.

    ``round_id`` is that of the round to be drawn. ``next_round_on``: the next that their own rhythm
    brings them to, where none is to be drawn or they skip it. ``offer``: what they are asked whose
    partner is silent or called it off. ``program``: the name of the program of the round to be
    drawn. ``has_choice``: there are programs that they may join or leave. ``left_out``: they would
    be left out of the next round, since their Slack says that they are away.
    """

    round_id: str | None
    draw_on: date | None
    part: PartState | None
    coffees: tuple[CoffeeAhead, ...]
    next_round_on: date | None
    offer: CoffeeOffer | None = None
    program: str = ""
    has_choice: bool = False
    has_rounds: bool = True
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class CoffeeNotes:
    """What the others of a match brought or shared, each with its owner's Slack id."""

    brought: tuple[tuple[str, CoffeeNoteWithWords], ...]
    shared: tuple[tuple[str, DetailWithWords], ...]


@dataclass(frozen=True, slots=True)
class OutcomeRecorded:
    """
    What follows from an outcome.

    ``is_pair``: two people met. ``in_writing``: in a slow coffee. ``asks_again``: Kith asks once
    more. ``may_meet_again``: there are rounds, and one of the others at least hasn't left.
    ``is_anybody_there``: one of them hasn't.
    """

    is_pair: bool
    in_writing: bool
    asks_again: bool
    may_meet_again: bool
    is_anybody_there: bool


class CoffeeService:
    """Records what members say about their coffees."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        membership: MemberService,
        gate: Gate,
        absences: AbsenceMemory,
    ) -> None:
        self._database = database
        self._clock = clock
        self._membership = membership
        self._gate = gate
        self._absences = absences

    def record_outcome(
        self, slack_request: SlackRequest, match_id: str, outcome: Outcome
    ) -> OutcomeRecorded:
        """Record privately what became of a match; after "not yet" ask once more."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            part = self._part(tx, me, match_id)
            matches.change_part(tx, part, outcome=outcome)
            asks_again = outcome is Outcome.NOT_YET and part.times_asked < MOST_QUESTIONS
            if asks_again and not _is_asked_later(tx, me, match_id):
                delivery.queue(
                    tx,
                    MessageKind.OUTCOME_QUESTION,
                    workspace_id=me.workspace_id,
                    receiver_id=me.person_id,
                    subject_id=match_id,
                    due_at=later_on_working_day(hours_of(me), now, _ASKED_AGAIN_AFTER_WORKING_DAYS),
                    occasion="again",
                )
            match = matches.get(tx, me.workspace_id, match_id)
            is_pair = match is None or len(match.people) == _PAIR
            in_writing = match is not None and match.state is MatchState.WRITTEN
            ids = [one for one in match.people if one != me.person_id] if match else []
            is_there = bool(members.several(tx, me.workspace_id, ids))
            may_again = is_there and workspaces.has_rounds(tx, me.workspace_id)
            return OutcomeRecorded(is_pair, in_writing, asks_again, may_again, is_there)

    def record_meet_again(
        self, slack_request: SlackRequest, match_id: str, again: MeetAgain
    ) -> None:
        """Record privately whether a member would like to meet these people again (P10)."""
        with self._membership.transaction(slack_request) as (tx, me, _):
            matches.change_part(tx, self._part(tx, me, match_id), again=again)

    def read_notes(self, slack_request: SlackRequest, match_id: str) -> CoffeeNotes:
        """What the others brought or shared for this coffee."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            match = matches.get(tx, me.workspace_id, match_id)
            if match is None or me.person_id not in match.people:
                raise Declined(GONE)
            self._part(tx, me, match_id)
            known = people.several(tx, me.workspace_id, match.people)
            brought = self._gate.recall_coffee_notes(tx, match, me.person_id, now)
            shared = self._gate.recall_for_coffee(tx, match, me.person_id, now)
            return CoffeeNotes(
                tuple((known[one.note.owner_id].slack_id, one) for one in brought),
                tuple((known[one.detail.owner_id].slack_id, one) for one in shared),
            )

    def notes_shown(self, read: CoffeeNotes) -> None:
        """Record that the modal with the notes was shown."""
        now = self._clock.now()
        with self._database.write() as tx:
            for _, recalled in read.shared:
                self._gate.shown(tx, recalled.detail.workspace_id, recalled, now)

    def next_coffee(self, tx: Transaction, me: Member, slack_id: str, now: datetime) -> NextCoffee:
        """What is next for a member."""
        goes_on = workspaces.has_rounds(tx, me.workspace_id)
        own = own_rounds(tx, me, now)
        found = _next_coffee(tx, me, now, own.waiting)
        found = replace(found, has_choice=has_choice(tx, me, own))
        out = left_out(tx, me, slack_id, own, self._absences, now) if goes_on else None
        return replace(found, has_rounds=goes_on, left_out=out)

    def standing(self, slack_request: SlackRequest) -> NextCoffee:
        """What is next for a member who asks now."""
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            return self.next_coffee(tx, me, slack_request.slack_id, now)

    def coming_round(self, slack_request: SlackRequest) -> ComingRound | None:
        """
        The round that a member is in for, if its day is certain.

        ``None`` where none is coming up, where they skip it, or where it will move.
        """
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            round_, part = rounds.waiting(tx, me.workspace_id, me.person_id) or (None, None)
            if round_ is None or part is not PartState.IN:
                return None
            program = programs.get(tx, me.workspace_id, round_.program_id)
            off = days_off(tx, program)
            if round_.state is RoundState.OPEN and schedule.will_move(program, round_, now, off):
                return None
            return coming_round(round_, me, program.name)

    def coffees_of(self, tx: Transaction, me: Member) -> int:
        """How many coffees a member has said they had."""
        return matches.count_met(tx, me.workspace_id, me.person_id)

    def _part(self, tx: Transaction, me: Member, match_id: str) -> MatchPart:
        """The part of a member who has just pressed something about a match, which is noted."""
        part = matches.part(tx, me.workspace_id, match_id, me.person_id)
        if part is None:
            raise Declined(GONE)
        matches.change_part(tx, part, pressed_at=self._clock.now())
        return part


def _next_coffee(tx: Transaction, me: Member, now: datetime, waiting: Waiting | None) -> NextCoffee:
    newest = newest_match(tx, me, now)
    coffees, offer = coffees_ahead(tx, me, newest, now), offer_to(tx, me, newest, now)
    if waiting is None:
        return NextCoffee(None, None, None, coffees, next_own_day(tx, me, now), offer)
    is_out = waiting.part is PartState.SKIPPED
    following = next_own_day(tx, me, now, waiting.draw_at) if is_out else None
    draw_on, name = day_of(waiting.draw_at, me), waiting.program.name
    return NextCoffee(waiting.round_.id, draw_on, waiting.part, coffees, following, offer, name)


def _is_asked_later(tx: Transaction, me: Member, match_id: str) -> bool:
    """Whether a question about this match waits for its day, such as that after their coffee."""
    kind, here = MessageKind.OUTCOME_QUESTION, me.workspace_id
    return send_history.waiting_until(tx, here, kind, match_id, me.person_id) is not None
