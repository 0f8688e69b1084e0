"""Find colleagues' names in a text (P3); its author is then asked who is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.sharing.display_names import NamePart, parts_of
from bot.sharing.folding import clean, fold, has_spaces
from bot.sharing.name_context import is_meant
from bot.sharing.name_words import NAME_WORDS
from bot.sharing.person_words import ACCENTED_WORDS, KIN
from bot.sharing.told_text import Text

_CYRILLIC_OR_GREEK = re.compile("[\u0370-\u052f]")
_HEBREW_OR_ARABIC = re.compile("[\u0590-\u06ff]")
# The endings of names in the nominative: of Greek, with "s" behind a vowel, and of both, a vowel.
_NOMINATIVE = re.compile(
    "(?:[\u03bf\u03b7\u03b1\u03b9]\u03c3|[\u03b1\u03b7\u03bf\u0430\u044f\u0439\u044c\u0435\u043e\u0438])$"
)
# What stands between the words of one name.
_JOINT = re.compile(r"[\s\-'._]{0,3}")

People = Mapping[str, tuple[NamePart, ...]]


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a part of somebody's name stands in a text: from its first word to its last."""

    person: str
    part: NamePart
    first: int
    last: int
    is_genitive: bool = False


def named_in(words: str, names: Iterable[str]) -> tuple[str, ...]:
    """
    Which of *names* (as Slack shows them, such as "Bo Lind") occur in *words*, in part or whole.

    However they are written: small, without accents, with an ending, in a script without spaces. A
    name that is an ordinary word, too, counts where what stands around it speaks of a person.
    """
    people = {name: parts_of(name) for name in names}
    text = Text.read(words)
    found = list(_found(text, people))
    meant = {one.part.shown for one in found if _is_meant(text, one)}
    meant |= {one.part.shown for one in _full_names(text, found)}
    return tuple(sorted(meant | _without_spaces(words, people)))


def _found(text: Text, people: People) -> Iterator[_Found]:
    by_word = _by_first_word(people)
    for first, word in enumerate(text.words):
        if word.written.casefold() in ACCENTED_WORDS:
            continue
        for key, is_genitive in _forms(word.folded):
            for person, part in by_word.get(key, ()):
                if _goes_on(text, first, part, is_genitive=is_genitive):
                    yield _Found(person, part, first, first + len(part.words) - 1, is_genitive)
        # "Gian Luca" for somebody who is called Gianluca.
        for person, part in by_word.get(word.folded + _next(text, first), ()):
            if len(part.words) == 1 and len(part.words[0]) > 5:
                yield _Found(person, part, first, first + 1)


def _by_first_word(people: People) -> Mapping[str, list[tuple[str, NamePart]]]:
    by_word: dict[str, list[tuple[str, NamePart]]] = defaultdict(list)
    for person, parts in people.items():
        for part in parts:
            for key in {part.words[0], _stem(part.words[0])}:
                by_word[key].append((person, part))
    return by_word


def _next(text: Text, position: int) -> str:
    """The word that may belong to the same name."""
    if position + 1 < len(text.words) and _JOINT.fullmatch(text.words[position + 1].gap):
        return text.folded(position + 1)
    return " "


def _goes_on(text: Text, first: int, part: NamePart, *, is_genitive: bool) -> bool:
    """Whether a name of which the first word was found goes on as it should."""
    if first + len(part.words) > len(text.words) or (is_genitive and len(part.words) > 1):
        return False
    for offset, word in enumerate(part.words[1:], 1):
        written = text.words[first + offset]
        ends = (word, f"{word}s") if offset == len(part.words) - 1 else (word,)
        if written.folded not in ends or not _JOINT.fullmatch(written.gap):
            return False
    return True


def _is_meant(text: Text, one: _Found) -> bool:
    word = one.part.words[0]
    # "Marks", "dans" where somebody is called Dan: rather words than genitives.
    is_rather_a_word = text.is_in(NAME_WORDS, word) or len(word) < 4
    if one.is_genitive and is_rather_a_word and not _owns(text, one.first):
        return False
    return is_meant(text, one.first, one.last, is_doubtful=one.part.is_doubtful)


def _owns(text: Text, position: int) -> bool:
    """ "Evas Mutter"."""
    is_kin = bool(set(text.following(position, 1)) & KIN)
    return text.has_capital(position) and (is_kin or text.has_capital(position + 1))


def _full_names(text: Text, found: list[_Found]) -> Iterator[_Found]:
    """Two parts of one person's name, one behind the other: "mark stone", "My Lindgren"."""
    by_place: dict[int, list[_Found]] = defaultdict(list)
    for one in found:
        by_place[one.first].append(one)
    for one in found:
        for other in by_place.get(one.last + 1, ()):
            same = one.person == other.person and one.part.place != other.part.place
            if same and _is_one_name(text, one, other):
                yield from (one, other)


def _is_one_name(text: Text, one: _Found, other: _Found) -> bool:
    if not _JOINT.fullmatch(text.words[other.first].gap.replace(",", "")):
        return False
    if text.has_capital(one.first):
        return text.has_capital(other.first)
    return is_meant(text, one.first, other.last, is_doubtful=False)


def _forms(folded: str) -> Iterator[tuple[str, bool]]:
    """What a word may be a form of, and whether as a genitive: "Annas", in Russian, in Hebrew."""
    yield folded, False
    if len(folded) > 2 and folded.endswith("s"):
        yield folded[:-1], True
    if len(folded) > 5 and folded.endswith("es"):
        yield folded[:-2], True
    if _CYRILLIC_OR_GREEK.search(folded):
        yield from ((folded[:end], False) for end in range(max(3, len(folded) - 3), len(folded)))
    if _HEBREW_OR_ARABIC.search(folded):
        # Prepositions and articles are written as one word with the name.
        yield from ((folded[cut:], False) for cut in (1, 2) if len(folded) - cut > 1)


def _stem(folded: str) -> str:
    """A name without its ending, where Russian and Greek decline it."""
    declined = len(folded) > 3 and _CYRILLIC_OR_GREEK.search(folded)
    return _NOMINATIVE.sub("", folded) if declined else folded


def _without_spaces(words: str, people: People) -> set[str]:
    """Names in scripts whose words don't stand apart."""
    text = fold(clean(words))
    return {
        part.shown
        for parts in people.values()
        for part in parts
        if len(part.words) == 1 and not has_spaces(part.words[0])
        if len(part.words[0]) > 1 and part.words[0] in text
    }
