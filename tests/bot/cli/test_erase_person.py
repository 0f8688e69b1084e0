"""``kith erase-person``: an operator erases one person."""

from __future__ import annotations

from contextlib import closing

import pytest

from storage import people, sealed_words, workspaces
from storage.database import Database
from storage.key_ring import read_key_ring
from storage.records import Person
from storage.tables import details
from storage.vault import Vault
from tests.bot.cli.test_main import Installation, bare, installation, sandbox
from tests.storage.builders import MONDAY, a_detail
from tests.storage.lookups import count

__all__ = ["bare", "installation", "sandbox"]


def database_of(it: Installation) -> Database:
    """The database of an installation."""
    return Database(f"sqlite:///{it.folder / 'kith.db'}")


@pytest.fixture
def shared(installation: Installation) -> Installation:
    """Ada has shared something with Bo."""
    with closing(database_of(installation)) as database, database.write() as tx:
        (here,) = workspaces.everywhere(tx)
        ada, bo = (people.get_or_add(tx, here, one) for one in ("U0ADA", "U0BO"))
        vault = Vault(read_key_ring(installation.key))
        sealed_words.keep_detail(tx, vault, a_detail(ada), "an operation", [bo.id])
    return installation


def left(it: Installation) -> tuple[Person | None, Person | None, int]:
    """What is known of Ada and of Bo, and how many details there are."""
    with closing(database_of(it)) as database, database.read() as tx:
        (here, *_) = workspaces.everywhere(tx)
        ada, bo = (people.find(tx, here, one) for one in ("U0ADA", "U0BO"))
        return ada, bo, count(tx, details)


def test_one_person_is_erased_and_nobody_else(shared: Installation) -> None:
    """With counts, and not a word of theirs; a restored backup forgets them, too (P14)."""
    ended = shared.kith("erase-person", "U0ADA", "--yes")
    ada, bo, number = left(shared)

    assert ended.returncode == 0
    assert "among it details 1, reminders 0, coffees 0." in ended.stdout
    assert "operation" not in ended.stdout + ended.stderr
    assert (ada, number) == (None, 0)
    assert bo is not None
    assert (shared.folder / "kith.tombstones").read_text() != ""


REFUSED = {
    "no confirmation": (("U0ADA",), "Nothing was erased."),
    "unknown person": (("U0NOBODY", "--yes"), "Kith holds nothing about U0NOBODY"),
    "unknown team": (("U0ADA", "--yes", "--team", "T0NONE"), "no Slack team T0NONE"),
}


@pytest.mark.parametrize(("arguments", "says"), REFUSED.values(), ids=REFUSED.keys())
def test_nothing_is_erased_by_mistake(
    shared: Installation,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    says: str,
) -> None:
    """Each refusal says so, and what to do (P14)."""
    monkeypatch.setattr("builtins.input", lambda _: "")
    ended = shared.kith("erase-person", *arguments)

    assert ended.returncode == 2
    assert says in ended.stderr
    assert "Traceback" not in ended.stderr
    assert left(shared)[0] is not None


def test_of_several_workspaces_one_has_to_be_named(shared: Installation) -> None:
    """The same ID may be somebody else's elsewhere."""
    with closing(database_of(shared)) as database, database.write() as tx:
        vault = Vault(read_key_ring(shared.key))
        workspaces.add(tx, vault, "T0OTHER002", None, MONDAY)
    ended = shared.kith("erase-person", "U0ADA", "--yes")

    assert ended.returncode == 2
    assert "holds 2 workspaces. Nothing was erased." in ended.stderr


def test_nothing_is_erased_where_it_cannot_be_noted(shared: Installation) -> None:
    """Else a restored backup would bring them back, and nobody would know (P14)."""
    (shared.folder / "kith.tombstones").mkdir()
    ended = shared.kith("erase-person", "U0ADA", "--yes")

    assert ended.returncode == 2
    assert "Kith can't write in" in ended.stderr
    assert "Nothing was erased." in ended.stderr
    assert "Traceback" not in ended.stderr
    assert left(shared)[0] is not None


def test_a_disk_that_fills_up_meanwhile_is_said(
    shared: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are erased, and what is left to do stands there: no traceback."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("storage.tombstone_file.append", full)
    ended = shared.kith("erase-person", "U0ADA", "--yes")

    assert ended.returncode == 2
    assert "U0ADA is erased. But the tombstone file can't be written" in ended.stderr
    assert "kith purge" in ended.stderr
    assert left(shared)[0] is None


def test_where_nobody_can_answer_that_is_said(
    shared: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container without a terminal."""

    def nobody(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", nobody)
    ended = shared.kith("erase-person", "U0ADA")

    assert ended.returncode == 2
    assert "Nobody answered, and nothing was erased." in ended.stderr
