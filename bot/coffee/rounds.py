"""Rounds: announced, drawn, closed, each at its time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from random import Random

from bot import delivery
from bot.coffee import schedule
from bot.coffee.announcements import announce
from bot.coffee.attendance import DoNotDisturb, away_from_round
from bot.coffee.days_off import days_off
from bot.coffee.draw_inputs import (
    ProposedDraw,
    propose_draw,
    propose_draw_alone,
    seed_of,
    still_holds,
    taking_part,
)
from bot.coffee.introductions import introduce, matches_of, tell_left_over
from bot.coffee.outages import leave_out_untold, put_off
from bot.coffee.rescue.given_up import end_earlier
from bot.delivery import AbsenceMemory
from bot.pairing import Drawn, versions
from bot.runtime.clock import Clock
from bot.runtime.subprocess import run_in_subprocess
from storage import programs, rounds, workspaces
from storage.database import Database, Transaction
from storage.records import Member, PartState, Program, Round, RoundState

# If somebody skips during a draw, it is made again; the last try holds the write lock.
_MOST_TRIES = 3
# A smaller draw takes less time than starting a process.
_SMALL_DRAW = 100
# Announcements are due at midnight and reach people when they begin to work.
_MORNING_OF_ANNOUNCEMENT = timedelta(hours=10)
_TAKING_PART = frozenset({PartState.IN})
_WAITING = frozenset({PartState.LEFT_OVER})


class RoundService:
    """Announces, draws and closes the rounds of every program."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rng: Random,
        absences: AbsenceMemory,
        do_not_disturb: DoNotDisturb,
    ) -> None:
        self._database = database
        self._clock = clock
        self._rng = rng
        self._absences = absences
        self._do_not_disturb = do_not_disturb

    def announce_due(self) -> None:
        """Announce the rounds that are due to their members (P1)."""
        now = self._clock.now()
        with self._database.read() as tx:
            due = programs.due(tx, now)
        for program in due:
            self._do_not_disturb.refresh(program)
            with self._database.write() as tx:
                known = programs.get(tx, program.workspace_id, program.id)
                announce(tx, known, self._absences, now)

    def next_round_at(self) -> datetime | None:
        """When the next round is drawn or, if nobody is in one, when it is announced to all."""
        now = self._clock.now()
        with self._database.read() as tx:
            drawn, announced = rounds.next_draw(tx), programs.next_due(tx)
            opened = [
                schedule.draw_for(one, now, days_off(tx, one))
                for one in programs.active(tx)
                if _is_open(tx, one)
            ]
        first = min([drawn, *opened] if drawn else opened, default=None)
        return first or (announced + _MORNING_OF_ANNOUNCEMENT if announced else None)

    def draw_and_close_due(self) -> None:
        """Draw and close the rounds that are due."""
        now = self._clock.now()
        with self._database.read() as tx:
            due = rounds.due(tx, now)
        for round_ in due:
            if round_.state is RoundState.ANNOUNCED:
                self._draw(round_, now)
            else:
                with self._database.write() as tx:
                    rounds.change(tx, round_, state=RoundState.CLOSED, due_at=None, closed_at=now)

    def match_waiting(self, tx: Transaction, round_: Round, now: datetime) -> None:
        """Match members who wait in a round that was already drawn."""
        away = self._away(tx, round_, now, _WAITING)
        drawn = propose_draw(tx, round_, now, _WAITING, away).drawn
        made = matches_of(tx, round_, drawn, self._rng, now)
        waiting = taking_part(tx, round_, now, _WAITING, away)
        introduce(tx, round_, made, waiting, now)
        end_earlier(tx, round_, made, now)

    def _draw(self, round_: Round, now: datetime) -> None:
        """
        Draw a round: read, draw, and keep the result if nobody changed their mind since.

        No lock is held during the draw, so that requests are answered meanwhile.
        """
        with self._database.read() as tx:
            program = programs.get(tx, round_.workspace_id, round_.program_id)
        if schedule.is_missed(program, round_, now):
            with self._database.write() as tx:
                put_off(tx, program, round_, now)
            return
        with self._database.write() as tx:
            leave_out_untold(tx, round_)
        self._do_not_disturb.refresh(program)
        for _ in range(_MOST_TRIES):
            drawn = self._propose(round_, now)
            with self._database.write() as tx:
                # Another program of this workspace may be drawn at the same time.
                workspaces.lock(tx, round_.workspace_id)
                taking = self._taking_part(tx, round_, now)
                if still_holds(tx, round_, drawn, taking, now):
                    self._keep(tx, round_, taking, drawn.drawn, now)
                    return
        with self._database.write() as tx:
            workspaces.lock(tx, round_.workspace_id)
            away = self._away(tx, round_, now, _TAKING_PART)
            drawn = propose_draw(tx, round_, now, _TAKING_PART, away)
            taking = self._taking_part(tx, round_, now)
            self._keep(tx, round_, taking, drawn.drawn, now)

    def _propose(self, round_: Round, now: datetime) -> ProposedDraw:
        with self._database.read() as tx:
            away = self._away(tx, round_, now, _TAKING_PART)
            if len(rounds.parts(tx, round_.workspace_id, round_.id)) <= _SMALL_DRAW:
                return propose_draw(tx, round_, now, _TAKING_PART, away)
        return run_in_subprocess(
            propose_draw_alone, self._database.url, round_, now, _TAKING_PART, away
        )

    def _taking_part(self, tx: Transaction, round_: Round, now: datetime) -> dict[str, Member]:
        away = self._away(tx, round_, now, _TAKING_PART)
        return taking_part(tx, round_, now, _TAKING_PART, away)

    def _away(
        self, tx: Transaction, round_: Round, now: datetime, states: Collection[PartState]
    ) -> frozenset[str]:
        """Who of a round is away on the days after the draw, by what Slack says."""
        joined = taking_part(tx, round_, now, states)
        draw_at = max(now, round_.draw_at)
        return away_from_round(tx, round_.workspace_id, joined, draw_at, self._absences)

    def _keep(
        self,
        tx: Transaction,
        round_: Round,
        taking: Mapping[str, Member],
        drawn: Drawn,
        now: datetime,
    ) -> None:
        program = programs.get(tx, round_.workspace_id, round_.program_id)
        closes = round_.draw_at + timedelta(weeks=program.rhythm_weeks) - timedelta(days=1)
        is_first = rounds.change(
            tx,
            round_,
            state=RoundState.DRAWN,
            drawn_at=now,
            due_at=max(closes, now),
            seed=seed_of(round_.program_id, round_.local_week),
            certificate=_certificate(drawn, len(taking)),
        )
        if is_first:
            _take_questions_back(tx, round_, now)
            _leave_out_absent(tx, round_, taking)
            made = matches_of(tx, round_, drawn, self._rng, now)
            introduce(tx, round_, made, taking, now)
            tell_left_over(tx, round_, sorted(drawn.left_over), now)


