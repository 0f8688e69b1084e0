"""How long people work at the same time on the days after a draw; without a matrix of all pairs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from bot.runtime.working_hours import Hours, Span, coming_spans, together

DAYS_TO_MEET = 7


def longest_together(several: Sequence[Hours], today: datetime) -> int:
    """For how many minutes all of them work together on the best of the days to come."""
    spans = together([coming(hours, today) for hours in several])
    return max((int((end - start).total_seconds() // 60) for start, end in spans), default=0)


@lru_cache(maxsize=2_000)
def coming(hours: Hours, today: datetime) -> list[Span]:
    """The working hours of the days to come. Cached: many people share the same hours."""
    return coming_spans(hours, today, DAYS_TO_MEET)
