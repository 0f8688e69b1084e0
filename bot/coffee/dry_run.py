"""A dry run: what the next draw would be, under aliases, with nothing stored and nobody told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random
from zoneinfo import ZoneInfo

from bot.coffee import schedule
from bot.coffee.announcements import due_members
from bot.coffee.days_off import days_off
from bot.coffee.draw_inputs import request_for, seed_of, taking_part
from bot.coffee.reason_texts import why_this_match
from bot.delivery import AbsenceMemory
from bot.i18n import translator_for
from bot.pairing import Drawn, Reason, Request, Why, draw, versions
from storage import members, programs, rounds
from storage.database import Transaction
from storage.records import PartState, Program, RoundState

# The other reasons say what somebody likes or asked for.
_SHOWN_REASONS = (
    Reason.FIRST_TIME,
    Reason.SAME_HOURS,
    Reason.HOURS,
    Reason.OTHER_TEAM,
)
_WHY = {
    Why.ALONE: "nobody else is in",
    Why.NO_COMMON_HOURS: "shares too few working hours with anyone",
    Why.NOBODY_FREE: "nobody they could meet is free",
}


@dataclass(frozen=True, slots=True)
class DryRun:
    """A draw as it would be now; ``unanswered`` counts those who haven't said yes or no."""

    program: Program
    draw_at: datetime
    is_announced: bool
    unanswered: int
    request: Request


def dry_runs(tx: Transaction, now: datetime) -> Iterator[DryRun]:
    """The next draw of every program, as far as it can be known now."""
    for program in programs.active(tx):
        announced = rounds.in_state(tx, program.workspace_id, program.id, RoundState.ANNOUNCED)
        if announced:
            round_ = announced[0]
            draw_at, week = round_.draw_at, round_.local_week
            # A member who is away now may be back by the time of the draw.
            at = max(now, draw_at)
            taking = taking_part(tx, round_, at, {PartState.IN})
            unanswered = len(taking_part(tx, round_, at, {PartState.ASKED}))
        else:
            draw_at = schedule.draw_for(program, max(now, program.due_at), days_off(tx, program))
            week = schedule.local_week(program, draw_at)
            skipped = _skipped(tx, program)
            due = due_members(tx, program, draw_at, now, AbsenceMemory())
            due = {one: state for one, state in due.items() if one not in skipped}
            taking = members.several(tx, program.workspace_id, due)
            unanswered = sum(state is PartState.ASKED for state in due.values())
        seed = seed_of(program.id, week)
        request = request_for(tx, program, taking, draw_at, seed)
        yield DryRun(program, draw_at, bool(announced), unanswered, request)


def _skipped(tx: Transaction, program: Program) -> set[str]:
    """Who joined since the last round, and skips the next one."""
    opened = rounds.in_state(tx, program.workspace_id, program.id, RoundState.OPEN)
    parts = [rounds.parts(tx, one.workspace_id, one.id) for one in opened]
    return {one for each in parts for one, state in each.items() if state is PartState.SKIPPED}


def report(dry_run: DryRun) -> list[str]:
    """A dry run as lines to print; they hold no wish, no quiet list and no name."""
    drawn = draw(dry_run.request)
    alias = _aliases(dry_run.request)
    local = dry_run.draw_at.astimezone(ZoneInfo(dry_run.program.zone))
    _ = translator_for("en")
    when = f"{_.day(local.date())} at {_.hour(dry_run.draw_at, dry_run.program.zone)}"
    lines = [f"To be drawn on {when} ({dry_run.program.zone}): {_people(dry_run)}."]
    for group, reasons in zip(drawn.matches, drawn.reasons, strict=True):
        told = [reason for reason in reasons if reason.partition(":")[0] in _SHOWN_REASONS]
        names = _.join_list([alias[one] for one in group])
        how = " meet in writing" if Reason.WRITING in reasons else ""
        lines.append(f"  {names}{how}. {why_this_match(_, told, len(group))}".rstrip())
    lines += [f"  {alias[one]} is left over: {_WHY[why]}." for one, why in drawn.left_over.items()]
    return [*lines, _quality(drawn), _replay(dry_run.request)]


def _people(dry_run: DryRun) -> str:
    count = len(dry_run.request.candidates)
    if dry_run.is_announced:
        return f"{count} in, {dry_run.unanswered} not answered yet"
    return f"{count} due, {dry_run.unanswered} of them to be asked first"


def _aliases(request: Request) -> Mapping[str, str]:
    """An alias for each person, which doesn't even tell who joined first."""
    ids = [one.id for one in request.candidates]
    Random(request.seed).shuffle(ids)  # noqa: S311 - only hides an order
    return {person_id: f"person {number}" for number, person_id in enumerate(ids, 1)}


def _quality(drawn: Drawn) -> str:
    certificate = drawn.certificate
    proved = f"At most {certificate.gap:.2%} worse than the best possible draw."
    if certificate.gap > 1:
        # The bound of groups doesn't know how many have to be of another size, say.
        proved = "It's not proved how close to the best possible draw this is."
    return (
        f"{proved} Pairs that meet again without asking to: {certificate.repeats}. "
        f"Left over: {len(drawn.left_over)}."
    )


def _replay(request: Request) -> str:
    known = ", ".join(f"{name} {version}" for name, version in versions().items())
    return f"Seed {request.seed}; {known}."
