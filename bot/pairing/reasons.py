"""Why a match was made, in facts that all of its people may know.

A private wish is never a reason: neither a quiet list, nor one person's *I'd like that* alone, nor
whether somebody asked for somebody new or somebody they know.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import combinations

from bot.pairing.coming_hours import longest_together
from bot.pairing.costs import SHORTEST_REUNION_WEEKS
from bot.pairing.inputs import WRITTEN, Candidate, Past, Terms
from bot.pairing.ways import shared_ways

_MOST_REASONS = 3
# People who share this many hours of a day work about the same hours.
_SAME_TIME_HOURS = 6


class Reason(StrEnum):
    """The reasons of a match; some are followed by a colon and a key or a number."""

    WRITING = "writing"
    NEW_HERE = "new_here"
    FIRST_TIME = "first_time"
    BOTH_GLAD = "both_glad"
    A_WHILE_AGO = "a_while_ago"
    SAME_HOURS = "same_hours"
    HOURS = "hours"
    FORMAT = "format"
    INTEREST = "interest"
    OTHER_TEAM = "other_team"


def reasons_for(group: Sequence[Candidate], past: Past, terms: Terms) -> tuple[str, ...]:
    """
    Up to three reasons for a match, the best first.

    Where one of them is new here, it goes without saying that they meet for the first time.
    """
    new = _of_first_weeks(group)
    common = longest_together([one.hours for one in group], terms.today)
    ways = shared_ways(group, terms.today, terms.least_common_minutes)
    found = [
        *_of_writing(group, common < terms.least_common_minutes),
        *new,
        *(one for one in _of_the_past(group, past, terms) if not new or one != Reason.FIRST_TIME),
        *_of_hours(common),
        *(f"{Reason.FORMAT}:{way}" for way in ways[:1]),
        *(f"{Reason.INTEREST}:{word}" for word in _shared([one.interests for one in group])[:1]),
        *_of_teams(group),
    ]
    return tuple(str(reason) for reason in found[:_MOST_REASONS])


def _of_writing(group: Sequence[Candidate], is_apart: bool) -> list[str]:
    """Whether they meet in writing: no common hours, or nobody likes anything else."""
    wants_nothing_else = all(one.formats == (WRITTEN,) for one in group)
    return [Reason.WRITING] if is_apart or wants_nothing_else else []


def _of_first_weeks(group: Sequence[Candidate]) -> list[str]:
    """How many of them are new here, if any."""
    new = sum(one.is_new for one in group)
    return [f"{Reason.NEW_HERE}:{new}"] if new else []


def _of_the_past(group: Sequence[Candidate], past: Past, terms: Terms) -> list[str]:
    pairs = [frozenset(pair) for pair in combinations([one.id for one in group], 2)]
    met = [past.meetings[pair] for pair in pairs if pair in past.meetings]
    if not met:
        return [Reason.FIRST_TIME]
    if len(pairs) > 1:
        return []
    if met[0].is_glad:
        return [Reason.BOTH_GLAD]
    if not met[0].times:
        # They were introduced and said nothing: they may have met or not.
        return []
    weeks = (terms.today - met[0].last_at).days / 7
    return [Reason.A_WHILE_AGO] if weeks > 2 * SHORTEST_REUNION_WEEKS else []


def _of_hours(minutes: int) -> list[str]:
    hours = minutes // 60
    if hours >= _SAME_TIME_HOURS:
        return [Reason.SAME_HOURS]
    return [f"{Reason.HOURS}:{hours}"] if hours else []


def _of_teams(group: Sequence[Candidate]) -> list[str]:
    teams = {one.team for one in group if one.team}
    return [Reason.OTHER_TEAM] if len(teams) == len(group) else []


def _shared(told: Sequence[tuple[str, ...]]) -> list[str]:
    """What all of them told, sorted."""
    return sorted(set.intersection(*(set(words) for words in told)))
