"""Days of the calendar, seen from today; ``None`` where it depends on what is meant."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum


class Tense(Enum):
    """What the words around a day say about its tense."""

    OPEN = "open"
    # It has happened.
    PAST = "past"
    # Something has happened, perhaps on that day.
    UNSURE = "unsure"


# A past day without a year may be of any year; this long ago it is most likely the last one.
_LONGEST_PAST = timedelta(days=92)
# One that is named without a tense, within the last month, is meant as the past.
_JUST_PAST = timedelta(days=31)
_SUNDAY = 6


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


def weekday(day: int, today: date, tense: Tense) -> date | None:
    """The coming one, or the last one. Today's own may be today or in a week: ``None``."""
    ahead = (day - today.weekday()) % 7
    if not ahead or tense is Tense.UNSURE:
        return None
    return today + timedelta(days=ahead - 7 if tense is Tense.PAST else ahead)


def coming_over_the_weekend(day: int, today: date) -> date | None:
    """A weekday of the coming week, where this week's is over, however weeks begin."""
    if _SUNDAY in (day, today.weekday()) or day >= today.weekday():
        return None
    return today + timedelta(days=7 - today.weekday() + day)


def past_over_the_weekend(day: int, today: date) -> date | None:
    """A weekday of the last week, where this week's is still to come."""
    if day <= today.weekday():
        return None
    return today - timedelta(days=7 + today.weekday() - day)


def of_week(day: int, weeks: int, today: date) -> date | None:
    """A weekday so many weeks on; ``None`` where it depends on whether weeks begin on Sunday."""
    if _SUNDAY in (day, today.weekday()):
        return None
    return today + timedelta(days=7 * weeks - today.weekday() + day)


def ordinal(number: int, today: date, tense: Tense) -> date | None:
    """A day of this month, or of the next; today's own may be either, the past any."""
    if tense is not Tense.OPEN or number == today.day:
        return None
    month = today.replace(day=1)
    if number < today.day:
        month = (month + timedelta(days=32)).replace(day=1)
    return valid(month.year, month.month, number)


def nth_weekday(nth: int, day: int, month: int, today: date) -> date | None:
    """ "The second Monday in March": of this year, or of the next once it is past."""
    for year in (today.year, today.year + 1):
        first = date(year, month, 1)
        found = first + timedelta(days=(day - first.weekday()) % 7 + 7 * (nth - 1))
        if found >= today and found.month == month:
            return found
    return None


def last_of_month(weekday: int | None, month: int, today: date) -> date:
    """The last weekday, or the last day, of a month: of this year, or of the next once past."""
    for year in (today.year, today.year + 1):
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        back = 0 if weekday is None else (last.weekday() - weekday) % 7
        if last - timedelta(days=back) >= today:
            break
    return last - timedelta(days=back)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def feast(name: str, today: date, tense: Tense) -> date | None:
    """A feast: "25.12" each year, or "+1", so many days from Easter."""
    if "." in name:
        day, month = name.split(".")
        return of_month(int(day), int(month), today, tense)
    found = easter(today.year) + timedelta(days=int(name))
    if found < today and tense is Tense.OPEN:
        found = easter(today.year + 1) + timedelta(days=int(name))
    return found if tense is not Tense.UNSURE else None


def in_a_month(months: int, day: date) -> date | None:
    """The same day of the month, so many months on."""
    years, month = divmod(day.month - 1 + months, 12)
    return valid(day.year + years, month + 1, day.day)
