"""An item of a text among its neighbours, which may change what it means (``day_symbols``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.suggestions.day_meanings import Item
from bot.suggestions.day_words import DayWords
from bot.suggestions.tokens import Token

UNITS = "ukmy"


def symbol_at(items: Sequence[Item], at: int) -> str:
    """The symbol of an item; ``|`` beyond the text."""
    return items[at].symbol if 0 <= at < len(items) else "|"


@dataclass(frozen=True, slots=True)
class Place:
    """An item among its neighbours."""

    items: Sequence[Item]
    at: int
    tokens: Sequence[Token]
    words: DayWords

    @property
    def symbol(self) -> str:
        """Its own symbol, before it is settled."""
        return self.items[self.at].symbol

    @property
    def token(self) -> Token:
        """Its first word."""
        return self.tokens[self.items[self.at].begin]

    @property
    def previous(self) -> str:
        """The word before it."""
        begin = self.items[self.at].begin
        if begin > 1 and self.tokens[begin - 1].text == ".":
            return self.tokens[begin - 2].text
        return self.tokens[begin - 1].text if begin else ""

    @property
    def following(self) -> str:
        """The word behind it."""
        end = self.items[self.at].end
        return self.tokens[end].text if end < len(self.tokens) else ""

    def near(self, steps: int) -> str:
        """The symbol so many items on; ``|`` beyond the text."""
        return symbol_at(self.items, self.at + steps)

    @property
    def counts_ahead(self) -> bool:
        """ "Em", before so many days."""
        return self.token.text == "em" and self.near(1) in "NA" and self.near(2) in UNITS

    @property
    def behind(self) -> str:
        """The next symbol that is no preposition and no article."""
        at = self.at + 1
        while symbol_at(self.items, at) in "od":
            at += 1
        return symbol_at(self.items, at)

    @property
    def ahead(self) -> str:
        """The last symbol before it that is neither, nor a time of the day."""
        at = self.at - 1
        while symbol_at(self.items, at) in "odPT":
            at -= 1
        return symbol_at(self.items, at)
