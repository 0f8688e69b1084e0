"""Public holidays: which days are off by law in a country, and in a region of it.

What is known comes from the library ``holidays``: the days off for everybody (its category
``public``), with the days that are given in place of one that falls on a weekend. Half days, bank
holidays that are no public ones, holidays of one faith or one trade and school holidays are
ordinary days. Days by the moon are calculated beforehand, and may turn out a day off.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

import holidays
from babel.core import get_global

# A code that is longer than what is kept of a region cannot be chosen. There is one: a city of
# Brazil, whose state can be chosen.
_LONGEST_CODE = 16


def is_public_holiday(country: str | None, subdivision: str | None, day: date) -> bool:
    """
    Whether *day* is a day off by law in a country (ISO 3166-1), or in one of its regions.

    A country that is not known has no holidays, and a region that is not known those of its
    country.
    """
    return country is not None and day in _days_off(country, subdivision, day.year)


@cache
def countries() -> tuple[str, ...]:
    """The countries whose holidays are known, by their codes of two letters."""
    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


@cache
def subdivisions(country: str) -> tuple[tuple[str, str], ...]:
    """The regions of a country that may have holidays of their own: each code, and its name."""
    if country not in countries():
        return ()
    named = holidays.country_holidays(country).get_subdivision_aliases()
    return tuple(
        (code, _name(code, aliases))
        for code, aliases in named.items()
        if len(code) <= _LONGEST_CODE
    )


def country_of_zone(zone: str) -> str | None:
    """The country in which a time zone lies; ``None`` for one of the sea, or of no country."""
    current = get_global("zone_aliases").get(zone, zone)
    country = get_global("zone_territories").get(current)
    return country if country in countries() else None


# A year of a country takes about a millisecond to work out, and little to keep.
@lru_cache(maxsize=4096)
def _days_off(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    if country not in countries():
        return frozenset()
    known = subdivision if subdivision in dict(subdivisions(country)) else None
    return frozenset(holidays.country_holidays(country, subdiv=known, years=year, expand=False))


def _name(code: str, aliases: list[str]) -> str:
    """The first name that is one: some of the other names are abbreviations."""
    return next((alias for alias in aliases if not alias.isupper()), code)
