"""Reading a short line that is said to Kith itself: all of it has to be understood as such."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache

from bot.suggestions.small_talk import commands
from bot.suggestions.small_talk.kinds import ORDERS
from bot.suggestions.small_talk.languages import (
    english,
    french,
    german,
    italian,
    portuguese,
    spanish,
)
from bot.suggestions.small_talk.patterns import ANY_NAME, Phrase, phrases_in, words_of
from bot.suggestions.small_talk.signs import WITHOUT_SENSE, kind_of_signs
from storage.records import ReplyKind

_LANGUAGES = (english, german, french, spanish, portuguese, italian)
# What is said to Kith is short; a longer text tells something.
_LONGEST, _MOST_WORDS = 160, 16
# These may stand in the middle of a phrase, too.
_POLITE = frozenset(words_of("please pls plz bitte mal leider stp svp porfa pf pfv"))
_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^<>]*)?>")


def small_talk_in(text: str) -> ReplyKind | None:
    """
    What a line says to Kith itself; ``None`` where it tells something.

    *text* is what was typed, with people mentioned as Slack writes them. A greeting before a story
    leaves it a story. Where a line says several such things, the one that asks for most counts.
    """
    if len(text) > _LONGEST:
        return None
    spoken = _MENTION.sub(" ", text)
    typed = commands.typed_in(spoken)
    if typed is not None:
        return typed
    plain = WITHOUT_SENSE.sub(" ", spoken)
    words = words_of(plain)
    if not words or all(word.isdecimal() for word in words):
        return kind_of_signs(spoken)
    named = words_of(WITHOUT_SENSE.sub(" ", _MENTION.sub(f" {ANY_NAME} ", text)))
    without_polite = tuple(word for word in words if word not in _POLITE)
    return _kind_of(named) or _kind_of(words) or _kind_of(without_polite)


def may_answer(kind: ReplyKind, text: str) -> bool:
    """Whether small talk may be the answer to a question instead, such as "yes" or "coffee"."""
    if kind in (ReplyKind.YES_OR_NO, ReplyKind.SIGNS):
        return True
    return kind is ReplyKind.STANDING and len(words_of(text)) == 1


def _kind_of(words: Phrase) -> ReplyKind | None:
    if len(words) > _MOST_WORDS:
        return None
    # The best reading of the first words, by their number: with as few phrases as possible.
    best: dict[int, tuple[int, frozenset[ReplyKind]]] = {0: (0, frozenset())}
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - _longest_phrase()), end):
            if start not in best:
                continue
            phrase, (count, kinds) = words[start:end], best[start]
            if kind := _kind_of_phrase(phrase):
                read = (count + 2, kinds | {kind})
            elif phrase in _fillers():
                read = (count + 1, kinds)
            else:
                continue
            if end not in best or read[0] < best[end][0]:
                best[end] = read
    found = best.get(len(words), (0, frozenset()))[1]
    if ReplyKind.PUZZLED in found and found & ORDERS:
        # "What for go on?" is no wish to go on.
        return None
    return _first(found) if found else None


def _kind_of_phrase(phrase: Phrase) -> ReplyKind | None:
    """The kind of a phrase, in which one of the words may be a name."""
    if phrase in _kinds():
        return _kinds()[phrase]
    places = _places_of_names().get(len(phrase), ())
    with_name = ((*phrase[:at], ANY_NAME, *phrase[at + 1 :]) for at in places)
    return next((_kinds()[one] for one in with_name if one in _kinds()), None)


def _first(kinds: Collection[ReplyKind]) -> ReplyKind:
    return min(kinds, key=list(ReplyKind).index)


@cache
def _kinds() -> Mapping[Phrase, ReplyKind]:
    """The kind of each phrase; where languages differ, the one that asks for more."""
    known: dict[Phrase, ReplyKind] = {}
    for language in _LANGUAGES:
        for kind, patterns in language.PHRASES.items():
            for phrase in phrases_in(patterns):
                known[phrase] = _first([kind, known.get(phrase, kind)])
    return known


@cache
def _places_of_names() -> Mapping[int, frozenset[int]]:
    """Where names stand in phrases, by their number of words."""
    places: dict[int, set[int]] = {}
    for phrase in _kinds():
        places.setdefault(len(phrase), set()).update(
            at for at, word in enumerate(phrase) if word == ANY_NAME
        )
    return {length: frozenset(found) for length, found in places.items() if found}


@cache
def _fillers() -> frozenset[Phrase]:
    return frozenset(one for language in _LANGUAGES for one in phrases_in(language.FILLERS))


@cache
def _longest_phrase() -> int:
    return max(len(phrase) for phrase in (*_kinds(), *_fillers()))
