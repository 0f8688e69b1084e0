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
    r"\w+://|\bwww\.|\b\w[\w-]*\.(?:com|org|net|io|de|at|ch|fr|es|it|pt|br|uk|eu|co|app|dev|ai|me|tv|info)\b",
    re.IGNORECASE,
)
_SIGNS = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2010": "-", "\u2011": "-", "\u00df": "ss"})
# Direction marks, joiners and control signs, which nobody sees.
_UNSEEN = ("Cc", "Cf")


class RefusalReason(Enum):
    """Why a question can't be asked."""

    MENTION = "mention"
    LINK = "link"
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


def tidied(words: str) -> str:
    """*words* in one line, without signs that nobody sees."""
    spaced = " ".join(words.split())
    return "".join(sign for sign in spaced if unicodedata.category(sign) not in _UNSEEN).strip()


def refusal_of(words: str, named: Sequence[str] = ()) -> Refusal | None:
    """
    Why a tidied question can't be asked; ``None`` where it can.

    *named*: the names of members that were found in it; none of them may be talked about.
    """
    read = _folded(words)
    if _MENTION.search(read):
        return Refusal(RefusalReason.MENTION)
    if _LINK.search(read):
        return Refusal(RefusalReason.LINK)
    # The rules hear their writer's own despair; a question is about its readers'.
    if despair_in(words) is not None or _GRAVE.search(read):
        return Refusal(RefusalReason.GRAVE)
    if named:
        return Refusal(RefusalReason.NAME, named[0])
    for reason, pattern in _LISTED.items():
        if found := pattern.search(read):
            return Refusal(reason, _as_written(words, found))
    if read.count("?") != 1 or not read.endswith("?"):
        return Refusal(RefusalReason.NOT_ONE_QUESTION)
    return Refusal(RefusalReason.TOO_LONG) if len(words) > LONGEST_QUESTION else None


def _whole_words(lists: Sequence[str]) -> re.Pattern[str]:
    joined = "|".join(f"(?:{one})" for one in lists)
    return re.compile(rf"\b(?:{joined})\b", re.VERBOSE)


_GRAVE = _whole_words(GRAVE)
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
    return "".join(one for one in spread if not unicodedata.combining(one))


def _as_written(words: str, found: re.Match[str]) -> str:
    """The words that were found, as they stand in the question, if no sign became several."""
    written = words[found.start() : found.end()]
    return written if _folded(written) == found[0] else found[0]
