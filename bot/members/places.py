"""Places where people meet in person: compared by how they are spelled, and offered to choose."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.slack.typed_names import tidied

LONGEST_PLACE = 60
# So many admins may list. Slack's menus hold a hundred.
MOST_LISTED_PLACES = 50
_MOST_OFFERED = 99
# A place that so many people have named is no longer one person's own (as with all counts, P16).
_OFFERED_FROM = 3

# What unicode keeps apart, and people don't.
_SPELLED_OUT = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d"})
_ACCENTS = range(0x0300, 0x0370)


def fold_place(name: str) -> str:
    """*name* without what doesn't tell places apart: case, accents, signs and spaces."""
    bare = "".join(
        one
        for one in unicodedata.normalize("NFKD", name.casefold())
        if ord(one) not in _ACCENTS and unicodedata.category(one) != "Cf"
    )
    spelled = unicodedata.normalize("NFC", bare).translate(_SPELLED_OUT)
    parted = "".join(one if unicodedata.category(one)[0] in "LMN" else " " for one in spelled)
    # A name of nothing but signs is compared as it is.
    return " ".join((parted if parted.strip() else spelled).split())


def places_in_lines(text: str) -> tuple[str, ...]:
    """The places of a text, one on each line, each once."""
    known: dict[str, str] = {}
    for line in text.splitlines():
        name = tidied(line)
        if name:
            known.setdefault(fold_place(name), name)
    return tuple(known.values())


def offered(listed: Sequence[str], named: Iterable[str]) -> tuple[str, ...]:
    """
    The places that everybody may choose from, sorted, each in one spelling.

    *listed* are those of the admins. Of those that members *named* themselves, one for each member,
    only those that three people have are among them.
    """
    by_place: dict[str, Counter[str]] = {}
    for name in named:
        by_place.setdefault(fold_place(name), Counter())[name] += 1
    known = {fold_place(name): name for name in listed}
    several = {
        key: spellings for key, spellings in by_place.items() if spellings.total() >= _OFFERED_FROM
    }
    most = sorted(several.items(), key=lambda one: (-one[1].total(), one[0]))
    for key, spellings in most:
        if len(known) < _MOST_OFFERED:
            known.setdefault(key, most_common_spelling(spellings))
    return tuple(sorted(known.values(), key=fold_place))


def as_offered(name: str | None, choices: Iterable[str]) -> str | None:
    """*name* as it is spelled among the places on offer, or else as it is."""
    return {fold_place(one): one for one in choices}.get(fold_place(name), name) if name else None


def most_common_spelling(spellings: Iterable[str] | Counter[str]) -> str:
    """The spelling that most people use; of several, the first in the alphabet."""
    counts = Counter(spellings)
    return min(counts, key=lambda one: (-counts[one], one))
