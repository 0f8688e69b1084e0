"""Fold a text for comparison, and split it into its words, in any script."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Joiners, direction marks and soft hyphens, which nobody sees.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]"
)
# Marks that people leave out: accents, and the vowel signs of Arabic and Hebrew.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
# A word, with the marks and vowel signs that stand behind it.
_WORD = re.compile(
    "[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0900-\u0963\u0970-\u0dff\u0e30-\u0e4e\u0eb0-\u0ecd\u102b-\u103e\u17b4-\u17d3])*"
)
_SPELLED_OUT = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u00b4`\u2032\uff07]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as it is written, folded, and what stands between it and the one before."""

    written: str
    folded: str
    gap: str

    @property
    def has_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.written[0].isupper()


def clean(text: str) -> str:
    """*text* in one form: composed, without unseen signs, with straight apostrophes."""
    # NFKC would make a space of an accent that stands for an apostrophe.
    return unicodedata.normalize("NFKC", _APOSTROPHES.sub("'", _UNSEEN.sub("", text)))


def fold(word: str) -> str:
    """*word* small and without accents."""
    if word.isascii():
        return word.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", word.casefold()))
    return unicodedata.normalize("NFC", bare).translate(_SPELLED_OUT)


def words_of(text: str) -> list[Word]:
    """The words of a text that :func:`clean` has cleaned, with their marks."""
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        found.append(Word(match[0], fold(match[0]), text[end : match.start()]))
        end = match.end()
    return found


def has_spaces(word: str) -> bool:
    """Whether words of this script stand apart: not so in Chinese, Japanese, Korean and Thai."""
    return not _WITHOUT_SPACES.search(word)


_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
