"""
A day that takes the place of another: "it's not on Friday any more, they moved it to Monday".

All words are folded; "on" stands for whatever a language says before a day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.suggestions.tokens import Token

_ON = r"(?: (?:on|am|den|der|el|la|le|na|no|a|il|lo|this|diesen|ce|este|esta|questo|questa|,))*"
# The end of what stands before the first day, and all that stands between the two.
_DENIED = re.compile(
    r"\b(?:not|isn t|isnt|no longer|n est (?:pas|plus)|c est (?:pas|plus)|nicht(?: mehr)?|"
    rf"(?:ya )?no es(?: ya)?|nao e(?: mais| ja)?|ja nao e|non e(?: piu)?){_ON}$"
)
# A bare "no" denies the day only if "but" follows; in Portuguese it is "on".
_BARELY_DENIED = re.compile(rf"\b(?:not|nicht|pas|nao|non|no el){_ON}$")
_MEANT = re.compile(
    r"\b(?:(?:was|were)(?: \w+)? (?:supposed|going|meant|due|planned) (?:to be|for)|"
    r"(?:sollte|war)(?: \w+)? (?:eigentlich|ursprunglich|erst)|devait etre|etait prevue?|"
    r"iba a ser|era|ia ser|doveva essere|era previst[oa])"
    rf"(?: (?:for|fur|pour|para|pra|per))?{_ON}$"
)
_MOVED = (
    r"moved|brought forward|verschoben|verlegt|vorverlegt|repousse\w*|avance\w*|deplace\w*|"
    r"pasaron|paso|pasado|movieron|cambiaron|adelantaron|atrasaron|adiantaram|mudaram|passaram|"
    r"remarcaram|adiaram|spostat\w+|anticipat\w+|rinviat\w+|posticipat\w+|passou|passe\w*"
)
_NOW = (
    r"(?: (?:the op|the operation|it|it s|s|is|now|on|to|until|for|es|sie|er|ist|jetzt|nun|am|auf|"
    r"den|schon|erst|finalement|maintenant|c est|est|a|au|le|es|ahora|el|al|para|agora|e|pra|pro|"
    r"na|no|la|lo|il|ora|adesso|dimanche))*"
)
_BUT = r"(?:but|mais|sondern|sino|mas(?: sim)?|ma|bensi|aber)"
_INSTEAD = re.compile(
    r"(?:any more |anymore |mehr |ya )?(?:[,:;] )?"
    rf"(?:{_BUT}|(?:\w+ ){{0,3}}(?:{_MOVED})){_NOW}"
)
_IN_TURN = re.compile(rf"(?:[,:;] )?{_BUT}{_NOW}")
# ", the exam is on", ", it's".
_IT_IS = re.compile(
    r"[,:;-] (?:(?:the|my|his|her|die|der|das|meine?|sie|es|er|l|le|la|mon|ma|el|mi|lo|il|o|a|"
    r"minha|meu|mio|mia|it) )?(?:\w+ )?(?:is|s|ist|est|c est|es|e|sera|sara)" + _ON
)
_NOT_THE_OTHER = re.compile(
    rf"(?:, )?(?:and |und |et |y |e )?(?:not|nicht|pas|nao|non|no (?:el|es|este)){_ON}"
)
_FROM = re.compile(rf"\b(?:{_MOVED})(?: \w+){{0,3}} (?:from|von|vom|de|du|del|da|dal|dalla){_ON}$")
# "Von Donnerstag auf Freitag verschoben".
_VON = re.compile(rf"\b(?:von|vom){_ON}$")
_VERSCHOBEN = re.compile(rf"(?:{_MOVED})\b")
_TO = re.compile(rf"(?:to|auf|zum|a|au|al|alla|para|pra|pro|ad){_ON}")


def which_of_two(
    before: Sequence[Token], between: Sequence[Token], after: Sequence[Token]
) -> int | None:
    """Which of two days is meant, the first (0) or the second (1), if one replaces the other."""
    said, link = (" ".join(token.text for token in part) for part in (before, between))
    if _NOT_THE_OTHER.fullmatch(link) and (not after or after[0].sort in ("mark", "line")):
        return 0
    denied = _DENIED.search(said) and (_INSTEAD.fullmatch(link) or _IT_IS.fullmatch(link))
    meant = (_MEANT.search(said) or _BARELY_DENIED.search(said)) and _IN_TURN.fullmatch(link)
    behind = " ".join(token.text for token in after)
    moved = _FROM.search(said) or (_VON.search(said) and _VERSCHOBEN.match(behind))
    moved = moved and _TO.fullmatch(link)
    return 1 if denied or meant or moved else None
