"""Looks for the phrases of :mod:`bot.delivery.away_words` in a clause (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.delivery.away_words import LANGUAGES
from bot.delivery.status_tokens import BREAK, DASH, tokens_of

Clause = Sequence[str]

# No phrase is longer.
_LONGEST = 6


def length_at(clause: Clause, at: int, table: str) -> int:
    """The length of the longest phrase of a table that begins at this word; 0 if none does."""
    return next(iter(_lengths_at(clause, at, table)), 0)


def starts_with(clause: Clause, table: str) -> bool:
    """Whether the clause begins with a phrase of this table."""
    return length_at(clause, 0, table) > 0


def has_phrase(clause: Clause, table: str) -> bool:
    """Whether a phrase of this table stands in the clause."""
    return any(length_at(clause, at, table) for at in range(len(clause)))


def ends_within(clause: Clause, at: int, table: str, words: int) -> bool:
    """
    Whether a phrase of the table ends ahead of *at*, with so many words between at most.

    Its last word may be the one at *at*: "no longer on", "on holiday".
    """
    for begin in range(max(0, at - words - _LONGEST), at):
        for length in _lengths_at(clause, begin, table):
            if -1 <= at - begin - length <= words:
                return True
    return False


def without(clause: Clause, table: str) -> Clause:
    """The clause without the phrases of a table."""
    kept, at = [], 0
    while at < len(clause):
        length = length_at(clause, at, table)
        kept += [] if length else [clause[at]]
        at += length or 1
    return tuple(kept)


def first_words(table: str) -> frozenset[str]:
    """The words with which the phrases of a table begin."""
    return frozenset(_by_first_word(table))


def _lengths_at(clause: Clause, at: int, table: str) -> list[int]:
    """The lengths of the phrases of a table that begin at this word, the longest first."""
    phrases = _by_first_word(table).get(clause[at], ()) if at < len(clause) else ()
    return [len(each) for each in phrases if tuple(clause[at : at + len(each)]) == each]


@cache
def entries(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The entries in lines of a table."""
    return tuple(entry.strip() for line in lines for entry in line.split(","))


@cache
def _by_first_word(table: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases of a table in all languages by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for language in LANGUAGES:
        for phrase in entries(getattr(language, table)):
            words = tuple(token for token in tokens_of(phrase) if token not in (BREAK, DASH))
            if words:
                found.setdefault(words[0], []).append(words)
    return {first: sorted(each, key=len, reverse=True) for first, each in found.items()}
