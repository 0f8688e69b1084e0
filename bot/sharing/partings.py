"""How people say in several words that a couple parts, or is together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Of words as :func:`bot.sharing.folding.fold` leaves them. "Split up by team" is said of things.
_PARTING = re.compile(
    r"\b(?:"
    # English
    r"split(?:s|ting)? (?:up|from)(?! (?:by|into|between|across|among|per|in|to|over))|split with"
    r"|(?:break(?:s|ing)?|broke|broken) (?:up with|it off|off (?:the|his|her) engagement)"
    r"|(?:breaking|broke|broken) up$|back together"
    r"|back with (?:his|her|their) ex|(?:mov(?:es?|ed|ing)|walk(?:s|ed|ing)) out"
    r"(?! of (?:scope|range|date|sync|beta|the way|sight|step|line))"
    r"|left (?:by|for another)|on a break|filing for divorce|called off (?:the|his|her) wedding"
    r"|(?:are|re) (?:splitting|separating)$"
    # German
    r"|auseinander(?:gegangen|gehen|gelebt)?|schluss gemacht|macht schluss|wieder zusammen"
    r"|zieht (?:\w+ ){0,3}aus(?= (?:und|weil|aber|am|im|heute|morgen)\b|$)"
    r"|ausgezogen|auszieht|auszuziehen|verlassen worden|sitzen gelassen"
    # French
    r"|rompu|rompt|rompre|se remet(?:tent)? (?:ensemble|avec)|remise?s? (?:ensemble|avec)"
    r"|plaquee?|larguee?|quitte (?:sa|son)|quittee? par|part de la maison"
    # Spanish
    r"|rompe con|roto con|lo (?:ha|han|he) dejado|lo deja(?:n|ron)? con|lo dejo con"
    r"|(?:ha vuelto|volvio|vuelve|han vuelto) con (?:su|el|la)|(?:va|fue|ido) de casa"
    # Portuguese
    r"|terminou (?:com|o namoro|o casamento|o noivado)|rompeu com|larg(?:ou|ad[ao]) (?:pel[ao]|o|a)"
    r"|(?:volt(?:ou|a|aram)) (?:com (?:o|a) (?:ex|marido|mulher)|para (?:o|a) ex)"
    r"|(?:sai|saiu|saindo|sair) de casa"
    # Italian
    r"|si lascia(?:no)?|lasciat[oai] (?:con|da|dal|dalla)|rott[oa] con|mollat[oa]"
    r"|rimess[oaie] (?:insieme|con)|tornat[oaie] (?:insieme|con)|(?:torna|tornano) (?:insieme|con)"
    r"|(?:andat[oa]|va|andarsene) (?:via )?(?:di|da) casa"
    r")\b"
)
# "Bill split up": a verb that is otherwise said of things.
_OPENS = re.compile(r"(?:split|splits|rompe|rompeu|rompt|larga|volvio|volto) ")


def tells_of_parting(words: Sequence[str]) -> bool:
    """Whether these folded words say that a couple parts, or is together again."""
    return bool(_PARTING.search(" ".join(words)))


def opens_with_parting(words: Sequence[str]) -> bool:
    """Whether a verb of parting stands first among these folded words: "split up with Ann"."""
    joined = " ".join(words)
    return bool(_OPENS.match(joined)) and bool(_PARTING.match(joined))
