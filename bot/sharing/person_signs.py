"""Signs around a word that it is somebody's name: kin, a title, what befalls people."""

from __future__ import annotations

from bot.sharing import person_words as around
from bot.sharing.name_words import CALENDAR, FUNCTION_WORDS, PRONOUNS, word_set
from bot.sharing.partings import opens_with_parting, tells_of_parting
from bot.sharing.told_text import Text

# A clause begins behind these.
_CLAUSES = word_set(
    "that and but because if when since so dass und aber weil wenn et mais parce y e pero porque "
    "mas ma perche quando think thought heard know hope believe guess says said"
)
_WINDOW = 6


def is_titled(text: Text, position: int) -> bool:
    """ "Mr King", "our intern, Summer", "I know poor Rose"."""
    gap = text.words[position].gap.strip(" \t.\u00a0,")
    if position == 0 or gap or text.folded(position - 1) not in around.TITLES:
        return False
    return text.words[position].has_capital


def is_determined(text: Text, position: int) -> bool:
    """ "the rose", "mein bester Freund"."""
    before = text.before(position)
    if text.is_in(around.DETERMINERS, before):
        return True
    is_adjective = before.endswith(("e", "er", "es", "en", "em")) and not text.begins(position - 1)
    return (
        bool(before)
        and "de" in text.languages
        and is_adjective
        and not text.has_capital(position - 1)
        and text.is_in(around.DETERMINERS, text.folded(position - 2))
    )


def befalls(text: Text, first: int, last: int, *, is_function: bool = False) -> bool:
    """Whether something is said that is said of persons: "mark has cancer", "may's mum"."""
    word, before = text.folded(first), text.before(first)
    capital = text.has_capital(first)
    may_be_german = capital and text.may_be_german_noun(word)
    if may_be_german and set(text.following(last, 1)) & around.GERMAN_POSSESSIVES:
        # "Dem Horst seine Frau", as people say.
        return True
    if _is_of_kin(text, first, last):
        return True
    determined = is_determined(text, first)
    if determined and (may_be_german or not capital or before not in around.NAME_ARTICLES):
        return False
    if has_kin(text, last) and (capital or not is_function):
        return True
    begins = text.begins(first) or before in _CLAUSES
    if is_function and (not begins or not capital):
        return False
    if (is_function or text.is_likely(CALENDAR, word)) and is_inverted(text, last):
        return False
    return (capital or begins) and max(predicate(text, last), _behind_apposition(text, last)) > 1


def is_subject(text: Text, first: int, last: int) -> bool:
    """Whether a verb follows as after a person's name, or "and his wife"."""
    following = text.following(last, 4)
    if len(following) > 1 and following[0] in around.AND:
        return has_company(text, last) or (text.has_capital(last + 2) and text.has_capital(first))
    verb = predicate(text, last)
    if verb != 1:
        return verb > 1
    word = text.folded(first)
    is_thing = text.is_in(around.MASS_WORDS, word) or text.is_likely(CALENDAR, word)
    if is_thing and set(following) & around.COPULAS:
        is_time = following[1:2] == ["out"] or set(following[1:]) & around.TIMES
        return "de" not in text.languages and not is_time
    return True


def has_company(text: Text, last: int) -> bool:
    """ "and his wife", "e o marido"."""
    following = text.following(last, 3)
    if len(following) < 2 or following[0] not in around.AND:
        return False
    return following[1] in around.POSSESSIVES or (
        following[1] in around.NAME_ARTICLES | {"the"} and bool(set(following[2:]) & around.KIN)
    )


def is_accompanied(text: Text, first: int, last: int, *, is_doubtful: bool) -> bool:
    """
    Whether somebody is with whoever this is, or meets them, however it is written.

    "mit max nach Wien", "cené con sol", "encontrei o edu", "me and kai", "mark and I".
    """
    if not _stands_alone(text, last):
        return False
    is_given = text.folded(first) in around.GIVEN_NAMES
    if is_given and _is_beside_me(text, first, last):
        return True
    has_article = text.before(first) in around.NAME_ARTICLES
    position = first - (2 if has_article else 1)
    if position < 0 or text.begins(position + 1):
        return False
    if text.folded(position) in around.MEET:
        return is_given or is_doubtful
    if text.folded(position) not in around.WITH:
        return False
    is_social = any(text.folded(position - back) in around.SOCIAL for back in (1, 2, 3))
    return is_social or (is_given and not has_article)


def _is_beside_me(text: Text, first: int, last: int) -> bool:
    """ "me and kai"; "mark and I" where a clause begins."""
    if text.before(first) in around.AND and text.folded(first - 2) in around.ME:
        return True
    if not text.begins(first) and text.before(first) not in _CLAUSES:
        return False
    following = text.following(last, 2)
    return (
        len(following) == 2
        and following[0] in around.AND
        and following[1] in around.ME
        and "," not in text.words[last + 1].gap
    )


