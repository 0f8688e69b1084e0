"""
The kind of a text, by rules that are the same in all languages.

A loss comes first: the death of a cat is a loss before it is about a pet, and a birthday that
"would have been" is no celebration. Where two kinds compete, and none of them plainly comes first,
there is none.
"""

from __future__ import annotations

from bot.suggestions.kind_words import KindWords
from storage.records import DetailKind as Kind

_ILLNESS = frozenset((Kind.ILLNESS_FAMILY, Kind.ILLNESS_OWN))
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
)


def kind_of(said: str, words: KindWords) -> Kind | None:
    """The kind of a folded text in one language; ``None`` for none, or where two compete."""
    patterns = words.patterns
    text = patterns["idioms"].sub("-", said)
    if patterns["long_ago"].search(text):
        return None
    if _is_loss(text, words):
        return Kind.LOSS
    if patterns["unrelated"].search(text):
        return None
    if patterns["pets"].search(text) and patterns["vet"].search(text):
        return Kind.PET
    found = {
        kind
        for kind, name in (
            (Kind.NEW_ARRIVAL, "arrival"),
            (Kind.EXAM, "exam"),
            (Kind.MOVING, "moving"),
            (Kind.CELEBRATION, "celebration"),
            (Kind.JOURNEY, "journey"),
            (Kind.GLADLY_HELP, "help"),
            (Kind.TASTE, "taste"),
        )
        if patterns[name].search(text)
    }
    ailing = _illness(text, words)
    if ailing:
        found |= ailing
    for first, second in _COMES_FIRST:
        if first in found:
            found.discard(second)
    return found.pop() if len(found) == 1 else None


def _is_loss(text: str, words: KindWords) -> bool:
    patterns = words.patterns
    if patterns["gone"].search(text) or patterns["lost"].search(text):
        return True
    named = any(patterns[who].search(text) for who in ("family", "friends", "pets"))
    return named and bool(patterns["died"].search(text))


def _illness(text: str, words: KindWords) -> set[Kind]:
    """Whose illness it is; both where it may be either."""
    patterns = words.patterns
    mine, family = patterns["mine"].search(text), patterns["family"].search(text)
    if not mine and not patterns["ailments"].search(text):
        return set()
    if mine or family:
        return {
            *((Kind.ILLNESS_OWN,) if mine else ()),
            *((Kind.ILLNESS_FAMILY,) if family else ()),
        }
    if any(patterns[who].search(text) for who in ("friends", "someone", "pets")):
        return set(_ILLNESS)
    return {Kind.ILLNESS_OWN} if patterns["oneself"].search(text) else set(_ILLNESS)
