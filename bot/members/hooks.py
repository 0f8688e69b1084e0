"""Who takes note, in the same transaction, of what people do about being with Kith."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from storage.records import Member

Hook = Callable[[Connection, Member, datetime], None]
# The workspace, and the two people who are kept apart from now on.
ApartHook = Callable[[Connection, str, str, str, datetime], None]


class TakingNote:
    """What the rooms further down call to hear of members, whom they lean on."""

    def __init__(self) -> None:
        self._on_joining: list[Hook] = []
        self._on_leaving: list[Hook] = []
        self._on_forgetting: list[Hook] = []
        self._on_keeping_apart: list[ApartHook] = []
        self._on_moving: list[Hook] = []

    def when_somebody_joins(self, hook: Hook) -> None:
        """Let another room take note, in the same transaction, that somebody joined."""
        self._on_joining.append(hook)

    def when_somebody_leaves(self, hook: Hook) -> None:
        """Let another room take note, in the same transaction, that somebody left."""
        self._on_leaving.append(hook)

    def when_somebody_is_to_be_forgotten(self, hook: Hook) -> None:
        """Let another room forget, in the same transaction, what somebody shared who leaves."""
        self._on_forgetting.append(hook)

    def when_somebody_is_kept_apart(self, hook: ApartHook) -> None:
        """Let another room take note, in the same transaction, that two are to be kept apart."""
        self._on_keeping_apart.append(hook)

    def when_somebody_moves(self, hook: Hook) -> None:
        """Let another room take note that somebody's zone or working hours have just changed."""
        self._on_moving.append(hook)
