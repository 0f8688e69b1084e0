"""Which listener answers an action, a form or an event, by its id."""

from __future__ import annotations

from collections.abc import Mapping
from re import Pattern
from typing import Generic, TypeVar

Listener = TypeVar("Listener")


class RouteTable(Generic[Listener]):
    """
    Listeners by ids, or by patterns of ids.

    Bolt tries its listeners one after another, and prepares the arguments of each before it asks
    whether that one is meant. With more than a hundred buttons this took longer than most answers.
    """

    def __init__(self) -> None:
        self._by_id: dict[str, Listener] = {}
        self._by_pattern: list[tuple[Pattern[str], Listener]] = []

    def add(self, listeners: Mapping[str | Pattern[str], Listener]) -> None:
        """Add listeners; that of the very id counts first, then the patterns in their order."""
        for known, listener in listeners.items():
            if isinstance(known, str):
                self._by_id[known] = listener
            else:
                self._by_pattern.append((known, listener))

    def find(self, wanted: str) -> Listener:
        """The listener for an id. Raises ``KeyError`` where there is none."""
        found = self._by_id.get(wanted)
        if found is not None:
            return found
        for pattern, listener in self._by_pattern:
            if pattern.search(wanted):
                return listener
        raise KeyError(wanted)
