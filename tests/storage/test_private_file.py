"""Files that only the user who runs Kith may read, whoever makes them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from storage import tombstone_file
from storage.key_ring import create_key_ring
from storage.private_file import open_private
from storage.sqlite_file import make_private_file


def test_a_file_that_root_makes_belongs_to_the_owner_of_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One command as root must not lock Kith out of its database, its key or its tombstones."""
    given: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(os, "fchown", lambda _, user, group: given.append((user, group)))
    owner = tmp_path.stat().st_uid, tmp_path.stat().st_gid
    make_private_file(tmp_path / "kith.db")
    create_key_ring(tmp_path / "kith.key", "2026-12")
    tombstone_file.append(tmp_path / "kith.tombstones", [])

    assert given == [owner] * 3
    assert {stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir()} == {0o600}


def test_what_is_there_keeps_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a new file is given away."""
    (tmp_path / "kith.tombstones").write_text("line\n")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(os, "fchown", lambda *_: pytest.fail("given away"))

    os.close(open_private(tmp_path / "kith.tombstones", os.O_RDWR))
