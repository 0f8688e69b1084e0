"""The words of a status or a display name, without accents and decoration (pure)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from bot.delivery.away_words import IN_TEXT

# These stand between two clauses; a dash may stand between two days, too.
BREAK = "|"
DASH = "-"

# Slack takes a hundred characters.
_LONGEST = 300
# "a/l" and "o.o.o." are words.
_SLASHED = ((re.compile(r"\ba/l\b"), "annual leave"), (re.compile(r"\bo/o\b"), "ooo"))
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,6}")
_TOKEN = re.compile(
    r":[a-z0-9_+-]{2,40}:"
    # 7.12., 12/1, 2027-01-04, 14:00, 9.30, 15h30
    r"|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{1,2}[./]\d{1,2}\.?"
    r"|\d{1,2}:\d{2}|\d{1,2} ?(?:h|uhr|pm|am|a\.m|p\.m)(?:\d{2})?(?![^\W_])"
    # 3rd, 1er, 4º, 7. (an ordinal in German), 2a
    r"|\d{1,2}(?:st|nd|rd|th|er|o|a)(?![^\W_])|\d{1,2}\.(?=\s*[^\W\d_]|$|\))"
    r"|\d+|[^\W\d_]+"
    r"|[,;|()\[\]{}!?–—•·\n]|(?<=\s)[-/+&~](?=\s)|[.:](?=\s)"
)
# German makes one word of "Hochzeit" and "Urlaub".
_ENDINGS = ("urlaub", "ferien")
_DASHES = frozenset("-–—~")


def plain(text: str) -> str:
    """The text in small letters, without accents; the emoji that count are in it by name."""
    # The beginning says enough.
    text = text[:_LONGEST]
    for sign, name in IN_TEXT.items():
        text = text.replace(sign, f" :{name}: ")
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    for pattern, word in _SLASHED:
        bare = pattern.sub(word, bare)
    return _DOTTED.sub(lambda match: match[0].replace(".", "") + " ", bare)


def tokens_of(text: str) -> tuple[str, ...]:
    """Words, numbers, days and emoji in their order; a ``BREAK`` or ``DASH`` between clauses."""
    found: list[str] = []
    for match in _TOKEN.finditer(plain(text)):
        token = match[0]
        is_word = token[0].isalnum() or (token[0] == ":" and len(token) > 1)
        token = next((end for end in _ENDINGS if token.endswith(end)), token)
        found.append(token.replace(" ", "") if is_word else DASH if token in _DASHES else BREAK)
    return tuple(found)


def clauses_of(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    """The clauses, without the breaks between them, and without empty ones."""
    found: list[list[str]] = [[]]
    for token in tokens:
        if token in (BREAK, DASH):
            found.append([])
        else:
            found[-1].append(token)
    return [tuple(clause) for clause in found if clause]
