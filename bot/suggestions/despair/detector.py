"""Two stages: rules, and what resembles words of despair where the rules say nothing."""

from __future__ import annotations

from collections.abc import Callable

from bot.suggestions.despair.levels import Despair
from bot.suggestions.despair.rules import despair_in


class DespairDetector:
    """
    Hears what people say about despair.

    *resembles* may take its time: never ask inside a transaction of the database. It can only make
    a *maybe* of what the rules find nothing in.
    """

    def __init__(self, resembles: Callable[[str], bool] = lambda _: False) -> None:
        self._resembles = resembles

    def heard(self, words: str) -> Despair | None:
        """What *words* say about despair; ``None``: nothing."""
        return despair_in(words) or (Despair.MAYBE if self._resembles(words) else None)
