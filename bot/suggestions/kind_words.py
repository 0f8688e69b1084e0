"""
The words with which a language speaks of what happens to people.

A list holds phrases separated by commas, folded (``tokens``): ``*`` stands for the rest of a word,
``..`` for some words between, and ``@`` for a part of the body.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property

from bot.suggestions.tokens import fold

# Between "lost" and somebody: "perdi o emprego do pai" and "lost to my brother" are no losses.
_WHOSE = (
    "de|da|do|das|dos|di|del|della|dello|dell|d|du|des|of|contra|contre|contro|to|with|com|con|avec|"
    "gegen|against|from"
)
_ONE_OF = "(?:uno?|una|um|uma|one) (?:de|of|di|des|dei|dos|das) "
# Between somebody and the verb behind them: "mein Bruder hat seinen Job verloren".
_OWNED = (
    r"hat|hatte|hatten|haben(?! (?:wir|ich))|mein\w*|sein\w*|ihr\w*|unser\w*|den|die|das|dem|"
    r"ein\w*|gegen|bei|beim|vom|geld|job"
)
# How far the parts of a phrase may be from each other, in signs.
_GAP = r" (?:[^.!?|]{0,45} )?"


@dataclass(frozen=True)
class KindWords:
    """
    The lists of one language.

    *family*, *friends* and *pets*: about whom it is. *body*: parts of it. *mine*: what is certainly
    about oneself; *oneself*: what is so where nobody else is named; *someone*: somebody who isn't
    named.
    *missing* is a pet that can't be found; whoever is *bound* for a place is on a journey.
    *ailments* are illness for everybody, *unwell* for family alone, *died* a loss for whoever is
    named, *gone* a loss by itself, and *lost* a loss where somebody follows, or goes before
    (*bereft*). *vet* is a pet's illness or coming. Whoever is *fond* of *delights* tells a taste.
    What is deeply *personal* needs nothing beside it, *returning* from *leave* is coming back, and
    an exam that was *passed* is celebrated. *idioms* are taken out before; *unrelated* words and
    what was *long_ago* suggest nothing, and *habits* at most a loss or an illness.
    """

    family: str
    friends: str
    pets: str
    body: str
    mine: str
    oneself: str
    someone: str
    ailments: str
    unwell: str
    died: str
    gone: str
    lost: str
    vet: str
    missing: str
    arrival: str
    exam: str
    moving: str
    celebration: str
    journey: str
    bound: str
    help: str
    taste: str
    fond: str
    delights: str
    personal: str
    returning: str
    leave: str
    passed: str
    idioms: str
    unrelated: str
    long_ago: str
    habits: str
    bereft: str = ""

    @cached_property
    def patterns(self) -> Mapping[str, re.Pattern[str]]:
        """The lists, compiled. Whom somebody has *lost* stands behind it."""
        lists = {each.name: getattr(self, each.name) for each in fields(self)}
        found = {name: pattern_of(listed, self.body) for name, listed in lists.items()}
        whom = rf"(?:{found['family'].pattern}|{found['friends'].pattern}|{found['pets'].pattern})"
        gap = rf"(?: {_ONE_OF}\w+|(?: (?!(?:{_WHOSE})\b)\w+){{0,3}}?)"
        lost = rf"{found['lost'].pattern}{gap} {whom}(?! s\b)"
        if self.bereft:
            behind = rf"(?: (?!(?:{_OWNED})\b)[\w.]+){{0,6}}? {found['bereft'].pattern}"
            lost = rf"{lost}|(?<!gegen meinen )(?<!gegen meine )\b{whom}{behind}"
        bound = re.compile(rf"{found['bound'].pattern} (?:the |la |le |les |los |las |il |l )?$")
        return found | {"lost": re.compile(lost), "bound": bound}

    @cached_property
    def known(self) -> frozenset[str]:
        """Words by which the language is recognised."""
        listed = " ".join(
            (self.family, self.friends, self.pets, self.ailments, self.died, self.gone)
        )
        return _words_of(listed)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of its lists, which neighbouring languages share with it."""
        listed = " ".join(getattr(self, each.name) for each in fields(self))
        return _words_of(listed)


def _words_of(listed: str) -> frozenset[str]:
    return frozenset(re.sub(r"[,'*]", " ", fold(listed)).split())


def pattern_of(listed: str, body: str = "") -> re.Pattern[str]:
    """The phrases of a list, compiled, with the parts of the *body*."""
    phrases = [_as_tokens(one) for one in _spelled(listed)]
    found = "|".join(re.escape(one).replace(r"\ ", " ") for one in phrases if one)
    parts = "|".join(_as_tokens(one) for one in _spelled(body))
    spread = found.replace(r" \.\. ", _GAP).replace(r"\*", r"\w*").replace("@", f"(?:{parts})")
    return re.compile(rf"\b(?:{spread})\b")


def _as_tokens(phrase: str) -> str:
    """A phrase as ``tokens`` divides it: "b2" is "b 2"."""
    plain = fold(phrase).replace("'", " ").replace("-", " ")
    return " ".join(re.sub(r"([a-z])(\d+)([a-z]?)", r"\1 \2 \3", plain).split())


def _spelled(listed: str) -> list[str]:
    """The phrases of a list, with an umlaut also as it is written without one."""
    phrases = [one.strip().lower() for one in listed.split(",")]
    umlauts = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
    return list(dict.fromkeys((*phrases, *(one.translate(umlauts) for one in phrases))))
