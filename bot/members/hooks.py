"""Hooks of other features that run, in the same transaction, when membership changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.i18n import Translator
from storage.database import Transaction
from storage.records import Member, Person

Hook = Callable[[Transaction, Member, datetime], None]
# The workspace, and the ids of the two people who are kept apart from now on.
ApartHook = Callable[[Transaction, str, str, str, datetime], None]
# Sentences about what others would notice.
Foresight = Callable[[Translator, Transaction, Person, datetime], list[str]]


class MembershipHooks:
    """Hooks that run when a member joins, moves or leaves, or keeps somebody apart."""

    def __init__(self) -> None:
        self._on_joining: list[Hook] = []
        self._on_leaving: list[Hook] = []
        self._on_forgetting: list[Hook] = []
        self._on_keeping_apart: list[ApartHook] = []
        self._on_moving: list[Hook] = []
        self._foresight: list[Foresight] = []

    def on_join(self, hook: Hook) -> None:
        """Call *hook* when somebody joins."""
        self._on_joining.append(hook)

    def on_leave(self, hook: Hook) -> None:
        """Call *hook* when somebody leaves or is deactivated."""
        self._on_leaving.append(hook)

    def on_forget(self, hook: Hook) -> None:
        """Call *hook* to forget what somebody shared, when they leave or are erased."""
        self._on_forgetting.append(hook)

    def on_kept_apart(self, hook: ApartHook) -> None:
        """Call *hook* when somebody puts a person on their quiet list."""
        self._on_keeping_apart.append(hook)

    def before_leaving(self, foresight: Foresight) -> None:
        """Ask *foresight* what others would notice, when somebody wants to leave or be erased."""
        self._foresight.append(foresight)

    def on_move(self, hook: Hook) -> None:
        """Call *hook* when somebody's zone, working hours or holidays change."""
        self._on_moving.append(hook)
