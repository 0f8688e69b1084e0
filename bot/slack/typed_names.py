"""Names and questions that people type: on one line, and without signs that nobody sees."""

from __future__ import annotations

import unicodedata

# Direction marks, joiners and control signs, which nobody sees.
_UNSEEN = ("Cc", "Cf")
# Joiners, which Persian and composed emoji are written with.
_JOINERS = "\u200c\u200d"
# Signs that part words as spaces do: NUL, and blanks of Braille and of Hangul.
_BLANK = dict.fromkeys(map(ord, "\x00\u2800\u115f\u1160\u3164\uffa0"), " ")


def tidied(words: str) -> str:
    """*words* in one line, without signs that nobody sees; empty where there are only such."""
    parted = words.translate(_BLANK)
    seen = (one for at, one in enumerate(parted) if _is_seen(one) or _joins(parted, at))
    return " ".join("".join(seen).split())


def _is_seen(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) not in _UNSEEN


def _joins(words: str, at: int) -> bool:
    """Whether a joiner stands between two signs that it may join; it never does in Latin words."""
    around = (words[at - 1 : at], words[at + 1 : at + 2])
    return words[at] in _JOINERS and all(
        one and _is_seen(one) and not one.isspace() and not _is_latin(one) for one in around
    )


def _is_latin(sign: str) -> bool:
    return sign.isascii() or unicodedata.name(sign, "").startswith("LATIN ")
