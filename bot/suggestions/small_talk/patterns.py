"""
Phrases written short: ``(can|could) i (leave|quit)`` stands for four of them.

An empty choice, as in ``thank you (very much|)``, may be left out, and ``anyname`` is any one word,
as in "don't tell Bo". Phrases are kept as they are compared: in lower case, without accents and
apostrophes, and "hello" as "helo", so that "Hiii" and "hellooo" are found, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from bot.suggestions.tokens import fold

Phrase = tuple[str, ...]

# In a phrase, any one word.
ANY_NAME = "anyname"

_CHOICE = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"[^\W_]+")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def phrases_in(patterns: str) -> Iterator[Phrase]:
    """The phrases that patterns stand for; patterns are divided by commas and lines."""
    for pattern in re.split(r"[,\n]", patterns):
        if pattern.strip():
            yield from _written_out(pattern.strip())


def words_of(text: str) -> Phrase:
    """The words of a text as they are compared."""
    plain = fold(text).replace("'", "")
    return tuple(_DOUBLED.sub(r"\1", word) for word in _WORD.findall(plain))


def _written_out(pattern: str) -> Iterator[Phrase]:
    # Every second part is what stood in brackets.
    parts = _CHOICE.split(pattern)
    choices = [part.split("|") if number % 2 else [part] for number, part in enumerate(parts)]
    for chosen in product(*choices):
        yield from _spellings("".join(chosen))


def _spellings(text: str) -> Iterable[Phrase]:
    # German umlauts are also written as two letters.
    return {words_of(text), words_of(text.translate(_UMLAUTS))}
