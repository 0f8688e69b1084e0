"""What weekdays and spans from today (``day_grammar``) mean, as a day of the calendar."""

from __future__ import annotations

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
    # Whether it begins a sentence.
    leading: bool = False


Reader = Callable[[Sequence[Item], Seen], date | None]


def value_of(items: Sequence[Item], symbols: str, fallback: int = 0) -> int:
    """The value of the first item that has one of the *symbols*."""
    return next((item.value for item in items if item.symbol in symbols), fallback)


def _base(items: Sequence[Item], seen: Seen) -> date | None:
    """The day from which weeks are counted."""
    item = next(item for item in items if item.symbol in "DW")
    if item.symbol == "D":
        return seen.today + timedelta(days=item.value)
    if seen.tense is not Tense.OPEN:
        return None
    return calendar_days.weekday(item.value, seen.today, seen.tense)


def _weeks(items: Sequence[Item]) -> int:
    """How many weeks are counted; a fortnight is two."""
    return value_of(items, "NA", 1) * value_of(items, "kK", 1)


def near(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Tomorrow"."""
    return _base(items, seen)


def weekday(items: Sequence[Item], seen: Seen) -> date | None:
    """ "On Friday"."""
    return calendar_days.weekday(value_of(items, "W"), seen.today, seen.tense)


def weeks_from(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Friday week", "two weeks from today"."""
    # "Yesterday week" is a week before it for some, and after it for others; "eine Woche ab
    # Freitag" is how long something takes.
    if not seen.words.week_behind or (len(items) == 2 and value_of(items, "D") < 0):
        return None
    base = _base(items, seen)
    return base + timedelta(weeks=_weeks(items)) if base else None


def months_from(items: Sequence[Item], seen: Seen) -> date | None:
    """ "A month from today"."""
    base = _base(items, seen)
    return calendar_days.in_a_month(value_of(items, "NA"), base) if base else None


def weeks_before(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Two days before tomorrow"."""
    base = _base(items, seen)
    step = 7 if any(item.symbol == "k" for item in items) else 1
    return base - timedelta(days=step * value_of(items, "NA")) if base else None


def span_from(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Heute in vierzehn Tagen", "Samstag in einer Woche", "demain en huit"."""
    base = _base(items, seen)
    count = value_of(items, "NA")
    unit = next((item.symbol for item in items if item.symbol in "ukm"), None)
    if base is None:
        return None
    if unit == "m":
        return calendar_days.in_a_month(count, base)
    if unit == "k":
        return base + timedelta(weeks=_weeks(items))
    counted = seen.words.weeks_of_days.get(count)
    if counted is None and (unit is None or any(item.symbol == "W" for item in items)):
        return None
    return base + timedelta(days=counted or count)


def ahead(items: Sequence[Item], seen: Seen) -> date | None:
    """So many days ahead. "In three days I had read it" names no day, and eight may be a week."""
    count = value_of(items, "NA")
    if seen.tense is not Tense.OPEN:
        return None
    return _from_today(seen, count)


# "In a week" and "in two weeks" are meant to the day; "in three weeks" is, more or less, unless a
# sentence begins with it.
_EXACT_WEEKS = 2


def weeks_ahead(items: Sequence[Item], seen: Seen) -> date | None:
    """ "In two weeks", and "in exactly five weeks"; "in a week I had read it" names no day."""
    count = _weeks(items)
    exact = any(item.symbol in "EX" for item in items)
    if seen.tense is not Tense.OPEN or not (exact or seen.leading or count <= _EXACT_WEEKS):
        return None
    return seen.today + timedelta(weeks=count)


def month_ahead(items: Sequence[Item], seen: Seen) -> date | None:
    """ "In a month to the day"."""
    if seen.tense is not Tense.OPEN:
        return None
    return calendar_days.in_a_month(value_of(items, "NA"), seen.today)


def ago(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Three days ago"."""
    return _from_today(seen, -value_of(items, "NA"))


def _from_today(seen: Seen, days: int) -> date | None:
    meant = seen.words.rough_days.get(abs(days), abs(days))
    return seen.today + timedelta(days=meant if days > 0 else -meant) if meant else None


# So many weeks ago, a weekday is hardly remembered.
_COUNTED_WEEKS = 4


def weeks_ago(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Two weeks ago"."""
    count = _weeks(items)
    return seen.today - timedelta(weeks=count) if count <= _COUNTED_WEEKS else None


def next_week(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Friday next week"."""
    if seen.tense is not Tense.OPEN:
        return None
    return calendar_days.of_week(value_of(items, "W"), 1, seen.today)


# On a Saturday "next Monday" may be in a week; on a Friday it is the coming one.
_SOON = timedelta(days=3)
_JUST_NOW = timedelta(days=2)
_SUNDAY = 6


def next_weekday(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Next Monday", where this week's is over; else it may be this week's or the next's."""
    if seen.tense is Tense.PAST:
        return None
    found = calendar_days.coming_over_the_weekend(value_of(items, "W"), seen.today)
    soon = found and found - seen.today < _SOON
    return None if soon and seen.words.next_in_doubt else found


def last_weekday(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Last Friday", where it was last week's; else it may be this week's or the last's."""
    if seen.tense is not Tense.PAST:
        return None
    day = value_of(items, "W")
    found = calendar_days.past_over_the_weekend(day, seen.today)
    # Where weeks begin on Sunday, "last Sunday" may be a week before the one that has just been.
    if found and seen.words.next_in_doubt and found.weekday() == _SUNDAY:
        return None if seen.today - found < _SOON else found
    if found is None and seen.words.last_is_nearest:
        found = calendar_days.weekday(day, seen.today, Tense.PAST)
        return None if found and seen.today - found < _SOON else found
    return None if found and seen.today - found < _JUST_NOW else found


def this_week(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Friday this week"."""
    return calendar_days.of_week(value_of(items, "W"), 0, seen.today)
