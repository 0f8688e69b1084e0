"""What the rules of a language are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spelling:
    """
    Brings a normalised text of one language into one spelling.

    ``splits``: what is written together or with an apostrophe. ``words``: how words are written on
    phones. ``fillers`` add no meaning, and are left out. ``joined``: words that are one.
    """

    splits: Sequence[tuple[str, str]]
    words: Mapping[str, str]
    fillers: frozenset[str]
    joined: Sequence[tuple[str, str]] = ()

    def __call__(self, text: str) -> str:
        """*text*, with a space after each word."""
        for pattern, replacement in self.splits:
            text = re.sub(pattern, replacement, text)
        words = " ".join(self.words.get(word, word) for word in text.split()).split()
        text = "".join(f"{word} " for word in words if word not in self.fillers)
        for pattern, replacement in self.joined:
            text = re.sub(pattern, replacement, text)
        return text


def respellings(listed: str) -> dict[str, str]:
    """Ways to write words: each line has the words, ``=``, and all ways to write them."""
    return {
        way: words.strip()
        for words, _, ways in (line.partition("=") for line in listed.strip().splitlines())
        for way in ways.split()
    }


@dataclass(frozen=True, slots=True)
class Language:
    """
    The rules of one language. All patterns read the text that *spelling* makes.

    ``idioms`` are cut out first, so that they silence their own words and no others. ``certain``
    and ``maybe`` are said of oneself. ``lowering`` (a denial, the past, a film) makes of *certain*
    a *maybe* where it stands in the same sentence. ``relative`` is said of somebody close.
    ``echoes``: what was told, and the words that point back to it ("I want the same"): *certain*.
    """

    spelling: Spelling
    idioms: re.Pattern[str]
    certain: re.Pattern[str]
    maybe: re.Pattern[str]
    lowering: re.Pattern[str]
    relative: re.Pattern[str]
    echoes: Sequence[tuple[re.Pattern[str], re.Pattern[str]]]
