"""Rounds: announced, drawn, closed, each at its time and each in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import combinations
from random import Random

from sqlalchemy import Connection

from bot.clock import Clock
from bot.coffee import schedule
from bot.coffee.costs import Candidate, Past
from bot.coffee.matching import Drawn, draw
from bot.coffee.openers import OPENERS
from bot.delivery import service as delivery
from bot.delivery.service import MessageKind
from bot.hours import hours_of, later_on_working_day
from bot.members.service import is_away
from bot.memory.service import MemoryService
from storage import matches, members, people, programs, rounds
from storage.database import Database
from storage.records import (
    Match,
    Member,
    Outcome,
    PartState,
    Program,
    Round,
    RoundState,
    new_id,
)

_OUTCOME_AFTER_WORKING_DAYS = 4
_SEEDS = 2**31
# Announcements are due at midnight, and reach people when they begin to work.
_MORNING_OF_ANNOUNCEMENT = timedelta(hours=10)


class RoundKeeper:
    """Turns the rounds of every program."""

    def __init__(
        self, database: Database, clock: Clock, dice: Random, memory: MemoryService
    ) -> None:
        self._database = database
        self._clock = clock
        self._dice = dice
        self._memory = memory

    def announce_due(self) -> None:
        """Open the rounds whose announcement is due, and tell everybody who is due (P1)."""
        now = self._clock.now()
        with self._database.write() as tx:
            for program in programs.due(tx, now):
                self._announce(tx, program, now)

    def next_turn(self) -> datetime | None:
        """When the next round is drawn, or, where none is announced, when everybody has heard."""
        with self._database.read() as tx:
            drawn, announced = rounds.next_draw(tx), programs.next_due(tx)
        return drawn or (announced + _MORNING_OF_ANNOUNCEMENT if announced else None)

    def turn_due(self) -> None:
        """Draw and close the rounds whose moment has come."""
        now = self._clock.now()
        with self._database.read() as tx:
            due = rounds.due(tx, now)
        for turn in due:
            with self._database.write() as tx:
                if turn.state is RoundState.ANNOUNCED:
                    self._draw(tx, turn, now)
                else:
                    rounds.change(tx, turn, state=RoundState.CLOSED, due_at=None)

    def _announce(self, tx: Connection, program: Program, now: datetime) -> None:
        draw_at = schedule.draw_for(program, now)
        following = schedule.next_announcement(program, draw_at)
        programs.change(tx, program.workspace_id, program.id, due_at=following)
        turn = Round(
            workspace_id=program.workspace_id,
            id=new_id(),
            program_id=program.id,
            local_week=schedule.local_week(program, draw_at),
            draw_at=draw_at,
            state=RoundState.ANNOUNCED,
            due_at=draw_at,
            seed=None,
            certificate=None,
        )
        if not rounds.add(tx, turn):
            return
        for member in self._members_of(tx, program):
            self._invite(tx, program, turn, member, now)

    def _invite(
        self, tx: Connection, program: Program, turn: Round, member: Member, now: datetime
    ) -> None:
        """Tell a member of a round, if it is their turn."""
        last = rounds.last_matched(tx, program.workspace_id, program.id, member.person_id)
        if is_away(member, now) or not schedule.is_due(member, last, turn.draw_at):
            return
        invite(tx, turn, member, now, is_asked=schedule.is_asked_first(member, last is not None))

    def _draw(self, tx: Connection, turn: Round, now: datetime) -> None:
        program = programs.get(tx, turn.workspace_id, turn.program_id)
        parts = rounds.parts(tx, turn.workspace_id, turn.id)
        joined = members.several(tx, turn.workspace_id, parts)
        taking = [
            joined[person_id]
            for person_id, state in parts.items()
            if state is PartState.IN and person_id in joined and not is_away(joined[person_id], now)
        ]
        seed = self._dice.randrange(_SEEDS)
        missed = rounds.rounds_missed(tx, turn.workspace_id, program.id)
        drawn = draw(
            [_candidate(member, missed.get(member.person_id, 0)) for member in taking],
            self._past(tx, program),
            program.least_common_minutes,
            now,
            seed,
        )
        closes = turn.draw_at + timedelta(weeks=program.rhythm_weeks) - timedelta(days=1)
        certificate = {"cost": drawn.cost, "people": len(taking), "matches": len(drawn.matches)}
        drawn_now = rounds.change(
            tx,
            turn,
            state=RoundState.DRAWN,
            due_at=max(closes, now),
            seed=seed,
            certificate=certificate,
        )
        if drawn_now:
            _take_questions_back(tx, turn, parts, now)
            self._introduce(tx, turn, drawn, joined, now)

    def _introduce(
        self,
        tx: Connection,
        turn: Round,
        drawn: Drawn,
        joined: Mapping[str, Member],
        now: datetime,
    ) -> None:
        for group in drawn.matches:
            match = self._match(turn, group, now)
            matches.add(tx, match)
            self._memory.ledger.bring_lines(tx, match, now)
            _queue(tx, MessageKind.INTRODUCTION, turn.workspace_id, None, match.id, now)
            for person_id in group:
                rounds.set_part(tx, turn.workspace_id, turn.id, person_id, PartState.MATCHED)
                hours = hours_of(joined[person_id])
                later = later_on_working_day(hours, now, _OUTCOME_AFTER_WORKING_DAYS)
                _queue(tx, MessageKind.COFFEE_NOTE, turn.workspace_id, person_id, match.id, now)
                _queue(
                    tx, MessageKind.OUTCOME_QUESTION, turn.workspace_id, person_id, match.id, later
                )
        for person_id in drawn.left_over:
            rounds.set_part(tx, turn.workspace_id, turn.id, person_id, PartState.LEFT_OVER)
            _queue(tx, MessageKind.LEFT_OVER_NOTE, turn.workspace_id, person_id, turn.id, now)

    def _match(self, turn: Round, group: tuple[str, ...], now: datetime) -> Match:
        return Match(
            workspace_id=turn.workspace_id,
            id=new_id(),
            round_id=turn.id,
            organiser_id=self._dice.choice(group),
            opener_key=self._dice.choice(OPENERS).key,
            people=group,
            made_at=now,
        )

    def _members_of(self, tx: Connection, program: Program) -> list[Member]:
        taking_part = programs.people_in(tx, program.workspace_id, program.id)
        known = members.several(tx, program.workspace_id, taking_part)
        return [known[person_id] for person_id in taking_part if person_id in known]

    def _past(self, tx: Connection, program: Program) -> Past:
        said = matches.outcomes(tx, program.workspace_id, program.id)
        failed = {part.match_id for part in said if part.outcome is Outcome.DID_NOT_WORK_OUT}
        last_met = {
            frozenset(pair): match.made_at
            for match in matches.of_program(tx, program.workspace_id, program.id)
            if match.id not in failed
            for pair in combinations(match.people, 2)
        }
        return Past(last_met, people.kept_apart(tx, program.workspace_id))


def _take_questions_back(
    tx: Connection, turn: Round, parts: Mapping[str, PartState], now: datetime
) -> None:
    """Let no announcement go on asking whether somebody is in once the round is drawn."""
    for person_id, state in parts.items():
        if state is PartState.ASKED:
            delivery.take_back(tx, turn.workspace_id, [turn.id], now, receiver_id=person_id)


def invite(tx: Connection, turn: Round, member: Member, now: datetime, *, is_asked: bool) -> None:
    """Count a member in for a round, or ask them whether they would like to be."""
    rounds.take_part(tx, turn, member.person_id, PartState.ASKED if is_asked else PartState.IN)
    delivery.queue(
        tx,
        MessageKind.ROUND_ANNOUNCEMENT,
        workspace_id=turn.workspace_id,
        receiver_id=member.person_id,
        subject_id=turn.id,
        due_at=now,
        kind_until=turn.draw_at,
    )


def _candidate(member: Member, missed: int) -> Candidate:
    return Candidate(member.person_id, hours_of(member), member.company, member.group_size, missed)


def _queue(
    tx: Connection,
    kind: MessageKind,
    workspace_id: str,
    receiver_id: str | None,
    subject_id: str,
    due_at: datetime,
) -> None:
    delivery.queue(
        tx,
        kind,
        workspace_id=workspace_id,
        receiver_id=receiver_id,
        subject_id=subject_id,
        due_at=due_at,
    )
