"""
A small notation for phrases, because regular expressions of this length cannot be read.

====================  =============================================================
``suicid*``           a word; ``*`` stands for its ending, or for any word
``(want to|wish)``    one of several
``[really]``          may be left out
``~``                 up to three words, none of which ends a sentence or names somebody else
``>``                 up to twelve words of the same sentence, whomever they name
``!(a|b)``            what follows is none of these
``^``                 the beginning of a clause, where nobody needs to be named
``$``                 the end of a clause
``WANT``              a group of words, by its name
====================  =============================================================

Gaps are bounded and words are whole, so that the time is linear in the length of a text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PIECES = re.compile(r"!\(|[()\[\]|~$^]|[A-Z]+(?:_[A-Z]+)*(?![a-z])|[^\s()\[\]|~$^!]+")
_PARTS = {
    "(": "(?:",
    ")": ")",
    "[": "(?:",
    "]": ")?",
    "|": "|",
    "!(": "(?!",
    "$": r"(?=[.,] |$)",
    ">": r"(?:(?!\. )[^ ]+ ){0,12}?",
}


class Phrases:
    """Makes patterns of phrases. Texts have one space after each word, the last one, too."""

    def __init__(self, groups: Mapping[str, str], joints: str, others: str) -> None:
        """
        *groups* by name, each made of those before it; *joints*: words after which a clause
        begins; *others*: words that name somebody else, which no gap leaps over.
        """
        begins = "|".join(rf"(?<=\b{joint} )" for joint in joints.split())
        gap = rf"(?:(?!(?:\.|{'|'.join(others.split())}) )[^ ]+ ){{0,3}}?"
        self._parts = {**_PARTS, "^": rf"(?:^|(?<=[.,] )|{begins})", "~": gap}
        self._groups: dict[str, str] = {}
        for name, phrase in groups.items():
            self._groups[name] = self._written_out(phrase)

    def pattern(self, listed: str) -> re.Pattern[str]:
        """A pattern for any of the phrases in *listed*: one a line, which may continue indented."""
        lines = filter(str.strip, re.split(r"\n {4}(?=\S)", listed))
        return re.compile(rf"(?<![^ ])(?:{'|'.join(map(self._written_out, lines))})")

    def _written_out(self, phrase: str) -> str:
        return f"(?:{''.join(map(self._part, _PIECES.findall(phrase)))})"

    def _part(self, piece: str) -> str:
        if piece in self._parts:
            return self._parts[piece]
        return self._groups[piece] if piece.isupper() else piece.replace("*", "[a-z0-9]*") + " "
