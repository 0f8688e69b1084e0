"""From when until when somebody is away, by the days in a status or a display name (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.delivery.absence_days import first_day, last_day, return_day
from bot.delivery.away_phrases import starts_with
from bot.delivery.name_text import name_says_away
from bot.delivery.status_days import WrittenDay, day_at, period_end, resolve
from bot.delivery.status_text import clauses_in, text_says_away
from bot.delivery.status_tokens import DASH, tokens_of

_A_DAY = timedelta(days=1)
_BETWEEN = frozenset((DASH, "a", "e", "y", "et", "und", "and"))


@dataclass(frozen=True, slots=True)
class Absence:
    """
    An absence, with its first and its last day as far as they are said.

    ``is_rough``: it ends some time until ``last``, as in "back in January".
    """

    first: date | None = None
    last: date | None = None
    is_rough: bool = False

    def lasts_on(self, day: date) -> bool:
        """Whether it lasts on this day."""
        has_begun = self.first is None or self.first <= day
        return has_begun and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class DayReader:
    """
    How days are read: from which day they are counted, and whether 4/1 is in April.

    ``when``: the day on which they were written; it may have been earlier.
    """

    when: date
    month_first: bool

    def read(self, written: WrittenDay) -> date | None:
        """The day that is meant; ``None`` if there is no such."""
        return resolve(written, self.when, month_first=self.month_first)


def status_absence(text: str, emoji: str, reader: DayReader) -> Absence | None:
    """The absence that a status tells of; ``None`` if it tells of none."""
    if text_says_away(text, emoji):
        return _absence(text, reader)
    if text_says_away(text, emoji, has_begun=True):
        return _later(text, reader)
    return None


def name_absence(name: str, reader: DayReader) -> Absence | None:
    """The absence that a display name tells of; ``None`` if it tells of none."""
    if name_says_away(name):
        return _absence(name, reader)
    return _later(name, reader) if name_says_away(name, has_begun=True) else None


def _later(text: str, reader: DayReader) -> Absence | None:
    """An absence of which only the beginning is said; ``None`` if that isn't understood."""
    found = _absence(text, reader)
    return found if found.first is not None else None


def _absence(text: str, reader: DayReader) -> Absence:
    for first, last in _ranges(tokens_of(text)):
        begin, end = reader.read(first), reader.read(last)
        if begin is not None and end is not None:
            # In December, "20/12 to 3/1" ends in the new year.
            return Absence(begin if begin <= end else None, end)
    clauses = clauses_in(text)
    begins = next((day for clause in clauses if (day := first_day(clause))), None)
    first_one = reader.read(begins) if begins else None
    for clause in clauses:
        if (back := return_day(clause)) is not None:
            return _until_return(first_one, back, reader)
        if (written := last_day(clause)) is not None:
            return _until(first_one, written, reader)
    return Absence(first_one)


def _until(first: date | None, written: WrittenDay, reader: DayReader) -> Absence:
    last = reader.read(written)
    if last is None or not written.is_rough:
        return Absence(first, last)
    return Absence(first, period_end(written, last), is_rough=True)


def _until_return(first: date | None, written: WrittenDay, reader: DayReader) -> Absence:
    """Until the day before they are back."""
    back = reader.read(written)
    if back is None:
        return Absence(first)
    if written.is_rough:
        return Absence(first, period_end(written, back), is_rough=True)
    if written.weekday is not None and back == reader.when:
        # On a Monday, "back on Monday" is that of the next week.
        back += 7 * _A_DAY
    return Absence(first, back - _A_DAY)


def _ranges(tokens: tuple[str, ...]) -> Iterator[tuple[WrittenDay, WrittenDay]]:
    """Two days of which one is said to be the first, and the other the last."""
    for at in range(len(tokens)):
        first = _span_of(tokens, at) or day_at(tokens, at)
        if first is None:
            continue
        behind = at + first.length
        if behind < len(tokens) and (
            tokens[behind] in _BETWEEN or starts_with(tokens[behind : behind + 1], "until")
        ):
            behind += 1
        last = day_at(tokens, behind) if behind < len(tokens) else None
        if last is None or first.is_rough or last.is_rough:
            continue
        if first.month is None and first.day and last.month:
            first = replace(first, month=last.month, year=last.year)
        yield first, last


def _span_of(tokens: tuple[str, ...], at: int) -> WrittenDay | None:
    """The first of two numbers before the name of a month, as in "7 bis 12 Dezember"."""
    number = day_at(("the", tokens[at]), 1)
    return number if number is not None and number.month is None and number.day else None
