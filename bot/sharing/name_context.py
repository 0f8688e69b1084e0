"""Whether a word that is a name, too, is meant as one: what stands around it says so."""

from __future__ import annotations

from bot.sharing import person_words as around
from bot.sharing.name_words import CALENDAR, FUNCTION_WORDS, NAME_WORDS, PLACES, PRONOUNS
from bot.sharing.person_news import has_news, is_given
from bot.sharing.person_signs import (
    befalls,
    has_company,
    is_accompanied,
    is_determined,
    is_inverted,
    is_subject,
    is_titled,
    predicate,
)
from bot.sharing.told_text import Text


def is_meant(text: Text, first: int, last: int, *, is_doubtful: bool) -> bool:
    """Whether the words from *first* to *last*, which are somebody's name, are meant as a name."""
    word = text.folded(first)
    if _is_of_something_else(text, first, last):
        return False
    if first == last:
        if text.is_likely_without(PRONOUNS, word):
            return False
        if text.is_likely_without(FUNCTION_WORDS, word):
            return is_titled(text, first) or befalls(text, first, last, is_function=True)
        if text.is_likely(CALENDAR, word):
            return _is_person_in_calendar(text, first)
        if text.is_in(NAME_WORDS, word) or is_doubtful:
            if _is_institution(text, last):
                return False
            return _is_person(text, first, last, is_doubtful=is_doubtful)
    if word in PLACES:
        return not _is_visited(text, first) or predicate(text, last) > 1
    if len(word) < 3 and first == last and not text.has_capital(first):
        return is_subject(text, first, last) or bool(text.words[first].gap.endswith("@"))
    return True


def _is_of_something_else(text: Text, first: int, last: int) -> bool:
    """ "St. Mark", "can't", "au max": a part of a name, of a word, or the most of something."""
    before = text.before(first)
    if before in around.SAINTS or text.following(last, 1) == ["t"]:
        return True
    return text.folded(first) == "max" and before in around.AT_THE_MOST


def _is_person(text: Text, first: int, last: int, *, is_doubtful: bool) -> bool:
    """Of a word such as "mark" or "rosa"."""
    if is_titled(text, first) or befalls(text, first, last) or has_news(text, first, last):
        return True
    if is_accompanied(text, first, last, is_doubtful=is_doubtful):
        return True
    if not text.has_capital(first) or text.is_counted(first, last):
        return False
    word, before = text.folded(first), text.before(first)
    determined = is_determined(text, first)
    if text.may_be_german_noun(word):
        return not determined and _is_german_name(text, first, last)
    if text.begins(first) or is_doubtful:
        alone = not is_doubtful and not text.following(last) and not _is_mass(word)
        return not determined and (alone or is_subject(text, first, last))
    if determined and before not in around.NAME_ARTICLES:
        return False
    if "en" in text.languages and word in around.MASS_WORDS["en"]:
        return before in around.PREPOSITIONS | around.COMPANY or is_subject(text, first, last)
    return not _is_part_of_a_place(text, first, last)


def _is_mass(word: str) -> bool:
    return any(word in words for words in around.MASS_WORDS.values())


def _is_german_name(text: Text, first: int, last: int) -> bool:
    """Of a noun, or a word that begins a sentence: German writes them as it does names."""
    word, before = text.folded(first), text.before(first)
    if before in around.SUBORDINATE and bool(set(text.following(last)) & around.GRAVE):
        return True
    named = before in around.PREPOSITIONS or before in around.VERBS_BEFORE | around.SUBORDINATE
    if named and word not in around.MASS_WORDS["de"]:
        return True
    if word in around.QUALITIES:
        # German writes adjectives small.
        if before not in ("", "in", "auf", "und"):
            return True
        if is_inverted(text, last):
            return False
    return is_subject(text, first, last)


def _is_person_in_calendar(text: Text, position: int) -> bool:
    """Of a word such as "May" or "Domingo"."""
    if is_titled(text, position) or befalls(text, position, position):
        return True
    if is_given(text.folded(position)) and has_news(text, position, position):
        return True
    if text.has_capital(position) and has_company(text, position):
        return True
    if not text.has_capital(position) or text.is_counted(position, position):
        return False
    before = text.before(position)
    if before in around.COMPANY:
        return True
    if before in around.TIME_PREPOSITIONS or text.is_in(around.DETERMINERS, before):
        return False
    return "en" in text.languages and is_subject(text, position, position)


def _is_institution(text: Text, last: int) -> bool:
    """ "King's College", "Hope Street"."""
    for place, word in enumerate(text.following(last, 3), 1):
        if word == "s":
            continue
        if not text.has_capital(last + place):
            return False
        if word in around.INSTITUTIONS:
            return True
    return False


def _is_part_of_a_place(text: Text, first: int, last: int) -> bool:
    """ "King's College", "Hope Street", "Dia de Reis"."""
    if _is_institution(text, last):
        return True
    position = first - 1
    if text.before(first) in around.OF | around.NAME_ARTICLES:
        position -= 1
    if position < 0 or text.begins(position) or not text.has_capital(position):
        return False
    before = text.folded(position)
    return before not in around.KIN | around.TITLES | {"i"}


def _is_visited(text: Text, position: int) -> bool:
    """ "We fly to Sydney": a place, and no person."""
    words = {word.folded for word in text.words}
    before = text.before(position)
    is_there = before in ("in", "near", "nach", "en", "em")
    return is_there or (before in around.PLACE_PREPOSITIONS and bool(words & around.TRAVEL))
