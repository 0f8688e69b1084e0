"""The kind and the date that a text suggests. Only what is certain; a person confirms it.

A wrong date is worse than none, so each rule is anchored to unambiguous words, and two rules that
disagree suggest nothing. Each sentence is parsed by itself and in every known language: somebody
who has set Slack to English may write in another.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.suggestions import (
    english_days,
    english_kinds,
    french,
    german,
    italian,
    portuguese,
    spanish,
)
from bot.suggestions.day_parsers import Grammar, Tense
from bot.suggestions.language_rules import plain_kind
from storage.records import DetailKind

# What a field of a form holds. Longer texts name more than one day, and rules take time.
_LONGEST = 3_000
_A_YEAR = timedelta(days=366)
_SENTENCE_END = re.compile(r"[.!?;\n]+(?=\s|$)")
_OTHERS = (german, french, spanish, portuguese, italian)
_GRAMMARS = (english_days.DAYS, *(language.DAYS for language in _OTHERS))


def suggested_kind(words: str) -> DetailKind | None:
    """The kind that a text suggests, or ``None`` where no rule is certain."""
    if len(words) > _LONGEST:
        return None
    text = " ".join(words.lower().replace("\u2019", "'").split())
    said = english_kinds.IDIOMS.sub("-", text)
    for rule in english_kinds.KINDS:
        if rule.fits(said):
            return rule.kind
    found = {plain_kind(text, language.KINDS) for language in _OTHERS} - {None}
    return found.pop() if len(found) == 1 else None


def suggested_date(words: str, today: date) -> date | None:
    """The one day that a text names, seen from *today*; ``None`` for none, or more than one."""
    if len(words) > _LONGEST:
        return None
    text = english_days.NO_MONTHS.sub("-", words.replace("\u2019", "'")).lower()
    for spelling, whole in english_days.SPELLINGS:
        text = spelling.sub(whole, text)
    text = german.ORDINAL_STOP.sub(r"\1 ", text)
    found: set[date | None] = set()
    for sentence in _SENTENCE_END.split(text):
        for grammar in _GRAMMARS:
            found |= _days_in(" ".join(sentence.split()), today, grammar)
    # A doubtful day is in the set as ``None``.
    day = found.pop() if len(found) == 1 else None
    return day if day and abs(day - today) <= _A_YEAR else None


def _days_in(sentence: str, today: date, grammar: Grammar) -> set[date | None]:
    happened = grammar.happened.search(grammar.neutral.sub("", sentence)) is not None
    days: set[date | None] = set()
    for pattern, parser in grammar.rules:
        while match := pattern.search(sentence):
            before, after = sentence[: match.start()], sentence[match.end() :]
            past = happened and grammar.past.search(f"{before}#{after}")
            tense = Tense.PAST if past else Tense.UNSURE if happened else Tense.OPEN
            days.add(parser(match, today, tense))
            sentence = f"{before}@{after}"
    return {None} if days and grammar.doubt.search(sentence) else days
