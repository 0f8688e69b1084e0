"""A day that takes the place of another: "it's not on Friday any more, they moved it to Monday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.suggestions.tokens import Token

# The end of what stands before the first day, and all that stands between the two: folded words.
_DENIED = re.compile(
    r"\b(?:not|isn t|no longer|n est (?:pas|plus)|c est (?:pas|plus)|nicht(?: mehr)?|"
    r"(?:ya )?no es(?: ya)?|nao e(?: mais| ja)?|ja nao e|non e(?: piu)?)"
    r"(?: (?:on|am|den|der|el|la|le|na|no|a|il|lo|this|diesen))*$"
)
_MOVED = (
    r"moved|brought forward|verschoben|verlegt|vorverlegt|repousse\w*|avance\w*|deplace\w*|"
    r"pasaron|paso|pasado|movieron|cambiaron|adelantaron|atrasaron|adiantaram|mudaram|passaram|"
    r"remarcaram|adiaram|spostat\w+|anticipat\w+|rinviat\w+|posticipat\w+"
)
_INSTEAD = re.compile(
    r"(?:any more |anymore |mehr |ya )?(?:, )?"
    r"(?:(?:but|mais|sondern|sino|mas(?: sim)?|ma|bensi)|(?:\w+ ){0,3}(?:" + _MOVED + r"))"
    r"(?: (?:the op|the operation|it|on|to|until|for|am|auf|den|schon|erst|a|au|le|el|al|para|pra|"
    r"pro|na|no|la|lo|il|dimanche))*"
)


def replaces(before: Sequence[Token], between: Sequence[Token]) -> bool:
    """Whether a day behind *before* is denied, and the one behind *between* is it instead."""
    said = " ".join(token.text for token in before)
    link = " ".join(token.text for token in between)
    return bool(_DENIED.search(said) and _INSTEAD.fullmatch(link))
