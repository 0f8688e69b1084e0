"""Two stages: rules, and how much a text resembles words of despair where they aren't plain."""

from __future__ import annotations

from collections.abc import Callable

from bot.suggestions.despair.levels import Despair, Finding
from bot.suggestions.despair.rules import LEVELS, findings_in, has_idiom

# Where the rules find nothing, a text resembles despair that has at least this probability.
LEAST_ALONE = 0.6
# What the rules find in vague words ("I give up") holds unless it has less than this one.
LEAST_VAGUE = 0.12
_VAGUE = (Finding.VAGUE, Finding.FOREIGN)


class DespairDetector:
    """
    Hears what people say about despair.

    *likeness*: the probability that a text resembles words of despair; ``None`` where there is no
    model. It may take its time: never ask inside a transaction of the database. It can make a
    *maybe* of what the rules find nothing in, and nothing of vague words. What is plain, denied,
    past, or said of somebody close is left to the rules.
    """

    def __init__(self, likeness: Callable[[str], float | None] = lambda _: None) -> None:
        self._likeness = likeness

    def heard(self, words: str) -> Despair | None:
        """What *words* say about despair; ``None``: nothing."""
        found = findings_in(words)
        if found and found[0] not in _VAGUE:
            return LEVELS[found[0]]
        least = LEAST_VAGUE if found else LEAST_ALONE
        likeness = self._likeness(words)
        # The model doesn't see what stands beside an idiom, which silences its own words only.
        if likeness is None or (found and likeness < least and has_idiom(words)):
            return LEVELS[found[0]] if found else None
        if likeness >= least:
            return Despair.MAYBE
        return Despair.RELATIVE if Finding.RELATIVE in found else None
