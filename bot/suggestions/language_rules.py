"""Shared rules for all languages but English. They match only what is certain.

Days: a day and a month by name, tomorrow and its neighbours, a number of days ahead or back, and a
weekday where its preposition is unambiguous ("am Freitag" and "el viernes" are, "vendredi" and
"venerdì" are not). Numeric dates are parsed where everybody who writes that language writes the day
first. Kinds: only the plainest words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.suggestions.day_parsers import DayParser, DayParsers, Grammar, iso
from storage.records import DetailKind as Kind

YEAR = r"(?P<year>\d{4})\b"
NUMBER = r"\b(?P<number>\d{1,2})"
FIGURES = r"(?P<one>\d{1,2})[/.](?P<other>\d{1,2})(?:[/.](?P<year>\d{4}))?\b(?![/.]?\d)"
_ISO = r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<number>\d\d)\b(?!-)"


def grammar(
    read: DayParsers,
    rules: Callable[[str, str, str], tuple[tuple[str, DayParser], ...]],
    doubt: str,
    happened: str,
    neutral: str,
    past: str,
) -> Grammar:
    """Build a grammar; *rules* is called with the patterns for days, months and numbers."""
    day = rf"(?P<day>{'|'.join(read.days)})\b"
    month = rf"(?P<month>{'|'.join(read.months)})\b"
    number = rf"(?P<n>\d{{1,2}}|{'|'.join(read.numbers)})\b"
    any_day = day.replace("?P<day>", "?:")
    return Grammar(
        rules=tuple(
            (re.compile(pattern), parser)
            for pattern, parser in (*rules(day, month, number), (_ISO, iso))
        ),
        doubt=re.compile(rf"{doubt}|\b{any_day}|\d ?(?:-|–|/) ?@"),
        neutral=re.compile(neutral),
        happened=re.compile(happened),
        past=re.compile(past),
    )


@dataclass(frozen=True, slots=True)
class KindPatterns:
    """Patterns for the plain words of a language; a text with *unrelated* words has no kind."""

    family: str
    illness: str
    mine: str
    others: tuple[tuple[Kind, str], ...]
    unrelated: str


def plain_kind(text: str, language: KindPatterns) -> Kind | None:
    """The kind of a text in lower case; ``None`` where there is none, or more than one."""
    loss = [kind for kind, pattern in language.others if re.search(pattern, text)]
    if Kind.LOSS in loss:
        return Kind.LOSS
    if re.search(language.unrelated, text):
        return None
    found = set(loss)
    if re.search(language.mine, text):
        found.add(Kind.ILLNESS_OWN)
    elif re.search(language.family, text) and re.search(language.illness, text):
        found.add(Kind.ILLNESS_FAMILY)
    return found.pop() if len(found) == 1 else None
