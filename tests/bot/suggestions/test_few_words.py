"""Deaths in few words, good news of the ill, and what only sounds like them, in six languages."""

from __future__ import annotations

from pathlib import Path

from bot.suggestions import Gravity, gravity_of, suggested_kind
from storage.records import DetailKind
from tests.bench.cases import Case, Verdict, judge, read
from tests.bench.table import keeps_bounds
from tests.tables import every_case

CASES = Path(__file__).parents[2] / "cases"
TUNED = read(CASES / "news_in_few_words.json")


@every_case("case", TUNED)
def test_what_is_tuned_on_is_heard(case: Case) -> None:
    """A death isn't missed, and nothing good is called hard."""
    found = judge(case)
    assert found.verdict is Verdict.RIGHT, found


def test_what_is_kept_apart_is_heard() -> None:
    """Within the bounds of the table, and nothing of it is printed."""
    judged = [judge(case) for case in read(CASES / "news_in_few_words_held.json")]
    assert keeps_bounds("gravity", judged)


@every_case(
    ("words", "found"),
    [
        # One word more, and it's everyday.
        ("She didn't make it.", Gravity.LOSS),
        ("She didn't make it to the meeting.", None),
        ("Did she make it?", None),
        ("Is she gone?", None),
        ("She didn't make it. The train was late.", None),
        ("Mon vélo n'est plus là.", None),
        ("Ci ha lasciato le chiavi.", None),
        ("He passed his driving test!", None),
        ("She went last night, peacefully.", Gravity.LOSS),
        ("She went last night to the cinema.", None),
        # Said of oneself, now: despair is heard elsewhere.
        ("Ya no aguanto más.", None),
        # Anything that turns good news.
        ("The operation went well.", Gravity.GOOD_NEWS),
        ("The operation went well, but she's weak.", Gravity.ILLNESS),
        ("Did the operation go well?", Gravity.ILLNESS),
        ("I can't believe it, the operation went well!", Gravity.GOOD_NEWS),
        # A loss stays one beside what went well.
        ("The funeral went well.", Gravity.LOSS),
        ("The deployment went well.", None),
        ("She's much better at chess than my brother.", None),
    ],
)
def test_what_stands_beside_it_counts(words: str, found: Gravity | None) -> None:
    """Few words are as good as what stands beside them."""
    got = gravity_of(words)
    assert (got is found) if found is not Gravity.ILLNESS else got is not Gravity.GOOD_NEWS


@every_case("words", [case.args[0] for case in TUNED if case.want == ["loss"]], at_least=50)
def test_what_is_heard_as_a_death_is_kept_as_a_loss(words: str) -> None:
    """Else there'd be no quiet tone, and "Is it still going on?" would follow (P6)."""
    assert suggested_kind(words) is DetailKind.LOSS


@every_case("words", [case.args[0] for case in TUNED if case.want != ["loss"]], at_least=50)
def test_nothing_else_is_kept_as_a_loss(words: str) -> None:
    """What only sounds like a death is none in the form, either."""
    assert suggested_kind(words) is not DetailKind.LOSS
