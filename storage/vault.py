"""The vault: how words that people entrusted to Kith are sealed and opened.

Every person has a random key of their own. It is kept in the database, wrapped by the epoch key of
a key ring that is a file outside the database. Words are sealed with AES-256-GCM and bound to the
place where they stand, so that a row that was moved to another person cannot be opened there.
Forgetting somebody destroys their key.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, delete, select

from storage.database import add_if_new
from storage.key_ring import KeyRing, KeyTrouble
from storage.tables import person_keys, workspaces

_FORMAT = b"\x01"
_NONCE_BYTES = 12
_CHECK = "this key ring fits this database"


@dataclass(frozen=True, slots=True)
class Place:
    """Where sealed words stand. All of it is bound to the ciphertext."""

    table: str
    column: str
    workspace_id: str
    owner_id: str
    row_id: str

    def bound(self) -> bytes:
        """What the ciphertext is bound to."""
        parts = ("1", self.table, self.column, self.workspace_id, self.owner_id, self.row_id)
        return "|".join(parts).encode()


class Vault:
    """Seals and opens words with the keys of *ring*."""

    def __init__(self, ring: KeyRing) -> None:
        self._ring = ring

    def seal(self, tx: Connection, place: Place, words: str) -> bytes:
        """Seal *words* for *place*, with its owner's key, which is made on the first use."""
        key = self._key_of(tx, place.workspace_id, place.owner_id)
        return _encrypt(key, words.encode(), place.bound())

    def open(self, tx: Connection, place: Place, sealed: bytes) -> str:
        """Open what was sealed for *place*. Raises :class:`KeyTrouble` if it does not fit."""
        key = self._stored_key(tx, place.workspace_id, place.owner_id)
        if key is None:
            raise KeyTrouble("the key of these words has been destroyed")
        return _decrypt(key, sealed, place.bound()).decode()

    def hashed(self, tx: Connection, workspace_id: str, slack_id: str) -> str:
        """
        A keyed hash of somebody's Slack id, as 64 hexadecimal characters.

        Always the same within one workspace, and without its key no way back to the id, not even
        by trying all ids. The key is random, serves this alone, and is kept like a person's: under
        the workspace's own id, wrapped. It is made on the first use, so *tx* must be a transaction
        that may write. Raises :class:`KeyTrouble` where the key cannot be opened.
        """
        key = self._key_of(tx, workspace_id, workspace_id)
        return hmac.new(key, f"1|slack_id|{slack_id}".encode(), hashlib.sha256).hexdigest()

    def destroy_key(self, tx: Connection, workspace_id: str, person_id: str) -> None:
        """Destroy a person's key: whatever was sealed with it is lost for good."""
        tx.execute(
            delete(person_keys).where(
                person_keys.c.workspace_id == workspace_id, person_keys.c.person_id == person_id
            )
        )

    def check_value(self, workspace_id: str) -> tuple[str, bytes]:
        """The current epoch and a known text sealed with it, to recognise the key ring by."""
        epoch = self._ring.current
        return epoch, _encrypt(self._epoch_key(epoch), _CHECK.encode(), workspace_id.encode())

    def verify(self, tx: Connection) -> None:
        """Raise :class:`KeyTrouble` unless the key ring fits every workspace of the database."""
        rows = tx.execute(
            select(workspaces.c.workspace_id, workspaces.c.key_epoch, workspaces.c.key_check)
        )
        for workspace_id, epoch, sealed in rows:
            _decrypt(self._epoch_key(epoch), sealed, workspace_id.encode())

    def _epoch_key(self, epoch: str) -> bytes:
        if epoch not in self._ring.epochs:
            raise KeyTrouble("the key file belongs to another database")
        return self._ring.epochs[epoch]

    def _key_of(self, tx: Connection, workspace_id: str, person_id: str) -> bytes:
        found = self._stored_key(tx, workspace_id, person_id)
        if found is not None:
            return found
        key, epoch = secrets.token_bytes(32), self._ring.current
        wrapped = _encrypt(self._epoch_key(epoch), key, _bound_key(workspace_id, person_id, epoch))
        row = {
            "workspace_id": workspace_id,
            "person_id": person_id,
            "epoch": epoch,
            "wrapped": wrapped,
        }
        if add_if_new(tx, person_keys, row):
            return key
        # Another replica made this person's key in the meantime: theirs counts.
        raced = self._stored_key(tx, workspace_id, person_id)
        if raced is None:
            raise KeyTrouble("a person's key vanished while it was being made")
        return raced

    def _stored_key(self, tx: Connection, workspace_id: str, person_id: str) -> bytes | None:
        row = tx.execute(
            select(person_keys.c.epoch, person_keys.c.wrapped).where(
                person_keys.c.workspace_id == workspace_id, person_keys.c.person_id == person_id
            )
        ).one_or_none()
        if row is None:
            return None
        bound = _bound_key(workspace_id, person_id, row.epoch)
        return _decrypt(self._epoch_key(row.epoch), row.wrapped, bound)


def _bound_key(workspace_id: str, person_id: str, epoch: str) -> bytes:
    return f"1|person_keys|{workspace_id}|{person_id}|{epoch}".encode()


def _encrypt(key: bytes, content: bytes, bound: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _FORMAT + nonce + AESGCM(key).encrypt(nonce, content, bound)


def _decrypt(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    if sealed[:1] != _FORMAT:
        raise KeyTrouble("sealed words are of an unknown format")
    nonce, content = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, content, bound)
    except (InvalidTag, ValueError) as fault:
        raise KeyTrouble("the key does not fit these words") from fault
