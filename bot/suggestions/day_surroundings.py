"""What stands around a day in a text: it may count something else, or be in doubt, or past."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.suggestions.calendar_days import Tense
from bot.suggestions.day_meanings import Item
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
        self._clause = (
            *self._before[_last_join(self._before, words) :],
            *self._after[: _first_join(self._after, words)],
        )
        self._clause_before = self._before[_last_join(self._before, words) :]

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
        return following.text not in self._words.free

    def in_doubt(self) -> bool:
        """Whether something else in the sentence leaves a choice, or denies the day."""
        if any(token.text in self._words.denying for token in self._clause_before):
            return True
        if self._is_denied_behind():
            return True
        said = f"{_said(self._before)} @ {_said(self._after)}"
        return bool(self._words.patterns["doubt"].search(fold(said)))

    def _is_denied_behind(self) -> bool:
        """ "Amanhã não", but "oggi non ci sono": whoever isn't there names the day."""
        words = [token.text for token in self._after[:2]]
        return len(words) > 0 and words[0] in self._words.denying and words[-1] not in _THERE

    def tense(self) -> Tense:
        """What its clause says about its tense; what happened in another clause leaves a doubt."""
        clause = self._happened(_said(self._clause))
        if clause is not None:
            return clause
        around = self._happened(f"{_said(self._before)} {_said(self._after)}")
        return Tense.OPEN if around in (None, Tense.OPEN) else Tense.UNSURE

    def _happened(self, said: str) -> Tense | None:
        patterns = self._words.patterns
        said = patterns["neutral"].sub("-", said)
        past, ongoing = patterns["past"].search(said), patterns["ongoing"].search(said)
        if past and ongoing:
            return Tense.UNSURE
        return Tense.PAST if past else Tense.OPEN if ongoing else None


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
