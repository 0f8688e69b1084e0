"""Changing the key ring: atomic, one process at a time, and never readable by others."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.key_ring import KeyRingError, add_epoch, create_key_ring, read_key_ring, remove_epoch
from tests.storage.racing import race


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A key ring of one epoch, alone in its folder."""
    create_key_ring(tmp_path / "kith.key", "2026-11")
    return tmp_path / "kith.key"


def alone(path: Path) -> bool:
    """Whether no other file was left beside the key file."""
    return [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_new_epoch_is_added(path: Path) -> None:
    """The new key is random and the newest; the old one stays for what it wrapped."""
    before = read_key_ring(path)
    after = add_epoch(path, "2026-12")

    assert read_key_ring(path) == after
    assert after.current == "2026-12"
    assert after.epochs.keys() == {"2026-11", "2026-12"}
    assert after.epochs["2026-11"] == before.epochs["2026-11"]
    assert len(after.epochs["2026-12"]) == 32
    assert after.epochs["2026-12"] != after.epochs["2026-11"]
    assert alone(path)


def test_an_old_epoch_is_removed(path: Path) -> None:
    """The key is gone from the file, and nothing else is."""
    after = add_epoch(path, "2026-12")
    left = remove_epoch(path, "2026-11")

    assert read_key_ring(path) == left
    assert left.current == "2026-12"
    assert left.epochs == {"2026-12": after.epochs["2026-12"]}
    assert alone(path)


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_the_file_is_never_readable_by_others(
    path: Path, mask: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mode 600 from the first moment, also of the temporary file, with any umask."""
    seen = []
    opened = os.open

    def looked_at(name: Path, *how: int) -> int:
        descriptor = opened(name, *how)
        if str(name).startswith(str(path)):
            seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return descriptor

    monkeypatch.setattr(os, "open", looked_at)
    before = os.umask(mask)
    try:
        add_epoch(path, "2026-12")
    finally:
        os.umask(before)

    assert set(seen) == {0o600}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


CHANGES: list[Callable[[Path], object]] = [
    lambda path: add_epoch(path, "2026-12"),
    lambda path: remove_epoch(path, "2026-10"),
]


@pytest.fixture
def three(path: Path) -> Path:
    """A ring with an older epoch, which may be removed."""
    path.unlink()
    create_key_ring(path, "2026-10")
    add_epoch(path, "2026-11")
    return path


@pytest.mark.parametrize("change", CHANGES, ids=["add", "remove"])
@pytest.mark.parametrize("step", ["open", "chown", "fsync"])
def test_an_error_leaves_the_file_unchanged(
    three: Path, change: Callable[[Path], object], step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk or a read-only folder changes nothing and leaves no file."""
    before = three.read_bytes()

    def refuse(*_: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, step, refuse)
    with pytest.raises(KeyRingError, match=r"\(Read-only file system\); its folder must be"):
        change(three)
    assert three.read_bytes() == before
    assert alone(three)


@pytest.mark.parametrize("change", CHANGES, ids=["add", "remove"])
def test_a_change_that_was_not_written_is_noticed(
    three: Path, change: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new ring is read back before it replaces the old one."""
    before = three.read_bytes()
    monkeypatch.setattr(json, "dump", lambda content, file, **_: file.write("{}"))

    with pytest.raises(KeyRingError, match="cannot be read as a key ring"):
        change(three)
    assert three.read_bytes() == before
    assert alone(three)


@pytest.mark.parametrize("change", CHANGES, ids=["add", "remove"])
def test_one_at_a_time(three: Path, change: Callable[[Path], object]) -> None:
    """A second process cannot change the ring meanwhile; a dead one's leftover is named."""
    before = three.read_bytes()
    beside = three.with_name("kith.key.new")
    beside.touch()

    with pytest.raises(KeyRingError, match=rf"remove {beside}, and try again"):
        change(three)
    assert three.read_bytes() == before
    assert beside.exists()


def test_of_many_that_add_at_once_none_is_lost(path: Path) -> None:
    """Every epoch that was added is there; the other processes got an error."""

    def add(name: str) -> Callable[[], bool]:
        def adding() -> bool:
            try:
                add_epoch(path, name)
            except KeyRingError:
                return False
            return True

        return adding

    names = [f"epoch-{number}" for number in range(8)]
    added = [name for name, done in zip(names, race([*map(add, names)]), strict=True) if done]

    assert added
    assert read_key_ring(path).epochs.keys() == {"2026-11", *added}
    assert alone(path)


def test_an_epoch_is_never_replaced(path: Path) -> None:
    """A second key of the same name would lose what the first one wrapped."""
    before = path.read_bytes()

    with pytest.raises(KeyRingError, match="has a key of the epoch 2026-11 already"):
        add_epoch(path, "2026-11")
    assert path.read_bytes() == before
    assert alone(path)


@pytest.mark.parametrize(
    ("epoch", "says"),
    [("2026-12", "only: 2026-10, 2026-11"), ("", "only: "), ("2026-11", "is the newest epoch")],
)
def test_epochs_that_cannot_be_removed(three: Path, epoch: str, says: str) -> None:
    """An unknown epoch, and the newest, which every new key needs."""
    before = three.read_bytes()

    with pytest.raises(KeyRingError, match=says):
        remove_epoch(three, epoch)
    assert three.read_bytes() == before
    assert alone(three)


@pytest.mark.parametrize("change", CHANGES, ids=["add", "remove"])
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o602])
def test_a_file_that_others_can_touch_is_not_changed(
    three: Path, change: Callable[[Path], object], mode: int
) -> None:
    """It is refused as it is when it is read, with the remedy."""
    three.chmod(mode)

    with pytest.raises(KeyRingError, match=f"run: chmod 600 {three}"):
        change(three)
    assert alone(three)


@pytest.mark.parametrize("change", CHANGES, ids=["add", "remove"])
def test_a_missing_ring_is_not_made(tmp_path: Path, change: Callable[[Path], object]) -> None:
    """Without a ring, none is created."""
    with pytest.raises(KeyRingError, match="does not exist"):
        change(tmp_path / "kith.key")
    assert list(tmp_path.iterdir()) == []


def test_a_link_still_leads_to_the_ring(path: Path, tmp_path: Path) -> None:
    """If the key file is a link, its target is changed, and it stays a link."""
    link = tmp_path / "link.key"
    link.symlink_to(path)
    added = add_epoch(link, "2026-12")

    assert link.is_symlink()
    assert read_key_ring(path) == added


def test_the_owner_stays_the_owner(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When root changes the ring, the user who runs the bot can still read it."""
    given = []
    monkeypatch.setattr(os, "chown", lambda *how: given.append(how))
    add_epoch(path, "2026-12")

    assert given == [(path.with_name("kith.key.new"), path.stat().st_uid, -1)]
