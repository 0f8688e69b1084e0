"""Public holidays: which days are off by law in a country or in one of its regions.

They come from the library ``holidays``: its category ``public``, with the substitutes for
holidays on a weekend. Half days, bank holidays that aren't public, holidays of one faith or trade,
and school holidays count as ordinary days. Days by the moon are calculated, and may be a day off.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

import holidays
from babel.core import get_global

# Longer codes don't fit into the column, so they can't be chosen. There is only one: a city in
# Brazil, whose state can be chosen.
_LONGEST_CODE = 16


def is_public_holiday(country: str | None, subdivision: str | None, day: date) -> bool:
    """
    Whether *day* is a day off by law in a country (ISO 3166-1), or in one of its regions.

    An unknown country has no holidays; an unknown region has those of its country.
    """
    return country is not None and day in _days_off(country, subdivision, day.year)


@cache
def countries() -> tuple[str, ...]:
    """The two-letter codes of the countries whose holidays are known."""
    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


@cache
def subdivisions(country: str) -> tuple[tuple[str, str], ...]:
    """The regions of a country that may have their own holidays, as pairs of code and name."""
    if country not in countries():
        return ()
    named = holidays.country_holidays(country).get_subdivision_aliases()
    return tuple(
        (code, _name(code, aliases))
        for code, aliases in named.items()
        if len(code) <= _LONGEST_CODE
    )


def country_of_zone(zone: str) -> str | None:
    """The country of a time zone; ``None`` for a zone of no known country."""
    current = get_global("zone_aliases").get(zone, zone)
    country = get_global("zone_territories").get(current)
    return country if country in countries() else None


# One year of a country takes about a millisecond to calculate.
@lru_cache(maxsize=4096)
def _days_off(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    if country not in countries():
        return frozenset()
    known = subdivision if subdivision in dict(subdivisions(country)) else None
    return frozenset(holidays.country_holidays(country, subdiv=known, years=year, expand=False))


def _name(code: str, aliases: list[str]) -> str:
    """The first alias that isn't an abbreviation; otherwise the code."""
    return next((alias for alias in aliases if not alias.isupper()), code)
