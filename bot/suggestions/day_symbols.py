"""
Symbols that depend on their neighbours (``day_words``): "sat" is a weekday in "on sat, 5 May" only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.suggestions.bare_weekdays import short_weekday, weekday
from bot.suggestions.day_meanings import Item
from bot.suggestions.day_neighbours import (
    MEASURED,
    NUMBERED,
    OF_A_DAY,
    PARTICLES,
    SOMEBODYS,
    VERSIONS,
)
from bot.suggestions.day_places import UNITS, Place, symbol_at
from bot.suggestions.day_words import DayWords
from bot.suggestions.tokens import Token

# What may be a day, or the first or last of several.
_DAYS = "NOSWDvIMF"
# "Faz hoje exatamente uma semana".
_JUST = ("XA", "XN")
_HOURS, _MINUTES, _MONTHS = 25, 60, 12
_LONGEST_MONTH = 31
_DAY_AND_MONTH = 2
# So many words before it, a measure is still meant: "a tension of my father's is at 12/8".
_MEASURED_WITHIN = 8
# "3rd"; other languages count days so only where it is the first.
_ENGLISH = re.compile(r"\d(?:st|nd|rd|th)$")
# "12/8 de tension".
_MEASURED_BEHIND = 2


def settled(items: Sequence[Item], tokens: Sequence[Token], words: DayWords) -> list[Item]:
    """The items, each with the symbol that it has beside its neighbours."""
    with_times = _with_times(items)
    return [
        replace(item, symbol=_RULES[item.symbol](Place(with_times, at, tokens, words)))
        if item.symbol in _RULES
        else item
        for at, item in enumerate(with_times)
    ]


def _with_times(items: Sequence[Item]) -> list[Item]:
    """ "At 9", "um halb neun" and "a las 7.30" are hours, "at 5 days" is none."""
    found: list[Item] = []
    at = 0
    while at < len(items):
        number = at
        while symbol_at(items, number) in "hQ":
            number += 1
        hour = number > at and symbol_at(items, number) in "NSOT"
        following = symbol_at(items, number + 1)
        dated = following == "o" and symbol_at(items, number + 2) in "dM"
        if hour and not dated and following not in f"{UNITS}MH":
            found.append(Item("T", 0, items[at].begin, items[number].end))
            at = number + 1
        else:
            found.append(items[at])
            at += 1
    return found


def _order(place: Place) -> str:
    """ "Third of March", and "second Monday"; else it may count anything."""
    if place.behind == "M" or (place.near(-1).strip("d") or place.near(-2)) == "M":
        return "O"
    led = place.previous == "am" if place.words.dotted else place.near(-1) == "d"
    alone = led and place.words.ordinal_days and (place.words.dotted or place.near(-2) == "o")
    return "q" if place.behind in "DWukz" else "O" if alone else "."


def _between(place: Place) -> str:
    """ "3 and 4 May": between days, "and" makes two of them."""
    return "z" if place.behind in _DAYS and place.ahead in _DAYS else "."


def _before_days(place: Place) -> str:
    """ "Not Friday", "end of May"; but "we have friends over on Friday"."""
    if place.token.text in PARTICLES and place.near(1) in "o,":
        return "."
    return "z" if place.behind in _DAYS and not _before_span(place) else "."


def _before_span(place: Place) -> bool:
    """ "After eight months"."""
    at = place.at + 1
    while symbol_at(place.items, at) in "od":
        at += 1
    return symbol_at(place.items, at) in "NA" and symbol_at(place.items, at + 1) in UNITS


def _around(place: Place) -> str:
    """ "After Friday" and "the Friday after" are other days; "tomorrow after work" is tomorrow."""
    if _before_span(place):
        return "."
    return "z" if place.behind in f"{_DAYS}nlkA" or place.near(-1) in "WvOMFkS" else "."


def _ago(place: Place) -> str:
    """ "Vor drei Tagen", but "vor der Operation"; "Freitag vor der Operation" may be another."""
    if place.behind in "NAz":
        return "b"
    return "z" if place.near(-1) in _DAYS or place.behind in _DAYS else "."


def _only_ago(place: Place) -> str:
    """ "Il y a trois jours" and "hace hoy una semana", but "demain il y a une réunion"."""
    today = place.near(1) == "D" and (
        place.near(2) in "NA" or place.near(2) + place.near(3) in _JUST
    )
    return "b" if place.behind in "NAz" or today else "."


def _number_with_stop(place: Place) -> str:
    """ "Am 26." is an ordinal in some languages, and the end of a sentence in others."""
    if place.items[place.at].value > _LONGEST_MONTH or place.previous in SOMEBODYS:
        return "."
    if not place.token.text.endswith("."):
        return "O" if _ENGLISH.search(place.token.text) else _counting(place)
    dated = place.near(-1) in "odtWz" or place.near(1) in "M-z"
    return "O" if place.words.dotted and dated else "N"


def _counting(place: Place) -> str:
    """ "Le 1er", but "la 4e" and "el 3º" aren't said of days."""
    if place.items[place.at].value == 1:
        return "O"
    return "z" if place.behind in "DWukz" else "."


