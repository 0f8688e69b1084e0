"""What somebody asks about their coffees beside something that they tell."""

from __future__ import annotations

import re

from bot.suggestions.small_talk.patterns import words_of
from bot.suggestions.small_talk.reader import small_talk_in
from storage.records import ReplyKind

_CLAUSE = re.compile(
    r"[.!?;:,\n\u2013\u2014]+|\b(?:and|so|but|und|also|aber|et|donc|alors|mais|y|as\u00ed que|pero|"
    r"e|ent\u00e3o|portanto|mas|quindi|ma)\b",
    re.IGNORECASE,
)
_ASKS = frozenset({ReplyKind.NO_COFFEES, ReplyKind.RESCHEDULE, ReplyKind.PAUSE})
_COFFEE = ("cofe", "kafe", "cafe", "caf")
# "Cancel" alone may be said of anything.
_LEAST_WORDS = 3
# Longer texts tell a story.
_LONGEST = 1000


def coffee_order_in(text: str, *, is_grave: bool) -> ReplyKind | None:
    """
    What one clause of a text asks about coffees: to skip, move or pause them; ``None`` for nothing.

    Beside something grave ("My mum died. I can't make it on Tuesday") coffees needn't be named.
    """
    if len(text) > _LONGEST:
        return None
    return next((kind for one in _CLAUSE.split(text) if (kind := _asked(one, is_grave))), None)


def _asked(clause: str, is_grave: bool) -> ReplyKind | None:
    words = words_of(clause)
    if is_grave:
        is_meant = len(words) >= _LEAST_WORDS
    else:
        is_meant = any(word.startswith(_COFFEE) for word in words)
    kind = small_talk_in(clause) if is_meant else None
    return kind if kind in _ASKS else None
