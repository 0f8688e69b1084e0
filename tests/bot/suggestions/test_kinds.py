"""Kinds in a text, in six languages: what it is plainly about, or nothing."""

from __future__ import annotations

from bot.suggestions import suggested_kind
from storage.records import DetailKind as Kind
from tests.tables import every_case


@every_case(
    ("words", "kind"),
    [
        ("Meine Mama wird operiert", Kind.ILLNESS_FAMILY),
        ("Meine OP ist im März", Kind.ILLNESS_OWN),
        ("Unsere Oma ist gestorben", Kind.LOSS),
        ("Je me fais opérer du genou", Kind.ILLNESS_OWN),
        ("Les obsèques de mon oncle", Kind.LOSS),
        ("Nos mudamos al piso nuevo", Kind.MOVING),
        ("Mi hermana da a luz", Kind.NEW_ARRIVAL),
        ("Faço 40 anos no domingo", Kind.CELEBRATION),
        ("Levo o gato ao veterinário", Kind.PET),
        ("Discuto la tesi", Kind.EXAM),
        ("Partiamo per l'Islanda", Kind.JOURNEY),
        ("Surgery on Monday", Kind.ILLNESS_OWN),
        ("Every Thursday my mother has dialysis", Kind.ILLNESS_FAMILY),
        ("Meine Tochter kommt per Kaiserschnitt zur Welt", Kind.NEW_ARRIVAL),
    ],
)
def test_plain_words(words: str, kind: Kind) -> None:
    """The plain words of a language suggest what they are about."""
    assert suggested_kind(words) is kind


@every_case(
    "words",
    [
        "My knee said no to the marathon",
        "We lost the pub quiz again",
        "I lost my mum's keys",
        "Mein Handy ist gestorben",
        "Je suis mort de rire",
        "Mon père est chirurgien",
        "Se me murió el celular",
        "Morri de rir",
        "Ho perso le chiavi",
        "Mein Arzt sagt, das hat meiner Mutter gefallen",
        "As a kid I had a guinea pig that died",
    ],
)
def test_ways_of_speaking_suggest_nothing(words: str) -> None:
    """An idiom, a profession or what was long ago is no news."""
    assert suggested_kind(words) is None


@every_case(
    "words",
    [
        "I'm ill and have an exam",
        "We're moving, and I have an exam",
        "Julian's surgery is on Monday",
        "Surgery on Monday for Clara",
        "Operation von Lukas am Montag",
    ],
)
def test_nothing_where_two_kinds_compete(words: str) -> None:
    """Where it may be one or the other, or somebody else's, its owner chooses."""
    assert suggested_kind(words) is None
