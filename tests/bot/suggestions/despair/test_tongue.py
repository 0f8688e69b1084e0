"""In which language a sentence is."""

from __future__ import annotations

from bot.suggestions.despair.tongue import is_clearly_another
from tests.tables import every_case


@every_case(
    ("sentence", "language", "another"),
    [
        ("credo che la mia amica non sta bene", "es", True),
        ("credo che la mia amica non sta bene", "it", False),
        ("no quiero vivir mas", "es", False),
        ("nao quero mais viver com isso", "es", True),
        # Too short to tell.
        ("suicidio", "pt", False),
        ("gonna end it", "de", False),
    ],
)
def test_only_a_plain_sentence_is_another_language(
    sentence: str, language: str, another: bool
) -> None:
    """Where it isn't clear, every language's certain words count (P18)."""
    assert is_clearly_another(sentence, language) is another
