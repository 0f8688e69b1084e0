"""A text as names are looked for in it: its words, its capitals, and its likely languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.sharing.folding import Word, clean, words_of
from bot.sharing.name_words import FUNCTION_WORDS, LANGUAGES, NAME_WORDS

# What stands between two sentences or clauses, so that a capital behind it says nothing.
_BEGINNING = re.compile(
    '[.!?:;\u2026\n"\u201c\u201d\u201e\u00ab\u00bb(\u2022>\u2013\u2014]'
    r"|\s-+\s|\s[^\w\s,'@#]+\s"
)
_WINDOW = 6
Lists = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Text:
    """
    A text: its words, and whether its capitals say anything.

    ``counts``: how many of its words are small words of each of ``LANGUAGES``. ``languages``: those
    that it may be in, all where there are no such words. ``likely``: those with most of them.
    """

    words: tuple[Word, ...]
    capitals_count: bool
    counts: tuple[int, ...]
    languages: frozenset[str]
    likely: frozenset[str]

    @staticmethod
    def read(text: str) -> Text:
        """Read what somebody has written."""
        words = tuple(words_of(clean(text)))
        counts = tuple(
            sum(word.folded in FUNCTION_WORDS[language] for word in words) for language in LANGUAGES
        )
        most = max(counts)
        pairs = tuple(zip(LANGUAGES, counts, strict=True))
        return Text(
            words,
            not _is_shouted(words),
            counts,
            frozenset(language for language, count in pairs if 2 * count >= most),
            frozenset(language for language, count in pairs if count == most),
        )

    def folded(self, position: int) -> str:
        """The folded word at a position; empty outside the text."""
        return self.words[position].folded if 0 <= position < len(self.words) else ""

    def begins(self, position: int) -> bool:
        """Whether a sentence or clause begins with this word."""
        return position == 0 or bool(_BEGINNING.search(self.words[position].gap))

    def has_capital(self, position: int) -> bool:
        """Whether a word begins with a capital that says something."""
        inside = 0 <= position < len(self.words)
        return inside and self.capitals_count and self.words[position].has_capital

    def before(self, position: int) -> str:
        """The word before this one in its clause; empty where there is none."""
        return "" if self.begins(position) else self.folded(position - 1)

    def following(self, position: int, count: int = _WINDOW) -> list[str]:
        """The words behind this one, to the end of its sentence."""
        found: list[str] = []
        for word in self.words[position + 1 : position + 1 + count]:
            if _BEGINNING.search(word.gap):
                break
            found.append(word.folded)
        return found

    def is_in(self, lists: Lists, word: str) -> bool:
        """Whether a word stands in the list of a language that this may be."""
        return any(word in lists[language] for language in self.languages)

    def is_likely(self, lists: Lists, word: str) -> bool:
        """Like :meth:`is_in`, of the languages that most of the words speak for."""
        return any(word in lists[language] for language in self.likely)

    def is_likely_without(self, lists: Lists, word: str) -> bool:
        """Like :meth:`is_likely`, where this word doesn't speak for itself."""
        others = {
            language: count - (word in FUNCTION_WORDS[language])
            for language, count in zip(LANGUAGES, self.counts, strict=True)
        }
        most = max(others.values())
        if not most and self.is_in(NAME_WORDS, word):
            return False
        return any(word in lists[language] for language in LANGUAGES if others[language] == most)

    def may_be_german_noun(self, word: str) -> bool:
        """Whether German writes this word with a capital, in a text that may be German."""
        is_english = not any(self.counts) and word in NAME_WORDS["en"]
        return "de" in self.likely and word in NAME_WORDS["de"] and not is_english

    def is_counted(self, first: int, last: int) -> bool:
        """Whether a number stands beside these words: "3 May", "May 14"."""
        after = self.words[last + 1].gap if last + 1 < len(self.words) else ""
        return any(sign.isdigit() for sign in self.words[first].gap[-4:] + after[:3])


def _is_shouted(words: Sequence[Word]) -> bool:
    """Whether all is written in capitals, or nearly every word with one."""
    cased = [word for word in words if word.written.upper() != word.written.lower()]
    if len(cased) > 1 and all(word.written.isupper() for word in cased):
        return True
    return len(cased) > 3 and sum(word.has_capital for word in cased) > 0.8 * len(cased)
