"""Words are sealed, bound to their place, and lost for good with their owner's key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select, update

from storage import sealed_words, workspaces
from storage.database import Database
from storage.key_ring import KeyRing, KeyRingError
from storage.records import Person, Workspace
from storage.tables import details, person_keys
from storage.tables import workspaces as workspaces_table
from storage.vault import Place, Vault, WrappedKey
from tests.storage.builders import MONDAY, a_coffee_note, a_detail
from tests.storage.racing import held_up, race

MUM = "My mum is having an operation on Thursday, I'm a bit nervous."


@pytest.fixture
def place(ada: Person) -> Place:
    """The place of something of Ada's."""
    return Place("details", "words", ada.workspace_id, ada.id, "row")


def keys_in(tx: Connection) -> int:
    """How many people's keys there are."""
    return len(tx.execute(select(person_keys)).all())


@pytest.mark.parametrize(
    "words",
    [
        MUM,
        "",
        " \n\t\r\n",
        "a|b|c",
        "اليوم أمي في المستشفى",
        "אמא שלי בבית חולים, ‏ואני דואגת",
        "\u202eright to left by force\u202c",
        "👩🏽‍👩🏻‍👧‍👦 🏳️‍🌈 🫶🏿",
        "e\u0301 is not é",
        "\0",
        "我妈妈住院了。" * 285 + "好。好。好",
        "x" * 2000,
        "🫶🏿" * 1000,
    ],
)
def test_words_come_back_as_they_were(
    tx: Connection, vault: Vault, place: Place, words: str
) -> None:
    """Words in any script and up to 2,000 characters open unchanged."""
    assert vault.open(tx, place, vault.seal(tx, place, words)) == words


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=100,
)
@given(words=st.text())
def test_any_words_come_back(tx: Connection, vault: Vault, place: Place, words: str) -> None:
    """Sealing and opening changes no text."""
    assert vault.open(tx, place, vault.seal(tx, place, words)) == words


def test_the_same_words_are_never_sealed_alike(tx: Connection, vault: Vault, place: Place) -> None:
    """Two seals do not reveal that the words are the same."""
    seals = {vault.seal(tx, place, "the same") for _ in range(50)}

    assert len(seals) == 50
    assert len({seal[1:13] for seal in seals}) == 50


def test_a_person_has_one_key(tx: Connection, vault: Vault, place: Place, bo: Person) -> None:
    """The key is made on the first use, and reused; everybody has their own."""
    for _ in range(3):
        vault.seal(tx, place, MUM)
    assert keys_in(tx) == 1
    vault.seal(tx, replace(place, owner_id=bo.id), MUM)
    assert keys_in(tx) == 2


@pytest.mark.parametrize("part", ["table", "column", "row_id"])
def test_words_open_only_in_their_place(
    tx: Connection, vault: Vault, place: Place, part: str
) -> None:
    """Words that were moved to another row, column or table of their owner do not open (P4)."""
    sealed = vault.seal(tx, place, MUM)

    with pytest.raises(KeyRingError, match="does not fit"):
        vault.open(tx, replace(place, **{part: "another"}), sealed)


def test_words_do_not_open_for_another_owner(
    tx: Connection, vault: Vault, place: Place, bo: Person
) -> None:
    """Ada's words that were moved to Bo's row do not open, with Bo's key or with Ada's (P4)."""
    sealed = vault.seal(tx, place, MUM)
    at_bo = replace(place, owner_id=bo.id)
    vault.seal(tx, at_bo, "something of Bo's")

    with pytest.raises(KeyRingError, match="does not fit"):
        vault.open(tx, at_bo, sealed)
    forge_key(tx, place, at_bo)
    with pytest.raises(KeyRingError, match="does not fit"):
        vault.open(tx, at_bo, sealed)


def test_words_do_not_open_in_another_workspace(
    tx: Connection, vault: Vault, place: Place, other: Workspace
) -> None:
    """Words that were moved to another workspace do not open, even with the key beside (P4)."""
    sealed = vault.seal(tx, place, MUM)
    elsewhere = replace(place, workspace_id=other.id)
    vault.seal(tx, elsewhere, "something else")

    with pytest.raises(KeyRingError, match="does not fit"):
        vault.open(tx, elsewhere, sealed)
    forge_key(tx, place, elsewhere)
    with pytest.raises(KeyRingError, match="does not fit"):
        vault.open(tx, elsewhere, sealed)


