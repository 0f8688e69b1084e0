"""The kind and the date that a text suggests. Only what is certain; a person confirms it.

A wrong date is worse than none, so each rule is anchored to unambiguous words, and two rules that
disagree suggest nothing. Each sentence is parsed by itself and in every known language: somebody
who has set Slack to English may write in another.
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.suggestions.day_reader import days_in
from bot.suggestions.kind_rules import kind_of
from bot.suggestions.languages import KINDS, LANGUAGES, likely
from bot.suggestions.tokens import fold, tokens_of
from bot.suggestions.work import without_work
from storage.records import DetailKind

# What a field of a form holds. Longer texts name more than one day, and rules take time.
_LONGEST = 3_000
_A_YEAR = timedelta(days=366)


def suggested_kind(words: str) -> DetailKind | None:
    """The kind that a text suggests, or ``None`` where no rule is certain."""
    if len(words) > _LONGEST:
        return None
    tokens = tokens_of(words)
    languages = likely(tokens)
    said = without_work(
        " ".join(token.text for token in tokens), [code for codes in languages for code in codes]
    )
    if said is None:
        return None
    for codes in languages:
        found = {kind_of(said, KINDS[code], LANGUAGES[code].known) for code in codes} - {None}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def suggested_date(words: str, today: date) -> date | None:
    """The one day that a text names, seen from *today*; ``None`` for none, or more than one."""
    if len(words) > _LONGEST:
        return None
    tokens = tokens_of(words)
    text = fold(words)
    kind = suggested_kind(words)
    for codes in likely(tokens):
        found: set[date | None] = set()
        for code in codes:
            language = LANGUAGES[code]
            eventful = kind is not None or _is_eventful(text, code)
            found |= days_in(tokens, today, language, eventful=eventful)
        if found:
            day = found.pop() if len(found) == 1 else None
            return day if day and abs(day - today) <= _A_YEAR else None
    return None


def _is_eventful(text: str, code: str) -> bool:
    """Whether a text tells of something that takes place, or of somebody close."""
    patterns = (LANGUAGES[code].patterns["events"], KINDS[code].patterns["family"])
    return any(pattern.search(text) for pattern in patterns)
