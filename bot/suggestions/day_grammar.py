"""
The grammar of days: which symbols (``day_words``) make a day, the same in all languages.

A run of symbols is read whole, expression after expression, or not at all: what no rule reads is no
day. So "twenty-one days ago" can't become "a day ago", nor "demain en huit" tomorrow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.suggestions import calendar_days
from bot.suggestions.calendar_days import Tense
from bot.suggestions.day_words import DayWords


@dataclass(frozen=True, slots=True)
class Item:
    """A word or phrase of a text: its symbol, its number and its words (from, to)."""

    symbol: str
    value: int
    begin: int
    end: int
    # Figures: day and month as they stand, and a year; a written date: year, month and day.
    figures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """From where a day is read."""

    today: date
    tense: Tense
    words: DayWords


Reader = Callable[[Sequence[Item], Seen], date | None]


def _value(items: Sequence[Item], symbols: str, fallback: int = 0) -> int:
    return next((item.value for item in items if item.symbol in symbols), fallback)


def _base(items: Sequence[Item], seen: Seen) -> date | None:
    """The day from which weeks are counted."""
    item = next(item for item in items if item.symbol in "DW")
    if item.symbol == "D":
        return seen.today + timedelta(days=item.value)
    if seen.tense is not Tense.OPEN:
        return None
    return calendar_days.weekday(item.value, seen.today, seen.tense)


def _near(items: Sequence[Item], seen: Seen) -> date | None:
    return _base(items, seen)


def _weekday(items: Sequence[Item], seen: Seen) -> date | None:
    return calendar_days.weekday(_value(items, "W"), seen.today, seen.tense)


def _weeks_from(items: Sequence[Item], seen: Seen) -> date | None:
    if len(items) == 2 and _value(items, "D") < 0:
        # "Yesterday week" is a week before it for some, and after it for others.
        return None
    base = _base(items, seen)
    return base + timedelta(weeks=_value(items, "NA", 1)) if base else None


def _weeks_before(items: Sequence[Item], seen: Seen) -> date | None:
    base = _base(items, seen)
    step = 7 if any(item.symbol == "k" for item in items) else 1
    return base - timedelta(days=step * _value(items, "NA")) if base else None


def _span_from(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Heute in vierzehn Tagen", "Samstag in einer Woche", "demain en huit"."""
    base = _base(items, seen)
    count = _value(items, "NA")
    unit = next((item.symbol for item in items if item.symbol in "ukm"), None)
    if base is None:
        return None
    if unit == "m":
        return calendar_days.in_a_month(count, base)
    if unit == "k":
        return base + timedelta(weeks=count)
    counted = seen.words.weeks_of_days.get(count)
    if counted is None and (unit is None or any(item.symbol == "W" for item in items)):
        return None
    return base + timedelta(days=counted or count)


def _ahead(items: Sequence[Item], seen: Seen) -> date | None:
    """So many days ahead. "In three days I had read it" names no day, and eight may be a week."""
    count = _value(items, "NA")
    if seen.tense is not Tense.OPEN:
        return None
    return _from_today(seen, count)


def _ago(items: Sequence[Item], seen: Seen) -> date | None:
    return _from_today(seen, -_value(items, "NA"))


def _from_today(seen: Seen, days: int) -> date | None:
    meant = seen.words.rough_days.get(abs(days), abs(days))
    return seen.today + timedelta(days=meant if days > 0 else -meant) if meant else None


# So many weeks ago, a weekday is hardly remembered.
_COUNTED_WEEKS = 4


def _weeks_ago(items: Sequence[Item], seen: Seen) -> date | None:
    count = _value(items, "NA")
    return seen.today - timedelta(weeks=count) if count <= _COUNTED_WEEKS else None


def _next_week(items: Sequence[Item], seen: Seen) -> date | None:
    if seen.tense is not Tense.OPEN:
        return None
    return calendar_days.of_week(_value(items, "W"), 1, seen.today)


