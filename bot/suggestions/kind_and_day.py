"""The kind and the date that a text suggests. Only what is certain; a person confirms it.

A wrong date is worse than none, so each rule is anchored to unambiguous words, and two rules that
disagree suggest nothing. Each sentence is parsed by itself and in every known language: somebody
who has set Slack to English may write in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from bot.suggestions.brief_losses import tells_of_a_death
from bot.suggestions.day_reader import days_in
from bot.suggestions.good_news import tells_good_news
from bot.suggestions.gravity import Gravity
from bot.suggestions.grief_words import speaks_of_grief
from bot.suggestions.kind_rules import kinds_of
from bot.suggestions.languages import KINDS, LANGUAGES, likely
from bot.suggestions.tokens import Token, fold, tokens_of
from bot.suggestions.work import without_work
from storage.records import DetailKind

# What a field of a form holds. Longer texts name more than one day, and rules take time.
_LONGEST = 3_000
_A_YEAR = timedelta(days=366)


def suggested_kind(words: str) -> DetailKind | None:
    """The kind that a text suggests, or ``None`` where no rule is certain."""
    for kinds in _kinds_in(words):
        found = {next(iter(one)) for one in kinds if len(one) == 1}
        if found:
            return found.pop() if len(found) == 1 else None
    # Its few words are said of servers, too: nothing beside them may be about work.
    plain = _plain(words)
    is_death = tells_of_a_death(plain) and _apart_from_work(tokens_of(words)) == plain
    return DetailKind.LOSS if is_death else None


def gravity_of(words: str) -> Gravity | None:
    """
    Whether a text sounds like a loss, an illness, grief, or good news of an illness, also where a
    kind isn't certain.

    An answer that is too quiet does less harm than one that is too cheerful.
    """
    found = frozenset(kind for kinds in _kinds_in(words) for one in kinds for kind in one)
    plain = _plain(words)
    if DetailKind.LOSS in found or tells_of_a_death(plain):
        return Gravity.LOSS
    if speaks_of_grief(plain):
        return Gravity.GRIEF
    is_illness = bool(found & {DetailKind.ILLNESS_FAMILY, DetailKind.ILLNESS_OWN})
    if tells_good_news(plain, of_illness=is_illness):
        return Gravity.GOOD_NEWS
    return Gravity.ILLNESS if is_illness else None


def _plain(words: str) -> str:
    """A text, small and without accents; empty where it is too long to be read."""
    if len(words) > _LONGEST:
        return ""
    return " ".join(token.text for token in tokens_of(words))


def _kinds_in(words: str) -> Iterator[list[frozenset[DetailKind]]]:
    """The kinds that a text may be of, in each of its languages; the likeliest languages first."""
    if len(words) > _LONGEST:
        return
    tokens = tokens_of(words)
    said, places = _apart_from_work(tokens), _places(tokens)
    if said is None:
        return
    for codes in likely(tokens):
        yield [kinds_of(said, KINDS[code], LANGUAGES[code].known, places) for code in codes]


def _apart_from_work(tokens: Sequence[Token]) -> str | None:
    """See :func:`without_work`, in the languages that a text may be in."""
    codes = [code for codes in likely(tokens) for code in codes]
    return without_work(" ".join(token.text for token in tokens), codes)


# Written large in German, and no places.
_NO_PLACES = frozenset(("hause", "feierabend", "mitternacht", "plan", "ostern", "weihnachten"))


def _places(tokens: Sequence[Token]) -> frozenset[str]:
    """Words that may name a place: they are written large inside a sentence, and not known."""
    return frozenset(
        token.text
        for before, token in pairwise(tokens)
        if token.written[:1].isupper()
        and before.sort == "word"
        and token.text not in _NO_PLACES
        and not any(token.text in language.known for language in LANGUAGES.values())
    )


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
