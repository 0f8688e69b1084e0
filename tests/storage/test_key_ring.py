"""The file of the key ring: how it is made, and when it is refused."""

from __future__ import annotations

import base64
import json
import os
import stat
from pathlib import Path

import pytest

from storage.key_ring import KeyRing, KeyRingError, create_key_ring, read_key_ring
from tests.storage.racing import race

KEY = base64.b64encode(bytes(range(32))).decode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the key ring lies."""
    return tmp_path / "kith.key"


def written(path: Path, content: str, mode: int = 0o600) -> Path:
    """A key file with this content."""
    path.write_text(content)
    path.chmod(mode)
    return path


def ring_of(**epochs: object) -> str:
    """The content of a key file with these epochs; the first one is current."""
    return json.dumps({"current": next(iter(epochs), "none"), "epochs": epochs})


def test_a_new_ring_can_be_read(path: Path) -> None:
    """It has one key of 32 bytes, and reads back equal."""
    made = create_key_ring(path, "2026-11")
    read = read_key_ring(path)

    assert (read.current, read.epochs) == (made.current, made.epochs)
    assert made.current == "2026-11"
    assert [len(key) for key in made.epochs.values()] == [32]


def test_two_rings_have_different_keys(tmp_path: Path) -> None:
    """Keys are random."""
    first = create_key_ring(tmp_path / "first.key", "2026-11")
    second = create_key_ring(tmp_path / "second.key", "2026-11")

    assert first.epochs != second.epochs


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_its_owner_can_read_the_file(path: Path, mask: int) -> None:
    """The file has mode 600 from its first moment, with any umask."""
    before = os.umask(mask)
    try:
        create_key_ring(path, "2026-11")
    finally:
        os.umask(before)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o640, 0o660, 0o604, 0o644, 0o610, 0o601, 0o620])
def test_a_file_that_others_can_touch_is_refused(path: Path, mode: int) -> None:
    """A key file that others may read, write or run is refused, with the remedy."""
    written(path, ring_of(one=KEY), mode)

    with pytest.raises(KeyRingError, match=f"chmod 600 {path}"):
        read_key_ring(path)


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_file_of_its_owner_alone_is_read(path: Path, mode: int) -> None:
    """A file that only its owner may read is accepted."""
    written(path, ring_of(one=KEY), mode)

    assert read_key_ring(path).epochs == {"one": bytes(range(32))}


def test_a_missing_file_is_named(path: Path) -> None:
    """The error says which file is missing."""
    with pytest.raises(KeyRingError, match=f"{path} does not exist"):
        read_key_ring(path)


def test_a_folder_in_its_place_is_said(path: Path) -> None:
    """A container makes one where a file that it is to mount is missing."""
    path.mkdir(0o755)
    with pytest.raises(KeyRingError, match=f"{path} is a folder"):
        read_key_ring(path)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        KEY,
        "null",
        "[]",
        "{}",
        '{"current": "one"}',
        '{"current": "one", "epochs": []}',
        ring_of(one=KEY + "!"),
        ring_of(one="ÄÖÜ"),
        ring_of(one=12),
        ring_of(one=None),
    ],
)
def test_a_broken_file_is_refused(path: Path, content: str) -> None:
    """A file that is no key ring gives one sentence that quotes nothing of it."""
    written(path, content)

    with pytest.raises(KeyRingError) as refused:
        read_key_ring(path)
    assert str(refused.value) == f"the key file {path} cannot be read as a key ring"


@pytest.mark.parametrize(
    "content",
    [
        ring_of(),
        ring_of(one=KEY[:-4]),
        ring_of(one=base64.b64encode(bytes(16)).decode()),
        ring_of(one=base64.b64encode(bytes(33)).decode()),
        ring_of(one=""),
        ring_of(one=KEY, two=base64.b64encode(bytes(31)).decode()),
        json.dumps({"current": "two", "epochs": {"one": KEY}}),
        json.dumps({"current": ["one"], "epochs": {"one": KEY}}),
        json.dumps({"current": None, "epochs": {"one": KEY}}),
    ],
)
def test_an_incomplete_ring_is_refused(path: Path, content: str) -> None:
    """A ring without its current key, or with a key that is not of 32 bytes, is refused."""
    written(path, content)

    with pytest.raises(KeyRingError) as refused:
        read_key_ring(path)
    assert KEY not in str(refused.value)


def test_bytes_that_are_no_text_are_refused(path: Path) -> None:
    """A file of raw bytes is refused like any other that is no key ring."""
    path.write_bytes(bytes(range(128, 256)))
    path.chmod(0o600)

    with pytest.raises(KeyRingError, match="cannot be read as a key ring"):
        read_key_ring(path)


def test_a_ring_is_never_overwritten(path: Path) -> None:
    """An existing file may be the only key to everything."""
    create_key_ring(path, "2026-11")
    before = path.read_bytes()

    with pytest.raises(KeyRingError, match="cannot be created"):
        create_key_ring(path, "2026-12")
    assert path.read_bytes() == before


def test_a_link_is_not_followed(path: Path, tmp_path: Path) -> None:
    """A link in the place of the key file does not send the keys elsewhere."""
    path.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(KeyRingError, match="cannot be created"):
        create_key_ring(path, "2026-11")
    assert not (tmp_path / "elsewhere").exists()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """The error says that the folder is missing."""
    with pytest.raises(KeyRingError, match="No such file or directory"):
        create_key_ring(tmp_path / "nowhere" / "kith.key", "2026-11")


def test_of_two_that_make_a_ring_one_succeeds(path: Path) -> None:
    """Of two first starts at once only one makes the keys."""

    def make() -> bool:
        try:
            create_key_ring(path, "2026-11")
        except KeyRingError:
            return False
        return True

    assert sorted(race([make] * 4)) == [False, False, False, True]
    assert read_key_ring(path).current == "2026-11"


def test_a_ring_does_not_show_its_keys(ring: KeyRing) -> None:
    """The repr of a ring, as in a log or a traceback, has no key."""
    assert "epochs" not in repr(ring)
    assert "\\x" not in repr(ring)
