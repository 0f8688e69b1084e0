"""Find colleagues' names in a text (P3); its author is then asked who is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Names that are common words, too: at the beginning of a sentence they are no sign of a name.
_WORDS_TOO = re.compile(
    "April|Art|August|Autumn|Bill|Dawn|Faith|Frank|Grace|Grant|Hope|Iris|Ivy|Jack|Joy|June|Lily"
    "|Love|Mark|May|Pat|Penny|Pearl|Ray|Rich|Rob|Rose|Ruby|Sage|Sky|Skye|Sue|Summer|Will"
)
_BEGINNING = re.compile(r"(?:^|[.!?\n:;\u2026])\s*[\"\u201c\u2018(]*$")


def named_in(words: str, names: Iterable[str]) -> tuple[str, ...]:
    """
    Which of *names* (as Slack shows them, such as "Bo Lind") occur in *words*, in part or whole.

    A part counts as a word of its own, written with a capital as a name is; in scripts without
    capitals wherever it stands.
    """
    parts = {part for name in names for part in _parts(name)}
    return tuple(sorted(part for part in parts if _stands_in(part, words)))


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s,()/|]+", name) if len(part) > 1 and _is_a_name(part)]


def _is_a_name(part: str) -> bool:
    has_capitals = part.upper() != part.lower()
    return part[0].isupper() if has_capitals else part.isalpha()


def _stands_in(part: str, words: str) -> bool:
    if part.upper() == part.lower():
        return part in words
    for found in re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", words):
        if not _WORDS_TOO.fullmatch(part) or not _BEGINNING.search(words[: found.start()]):
            return True
    return False
