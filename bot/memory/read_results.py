"""What the gate returns: details and notes with their words, for one viewer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.memory.word_dates import WordDates
from storage.records import CoffeeNote, Detail


class Purpose(StrEnum):
    """Why somebody reads a detail."""

    LEDGER = "ledger"
    CHECK_IN = "check_in"
    COFFEE = "coffee"
    EXPORT = "export"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class DetailWithWords:
    """
    A detail with its words, for one viewer at one moment.

    ``question``: the words of the question that it answers, in English, here and in the others.
    ``disclosure_id`` is set if the viewer is a listener; see :meth:`Gate.shown`.
    """

    detail: Detail
    words: str
    dates: WordDates
    disclosure_id: str | None
    question: str | None = None


@dataclass(frozen=True, slots=True)
class CoffeeNoteWithWords:
    """A note for the people of a match, with its words."""

    note: CoffeeNote
    words: str
    dates: WordDates
    question: str | None = None


@dataclass(frozen=True, slots=True)
class OwnDetail:
    """A detail for its owner; ``words`` is ``None`` if they can't be opened."""

    detail: Detail
    words: str | None
    dates: WordDates
    question: str | None = None


@dataclass(frozen=True, slots=True)
class OwnCoffeeNote:
    """
    A note for its author; ``words`` is ``None`` if they can't be opened.

    ``only_for``: the Slack id of the one partner whom it is for, if it is.
    """

    note: CoffeeNote
    words: str | None
    dates: WordDates
    question: str | None = None
    only_for: str | None = None