def forge_key(tx: Connection, source: Place, target: Place) -> None:
    """Put a copy of one person's wrapped key in the place of another's, as a thief would."""
    stolen = tx.execute(
        select(person_keys.c.wrapped).where(
            person_keys.c.workspace_id == source.workspace_id,
            person_keys.c.person_id == source.owner_id,
        )
    ).scalar_one()
    tx.execute(
        update(person_keys)
        .where(
            person_keys.c.workspace_id == target.workspace_id,
            person_keys.c.person_id == target.owner_id,
        )
        .values(wrapped=stolen)
    )


def test_a_row_that_was_overwritten_does_not_open(
    tx: Connection, vault: Vault, ada: Person, bo: Person
) -> None:
    """With write access one still cannot read Ada's words through Bo's detail (P4)."""
    hers, another, his = a_detail(ada), a_detail(ada), a_detail(bo)
    for detail in (hers, another, his):
        sealed_words.keep_detail(tx, vault, detail, f"of {detail.id}", [])
    sealed = tx.execute(select(details.c.words).where(details.c.id == hers.id)).scalar_one()
    tx.execute(update(details).values(words=sealed))

    assert sealed_words.read_detail(tx, vault, hers) == f"of {hers.id}"
    for detail in (another, his):
        with pytest.raises(KeyRingError):
            sealed_words.read_detail(tx, vault, detail)


@pytest.mark.parametrize("position", [0, 1, 12, 13, 40, -1])
def test_a_changed_byte_is_noticed(
    tx: Connection, vault: Vault, place: Place, position: int
) -> None:
    """Sealed words with any changed byte do not open."""
    sealed = bytearray(vault.seal(tx, place, MUM))
    sealed[position] ^= 1

    with pytest.raises(KeyRingError):
        vault.open(tx, place, bytes(sealed))


@pytest.mark.parametrize("length", [0, 1, 5, 13, 20, -1])
def test_truncated_words_do_not_open(
    tx: Connection, vault: Vault, place: Place, length: int
) -> None:
    """Sealed words without their end do not open."""
    sealed = vault.seal(tx, place, MUM)[:length]

    with pytest.raises(KeyRingError):
        vault.open(tx, place, sealed)


def test_without_their_key_words_are_lost(tx: Connection, vault: Vault, place: Place) -> None:
    """Once a person's key is destroyed, nothing that was sealed with it opens again (P14)."""
    sealed = vault.seal(tx, place, MUM)
    vault.destroy_key(tx, place.workspace_id, place.owner_id)

    with pytest.raises(KeyRingError, match="has been destroyed"):
        vault.open(tx, place, sealed)
    vault.seal(tx, place, "something new")
    with pytest.raises(KeyRingError, match="does not fit"):
        vault.open(tx, place, sealed)


def test_reading_makes_no_key(tx: Connection, vault: Vault, place: Place) -> None:
    """Reading an erased person's words makes no new key for them (P14)."""
    sealed = vault.seal(tx, place, MUM)
    vault.destroy_key(tx, place.workspace_id, place.owner_id)
    with pytest.raises(KeyRingError):
        vault.open(tx, place, sealed)

    assert keys_in(tx) == 0


def test_destroying_one_key_spares_the_others(
    tx: Connection, vault: Vault, place: Place, bo: Person, other: Workspace
) -> None:
    """Forgetting Ada touches neither Bo nor somebody with Ada's id in another workspace."""
    others = [replace(place, owner_id=bo.id), replace(place, workspace_id=other.id)]
    sealed = [vault.seal(tx, other, MUM) for other in others]
    vault.seal(tx, place, MUM)
    vault.destroy_key(tx, place.workspace_id, place.owner_id)

    opened = [vault.open(tx, *pair) for pair in zip(others, sealed, strict=True)]
    assert opened == [MUM, MUM]


def test_no_word_is_in_any_file(sqlite_file: Database, vault: Vault) -> None:
    """Neither the database nor its write-ahead log holds a shared word (P4)."""
    ada = a_person(sqlite_file, vault)
    with sqlite_file.write() as tx:
        sealed_words.keep_detail(tx, vault, a_detail(ada), MUM, [])
        sealed_words.keep_coffee_note(
            tx, vault, a_coffee_note(ada), "Ask me about the quince jelly."
        )
    open_files = contents(sqlite_file)
    sqlite_file.close()

    for stored in (open_files, contents(sqlite_file)):
        assert ada.id.encode() in stored
        for word in (b"operation", b"nervous", b"Thursday", b"quince"):
            assert word not in stored