def _is_open(tx: Transaction, program: Program) -> bool:
    return bool(rounds.in_state(tx, program.workspace_id, program.id, RoundState.OPEN))


def _take_questions_back(tx: Transaction, round_: Round, now: datetime) -> None:
    """Take back the unanswered questions of a round that is drawn."""
    for person_id, state in rounds.parts(tx, round_.workspace_id, round_.id).items():
        if state is PartState.ASKED:
            delivery.withdraw(tx, round_.workspace_id, [round_.id], now, receiver_id=person_id)


def _leave_out_absent(tx: Transaction, round_: Round, taking: Mapping[str, Member]) -> None:
    """Count those who were in, and are away now, as sitting out: it costs them nothing."""
    parts = rounds.parts(tx, round_.workspace_id, round_.id)
    absent = [one for one, state in parts.items() if state in _TAKING_PART and one not in taking]
    rounds.set_parts(tx, round_.workspace_id, round_.id, absent, PartState.SKIPPED)


def _certificate(drawn: Drawn, people: int) -> dict[str, int | str]:
    """The record of a draw with which it can be judged and replayed."""
    certificate = drawn.certificate
    return {
        "people": people,
        "matches": len(drawn.matches),
        "left_over": len(drawn.left_over),
        "cost": certificate.cost,
        "lower_bound": certificate.lower_bound,
        "repeats": certificate.repeats,
        "engine": certificate.engine,
        **versions(),
    }
