"""Invitations to a round, and the answers to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.coffee import schedule
from bot.coffee.announcements import invite, open_next
from bot.coffee.days_off import days_off
from bot.coffee.own_rounds import day_of, expected_draw, next_own_day, next_own_draw
from bot.coffee.rounds import RoundService
from bot.errors import Declined
from bot.i18n import N_
from bot.members import MemberService
from bot.memory import GONE
from bot.slack.request import SlackRequest
from storage import members, people, programs, rounds, workspaces
from storage.database import Transaction
from storage.records import Member, Mixing, PartState, Program, Round, RoundState, new_id

_TUESDAY, _TEN = 1, time(10)

# What becomes of a yes and of a no in a round that is drawn.
_WERE_IN = (PartState.IN, PartState.MATCHED, PartState.LEFT_OVER)
_NO_LONGER_OUT = (PartState.SKIPPED, PartState.MATCHED, PartState.LEFT_OVER)

_TOO_LATE = N_("This round's coffees are already set. I'll write to you before your next one.")
_NOT_HELD = N_(
    "This coffee won't take place, so there's nothing to answer. I'll write to you before your "
    "next one."
)
_NONE_HELD = N_("This coffee won't take place, and there are no more rounds here.")
_LAST = N_("This round's coffees are already set, and there are no more rounds here.")
# Others have rounds, and this person none that is coming up.
_SET = N_("This round's coffees are already set.")
_CANCELLED = N_("This coffee won't take place, so there's nothing to answer.")


@dataclass(frozen=True, slots=True)
class Answered:
    """
    The result of an answer: the member's state in the round, and the day of its introductions.

    After the draw, a no may come too late: then they are matched, or wait for somebody.
    ``next_on``: the day of their next round, where they skip this one.
    """

    state: PartState
    introduced_on: date
    next_on: date | None


class InvitationService:
    """Invites members to a round, before the draw or while it is under way."""

    def __init__(self, membership: MemberService, rounds_: RoundService) -> None:
        self._membership = membership
        self._rounds = rounds_

    def joined(self, tx: Transaction, member: Member, now: datetime) -> None:
        """
        Let a new member into the program that is for everybody. The first one starts it.

        Somebody who joined by the post of another program is in that one only. Where several are
        offered and none is for everybody, they choose. Where there are no rounds, whoever joins
        reads that nobody is paired, and so is in no program until they say so (P1).
        """
        if not workspaces.has_rounds(tx, member.workspace_id):
            return
        known = programs.running(tx, member.workspace_id)
        if not known:
            # Several may be the first at once: only one of them starts the program.
            workspaces.lock(tx, member.workspace_id)
            known = programs.running(tx, member.workspace_id)
        if not known:
            enter_program(tx, member, _first_program(tx, member, now), now)
        elif not programs.of_person(tx, member.workspace_id, member.person_id):
            program = _for_everybody(known)
            if program is not None:
                enter_program(tx, member, program, now)

    def answer(self, slack_request: SlackRequest, round_id: str, *, is_in: bool) -> Answered:
        """
        Record a yes or no to a round; a no needs no explanation (P1).

        A member who says yes after the draw is matched with somebody who waits. If nobody waits,
        they wait themselves, and come first next time (P11). An answer that was given before is
        answered like the first time, also after the draw.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            part = rounds.part(tx, me.workspace_id, round_id, me.person_id)
            if part is None:
                raise Declined(GONE)
            round_ = rounds.get(tx, me.workspace_id, round_id)
            is_drawn = round_.state is RoundState.DRAWN
            if is_drawn and part.state in (_WERE_IN if is_in else _NO_LONGER_OUT):
                return _answered(tx, me, round_, part.state, now)
            is_late = is_drawn and part.state is PartState.ASKED
            if round_.state not in (RoundState.OPEN, RoundState.ANNOUNCED) and not is_late:
                raise Declined(_too_late(tx, me, round_, now))
            waits = PartState.LEFT_OVER if is_late else PartState.IN
            state = waits if is_in else PartState.SKIPPED
            rounds.set_part(tx, me.workspace_id, round_id, me.person_id, state)
            if state is PartState.LEFT_OVER:
                self._rounds.match_waiting(tx, round_, now)
            after = rounds.part(tx, me.workspace_id, round_id, me.person_id) or part
            return _answered(tx, me, round_, after.state, now)