def _next_weekday(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Next Monday", where this week's is over; else it may be this week's or the next's."""
    if seen.words.next_in_doubt or seen.tense is Tense.PAST:
        return None
    return calendar_days.coming_over_the_weekend(_value(items, "W"), seen.today)


def _this_week(items: Sequence[Item], seen: Seen) -> date | None:
    return calendar_days.of_week(_value(items, "W"), 0, seen.today)


def _agreeing(items: Sequence[Item], found: date | None) -> date | None:
    """The day, unless a weekday beside it is another."""
    fits = all(found and found.weekday() == item.value for item in items if item.symbol == "W")
    return found if fits else None


def _named(items: Sequence[Item], seen: Seen) -> date | None:
    number, month, year = _value(items, "NO"), _value(items, "M"), _value(items, "Y")
    if year:
        return _agreeing(items, calendar_days.valid(year, month, number))
    found = calendar_days.of_month(number, month, seen.today, seen.tense)
    if found and found <= seen.today and any(item.symbol == "n" for item in items):
        return None
    return _agreeing(items, found)


def _ordinal(items: Sequence[Item], seen: Seen) -> date | None:
    number = _value(items, "NO")
    found = calendar_days.ordinal(number, seen.today, seen.tense)
    if number == seen.today.day and any(item.symbol == "W" for item in items):
        found = seen.today
    return _agreeing(items, found)


def _nth_weekday(items: Sequence[Item], seen: Seen) -> date | None:
    nth, day, month = _value(items, "qO"), _value(items, "W"), _value(items, "M")
    if seen.tense is not Tense.OPEN:
        return None
    return calendar_days.nth_weekday(nth, day, month, seen.today)


def _written(items: Sequence[Item], seen: Seen) -> date | None:
    figures = next(item.figures for item in items if item.symbol == "I")
    return _agreeing(items, calendar_days.valid(*figures[:3]))


def _figures(items: Sequence[Item], seen: Seen) -> date | None:
    one, other, *year = next(item.figures for item in items if item.symbol == "S")
    # "On 24/7" is no day in July.
    if (one, other) == (24, 7):
        return None
    if seen.words.first != "day":
        # Some write the month first: only if one of the two can be the month.
        if one != other and max(one, other) <= 12:
            return None
        one, other = max(one, other), min(one, other)
    if not 1 <= other <= 12:
        return None
    if year:
        return _agreeing(items, calendar_days.valid(year[0], other, one))
    return _agreeing(items, calendar_days.of_month(one, other, seen.today, seen.tense))


def _feast(items: Sequence[Item], seen: Seen) -> date | None:
    name = list(seen.words.feasts)[_value(items, "F")]
    return calendar_days.feast(name, seen.today, seen.tense)


_COUNT = "[NA]"
_DATE = "d?[NO]i?M"
# In their order: the longest reading of what comes next is the right one.
RULES: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"{_COUNT}kaD|Db{_COUNT}[uk]|b{_COUNT}kD", _weeks_before),
        (rf"[dt]?D[gi]{_COUNT}[ukm]?|t?W[gi]{_COUNT}[uk]?", _span_from),
        (rf"{_COUNT}kf?t?[DW]|(?:D|t?W)K", _weeks_from),
        (r"t?W[di]*(?:nd?k|d?kn)|d?nk[di]*W|d?kndi*W", _next_week),
        (r"W[di]*tk|tk[di]*W", _this_week),
        (rf"[dt]*n(?:{_DATE}|M[NO])(?:i?Y)?", _named),
        (r"[dt]*nW(?![NO]|d?k)|[dt]*Wn", _next_weekday),
        (rf"i{_COUNT}u(?:j|U)?|{_COUNT}(?:uj|ufD|U)", _ahead),
        (rf"{_COUNT}ua|b{_COUNT}ua?", _ago),
        (rf"{_COUNT}ka|b{_COUNT}ka?", _weeks_ago),
        (r"d?[qO]Wi?M", _nth_weekday),
        (rf"(?:[td]?W)?(?:{_DATE}|d?Md?[NO])(?:i?Y)?|WM[NO]Y?", _named),
        (r"(?:d?W)?d?I", _written),
        (r"(?:d?W)?d?S", _figures),
        (r"(?:t|c)*Wd?[NO]|d?O|dN", _ordinal),
        (r"[td]*F", _feast),
        (r"(?:t|c)*W|Wt", _weekday),
        (r"[td]*D", _near),
    )
)
