"""Keyed hashes of Slack ids: equal within a workspace, and useless without the key."""

from __future__ import annotations

import hashlib
import re

import pytest
from sqlalchemy import Connection, select

from storage.database import Database
from storage.key_ring import KeyRing, KeyRingError
from storage.records import Workspace
from storage.tables import person_keys
from storage.vault import Vault
from tests.storage.racing import race

ADA, BO = "U0ADA00001", "U0BO000002"


def test_a_hash_stays_the_same(
    tx: Connection, ring: KeyRing, vault: Vault, workspace: Workspace
) -> None:
    """The same id has the same hash, here and in another replica with the same key ring."""
    hashed = vault.hashed(tx, workspace.id, ADA)

    assert re.fullmatch("[0-9a-f]{64}", hashed)
    assert vault.hashed(tx, workspace.id, ADA) == hashed
    assert Vault(ring).hashed(tx, workspace.id, ADA) == hashed


def test_two_people_have_two_hashes(tx: Connection, vault: Vault, workspace: Workspace) -> None:
    """Different ids have different hashes."""
    assert vault.hashed(tx, workspace.id, ADA) != vault.hashed(tx, workspace.id, BO)


def test_two_workspaces_have_two_hashes(
    tx: Connection, vault: Vault, workspace: Workspace, other: Workspace
) -> None:
    """The hashes of two workspaces don't reveal that they are about the same person."""
    assert vault.hashed(tx, workspace.id, ADA) != vault.hashed(tx, other.id, ADA)


def test_a_hash_needs_its_key(tx: Connection, vault: Vault, workspace: Workspace) -> None:
    """Without the key the ids cannot be tried one by one."""
    hashed = vault.hashed(tx, workspace.id, ADA)
    vault.destroy_key(tx, workspace.id, workspace.id)

    assert hashed != hashlib.sha256(ADA.encode()).hexdigest()
    assert vault.hashed(tx, workspace.id, ADA) != hashed


def test_a_hash_survives_its_person(tx: Connection, vault: Vault, workspace: Workspace) -> None:
    """A person's own key is not used, so the hash is the same after an erasure (P14)."""
    hashed = vault.hashed(tx, workspace.id, ADA)
    vault.destroy_key(tx, workspace.id, "ada" * 10)

    assert vault.hashed(tx, workspace.id, ADA) == hashed


def test_another_ring_makes_no_hash(tx: Connection, vault: Vault, workspace: Workspace) -> None:
    """A wrong key ring raises an error instead of giving another hash."""
    vault.hashed(tx, workspace.id, ADA)
    stranger = Vault(KeyRing("2026-11", {"2026-11": bytes(32)}))

    with pytest.raises(KeyRingError):
        stranger.hashed(tx, workspace.id, ADA)


def test_racing_threads_agree_about_a_hash(
    database: Database, vault: Vault, workspace: Workspace
) -> None:
    """Eight threads that make the first hash of a workspace make one key, and the same hash."""

    def make() -> str:
        with database.write() as tx:
            return vault.hashed(tx, workspace.id, ADA)

    assert len(set(race([make] * 8))) == 1
    with database.read() as tx:
        assert len(tx.execute(select(person_keys)).all()) == 1