def _dash(place: Place) -> str:
    dated = f"{_DAYS}v"
    return "z" if place.near(-1) in dated and place.near(1) in dated else ","


def _month(place: Place) -> str:
    """A month that is also an everyday word, and written small, is one only in a date."""
    token = place.token
    if token.text not in place.words.capitals.split() or not token.written[:1].islower():
        return "M"
    before, further = place.near(-1), place.near(-2)
    dated = before == "O" or (before in "oN" and further in "NOo")
    return "M" if dated or (before == "o" and place.near(1) in "NO") else "."


def _day(place: Place) -> str:
    """ "Morgen" behind a day is the morning, and "Morgen!" says good morning."""
    morning = place.near(-1) in "WD" or (place.near(-1) == "|" and place.following == "!")
    return "P" if morning and place.token.text == "morgen" else "D"


def _figures(place: Place) -> str:
    """ "3.4 kilos" is no day, and "8.30" an hour; in English "3.4" isn't surely a day."""
    if place.following in place.words.counted or _is_numbered(place) or _is_measured(place):
        return "."
    item = place.items[place.at]
    if "." not in place.token.text:
        return "S"
    hour, minute, *year = item.figures
    if not year and hour < _HOURS and _MONTHS < minute < _MINUTES:
        return "T"
    return "S" if year or place.words.first == "day" else "z"


def _is_numbered(place: Place) -> bool:
    """ "Python 3.11", and "con la 12.1": a version is no day, and a day isn't feminine."""
    dotted = "." in place.token.text
    if place.previous in NUMBERED or place.following.isdecimal():
        return True
    return dotted and place.previous in VERSIONS


def _is_measured(place: Place) -> bool:
    """ "Sa tension est à 12/8", but "contrôle de tension le 12/8"."""
    item = place.items[place.at]
    if "/" not in place.token.text or len(item.figures) > _DAY_AND_MONTH:
        return False
    before = place.tokens[max(0, item.begin - _MEASURED_WITHIN) : item.begin]
    near = (*before, *place.tokens[item.end : item.end + _MEASURED_BEHIND])
    return place.previous not in OF_A_DAY and any(one.text in MEASURED for one in near)


def _units(place: Place) -> str:
    """ "Three days" and "other days", but "big day this Saturday" and "tomorrow's the day"."""
    before, after = place.near(-1), place.near(1)
    loose = before in ".|,;oP" or (before == "d" and after in "|,.;oP")
    return "." if loose else "u"


_RULES: Mapping[str, Callable[[Place], str]] = {
    "v": short_weekday,
    "q": _order,
    "R": _between,
    "r": _before_days,
    "p": _around,
    "b": _ago,
    "B": _only_ago,
    "O": _number_with_stop,
    "-": _dash,
    "M": _month,
    "D": _day,
    # "About two weeks from today" is no time of the day.
    "h": lambda place: "z" if place.near(1) in "NA" and place.near(2) in UNITS else "h",
    "S": _figures,
    "W": weekday,
    "u": _units,
    # "21/07, hora 11:15".
    "H": lambda place: "P" if place.near(1) == "T" else "H",
    # "Em dez dias", but "em março".
    "o": lambda place: "i" if place.counts_ahead else "o",
    # "The movers are coming the day after tomorrow".
    "c": lambda place: "c" if place.near(1) in "WvNOMqek" else ".",
    # "Two and a half weeks ago", but "at half past nine".
    "x": lambda place: "z" if place.near(-1) in f"N{UNITS}" or place.near(1) in UNITS else "P",
    "k": lambda place: "K" if place.words.week_behind and place.near(-1) in "DW" else "k",
    "Q": lambda place: ".",
    "L": lambda place: "L" if place.behind == "M" else "l",
    "X": lambda place: "X" if place.near(-1) in UNITS else "P",
    "U": lambda place: "U" if place.near(-1) in "NA" else ".",
}
