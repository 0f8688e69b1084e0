"""Days as people write them in a status or beside their name, in six languages (pure)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.delivery.day_words import (
    BEFORE_TIME,
    IN,
    MONTH_NAMES,
    NEXT,
    NUMBERS,
    OF,
    PHRASES,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    SHORTEST_WEEKDAYS,
    THE,
    TOMORROW,
    UNITS,
    UNTIL_DOTTED,
    WEEKDAY_NAMES,
)

# Without a year, a day is sought from three months before a status was written until nine after.
_BEHIND = timedelta(days=90)
_WEEK = 7

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2,4}))?\.?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|o|a|\.)")
_BARE = re.compile(r"\d{1,2}\.?")
_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """
    A day as it is written, and how many tokens it takes.

    ``parts``: the numbers of a day like 4/1, of which either may be the month. ``ahead``: days from
    when it was written, as in "in two weeks". ``is_rough``: it names a month, or a week, of which
    it is the first day.
    """

    length: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    ahead: int | None = None
    parts: tuple[int, int] | None = None
    is_rough: bool = False


def day_at(tokens: Sequence[str], at: int) -> WrittenDay | None:
    """The day that is written from ``tokens[at]`` on; ``None`` if none is, or a time of day."""
    if at > 0 and tokens[at - 1] in BEFORE_TIME and _BARE.fullmatch(tokens[at]):
        return None
    return (
        _relative(tokens, at)
        or _named(tokens, at)
        or _numeric(tokens, at)
        or _weekday(tokens, at)
        or _numbered(tokens, at)
    )


def resolve(written: WrittenDay, when: date, *, month_first: bool) -> date | None:
    """The date that was meant on the day *when* it was written; ``None`` if there is no such."""
    if written.ahead is not None:
        found = when + timedelta(days=written.ahead)
        if not written.is_rough:
            return found
        week = found - timedelta(days=found.weekday())
        return week if written.ahead == _WEEK else found.replace(day=1)
    if written.weekday is not None:
        return when + timedelta(days=(written.weekday - when.weekday()) % 7)
    if written.parts is not None:
        first, second = written.parts
        if month_first or second > 12:
            first, second = second, first
        pairs = [(first, second), (second, first)]
        day, month = next(((d, m) for d, m in pairs if 1 <= m <= 12), (0, 0))
        return _near(day, month, written.year, when)
    if written.day is None and written.month is None:
        return date(written.year, 1, 1) if written.year else None
    if written.month is None:
        return _in_coming_month(written.day or 0, when)
    return _near(written.day or 1, written.month, written.year, when)


def period_end(written: WrittenDay, first: date) -> date:
    """The last day of what is named by its first: of a week, a month, or a few weeks of a year."""
    if written.ahead == _WEEK:
        return first + timedelta(days=6)
    following = first.replace(day=1) + timedelta(days=32)
    return following.replace(day=1) - timedelta(days=1)


def _relative(tokens: Sequence[str], at: int) -> WrittenDay | None:
    if tokens[at] in TOMORROW:
        return WrittenDay(1, ahead=1)
    for phrase, ahead in PHRASES.items():
        if tuple(tokens[at : at + len(phrase)]) == phrase:
            return WrittenDay(len(phrase), ahead=ahead, is_rough=True)
    if at + 1 >= len(tokens):
        return None
    days = UNITS.get(tokens[at + 1])
    if tokens[at] in NEXT:
        weekday = WEEKDAY_NAMES.get(tokens[at + 1])
        if weekday is not None:
            return WrittenDay(2, weekday=weekday)
        return None if days is None else WrittenDay(2, ahead=days, is_rough=True)
    number: int | None = NUMBERS.get(tokens[at]) or _number(tokens[at])
    if days is None or number is None:
        return None
    return WrittenDay(2, ahead=days * number)


def _named(tokens: Sequence[str], at: int) -> WrittenDay | None:
    """7 Dec, Dec 7, 7. Dezember, 7 de diciembre, in January, 2027."""
    first = tokens[at]
    following = [*tokens[at + 1 : at + 4], "", "", ""]
    if _YEAR.fullmatch(first):
        return WrittenDay(1, year=int(first), is_rough=True)
    number = _number(first)
    if number is not None:
        skipped = 1 if following[0] in OF else 0
        month = MONTH_NAMES.get(following[skipped])
        if month is None:
            return None
        year = int(following[skipped + 1]) if _YEAR.fullmatch(following[skipped + 1]) else None
        return WrittenDay(2 + skipped + bool(year), number, month, year)
    if (month := MONTH_NAMES.get(first)) is None:
        return None
    behind = _number(following[0])
    if behind is not None:
        return WrittenDay(2, behind, month)
    if first in SHORT_MONTHS and not (at > 0 and tokens[at - 1] in IN):
        return None
    year = int(following[0]) if _YEAR.fullmatch(following[0]) else None
    return WrittenDay(1 + bool(year), None, month, year, is_rough=True)


def _numeric(tokens: Sequence[str], at: int) -> WrittenDay | None:
    """7.12., 12/1, 4.1.27, 2027-01-04."""
    if match := _ISO.fullmatch(tokens[at]):
        parts = [int(part) for part in match.groups()]
        return WrittenDay(1, parts[2], parts[1], parts[0]) if 1 <= parts[1] <= 12 else None
    match = _NUMERIC.fullmatch(tokens[at])
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    if not (0 < first <= 31 and 0 < second <= 31 and min(first, second) <= 12):
        return None
    year = int(match[3]) % 100 + 2000 if match[3] else None
    if "." in tokens[at]:
        return WrittenDay(1, first, second, year) if second <= 12 else None
    return WrittenDay(1, year=year, parts=(first, second))


def _weekday(tokens: Sequence[str], at: int) -> WrittenDay | None:
    weekday = WEEKDAY_NAMES.get(tokens[at])
    if weekday is None:
        is_last = at + 1 == len(tokens) or _number(tokens[at + 1]) is not None
        weekday = SHORT_WEEKDAYS.get(tokens[at]) if is_last and at > 0 else None
        if is_last and at > 0 and tokens[at - 1] in UNTIL_DOTTED:
            weekday = SHORTEST_WEEKDAYS.get(tokens[at], weekday)
    if weekday is None:
        return None
    following = [*tokens[at + 1 : at + 3], "", ""]
    length = 2 if following[0] in ("feira", "the", "den", "le", "el", "dia", "am") else 1
    exact = _exact(tokens, at + length)
    if exact is not None:
        return WrittenDay(
            length + exact.length, exact.day, exact.month, exact.year, None, None, exact.parts
        )
    return WrittenDay(2 if following[0] == "feira" else 1, weekday=weekday)


def _exact(tokens: Sequence[str], at: int) -> WrittenDay | None:
    """The date behind a weekday, as in "Monday 7 December" or "Monday 7th"."""
    if at >= len(tokens):
        return None
    found = _named(tokens, at) or _numeric(tokens, at)
    if found is None and (number := _number(tokens[at])) is not None:
        return WrittenDay(1, number)
    return None if found is None or found.is_rough else found


def _numbered(tokens: Sequence[str], at: int) -> WrittenDay | None:
    """The 3rd, le 4, dia 10, bis 7."""
    number = _number(tokens[at])
    if number is None:
        return None
    before = tokens[at - 1] if at > 0 else ""
    is_ordinal = not tokens[at].isdecimal() and not tokens[at].endswith(".")
    is_dotted = tokens[at].endswith(".") and before in UNTIL_DOTTED
    return WrittenDay(1, number) if is_ordinal or is_dotted or before in THE else None


def _number(token: str) -> int | None:
    match = _ORDINAL.fullmatch(token)
    number = int(match[1]) if match else int(token) if _BARE.fullmatch(token) else 0
    return number if 1 <= number <= 31 else None


def _near(day: int, month: int, year: int | None, when: date) -> date | None:
    """The day of this month nearest to *when*; of the year, where one is written."""
    years = (year,) if year else (when.year - 1, when.year, when.year + 1)
    found = [known for one in years if (known := _date(one, month, day)) is not None]
    return next((one for one in found if year or one >= when - _BEHIND), None)


def _in_coming_month(day: int, when: date) -> date | None:
    """The next day of a month with this number."""
    following = when.replace(day=1) + timedelta(days=32)
    found = (_date(when.year, when.month, day), _date(following.year, following.month, day))
    return next((one for one in found if one and one >= when), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