def test_a_destroyed_key_leaves_the_file(sqlite_file: Database, vault: Vault) -> None:
    """After a key is destroyed its bytes are no longer in the closed file (P14)."""
    ada = a_person(sqlite_file, vault)
    detail = a_detail(ada)
    with sqlite_file.write() as tx:
        sealed_words.keep_detail(tx, vault, detail, MUM, [])
        wrapped = tx.execute(select(person_keys.c.wrapped)).scalar_one()
        sealed = tx.execute(select(details.c.words)).scalar_one()
    sqlite_file.close()
    assert wrapped in contents(sqlite_file)
    assert sealed in contents(sqlite_file)

    with sqlite_file.write() as tx:
        vault.destroy_key(tx, ada.workspace_id, ada.id)
        tx.execute(details.delete())
    sqlite_file.close()
    assert wrapped not in contents(sqlite_file)
    assert sealed not in contents(sqlite_file)


def a_person(database: Database, vault: Vault) -> Person:
    """Ada, in a workspace of this database."""
    with database.write() as tx:
        workspace = workspaces.add(tx, vault, "T0KITH0001", None, MONDAY)
    return Person(workspace.id, "ada" * 10, "U0ADA00001", None)


def contents(database: Database) -> bytes:
    """All bytes of all files of a SQLite database."""
    assert database.file is not None
    beside: Path = database.file.parent
    return b"".join(path.read_bytes() for path in beside.glob(f"{database.file.name}*"))


def test_no_key_of_the_ring_is_in_the_database(sqlite_file: Database, vault: Vault) -> None:
    """The epoch keys stay in the key file; the database alone opens nothing."""
    ada = a_person(sqlite_file, vault)
    with sqlite_file.write() as tx:
        sealed_words.keep_detail(tx, vault, a_detail(ada), MUM, [])

    assert bytes(range(32)) not in contents(sqlite_file)
    assert bytes(range(32, 64)) not in contents(sqlite_file)


def test_the_right_ring_is_recognised(
    database: Database, vault: Vault, workspace: Workspace, other: Workspace
) -> None:
    """The ring with which all workspaces of a database were made fits it."""
    with database.read() as tx:
        vault.verify(tx)


def test_an_empty_database_fits_every_ring(database: Database, vault: Vault) -> None:
    """Without a workspace no ring is wrong."""
    with database.read() as tx:
        vault.verify(tx)


def test_a_ring_of_another_name_is_recognised(database: Database, workspace: Workspace) -> None:
    """A ring that lacks the epoch of a workspace is refused at the start, before any word."""
    stranger = Vault(KeyRing("2027-01", {"2027-01": bytes(32)}))

    with database.read() as tx, pytest.raises(KeyRingError, match="belongs to another database"):
        stranger.verify(tx)


def test_a_ring_with_another_key_is_recognised(database: Database, workspace: Workspace) -> None:
    """A ring with a different key of the same name is refused too."""
    stranger = Vault(KeyRing("2026-11", {"2026-11": bytes(32)}))

    with database.read() as tx, pytest.raises(KeyRingError, match="does not fit"):
        stranger.verify(tx)


def rewrapped(tx: Connection, ring: KeyRing, place: Place, epoch: str) -> None:
    """Let a person's key be wrapped by another epoch, with the key of this ring."""
    key = WrappedKey(*tx.execute(select(person_keys)).one())
    anew = Vault(ring).rewrapped(key, epoch)
    tx.execute(update(person_keys).values(epoch=epoch, wrapped=anew))


def test_a_ring_without_an_older_epoch_is_recognised(
    tx: Connection, ring: KeyRing, vault: Vault, place: Place
) -> None:
    """A ring that lacks an epoch which still wraps somebody's key is refused at the start."""
    vault.seal(tx, place, MUM)
    rewrapped(tx, ring, place, "2026-10")
    vault.verify(tx)

    with pytest.raises(KeyRingError, match="no key of the epoch 2026-10"):
        Vault(KeyRing("2026-11", {"2026-11": ring.epochs["2026-11"]})).verify(tx)


def test_a_ring_with_another_older_key_is_recognised(
    tx: Connection, ring: KeyRing, vault: Vault, place: Place
) -> None:
    """One key of each epoch is really unwrapped: the name alone is no proof."""
    vault.seal(tx, place, MUM)
    rewrapped(tx, ring, place, "2026-10")

    with pytest.raises(KeyRingError, match="epoch 2026-10 in the key file does not fit this"):
        Vault(KeyRing("2026-11", {**ring.epochs, "2026-10": bytes(32)})).verify(tx)


def test_verifying_writes_nothing(database: Database, vault: Vault, place: Place) -> None:
    """With the right ring and with a wrong one the rows stay the same."""
    with database.write() as tx:
        vault.seal(tx, place, MUM)
        before = tx.execute(select(person_keys)).all()
    with database.read() as tx:
        vault.verify(tx)
        with pytest.raises(KeyRingError):
            Vault(KeyRing("2026-12", {"2026-12": bytes(32)})).verify(tx)

        assert tx.execute(select(person_keys)).all() == before


