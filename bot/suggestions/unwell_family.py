"""Somebody of the family isn't well: whom it is about has to stand beside it."""

from __future__ import annotations

import re

from bot.suggestions.kind_words import KindWords

_CLAUSE = re.compile(r"[,.;!?|]")
_NO_LONGER = re.compile(r"\b(?:no longer|nicht mehr|ne \w+ plus|ya no|ja nao|non \w+ piu)\b")
# "My brother's team is doing badly".
_POSSESSION = re.compile(r" s \w+ (?:is|isn|are|aren|was|has|hasn|keeps|feels)\b")
# So many words before it say who isn't well.
_SUBJECT = 6


def tells_of_unwell_family(text: str, words: KindWords) -> bool:
    """Whether a folded text says it of the family: "My mum isn't well", "Es geht Papa schlecht"."""
    patterns = words.patterns
    for found in patterns["unwell"].finditer(text):
        clause = _CLAUSE.split(text[: found.start()])[-1]
        said = f"{' '.join(clause.split()[-_SUBJECT:])} {found[0]}"
        named = patterns["family"].finditer(said)
        is_about_them = any(not _POSSESSION.match(said, one.end()) for one in named)
        if is_about_them and not _NO_LONGER.search(said):
            return True
    return False
