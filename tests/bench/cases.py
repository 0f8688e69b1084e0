"""
Cases from a file, measured: what Kith finds in what people write, beside what is right.

``python -m tests.bench.phrases --cases FILE`` reads a file of the form that ``tests/cases/``
describes, and prints by what is asked and by group how many are right, silent and wrong, and which
of them. *Silent* is a day, a kind or a gravity that is not found although it is meant. Whatever is
asked with yes or no is right or wrong.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path

from bot.delivery.away_status import says_away
from bot.delivery.name_text import name_says_away
from bot.runtime.public_holidays import is_public_holiday
from bot.runtime.sentence_encoder import SentenceEncoder
from bot.sharing.names import named_in
from bot.suggestions import (
    Despair,
    DespairDetector,
    Resemblance,
    despair_in,
    gravity_of,
    suggested_date,
    suggested_kind,
)

# What words say about despair.
Hears = Callable[[str], Despair | None]

# Somebody else's crisis is never taken for that of whoever writes.
_OF_ANOTHER = "relative"
# What is over or denied may still be met with a line of help.
_OVER = ("past", "grief", "denied")


class Verdict(StrEnum):
    """How an answer is: ``HALF`` is help of the other tier, which counts as right."""

    RIGHT = "right"
    HALF = "half"
    SILENT = "silent"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Case:
    """An input, with what is right: *want*. ``group`` ends in the sort of what is asked."""

    id: str
    asks: str
    group: str
    args: Sequence[str]
    want: object


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, what was found, and how that is."""

    case: Case
    got: object
    verdict: Verdict


def read(path: Path) -> list[Case]:
    """
    The cases of a file; further fields are left out.

    Raises ``SystemExit`` with a sentence where the file can't be read or has another form.
    """
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
        cases = [Case(**{each.name: one[each.name] for each in fields(Case)}) for one in listed]
    except OSError as fault:
        raise SystemExit(f"{path} can't be read: {fault.strerror}.") from fault
    except (ValueError, TypeError, KeyError) as fault:
        raise SystemExit(f"{path} holds no cases of the form in tests/cases/README.md.") from fault
    if not cases:
        raise SystemExit(f"{path} holds no cases.")
    if unknown := {case.asks for case in cases} - _JUDGES.keys():
        raise SystemExit(f"{path} asks what isn't known: {', '.join(sorted(unknown))}.")
    return cases


def judge(case: Case, heard: Hears = despair_in) -> Judged:
    """Ask Kith, and compare. Of despair it says what *heard* does: by itself, what the rules do."""
    got = _despair(heard, *case.args) if case.asks == "despair" else _ASKS[case.asks](*case.args)
    return Judged(case, got, _JUDGES[case.asks](case, got))


def report(path: Path) -> bool:
    """
    Print how the cases of a file are answered; says whether none is answered wrongly.

    Words of despair are heard as in an installation: by rules, and by the sentence model.
    """
    cases, encoder = read(path), SentenceEncoder()
    if any(case.asks == "despair" for case in cases) and not encoder.load():
        print("The sentence model isn't installed; words of despair are heard by rules alone.")
    detector = DespairDetector(Resemblance(encoder.encode))
    judged = [judge(case, detector.heard) for case in cases]
    for name, counts in _by_group(judged).items():
        half = f"; {counts[Verdict.HALF]} half" if counts[Verdict.HALF] else ""
        print(f"{name:32} {_counted(counts)}{half}")
    for one in judged:
        if one.verdict is not Verdict.RIGHT:
            print(f"{one.verdict}: {one.case.id} {one.case.args} {one.got!r}, not {one.case.want}")
    total = Counter(one.verdict for one in judged)
    print(f"total: {_counted(total)}")
    return not total[Verdict.WRONG]


def _by_group(judged: Sequence[Judged]) -> Mapping[str, Counter[Verdict]]:
    counts: dict[str, Counter[Verdict]] = {}
    for one in judged:
        for name in (one.case.asks, f"  {one.case.group}"):
            counts.setdefault(name, Counter())[one.verdict] += 1
    return counts


def _counted(counts: Counter[Verdict]) -> str:
    right = counts[Verdict.RIGHT] + counts[Verdict.HALF]
    return f"{right} right, {counts[Verdict.SILENT]} silent, {counts[Verdict.WRONG]} wrong"


def _date(text: str, today: str) -> str | None:
    found = suggested_date(text, date.fromisoformat(today))
    return found.isoformat() if found else None


def _gravity(text: str) -> str | None:
    found = gravity_of(text)
    return found.value if found else None


def _holiday(country: str, region: str | None, day: str) -> bool:
    return is_public_holiday(country, region, date.fromisoformat(day))


def _despair(heard: Hears, text: str) -> str:
    found = heard(text)
    return "none" if found is None else "certain" if found is Despair.CERTAIN else "maybe"


def _suggestion(case: Case, got: object) -> Verdict:
    wanted = case.want if isinstance(case.want, list) else [case.want]
    if got in wanted:
        return Verdict.RIGHT
    return Verdict.SILENT if got is None else Verdict.WRONG


def _answer(case: Case, got: object) -> Verdict:
    return Verdict.RIGHT if got == case.want else Verdict.WRONG


def _asked(case: Case, got: object) -> Verdict:
    return Verdict.RIGHT if bool(got) == (case.want == "not empty") else Verdict.WRONG


def _helped(case: Case, got: object) -> Verdict:
    if isinstance(case.want, bool):
        return Verdict.RIGHT if case.want == (got != "none") else Verdict.WRONG
    if got == case.want:
        return Verdict.RIGHT
    sort = case.group.rpartition("/")[2]
    if case.want == "none":
        return Verdict.HALF if got == "maybe" and sort in _OVER else Verdict.WRONG
    if got == "none" or (got == "certain" and sort == _OF_ANOTHER):
        return Verdict.WRONG
    return Verdict.HALF if got == "maybe" else Verdict.RIGHT


_ASKS: Mapping[str, Callable[..., object]] = {
    "date": _date,
    "kind": suggested_kind,
    "gravity": _gravity,
    "names": named_in,
    "away": says_away,
    "away_name": name_says_away,
    "holiday": _holiday,
}
_JUDGES: Mapping[str, Callable[[Case, object], Verdict]] = {
    "date": _suggestion,
    "kind": _suggestion,
    "gravity": _suggestion,
    "despair": _helped,
    "names": _asked,
    "away": _answer,
    "away_name": _answer,
    "holiday": _answer,
}
