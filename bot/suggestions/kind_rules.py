"""
The kind of a text, by rules that are the same in all languages.

A loss comes first: the death of a cat is a loss before it is about a pet, and a birthday that
"would have been" is no celebration. Where two kinds compete, and none of them plainly comes first,
there is none.
"""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import pairwise

from bot.suggestions.births_and_birthdays import tells_of_a_birth, tells_of_a_birthday
from bot.suggestions.kind_words import KindWords
from bot.suggestions.unwell_family import tells_of_unwell_family
from storage.records import DetailKind as Kind

_ILLNESS = frozenset((Kind.ILLNESS_FAMILY, Kind.ILLNESS_OWN))
# Before somebody's name.
_OF = frozenset(
    ("of", "for", "von", "bei", "fur", "pour", "de", "du", "di", "da", "do", "del", "para", "per")
)
# "The operation" has been spoken of before, and may be anybody's.
_THE = frozenset(("the", "die", "der", "das", "l", "la", "le", "el", "il", "lo", "los", "a", "o"))
# These may be said of anybody, or of a game.
_UNCERTAIN = frozenset(
    ("scan", "scans", "sick", "ill", "krank", "malade", "enfermo", "doente", "malato")
)
# How a pet is called says nothing else of it.
_NAMED = re.compile(
    r"\b(?:s appelle|se llama|se chama|si chiama|heisst|(?:is|s) called|(?:di|de) nom[ei])\b"
)
_WORD = re.compile(r"\w+")
_DENIED = re.compile(
    r"\b(?:not|t|never|yet|nicht|kein\w*|pas|encore|no|todavia|nao|ainda|non|ancora)\b"
)
# Who learns every evening for an exam has no habit.
_LEARNING = re.compile(
    r"\b(?:revis\w*|study\w*|learn\w*|cramm?\w*|lern\w*|pauk\w*|boss\w*|estud\w*|repas\w*|"
    r"ripass\w*|studi\w*)(?: \w+){0,2} (?:every|each|jede\w*|tous|toutes|chaque|cada|tod[oa]s|ogni|"
    r"tutt[ie]|always|immer|toujours|siempre|sempre)\b"
)
# Folded, the breast is called as a mother is.
_BREAST = re.compile(r"\b(?:cancer|cancro|tumou?r|nodulo|bulto|caroco)(?: \w+){0,4} mama\b")
# Nobody in particular, or whoever tells somebody what they have: "they say it's lupus".
_NOBODY = re.compile(
    r"\bil (?:faut|fallait|va falloir|y a|parait|reste|s agit|se peut)\b|"
    r"\bthey (?:say|said|think|thought|reckon|told me|found|ve found|want|wanna|need)\b"
)
_CLAUSE = re.compile(r"[,.;!?|]")
# Of two kinds in one text, the first is what it is about.
_COMES_FIRST = (
    (Kind.NEW_ARRIVAL, Kind.ILLNESS_FAMILY),
    (Kind.NEW_ARRIVAL, Kind.ILLNESS_OWN),
    (Kind.NEW_ARRIVAL, Kind.CELEBRATION),
    (Kind.NEW_ARRIVAL, Kind.JOURNEY),
    (Kind.ILLNESS_FAMILY, Kind.JOURNEY),
    (Kind.MOVING, Kind.JOURNEY),
    (Kind.CELEBRATION, Kind.JOURNEY),
    (Kind.EXAM, Kind.CELEBRATION),
    (Kind.ILLNESS_FAMILY, Kind.CLOSE_TO_HEART),
    (Kind.ILLNESS_OWN, Kind.CLOSE_TO_HEART),
    *(
        (Kind.CLOSE_TO_HEART, other)
        for other in (
            Kind.NEW_ARRIVAL,
            Kind.CELEBRATION,
            Kind.EXAM,
            Kind.JOURNEY,
            Kind.MOVING,
            Kind.TASTE,
        )
    ),
    *(
        (Kind.GLADLY_HELP, other)
        for other in (Kind.TASTE, Kind.MOVING, Kind.EXAM, Kind.JOURNEY, Kind.CELEBRATION, Kind.PET)
    ),
)


# What a text may be about, and the list of its words.
_TOLD = (
    (Kind.NEW_ARRIVAL, "arrival"),
    (Kind.EXAM, "exam"),
    (Kind.MOVING, "moving"),
    (Kind.CELEBRATION, "celebration"),
    (Kind.JOURNEY, "journey"),
)
# What is so whatever stands beside it, a film or "always".
_ALWAYS_TOLD = (
    (Kind.GLADLY_HELP, "help"),
    (Kind.TASTE, "taste"),
    (Kind.CLOSE_TO_HEART, "personal"),
)


def kinds_of(
    said: str, words: KindWords, everyday: Container[str], places: Container[str] = ()
) -> frozenset[Kind]:
    """
    The kinds that a folded text may be of, in one language; more than one where they compete.

    *everyday* words name nobody; *places* are words that may name one.
    """
    patterns = words.patterns
    text = patterns["idioms"].sub("-", said)
    if patterns["long_ago"].search(text):
        return frozenset()
    if patterns["pets"].search(text) and patterns["missing"].search(text):
        return frozenset({Kind.PET})
    if _is_loss(text, words):
        return frozenset({Kind.LOSS})
    if _comes_back(text, words):
        return frozenset({Kind.COMING_BACK})
    told = _always_told(text, words)
    if patterns["pets"].search(text):
        text = _NAMED.sub("-", text)
    if patterns["unrelated"].search(text):
        return frozenset(told or _own_illness(text, words))
    habit = patterns["habits"].search(_LEARNING.sub("-", text))
    if patterns["pets"].search(text) and not habit and patterns["vet"].search(text):
        return frozenset({Kind.PET})
    told |= {kind for kind, name in _TOLD if not habit and patterns[name].search(text)}
    told |= _numbered(said, words)
    if not habit and _is_bound(text, words, places):
        told.add(Kind.JOURNEY)
    return _first_of(told | _illness(text, words, everyday), text, words)


