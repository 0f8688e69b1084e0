"""The file of a SQLite database, which only its owner can read."""

from __future__ import annotations

import os
from pathlib import Path

from storage.private_file import open_private

# SQLite gives its log and its shared memory, which lie beside the database, the database's mode.
_BESIDE = ("", "-wal", "-shm", "-journal")


def make_private_file(path: Path) -> None:
    """
    Make an empty file of mode 600, which is a new database, unless there is a file already.

    SQLite itself would make it with the mode that the umask leaves. Raises :class:`OSError`.
    """
    if path.exists():
        return
    try:
        os.close(open_private(path, os.O_RDWR | os.O_EXCL))
    except FileExistsError:
        # Another process has just made it.
        return


def files_of(database: Path) -> tuple[Path, ...]:
    """The database file, and those that SQLite may keep beside it."""
    return tuple(database.with_name(database.name + ending) for ending in _BESIDE)
