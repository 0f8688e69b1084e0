"""How often a way to find dates, or kinds, is right, wrong or silent on what people write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from storage.records import DetailKind
from tests.phrases.lists import Phrase

FindsDate = Callable[[str, date], date | None]
FindsKind = Callable[[str], DetailKind | None]
Miss = tuple[Phrase, object]


@dataclass(slots=True)
class Tally:
    """*dated*: where the day is plain; *told*: whatever is not harmless. Alarms are no wrongs."""

    dated: int = 0
    right: int = 0
    told: int = 0
    harmless: int = 0
    wrong: list[Miss] = field(default_factory=list)
    silent: list[Miss] = field(default_factory=list)
    alarms: list[Miss] = field(default_factory=list)


def tally_of_dates(finds: FindsDate, phrases: Iterable[Phrase]) -> Tally:
    """What is found, judged: an answer where none is certain is as wrong as a wrong one."""
    tally = Tally()
    for phrase in phrases:
        day = finds(phrase.words, phrase.today)
        if phrase.sort == "harmless":
            tally.harmless += 1
            tally.alarms += [(phrase, day)] if day else []
            continue
        tally.told += 1
        plain = phrase.day is not None and not phrase.rough
        tally.dated += plain
        if day is None:
            tally.silent += [(phrase, day)] if plain else []
        elif day != phrase.day:
            tally.wrong.append((phrase, day))
        else:
            tally.right += plain
    return tally


def tally_of_kinds(finds: FindsKind, phrases: Iterable[Phrase]) -> Tally:
    """The same for kinds. Silence becomes something close to the heart."""
    tally = Tally()
    for phrase in {phrase.words: phrase for phrase in phrases}.values():
        kind = finds(phrase.words)
        fits = kind in phrase.kinds
        if phrase.sort == "harmless":
            tally.harmless += 1
            tally.alarms += [(phrase, kind)] if kind and not fits else []
            continue
        tally.told += 1
        plain = DetailKind.CLOSE_TO_HEART not in phrase.kinds
        tally.dated += plain
        if kind is None:
            tally.silent += [(phrase, kind)] if plain else []
        elif not fits:
            tally.wrong.append((phrase, kind))
        else:
            tally.right += plain
    return tally
