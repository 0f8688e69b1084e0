"""In which of the known languages a text is written, by the words that it shares with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from bot.suggestions import (
    english_days,
    english_kinds,
    french_days,
    french_kinds,
    german_days,
    german_kinds,
    italian_days,
    italian_kinds,
    portuguese_days,
    portuguese_kinds,
    spanish_days,
    spanish_kinds,
)
from bot.suggestions.tokens import Token

LANGUAGES = {
    "en": english_days.DAYS,
    "de": german_days.DAYS,
    "fr": french_days.DAYS,
    "es": spanish_days.DAYS,
    "pt": portuguese_days.DAYS,
    "it": italian_days.DAYS,
}
KINDS = {
    "en": english_kinds.KINDS,
    "de": german_kinds.KINDS,
    "fr": french_kinds.KINDS,
    "es": spanish_kinds.KINDS,
    "pt": portuguese_kinds.KINDS,
    "it": italian_kinds.KINDS,
}

# Characters that one of the languages alone writes.
_CHARACTERS = {
    "en": "",
    "de": "\u00df",
    "fr": "\u0153\u00eb",
    "es": "\u00f1",
    "pt": "\u00e3\u00f5",
    "it": "\u00ec\u00f2",
}

# Words of a language's lists of kinds decide between two that are as likely.
_LEAST_WEIGHT = 10_000


def likely(tokens: Sequence[Token]) -> list[list[str]]:
    """
    The languages that a text may be in, most likely first; those that are as likely together.

    People also mix languages, so none is left out that shares nearly as many words.
    """
    said = [token.text for token in tokens if token.sort == "word"]
    written = "".join(token.written.lower() for token in tokens if token.sort == "word")
    shared = {
        code: sum(word in known for word in said)
        + any(one in written for one in _CHARACTERS[code])
        + sum(word in KINDS[code].vocabulary for word in said) / _LEAST_WEIGHT
        for code, known in _known().items()
    }
    most = max(shared.values(), default=0)
    counts = sorted(
        {count for count in shared.values() if count >= 1 and 4 * count >= 3 * most}, reverse=True
    )
    return [[code for code in shared if shared[code] == count] for count in counts]


@cache
def _known() -> Mapping[str, frozenset[str]]:
    return {code: LANGUAGES[code].known | KINDS[code].known for code in LANGUAGES}
