"""The input of a draw: who takes part, what they asked for, and whom they have met."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.coffee.first_weeks import in_first_weeks
from bot.coffee.history import History, look_back
from bot.members import fold_place, skips_coffee
from bot.pairing import WRITTEN, Candidate, Drawn, Meeting, Pair, Past, Request, Terms, draw
from bot.runtime.working_hours import Hours, hours_of
from storage import introductions, matches, members, people, programs, rounds
from storage.database import Database, Transaction
from storage.records import Member, PartState, Program, Round

_SEED_BITS = 31
# Rounds of a week may be a day closer, where one was put off for a holiday.
_NOT_AGAIN_WITHIN = timedelta(days=6)


# Working hours, and how a member likes to meet.
Limits = tuple[Hours, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ProposedDraw:
    """A draw that isn't kept yet, with the facts that must still hold to keep it."""

    limits: Mapping[str, Limits]
    apart: frozenset[Pair]
    drawn: Drawn


def taking_part(
    tx: Transaction,
    round_: Round,
    now: datetime,
    states: Collection[PartState],
    away: Collection[str] = (),
) -> dict[str, Member]:
    """
    The members of a round who are in one of these states, haven't paused and aren't *away*.
    """
    parts = rounds.parts(tx, round_.workspace_id, round_.id)
    ids = [one for one, state in parts.items() if state in states and one not in away]
    joined = members.several(tx, round_.workspace_id, ids)
    return {person_id: one for person_id, one in joined.items() if not skips_coffee(one, now)}


def request_for(
    tx: Transaction, program: Program, taking: Mapping[str, Member], now: datetime, seed: int
) -> Request:
    """Build the request for a draw of these members."""
    workspace_id = program.workspace_id
    history = look_back(matches.encounters(tx, workspace_id), program.group_size, now)
    missed = rounds.rounds_missed(tx, workspace_id, program.id)
    candidates = tuple(
        candidate_of(
            taking[person_id],
            missed.get(person_id, 0) + (person_id in history.let_down),
            history.recent_trios.get(person_id, 0),
            program,
        )
        for person_id in sorted(taking)
    )
    candidates = in_first_weeks(tx, workspace_id, taking, candidates, history, now)
    terms = Terms(now, program.group_size, program.least_common_minutes, program.mixing)
    past = past_of(history, taking, apart_now(tx, workspace_id, now))
    return Request(candidates, past, terms, seed)


def past_of(history: History, people: Collection[str], apart: frozenset[Pair]) -> Past:
    """
    The past of these people. A coffee that is still open counts as their latest, so that they'd
    meet again by it.
    """
    still_open = {pair: at for pair, at in history.still_open.items() if pair <= set(people)}
    known = {pair: one for pair, one in history.meetings.items() if pair <= set(people)}
    for pair, made_at in still_open.items():
        before = known.get(pair, Meeting(made_at, times=0))
        known[pair] = replace(before, last_at=max(before.last_at, made_at))
    return Past(known, apart, frozenset(still_open))


def apart_now(tx: Transaction, workspace_id: str, now: datetime) -> frozenset[Pair]:
    """Who isn't brought together: who keeps the other apart, or was introduced within a week."""
    kept_apart = people.kept_apart(tx, workspace_id)
    return kept_apart | introductions.introduced_since(tx, workspace_id, now - _NOT_AGAIN_WITHIN)


def propose_draw(
    tx: Transaction,
    round_: Round,
    now: datetime,
    states: Collection[PartState],
    away: Collection[str] = (),
) -> ProposedDraw:
    """Draw a round from the present data, without who is *away*; nothing is stored."""
    program = programs.get(tx, round_.workspace_id, round_.program_id)
    taking = taking_part(tx, round_, now, states, away)
    seed = seed_of(round_.program_id, round_.local_week)
    request = request_for(tx, program, taking, now, seed)
    kept_apart = people.kept_apart(tx, round_.workspace_id)
    return ProposedDraw(_limits_of(taking), kept_apart, draw(request))


def propose_draw_alone(
    url: Any,
    round_: Round,
    now: datetime,
    states: Collection[PartState],
    away: Collection[str] = (),
) -> ProposedDraw:
    """Do the same in another process, which opens the database at *url*."""
    with closing(Database(url)) as database, database.read() as tx:
        return propose_draw(tx, round_, now, states, away)


def still_holds(
    tx: Transaction,
    round_: Round,
    drawn: ProposedDraw,
    taking: Mapping[str, Member],
    now: datetime,
) -> bool:
    """
    Whether nobody came, left, changed their hours or was kept apart since the draw, and no other
    program has introduced two of them meanwhile.
    """
    is_same = _limits_of(taking) == drawn.limits
    return is_same and apart_now(tx, round_.workspace_id, now) == drawn.apart


def seed_of(program_id: str, local_week: str) -> int:
    """The seed of a round, always the same, so that a draw can be replayed."""
    digest = hashlib.sha256(f"{program_id}:{local_week}".encode()).digest()
    return int.from_bytes(digest[:4], "big") >> (32 - _SEED_BITS)


def _limits_of(taking: Mapping[str, Member]) -> dict[str, Limits]:
    return {person_id: (hours_of(one), one.formats) for person_id, one in taking.items()}


def writes_at_need(member: Member, program: Program | None = None) -> bool:
    """Whether a member, and their program, exclude no coffee in writing."""
    told = (member.formats, program.formats if program else ())
    return all(not formats or WRITTEN in formats for formats in told)


def _formats(member: Member, program: Program | None) -> tuple[str, ...]:
    """How a member likes to meet, of the ways that a program has, if it has any."""
    if program is None or not program.formats:
        return member.formats
    return tuple(one for one in member.formats if one in program.formats)


def candidate_of(
    member: Member, missed: int = 0, recent_trios: int = 0, program: Program | None = None
) -> Candidate:
    """A member as the draw sees them; of a program, with the ways to meet that it has."""
    return Candidate(
        id=member.person_id,
        hours=hours_of(member),
        company=member.company,
        group_size=member.group_size,
        rhythm_weeks=member.rhythm_weeks,
        rounds_missed=missed,
        recent_trios=recent_trios,
        team=member.team,
        languages=member.languages,
        formats=_formats(member, program),
        interests=member.interests,
        place=fold_place(member.place) if member.place else None,
        office_days=member.office_days,
        writes_at_need=writes_at_need(member, program),
    )
