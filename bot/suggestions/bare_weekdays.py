"""Weekdays that are other words, too: "sexta" is Friday, and "sixth", and "sat" is a verb."""

from __future__ import annotations

import re

from bot.suggestions.day_neighbours import AND, OURS, PETS, WE
from bot.suggestions.day_places import Place

# A longer weekday is no abbreviation.
_SHORT = 4
# These are everyday words, whatever follows.
_EVERYDAY = frozenset(("so", "do", "mi", "di", "ter", "sat", "sun", "wed", "mon"))
_FARMS = frozenset(("da", "do", "das", "dos"))
# What follows a Portuguese weekday, and no ordinal; and what an ordinal follows.
_BEHIND_BARE = frozenset(
    re.findall(
        r"\w+",
        "meu minha nosso nossa eu nos vou vamos vai tenho temos tem faco faz fazemos opero opera "
        "operam operamos viajo viajamos comeco comeca mudo mudamos caso casamos enterramos "
        "embarco recebo pego entro sai saio nasce sou e ele ela papai mamae pai mae vovo vo agora",
    )
)
_BEHIND_END = frozenset(
    ("agora", "e", "mas", "porque", "em", "no", "na", "com", "la", "aqui", "pra", "para")
)
_COUNTED = frozenset(("minha", "sua", "nossa", "toda", "cada", "outra", "aquela", "primeira"))


def weekday(place: Place) -> str:
    """A weekday behind a title is a name: "Don Domingo", "Frau Freitag"."""
    if place.previous in AND and place.near(-2) in ".z" and _names_weekdays(place):
        return "."
    large = not place.token.written[0].islower()
    named = place.previous in place.words.titled or _is_called(place)
    return "z" if large and named else "W"


def _is_called(place: Place) -> bool:
    """ "My cat Friday"; but "I take the cat Friday"."""
    begin = place.items[place.at].begin
    whose = place.tokens[begin - 2].text if begin > 1 else ""
    return place.previous in PETS and whose in OURS


def _names_weekdays(place: Place) -> bool:
    """ "Los martes y jueves": behind what names a weekday without being a day."""
    last = place.tokens[place.items[place.at - 2].end - 1].text
    return place.words.phrases.get((last,), ("", 0))[0] in ("W", "v")


def short_weekday(place: Place) -> str:
    """ "On sat", "Do, 14 Uhr" and "ven ho l'orale", but "I sat" and "do you"."""
    if place.previous in place.words.titled or _is_a_farm(place):
        return "."
    if place.words.bare and len(place.token.text) > _SHORT and _stands_alone(place):
        return "W"
    if place.near(-1) in "|;" and _begins(place):
        return "W"
    if place.words.bare and place.near(1) in "vW":
        # "Na segunda sexta do mês".
        return "z"
    led = place.near(-1) in tuple(place.words.leads)
    dated = place.near(1) in "NOSTI" or (place.near(1) == "," and place.near(2) in "NOST")
    ranged = place.near(-1) in "gRrz-" and place.near(-2) in "Wv"
    return "W" if led or dated or ranged else "."


def _is_a_farm(place: Place) -> bool:
    """ "Na quinta da avó", but "na quinta da semana que vem"."""
    farm = place.token.text == "quinta" and place.following in _FARMS
    return farm and not (place.near(1) == "o" and place.near(2) in "nk")


def _begins(place: Place) -> bool:
    """ "Sat we move", and "gio porto la mamma"."""
    if place.following in WE and place.token.written[:1].isupper():
        return True
    return place.following in place.words.starting and place.token.text not in _EVERYDAY


def _stands_alone(place: Place) -> bool:
    """ "Sexta o meu pai opera" and "opero terça, às 15h", but "a sexta vez"."""
    following = place.following
    begins = place.near(-1) in "|,;" and (
        place.near(1) in "dPTg,ln"
        or following in _BEHIND_BARE
        or (place.near(1) == "o" and place.near(2) == "k")
    )
    goes_on = (
        place.near(1) in "PTh|,lnS"
        or following in _BEHIND_END
        or (place.near(1) == "o" and place.near(2) in "nk")
    )
    ends = place.near(-1) in ".TP|" and goes_on and place.previous not in _COUNTED
    # "É terça a biópsia".
    is_it = place.previous == "e" and (goes_on or place.near(1) in "dgm")
    return begins or ends or is_it
