"""What the rules say about a text."""

from __future__ import annotations

from bot.suggestions.crisis_words import is_despair
from bot.suggestions.despair.levels import Despair


def despair_in(words: str) -> Despair | None:
    """What somebody's *words* say about despair; ``None``: nothing. Only rules, so it's fast."""
    return Despair.CERTAIN if is_despair(words) else None
