"""Kinds of expressions with a day in them, or with none, each in six languages."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from tests.bench.cases import Case, Verdict, judge, read
from tests.tables import every_case

CASES = Path(__file__).parents[2] / "cases" / "days_by_kind.json"


def _by_kind() -> dict[str, list[Case]]:
    found: dict[str, list[Case]] = defaultdict(list)
    for case in read(CASES):
        found[case.group.split("/")[1]].append(case)
    return found


BY_KIND = _by_kind()


@every_case("kind", sorted(BY_KIND))
def test_no_expression_of_a_kind_is_read_wrongly(kind: str) -> None:
    """A habit, a span, "see you tomorrow" or a ward's number suggests no day that isn't meant (P6).

    What is corrected in the same sentence, counted or written in short is the day that is meant.
    """
    judged = [judge(case) for case in BY_KIND[kind]]

    assert [(one.case.args, one.got) for one in judged if one.verdict is Verdict.WRONG] == []


@every_case("language", ["en", "de", "fr", "es", "pt", "it"])
def test_plain_days_of_all_kinds_are_found(language: str) -> None:
    """In each language 85 % of what names a day is found; eight days may be a week, or not."""
    judged = [judge(case) for case in read(CASES) if case.group.endswith(f"/{language}")]
    plain = [one for one in judged if one.case.want != [None]]
    right = sum(one.verdict is Verdict.RIGHT for one in plain)

    assert right >= 0.85 * len(plain)
