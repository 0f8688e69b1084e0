"""In which language a sentence is, as far as its smallest words tell."""

from __future__ import annotations

from bot.suggestions.despair.normalise import normalise

# Words that are frequent in one of the six languages, and rare or another word in the others.
_WORDS = {
    "en": "the and of my is was im ive it that this to for with you have dont what they so are",
    "de": "ich und der das ist nicht mir mich ein eine zu mit auf von den dem war habe hab hat "
    "wenn bin aber sie wir",
    "fr": "je le les des est et pas ne qui dans pour avec sur mon ma mes ce au du elle nous suis "
    "il une",
    "es": "el los las y en con una mi pero muy yo hay ya eso esta como cuando un no mas quiero que "
    "me la se",
    "pt": "o os as e em com uma um minha meu nao eu do isso muito ja foi quando na quero que me se",
    "it": "il lo gli e di che non una mi mia mio per con sono ho ma della nel ha anche  la io da "
    "piu me se voglio",
}
_LISTS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_LEAST = 2


def language_of(words: str) -> str | None:
    """The language of what somebody wrote, as a tag; ``None`` where its words don't tell."""
    counts = _counts(normalise(words))
    first, second = sorted(counts.values(), reverse=True)[:2]
    if first < _LEAST or first == second:
        return None
    return max(counts, key=lambda each: counts[each])


def is_clearly_another(sentence: str, language: str) -> bool:
    """Whether a normalised *sentence* is plainly in another language than *language*."""
    counts = _counts(sentence)
    own = counts.pop(language)
    most = max(counts.values())
    return most >= _LEAST and most >= own + _LEAST


def _counts(sentence: str) -> dict[str, int]:
    """How many of the small words of each language a normalised sentence holds."""
    words = sentence.split()
    return {each: sum(word in listed for word in words) for each, listed in _LISTS.items()}
