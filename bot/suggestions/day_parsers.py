"""The date of a day that a text names, seen from today; ``None`` where it is ambiguous."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

Match = re.Match[str]


class Tense(Enum):
    """What the words around a day say about its tense."""

    OPEN = "open"
    # It has happened.
    PAST = "past"
    # Something has happened, perhaps on that day.
    UNSURE = "unsure"


DayParser = Callable[[Match, date, Tense], date | None]

# A past day without a year may be of any year; this long ago it is most likely the last one.
_LONGEST_PAST = timedelta(days=92)
# One that is named without a tense, within the last month, is meant as the past.
_JUST_PAST = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Grammar:
    """
    How a language names days.

    *rules* are applied in their order; each replaces what it has parsed by ``@``. *doubt*: words
    that change the day or leave a choice. *happened*: words that may tell of the past, once
    *neutral* ones are removed. *past*: words that certainly do, about the day that stands as ``#``.
    """

    rules: tuple[tuple[re.Pattern[str], DayParser], ...]
    doubt: re.Pattern[str]
    neutral: re.Pattern[str]
    happened: re.Pattern[str]
    past: re.Pattern[str]


def valid(year: int, month: int, day: int) -> date | None:
    """The date, or ``None`` if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def of_month(day: int, month: int, today: date, tense: Tense) -> date | None:
    """A day and a month without a year: the coming one, or the last one where it is past."""
    this_year = valid(today.year, month, day)
    if tense is Tense.PAST:
        last = this_year if this_year and this_year <= today else valid(today.year - 1, month, day)
        return last if last and last >= today - _LONGEST_PAST else None
    if this_year and this_year < today - _JUST_PAST:
        this_year = valid(today.year + 1, month, day)
    unsure = tense is Tense.UNSURE and this_year and this_year > today
    return None if unsure else this_year


def days_from_today(days: int) -> DayParser:
    """A parser for this many days from today, in any tense."""
    return lambda match, today, tense: today + timedelta(days=days)


@dataclass(frozen=True)
class DayParsers:
    """
    Parsers for the names of one language; names are patterns in calendar order.

    They use the groups ``day``, ``month``, ``number``, ``year``, ``n`` and ``feast``.
    """

    days: tuple[str, ...]
    months: tuple[str, ...]
    numbers: tuple[str, ...]
    feasts: tuple[tuple[str, int, int], ...] = ()

    def weekday(self, match: Match, today: date, tense: Tense) -> date | None:
        """The coming one, or the last one. Today's own may be today or in a week: ``None``."""
        ahead = self._ahead(match, today)
        if not ahead or tense is Tense.UNSURE:
            return None
        return today + timedelta(days=ahead - 7 if tense is Tense.PAST else ahead)

    def week_later(self, match: Match, today: date, tense: Tense) -> date | None:
        """A week after the coming one."""
        ahead = self._ahead(match, today)
        return today + timedelta(days=ahead + 7) if ahead and tense is Tense.OPEN else None

    def next_week(self, match: Match, today: date, tense: Tense) -> date | None:
        """The one of next week; ``None`` where it depends on whether weeks begin on Sunday."""
        day = _which(self.days, match["day"])
        if tense is not Tense.OPEN or 6 in (day, today.weekday()):
            return None
        return today + timedelta(days=7 - today.weekday() + day)

    def named(self, match: Match, today: date, tense: Tense) -> date | None:
        """A day and a month, perhaps with a year, perhaps with a weekday that has to fit."""
        month = _which(self.months, match["month"])
        number = int(match["number"])
        if match["year"]:
            return self._agreeing(match, valid(int(match["year"]), month + 1, number))
        return self._agreeing(match, of_month(number, month + 1, today, tense))

    def ordinal(self, match: Match, today: date, tense: Tense) -> date | None:
        """A day of this month, or of the next; today's own may be either, the past any."""
        number = int(match["number"])
        if tense is not Tense.OPEN or number == today.day:
            return None
        month = today.replace(day=1)
        if number < today.day:
            month = (month + timedelta(days=32)).replace(day=1)
        return self._agreeing(match, valid(month.year, month.month, number))

    def feast(self, match: Match, today: date, tense: Tense) -> date | None:
        """A feast that is on the same day each year."""
        names = tuple(name for name, _, _ in self.feasts)
        _, day, month = self.feasts[_which(names, match["feast"])]
        return of_month(day, month, today, tense)

    def in_days(self, match: Match, today: date, tense: Tense) -> date | None:
        """So many days ahead. "In three days I had read it" names no day."""
        return today + timedelta(days=self._number(match)) if tense is Tense.OPEN else None

    def days_ago(self, match: Match, today: date, tense: Tense) -> date | None:
        """So many days back."""
        return today - timedelta(days=self._number(match))

    def weeks_from(self, days: int) -> DayParser:
        """So many weeks from today, or from a day beside it."""
        return lambda match, today, tense: today + timedelta(weeks=self._number(match), days=days)

    def _ahead(self, match: Match, today: date) -> int:
        return (_which(self.days, match["day"]) - today.weekday()) % 7

    def _agreeing(self, match: Match, found: date | None) -> date | None:
        day = match["day"]
        return found if not day or (found and found.weekday() == _which(self.days, day)) else None

    def _number(self, match: Match) -> int:
        n = match["n"]
        return int(n) if n.isdigit() else 1 + _which(self.numbers, n)


def iso(match: Match, today: date, tense: Tense) -> date | None:
    """Year, month and day."""
    return valid(int(match["year"]), int(match["month"]), int(match["number"]))


def day_first(match: Match, today: date, tense: Tense) -> date | None:
    """A day and a month in figures, where everybody writes the day first."""
    number, month = int(match["one"]), int(match["other"])
    if match["year"]:
        return valid(int(match["year"]), month, number)
    return of_month(number, month, today, tense) if 1 <= month <= 12 else None


def in_figures(match: Match, today: date, tense: Tense) -> date | None:
    """The same where some write the month first: only if one of the two can be the month."""
    one, other = int(match["one"]), int(match["other"])
    number, month = max(one, other), min(one, other)
    # "On 24/7" is no day in July.
    if (month != number <= 12) or (one, other) == (24, 7):
        return None
    if match["year"]:
        return valid(int(match["year"]), month, number)
    return of_month(number, month, today, tense) if 1 <= month <= 12 else None


def _which(names: tuple[str, ...], said: str) -> int:
    return next(at for at, name in enumerate(names) if re.fullmatch(name, said))
