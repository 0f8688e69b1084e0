"""
Words of a text, written in one way: small, without accents, apostrophes and hyphens.

"Après-demain", "apres demain" and "APRÈS‑DEMAIN" become the same two words. A word keeps how it was
written, because "May" is a month and "may" is none.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_APOSTROPHES = dict.fromkeys("\u2018\u2019\u02bc`\u00b4\u2032", "'")
_HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u00ad", "-")
_DASHES = dict.fromkeys("\u2013\u2014", " - ")
_SIGNS = str.maketrans({**_APOSTROPHES, **_HYPHENS, **_DASHES, "\u00df": "ss", "\u0153": "oe"})

# "3ª feira" is a Tuesday, and so is "3a de manhã"; "a 3ª cirurgia" isn't.
_FEIRA = re.compile(
    r"\b([2-6])(?:\u00aa|a|\.\u00aa)(?:[ -]?f(?:eira|ra)?\b\.?|"
    r"(?=,? (?:de manh\u00e3|\u00e0 tarde|\u00e0 noite|\u00e0s|cedo|que vem|agora|tenho|temos|"
    r"vou|vamos|levo|levamos|opero|operam|acompanho|fa\u00e7o|viajo|(?:o )?meu|(?:a )?minha)\b))",
    re.IGNORECASE,
)
_FEIRAS = dict(zip("23456", ["segunda", "terça", "quarta", "quinta", "sexta"], strict=True))

_TOKEN = re.compile(
    r"""
      (?P<word>2m[a-z]+|2day|2nite|dem1|[^\W\d_]+)
    | (?P<iso>\d{4}-\d\d-\d\d(?![\d-]))
    | (?P<time>(?<![\d./])\d{1,2}(?:
          (?::|h)\d\d(?:\ ?uhr|\ ?h)? (?:\ ?[ap]\.?m\b\.?)?
        | \.\d\d\ ?(?:uhr|h|[ap]\.?m\.?)
        | \ ?(?:uhr|h|hs|hrs|horas|heures|[ap]\.?m\.?)
      )(?!\w))
    | (?P<figures>(?<![\w./-])\d{1,2}(?:(?P<sign>[./])\d{1,2}
        (?:(?P=sign)(?:\d{4}|\d\d)(?!\d))?|-\d{1,2}-\d{4}(?!\d))(?![\w/%])(?!\.\d))
    | (?P<year>(?<![\w.,])(?:19|20)\d\d(?![\w%]))
    | (?P<ordinal>(?<![\w.,])\d{1,2}
        (?:st|nd|rd|th|er|[e\u00e8]re|[e\u00e8]me|[eo\u00e8]|\u00b0|\.(?!\d))(?!\w))
    | (?P<number>\d+)
    | (?P<line>\n)
    | (?P<mark>[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign. *text* is folded, *written* is as it stood; *sort* names a group."""

    text: str
    written: str
    sort: str


def fold(text: str) -> str:
    """The text in lower case, without accents."""
    spread = unicodedata.normalize("NFKD", text.translate(_SIGNS).lower())
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


def tokens_of(text: str) -> list[Token]:
    """The words of a text in their order; apostrophes, and hyphens inside a word, only divide."""
    spelled = _FEIRA.sub(lambda match: f"{_FEIRAS[match[1]]} feira", text.translate(_SIGNS))
    plain = unicodedata.normalize("NFKC", spelled)
    plain = re.sub(r"(?<=[^\W\d_])['-](?=\w)|(?<=\w)'(?=[^\W\d_])", " ", plain)
    return [
        Token(fold(match[0]), match[0], match.lastgroup or "mark")
        for match in _TOKEN.finditer(plain)
    ]
