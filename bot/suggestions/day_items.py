"""The words of a text as symbols (``day_words``), each with what it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.suggestions.day_meanings import Item
from bot.suggestions.day_symbols import settled
from bot.suggestions.day_words import DayWords, Meaning
from bot.suggestions.number_words import number_at
from bot.suggestions.tokens import Token

_SIGNS = dict.fromkeys(",:()=", ",") | dict.fromkeys("/&+", "z") | dict.fromkeys(".!?\u2026", "|")
_SIGNS |= {";": ";", "-": "-"}
# No longer number counts days or weeks.
_MOST = 400
# An abbreviation of a weekday or month, whose full stop ends no sentence.
_ABBREVIATED = 5
_DATED = re.compile(r"[NO]o?M|S")
_FIGURE = re.compile(r"\d+")


def items_of(tokens: Sequence[Token], words: DayWords) -> list[Item]:
    """The text as items; a word between others that decides what it means is settled."""
    texts = [token.text for token in tokens]
    found: list[Item] = []
    at = 0
    while at < len(tokens):
        # "1. Weihnachtstag" is a phrase, too.
        listed = tokens[at].sort == "word" or _phrase(texts, at, words)[1]
        item = _word(texts, at, words) if listed else _sign(tokens[at], at)
        if not _abbreviation(item, found, texts):
            found.append(item)
        at = item.end
    return settled(_with_tuesdays(found, texts, words), tokens, words)


def _with_tuesdays(items: Sequence[Item], texts: Sequence[str], words: DayWords) -> list[Item]:
    """ "Mar 23 feb" is a Tuesday, where "mar" is short for March, too."""
    found = list(items)
    for at, item in enumerate(items):
        text = texts[item.begin] if item.symbol == "M" else ""
        behind = "".join(one.symbol for one in items[at + 1 : at + 4])
        if text and text in words.short_days and _DATED.match(behind):
            found[at] = replace(item, symbol="W", value=words.short_days.index(text))
    return found


def _abbreviation(item: Item, found: list[Item], texts: Sequence[str]) -> bool:
    last = found[-1] if found else None
    short = last and last.symbol in "vWM" and len(texts[last.end - 1]) < _ABBREVIATED
    return bool(short and texts[item.begin] == "." and last and last.end == item.begin)


def _word(texts: Sequence[str], at: int, words: DayWords) -> Item:
    phrase, length = _phrase(texts, at, words)
    number = number_at(texts, at, words.number_words, words.joiner)
    if number and number[1] > length:
        return Item("N", number[0], at, at + number[1])
    return Item(*phrase, at, at + max(length, 1))


def _phrase(texts: Sequence[str], at: int, words: DayWords) -> tuple[Meaning, int]:
    """The longest phrase that begins at a word."""
    for length in range(min(words.longest, len(texts) - at), 0, -1):
        meaning = words.phrases.get(tuple(texts[at : at + length]))
        if meaning:
            return meaning, length
    return (".", 0), 0


def _sign(token: Token, at: int) -> Item:
    figures = tuple(int(each) for each in _FIGURE.findall(token.text))
    match token.sort:
        case "iso":
            return Item("I", 0, at, at + 1, figures)
        case "figures":
            full = figures[:2] + tuple(year + 2000 * (year < 100) for year in figures[2:])
            return Item("S", 0, at, at + 1, full)
        case "ordinal":
            return Item("O", figures[0], at, at + 1)
        case "number" if len(token.text) < 4 and int(token.text) <= _MOST:
            return Item("N", int(token.text), at, at + 1)
        case "year":
            return Item("Y", figures[0], at, at + 1)
        case "time":
            return Item("T", 0, at, at + 1)
        case "line":
            return Item("|", 0, at, at + 1)
    return Item(_SIGNS.get(token.text, "."), 0, at, at + 1)
