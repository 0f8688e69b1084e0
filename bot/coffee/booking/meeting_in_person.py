"""Whether the people of a match can meet in person: at which place, on which days, over lunch."""

from __future__ import annotations

from collections.abc import Sequence

from bot.coffee.booking.slots import Lunch
from bot.coffee.draw_inputs import candidate_of
from bot.members import most_common_spelling
from bot.pairing import AT_A_PLACE, VIDEO, have_one_place
from bot.runtime.working_hours import Hours, hours_of
from storage.records import Member


def place_in_common(several: Sequence[Member]) -> str | None:
    """
    The place at which all of them would like to meet in person, in the spelling most of them use.

    ``None`` where they have no such place. Whether there is a day on which all are there shows in
    their hours (:func:`hours_there`).
    """
    everybody = [candidate_of(one) for one in several]
    if not everybody or not have_one_place(everybody) or not _ways_in_person(several):
        return None
    return most_common_spelling(one.place for one in several if one.place)


def hours_there(member: Member, place: str | None) -> Hours:
    """When a member works at the *place* in common, or at all where there is none."""
    return candidate_of(member).office_hours if place else hours_of(member)


def lunch_for(several: Sequence[Member]) -> Lunch:
    """Whether lunch hours are offered to people who have a place in common."""
    ways = _ways_in_person(several)
    if ways == {"lunch"}:
        return Lunch.ONLY
    return Lunch.TOO if "lunch" in ways else Lunch.LAST


def would_meet_by_video(several: Sequence[Member]) -> bool:
    """Whether all of them chose video as well."""
    return all(VIDEO in one.formats for one in several)


def _ways_in_person(several: Sequence[Member]) -> set[str]:
    return set.intersection(*(set(one.formats) for one in several)) & set(AT_A_PLACE)
