"""What there is to choose from: ways to meet, interests, languages.

Kith stores the keys, and ignores a key that is no longer here. Nothing here is about faith,
politics, health or family.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from zoneinfo import available_timezones

from babel.core import Locale, get_global
from babel.dates import get_timezone_location

from bot.i18n import N_, Translator
from bot.runtime import public_holidays
from storage.records import Asking, Company, FirstWeeks, GroupSize, Member

# (key, words) pairs, in the order in which they are offered.
Pairs = tuple[tuple[str, str], ...]

LONGEST_TEAM = 80
# Weeks between two coffees.
RHYTHMS = (1, 2, 4, 8)
# How many unasked messages a week somebody may choose to get; the first is the default (P9).
BUDGETS = (2, 1, 0)
# What CLDR takes for the country of a zone that lies in none.
_WORLD = "001"
# Any Monday, to name the days of the week by.
_A_MONDAY = date(2024, 1, 1)

COMPANY: Pairs = (
    (Company.NEW, N_("Somebody new")),
    (Company.KNOWN, N_("Somebody I know")),
    (Company.SURPRISE, N_("Surprise me")),
)

GROUP_SIZE: Pairs = (
    (GroupSize.PAIR, N_("One person")),
    (GroupSize.TRIO, N_("Two people")),
)

FIRST_WEEKS: Pairs = (
    (FirstWeeks.NEW, N_("I'm new here")),
    (FirstWeeks.WELCOME, N_("I like to welcome people")),
)

ASKING: Pairs = (
    (Asking.ASK_ME, N_("Ask me")),
    (Asking.ASSUME_YES, N_("Count me in unless I skip")),
)

BUDGET: Pairs = (
    ("2", N_("At most two a week")),
    ("1", N_("At most one a week")),
    ("0", N_("None at all")),
)

# The last needs no working hour in common. Who chose none meets so if nothing else is possible.
FORMATS: Pairs = (
    ("in_person", N_("In person")),
    ("lunch", N_("Over lunch")),
    ("walk", N_("On a walk")),
    ("video", N_("By video")),
    ("written", N_("In writing (a slow coffee)")),
)

# Ways to meet for which somebody needs a place.
AT_A_PLACE = frozenset({"in_person", "lunch", "walk"})

INTERESTS: Pairs = (
    ("books", N_("Books")),
    ("cooking", N_("Cooking")),
    ("cycling", N_("Cycling")),
    ("films", N_("Films")),
    ("football", N_("Football")),
    ("games", N_("Games")),
    ("gardens", N_("Gardens")),
    ("handicraft", N_("Handicrafts")),
    ("hiking", N_("Hiking")),
    ("languages", N_("Languages")),
    ("music", N_("Music")),
    ("pets", N_("Pets")),
    ("photography", N_("Photography")),
    ("running", N_("Running")),
    ("theatre", N_("Theatre")),
    ("travel", N_("Travel")),
)

# fmt: off
LANGUAGES = (
    "ar", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "id", "it",
    "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "sw", "tr", "uk", "vi", "zh",
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Choices:
    """The keys that a member may choose from, and (key, name) pairs in the reader's language."""

    keys: Callable[[Member], Sequence[str]]
    named: Callable[[Translator, Member], Pairs]


def among(pairs: Pairs) -> Choices:
    """The same choices for everybody."""
    keys = keys_of(pairs)
    return Choices(
        lambda _member: keys, lambda _, _member: tuple((key, _(name)) for key, name in pairs)
    )


def keys_of(pairs: Pairs) -> tuple[str, ...]:
    """The keys of (key, name) pairs."""
    return tuple(key for key, _ in pairs)


def rhythm(_: Translator, weeks: int) -> str:
    """How often, in words."""
    return _.plural("Every week", "Every {number} weeks", weeks)


def rhythms(_: Translator) -> Pairs:
    """How often somebody may meet others, in words."""
    return tuple((str(weeks), rhythm(_, weeks)) for weeks in RHYTHMS)


def weekdays(_: Translator) -> Pairs:
    """The days of the week from Monday, which is ``"0"``, on."""
    return tuple((str(day), _.weekday(_A_MONDAY + timedelta(days=day))) for day in range(7))


WEEKDAYS = Choices(lambda _member: [str(day) for day in range(7)], lambda _, _member: weekdays(_))


def language_keys(mine: Iterable[str]) -> tuple[str, ...]:
    """The languages on offer; those in *mine* are always among them."""
    return tuple(sorted({*LANGUAGES, *mine}))


def languages(_: Translator, mine: Iterable[str]) -> Pairs:
    """The languages that are offered, each by its name in the reader's language."""
    names = Locale.parse(_.language).languages
    # Some languages write the names of languages in lower case, but not at the start of a line.
    named = [(key, str(names.get(key, key))) for key in language_keys(mine)]
    capital = [(key, name[:1].upper() + name[1:]) for key, name in named]
    return tuple(sorted(capital, key=lambda pair: pair[1].casefold()))


def countries(_: Translator) -> Pairs:
    """The countries whose public holidays are known, each by its name in the reader's language."""
    names = Locale.parse(_.language).territories
    return _by_name((code, str(names.get(code, code))) for code in public_holidays.countries())


@cache
def zone_ids() -> tuple[str, ...]:
    """The time zones of places in the world, by their IANA names; each place has one."""
    territories, known = get_global("zone_territories"), available_timezones()
    return tuple(
        sorted(zone for zone, place in territories.items() if place != _WORLD and zone in known)
    )


def zones(_: Translator, mine: str) -> Pairs:
    """The time zones, each by a city and its country in the reader's language; *mine*, too."""
    places, names = get_global("zone_territories"), Locale.parse(_.language).territories
    named = [(zone, _city(_, zone), places[zone]) for zone in zone_ids()]
    pairs = [(zone, f"{city}, {names.get(place, place)}") for zone, city, place in named]
    if mine not in (*zone_ids(), "UTC"):
        pairs.append((mine, _city(_, mine)))
    return _by_name(pairs)


def regions(country: str | None) -> Pairs:
    """The regions of a country that may have public holidays of their own."""
    return _by_name(public_holidays.subdivisions(country or ""))


def initial(name: str) -> str:
    """The letter under which a name is sorted: A for Åland."""
    return unicodedata.normalize("NFD", name)[0].upper()


def _by_name(pairs: Iterable[tuple[str, str]]) -> Pairs:
    return tuple(sorted(pairs, key=lambda pair: (initial(pair[1]), pair[1].casefold())))


def _city(_: Translator, zone: str) -> str:
    return get_timezone_location(zone, locale=_.language, return_city=True)
