"""In which language words of despair are answered."""

from __future__ import annotations

from bot.suggestions import spoken_in
from tests.tables import every_case


@every_case(
    ("words", "language"),
    [
        ("I want to die, and they don't see it", "en"),
        ("Ich will sterben", "de"),
        ("Ich bring mich um", "de"),
        ("je veux mourir", "fr"),
        ("Quiero morir.", "es"),
        ("quero morrer", "pt"),
        ("Voglio morire!", "it"),
        ("kms", None),
    ],
)
def test_a_few_words_tell_their_language(words: str, language: str | None) -> None:
    """The plainest sentences are three words long, and few of these are small ones (P18)."""
    assert spoken_in(words) == language
