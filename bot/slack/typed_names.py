"""Names and questions that people type: on one line, and without signs that nobody sees."""

from __future__ import annotations

import unicodedata

# Direction marks, joiners and control signs, which nobody sees.
_UNSEEN = ("Cc", "Cf")
# Signs that part words as spaces do: NUL, and blanks of Braille and of Hangul.
_BLANK = dict.fromkeys(map(ord, "\x00\u2800\u115f\u1160\u3164\uffa0"), " ")


def tidied(words: str) -> str:
    """*words* in one line, without signs that nobody sees; empty where there are only such."""
    parted = words.translate(_BLANK)
    seen = (one for one in parted if one.isspace() or unicodedata.category(one) not in _UNSEEN)
    return " ".join("".join(seen).split())
