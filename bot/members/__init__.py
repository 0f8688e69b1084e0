"""Joining, preferences, pausing, leaving and erasing."""

from bot.members.choices import FORMATS, RHYTHMS, rhythms, weekdays
from bot.members.erasing import ErasureService
from bot.members.membership import (
    back_on,
    first_weeks_end,
    is_away,
    is_new,
    may_join,
    may_set_up,
    no_coffee_until,
    skips_coffee,
)
from bot.members.people_sync import PeopleSync
from bot.members.places import (
    LONGEST_PLACE,
    MOST_LISTED_PLACES,
    fold_place,
    most_common_spelling,
    places_in_lines,
)
from bot.members.service import NOT_FOR_GUESTS, MemberService, Standing, translator_of
from bot.members.views import NO_PAIRS, NOT_PAUSED, SKIPPING_CALLS_OFF

__all__ = [
    "FORMATS",
    "LONGEST_PLACE",
    "MOST_LISTED_PLACES",
    "NOT_FOR_GUESTS",
    "NOT_PAUSED",
    "NO_PAIRS",
    "RHYTHMS",
    "SKIPPING_CALLS_OFF",
    "ErasureService",
    "MemberService",
    "PeopleSync",
    "Standing",
    "back_on",
    "first_weeks_end",
    "fold_place",
    "is_away",
    "is_new",
    "may_join",
    "may_set_up",
    "most_common_spelling",
    "no_coffee_until",
    "places_in_lines",
    "rhythms",
    "skips_coffee",
    "translator_of",
    "weekdays",
]
