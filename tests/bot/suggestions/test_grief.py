"""Words of grief get a quiet answer, also where they don't say what happened."""

from __future__ import annotations

from bot.suggestions import Gravity, gravity_of
from tests.tables import every_case

GRIEF = (
    *("I miss him so much.", "I really miss her", "I cried all night", "I can't stop crying"),
    *("I miss my mum so much", "Heartbroken today.", "I'm still grieving"),
    *("Er fehlt mir so.", "Ich vermisse sie", "Ich habe die ganze Nacht geweint", "Ich trauere."),
    *("Elle me manque.", "J'ai pleuré toute la nuit", "Je n'arrête pas de pleurer"),
    *("La echo de menos", "Lo extraño mucho", "He llorado toda la noche"),
    *("Tenho tantas saudades dela.", "Sinto a falta dele", "Chorei a noite toda"),
    *("Mi manca tanto.", "Ho pianto tutta la notte", "Non smetto di piangere"),
)
NONE = (
    *("I miss the sun", "I'll miss the meeting", "I missed my train", "Good grief, what a queue!"),
    *("We laughed until we cried", "Ich vermisse die Sonne", "Le train m'a manqué de peu"),
    *("Me falta sal", "Que saudades de Lisboa", "Mi manca il sole", "My cat is called Mog."),
)


@every_case("words", GRIEF)
def test_grief_is_grave(words: str) -> None:
    """None of these is thanked for, or offered to be brought to a coffee."""
    assert gravity_of(words) is Gravity.GRIEF


@every_case("words", NONE)
def test_what_only_sounds_like_it_is_not(words: str) -> None:
    """Trains are missed, too."""
    assert gravity_of(words) is None
