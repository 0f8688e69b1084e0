"""What all tests share: databases of both kinds, and the workspace."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from storage import migrate
from storage.database import Database
from tests.once import shared_certificates, shared_manifest, shared_statements
from tests.workspace import TestWorkspace

__all__ = ["shared_certificates", "shared_manifest", "shared_statements"]

LONGEST = ("test_months[", "test_trust[", "test_histories", "planted_leak", "test_walking")

# How long an example takes says how busy the machine is; and what a run finds, the next finds too.
settings.register_profile(
    "kith", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("kith")


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database of the newest shape, to be copied."""
    path = tmp_path_factory.mktemp("template") / "kith.db"
    database = Database(f"sqlite:///{path}")
    migrate.upgrade(database)
    database.close()
    return path


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """The address of a fresh SQLite database."""
    path = tmp_path / "kith.db"
    shutil.copy(migrated_file, path)
    return f"sqlite:///{path}"


@pytest.fixture
def workspace(sqlite_url: str, tmp_path: Path) -> Iterator[TestWorkspace]:
    """The workspace on a Monday morning; nobody has joined yet."""
    made = TestWorkspace(tmp_path, sqlite_url)
    yield made
    made.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no core idles while the other ends with it."""

    def rank(item: pytest.Item) -> int:
        found = (rank for rank, one in enumerate(LONGEST) if one in item.nodeid)
        return next(found, len(LONGEST))

    items.sort(key=rank)
