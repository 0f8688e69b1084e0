"""Whether a text is about despair: the rules of all six languages, on every text."""

from __future__ import annotations

import re

from bot.suggestions.despair.language import Language
from bot.suggestions.despair.languages.english import ENGLISH
from bot.suggestions.despair.languages.french import FRENCH
from bot.suggestions.despair.languages.german import GERMAN
from bot.suggestions.despair.languages.italian import ITALIAN
from bot.suggestions.despair.languages.portuguese import PORTUGUESE
from bot.suggestions.despair.languages.spanish import SPANISH
from bot.suggestions.despair.levels import Despair
from bot.suggestions.despair.normalise import normalise

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN)
# Of a longer text, its beginning and its end are read.
LONGEST = 2000
# "I want the same" points back to what stands at most so many characters before it.
_POINTS_BACK = 200


def despair_in(words: str) -> Despair | None:
    """
    What somebody's *words* say about despair, theirs or that of somebody close; ``None``: nothing.

    People write in other languages than that of their account, so each text is read in all six.
    """
    if len(words) > 2 * LONGEST:
        words = f"{words[:LONGEST]}. {words[-LONGEST:]}"
    # A sentence may span lines, and a line may end one without a full stop.
    texts = dict.fromkeys([normalise(words), normalise(words.replace("\n", ". "))])
    found = {level for text in texts for language in LANGUAGES for level in _found(text, language)}
    return next((level for level in Despair if level in found), None)


def has_idiom(words: str) -> bool:
    """Whether *words* hold a figure of speech, as "dying to see you"."""
    text = normalise(words)
    return any(language.idioms.search(language.spelling(text)) for language in LANGUAGES)


def _found(text: str, language: Language) -> set[Despair]:
    """What the rules of one language find in a normalised text."""
    text = language.idioms.sub(", ", language.spelling(text))
    # What is said of somebody close isn't said of oneself.
    of_oneself = language.relative.sub(", ", text)
    found = {
        _lowered(language, of_oneself, match) for match in language.certain.finditer(of_oneself)
    }
    if any(_points_back(text, told, echo) for told, echo in language.echoes):
        found.add(Despair.CERTAIN)
    if language.maybe.search(of_oneself):
        found.add(Despair.MAYBE)
    if of_oneself != text:
        found.add(Despair.RELATIVE)
    return found


def _points_back(text: str, told: re.Pattern[str], echo: re.Pattern[str]) -> bool:
    """Whether an echo follows what was told: a relative's suicide or a film, and "me too"."""
    return any(
        told.search(text, max(0, match.start() - _POINTS_BACK), match.start())
        for match in echo.finditer(text)
    )


def _lowered(language: Language, text: str, match: re.Match[str]) -> Despair:
    begin = text.rfind(". ", 0, match.start()) + 1
    end = text.find(". ", match.end() - 1)
    sentence = text[begin : end if end >= 0 else len(text)]
    return Despair.MAYBE if language.lowering.search(sentence) else Despair.CERTAIN
