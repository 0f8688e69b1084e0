"""Seals the words that people chose to have kept."""

from __future__ import annotations

from collections.abc import Iterable

from storage import sealed_words
from storage.database import Transaction
from storage.records import CoffeeNote, Detail, Member
from storage.vault import Vault


class VaultWriter:
    """Seals words for storage; only the gate opens them again."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def keep(self, tx: Transaction, detail: Detail, words: str, listeners: Iterable[str]) -> None:
        """Keep a detail with its words and its listeners, in this order."""
        sealed_words.keep_detail(tx, self._vault, detail, words, listeners)

    def change(self, tx: Transaction, detail: Detail, words: str, listeners: Iterable[str]) -> None:
        """Replace a detail, its words and its listeners; the record of who read it stays."""
        sealed_words.change_detail(tx, self._vault, detail, words, listeners)

    def keep_coffee_note(self, tx: Transaction, note: CoffeeNote, words: str) -> None:
        """Keep a note for the partner at somebody's next coffee."""
        sealed_words.keep_coffee_note(tx, self._vault, note, words)

    def change_coffee_note(
        self, tx: Transaction, owner: Member, note_id: str, words: str, question_key: str | None
    ) -> bool:
        """Replace the words of a member's own note, and their question; whether it exists."""
        for note in sealed_words.coffee_notes_of(tx, owner.workspace_id, owner.person_id):
            if note.id == note_id:
                sealed_words.change_coffee_note(tx, self._vault, note, words, question_key)
                return True
        return False
