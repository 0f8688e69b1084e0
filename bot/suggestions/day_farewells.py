"""
Days that only say goodbye: "see you on Monday, I'm off to my father's".

The words are folded, of all languages together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.suggestions.tokens import Token

_FILLERS = (
    "so ok okay right well bye also na dann gut tschuss ciao servus baba bon allez bref salut "
    "bueno venga pues adios chao bom bem tchau va bene dai allora alright cheers and then und et "
    "y e anyway"
)
_SEE_YOU = (
    r"(?:see|c|catch|talk to|speak to) (?:you|ya|u|y all|yous|everybody|everyone)|until|till|til|"
    r"bis|bis zum|bis dann|(?:wir|man) (?:sehen|sieht|hort|horen) (?:uns|sich)|a|au|"
    r"on se (?:voit|retrouve|parle|revoit)|hasta|nos (?:vemos|hablamos)|ate|(?:a gente )?se ve|"
    r"(?:nos )?falamos|ci (?:vediamo|sentiamo|si vede)|al"
)
_ALL = (
    "all everyone everybody folks guys then again zusammen alle alles allerseits leute ihr lieben "
    "euch tout le monde les amis tous a todos todas gente chicos chicas pessoal galera malta tutti "
    "tutte ragazzi ragazze dann alors entonces entao team friends peeps"
)
_BEFORE = re.compile(
    rf"(?:(?:{'|'.join(_FILLERS.split())}|,) )*(?:{_SEE_YOU})"
    rf"(?: (?:{'|'.join(_ALL.split())}|on|am|le|el|la|na|no|,))*"
)
_AFTER = re.compile(rf"(?:(?:{'|'.join(_ALL.split())}) ?)*")


def says_goodbye(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """
    Whether a day is only that on which people meet again.

    *before* is what stands before it in its sentence, *behind* what follows in its clause.
    """
    said, following = (" ".join(token.text for token in part) for part in (before, behind))
    return bool(_BEFORE.fullmatch(said) and _AFTER.fullmatch(following))
