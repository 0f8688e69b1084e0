"""What the draw goes by, as one member would have it, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import time

from bot.i18n import N_
from bot.members.choices import LONGEST_TEAM
from bot.runtime.public_holidays import countries, subdivisions
from storage.records import Asking, Company, GroupSize, Member

_SHORTEST_DAY_MINUTES = 60
# How many messages a week that nobody asked for somebody may choose to get; the first is what one
# tap gives (P9).
BUDGETS = (2, 1, 0)

_BACKWARDS = N_("Your working day has to end after it begins.")
_TOO_SHORT = N_("Leave at least an hour between the two.")
_NO_DAY = N_("Choose at least one day.")
_LONG_TEAM = N_("That is too long for me. A short name is enough, of at most 80 characters.")
_NO_COUNTRY = N_("I know no public holidays for this country. Please choose another, or none.")
_OTHER_REGION = N_(
    "This region is not in the country that you chose. Please choose one of its regions, or none."
)
_OTHER_BUDGET = N_("Choose two a week, one a week, or none.")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The fields of :class:`Member` that people choose for themselves, by the same names."""

    company: Company
    rhythm_weeks: int
    group_size: GroupSize
    asking: Asking | None
    formats: tuple[str, ...]
    interests: tuple[str, ...]
    languages: tuple[str, ...]
    team: str | None
    work_start: time
    work_end: time
    work_days: tuple[int, ...]
    country: str | None
    subdivision: str | None
    weekly_budget: int


class Unclear(Exception):
    """Preferences that cannot be meant; a sentence for each field that speaks against them."""

    def __init__(self, sentences: dict[str, str]) -> None:
        super().__init__("preferences that cannot be meant")
        self.sentences = sentences


def preferences_of(member: Member) -> Preferences:
    """What a member prefers."""
    return Preferences(**{field.name: getattr(member, field.name) for field in fields(Preferences)})


def objections(wished: Preferences) -> dict[str, str]:
    """What speaks against these preferences: sentences by the field that they are about."""
    found = {}
    minutes = _minutes(wished.work_end) - _minutes(wished.work_start)
    if minutes <= 0:
        found["work_end"] = _BACKWARDS
    elif minutes < _SHORTEST_DAY_MINUTES:
        found["work_end"] = _TOO_SHORT
    if not wished.work_days:
        found["work_days"] = _NO_DAY
    if wished.team is not None and len(wished.team) > LONGEST_TEAM:
        found["team"] = _LONG_TEAM
    if wished.country is not None and wished.country not in countries():
        found["country"] = _NO_COUNTRY
    elif wished.subdivision not in (None, *dict(subdivisions(wished.country or ""))):
        found["subdivision"] = _OTHER_REGION
    if wished.weekly_budget not in BUDGETS:
        found["weekly_budget"] = _OTHER_BUDGET
    return found


def changed(before: Preferences, after: Preferences) -> tuple[str, ...]:
    """The names of the fields that differ, in their order."""
    names = [field.name for field in fields(Preferences)]
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
