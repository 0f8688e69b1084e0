"""
Words of grief that name neither a loss nor an illness, in six languages.

An answer to them must be no cheerful one. They are matched small and without accents.
"""

from __future__ import annotations

import re

_PATTERNS = (
    # English
    r"(?:i )?(?:(?:really|still|just|do) )*miss (?:him|her|them|my \w+) (?:so|too|very|terribly)",
    r"i (?:still |really |just |do )*miss (?:him|her)",
    r"(?:cry|cried|crying|weeping|wept) (?:all|every|again|the whole|so much|for hours|myself)",
    r"(?:cannot|can not|can ?t|could not|couldn ?t) stop crying",
    r"heartbroken|(?<!good )grief|grieving",
    # German
    r"(?:er|sie) fehlt mir|vermisse (?:ihn|sie)|vermisse mein\w+ \w+ (?:so|sehr)",
    r"(?:ganze nacht|nur|viel|die ganze zeit|so viel) geweint",
    r"kann nicht aufhoren zu weinen|ich weine (?:jeden|nur|immer|viel)|ich trauere|trauer",
    # French
    r"(?:il|elle) me manque|j ai pleure|je pleure (?:tous|toute|sans|beaucoup)",
    r"n arrete pas de pleurer|le coeur brise|en deuil",
    # Spanish
    r"(?:lo|la|le) (?:extrano|echo de menos)|he llorado|llore toda|lloro (?:todos|toda|mucho)",
    r"no (?:paro|dejo|puedo parar) de llorar|de luto",
    # Portuguese
    r"(?:tenho|sinto) (?:tantas |tanta |muitas |muita )?saudades? (?:dele|dela)",
    r"sinto (?:tanto )?a falta (?:dele|dela)|chorei (?:a noite|toda|tanto|muito)",
    r"nao (?:paro|consigo parar) de chorar|choro (?:todos|todas|toda|muito)",
    # Italian
    r"(?:lui|lei) mi manca|mi manca (?:tanto|da morire|molto)|ho pianto",
    r"non smetto di piangere|piango (?:tutti|tutte|tutta|sempre)|in lutto",
)
_GRIEF = re.compile("|".join(rf"\b(?:{one})\b" for one in _PATTERNS))


def speaks_of_grief(plain: str) -> bool:
    """Whether a text, small and without accents or signs between its words, speaks of grief."""
    return _GRIEF.search(plain) is not None
