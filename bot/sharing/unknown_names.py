"""Whether a text could name somebody, where the names of the colleagues are not known (P3)."""

from __future__ import annotations

from collections.abc import Iterable

from bot.sharing import person_words as around
from bot.sharing.display_names import parts_of
from bot.sharing.name_words import CALENDAR, DECORATION, FUNCTION_WORDS, PLACES, word_set
from bot.sharing.person_signs import befalls, has_kin, is_determined, is_titled, predicate
from bot.sharing.told_text import Text

# Written with a capital, or before a verb, and no names.
_OTHERS = word_set(
    "everybody everyone someone somebody nobody anybody anyone everything nothing something today "
    "tomorrow yesterday tonight alle jeder jemand niemand alles nichts etwas tout rien "
    "quelqu personne demain hier "
    "todos alguien nadie todo nada manana ayer alguem ninguem tudo amanha ontem tutti "
    "qualcuno nessuno tutto niente domani ieri god gott dieu dios deus dio english german french "
    "spanish italian portuguese american british irish scottish chinese japanese indian christian "
    "school work uni university office muslim jewish slack google internet kith"
)
_ENDINGS_OF_THINGS = ("ing", "tion", "ment", "ness", "ung", "heit", "keit", "cion", "cao", "zione")
_NO_NAMES = frozenset[str]().union(
    *CALENDAR.values(),
    *FUNCTION_WORDS.values(),
    around.MASS_WORDS["en"],
    around.MASS_WORDS["de"],
    DECORATION,
    PLACES,
    around.GRAVE,
    around.KIN,
    around.TITLES,
    _OTHERS,
)


def could_name_somebody(words: str, own_names: Iterable[str] = ()) -> bool:
    """
    Whether *words* could hold the name of a person other than their author's, *own_names*.

    So it seems of a capital inside a sentence, and of "Anna is ill" and "anna's mum". German writes
    every noun with a capital, and to ask about each would tire people.
    """
    text = Text.read(words)
    own = {part.words[0] for name in own_names for part in parts_of(name)}
    return any(_could_be_a_name(text, position, own) for position in range(len(text.words)))


def _could_be_a_name(text: Text, position: int, own: set[str]) -> bool:
    word = text.words[position]
    if len(word.folded) < 2 or {word.folded, word.folded.removesuffix("s")} & (own | _NO_NAMES):
        return False
    if word.gap.endswith("@") or is_titled(text, position):
        return True
    if is_determined(text, position):
        return False
    if not text.has_capital(position):
        return has_kin(text, position)
    if text.begins(position):
        is_thing = word.folded.endswith(_ENDINGS_OF_THINGS)
        return not is_thing and (befalls(text, position, position) or predicate(text, position) > 0)
    if "de" in text.likely:
        is_near = text.before(position) in ("mit", "bei", "von", "um")
        return is_near or befalls(text, position, position)
    return not word.written.isupper() and text.before(position) not in around.SAINTS