def _always_told(text: str, words: KindWords) -> set[Kind]:
    """What is so whatever stands beside it; a taste only of whoever writes."""
    patterns = words.patterns
    told = {kind for kind, name in _ALWAYS_TOLD if patterns[name].search(text)}
    fond = patterns["taste"].search(text)
    if not fond and patterns["delights"].search(text):
        fond = patterns["fond"].search(text)
    if fond and not _is_about_somebody(text, fond, words):
        return told | {Kind.TASTE}
    return told - {Kind.TASTE}


def _numbered(said: str, words: KindWords) -> set[Kind]:
    """A birth or a birthday that a weight or an age tells; a litter is none."""
    if words.patterns["pets"].search(said):
        return set()
    birth = {Kind.NEW_ARRIVAL} if tells_of_a_birth(said) else set()
    behind_kin = [said[one.end() :] for one in words.patterns["family"].finditer(said)]
    return birth | ({Kind.CELEBRATION} if tells_of_a_birthday(said, behind_kin) else set())


def _own_illness(text: str, words: KindWords) -> set[Kind]:
    """One's own illness, in a clause that has nothing to do with a film or a joke."""
    patterns = words.patterns
    clauses = (part for part in _CLAUSE.split(text) if not patterns["unrelated"].search(part))
    own = any(patterns["mine"].search(part) for part in clauses)
    return {Kind.ILLNESS_OWN} if own and not patterns["family"].search(text) else set()


def _is_bound(text: str, words: KindWords, places: Container[str]) -> bool:
    """ "The sleeper to Inverness"."""
    return any(
        word[0] in places and words.patterns["bound"].search(text[: word.start()])
        for word in _WORD.finditer(text)
    )


# "I adore my little sister"; "I adore the dumplings of my aunt" is a taste.
_NEAR = 3


def _is_about_somebody(text: str, fond: re.Match[str], words: KindWords) -> bool:
    """ "My kids are obsessed with it", "I love walking my dog"."""
    behind = text[fond.end() :].split()
    if not words.patterns["delights"].search(" ".join(behind[: _NEAR + 1])):
        behind = behind[: _NEAR + 2]
    else:
        behind = []
    said = f"{text[: fond.start()]} | {' '.join(behind)}"
    return any(words.patterns[who].search(said) for who in ("family", "friends", "pets"))


def _first_of(found: set[Kind], text: str, words: KindWords) -> frozenset[Kind]:
    """What comes first of several kinds; those that are left where none does."""
    if Kind.EXAM in found and words.patterns["passed"].search(text):
        found = found - {Kind.EXAM} | {Kind.CELEBRATION}
    for first, second in _COMES_FIRST:
        if first in found:
            found.discard(second)
    return frozenset(found)


def _is_loss(text: str, words: KindWords) -> bool:
    patterns = words.patterns
    if patterns["gone"].search(text) or patterns["lost"].search(text):
        return True
    named = any(patterns[who].search(text) for who in ("family", "friends", "pets"))
    return named and bool(patterns["died"].search(text))


def _comes_back(text: str, words: KindWords) -> bool:
    """ "Ab Montag wieder da nach der Elternzeit": whoever writes is back, and nobody else."""
    patterns = words.patterns
    back, leave = patterns["returning"].search(text), patterns["leave"].search(text)
    if not back or not leave or _DENIED.search(text):
        return False
    # "El lunes" is no "él".
    subject = re.sub(r"\bel\b", "-", text[: min(back.start(), leave.start())])
    others = ("family", "friends", "someone", "pets")
    return not any(patterns[who].search(subject) for who in others)


def _illness(text: str, words: KindWords, everyday: Container[str]) -> set[Kind]:
    """Whose illness it is; both where it may be either."""
    patterns = words.patterns
    mine = patterns["mine"].search(text)
    family = patterns["family"].search(_BREAST.sub("-", text))
    if mine and family and patterns["family"].match(text, mine.end() + 1):
        # "They found a lump in my sister's breast".
        mine = None
    ailment = patterns["ailments"].search(text)
    if not mine and not ailment and family and tells_of_unwell_family(text, words):
        return {Kind.ILLNESS_FAMILY}
    if not mine and not ailment:
        return set()
    if mine or family:
        return {
            *((Kind.ILLNESS_OWN,) if mine else ()),
            *((Kind.ILLNESS_FAMILY,) if family else ()),
        }
    told = _NOBODY.sub("-", text)
    if any(patterns[who].search(told) for who in ("friends", "someone", "pets")):
        return set(_ILLNESS)
    own = patterns["oneself"].search(text) or (ailment and _names_nobody(text, ailment, everyday))
    return {Kind.ILLNESS_OWN} if own else set(_ILLNESS)


def _names_nobody(text: str, ailment: re.Match[str], everyday: Container[str]) -> bool:
    """ "Surgery on Friday" is one's own; "Julian's surgery" and "the scan" may be another's."""
    before, after = text[: ailment.start()].split(), text[ailment.end() :].split()
    strangers = any(word.isalpha() and word not in everyday for word in before)
    whose = any(one in _OF and following not in everyday for one, following in pairwise(after))
    if before and before[-1] in _THE:
        return False
    plain = not after or not after[0].isalpha() or after[0] in everyday
    return plain and not strangers and not whose and ailment[0] not in _UNCERTAIN
