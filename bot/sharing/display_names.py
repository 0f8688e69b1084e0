"""Which parts of what Slack shows of a person are their names; the rest is decoration."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.sharing.folding import clean, fold, has_spaces, words_of
from bot.sharing.name_words import CALENDAR, DECORATION, FIRST_PARTICLES, PARTICLES, PLACES

_EMOJI = re.compile(r":[a-z0-9_+'-]{1,40}:")
_BRACKETS = re.compile(r"[(\[{<]([^()\[\]{}<>]{0,80})[)\]}>]?")
# What divides a name from what is said beside it. A hyphen does so only where it stands apart.
_DIVIDERS = re.compile(
    r"[|/\\\u2022\u00b7\u2013\u2014~:@;+&#=\u2192\u2605\u2606>]|\s-{1,3}|-{1,3}\s"
)
_QUOTES = re.compile("[\"\u201c\u201d\u201e\u00ab\u00bb*_]|(?<!\\S)'|'(?!\\S)")
_CAMEL = re.compile(
    r"(?<=[a-z]{2})(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bLa)(?<!\bVan)(?<!\bVon)(?=[A-Z][a-z]{2})"
)
_DAY = "mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mie|jeu|jue|ven|vie|sam|sab"
_DAYS = re.compile(rf"(?:{_DAY})-(?:{_DAY})", re.IGNORECASE)
_HAN_OR_HANGUL = re.compile("[\u4e00-\u9fff]+|[\uac00-\ud7af]+")
_UMLAUTS = {"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00f8": "oe", "\u00e5": "aa"}
_TIMES = frozenset[str]().union(*CALENDAR.values())
# Two names each of twenty thousand people.
_MOST_READ = 40_000
# More words than that are a sentence.
_MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class NamePart:
    """
    A part of a person's name: as it is shown, and its folded words, several for "Anne-Marie".

    ``place``: its position in the name. ``is_doubtful``: it may be something else, such as the city
    or the nickname in brackets.
    """

    shown: str
    words: tuple[str, ...]
    place: int
    is_doubtful: bool = False


@lru_cache(maxsize=_MOST_READ)
def parts_of(display_name: str) -> tuple[NamePart, ...]:
    """The parts of a display name that are names."""
    name = _QUOTES.sub(" ", _EMOJI.sub(" ", clean(display_name)))
    segments = _DIVIDERS.split(_BRACKETS.sub(" ", name, count=8))
    certain, doubtful = next(filter(any, map(_names_in, segments)), ([], []))
    if certain:
        doubtful += [one for inside in _BRACKETS.findall(name) for one in _nickname(inside)]
    found = [part for place, word in enumerate(certain) for part in _variants(word, place)]
    if len(certain) > 1 and not any(has_spaces(word) for word in certain):
        joined = ("".join(certain), "".join(certain[::-1]))
        found += [NamePart(one, (fold(one),), 0) for one in joined]
    found += [
        NamePart(one, tuple(word.folded for word in words_of(one)), len(certain), is_doubtful=True)
        for one in doubtful
    ]
    return tuple(dict.fromkeys(found))


def _names_in(segment: str) -> tuple[list[str], list[str]]:
    """The names in a segment, and words that may be some: "Berg, Anna" and "Anna Berg, Acme"."""
    before, _, after = segment.partition(",")
    names, others = _names_in_order(before), _names_in_order(after, may_begin_otherwise=False)
    if len(names) == 1:
        return names + others, []
    return (names, others[:1]) if names else (others, [])


def _names_in_order(words: str, *, may_begin_otherwise: bool = True) -> list[str]:
    bare = [one for one in map(_bare, _split(words)) if one]
    has_capitals = any(word[0].isupper() for word in bare)
    names: list[str] = []
    for position, word in enumerate(bare):
        name = _without_decoration(word)
        first = FIRST_PARTICLES if position + 1 < len(bare) else ()
        is_particle = fold(word) in (PARTICLES if names else first)
        if not name or _is_abbreviation(word, bare) or _is_time(position, bare, names):
            if names or not may_begin_otherwise:
                break
        elif has_capitals and word[0].islower() and not is_particle:
            # "Ana on leave", "Eva aus Wien"
            break
        elif not is_particle:
            names.append(name)
            if name != word:
                break
    return names[:_MOST_NAMES]


def _split(words: str) -> list[str]:
    # A user name: "marta.ruiz".
    spaced = words if " " in words.strip() else words.replace(".", " ")
    return [_CAMEL.sub("-", word) for word in spaced.split()]


def _bare(word: str) -> str:
    """*word* without digits and signs; empty where nothing of a name is left."""
    pieces = words_of(word)
    if not pieces or (any(sign.isdigit() for sign in word) and len(pieces[0].written) < 3):
        return ""
    start = word.find(pieces[0].written)
    bare = word[start : word.rfind(pieces[-1].written) + len(pieces[-1].written)]
    return bare.replace(".", "") if len(bare) > 1 or not has_spaces(bare) else ""


def _without_decoration(word: str) -> str:
    """ "Ruiz" of "Ruiz-Team"; empty for a word that is no name."""
    if fold(word).replace("-", "") in DECORATION or _DAYS.fullmatch(word):
        return ""
    first, hyphen, rest = word.partition("-")
    return first if hyphen and set(fold(rest).split("-")) & DECORATION else word


def _is_abbreviation(word: str, words: list[str]) -> bool:
    """ "UK" or "CFA" behind a name that is not written in capitals."""
    is_short = 1 < len(word) <= 4 and word.isupper() and has_spaces(word)
    return is_short and word != words[0] and any(not one.isupper() for one in words)


def _is_time(position: int, words: list[str], names: list[str]) -> bool:
    """ "Ana Friday off": a day or month with more behind it."""
    return bool(names) and fold(words[position]) in _TIMES and position + 1 < len(words)


def _variants(word: str, place: int) -> list[NamePart]:
    """The ways in which a part of a name is written."""
    pieces = tuple(one.folded for one in words_of(word))
    written = [pieces]
    if len(pieces) > 1:
        written += [(one,) for one in pieces if len(one) > 2] + [("".join(pieces),)]
    spelled = "".join(_UMLAUTS.get(sign, sign) for sign in clean(word).casefold())
    written.append(tuple(one.folded for one in words_of(spelled)))
    if len(pieces) == 1 and len(pieces[0]) > 4:
        written.append((re.sub("([aou])e", r"\1", pieces[0]),))
    if _HAN_OR_HANGUL.fullmatch(word) and len(word) in (3, 4):
        # The given name of three; family and given name of four.
        written += [(word[-2:],)] if len(word) == 3 else [(word[:2],), (word[2:],)]
    return [NamePart(word, one, place) for one in dict.fromkeys(written)]


def _nickname(inside: str) -> list[str]:
    """The one capitalised word in brackets, which may be a nickname, a city or a company."""
    words = [one for one in map(_bare, _split(inside)) if one]
    if len(words) != 1 or len(words[0]) < 3 or not words[0][0].isupper() or words[0].isupper():
        return []
    known = DECORATION | _TIMES | PLACES
    return [] if fold(words[0]) in known else words
