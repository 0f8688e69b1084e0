"""What stands around a day in a text: it may count something else, or be in doubt, or past."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.suggestions.calendar_days import Tense
from bot.suggestions.day_farewells import says_goodbye
from bot.suggestions.day_meanings import Item
from bot.suggestions.day_neighbours import HOSPITALS, STREETS
from bot.suggestions.day_words import DayWords
from bot.suggestions.tokens import Token, fold

# Words of a sentence that are further away say nothing of the day.
FAR = 30
# Behind a negation: whoever writes is away.
_THERE = frozenset(
    [
        "da",
        "im",
        "ci",
        "to",
        "tou",
        "estou",
        "estoy",
        "in",
        "here",
        "around",
        "la",
        "trabalho",
        "lavoro",
    ]
)
# A day of any year.
_OF_A_YEAR = re.compile(r"[MSIF]")
_SPAN = re.compile(r"[NA][ukm]")
_IN_SPAN = re.compile(r"i[NA][ukm]")
_DATED = re.compile(r"[MF]")
# So many words before it, a street is named.
_NEAR = 3
_AGO = re.compile(r"b[NA][ukm]")
# What follows so many days for which something has been so.
_STILL = frozenset(["que", "qu", "con", "com", "avec", "sin", "sem", "sans"])
_BARE_NUMBER = re.compile(r"(?:.*[^ig])?[NO]$")


@dataclass(frozen=True, slots=True)
class Run:
    """Items that belong together, from one token to another."""

    items: tuple[Item, ...]
    symbols: str
    begin: int
    end: int
    anchored: bool
    timed: bool


class Surroundings:
    """What stands around a run: it may change the day, deny it, or say that it is past."""

    def __init__(self, tokens: Sequence[Token], run: Run, words: DayWords) -> None:
        self._words = words
        self._run = run
        begin, end = _sentence(tokens, run)
        self._before, self._after = tokens[begin : run.begin], tokens[run.end : end]
        self._clause_before = self._before[_last_join(self._before, words) :]
        self._clause_behind = self._after[: _first_join(self._after, words)]
        self._clause = (*self._clause_before, *self._clause_behind)

    @property
    def leads(self) -> bool:
        """Whether a sentence begins with it."""
        return not self._before

    def counts_things(self) -> bool:
        """Whether its number belongs to what follows: "on the 3rd floor", "Jan 3 times"."""
        if not self._after:
            return False
        following = self._after[0]
        if "M" in self._run.symbols:
            return following.text in self._words.counted
        if not _BARE_NUMBER.match(self._run.symbols):
            return False
        if following.sort in ("mark", "line"):
            return following.text == "%"
        free = following.text in self._words.free
        if self._words.dotted and self._run.symbols.endswith("O"):
            # Nouns are written large: "am 3. Tag", but "am 3. getauft".
            noun = following.written[:1].isupper() and not free
            return noun or following.text in self._words.counted
        return not free

    def in_doubt(self) -> bool:
        """Whether something else in the sentence leaves a choice, or denies the day."""
        before = self._words.patterns["neutral"].sub("-", _said(self._clause_before))
        if not self._words.denying.isdisjoint(fold(before).split()):
            return True
        if self._is_denied_behind() or self._is_a_length() or self._is_a_tally():
            return True
        if self._is_a_district():
            return True
        mark = "@@" if _OF_A_YEAR.search(self._run.symbols) else "@"
        said = fold(f"{_said(self._before)} {mark} {_said(self._after)}")
        clause = fold(_said(self._clause))
        patterns = self._words.patterns
        return bool(patterns["doubt"].search(said) or patterns["habitual"].search(clause))

    def _is_a_length(self) -> bool:
        """ "For a week from Friday"."""
        last = self._before[-1].text if self._before else ""
        return last == "for" and bool(_SPAN.match(self._run.symbols))

    def is_no_day(self) -> bool:
        """Whether it only says goodbye, names a place, or tells how long something has lasted."""
        goodbye = says_goodbye(self._before, self._clause_behind)
        return goodbye or self._goes_on() or self._is_a_place()

    def _goes_on(self) -> bool:
        """
        "Hace tres días que me duele": nothing took place on that day.

        The same words begin "hace tres días que murió", of which the verb is past.
        """
        if "B" not in self._words.words or not _AGO.match(self._run.symbols):
            return False
        following = self._after[0].text if self._after else ""
        rest = self._after[1:] if following in ("que", "qu") else self._after
        rest = rest[: _first_join(rest, self._words)]
        tense = self._happened(_said((*self._clause_before, *rest)))
        if tense in (Tense.PAST, Tense.UNSURE):
            return False
        still = following in _STILL or (self._after and self._after[0].written.lower() == "à")
        return tense is Tense.OPEN or bool(still)

    def _is_a_place(self) -> bool:
        """ "Papà è al Santo Stefano", and "rue du 8 mai"."""
        last = [token.text for token in self._before[-_NEAR:]]
        if "F" in self._run.symbols and not HOSPITALS.isdisjoint(last[-1:]):
            return True
        return bool(_DATED.search(self._run.symbols) and STREETS.search(" ".join(last)))

    def _is_a_district(self) -> bool:
        """ "Opa liegt im AKH, im 9.": a day of the month would be "am 9."."""
        last = self._before[-1].text if self._before else ""
        return last == "im" and self._run.symbols in ("O", "dO")

    def _is_a_tally(self) -> bool:
        """ "Five operations in ten days", but "18 years in ten days"."""
        if not _IN_SPAN.match(self._run.symbols):
            return False
        counts, phrases = self._words.number_words, self._words.phrases
        return any(
            (token.sort == "number" or counts.get(token.text, 1) > 1)
            and phrases.get((thing.text,), (".", 0))[0] == "."
            for token, thing in pairwise(self._clause_before)
        )

    def _is_denied_behind(self) -> bool:
        """ "Amanhã não", but "oggi non ci sono": whoever isn't there names the day."""
        words = [token.text for token in self._after[:2]]
        return len(words) > 0 and words[0] in self._words.denying and words[-1] not in _THERE

    def tense(self) -> Tense:
        """
        What its clause says about its tense; what happened in another clause leaves a doubt.

        A day for which something was set is to come ("they booked it for Friday"), and so is an
        operation or a funeral of which its clause tells nothing else.
        """
        said = _said(self._clause)
        clause = self._happened(said)
        if any(token.text in self._words.toward.split() for token in self._before[-2:]):
            return Tense.OPEN
        if clause is not None:
            return clause
        plain = fold(self._words.patterns["neutral"].sub("-", said))
        if self._words.patterns["participle"].search(plain):
            return Tense.UNSURE
        if self._words.patterns["scheduled"].search(fold(said)):
            return Tense.OPEN
        around = self._happened(f"{_said(self._before)} {_said(self._after)}")
        return Tense.OPEN if around in (None, Tense.OPEN) else Tense.UNSURE

    def _happened(self, said: str) -> Tense | None:
        patterns = self._words.patterns
        told = patterns["neutral"].sub("-", said)
        past, ongoing = patterns["past"].search(told), patterns["ongoing"].search(told)
        if past:
            return Tense.UNSURE if ongoing else Tense.PAST
        # "Is being operated" is no past, and is to come.
        return Tense.OPEN if ongoing or patterns["ongoing"].search(said) else None


def _said(tokens: Sequence[Token]) -> str:
    return " ".join(token.written.lower() for token in tokens)


def _ends(token: Token) -> bool:
    return token.sort == "line" or token.text in (".", "!", "?", "\u2026")


def _sentence(tokens: Sequence[Token], run: Run) -> tuple[int, int]:
    begin, end = run.begin, run.end
    while begin > max(0, run.begin - FAR) and not _ends(tokens[begin - 1]):
        begin -= 1
    while end < min(len(tokens), run.end + FAR) and not _ends(tokens[end]):
        end += 1
    return begin, end


def _joins(token: Token, words: DayWords) -> bool:
    # "E" joins in Portuguese and Italian, "é" and "è" don't.
    other = token.text == "e" and token.written.lower() != "e"
    return token.text in (*",;:-()",) or (token.text in words.joining and not other)


def _last_join(before: Sequence[Token], words: DayWords) -> int:
    return max((at + 1 for at, token in enumerate(before) if _joins(token, words)), default=0)


def _first_join(after: Sequence[Token], words: DayWords) -> int:
    return next((at for at, token in enumerate(after) if _joins(token, words)), len(after))
