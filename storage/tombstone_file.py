"""
The file of tombstones, which records outside the database what was forgotten.

A restored backup does not know what was forgotten after it was made; this file does. It holds
random ids and keyed hashes, one tombstone per line: kind, subject, moment.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from storage.private_file import open_private
from storage.records import Tombstone, TombstoneKind


@dataclass(frozen=True, slots=True)
class Noted:
    """One line of the file: what was forgotten, and when."""

    kind: TombstoneKind
    subject: str
    forgotten_at: datetime


def append(path: Path, stones: Iterable[Tombstone]) -> None:
    """Append tombstones to the file, which is created with mode 600; they are on the disk then."""
    lines = [f"{one.kind} {one.subject} {one.forgotten_at.isoformat()}\n" for one in stones]
    with _locked(path) as file:
        # A line that a crash cut off stays a line of its own.
        is_whole = file.seek(0, os.SEEK_END) == 0 or _last_byte(file) == b"\n"
        file.write((("" if is_whole else "\n") + "".join(lines)).encode())
        file.flush()
        os.fsync(file.fileno())


def read(path: Path) -> tuple[tuple[Noted, ...], int]:
    """All tombstones, and how many lines can't be parsed. Raises :class:`OSError`."""
    found = [_parsed(line) for line in path.read_bytes().splitlines()]
    return tuple(one for one in found if one is not None), found.count(None)


def prune(path: Path, before: datetime) -> None:
    """Remove tombstones from before a moment; lines that can't be parsed stay."""
    if not path.exists():
        return
    with _locked(path) as file:
        lines = file.read().splitlines(keepends=True)
        kept = [line for line in lines if not _is_before(line, before)]
        if kept == lines:
            return
        fresh = path.with_name(f"{path.name}.new")
        with os.fdopen(open_private(fresh, os.O_WRONLY | os.O_TRUNC), "wb") as other:
            other.write(b"".join(kept))
            other.flush()
            os.fsync(other.fileno())
        fresh.replace(path)


@contextmanager
def _locked(path: Path) -> Iterator[BinaryIO]:
    """The file, locked against other processes that append or prune."""
    while True:
        descriptor = open_private(path, os.O_RDWR | os.O_APPEND)
        with os.fdopen(descriptor, "rb+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            # Another process may have replaced it by a pruned one.
            if path.exists() and os.fstat(file.fileno()).st_ino == path.stat().st_ino:
                yield file
                return


def _last_byte(file: BinaryIO) -> bytes:
    file.seek(-1, os.SEEK_END)
    return file.read(1)


def _is_before(line: bytes, moment: datetime) -> bool:
    one = _parsed(line)
    return one is not None and one.forgotten_at < moment


def _parsed(line: bytes) -> Noted | None:
    try:
        kind, subject, moment = line.decode("ascii").split()
        at = datetime.fromisoformat(moment)
        return None if at.tzinfo is None else Noted(TombstoneKind(kind), subject, at)
    except ValueError:
        return None
