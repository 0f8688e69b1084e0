"""What comes out at the gate: words with what they belong to, for one viewer and purpose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from storage.records import Detail, Line


class Purpose(StrEnum):
    """Why somebody reads a detail."""

    LEDGER = "ledger"
    CHECK_IN = "check_in"
    COFFEE = "coffee"
    EXPORT = "export"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Recalled:
    """
    A detail with its words, for one viewer at one moment.

    ``disclosure_id`` is there when the viewer is a listener; see :meth:`Gate.shown`.
    """

    detail: Detail
    words: str
    disclosure_id: str | None


@dataclass(frozen=True, slots=True)
class BroughtLine:
    """A line that somebody brought for the people of a match."""

    line: Line
    words: str


@dataclass(frozen=True, slots=True)
class OwnDetail:
    """A detail as its owner sees it; no words where they cannot be opened."""

    detail: Detail
    words: str | None


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A line as its author sees it; no words where they cannot be opened."""

    line: Line
    words: str | None
