"""Public holidays: which days are off by law in a country or in one of its regions.

They come from the library ``holidays``: its category ``public``, with the substitutes for
holidays on a weekend. Half days, bank holidays that aren't public, holidays of one faith or trade,
and school holidays count as ordinary days. Days by the moon are calculated, and may be a day off.

For some countries the library ends with a year. In later ones only those days are off that were off
on the same date in each of its last five years.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

from babel.core import get_global

# Longer codes don't fit into the column, so they can't be chosen. There is only one: a city in
# Brazil, whose state can be chosen.
_LONGEST_CODE = 16
# The library's last year for countries whose holidays don't end; for Japan one less.
_NO_END = 2099
# So many years in a row make a holiday one that doesn't move.
_YEARS = 5


def is_public_holiday(country: str | None, subdivision: str | None, day: date) -> bool:
    """
    Whether *day* is a day off by law in a country (ISO 3166-1), or in one of its regions.

    An unknown country has no holidays; an unknown region has those of its country.
    """
    return country is not None and day in _days_off(country, subdivision, day.year)


@cache
def countries() -> tuple[str, ...]:
    """The two-letter codes of the countries whose holidays are known."""
    # Where it is used, since it is large, and nothing at a start needs it.
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


@cache
def known_until(country: str | None) -> int | None:
    """The last year in which all holidays of a country are known; ``None`` if there is no end."""
    if country not in countries():
        return None
    import holidays

    last = holidays.country_holidays(str(country)).end_year
    return last if last < _NO_END else None


@cache
def subdivisions(country: str) -> tuple[tuple[str, str], ...]:
    """The regions of a country that may have their own holidays, as pairs of code and name."""
    if country not in countries():
        return ()
    import holidays

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
    last = known_until(country)
    if last is not None and year > last:
        return frozenset(day.replace(year=year) for day in _unmoving(country, known, last))
    return frozenset(_listed(country, known, year))


def _listed(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
    import holidays

    return holidays.country_holidays(country, subdiv=subdivision, years=year, expand=False)


@cache
def _unmoving(country: str, subdivision: str | None, last: int) -> frozenset[date]:
    """The days of the year *last* that have been the same holiday on the same date for years."""
    years = [_named(country, subdivision, last - back) for back in range(_YEARS)]
    return frozenset(date(last, month, day) for _, month, day in frozenset.intersection(*years))


def _named(country: str, subdivision: str | None, year: int) -> frozenset[tuple[str, int, int]]:
    """The holidays of a year: name, month and day. Two on one day are named together."""
    listed = _listed(country, subdivision, year)
    return frozenset(
        (name, day.month, day.day) for day, names in listed.items() for name in names.split("; ")
    )


def _name(code: str, aliases: list[str]) -> str:
    """The first alias that isn't an abbreviation; otherwise the code."""
    return next((alias for alias in aliases if not alias.isupper()), code)
