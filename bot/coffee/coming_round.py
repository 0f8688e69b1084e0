"""A round as one member can expect it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.coffee.own_rounds import introduced_at
from storage.records import Member, MoveReason, Round


@dataclass(frozen=True, slots=True)
class ComingRound:
    """
    A round that somebody is in for, and when they can expect its introduction, in *zone*.

    ``moved_from``, ``moved_because``: as those of :class:`storage.records.Round`. ``program``: the
    name of its program, if it has one. ``break_until``: the day on which a break of theirs ends, if
    this is the first round after it.
    """

    round_id: str
    introduced_at: datetime
    zone: str
    moved_from: date | None = None
    moved_because: MoveReason | None = None
    program: str = ""
    break_until: date | None = None


def coming_round(round_: Round, member: Member, program: str) -> ComingRound:
    """A round as one member can expect it."""
    at = introduced_at(round_.draw_at, member)
    moved = (round_.moved_from, round_.moved_because)
    return ComingRound(round_.id, at, member.zone, *moved, program)
