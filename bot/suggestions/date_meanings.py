"""What dates and feasts (``day_grammar``) mean, as a day of the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.suggestions import calendar_days
from bot.suggestions.calendar_days import Tense
from bot.suggestions.day_meanings import Item, Seen, value_of


def _agreeing(items: Sequence[Item], found: date | None) -> date | None:
    """The day, unless a weekday beside it is another."""
    fits = all(found and found.weekday() == item.value for item in items if item.symbol == "W")
    return found if fits else None


def named(items: Sequence[Item], seen: Seen) -> date | None:
    """ "3 May", with a year or without."""
    number, month, year = value_of(items, "NO"), value_of(items, "M"), value_of(items, "Y")
    if year:
        return _agreeing(items, calendar_days.valid(year, month, number))
    found = calendar_days.of_month(number, month, seen.today, seen.tense)
    if found and found <= seen.today and any(item.symbol == "n" for item in items):
        return None
    return _agreeing(items, found)


def named_past(items: Sequence[Item], seen: Seen) -> date | None:
    """ "Last 2 October"."""
    number, month = value_of(items, "NO"), value_of(items, "M")
    return calendar_days.of_month(number, month, seen.today, Tense.PAST)


def last_of_month(items: Sequence[Item], seen: Seen) -> date | None:
    """ "The last Friday in May", and "the last day of May"."""
    if seen.tense is not Tense.OPEN:
        return None
    day = next((item.value for item in items if item.symbol == "W"), None)
    return calendar_days.last_of_month(day, value_of(items, "M"), seen.today)


def ordinal(items: Sequence[Item], seen: Seen) -> date | None:
    """ "On the 3rd"."""
    number = value_of(items, "NO")
    found = calendar_days.ordinal(number, seen.today, seen.tense)
    if number == seen.today.day and any(item.symbol == "W" for item in items):
        found = seen.today
    return _agreeing(items, found)


def of_next_month(items: Sequence[Item], seen: Seen) -> date | None:
    """ "The 3rd of next month"."""
    if seen.tense is not Tense.OPEN:
        return None
    month = calendar_days.in_a_month(1, seen.today.replace(day=1))
    found = month and calendar_days.valid(month.year, month.month, value_of(items, "NO"))
    return _agreeing(items, found)


def of_this_month(items: Sequence[Item], seen: Seen) -> date | None:
    """ "The 28th of this month"."""
    found = calendar_days.valid(seen.today.year, seen.today.month, value_of(items, "NO"))
    passed = found and found < seen.today and seen.tense is Tense.OPEN
    return None if passed else _agreeing(items, found)


def nth_weekday(items: Sequence[Item], seen: Seen) -> date | None:
    """ "The second Monday in March"."""
    nth, day, month = value_of(items, "qO"), value_of(items, "W"), value_of(items, "M")
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
    # "On 24/7" is no day in July, nor is "7/7".
    if (one, other) in ((24, 7), (7, 7)):
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
    name = list(seen.words.feasts)[value_of(items, "F")]
    return calendar_days.feast(name, seen.today, seen.tense)
