"""Words that are meant for a colleague, and what only sounds like them."""

from __future__ import annotations

from bot.suggestions import is_meant_for_another
from tests.tables import every_case

MEANT = (
    *("I'm so sorry Ada, thinking of you", "Tell her I'm thinking of her", "so sorry, Ada"),
    *("What should I write to her?", "Sorry for your loss", "Sorry about your mum"),
    *("Es tut mir so leid Ada", "Was soll ich ihr schreiben?", "Mein herzliches Beileid"),
    *("Dis-lui que je pense à elle", "Qu'est-ce que je lui dis ?", "Mes sincères condoléances"),
    *("Lo siento mucho, Ada", "¿Qué le escribo?", "Dile que pienso en ella"),
    *("Sinto muito, Ada", "O que devo escrever?", "Meus sentimentos"),
    *("Mi dispiace tanto Ada", "Cosa le scrivo?", "Dille che la penso"),
)
OWN = (
    *("My mum died", "I'm so sorry I'm late", "I'm thinking of my mum", "tell me a joke"),
    *("My sister lost her dog. What should I say to her?", "I told her everything"),
    *("Es tut mir leid", "Meine Mutter ist krank, was soll ich ihr schreiben?"),
    *("Lo siento", "Ma mère est malade, que dois-je lui dire ?", "Mi dispiace"),
    *("Danke für euer Beileid", "Thank you all for the condolences"),
)


@every_case(
    ("words", "is_meant"), [*((one, True) for one in MEANT), *((one, False) for one in OWN)]
)
def test_what_is_meant_for_another(words: str, is_meant: bool) -> None:
    """In six languages; whoever names their own family tells their own story."""
    assert is_meant_for_another(words) is is_meant
