"""The key ring: a file outside the database with the keys of all epochs.

Only its owner can read it. A change is atomic: after a crash the file is the old ring or the new
one, and a new key is on the disk before it is used.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import stat
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from storage.private_file import open_private

_KEY_BYTES = 32


class KeyRingError(Exception):
    """The key ring is missing, unreadable, readable by others, or of another database."""


@dataclass(frozen=True, slots=True, repr=False)
class KeyRing:
    """The keys of all epochs by name; *current* is the newest epoch."""

    current: str
    epochs: dict[str, bytes]


def read_key_ring(path: Path) -> KeyRing:
    """Read the key ring. Raises :class:`KeyRingError` with the reason if it can't be used."""
    try:
        if path.is_dir():
            raise KeyRingError(f"{path} is a folder, and must be the key file")
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            raise KeyRingError(
                f"the key file {path} can be read by others (mode {mode:o}); run: chmod 600 {path}"
            )
        content = json.loads(path.read_text(encoding="utf-8"))
        epochs = {
            name: base64.b64decode(key, validate=True) for name, key in content["epochs"].items()
        }
        current = str(content["current"])
    except FileNotFoundError as fault:
        raise KeyRingError(f"the key file {path} does not exist") from fault
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise KeyRingError(f"the key file {path} cannot be read as a key ring") from fault
    if current not in epochs or any(len(key) != _KEY_BYTES for key in epochs.values()):
        raise KeyRingError(f"the key file {path} is incomplete")
    return KeyRing(current, epochs)


def create_key_ring(path: Path, epoch: str) -> KeyRing:
    """Create a key ring at *path* with mode 600. Raises :class:`KeyRingError` if it exists."""
    ring = KeyRing(epoch, {epoch: secrets.token_bytes(_KEY_BYTES)})
    try:
        _write(_new_file(path), ring)
        _flush_folder(path)
    except OSError as fault:
        raise KeyRingError(f"the key file {path} cannot be created ({fault.strerror})") from fault
    return ring


def add_epoch(path: Path, epoch: str) -> KeyRing:
    """
    Add a new random key as the newest; returns the new ring.

    Raises :class:`KeyRingError` if that fails; the file is then unchanged.
    """

    def added(ring: KeyRing) -> KeyRing:
        if epoch in ring.epochs:
            raise KeyRingError(f"the key file {path} has a key of the epoch {epoch} already")
        return KeyRing(epoch, {**ring.epochs, epoch: secrets.token_bytes(_KEY_BYTES)})

    return _change(path, added)


def remove_epoch(path: Path, epoch: str) -> KeyRing:
    """
    Take the key of an older epoch off the ring, for good; returns the new ring.

    Raises :class:`KeyRingError` if that fails; the file is then unchanged.
    """

    def without(ring: KeyRing) -> KeyRing:
        if epoch not in ring.epochs:
            known = ", ".join(sorted(ring.epochs))
            raise KeyRingError(
                f"the key file {path} has no key of the epoch {epoch}, only: {known}"
            )
        if epoch == ring.current:
            raise KeyRingError(f"{epoch} is the newest epoch of the key file {path}")
        rest = {name: key for name, key in ring.epochs.items() if name != epoch}
        return KeyRing(ring.current, rest)

    return _change(path, without)


def _change(path: Path, change: Callable[[KeyRing], KeyRing]) -> KeyRing:
    """Replace the ring by what *change* returns; one process at a time."""
    # Replace the target of a symbolic link, not the link.
    path = path.resolve()
    replacement = path.with_name(f"{path.name}.new")
    try:
        with ExitStack() as cleaning:
            # This file is the lock: creating it fails if it exists.
            os.close(_new_file(replacement))
            cleaning.callback(replacement.unlink)
            changed = change(read_key_ring(path))
            # The user who runs the bot must be able to read it, even if root changes it.
            os.chown(replacement, path.stat().st_uid, -1)
            _write(os.open(replacement, os.O_WRONLY), changed)
            if read_key_ring(replacement) != changed:
                raise KeyRingError(f"{replacement} does not hold what was written to it")
            replacement.replace(path)
            cleaning.pop_all()
            _flush_folder(path)
    except FileExistsError as fault:
        raise KeyRingError(
            f"the key file {path} is being changed already; if nobody else is at it, an earlier "
            f"change was cut off: remove {replacement}, and try again"
        ) from fault
    except OSError as fault:
        raise KeyRingError(
            f"the key file {path} cannot be changed ({fault.strerror}); its folder must be "
            "writable to the owner of the file, who must be the one that runs this"
        ) from fault
    return changed


def _new_file(path: Path) -> int:
    """Create a file with mode 600; fails if it exists."""
    return open_private(path, os.O_WRONLY | os.O_EXCL)


def _write(descriptor: int, ring: KeyRing) -> None:
    content = {
        "current": ring.current,
        "epochs": {name: base64.b64encode(key).decode() for name, key in ring.epochs.items()},
    }
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=2)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(path: Path) -> None:
    """Flush the folder, so that the new name of the file survives a crash."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