def test_a_ring_that_grew_is_read_again(tx: Connection, ring: KeyRing, place: Place) -> None:
    """A replica that meets an unknown epoch reads the file again, and goes on."""
    small = KeyRing("2026-10", {"2026-10": ring.epochs["2026-10"]})
    file = [small]
    replica = Vault(small, lambda: file[0])
    sealed = Vault(ring).seal(tx, place, MUM)

    with pytest.raises(KeyRingError, match=r"no key of the epoch 2026-11: .* not copied here"):
        replica.open(tx, place, sealed)
    file[0] = ring
    assert replica.open(tx, place, sealed) == MUM


def test_known_keys_survive_a_damaged_file(
    tx: Connection, ring: KeyRing, place: Place, bo: Person
) -> None:
    """A replica does not lose keys that it knows because the file lacks them now."""
    newest = KeyRing("2026-11", {"2026-11": ring.epochs["2026-11"]})
    replica = Vault(newest, lambda: KeyRing("2027-01", {"2027-01": bytes(32)}))
    sealed = replica.seal(tx, place, MUM)
    at_bo = replace(place, owner_id=bo.id)
    tx.execute(update(workspaces_table).values(key_epoch="2026-12"))

    with pytest.raises(KeyRingError, match="no key of the epoch 2026-12"):
        replica.seal(tx, at_bo, MUM)
    assert replica.open(tx, place, sealed) == MUM


def test_one_strange_workspace_is_enough(
    database: Database, vault: Vault, workspace: Workspace
) -> None:
    """A ring that fits one workspace but not the next does not fit the database."""
    stranger = Vault(KeyRing("2026-11", {"2026-11": bytes(32)}))
    with database.write() as tx:
        workspaces.add(tx, stranger, "T0THIRD003", None, MONDAY)

    for ring in (vault, stranger):
        with database.read() as tx, pytest.raises(KeyRingError):
            ring.verify(tx)


def test_the_database_says_which_epoch_wraps(
    tx: Connection, ring: KeyRing, vault: Vault, place: Place
) -> None:
    """A newer key on the ring wraps nothing before the workspace is moved to it."""
    prepared = Vault(KeyRing("2026-12", {**ring.epochs, "2026-12": bytes(32)}))
    sealed = prepared.seal(tx, place, MUM)

    assert tx.execute(select(person_keys.c.epoch)).scalar_one() == "2026-11"
    assert vault.open(tx, place, sealed) == MUM


def test_a_key_needs_a_workspace(tx: Connection, vault: Vault, place: Place) -> None:
    """Without a workspace there is no epoch to wrap by, and no key is made."""
    with pytest.raises(KeyRingError, match="no such workspace"):
        vault.seal(tx, replace(place, workspace_id="another"), MUM)
    assert keys_in(tx) == 0


def test_without_its_epoch_a_key_is_lost(tx: Connection, ring: KeyRing, place: Place) -> None:
    """When an epoch key is destroyed, the people's keys that it wrapped are gone with it (P14)."""
    sealed = Vault(ring).seal(tx, place, MUM)
    later = Vault(KeyRing("2026-10", {"2026-10": ring.epochs["2026-10"]}))

    with pytest.raises(KeyRingError, match="belongs to another database"):
        later.open(tx, place, sealed)


def test_racing_threads_agree_about_a_first_key(
    database: Database, vault: Vault, place: Place
) -> None:
    """Eight threads that seal the first words of one person make one key, which opens them all."""

    def seal() -> bytes:
        with database.write() as tx:
            return vault.seal(tx, place, MUM)

    seals = race([seal] * 8)

    with database.read() as tx:
        assert keys_in(tx) == 1
        assert {vault.open(tx, place, sealed) for sealed in seals} == {MUM}


def test_a_replica_takes_the_key_that_another_has_just_made(
    postgresql: Database, vault: Vault
) -> None:
    """Of two replicas that make a key at once, the second uses the first's (PostgreSQL)."""
    ada = a_person(postgresql, vault)
    place = Place("details", "words", ada.workspace_id, ada.id, "row")

    def second() -> bytes:
        with postgresql.write() as tx:
            return vault.seal(tx, place, "second")

    first_sealed, second_sealed = held_up(
        postgresql, lambda tx: vault.seal(tx, place, "first"), second
    )
    with postgresql.read() as tx:
        assert vault.open(tx, place, first_sealed) == "first"
        assert vault.open(tx, place, second_sealed) == "second"
        assert keys_in(tx) == 1
