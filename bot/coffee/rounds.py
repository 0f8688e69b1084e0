"""Rounds: announced, drawn, closed, each at its time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random

from bot.coffee import schedule
from bot.coffee.draw_inputs import (
    ProposedDraw,
    propose_draw,
    propose_draw_alone,
    seed_of,
    still_holds,
    taking_part,
)
from bot.coffee.introductions import introduce, matches_of, tell_left_over
from bot.delivery import service as delivery
from bot.delivery.service import MessageKind
from bot.members import is_away
from bot.pairing import Drawn, versions
from bot.runtime.clock import Clock
from bot.runtime.subprocess import run_in_subprocess
from storage import members, programs, rounds
from storage.database import Database, Transaction
from storage.records import Member, PartState, Program, Round, RoundState, new_id

# A draw that was overtaken by somebody's skip is made again; in the end nobody is let in between.
_MOST_TRIES = 3
# A smaller draw takes less time than it takes to start a process.
_SMALL_DRAW = 100
# Announcements are due at midnight, and reach people when they begin to work.
_MORNING_OF_ANNOUNCEMENT = timedelta(hours=10)
_TAKING_PART = frozenset({PartState.IN})
_WAITING = frozenset({PartState.LEFT_OVER})


class RoundService:
    """Turns the rounds of every program."""

    def __init__(self, database: Database, clock: Clock, rng: Random) -> None:
        self._database = database
        self._clock = clock
        self._rng = rng

    def announce_due(self) -> None:
        """Open the rounds whose announcement is due, and tell everybody who is due (P1)."""
        now = self._clock.now()
        with self._database.read() as tx:
            due = programs.due(tx, now)
        for program in due:
            with self._database.write() as tx:
                self._announce(tx, programs.get(tx, program.workspace_id, program.id), now)

    def next_round_at(self) -> datetime | None:
        """When the next round is drawn, or, where none is announced, when everybody has heard."""
        with self._database.read() as tx:
            drawn, announced = rounds.next_draw(tx), programs.next_due(tx)
        return drawn or (announced + _MORNING_OF_ANNOUNCEMENT if announced else None)

    def draw_and_close_due(self) -> None:
        """Draw and close the rounds whose moment has come."""
        now = self._clock.now()
        with self._database.read() as tx:
            due = rounds.due(tx, now)
        for round_ in due:
            if round_.state is RoundState.ANNOUNCED:
                self._draw(round_, now)
            else:
                with self._database.write() as tx:
                    rounds.change(tx, round_, state=RoundState.CLOSED, due_at=None)

    def match_waiting(self, tx: Transaction, round_: Round, now: datetime) -> None:
        """Bring those together who wait in a round that is drawn already."""
        made = matches_of(round_, propose_draw(tx, round_, now, _WAITING).drawn, self._rng, now)
        waiting = taking_part(tx, round_, now, _WAITING)
        introduce(tx, round_, made, waiting, now)

    def _announce(self, tx: Transaction, program: Program, now: datetime) -> None:
        if program.due_at > now:
            # Another process was faster.
            return
        draw_at = schedule.draw_for(program, now)
        following = schedule.next_announcement(program, draw_at)
        programs.change(tx, program.workspace_id, program.id, due_at=following)
        round_ = Round(
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
        if rounds.add(tx, round_):
            invite(tx, round_, due_members(tx, program, draw_at, now), now, draw_at)

    def _draw(self, round_: Round, now: datetime) -> None:
        """
        Draw a round: look, draw, and keep what was drawn if nobody has changed their mind.

        Nothing is held while the draw is made, so that people are answered in the meantime.
        """
        for _ in range(_MOST_TRIES):
            drawn = self._propose(round_, now)
            with self._database.write() as tx:
                taking = taking_part(tx, round_, now, _TAKING_PART)
                if still_holds(tx, round_, drawn, taking):
                    self._keep(tx, round_, taking, drawn.drawn, now)
                    return
        with self._database.write() as tx:
            drawn = propose_draw(tx, round_, now, _TAKING_PART)
            taking = taking_part(tx, round_, now, _TAKING_PART)
            self._keep(tx, round_, taking, drawn.drawn, now)

    def _propose(self, round_: Round, now: datetime) -> ProposedDraw:
        with self._database.read() as tx:
            if len(rounds.parts(tx, round_.workspace_id, round_.id)) <= _SMALL_DRAW:
                return propose_draw(tx, round_, now, _TAKING_PART)
        return run_in_subprocess(propose_draw_alone, self._database.url, round_, now, _TAKING_PART)

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
            due_at=max(closes, now),
            seed=seed_of(round_.program_id, round_.local_week),
            certificate=_certificate(drawn, len(taking)),
        )
        if is_first:
            _take_questions_back(tx, round_, now)
            made = matches_of(round_, drawn, self._rng, now)
            introduce(tx, round_, made, taking, now)
            tell_left_over(tx, round_, sorted(drawn.left_over), now)


def due_members(
    tx: Transaction, program: Program, draw_at: datetime, now: datetime
) -> dict[str, PartState]:
    """Whose turn it is in a round, and whether they are taken to be in or asked."""
    taking_part = programs.people_in(tx, program.workspace_id, program.id)
    known = members.several(tx, program.workspace_id, taking_part)
    last = rounds.last_matched(tx, program.workspace_id, program.id)
    return {
        person_id: PartState.ASKED
        if schedule.is_asked_first(member, person_id in last)
        else PartState.IN
        for person_id, member in sorted(known.items())
        if not is_away(member, now) and schedule.is_due(member, last.get(person_id), draw_at)
    }


def invite(
    tx: Transaction,
    round_: Round,
    states: Mapping[str, PartState],
    now: datetime,
    send_until: datetime,
) -> None:
    """Tell people of a round: they are in, or asked whether they would like to be."""
    rounds.take_part(tx, round_, states)
    delivery.queue_all(
        tx,
        MessageKind.ROUND_ANNOUNCEMENT,
        workspace_id=round_.workspace_id,
        addressed=[(person_id, round_.id, now) for person_id in states],
        send_until=send_until,
    )


def _take_questions_back(tx: Transaction, round_: Round, now: datetime) -> None:
    """Let no announcement go on asking whether somebody is in once the round is drawn."""
    for person_id, state in rounds.parts(tx, round_.workspace_id, round_.id).items():
        if state is PartState.ASKED:
            delivery.take_back(tx, round_.workspace_id, [round_.id], now, receiver_id=person_id)


def _certificate(drawn: Drawn, people: int) -> dict[str, int | str]:
    """What a round records of its draw, so that it can be judged and replayed."""
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
