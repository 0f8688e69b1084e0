"""The vault seals and opens the words that people entrusted to Kith.

Every person has a random key. The database holds it wrapped by an epoch key, and the epoch keys are
in a key ring, a file outside the database. Words are sealed with AES-256-GCM and bound to their
place, so that a row that was copied to another person can't be opened there. Erasing a person
destroys their key.

The database says which epoch wraps new keys, once for all replicas; the ring holds the keys of all
epochs.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Select, delete, func, select

from storage.database import Transaction, add_if_new
from storage.key_ring import KeyRing, KeyRingError
from storage.mapping import in_same_workspace, in_workspace
from storage.tables import person_keys, workspaces

# Callers need the error that is raised for words that can't be opened.
__all__ = ["KeyRingError", "Place", "Vault"]

_FORMAT = b"\x01"
_NONCE_BYTES = 12
_CHECK = "this key ring fits this database"


@dataclass(frozen=True, slots=True)
class Place:
    """The place of sealed words: all of it is bound to the ciphertext."""

    table: str
    column: str
    workspace_id: str
    owner_id: str
    row_id: str

    def bound(self) -> bytes:
        """The associated data of the ciphertext."""
        parts = ("1", self.table, self.column, self.workspace_id, self.owner_id, self.row_id)
        return "|".join(parts).encode()


class WrappedKey(NamedTuple):
    """A person's key as the database holds it, wrapped by the key of an epoch."""

    workspace_id: str
    person_id: str
    epoch: str
    wrapped: bytes


# The columns of a wrapped key, in its order.
WRAPPED_KEY = tuple(person_keys.c[name] for name in WrappedKey._fields)


class Vault:
    """
    Seals and opens words with the keys of *ring*.

    *reread* reads the ring's file again. It is called when the database names an epoch that the
    ring lacks, since the keys may have been rotated meanwhile.
    """

    def __init__(self, ring: KeyRing, reread: Callable[[], KeyRing] | None = None) -> None:
        self._ring = ring
        self._reread = reread

    def seal(self, tx: Transaction, place: Place, words: str) -> bytes:
        """Seal *words* for *place* with its owner's key, which is created on first use."""
        key = self._key_of(tx, place.workspace_id, place.owner_id)
        return _encrypt(key, words.encode(), place.bound())

    def open(self, tx: Transaction, place: Place, sealed: bytes) -> str:
        """Open words that were sealed for *place*. Raises :class:`KeyRingError` if that fails."""
        key = self._stored_key(tx, place.workspace_id, place.owner_id)
        if key is None:
            raise KeyRingError("the key of these words has been destroyed")
        return _decrypt(key, sealed, place.bound()).decode()

    def hashed(self, tx: Transaction, workspace_id: str, text: str, what: str = "slack_id") -> str:
        """
        A keyed hash of somebody's Slack id, or of *what* else it is, as 64 hexadecimal characters.

        It is always the same within one workspace. Without the key nobody gets from it to that,
        not even by trying all ids. The key is random, has no other use, and is stored like a
        person's, under the id of the workspace. It is created on first use, so *tx* must be a
        write transaction. Raises :class:`KeyRingError` if the key can't be opened.
        """
        key = self._key_of(tx, workspace_id, workspace_id)
        return hmac.new(key, f"1|{what}|{text}".encode(), hashlib.sha256).hexdigest()

    def id_secret(self, tx: Transaction, workspace_id: str) -> str:
        """
        The secret of a workspace with which ids are derived from what Slack says of a request.

        Without it nobody can tell from such an id which message or form it was made for. Raises
        what :meth:`hashed` raises.
        """
        key = self._key_of(tx, workspace_id, workspace_id)
        return hmac.new(key, b"1|ids", hashlib.sha256).hexdigest()

    def destroy_key(self, tx: Transaction, workspace_id: str, person_id: str) -> None:
        """Destroy a person's key; words that were sealed with it are lost for good."""
        tx.execute(
            delete(person_keys).where(in_workspace(person_keys, workspace_id, person_id=person_id))
        )

    def refresh(self) -> str:
        """Read the ring's file again, if there is one; returns the newest epoch."""
        if self._reread is not None:
            self._ring = self._reread()
        return self._ring.current

    def check_value(self, workspace_id: str, epoch: str) -> bytes:
        """A known text sealed with the key of *epoch*, which :meth:`verify` opens."""
        return _encrypt(self._epoch_key(epoch), _CHECK.encode(), workspace_id.encode())

    def rewrapped(self, key: WrappedKey, epoch: str) -> bytes:
        """A person's key, wrapped by *epoch* instead; the key itself stays the same."""
        return _encrypt(self._epoch_key(epoch), self._unwrapped(key), _bound_key(key, epoch))

    def verify(self, tx: Transaction) -> None:
        """
        Raise :class:`KeyRingError` unless the key ring fits the whole database.

        It opens the check of each workspace, and one key of each epoch of each workspace.
        """
        rows = tx.execute(
            select(workspaces.c.workspace_id, workspaces.c.key_epoch, workspaces.c.key_check)
        )
        for workspace_id, epoch, sealed in rows:
            key = self._epoch_key(epoch)
            with _naming_epoch(epoch):
                _decrypt(key, sealed, workspace_id.encode())
        for sample in tx.execute(_one_key_of_each_epoch()):
            self._epoch_key(sample.epoch)
            with _naming_epoch(sample.epoch):
                self._unwrapped(WrappedKey(*sample))

    def _epoch_key(self, epoch: str) -> bytes:
        if epoch not in self._ring.epochs and self._reread is not None:
            newer = self._reread()
            if epoch in newer.epochs:
                self._ring = newer
        if epoch not in self._ring.epochs:
            raise KeyRingError(
                f"the key file has no key of the epoch {epoch}: it belongs to another database, or "
                "was not copied here after the keys were rotated"
            )
        return self._ring.epochs[epoch]

    def _key_of(self, tx: Transaction, workspace_id: str, person_id: str) -> bytes:
        found = self._stored_key(tx, workspace_id, person_id)
        if found is not None:
            return found
        key, epoch = secrets.token_bytes(32), _current_epoch(tx, workspace_id)
        row = {"workspace_id": workspace_id, "person_id": person_id, "epoch": epoch}
        bound = _bound_key(WrappedKey(**row, wrapped=b""), epoch)
        wrapped = _encrypt(self._epoch_key(epoch), key, bound)
        if add_if_new(tx, person_keys, {**row, "wrapped": wrapped}):
            return key
        # Another replica created this person's key meanwhile, and that one counts.
        raced = self._stored_key(tx, workspace_id, person_id)
        if raced is None:
            raise KeyRingError("a person's key vanished while it was being made")
        return raced

    def _stored_key(self, tx: Transaction, workspace_id: str, person_id: str) -> bytes | None:
        row = tx.execute(
            select(*WRAPPED_KEY).where(in_workspace(person_keys, workspace_id, person_id=person_id))
        ).one_or_none()
        return None if row is None else self._unwrapped(WrappedKey(*row))

    def _unwrapped(self, key: WrappedKey) -> bytes:
        return _decrypt(self._epoch_key(key.epoch), key.wrapped, _bound_key(key, key.epoch))


