"""The day that somebody names by itself, as behind a command: "24 Dec", "2 weeks"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bot.suggestions.calendar_days import in_a_month
from bot.suggestions.day_reader import days_in
from bot.suggestions.day_words import DayWords
from bot.suggestions.languages import LANGUAGES
from bot.suggestions.number_words import number_at
from bot.suggestions.tokens import fold, tokens_of

# A day is named in a few words.
_LONGEST = 60
# What may stand before it, by language, folded: "until", "for".
_BEFORE = {
    "en": "until, till, til, to, through, thru, for, up to",
    "de": "bis zum, bis zur, bis, fur, fuer",
    "fr": "jusqu a, jusqu au, jusqu en, jusque, jusqu, pour, pendant",
    "es": "hasta el, hasta la, hasta, por, durante",
    "pt": "ate o, ate a, ate ao, ate, por, durante",
    "it": "fino a, fino al, fino alla, fino all, sino a, sino al, per",
}
# Days, weeks and months, folded.
_UNITS = {
    "en": ("day, days", "week, weeks", "month, months"),
    "de": ("tag, tage, tagen", "woche, wochen", "monat, monate, monaten"),
    "fr": ("jour, jours", "semaine, semaines, sem", "mois"),
    "es": ("dia, dias", "semana, semanas", "mes, meses"),
    "pt": ("dia, dias", "semana, semanas", "mes, meses"),
    "it": ("giorno, giorni", "settimana, settimane", "mese, mesi"),
}
_ONE = frozenset({"a", "an", "one", "ein", "eine", "einen", "un", "une", "una", "uno", "um", "uma"})
# "December" alone is its first day, in the ways in which languages write that.
_FIRST_OF = ("1 {month}", "1. {month}", "1 de {month}")


def named_day(phrase: str, today: date) -> date | None:
    """
    The day that *phrase* names, seen from *today*; a span counts from today.

    ``None`` where it names none, or where languages read it otherwise.
    """
    if len(phrase) > _LONGEST:
        return None
    found = {day for code in LANGUAGES for day in _in_language(fold(phrase).strip(), code, today)}
    return found.pop() if len(found) == 1 else None


def _in_language(phrase: str, code: str, today: date) -> Iterator[date]:
    rest = _without_until(phrase, code)
    span = _span(rest, code, today)
    if span is not None:
        yield span
        return
    words = LANGUAGES[code]
    if rest and rest in words.short_days:
        # In a sentence "sat" may be a verb; by itself it is a day.
        rest = words.days[words.short_days.index(rest)].partition(",")[0]
    month = rest in {name for names in words.months for name in names.split(", ")}
    for written in [one.format(month=rest) for one in _FIRST_OF] if month else [rest]:
        days = _days(written, today, words) or _weekday_of_today(written, today, words)
        yield from days


def _days(written: str, today: date, words: DayWords) -> set[date]:
    # In a sentence a small "march" may be a verb; behind a command it is a month.
    for spelled in (written, written.title()):
        found = days_in(tokens_of(spelled), today, words, eventful=True)
        if days := {day for day in found if day is not None}:
            return days
    return set()


def _weekday_of_today(written: str, today: date, words: DayWords) -> set[date]:
    """
    On a Monday, "Monday" is in a week: by itself, in a text, it may also be today.

    A weekday means today on each of the days before.
    """
    before = [_days(written, today - timedelta(days=back), words) for back in (1, 3)]
    return {today + timedelta(weeks=1)} if before == [{today}, {today}] else set()


def _without_until(phrase: str, code: str) -> str:
    words = " ".join(token.text for token in tokens_of(phrase))
    for before in sorted(_BEFORE[code].split(", "), key=len, reverse=True):
        if words.startswith(f"{before} "):
            # As it was written, since figures hold signs.
            _, _, rest = phrase.replace("'", " ").partition(before)
            return rest.strip()
    return phrase


def _span(rest: str, code: str, today: date) -> date | None:
    *number, unit = rest.split() or [""]
    days, weeks, months = (names.split(", ") for names in _UNITS[code])
    count = _count(number, LANGUAGES[code])
    if count is None:
        return None
    if unit in days:
        return today + timedelta(days=count)
    if unit in weeks:
        return today + timedelta(weeks=count)
    return in_a_month(count, today) if unit in months else None


def _count(number: list[str], words: DayWords) -> int | None:
    """How many; two figures at most."""
    if len(number) == 1 and number[0] in _ONE:
        return 1
    if len(number) == 1 and number[0].isdecimal():
        return int(number[0]) if len(number[0]) <= 2 else None
    read = number_at(number, 0, words.numbers, words.joiner)
    return read[0] if read is not None and read[1] == len(number) and read[0] < 100 else None
