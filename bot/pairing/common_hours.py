"""Common hours: how long people work at the same time on the days after a draw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.pairing.coming_hours import coming
from bot.runtime.working_hours import Hours, Span

# The number of rows to compare at once, so that memory stays within some megabytes.
_ROWS = 64
Minutes = NDArray[np.int64]


class CommonHours:
    """
    The working time of many people on the coming days, with clock changes.

    People with the same hours share a class, so that each class is calculated once; also people of
    different countries, unless a public holiday on these days differs. Minutes count from the draw.
    """

    def __init__(self, everybody: Sequence[Hours], today: datetime, least: int) -> None:
        """Work out the classes of *everybody*; *least* minutes are what a meeting needs."""
        classes: dict[tuple[Hours, tuple[Span, ...]], int] = {}
        number = {}
        for hours in sorted(set(everybody), key=_order):
            alike = (replace(hours, country=None, subdivision=None), tuple(coming(hours, today)))
            number[hours] = classes.setdefault(alike, len(classes))
        self.class_of = np.array([number[hours] for hours in everybody], dtype=np.int64)
        spans = [_minutes(working, today) for _, working in classes]
        self._minutes = _best_days(spans)
        self._starts = [_starts(each, max(1, least)) for each in spans]

    def minutes(self, one: Minutes, other: Minutes) -> Minutes:
        """For how many minutes people (by number) work together on the best day."""
        found: Minutes = self._minutes[self.class_of[one], self.class_of[other]]
        return found

    def beginning(self) -> Minutes:
        """The first working minute of each class, on a clock of 24 hours."""
        first = [(bits & -bits).bit_length() - 1 if bits else 0 for bits in self._starts]
        return np.array(first, dtype=np.int64) % 1440

    def can_meet(self, several: Iterable[int]) -> bool:
        """Whether there is a moment at which all of these people can begin to meet."""
        return self.starts(several) != 0

    def starts(self, several: Iterable[int]) -> int:
        """The minutes at which all of these people can begin to meet, as the bits of a number."""
        common = -1
        for person in several:
            common &= self._starts[self.class_of[person]]
        return common

    def starts_of_class(self, number: int) -> int:
        """The minutes at which people of one class can begin to meet."""
        return self._starts[number]

    @property
    def classes(self) -> int:
        """How many different hours there are."""
        return len(self._starts)


def _order(hours: Hours) -> tuple[Any, ...]:
    off = (hours.country or "", hours.subdivision or "")
    return (hours.zone, hours.start, hours.end, hours.days, *off)


def _minutes(spans: Sequence[Span], today: datetime) -> list[tuple[int, int]]:
    """Spans in whole minutes from *today* on."""
    return [
        (int((start - today).total_seconds() // 60), int((end - today).total_seconds() // 60))
        for start, end in spans
    ]


def _starts(spans: Sequence[tuple[int, int]], least: int) -> int:
    bits = 0
    for start, end in spans:
        if end - start >= least:
            bits |= ((1 << (end - start - least + 1)) - 1) << start
    return bits


def _best_days(spans: Sequence[Sequence[tuple[int, int]]]) -> Minutes:
    """The longest time in common on one day, for every two classes."""
    most = max((len(each) for each in spans), default=0) or 1
    starts = np.zeros((len(spans), most), dtype=np.int64)
    ends = np.zeros((len(spans), most), dtype=np.int64)
    for row, each in enumerate(spans):
        for column, (start, end) in enumerate(each):
            starts[row, column], ends[row, column] = start, end
    best = np.zeros((len(spans), len(spans)), dtype=np.int64)
    for first in range(0, len(spans), _ROWS):
        rows = slice(first, first + _ROWS)
        lasting = np.minimum(ends[rows, None, :, None], ends[None, :, None, :]) - np.maximum(
            starts[rows, None, :, None], starts[None, :, None, :]
        )
        best[rows] = lasting.max(axis=(2, 3)).clip(min=0)
    return best