def _stands_alone(text: Text, last: int) -> bool:
    """Whether no noun follows to which the word may belong: not "with rose petals"."""
    following = text.following(last, 1)
    if not following or "," in text.words[last + 1].gap:
        return True
    return following[0] in around.WHEN or text.is_in(FUNCTION_WORDS, following[0])


def predicate(text: Text, last: int) -> int:
    """2: a verb follows with what befalls people; 1: a verb of persons follows; 0: none."""
    following = text.following(last, _WINDOW + 2)
    between = 0
    while between < min(2, len(following)) and text.is_in(around.BETWEEN, following[between]):
        between += 1
    for place in dict.fromkeys((between, 0)):
        found = _verb_at(text, last + 1, place, following)
        if found is not None:
            return found
    return _short_verb(text, last, following)


def _behind_apposition(text: Text, last: int) -> int:
    """Like :func:`predicate`, of "Mark, my manager, has cancer"."""
    if last + 1 >= len(text.words) or "," not in text.words[last + 1].gap:
        return 0
    for position in range(last + 2, min(last + _WINDOW, len(text.words))):
        if "," in text.words[position].gap:
            return predicate(text, position - 1)
    return 0


def _verb_at(text: Text, begin: int, place: int, following: list[str]) -> int | None:
    """What :func:`predicate` says of the verb at a place; ``None`` where none stands there."""
    if place >= len(following):
        return None
    verb, position = following[place], begin + place
    if opens_with_parting(following[place:]):
        return 2
    if not text.is_in(around.VERBS, verb) and not _looks_like_a_verb(text, position):
        return None
    if text.words[position].written == "e":
        # "e" is "and", unless accents are left out.
        return 2 if set(following[place + 1 : place + 2]) & (around.GRAVE - around.KIN) else 0
    told = _to_comma(text, position + 1, following[place + 1 :])
    rest = set(told)
    if rest & around.FAVOURITES:
        return 0
    is_grave = verb in around.GRAVE_VERBS or rest & around.GRAVE
    return 2 if is_grave or tells_of_parting([verb, *told]) else 1


def _short_verb(text: Text, last: int, following: list[str]) -> int:
    """Like :func:`predicate`, of "Mark's ill" and "Will'll be there"."""
    is_short = following[:1] in (["s"], ["d"], ["ll"]) and "en" in text.languages
    if not is_short or "'" not in text.words[last + 1].gap:
        return 0
    if set(following[1:_WINDOW]) & around.GRAVE or tells_of_parting(following[1:]):
        return 2
    return 0 if following[0] == "s" else 1


def _to_comma(text: Text, position: int, following: list[str]) -> list[str]:
    for place in range(len(following)):
        if "," in text.words[position + place].gap:
            return following[:place]
    return following


def _looks_like_a_verb(text: Text, position: int) -> bool:
    """By its ending: "resigned", "adoptó", "ficou", "andò"."""
    written = text.words[position].written
    if len(written) < 4 or written[0].isupper() or not text.following(position, 1):
        return False
    endings = {"en": ("ed",), "es": ("\u00f3",), "pt": ("ou", "eu", "iu"), "it": ("\u00f2",)}
    return any(written.endswith(endings.get(language, ())) for language in text.languages)


def has_kin(text: Text, last: int) -> bool:
    """ "mark's dad", "Ernsts Vater", "Max' Frau"."""
    following = text.following(last, 4)
    nothing_between = last + 1 < len(text.words) and "'" in text.words[last + 1].gap
    if following[:1] == ["s"] and nothing_between:
        return bool(set(following[1:]) & around.KIN)
    owns = nothing_between or text.words[last].folded.endswith("s")
    return (
        owns
        and bool(set(following[:2]) & around.KIN)
        and not text.is_in(around.BETWEEN, following[0])
    )


def _is_of_kin(text: Text, first: int, last: int) -> bool:
    """ "la madre de Luz", "die Mutter von Wolf", "il papà d'Anna"."""
    position = first - 1
    if text.before(first) in around.NAME_ARTICLES and text.folded(first - 2) in around.OF:
        position -= 1
    if position < 1 or text.folded(position) not in around.OF:
        return False
    is_kin = text.folded(position - 1) in around.KIN
    return is_kin and (text.has_capital(first) or predicate(text, last) > 0)


def is_inverted(text: Text, last: int) -> bool:
    """ "Morgen wird meine Mutter operiert": the verb has another subject."""
    following = text.following(last, 3)
    if len(following) < 2 or following[1] in around.POSSESSIVES:
        return False
    if following[:2] == ["geht", "es"]:
        return following[2:] not in (["schlecht"], ["nicht"], ["gut"], ["besser"])
    if following[1] in around.OWN or text.is_in(PRONOUNS, following[1]):
        return True
    return following[0] in around.BEING and following[1] in around.ARTICLES
