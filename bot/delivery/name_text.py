"""Whether a display name says that somebody is away, as "Ana (out till Friday)" does (pure)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.delivery.absence_days import is_back_on
from bot.delivery.away_phrases import starts_with
from bot.delivery.status_days import day_at
from bot.delivery.status_text import absences, clauses_in, is_all_out, is_out, is_void

# What stands behind these is no part of the name itself.
_DECORATION = re.compile(r"[()\[\]{}|–—·•*]|\s[-~/]\s")
# Other words may be family names: Holiday, Sick, Krank, Frei, Ferie, Folga.
_NO_NAMES = frozenset(
    token
    for words in (
        "ooo ooto oof pto elternzeit mutterschutz vacation vacaciones vacances ferias abwesend",
        ":palm_tree: :desert_island: :beach_with_umbrella: :face_with_thermometer:",
    )
    for token in words.split()
)


def name_says_away(name: str, *, has_begun: bool = False) -> bool:
    """
    Whether somebody's name says that they are away, in its decoration or beyond doubt.

    Unlike a status, a name stays for years: in doubt they aren't away.
    """
    first, *others = (clauses_in(part) for part in _DECORATION.split(name))
    return any(_says_plainly(clause, has_begun) for clause in first) or any(
        _says_plainly(clause, has_begun) or _is_all_it_says(clause, has_begun)
        for part in others
        for clause in part
    )


def _says_plainly(clause: Sequence[str], has_begun: bool) -> bool:
    """Whether it is said with several words, or with one that nobody is called."""
    if _NO_NAMES & set(clause):
        return not all(
            is_void(clause, at, 1, has_begun=has_begun)
            for at, word in enumerate(clause)
            if word in _NO_NAMES
        )
    several = any(
        length > 1 and not is_void(clause, at, length, has_begun=has_begun)
        for at, length, _ in absences(clause)
    )
    return several or (
        len(clause) > 1
        and (is_back_on(clause) or is_out(clause, has_begun=has_begun, day_behind=True))
    )


def _is_all_it_says(clause: Sequence[str], has_begun: bool) -> bool:
    """Whether it begins with such a word, and only a day follows."""
    for at, length, _ in absences(clause):
        rest = clause[at + length :]
        is_plain = not rest or any(starts_with(rest, table) for table in ("until", "today", "back"))
        is_plain = is_plain or starts_with(rest, "since") or day_at(rest, 0) is not None
        if at == 0 and is_plain and not is_void(clause, at, length, has_begun=has_begun):
            return True
    return is_all_out(clause)
