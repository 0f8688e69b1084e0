"""Weekdays that stand alone, and are other words, too: "sexta" is Friday, and "sixth"."""

from __future__ import annotations

import re

from bot.suggestions.day_places import Place

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


def stands_alone(place: Place) -> bool:
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
