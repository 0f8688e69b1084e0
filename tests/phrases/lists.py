"""
What people write about their lives, with what is meant: read from the files beside this module.

``tuning/`` is what the rules were made with. ``held_out/`` was written before the rules were
touched and is never tuned on; ``fresh/`` was written when they were done. A file is a language.

``@ 2026-11-22 2026-12-31`` names the days on which the following is written; ``== dated`` (the day
is plain), ``== doubtful`` (it is not, or there is none) or ``== harmless`` (neither a date nor
anything that happens) says what follows. A line is the day that is meant, the kind, the words.

The day: ``+1`` tomorrow, ``-1`` yesterday, ``fri`` the coming Friday and ``-fri`` the past one
(neither on a Friday), ``fri+7`` a week later, ``fri/w`` that of next week, ``3 jan`` the coming
and ``-3 jan`` the past one, ``12th`` the coming twelfth, ``2027-01-12``, ``?`` none. Where ``~``
stands before it, a day is meant only roughly: that day is no mistake, and none is right.
The kind: ``-`` is something close to the heart, or nothing; ``a/b`` where both are kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from storage.records import DetailKind as Kind

LISTS = ("tuning", "held_out", "fresh")
LANGUAGES = ("en", "de", "fr", "es", "pt", "it")

_HERE = Path(__file__).parent
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KINDS = {
    "family": Kind.ILLNESS_FAMILY,
    "own": Kind.ILLNESS_OWN,
    "loss": Kind.LOSS,
    "new": Kind.NEW_ARRIVAL,
    "journey": Kind.JOURNEY,
    "exam": Kind.EXAM,
    "moving": Kind.MOVING,
    "pet": Kind.PET,
    "celebration": Kind.CELEBRATION,
    "taste": Kind.TASTE,
    "help": Kind.GLADLY_HELP,
    "back": Kind.COMING_BACK,
    "-": Kind.CLOSE_TO_HEART,
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Something that somebody writes on a day. ``rough``: *day* is no mistake, nor asked for."""

    words: str
    today: date
    sort: str
    day: date | None
    rough: bool
    kinds: tuple[Kind, ...]


def phrases(which: str, language: str) -> list[Phrase]:
    """One of the lists in one language, each phrase as often as there are days to see it from."""
    path = _HERE / which / f"{language}.txt"
    return list(_read(path.read_text(encoding="utf-8"))) if path.exists() else []


def _read(text: str) -> Iterator[Phrase]:
    todays: list[date] = []
    sort = ""
    for line in text.splitlines():
        if line.startswith("@"):
            todays = [date.fromisoformat(day) for day in line.split()[1:]]
        elif line.startswith("=="):
            sort = line.split()[1]
        else:
            meant, kinds, words = (part.strip() for part in line.split("|", 2))
            for today in todays:
                day = _day(meant.removeprefix("~"), today)
                named = tuple(_KINDS[kind] for kind in kinds.split("/"))
                yield Phrase(words, today, sort, day, meant.startswith("~"), named)


def _day(meant: str, today: date) -> date | None:
    if meant == "?":
        return None
    if re.fullmatch(r"[+-]\d+", meant):
        return today + timedelta(days=int(meant))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", meant):
        return date.fromisoformat(meant)
    if match := re.fullmatch(r"(-?)(\d+)(?:th| (\w{3}))", meant):
        return _of_month(int(match[2]), match[3], today, -1 if match[1] else 1)
    match = re.fullmatch(r"(-?)(\w{3})(\+7|/w)?", meant)
    assert match, meant
    return _weekday(_DAYS.index(match[2]), match[1], match[3], today)


def _of_month(day: int, month: str | None, today: date, step: int) -> date:
    one = today + timedelta(days=step)
    while one.day != day or (month and _MONTHS[one.month - 1] != month):
        one += timedelta(days=step)
    return one


def _weekday(day: int, past: str, later: str | None, today: date) -> date | None:
    if later == "/w":
        # Weeks begin on Sundays for some, and on Mondays for others.
        sunday = 6 in (day, today.weekday())
        return None if sunday else today + timedelta(days=7 - today.weekday() + day)
    if day == today.weekday():
        return None
    ahead = (day - today.weekday()) % 7
    return today + timedelta(days=ahead - 7 if past else ahead + (7 if later else 0))
