"""Two stages: what resembles words of despair is a *maybe*, and only where the rules are silent."""

from __future__ import annotations

from bot.suggestions.despair import Despair, DespairDetector
from tests.tables import every_case


@every_case(
    ("words", "resembles", "heard"),
    [
        ("I want to die", False, Despair.CERTAIN),
        ("I want to die", True, Despair.CERTAIN),
        ("the light has gone out of everything", True, Despair.MAYBE),
        ("the light has gone out in the kitchen", False, None),
    ],
)
def test_what_resembles_despair_can_only_add(
    words: str, resembles: bool, heard: Despair | None
) -> None:
    """It makes a *maybe* of nothing, and never changes what the rules say (P18)."""
    assert DespairDetector(lambda _: resembles).heard(words) is heard


def test_without_a_second_stage_the_rules_stand() -> None:
    """What is missing raises nothing, and hides nothing (P18)."""
    assert DespairDetector().heard("I want to die") is Despair.CERTAIN
    assert DespairDetector().heard("see you on Friday") is None
