"""The rounds of one member, at their own rhythm: which they were told of, and which is next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.coffee import schedule
from bot.coffee.days_off import days_off
from bot.runtime.working_hours import hours_of, local_day, next_working_moment
from storage import programs, rounds
from storage.database import Transaction
from storage.records import Member, PartState, Program, Round, RoundState


def expected_draw(
    tx: Transaction, round_: Round, now: datetime, program: Program | None = None
) -> datetime:
    """
    When a round is drawn; an admin may have chosen another day since an open one was opened.

    *program*: that of the round, where it was read already.
    """
    if round_.state is not RoundState.OPEN:
        return round_.draw_at
    program = program or programs.get(tx, round_.workspace_id, round_.program_id)
    return schedule.draw_for(program, now, days_off(tx, program))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A round that a member was told of and that isn't drawn yet, and their *part* in it."""

    round_: Round
    program: Program
    part: PartState
    draw_at: datetime


@dataclass(frozen=True, slots=True)
class OwnRounds:
    """The programs that a member takes part in, and the round that they wait for, if any."""

    programs: tuple[Program, ...]
    waiting: Waiting | None


def own_rounds(tx: Transaction, me: Member, now: datetime) -> OwnRounds:
    """What a member takes part in, and waits for."""
    mine = programs.of_person(tx, me.workspace_id, me.person_id)
    found = rounds.waiting(tx, me.workspace_id, me.person_id)
    if found is None:
        return OwnRounds(mine, None)
    round_, part = found
    program = next((one for one in mine if one.id == round_.program_id), None)
    # Whoever has left a program waits for none of its rounds, but to be sure.
    program = program or programs.get(tx, me.workspace_id, round_.program_id)
    draw_at = expected_draw(tx, round_, now, program)
    return OwnRounds(mine, Waiting(round_, program, part, draw_at))


def next_own_draw(
    tx: Transaction, me: Member, now: datetime, after: datetime | None = None
) -> tuple[Program, datetime] | None:
    """
    The next draw that a member's own rhythm brings them to, of those nobody has announced yet.

    *after*: the draw of a round that they skip. ``None`` where no program of theirs is active.
    """
    running = programs.running(tx, me.workspace_id)
    mine = {one.id for one in programs.of_person(tx, me.workspace_id, me.person_id)}
    each = [(one, next_in(tx, one, me, now, after)) for one in running if one.id in mine]
    return min(each, key=lambda found: found[1], default=None)


def has_choice(tx: Transaction, me: Member, own: OwnRounds) -> bool:
    """Whether there is a program that a member could join, or several that they could leave."""
    running, ids = programs.running(tx, me.workspace_id), {one.id for one in own.programs}
    return len(running) > 1 or any(one.id not in ids for one in running)


def next_own_day(
    tx: Transaction, me: Member, now: datetime, after: datetime | None = None
) -> date | None:
    """The day of :func:`next_own_draw`, as :func:`day_of`."""
    found = next_own_draw(tx, me, now, after)
    return day_of(found[1], me) if found else None


def introduced_at(draw_at: datetime, member: Member) -> datetime:
    """
    When a member can expect the introduction of a round that is drawn at that moment.

    Nobody is introduced outside their working hours.
    """
    return next_working_moment(hours_of(member), draw_at) or draw_at


def day_of(draw_at: datetime, member: Member) -> date:
    """The day of a round for one member: that of the introduction, where they live."""
    return local_day(introduced_at(draw_at, member), member.zone)


def next_in(
    tx: Transaction, program: Program, me: Member, now: datetime, after: datetime | None = None
) -> datetime:
    """The next draw of one program that a member's own rhythm brings them to."""
    last = rounds.last_matched_of(tx, me.workspace_id, program.id, me.person_id)
    return schedule.next_draw_for(program, me, last, now, days_off(tx, program), after)
