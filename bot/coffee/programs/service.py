"""Which programs there are for a member, and which of them they are in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from bot import delivery
from bot.coffee.invitations import enter_program
from bot.coffee.own_rounds import day_of, expected_draw, next_in
from bot.errors import Declined
from bot.i18n import N_
from bot.members import MemberService
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from bot.slack.users import Profile
from storage import programs, rounds, workspaces
from storage.database import Database, Transaction
from storage.records import Member, PartState, Program, RoundState

NOT_RUNNING = N_("These coffees have ended. Nothing has changed.")


@dataclass(frozen=True, slots=True)
class ProgramShown:
    """
    A program as one member sees it.

    ``round_id``, ``part``: the round that they were told of, and whether they are in it.
    ``next_on``: the day of their next round, where they take part.
    """

    program: Program
    is_in: bool
    round_id: str | None
    part: PartState | None
    next_on: date | None


class ProgramService:
    """Lets members join and leave programs."""

    def __init__(self, database: Database, clock: Clock, membership: MemberService) -> None:
        self._database = database
        self._clock = clock
        self._membership = membership

    def shown(self, slack_request: SlackRequest) -> tuple[ProgramShown, ...]:
        """All running programs, for a member."""
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            return _shown(tx, me, now)

    def running(self, workspace_id: str, program_id: str) -> Program:
        """A program; raises :class:`Declined` where it has ended."""
        with self._database.read() as tx:
            return _running(tx, workspace_id, program_id)

    def has_rounds(self, workspace_id: str) -> bool:
        """Whether people are paired for coffee in a workspace."""
        with self._database.read() as tx:
            return workspaces.has_rounds(tx, workspace_id)

    def is_member(self, slack_request: SlackRequest) -> bool:
        """Whether somebody has joined Kith."""
        return self._membership.standing(slack_request).member is not None

    def enter(self, slack_request: SlackRequest, program_id: str) -> tuple[ProgramShown, ...]:
        """Let a member into a program, and count them in for its next round (P1)."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            program = _running(tx, me.workspace_id, program_id)
            if program.id not in _mine(tx, me):
                enter_program(tx, me, program, now)
            return _shown(tx, me, now)

    def leave(self, slack_request: SlackRequest, program_id: str) -> tuple[ProgramShown, ...]:
        """Take a member out of a program; a coffee that they are introduced for stays."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            program = _running(tx, me.workspace_id, program_id)
            programs.leave(tx, me.workspace_id, program.id, me.person_id)
            _wait_no_more(tx, me, program)
            ahead = rounds.in_state(tx, me.workspace_id, program.id, RoundState.ANNOUNCED)
            ids = [one.id for one in ahead]
            delivery.withdraw(tx, me.workspace_id, ids, now, receiver_id=me.person_id)
            return _shown(tx, me, now)

    def join(self, slack_request: SlackRequest, profile: Profile, program_id: str) -> None:
        """Make somebody a member who is in this program, and in no other (P1)."""
        with self._database.read() as tx:
            program = _running(tx, slack_request.workspace_id, program_id)
        first = partial(_enter, program=program)
        self._membership.join(slack_request, profile, first)


def _enter(tx: Transaction, member: Member, now: datetime, *, program: Program) -> None:
    enter_program(tx, member, program, now)


def _wait_no_more(tx: Transaction, me: Member, program: Program) -> None:
    """Let nobody be introduced to a member who waited in a round of a program, and has left it."""
    for round_ in rounds.in_state(tx, me.workspace_id, program.id, RoundState.DRAWN):
        part = rounds.part(tx, me.workspace_id, round_.id, me.person_id)
        if part is not None and part.state is PartState.LEFT_OVER:
            rounds.set_part(tx, me.workspace_id, round_.id, me.person_id, PartState.SKIPPED)


def _running(tx: Transaction, workspace_id: str, program_id: str) -> Program:
    for program in programs.running(tx, workspace_id):
        if program.id == program_id:
            return program
    raise Declined(NOT_RUNNING)


def _mine(tx: Transaction, me: Member) -> set[str]:
    return {one.id for one in programs.of_person(tx, me.workspace_id, me.person_id)}


def _shown(tx: Transaction, me: Member, now: datetime) -> tuple[ProgramShown, ...]:
    mine = _mine(tx, me)
    return tuple(
        _shown_to(tx, me, program, now, is_in=program.id in mine)
        for program in programs.running(tx, me.workspace_id)
    )


def _shown_to(
    tx: Transaction, me: Member, program: Program, now: datetime, *, is_in: bool
) -> ProgramShown:
    if not is_in:
        return ProgramShown(program, False, None, None, None)
    here = me.workspace_id
    for state in (RoundState.ANNOUNCED, RoundState.OPEN):
        for round_ in rounds.in_state(tx, here, program.id, state):
            part = rounds.part(tx, here, round_.id, me.person_id)
            if part is not None:
                day = day_of(expected_draw(tx, round_, now), me)
                return ProgramShown(program, True, round_.id, part.state, day)
    return ProgramShown(program, True, None, None, day_of(next_in(tx, program, me, now), me))
