"""
Symbols that depend on their neighbours (``day_words``): "sat" is a weekday in "on sat, 5 May" only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.suggestions.day_grammar import Item
from bot.suggestions.day_places import UNITS, Place, symbol_at
from bot.suggestions.day_words import DayWords
from bot.suggestions.tokens import Token

# What may be a day, or the first or last of several.
_DAYS = "NOSWDvIMF"


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
        if hour and symbol_at(items, number + 1) not in f"{UNITS}MHo":
            found.append(Item("T", 0, items[at].begin, items[number].end))
            at = number + 1
        else:
            found.append(items[at])
            at += 1
    return found


def _short_weekday(place: Place) -> str:
    """ "On sat" and "Do, 14 Uhr", but "I sat" and "do you"."""
    led = place.near(-1) in tuple(place.words.leads)
    dated = place.near(1) in "NOSTI" or (place.near(1) == "," and place.near(2) in "NOST")
    ranged = place.near(-1) in "gRrz-" and place.near(-2) in "Wv"
    return "W" if led or dated or ranged else "."


def _order(place: Place) -> str:
    """ "Third of March", and "second Monday"; else it may count anything."""
    return {"M": "O"}.get(place.behind, "q" if place.behind in "DWukz" else ".")


def _between(place: Place) -> str:
    """ "3 and 4 May": between days, "and" makes two of them."""
    return "z" if place.behind in _DAYS and place.ahead in _DAYS else "."


def _before_days(place: Place) -> str:
    """ "Not Friday", "end of May"."""
    return "z" if place.behind in _DAYS else "."


def _around(place: Place) -> str:
    """ "After Friday" and "the Friday after" are other days; "tomorrow after work" is tomorrow."""
    return "z" if place.behind in f"{_DAYS}nlkA" or place.near(-1) in "WOMFk" else "."


def _ago(place: Place) -> str:
    """ "Vor drei Tagen", but "vor der Operation"; "Freitag vor der Operation" may be another."""
    if place.behind in "NAz":
        return "b"
    return "z" if place.near(-1) in _DAYS or place.behind in _DAYS else "."


def _only_ago(place: Place) -> str:
    """ "Il y a trois jours", but "demain il y a une réunion"."""
    return "b" if place.behind in "NAz" else "."


def _number_with_stop(place: Place) -> str:
    """ "Am 26." is an ordinal in some languages, and the end of a sentence in others."""
    if not place.token.text.endswith("."):
        return "O"
    dated = place.near(-1) in "odtWz" or place.near(1) in "M-z"
    return "O" if place.words.dotted and dated else "N"


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
    """ "Morgen" behind a day is the morning."""
    return "P" if place.near(-1) in "WD" and place.token.text == "morgen" else "D"


_RULES: Mapping[str, Callable[[Place], str]] = {
    "v": _short_weekday,
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
    "S": lambda place: "z" if place.words.first != "day" and "." in place.token.text else "S",
    "k": lambda place: "K" if place.words.week_behind and place.near(-1) in "DW" else "k",
    "Q": lambda place: ".",
    "U": lambda place: "U" if place.near(-1) in "NA" else ".",
}
