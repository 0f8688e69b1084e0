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


@every_case(
    ("words", "kind"),
    [
        ("Ma blonde se fait opérer du genou", Kind.ILLNESS_FAMILY),
        ("Operano la mia ragazza al ginocchio", Kind.ILLNESS_FAMILY),
        ("wir kriegen zwillinge!!", Kind.NEW_ARRIVAL),
        ("Mia sorella ha appena avuto un maschietto", Kind.NEW_ARRIVAL),
        ("La nonnina se n'è andata nel sonno", Kind.LOSS),
        ("Me voy tres semanas a Perú a ver a mi familia", Kind.JOURNEY),
        ("Notre chienne se fait opérer de la hanche", Kind.PET),
        ("Maman a 60 ans, on lui prépare une fête surprise", Kind.CELEBRATION),
    ],
)
def test_gentle_and_everyday_words(words: str, kind: Kind) -> None:
    """A partner, twins, a loss gently said and a surprise party are heard in every language."""
    assert suggested_kind(words) is kind


@every_case(
    "words",
    [
        "We moved the database to the cloud",
        "Das Projekt ist tot, wir tragen es im Backlog zu Grabe",
        "Le serveur est mort, on déménage vers le cloud",
        "Mudamos la base de datos a la nube",
        "Mudámos a base de dados para a nuvem",
        "Abbiamo traslocato il database nel cloud",
        "O enterro do projeto é segunda",
        "The deploy was born out of pain",
    ],
)
def test_words_of_work_are_about_nobody(words: str) -> None:
    """What is moved, born or dead in software tells nothing about a person."""
    assert suggested_kind(words) is None
