"""
What is found in the cases of ``tests/cases``, in a table by language, with its bounds.

Each set stands by itself: one that is tuned on, and one that is kept apart (``held``), of which
nothing but numbers is printed. Despair has measures of its own (``tests.bench.despair_head``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.cases import Case, Judged, Verdict, judge, read

_CASES = Path(__file__).parents[1] / "cases"
_LANGUAGES = ("en", "de", "fr", "es", "pt", "it")
# What is asked, and by what name it is printed.
_ROWS = {
    "date": "days",
    "kind": "kinds",
    "gravity": "deaths and good news",
    "names": "names",
    "away": "statuses",
    "away_name": "names with a status",
}
# Of plain days, kinds and gravities so many are found; of all answers so many are wrong at most.
LEAST_FOUND = 0.85
MOST_WRONG = {
    "date": 0.01,
    "kind": 0.01,
    "gravity": 0.02,
    "names": 0.05,
    "away": 0.05,
    "away_name": 0.05,
}

Cells = Mapping[str, Sequence[Judged]]


def print_table() -> bool:
    """Print the table; says whether all bounds are kept."""
    print(f"{'':22}{'set':38}" + "".join(f"{code:>14}" for code in (*_LANGUAGES, "all")))
    rows = [
        (asks, path.stem, [judge(case) for case in read(path) if case.asks == asks])
        for asks in _ROWS
        for path in sorted(_CASES.glob("*.json"))
        if not path.stem.startswith("despair")
    ]
    kept = [_print_row(*row) for row in rows if row[2]]
    print("Each cell: right of what is plain (or asked with yes or no), and how many are wrong.")
    return all(kept)


def _print_row(asks: str, name: str, judged: Sequence[Judged]) -> bool:
    cells = "".join(f"{_cell(found):>14}" for found in (*_by_language(judged).values(), judged))
    kept = keeps_bounds(asks, judged)
    print(f"{_ROWS[asks]:22}{name:38}{cells}{'' if kept else '  below the bounds'}")
    return kept


def _by_language(judged: Sequence[Judged]) -> Cells:
    return {
        code: [one for one in judged if code in one.case.group.split("/")] for code in _LANGUAGES
    }


def _cell(judged: Sequence[Judged]) -> str:
    if not judged:
        return "-"
    plain = [one for one in judged if _is_plain(one.case)]
    wrong = sum(one.verdict is Verdict.WRONG for one in judged)
    return f"{_right(plain)}/{len(plain)}, {wrong}"


def keeps_bounds(asks: str, judged: Sequence[Judged]) -> bool:
    """Whether enough of what is plain is found, and hardly anything is wrong."""
    plain = [one for one in judged if _is_plain(one.case)]
    wrong = Counter(one.verdict for one in judged)[Verdict.WRONG]
    found = asks not in ("date", "kind", "gravity") or _right(plain) >= LEAST_FOUND * len(plain)
    return found and wrong <= MOST_WRONG[asks] * len(judged)


def _right(judged: Sequence[Judged]) -> int:
    return sum(one.verdict is Verdict.RIGHT for one in judged)


def _is_plain(case: Case) -> bool:
    """Whether silence is no right answer."""
    return not isinstance(case.want, list) or None not in case.want
