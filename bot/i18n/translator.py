"""Gettext catalogues: every sentence in the reader's language.

The English sentence is its own key. A translation is a file ``<language>.po`` beside the template
``kith.pot``. Placeholders are named, so that translators can reorder them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from gettext import c2py
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.core import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list

Sentences = Mapping[str, str | tuple[str, ...]]

_CATALOGUES = Path(__file__).parent / "catalogues"
# English dates are British: "Friday 27 November".
_FORMATS = {"en": "en_GB"}
# The year at the end of a pattern, with the word before it, as in "d 'de' MMMM 'de' y".
_YEAR = re.compile(r"(\s*'[^']*')?\s*\by+\b")


class Translator:
    """Translates sentences, dates and lists into one language."""

    def __init__(
        self,
        language: str,
        translated: Sentences,
        form_of: Callable[[int], int] | None = None,
        spoken: str | None = None,
    ) -> None:
        """
        *form_of* gives the index of the plural form for a number. *spoken*: the reader's own
        language, for which there may be no catalogue.
        """
        self.language = language
        self.spoken = spoken or language
        self._translated = translated
        self._form_of = form_of
        self._locale = Locale.parse(_FORMATS.get(language, language))

    def __call__(self, sentence: str, /, **values: object) -> str:
        """*sentence* in this language, with its ``{named}`` placeholders filled in."""
        found = self._translated.get(sentence)
        return (found if isinstance(found, str) and found else sentence).format_map(values)

    def plural(self, one: str, many: str, number: int, **values: object) -> str:
        """*one* or *many* in this language, by *number*, which fills ``{number}``."""
        found = self._translated.get(one)
        if self._form_of is not None and isinstance(found, tuple) and all(found):
            words = found[self._form_of(number)]
        else:
            words = one if number == 1 else many
        return words.format_map({**values, "number": number})

    def day(self, day: date) -> str:
        """A date in words, such as "Friday 27 November"."""
        # A pattern without the year: as a skeleton, many languages have it with "Mon." only.
        return format_date(day, _YEAR.sub("", self._full_date), locale=self._locale)

    @property
    def _full_date(self) -> str:
        """The language's own pattern of a full date; English ones are said without a comma."""
        pattern = str(self._locale.date_formats["full"].pattern)
        return pattern.replace(",", "") if self.language == "en" else pattern

    def day_and_year(self, day: date) -> str:
        """A date in words with its year, such as "Friday 27 November 2026"."""
        return format_date(day, self._full_date, locale=self._locale)

    def weekday(self, day: date) -> str:
        """The name of a day of the week, such as "Friday"."""
        return format_date(day, "EEEE", locale=self._locale)

    def hour(self, moment: datetime, zone: str) -> str:
        """The time of day in *zone*, such as "09:30"."""
        return format_time(moment.astimezone(ZoneInfo(zone)), "short", locale=self._locale)

    def country(self, code: str) -> str:
        """The name of a country, such as "Germany"."""
        return str(self._locale.territories.get(code, code))

    def join_list(self, things: list[str]) -> str:
        """A list in words, such as "Ada, Bo and Chidi"."""
        return format_list(things, locale=self._locale)


@cache
def translator_for(language: str) -> Translator:
    """The translator for a language tag such as ``en-GB``; English without a catalogue."""
    return _translator(language, languages())


@cache
def help_translator_for(language: str) -> Translator:
    """
    The translator of what is said to words of despair, likewise.

    It knows more languages: whoever is in need is answered in their own before all of Kith speaks
    it.
    """
    return _translator(language, help_languages())


@cache
def languages() -> dict[str, Path]:
    """The catalogues, by language tag."""
    return {path.stem: path for path in sorted(_CATALOGUES.glob("*.po"))}


@cache
def help_languages() -> dict[str, Path]:
    """The catalogues of what is said to words of despair, by language tag."""
    return {path.stem: path for path in sorted((_CATALOGUES / "help").glob("*.po"))}


def _translator(language: str, known: Mapping[str, Path]) -> Translator:
    short = language.replace("_", "-").split("-")[0].lower()
    if short in known:
        return Translator(short, *_read(known[short]))
    return Translator("en", {}, spoken=short)


def N_(sentence: str) -> str:  # noqa: N802 - the name that gettext gives it
    """Mark a sentence in a table for the catalogue; it is translated where it is shown."""
    return sentence


def _read(path: Path) -> tuple[Sentences, Callable[[int], int]]:
    # There may be no catalogue to read.
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    sentences: dict[str, str | tuple[str, ...]] = {}
    for message in catalogue:
        key = message.id if isinstance(message.id, str) else message.id[0]
        text = message.string
        if key and not message.fuzzy:
            sentences[key] = text if isinstance(text, str) else tuple(text or ())
    return sentences, c2py(catalogue.plural_expr)
