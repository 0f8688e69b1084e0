"""What can be wrong with a preference: each check returns a sentence for the field, or ``None``."""

from __future__ import annotations

from datetime import time

from bot.i18n import N_
from bot.members.choices import AT_A_PLACE, BUDGETS, LONGEST_TEAM
from bot.members.places import LONGEST_PLACE
from bot.runtime.public_holidays import countries, subdivisions
from storage.records import Member

_SHORTEST_DAY_MINUTES = 60


def wrong_hours(member: Member) -> str | None:
    """The working day has to last an hour or more."""
    minutes = _minutes(member.work_end) - _minutes(member.work_start)
    if minutes <= 0:
        return N_("Your working day has to end after it starts.")
    if minutes < _SHORTEST_DAY_MINUTES:
        return N_("Leave at least an hour between the two.")
    return None


def no_day(member: Member) -> str | None:
    """There has to be a working day."""
    return None if member.work_days else N_("Choose at least one day.")


def long_team(member: Member) -> str | None:
    """The name of a team has to be short."""
    if len(member.team or "") <= LONGEST_TEAM:
        return None
    return N_("That's too long for me. Please use at most 80 characters.")


def long_place(member: Member) -> str | None:
    """The name of a place has to be short."""
    if len(member.place or "") <= LONGEST_PLACE:
        return None
    return N_("That's too long for me. Please use at most 60 characters.")


def no_place(member: Member) -> str | None:
    """Whoever would like to meet in person has a place for it."""
    if member.place or AT_A_PLACE.isdisjoint(member.formats):
        return None
    return N_(
        "To meet in person, over lunch or on a walk, I need your place. Choose or name one, or "
        "untick these three."
    )


def other_office_days(member: Member) -> str | None:
    """At least one of the office days has to be a working day."""
    if not member.office_days or set(member.office_days) & set(member.work_days):
        return None
    return N_("You don't work on any of these days. Choose one of your working days, or none.")


def unknown_country(member: Member) -> str | None:
    """The public holidays of the country have to be known."""
    if member.country is None or member.country in countries():
        return None
    return N_("I don't know this country's public holidays. Please choose another, or none.")


def other_region(member: Member) -> str | None:
    """The region has to lie in the country; one objection is enough where that is unknown."""
    known = dict(subdivisions(member.country or ""))
    if unknown_country(member) or member.subdivision in (None, *known):
        return None
    return N_(
        "This region isn't in the country you chose. Please choose one of its regions, or none."
    )


def other_budget(member: Member) -> str | None:
    """The budget has to be one that is offered (P9)."""
    if member.weekly_budget in BUDGETS:
        return None
    return N_("Choose two a week, one a week, or none.")


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