def _current_epoch(tx: Transaction, workspace_id: str) -> str:
    """
    The epoch that wraps the new keys of a workspace.

    On PostgreSQL the workspace stays locked against a rotation until the key is committed;
    otherwise the rotation could miss a key of the old epoch.
    """
    epoch: str | None = tx.execute(
        select(workspaces.c.key_epoch)
        .where(in_workspace(workspaces, workspace_id))
        .with_for_update(read=True)
    ).scalar_one_or_none()
    if epoch is None:
        raise KeyRingError("there is no such workspace to make a key in")
    return epoch


def _one_key_of_each_epoch() -> Select[tuple[Any, ...]]:
    first = (
        select(
            person_keys.c.workspace_id,
            person_keys.c.epoch,
            func.min(person_keys.c.person_id).label("person_id"),
        )
        .group_by(person_keys.c.workspace_id, person_keys.c.epoch)
        .subquery()
    )
    return select(*WRAPPED_KEY).join(
        first, in_same_workspace(person_keys, first, person_id="person_id")
    )


@contextmanager
def _naming_epoch(epoch: str) -> Iterator[None]:
    try:
        yield
    except KeyRingError as fault:
        raise KeyRingError(
            f"the key of the epoch {epoch} in the key file does not fit this database"
        ) from fault


def _bound_key(key: WrappedKey, epoch: str) -> bytes:
    return f"1|person_keys|{key.workspace_id}|{key.person_id}|{epoch}".encode()


def _encrypt(key: bytes, content: bytes, bound: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _FORMAT + nonce + AESGCM(key).encrypt(nonce, content, bound)


def _decrypt(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    if sealed[:1] != _FORMAT:
        raise KeyRingError("sealed words are of an unknown format")
    nonce, content = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, content, bound)
    except (InvalidTag, ValueError) as fault:
        raise KeyRingError("the key does not fit these words") from fault
