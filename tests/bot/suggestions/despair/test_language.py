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
        ("no way out", None),
        ("I can't go on", "en"),
        ("Ich kann nicht mehr.", "de"),
        ("Je n'en peux plus", "fr"),
        ("No puedo más", "es"),
        ("Não aguento mais", "pt"),
        ("Non ce la faccio più", "it"),
        ("Mein Bruder will nicht mehr leben.", "de"),
        # Spanish and Portuguese are one here.
        ("suicidio", None),
    ],
)
def test_a_few_words_tell_their_language(words: str, language: str | None) -> None:
    """Plain and vague ones are few words long, and few of these are small ones (P18)."""
    assert spoken_in(words) == language
