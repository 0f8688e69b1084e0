"""What comes out at the gate: words with what they belong to, for one viewer and purpose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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

    ``disclosure_id`` is there when the viewer is a listener; see :meth:`Gate.shown`.
    """

    detail: Detail
    words: str
    disclosure_id: str | None


@dataclass(frozen=True, slots=True)
class CoffeeNoteWithWords:
    """A line that somebody brought for the people of a match."""

    note: CoffeeNote
    words: str


@dataclass(frozen=True, slots=True)
class OwnDetail:
    """A detail as its owner sees it; no words where they cannot be opened."""

    detail: Detail
    words: str | None


@dataclass(frozen=True, slots=True)
class OwnCoffeeNote:
    """A line as its author sees it; no words where they cannot be opened."""

    note: CoffeeNote
    words: str | None
