"""What people told, as numbers and sets of bits, to be compared for many pairs at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

_MOST_WORDS = 63


def numbers_of(values: Iterable[int]) -> Numbers:
    """An array of whole numbers."""
    return np.array(list(values), dtype=np.int64)


def numbered(names: Sequence[str | None]) -> Numbers:
    """A number for each name, the same for the same; -1 for none."""
    known = sorted({name for name in names if name})
    number = {name: index for index, name in enumerate(known)}
    return numbers_of(number[name] if name else -1 for name in names)


def word_sets(told: Sequence[tuple[str, ...]]) -> Numbers:
    """What people told, as bit sets; of very many different words the most frequent ones."""
    count: dict[str, int] = {}
    for words in told:
        for word in words:
            count[word] = count.get(word, 0) + 1
    kept = sorted(count, key=lambda word: (-count[word], word))[:_MOST_WORDS]
    bit = {word: 1 << index for index, word in enumerate(kept)}
    return numbers_of(sum({bit[word] for word in words if word in bit}) for words in told)


def share_nothing(told: Numbers, one: Numbers, other: Numbers) -> Numbers:
    """1 if both told something and share nothing, otherwise 0."""
    mine, theirs = told[one], told[other]
    nothing = (mine != 0) & (theirs != 0) & (mine & theirs == 0)
    return nothing.astype(np.int64)
