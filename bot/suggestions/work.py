"""
What a text says about work: "the operation isn't idempotent" is about nobody.

A clause with words of work is left out, unless somebody close stands in it. What remains is read
only if it is plainly about its writer or somebody close: "the old system died, funeral on Friday"
is neither.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from bot.suggestions.kind_words import pattern_of
from bot.suggestions.languages import KINDS, LANGUAGES
from bot.suggestions.work_words import work_words

_CLOSE = ("family", "friends", "pets", "mine")
_OWN = (*_CLOSE, "oneself")
# Software has children, too; these are close only where they are somebody's.
_ALSO_THINGS = (
    r"child|children|kids?|parents?|twins?|partners?|mother|sister|daughter|cats?|dogs?|friends?|"
    r"kind|kinder|eltern|zwilling\w*|partner\w*|mutter|tochter|schwester|"
    r"enfants?|fils|fille|pere|mere|jumeaux|jumelles|soeur|chats?|"
    r"hij[oa]s?|padres?|madre|gemel\w+|pareja|filh[oa]s?|pais?|mae|gemeos|parceir\w+|"
    r"figli\w*|gemelli|compagn\w+|amig[oa]s?|nin[oa]s?|bambin[oa]|neonat[oa]"
)
_SOMEBODYS = (
    r"my|his|her|mein\w*|dein\w*|sein\w*|ihr\w*|mon|ma|mes|son|sa|ses|mi|mis|su|meu|minha|meus|"
    r"minhas|mio|mia|miei|mie|sua|suo"
)
# Nobody close, whoever's: "the baby of the team", "our boss".
_NOBODY = (
    r"bab(?:y|ies)|bebes?|newborn|boss|chef\w*|jef[ea]|capo|patron\w*|colleagues?|coworkers?|"
    r"kolleg\w*|collegues?|colleg[aehi]+|colegas?|companer[oa]s?|profe\w*|teacher|mentor"
)
_THINGS = re.compile(rf"\b(?:(?<!-)(?:{_NOBODY})|(?:\b(?:{_SOMEBODYS}) )?(?:{_ALSO_THINGS}))\b")
_ENDS = r" [,.;!?\n\u2026()|-] "


def without_work(said: str, codes: Sequence[str]) -> str | None:
    """
    A folded text without its clauses about work, in the languages that it may be in.

    ``None`` where nothing is left that is plainly about its writer, or somebody close.
    """
    parts = _divided(f" {said} ", tuple(codes))
    kept = [part for part in parts if not _finds(part, codes, ("work",)) or _is_close(part, codes)]
    if len(kept) == len(parts):
        return said
    rest = "".join(kept)
    return rest if _is_close(rest, codes) or _finds(rest, codes, _OWN[3:]) else None


def _divided(said: str, codes: tuple[str, ...]) -> list[str]:
    """The clauses of a text, each with what divides it from the next."""
    divider = _divider(codes)
    ends = [match.end() for match in divider.finditer(said)]
    return [said[begin:end] for begin, end in zip([0, *ends], [*ends, len(said)], strict=True)]


@cache
def _divider(codes: tuple[str, ...]) -> re.Pattern[str]:
    joins = sorted(set[str]().union(*(LANGUAGES[code].joining for code in codes)))
    return re.compile(rf"{_ENDS}|(?= (?:{'|'.join(joins) or '(?!)'}) )")


def _is_close(text: str, codes: Sequence[str]) -> bool:
    plain = _THINGS.sub(lambda found: found[0] if " " in found[0] else "-", text)
    return _finds(plain, codes, _CLOSE)


def _finds(text: str, codes: Sequence[str], names: Sequence[str]) -> bool:
    return any(_patterns()[code][name].search(text) for code in codes for name in names)


@cache
def _patterns() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    return {
        code: {**words.patterns, "work": pattern_of(work_words(code))}
        for code, words in KINDS.items()
    }
