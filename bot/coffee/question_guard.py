"""
The guard for questions: no business, no gossip (P12).

It reads Kith's own questions in a test, and those of admins before they are kept. Admins write in
any of six languages, and often in another than that of their Slack, so each is read in all six.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bot.coffee.question_words import BUSINESS, COLLEAGUE, GRAVE
from bot.suggestions import despair_in

LONGEST_QUESTION = 150

# Anything with an @, Slack's own marks, and channels.
_MENTION = re.compile(r"@|<[!#@]|(?<!\w)#(?=[^\W\d])")
_LINK = re.compile(
    r"\w+://|[\[({]\s*(?:dot|punkt|point|punto|ponto|\.)\s*[\])}]"
    r"|\s(?:\.|dot\s)\s*(?:com|org|net)\b"
    r"|\bwww\.|\b\w[\w-]*\.(?:com|org|net|io|de|at|ch|fr|es|it|pt|br|uk|eu|co|app|dev|ai|me|tv|info)\b",
    re.IGNORECASE,
)
# With a +, with a 0 before it, as in America, or simply long; years and round numbers are shorter.
_PHONE = re.compile(
    r"\+\s*\(?\d(?:[\s()./-]*\d){5}|(?<![\w.,])\(?0\d(?:[\s()./-]*\d){5}"
    r"|\b\d{3}[-.\s]\d{4}\b|\d(?:[\s()./-]*\d){8}"
)
_WORD = re.compile(r"[^\W\d_]+")
# Alphabets that look alike in part; Japanese mixes others in one word.
_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
# Small Cyrillic and Greek signs that look like Latin ones, of which a whole word may be made.
_ALIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u051b\u0501\u04bb"
    "\u03bf\u03b1\u03bd\u03c1",
    "aeopcxyijsqdhoavp",
)
_SIGNS = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2010": "-", "\u2011": "-", "\u00df": "ss"})


class RefusalReason(Enum):
    """Why a question can't be asked."""

    MENTION = "mention"
    LINK = "link"
    PHONE = "phone"
    ALPHABETS = "alphabets"
    GRAVE = "grave"
    NAME = "name"
    COLLEAGUE = "colleague"
    BUSINESS = "business"
    NOT_ONE_QUESTION = "not_one_question"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a question can't be asked, and the word in it that shows it, if it is one."""

    reason: RefusalReason
    word: str = ""


def refusal_of(words: str, named: Sequence[str] = ()) -> Refusal | None:
    """
    Why a tidied question can't be asked; ``None`` where it can.

    *named*: the names of people in the workspace that were found in it; none of them may be talked
    about.
    """
    read = _folded(words)
    for reason, pattern in _PLAIN.items():
        if pattern.search(read):
            return Refusal(reason)
    if mixed := _of_several_alphabets(words):
        return Refusal(RefusalReason.ALPHABETS, mixed)
    # The rules hear their writer's own despair; a question is about its readers'.
    if despair_in(words) is not None or _GRAVE.search(read):
        return Refusal(RefusalReason.GRAVE)
    if named:
        return Refusal(RefusalReason.NAME, named[0])
    for reason, pattern in _LISTED.items():
        if found := pattern.search(read):
            return Refusal(reason, _as_written(words, found))
    return _misshapen(words, read)


def _misshapen(words: str, read: str) -> Refusal | None:
    if read.count("?") != 1 or not read.endswith("?"):
        return Refusal(RefusalReason.NOT_ONE_QUESTION)
    if len(words) > LONGEST_QUESTION:
        return Refusal(RefusalReason.TOO_LONG)
    return None if _has_words(words) else Refusal(RefusalReason.NOT_ONE_QUESTION)


def _has_words(words: str) -> bool:
    """Whether there are two words; where words don't stand apart, two signs."""
    apart = sum(unicodedata.category(sign) == "Lo" for sign in words)
    return len(_WORD.findall(words)) > 1 or apart > 1


def _of_several_alphabets(words: str) -> str:
    """The first word that mixes alphabets that look alike; empty without one."""
    for word in _WORD.findall(unicodedata.normalize("NFC", words)):
        starts = {unicodedata.name(sign, "").split(" ")[0] for sign in word}
        if len(starts.intersection(_ALPHABETS)) > 1:
            return str(word)
    return ""


def _whole_words(lists: Sequence[str]) -> re.Pattern[str]:
    joined = "|".join(f"(?:{one})" for one in lists)
    return re.compile(rf"\b(?:{joined})\b", re.VERBOSE)


_GRAVE = _whole_words(GRAVE)
_PLAIN = {
    RefusalReason.MENTION: _MENTION,
    RefusalReason.LINK: _LINK,
    RefusalReason.PHONE: _PHONE,
}
_LISTED = {
    RefusalReason.COLLEAGUE: _whole_words(COLLEAGUE),
    RefusalReason.BUSINESS: _whole_words(BUSINESS),
}


def _folded(words: str) -> str:
    """Small and without accents, a sign for each sign where that is possible."""
    bare = (_bare(sign) for sign in words.translate(_SIGNS))
    return "".join(bare)


def _bare(sign: str) -> str:
    spread = unicodedata.normalize("NFKD", sign).lower()
    return "".join(one for one in spread if not unicodedata.combining(one)).translate(_ALIKE)


def _as_written(words: str, found: re.Match[str]) -> str:
    """The words that were found, as they stand in the question, if no sign became several."""
    written = words[found.start() : found.end()]
    return written if _folded(written) == found[0] else found[0]
