"""What each expression of the grammar of days (``day_grammar``) means, as a day of the calendar."""

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


def near(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Tomorrow"."""
    return _base(items, seen)


def weekday(items: Sequence[Item], seen: Seen) -> date | None:
    """ "On Friday"."""
    return calendar_days.weekday(_value(items, "W"), seen.today, seen.tense)


def weeks_from(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Friday week", "two weeks from today"."""
    if len(items) == 2 and _value(items, "D") < 0:
        # "Yesterday week" is a week before it for some, and after it for others.
        return None
    base = _base(items, seen)
    return base + timedelta(weeks=_value(items, "NA", 1)) if base else None


def weeks_before(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Two days before tomorrow"."""
    base = _base(items, seen)
    step = 7 if any(item.symbol == "k" for item in items) else 1
    return base - timedelta(days=step * _value(items, "NA")) if base else None


def span_from(items: Sequence[Item], seen: Seen) -> date | None:
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


def ahead(items: Sequence[Item], seen: Seen) -> date | None:
    """So many days ahead. "In three days I had read it" names no day, and eight may be a week."""
    count = _value(items, "NA")
    if seen.tense is not Tense.OPEN:
        return None
    return _from_today(seen, count)


# "In a week" and "in two weeks" are meant to the day; "in three weeks" is, more or less.
_EXACT_WEEKS = 2


def weeks_ahead(items: Sequence[Item], seen: Seen) -> date | None:
    """ "In two weeks", and "in exactly five weeks"; "in a week I had read it" names no day."""
    count = _value(items, "NA")
    if seen.tense is not Tense.OPEN or (items[0].symbol != "E" and count > _EXACT_WEEKS):
        return None
    return seen.today + timedelta(weeks=count)


def ago(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Three days ago"."""
    return _from_today(seen, -_value(items, "NA"))


def _from_today(seen: Seen, days: int) -> date | None:
    meant = seen.words.rough_days.get(abs(days), abs(days))
    return seen.today + timedelta(days=meant if days > 0 else -meant) if meant else None


# So many weeks ago, a weekday is hardly remembered.
_COUNTED_WEEKS = 4


def weeks_ago(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Two weeks ago"."""
    count = _value(items, "NA")
    return seen.today - timedelta(weeks=count) if count <= _COUNTED_WEEKS else None


def next_week(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Friday next week"."""
    if seen.tense is not Tense.OPEN:
        return None
    return calendar_days.of_week(_value(items, "W"), 1, seen.today)


# On a Saturday "next Monday" may be in a week; on a Friday it is the coming one.
_SOON = timedelta(days=3)
_JUST_NOW = timedelta(days=2)


def next_weekday(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Next Monday", where this week's is over; else it may be this week's or the next's."""
    if seen.tense is Tense.PAST:
        return None
    found = calendar_days.coming_over_the_weekend(_value(items, "W"), seen.today)
    soon = found and found - seen.today < _SOON
    return None if soon and seen.words.next_in_doubt else found


def last_weekday(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Last Friday", where it was last week's; else it may be this week's or the last's."""
    if seen.tense is not Tense.PAST:
        return None
    found = calendar_days.past_over_the_weekend(
        _value(items, "W"), seen.today, to_sunday=not seen.words.next_in_doubt
    )
    return None if found and seen.today - found < _JUST_NOW else found


def this_week(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Friday this week"."""
    return calendar_days.of_week(_value(items, "W"), 0, seen.today)


def _agreeing(items: Sequence[Item], found: date | None) -> date | None:
    """The day, unless a weekday beside it is another."""
    fits = all(found and found.weekday() == item.value for item in items if item.symbol == "W")
    return found if fits else None


def named(items: Sequence[Item], seen: Seen) -> date | None:
    """ "3 May", with a year or without."""
    number, month, year = _value(items, "NO"), _value(items, "M"), _value(items, "Y")
    if year:
        return _agreeing(items, calendar_days.valid(year, month, number))
    found = calendar_days.of_month(number, month, seen.today, seen.tense)
    if found and found <= seen.today and any(item.symbol == "n" for item in items):
        return None
    return _agreeing(items, found)


def ordinal(items: Sequence[Item], seen: Seen) -> date | None:
    """ "On the 3rd"."""
    number = _value(items, "NO")
    found = calendar_days.ordinal(number, seen.today, seen.tense)
    if number == seen.today.day and any(item.symbol == "W" for item in items):
        found = seen.today
    return _agreeing(items, found)


def of_next_month(items: Sequence[Item], seen: Seen) -> date | None:
    """ "The 3rd of next month"."""
    if seen.tense is not Tense.OPEN:
        return None
    month = calendar_days.in_a_month(1, seen.today.replace(day=1))
    found = month and calendar_days.valid(month.year, month.month, _value(items, "NO"))
    return _agreeing(items, found)


def of_this_month(items: Sequence[Item], seen: Seen) -> date | None:
    """ "The 28th of this month"."""
    found = calendar_days.valid(seen.today.year, seen.today.month, _value(items, "NO"))
    passed = found and found < seen.today and seen.tense is Tense.OPEN
    return None if passed else _agreeing(items, found)


def nth_weekday(items: Sequence[Item], seen: Seen) -> date | None:
    """ "The second Monday in March"."""
    nth, day, month = _value(items, "qO"), _value(items, "W"), _value(items, "M")
    if seen.tense is not Tense.OPEN:
        return None
    return calendar_days.nth_weekday(nth, day, month, seen.today)


def written(items: Sequence[Item], seen: Seen) -> date | None:
    """A date as computers write it."""
    figures = next(item.figures for item in items if item.symbol == "I")
    return _agreeing(items, calendar_days.valid(*figures[:3]))


def figures(items: Sequence[Item], seen: Seen) -> date | None:
    """ "3/5", where it can be one day only."""
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


def feast(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Christmas Eve"."""
    name = list(seen.words.feasts)[_value(items, "F")]
    return calendar_days.feast(name, seen.today, seen.tense)
