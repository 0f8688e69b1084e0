"""Whether a text is about despair: the rules of all six languages, on every text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from bot.suggestions.despair.language import Language
from bot.suggestions.despair.levels import Despair, Finding
from bot.suggestions.despair.normalise import normalise
from bot.suggestions.despair.tongue import is_clearly_another, language_of

# Of a longer text, its beginning and its end are read.
LONGEST = 2000
# "I want the same" points back to what stands at most so many characters before it.
_POINTS_BACK = 200
# So many words of English are no abbreviation or catchword.
_SENTENCE = 4
LEVELS = {
    Finding.CERTAIN: Despair.CERTAIN,
    Finding.LOWERED: Despair.MAYBE,
    Finding.VAGUE: Despair.MAYBE,
    Finding.RELATIVE: Despair.RELATIVE,
    Finding.FOREIGN: Despair.MAYBE,
}


@cache
def _languages() -> Mapping[str, Language]:
    """The rules by language; loaded with the first text, since that takes half a second."""
    from bot.suggestions.despair.languages.english import ENGLISH
    from bot.suggestions.despair.languages.french import FRENCH
    from bot.suggestions.despair.languages.german import GERMAN
    from bot.suggestions.despair.languages.italian import ITALIAN
    from bot.suggestions.despair.languages.portuguese import PORTUGUESE
    from bot.suggestions.despair.languages.spanish import SPANISH

    return {
        "en": ENGLISH,
        "de": GERMAN,
        "fr": FRENCH,
        "es": SPANISH,
        "pt": PORTUGUESE,
        "it": ITALIAN,
    }


def despair_in(words: str) -> Despair | None:
    """What somebody's *words* say about despair by the rules alone; ``None``: nothing."""
    return next((LEVELS[found] for found in findings_in(words)), None)


def findings_in(words: str) -> list[Finding]:
    """
    All that the rules find in somebody's *words*, of their despair or that of somebody close.

    People write in other languages than that of their account, so each text is read in all six.
    The languages of a family read each other's words, but not their denials, pasts and relatives:
    in a sentence that is plainly in another language, no language finds certain words.
    """
    if not words:
        return []
    if len(words) > 2 * LONGEST:
        words = f"{words[:LONGEST]}. {words[-LONGEST:]}"
    # A sentence may span lines, and a line may end one without a full stop.
    texts = dict.fromkeys([normalise(words), normalise(words.replace("\n", ". "))])
    found = {one for text in texts for code in _languages() for one in _found(text, code)}
    return [one for one in Finding if one in found]


def spoken_in(words: str) -> str | None:
    """
    The language of words of despair, as a tag; ``None`` where nothing tells it.

    "Ich will sterben" has too few small words to tell; that only German rules find it certain does.
    The same holds for vague words ("je n'en peux plus"). English rules tell it for a sentence
    only: people of all languages write "kms".
    """
    told = language_of(words)
    if told is not None:
        return told
    text = normalise(words)
    found = {code: _found(text, code) for code in _languages()}
    plainest = next((one for one in Finding if any(one in those for those in found.values())), None)
    codes = [code for code in found if plainest in found[code]]
    is_word = codes == ["en"] and len(text.split()) < _SENTENCE
    return codes[0] if len(codes) == 1 and not is_word else None


def has_idiom(words: str) -> bool:
    """Whether *words* hold a figure of speech, as "dying to see you"."""
    text = normalise(words)
    languages = _languages().values()
    return any(language.idioms.search(language.spelling(text)) for language in languages)


def _found(normalised: str, code: str) -> set[Finding]:
    """What the rules of one language find in a normalised text."""
    language = _languages()[code]
    text = language.idioms.sub(", ", language.spelling(normalised))
    # What is said of somebody close isn't said of oneself.
    of_oneself = language.relative.sub(", ", text)
    sentences = normalised.split(".")
    found = {
        _plain(code, sentences, of_oneself, match)
        for match in language.certain.finditer(of_oneself)
    }
    if any(_points_back(text, told, echo) for told, echo in language.echoes):
        found.add(Finding.CERTAIN)
    if language.maybe.search(of_oneself):
        found.add(Finding.VAGUE)
    if of_oneself != text:
        found.add(Finding.RELATIVE)
    return found


def _points_back(text: str, told: re.Pattern[str], echo: re.Pattern[str]) -> bool:
    """Whether an echo follows what was told: a relative's suicide or a film, and "me too"."""
    return any(
        told.search(text, max(0, match.start() - _POINTS_BACK), match.start())
        for match in echo.finditer(text)
    )


def _plain(code: str, sentences: list[str], text: str, match: re.Match[str]) -> Finding:
    """How certain plain words are, by what stands in the same one of the *sentences*."""
    begin = text.rfind(". ", 0, match.start()) + 1
    end = text.find(". ", match.end() - 1)
    sentence = text[begin : end if end >= 0 else len(text)]
    # As it was typed: the spelling of a language leaves out words that tell another.
    typed = sentences[min(text.count(".", 0, match.start()), len(sentences) - 1)]
    if is_clearly_another(typed, code):
        return Finding.FOREIGN
    return Finding.LOWERED if _languages()[code].lowering.search(sentence) else Finding.CERTAIN
