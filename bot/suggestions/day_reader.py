"""Reads the days of a text in one language: symbols to runs, and runs to days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from bot.suggestions.calendar_days import Tense
from bot.suggestions.day_corrections import which_of_two
from bot.suggestions.day_grammar import RULES
from bot.suggestions.day_items import items_of
from bot.suggestions.day_meanings import Item, Seen
from bot.suggestions.day_surroundings import FAR, Run, Surroundings
from bot.suggestions.day_words import DayWords
from bot.suggestions.tokens import Token

# Runs are made of these; what can't be part of a day ends one.
_IN_RUNS = frozenset("sLDWMFIijbatnlcfgodhNOAqSYuKkmyeHUPTzEX,")
# What may stand at the end of a run and belong to what comes behind: "demain en Italie".
_LOOSE_END = "giodh,AtPTf"
_LOOSE_BEGIN = "o,PTfdgh"
# Left out, once a run is known.
_GLUE = frozenset("o,PTh")
_ANCHORS = frozenset("otc")
# Symbols that say a day, or a time from today.
_TELLING = re.compile(
    r"[DWFISUjL]|[NO]i?M|M[NO]|d[NO]|O|[ibE][NAz]+[ukmy]|[nl]d?[ukmy]|[ukmy]d?[nl]|[NA][ukmy]a"
)
# "Les 80 ans de mamie".
_AGE = re.compile(r"d?[NA]y|[bBi]Ny|Nya")
# Beside a day: "last week", "three months ago" and "since Sunday".
_LONG_SINCE = re.compile(r"l[kmye]|[kmye]l|[NA][my]a|b[NA][my]|s.*")
# Without an event these may be anything: "the 7th is my lucky number".
_ALSO_ELSE = ("W", "S", "O", "dO", "dN")


def days_in(
    tokens: Sequence[Token], today: date, words: DayWords, *, eventful: bool
) -> set[date | None]:
    """
    The days that a text names; ``None`` among them is one that isn't certain.

    *eventful*: whether the text is about something that takes place. Then a bare weekday is a day.
    """
    found: set[date | None] = set()
    runs = list(_runs(items_of(tokens, words), words))
    if instead := _instead(tokens, runs):
        return _read(instead, Seen(today, Tense.OPEN, words))
    for run in runs:
        text = Surroundings(tokens, run, words)
        loose = _AGE.fullmatch(run.symbols) or (
            len(runs) > 1 and _LONG_SINCE.fullmatch(run.symbols)
        )
        if not _TELLING.search(run.symbols) or loose or text.counts_things() or text.is_no_day():
            continue
        full = any(len(item.figures) > 2 for item in run.items)
        told = full or ((run.anchored or run.timed) and run.symbols in ("W", "S"))
        if run.symbols in _ALSO_ELSE and not (told or eventful):
            continue
        seen = Seen(today, text.tense(), words, leading=text.leads)
        found |= {None} if text.in_doubt() else _read(run, seen)
        if len(found) > 1:
            break
    return found


def _instead(tokens: Sequence[Token], runs: Sequence[Run]) -> Run | None:
    """The one of two days that takes the place of the other."""
    told = [part for run in runs if _TELLING.search(run.symbols) for part in _parted(run)]
    if len(told) != 2:
        return None
    first, second = told
    meant = which_of_two(
        tokens[max(0, first.begin - FAR) : first.begin],
        tokens[first.end : second.begin],
        tokens[second.end : second.end + 1],
    )
    return None if meant is None else told[meant]


def _parted(run: Run) -> Iterator[Run]:
    """A run without what may change its days, and without what stands between two of them."""
    held: list[Item] = []
    for item, following in zip(run.items, (*run.items[1:], None), strict=True):
        between = item.symbol == "z" or (
            item.symbol == "g" and held and following and following.symbol in "DW"
        )
        again = item.symbol in "DW" and any(one.symbol == item.symbol for one in held)
        if held and (between or again):
            yield _run(held, run)
            held = []
        if not between and (held or item.symbol != "d"):
            held.append(item)
    if held:
        yield _run(held, run)


def _run(held: Sequence[Item], run: Run) -> Run:
    held = held[: len(held) - (held[-1].symbol == "d")]
    symbols = "".join(item.symbol for item in held)
    return Run(tuple(held), symbols, held[0].begin, held[-1].end, run.anchored, run.timed)


def _read(run: Run, seen: Seen) -> set[date | None]:
    """The days of a run that is read whole, expression after expression; else ``None``."""
    found: set[date | None] = set()
    at = 0
    while at < len(run.symbols):
        for pattern, reader in RULES:
            if match := pattern.match(run.symbols, at):
                found.add(reader(run.items[at : match.end()], seen))
                at = match.end()
                break
        else:
            return {None}
    return found


def _runs(items: Sequence[Item], words: DayWords) -> Iterator[Run]:
    held: list[Item] = []
    for item in (*items, Item("|", 0, 0, 0)):
        if item.symbol in _IN_RUNS:
            held.append(item)
            continue
        if kept := _trimmed(held, words):
            yield kept
        held = []


def _trimmed(held: list[Item], words: DayWords) -> Run | None:
    """A run without what belongs to its neighbours."""
    anchors = _ANCHORS | {"d"} if words.the_day else _ANCHORS
    last = len(held)
    first = _beginning(held, words)
    while first < last and _loose_end(held, first, last, words):
        last -= 1
    kept = tuple(item for item in held[first:last] if item.symbol not in _GLUE)
    if not kept:
        return None
    dated = any(one.symbol == "d" and two.symbol == "S" for one, two in pairwise(held[:last]))
    anchored = dated or any(item.symbol in anchors for item in held[:last])
    symbols = "".join(item.symbol for item in kept)
    timed = any(item.symbol == "T" for item in held)
    return Run(kept, symbols, held[first].begin, held[last - 1].end, anchored, timed)


# "Suite 20, 30 September", "turns five in three days", "my 40th on Sunday", "goes in on Friday":
# these first symbols belong to what stands before them.
_OF_OTHERS = re.compile(
    r"N[o,]*(?=d?[NODWS]|[ib][NA]|n)|No(?=M[NO])|y[o,]*(?=[WDd])|[NA]y[o,]*(?=d?[NODWSIF]|i)|bNyo*(?=d?[NODWSF]|i[NA][ukm])|bNyi(?=[NO])|Oo(?=d?[DW])"
    r"|[iE](?=o?[DWSF]|[NA][ukm]a|[NO]o*M)"
)


def _beginning(held: list[Item], words: DayWords) -> int:
    """Where a run begins, without what belongs to the words before it."""
    first = 0
    while held[first:]:
        loose = held[first].symbol in _LOOSE_BEGIN and not _article(held[first:], words)
        step = _counting(held[first:]) or int(loose)
        if not step:
            break
        first += step
    return first


def _counting(held: list[Item]) -> int:
    """How many symbols at the beginning belong to what stands before them."""
    match = _OF_OTHERS.match("".join(item.symbol for item in held))
    return match.end() if match else 0


def _article(held: list[Item], words: DayWords) -> bool:
    """An article that decides: "le 27" is a day, and "le mardi" every Tuesday."""
    following = held[1].symbol if held[1:] else " "
    return held[0].symbol == "d" and following in ("NO" if words.the_day else "NOW")


_AGED = ("W", "O", "u", "k")


def _loose_end(held: list[Item], first: int, last: int, words: DayWords) -> bool:
    symbol, before = held[last - 1].symbol, held[last - 2].symbol if last - first > 1 else ""
    # "Tomorrow 3 friends come", but "le 27" and "Friday 27"; "on 3 September she's 70".
    dated = before == "M" and last - first > 2 and held[last - 3].symbol in "NOi"
    # "Sie wird am Freitag 18": where days are written with a stop, this is an age.
    aged = words.dotted and held[last - 1].end - held[last - 1].begin == 1 and before in _AGED
    counted = symbol == "N" and (dated or aged or before in ("D", ",", "T", "P"))
    return symbol in _LOOSE_END or counted
