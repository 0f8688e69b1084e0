"""Who takes note, in the same transaction, of what people do about being with Kith."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from storage.database import Transaction
from storage.records import Member

Hook = Callable[[Transaction, Member, datetime], None]
# The workspace, and the two people who are kept apart from now on.
ApartHook = Callable[[Transaction, str, str, str, datetime], None]


class MembershipHooks:
    """What the rooms further down call to hear of members, whom they lean on."""

    def __init__(self) -> None:
        self._on_joining: list[Hook] = []
        self._on_leaving: list[Hook] = []
        self._on_forgetting: list[Hook] = []
        self._on_keeping_apart: list[ApartHook] = []
        self._on_moving: list[Hook] = []

    def on_join(self, hook: Hook) -> None:
        """Let another room take note, in the same transaction, that somebody joined."""
        self._on_joining.append(hook)

    def on_leave(self, hook: Hook) -> None:
        """Let another room take note, in the same transaction, that somebody left."""
        self._on_leaving.append(hook)

    def on_forget(self, hook: Hook) -> None:
        """Let another room forget, in the same transaction, what somebody shared who leaves."""
        self._on_forgetting.append(hook)

    def on_kept_apart(self, hook: ApartHook) -> None:
        """Let another room take note, in the same transaction, that two are to be kept apart."""
        self._on_keeping_apart.append(hook)

    def on_move(self, hook: Hook) -> None:
        """Let another room take note that somebody's zone or working hours have just changed."""
        self._on_moving.append(hook)
