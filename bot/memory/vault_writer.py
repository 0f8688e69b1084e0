"""The deposit: where words that somebody chose to have kept are handed in, to be sealed."""

from __future__ import annotations

from collections.abc import Iterable

from storage import sealed_words
from storage.database import Transaction
from storage.records import CoffeeNote, Detail
from storage.vault import Vault


class VaultWriter:
    """Seals what people chose to have kept. What it takes in comes out at the gate alone."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def keep(self, tx: Transaction, detail: Detail, told: str, named: Iterable[str]) -> None:
        """Keep a detail with its words, and who may know it, in this order."""
        sealed_words.keep_detail(tx, self._vault, detail, told, named)

    def change(self, tx: Transaction, detail: Detail, told: str, named: Iterable[str]) -> None:
        """Let a detail that is kept be this one from now on; who read it stays noted."""
        sealed_words.change_detail(tx, self._vault, detail, told, named)

    def keep_coffee_note(self, tx: Transaction, note: CoffeeNote, told: str) -> None:
        """Keep a line for the partner of somebody's next coffee."""
        sealed_words.keep_coffee_note(tx, self._vault, note, told)
