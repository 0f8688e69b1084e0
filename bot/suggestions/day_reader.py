"""Reads the days of a text in one language: symbols to runs, and runs to days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.suggestions.calendar_days import Tense
from bot.suggestions.day_grammar import RULES, Item, Seen
from bot.suggestions.day_items import items_of
from bot.suggestions.day_words import DayWords
from bot.suggestions.tokens import Token, fold

# Runs are made of these; what can't be part of a day ends one.
_IN_RUNS = frozenset("DWMFIijbatnlcfgodhNOAqSYuKkmyeHUPTz,")
# What may stand at the end of a run and belong to what comes behind: "demain en Italie".
_LOOSE_END = "giodh,AtPTf"
_LOOSE_BEGIN = "o,PTfdgh"
# Left out, once a run is known.
_GLUE = frozenset("o,PTh")
_ANCHORS = frozenset("otc")
# Symbols that say a day, or a time from today.
_TELLING = re.compile(
    r"[DWFISUj]|[NO]i?M|M[NO]|d[NO]|O|[ib][NAz]+[ukmy]|[nl]d?[ukmy]|[ukmy]d?[nl]|[NA][ukmy]a"
)
# Without an event these may be anything: "the 7th is my lucky number".
_ALSO_ELSE = ("W", "S", "O", "dO", "dN")
# Words of a sentence that are further away say nothing of the day.
_FAR = 30
_BARE_NUMBER = re.compile(r"(?:.*[^ig])?[NO]$")


@dataclass(frozen=True, slots=True)
class _Run:
    """Items that belong together, from one token to another."""

    items: tuple[Item, ...]
    symbols: str
    begin: int
    end: int
    anchored: bool


def days_in(
    tokens: Sequence[Token], today: date, words: DayWords, *, eventful: bool
) -> set[date | None]:
    """
    The days that a text names; ``None`` among them is one that isn't certain.

    *eventful*: whether the text is about something that takes place. Then a bare weekday is a day.
    """
    found: set[date | None] = set()
    for run in _runs(items_of(tokens, words), words):
        text = _Surroundings(tokens, run, words)
        if not _TELLING.search(run.symbols) or text.counts_things():
            continue
        told = run.anchored and run.symbols in ("W", "S")
        if run.symbols in _ALSO_ELSE and not (told or eventful):
            continue
        found |= {None} if text.in_doubt() else _read(run, Seen(today, text.tense(), words))
        if len(found) > 1:
            break
    return found


def _read(run: _Run, seen: Seen) -> set[date | None]:
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


def _runs(items: Sequence[Item], words: DayWords) -> Iterator[_Run]:
    held: list[Item] = []
    for item in (*items, Item("|", 0, 0, 0)):
        if item.symbol in _IN_RUNS:
            held.append(item)
            continue
        if kept := _trimmed(held, words):
            yield kept
        held = []


def _trimmed(held: list[Item], words: DayWords) -> _Run | None:
    """A run without what belongs to its neighbours."""
    anchors = _ANCHORS | {"d"} if words.the_day else _ANCHORS
    last = len(held)
    first = _beginning(held, words)
    while first < last and _loose_end(held, first, last):
        last -= 1
    kept = tuple(item for item in held[first:last] if item.symbol not in _GLUE)
    if not kept:
        return None
    dated = any(one.symbol == "d" and two.symbol == "S" for one, two in pairwise(held[:last]))
    anchored = dated or any(item.symbol in anchors for item in held[:last])
    symbols = "".join(item.symbol for item in kept)
    return _Run(kept, symbols, held[first].begin, held[last - 1].end, anchored)


# "Suite 20, 30 September", "turns five in three days", "my 40th on Sunday", "goes in on Friday":
# these first symbols belong to what stands before them.
_OF_OTHERS = re.compile(
    r"N[o,]*(?=d?[NODWS]|[ib][NA])|[NA]y[o,]*(?=d?[NODWSIF]|i)|bNy[oi]+(?=d?[NOWSF])|Oo(?=d?[DW])"
    r"|i(?=o?[DWS]|[NA][ukm]a|[NO]o*M)"
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


def _loose_end(held: list[Item], first: int, last: int) -> bool:
    symbol, before = held[last - 1].symbol, held[last - 2].symbol if last - first > 1 else ""
    # "Tomorrow 3 friends come", but "le 27" and "Friday 27".
    return symbol in _LOOSE_END or (symbol == "N" and before in ("D", ",", "T", "P"))


class _Surroundings:
    """What stands around a run: it may change the day, deny it, or say that it is past."""

    def __init__(self, tokens: Sequence[Token], run: _Run, words: DayWords) -> None:
        self._words = words
        self._run = run
        begin, end = _sentence(tokens, run)
        self._before, self._after = tokens[begin : run.begin], tokens[run.end : end]
        self._clause = (
            *self._before[_last_join(self._before, words) :],
            *self._after[: _first_join(self._after, words)],
        )
        self._clause_before = self._before[_last_join(self._before, words) :]

    def counts_things(self) -> bool:
        """Whether its number belongs to what follows: "on the 3rd floor", "Jan 3 times"."""
        if not self._after:
            return False
        following = self._after[0]
        if "M" in self._run.symbols:
            return following.text in self._words.counted
        if not _BARE_NUMBER.match(self._run.symbols):
            return False
        if following.sort in ("mark", "line"):
            return following.text == "%"
        return following.text not in self._words.free

    def in_doubt(self) -> bool:
        """Whether something else in the sentence leaves a choice, or denies the day."""
        if any(token.text in self._words.denying for token in self._clause_before):
            return True
        said = f"{_said(self._before)} @ {_said(self._after)}"
        return bool(self._words.patterns["doubt"].search(fold(said)))

    def tense(self) -> Tense:
        """What its clause says about its tense; what happened in another clause leaves a doubt."""
        clause = self._happened(_said(self._clause))
        if clause is not None:
            return clause
        around = self._happened(f"{_said(self._before)} {_said(self._after)}")
        return Tense.OPEN if around in (None, Tense.OPEN) else Tense.UNSURE

    def _happened(self, said: str) -> Tense | None:
        patterns = self._words.patterns
        said = patterns["neutral"].sub("-", said)
        past, ongoing = patterns["past"].search(said), patterns["ongoing"].search(said)
        if past and ongoing:
            return Tense.UNSURE
        return Tense.PAST if past else Tense.OPEN if ongoing else None


def _said(tokens: Sequence[Token]) -> str:
    return " ".join(token.written.lower() for token in tokens)


def _ends(token: Token) -> bool:
    return token.sort == "line" or token.text in (".", "!", "?", "\u2026")


def _sentence(tokens: Sequence[Token], run: _Run) -> tuple[int, int]:
    begin, end = run.begin, run.end
    while begin > max(0, run.begin - _FAR) and not _ends(tokens[begin - 1]):
        begin -= 1
    while end < min(len(tokens), run.end + _FAR) and not _ends(tokens[end]):
        end += 1
    return begin, end


def _joins(token: Token, words: DayWords) -> bool:
    # "E" joins in Portuguese and Italian, "é" and "è" don't.
    other = token.text == "e" and token.written.lower() != "e"
    return token.text in (*",;:-()",) or (token.text in words.joining and not other)


def _last_join(before: Sequence[Token], words: DayWords) -> int:
    return max((at + 1 for at, token in enumerate(before) if _joins(token, words)), default=0)


def _first_join(after: Sequence[Token], words: DayWords) -> int:
    return next((at for at, token in enumerate(after) if _joins(token, words)), len(after))
