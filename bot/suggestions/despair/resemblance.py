"""How much a text resembles words of despair, by the vectors of a small sentence model."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from math import exp
from typing import TYPE_CHECKING

from bot.suggestions.despair.head import BIAS, WEIGHTS
from bot.suggestions.despair.rules import LONGEST, has_idiom

if TYPE_CHECKING:
    # Loaded with the model, not before.
    import numpy as np
    from numpy.typing import NDArray

    # The vectors of sentences, a row each; ``None`` where there is no model.
    Encode = Callable[[Sequence[str]], NDArray[np.float32] | None]

_SENTENCE = re.compile(r"[^.!?\u2026\n]+")
_CLAUSE = re.compile(r"[^,;:()\u2013\u2014]+")
# A model sees the beginning of a long sentence. Of many sentences, the first and the last count.
_LONGEST_SENTENCE = 300
_MOST_SENTENCES = 8
# Fewer words beside an idiom say nothing to a model: they are left to the rules.
_LEAST_BESIDE_IDIOM = 3


class Resemblance:
    """A logistic head on a sentence model: a weight for each number of a vector, and a bias."""

    def __init__(self, encode: Encode) -> None:
        self._encode = encode

    def __call__(self, words: str) -> float | None:
        """
        The probability that a sentence of *words* resembles despair, that of the likeliest.

        ``None`` where there is no model; 0.0 where no sentence is left without its idioms.
        """
        sentences = sentences_of(words)
        if not sentences:
            return 0.0
        vectors = self._encode(sentences)
        if vectors is None:
            return None
        return 1 / (1 + exp(-float((vectors @ _weights() + BIAS).max())))


@cache
def _weights() -> NDArray[np.float32]:
    import numpy as np

    return np.frombuffer(b64decode(WEIGHTS), np.float16).astype(np.float32)


def sentences_of(words: str) -> list[str]:
    """The sentences of a text, without clauses that hold an idiom, as far as they are read."""
    if len(words) > 2 * LONGEST:
        words = f"{words[:LONGEST]}\n{words[-LONGEST:]}"
    found = list(_without_idioms(words))
    if len(found) > _MOST_SENTENCES:
        half = _MOST_SENTENCES // 2
        found = [*found[:half], *found[-half:]]
    return found


def _without_idioms(words: str) -> Iterator[str]:
    for sentence in _SENTENCE.findall(words):
        if has_idiom(sentence):
            clauses = [clause for clause in _CLAUSE.findall(sentence) if not has_idiom(clause)]
            sentence = ", ".join(clause.strip() for clause in clauses)
            if len(sentence.split()) < _LEAST_BESIDE_IDIOM:
                continue
        if any(character.isalpha() for character in sentence):
            yield sentence.strip()[:_LONGEST_SENTENCE]
