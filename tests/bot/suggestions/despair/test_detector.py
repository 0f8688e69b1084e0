"""Two stages: what rules find vague or not at all is left to the sentence model, where it is."""

from __future__ import annotations

from bot.suggestions.despair import Despair, DespairDetector
from tests.tables import every_case


@every_case(
    ("words", "likeness", "heard"),
    [
        ("I want to die", 0.0, Despair.CERTAIN),
        ("I want to die", 1.0, Despair.CERTAIN),
        # Denied, past or of a film: lowered by the rules, never silenced by the model.
        ("I used to want to die", 0.0, Despair.MAYBE),
        ("My sister wants to kill herself", 0.0, Despair.RELATIVE),
        ("the light has gone out of everything", 0.9, Despair.MAYBE),
        ("the light has gone out in the kitchen", 0.4, None),
        ("I can't take it any more", 0.4, Despair.MAYBE),
        ("I give up, what's the wifi password", 0.05, None),
    ],
)
def test_the_model_decides_what_the_rules_cannot(
    words: str, likeness: float, heard: Despair | None
) -> None:
    """It makes a *maybe* of nothing, and nothing of vague words; what is plain stays (P18)."""
    assert DespairDetector(lambda _: likeness).heard(words) is heard


def test_vague_words_beside_an_idiom_are_heard() -> None:
    """The model doesn't see that sentence, and an idiom silences its own words only (P18)."""
    words = "I laugh myself to death and then I can't go on, I'm dying of laughter"

    assert DespairDetector(lambda _: 0.0).heard(words) is Despair.MAYBE


def test_without_a_second_stage_the_rules_stand() -> None:
    """What is missing raises nothing, and hides nothing (P18)."""
    assert DespairDetector().heard("I want to die") is Despair.CERTAIN
    assert DespairDetector().heard("I can't take it any more") is Despair.MAYBE
    assert DespairDetector().heard("see you on Friday") is None
