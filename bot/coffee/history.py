"""What earlier matches mean for the next draw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from bot.pairing import Meeting, Pair
from storage.records import Encounter, MeetAgain, Outcome

_SETTLED = (Outcome.MET, Outcome.DID_NOT_WORK_OUT)
_BOTH_GLAD = (MeetAgain.GLADLY, MeetAgain.GLADLY)


@dataclass(frozen=True, slots=True)
class History:
    """
    Who has met whom, whose latest coffee didn't take place, and who met in a larger group.

    ``still_open``: pairs whose coffee may still come about, and when they were brought together for
    it; one of them may have said that they haven't met yet. ``recent_trios`` counts a person's
    latest coffees in a row with more people than the program's size.
    """

    meetings: dict[Pair, Meeting]
    let_down: frozenset[str]
    recent_trios: dict[str, int]
    still_open: dict[Pair, datetime]


def took_place(encounter: Encounter) -> bool:
    """Whether two people met: one of them says so, and neither that it didn't work out."""
    outcomes = encounter.outcomes
    return Outcome.MET in outcomes and Outcome.DID_NOT_WORK_OUT not in outcomes


def fell_through(encounter: Encounter) -> bool:
    """
    Whether two people were brought together and didn't meet, by what they said.

    Silence says neither this nor that they met.
    """
    answered = Outcome.DID_NOT_WORK_OUT in encounter.outcomes or any(
        one is Outcome.NOT_YET for one in encounter.outcomes
    )
    return answered and not took_place(encounter)


def is_still_open(encounter: Encounter, now: datetime) -> bool:
    """Whether a coffee may still come about: it goes on, and nobody has said what became of it."""
    is_settled = any(one in _SETTLED for one in encounter.outcomes)
    return encounter.closes_at is not None and now < encounter.closes_at and not is_settled


def look_back(encounters: Iterable[Encounter], group_size: int, now: datetime) -> History:
    """
    Build the history of a program of this group size, as it is *now*.

    *encounters* come oldest first, those of a match together. Where a coffee didn't fall through
    with at least one of several, a person isn't let down, unless they waited in vain.
    """
    meetings: dict[Pair, Meeting] = {}
    let_down: dict[str, bool] = {}
    trios: dict[str, int] = {}
    still_open: dict[Pair, datetime] = {}
    for _, of_match in groupby(encounters, key=lambda each: each.match_id):
        several = list(of_match)
        stood = [each for each in several if not fell_through(each)]
        still_open |= {_pair(each): each.made_at for each in several if is_still_open(each, now)}
        for each in stood:
            _note(meetings, each)
        for person_id in _people(several):
            let_down[person_id] = person_id not in _people(stood) or _waited(several, person_id)
        for person_id in _people(stood):
            is_crowd = several[0].people > group_size
            trios[person_id] = trios.get(person_id, 0) + 1 if is_crowd else 0
    return History(
        meetings,
        frozenset(person_id for person_id, is_so in let_down.items() if is_so),
        {person_id: count for person_id, count in trios.items() if count},
        still_open,
    )


def _waited(several: Iterable[Encounter], person_id: str) -> bool:
    """Whether somebody was left waiting in a match, and had no coffee after all."""
    mine = [each for each in several if person_id in (each.one_id, each.other_id)]
    waited = any(each.let_down[person_id == each.other_id] for each in mine)
    return waited and not any(took_place(each) for each in mine)


def _note(meetings: dict[Pair, Meeting], each: Encounter) -> None:
    pair = _pair(each)
    known = meetings.get(pair, Meeting(each.made_at, times=0))
    if took_place(each):
        # The latest coffee decides whether both would like to meet again; silence is no yes.
        is_glad = each.agains == _BOTH_GLAD
        known = replace(known, times=known.times + 1, is_glad=is_glad)
    meetings[pair] = replace(known, last_at=each.made_at)


def _pair(each: Encounter) -> Pair:
    return frozenset((each.one_id, each.other_id))


def _people(several: Iterable[Encounter]) -> set[str]:
    return {person_id for each in several for person_id in (each.one_id, each.other_id)}
