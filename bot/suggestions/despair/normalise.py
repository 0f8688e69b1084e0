"""The same text however it was typed: without accents, capitals, emoji and tricks of spelling."""

from __future__ import annotations

import re
import unicodedata

# Characters that stand for others inside a word: "su1cidal", "k!ll", "d@rk".
_LOOKALIKES = str.maketrans("013457@$!|", "oieastasii")
_IN_A_WORD = re.compile(r"(?<=[a-z])[013457@$!|]+(?=[a-z])")
_LIGATURES = str.maketrans({"\u0153": "oe", "\u00e6": "ae"})
_APOSTROPHES = re.compile(r"['\u2018\u2019\u02bc\u02b9`\u00b4\u2032\uff07]")
_STARS = re.compile(r"(?<=[a-z])[*_~]+(?=[a-z])|[*_~]+")
_REPEATED = re.compile(r"([a-z])\1{2,}")
_ELLIPSIS = re.compile(r"\.{2,}|\u2026")
_END = re.compile(r"[.!?;]+")
_PAUSE = re.compile(r"[,:()\u2013\u2014]|(?<= )-+(?= )")
# "suicidal", "suizidal", "sucidio", "suisidio", "suicd", "suidice": one beginning.
_SUICIDE = re.compile(r"\bsu(?:i{0,2}[csz]{1,2}i{0,2}d|idici?)")
_DOUBLED = re.compile(r"\b(suicid[a-z]?)([aeiou])\2+")
_OTHER = re.compile(r"[^a-z0-9'+.,& ]+")


def normalise(text: str) -> str:
    """
    *text* in small letters without accents, one space between words.

    Sentences end in a word ``.`` of its own; pauses are ``,``. Apostrophes are straight.
    """
    text = unicodedata.normalize("NFKC", text).casefold().translate(_LIGATURES)
    text = "".join(
        letter
        for letter in unicodedata.normalize("NFD", text)
        if unicodedata.category(letter) not in ("Mn", "Cf")
    )
    text = _APOSTROPHES.sub("'", text)
    text = _STARS.sub("", text)
    text = _IN_A_WORD.sub(lambda match: match[0].translate(_LOOKALIKES), text)
    text = _REPEATED.sub(r"\1", text)
    text = _DOUBLED.sub(r"\1\2", _SUICIDE.sub("suicid", text))
    text = _PAUSE.sub(" , ", _END.sub(" . ", _ELLIPSIS.sub(" , ", text)))
    return " ".join(_OTHER.sub(" ", text).split())
