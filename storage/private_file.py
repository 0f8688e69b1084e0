"""Files that only the user who runs Kith may read."""

from __future__ import annotations

import os
from pathlib import Path


def open_private(path: Path, flags: int) -> int:
    """
    Open a file, which is made with mode 600 if *flags* say so; returns the descriptor.

    One that root makes belongs to the owner of its folder: else the user who runs Kith could
    neither read nor change it afterwards. Raises :class:`OSError`.
    """
    descriptor = os.open(path, flags | os.O_CREAT, 0o600)
    if os.geteuid() == 0 and os.fstat(descriptor).st_size == 0:
        folder = path.parent.stat()
        os.fchown(descriptor, folder.st_uid, folder.st_gid)
    return descriptor
