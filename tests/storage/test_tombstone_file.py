"""The file of tombstones: durable, readable by its owner only, and safe after a crash."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from storage import tombstone_file
from storage.records import Tombstone, TombstoneKind, new_id
from storage.tombstone_file import Noted
from tests.storage.builders import DAY, MONDAY
from tests.storage.racing import race

PERSON, LINE = TombstoneKind.PERSON, TombstoneKind.COFFEE_NOTE


def a_tombstone(subject: str, days: int = 0, kind: TombstoneKind = PERSON) -> Tombstone:
    """Something that was forgotten so many days after Monday."""
    return Tombstone("w", new_id(), kind, subject, MONDAY + days * DAY, None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of the file."""
    return tmp_path / "kith.tombstones"


def test_tombstones_are_read_back(path: Path) -> None:
    """Kind, subject and moment, in the order of writing."""
    tombstone_file.append(path, [a_tombstone("a" * 64)])
    tombstone_file.append(path, [a_tombstone("b" * 32, 1, LINE)])

    assert tombstone_file.read(path) == (
        (Noted(PERSON, "a" * 64, MONDAY), Noted(LINE, "b" * 32, MONDAY + DAY)),
        0,
    )


def test_only_its_owner_can_read_the_file(path: Path) -> None:
    """Mode 600 from the first moment, and after pruning too."""
    tombstone_file.append(path, [a_tombstone("a"), a_tombstone("b", 9)])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    tombstone_file.prune(path, MONDAY + DAY)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [path.name] == [one.name for one in path.parent.iterdir()]


def test_pruning_keeps_what_backups_may_still_hold(path: Path) -> None:
    """Only older tombstones are removed; a line that is not understood stays."""
    tombstone_file.append(path, [a_tombstone("old"), a_tombstone("new", 2)])
    with path.open("a") as file:
        file.write("not a tombstone\nperson x 2026-11-24T09:00:00\n")
    tombstone_file.prune(path, MONDAY + 2 * DAY)
    noted, unclear = tombstone_file.read(path)

    assert [one.subject for one in noted] == ["new"]
    assert unclear == 2


def test_there_may_be_nothing_to_prune(path: Path) -> None:
    """Pruning without a file creates none."""
    tombstone_file.prune(path, MONDAY)

    assert not path.exists()


def test_a_truncated_line_spoils_no_other(path: Path) -> None:
    """After a crash in mid-line the next tombstone starts a line of its own."""
    tombstone_file.append(path, [a_tombstone("a")])
    with path.open("ab") as file:
        file.write(b"person bbbb")
    tombstone_file.append(path, [a_tombstone("c")])
    noted, unclear = tombstone_file.read(path)

    assert [one.subject for one in noted] == ["a", "c"]
    assert unclear == 1


def test_nothing_is_lost_when_several_write_and_prune(path: Path) -> None:
    """A tombstone written during another process's pruning is kept."""

    def note(number: int) -> None:
        tombstone_file.append(path, [a_tombstone(f"{number}-{each}", 5) for each in range(20)])
        tombstone_file.append(path, [a_tombstone("old")])
        tombstone_file.prune(path, MONDAY + DAY)

    race([lambda number=number: note(number) for number in range(6)])  # type: ignore[misc]
    noted, unclear = tombstone_file.read(path)

    assert unclear == 0
    assert len([one for one in noted if one.subject != "old"]) == 120
