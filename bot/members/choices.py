"""What there is to choose from: ways to meet, interests, languages.

The keys are what Kith keeps; a key that is no longer here is passed over. Nothing here is about
anybody's faith, politics, health or family.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from babel.core import Locale

from bot.i18n import N_, Translator
from bot.runtime import public_holidays

# (key, words) pairs, in the order in which they are offered.
Pairs = tuple[tuple[str, str], ...]

LONGEST_TEAM = 80

# The last is for people who have no hour in common: none of the others is meant by it.
FORMATS: Pairs = (
    ("in_person", N_("In person")),
    ("lunch", N_("Over lunch")),
    ("walk", N_("On a walk")),
    ("video", N_("By video")),
    ("written", N_("In writing (a slow coffee)")),
)

INTERESTS: Pairs = (
    ("books", N_("Books")),
    ("cooking", N_("Cooking")),
    ("cycling", N_("Cycling")),
    ("films", N_("Films")),
    ("football", N_("Football")),
    ("games", N_("Games")),
    ("gardens", N_("Gardens")),
    ("handicraft", N_("Handicraft")),
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


def keys_of(pairs: Pairs) -> tuple[str, ...]:
    """What Kith keeps of these."""
    return tuple(key for key, _ in pairs)


def language_keys(mine: Iterable[str]) -> tuple[str, ...]:
    """The languages that are offered to whoever has chosen *mine*: those, too."""
    return tuple(sorted({*LANGUAGES, *mine}))


def languages(_: Translator, mine: Iterable[str]) -> Pairs:
    """The languages that are offered, each by its name in the reader's language."""
    names = Locale.parse(_.language).languages
    # Some languages write the names of languages small; at the head of a line they are not.
    named = [(key, str(names.get(key, key))) for key in language_keys(mine)]
    capital = [(key, name[:1].upper() + name[1:]) for key, name in named]
    return tuple(sorted(capital, key=lambda pair: pair[1].casefold()))


def countries(_: Translator) -> Pairs:
    """The countries whose public holidays are known, each by its name in the reader's language."""
    names = Locale.parse(_.language).territories
    return _by_name((code, str(names.get(code, code))) for code in public_holidays.countries())


def regions(country: str | None) -> Pairs:
    """The regions of a country that may have public holidays of their own."""
    return _by_name(public_holidays.subdivisions(country or ""))


def country_name(_: Translator, country: str | None) -> str | None:
    """The name of a country in the reader's language; ``None`` for one that is not known."""
    return dict(countries(_)).get(country or "")


def initial(name: str) -> str:
    """The letter under which a name is looked for: that of Åland is A."""
    return unicodedata.normalize("NFD", name)[0].upper()


def _by_name(pairs: Iterable[tuple[str, str]]) -> Pairs:
    return tuple(sorted(pairs, key=lambda pair: (initial(pair[1]), pair[1].casefold())))