def enter_program(tx: Transaction, member: Member, program: Program, now: datetime) -> None:
    """
    Let a member into a program, and count them in for its next round (P1).

    While somebody waits without a partner in a round that was drawn already, they are asked whether
    they would like a coffee with them.
    """
    programs.enter(tx, member.workspace_id, program.id, member.person_id)
    coming = open_next(tx, program, now)
    if coming is not None:
        rounds.take_part(tx, coming, {member.person_id: PartState.IN})
        # Somebody who skipped this round, left, and joins again is in again.
        rounds.set_part(tx, member.workspace_id, coming.id, member.person_id, PartState.IN)
    asked = {member.person_id: PartState.ASKED}
    for round_ in rounds.in_state(tx, program.workspace_id, program.id, RoundState.DRAWN):
        last_call = schedule.last_call(round_)
        if now < last_call and _somebody_waits(tx, round_):
            invite(tx, round_, asked, now, last_call)


def rounds_turned_on(tx: Transaction, workspace_id: str, now: datetime) -> None:
    """
    Where there have never been rounds, let all who have joined into the program that begins.

    They have left none. They hear of its first round at its announcement, and can skip it (P1).
    Where there are programs, whoever joined meanwhile chooses.
    """
    ids = [one.id for one in people.joined(tx, workspace_id)]
    joined = sorted(
        members.several(tx, workspace_id, ids).values(),
        key=lambda one: (one.joined_at, one.person_id),
    )
    if programs.of_workspace(tx, workspace_id) or not joined:
        return
    program = _first_program(tx, joined[0], now)
    for one in joined:
        programs.enter(tx, workspace_id, program.id, one.person_id)


def _for_everybody(known: Sequence[Program]) -> Program | None:
    """The program for the whole workspace, or the only one that there is; *known* by their name."""
    everybodys = [one for one in known if one.channel_id is None]
    return everybodys[0] if everybodys else known[0] if len(known) == 1 else None


def _answered(
    tx: Transaction, me: Member, round_: Round, state: PartState, now: datetime
) -> Answered:
    is_out, draw_at = state is PartState.SKIPPED, expected_draw(tx, round_, now)
    next_on = next_own_day(tx, me, now, draw_at) if is_out else None
    return Answered(state, day_of(draw_at, me), next_on)


def _too_late(tx: Transaction, me: Member, round_: Round, now: datetime) -> str:
    """
    Why an answer to a round that is closed changes nothing: it was drawn, or wasn't held.

    It promises a next round only where one of this person's own is coming up.
    """
    was_held = round_.seed is not None
    if not workspaces.has_rounds(tx, round_.workspace_id):
        return _LAST if was_held else _NONE_HELD
    if next_own_draw(tx, me, now) is None:
        return _SET if was_held else _CANCELLED
    return _TOO_LATE if was_held else _NOT_HELD


def _somebody_waits(tx: Transaction, round_: Round) -> bool:
    return PartState.LEFT_OVER in rounds.parts(tx, round_.workspace_id, round_.id).values()


def _first_program(tx: Transaction, member: Member, now: datetime) -> Program:
    """A coffee every week, drawn on Tuesday at ten; each member comes at their own rhythm."""
    program = Program(
        workspace_id=member.workspace_id,
        id=new_id(),
        channel_id=None,
        rhythm_weeks=1,
        weekday=_TUESDAY,
        at=_TEN,
        zone=member.zone,
        group_size=2,
        coffee_minutes=30,
        least_common_minutes=60,
        mixing=Mixing.OTHER_TEAM,
        active=True,
        due_at=now,
    )
    planned = schedule.next_planned(program, now)
    program = schedule.planned_for(program, planned, days_off(tx, program))
    programs.add(tx, program)
    return program
