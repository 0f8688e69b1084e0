"""Fixtures for all tests: databases of both kinds, and the workspace."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from storage import migrate
from storage.database import Database
from tests.once import shared_certificates, shared_manifest, shared_statements
from tests.workspace import MONDAY, TestWorkspace

__all__ = ["shared_certificates", "shared_manifest", "shared_statements"]

LONGEST = ("test_months[", "test_trust[", "test_histories", "planted_leak", "test_clock_jumps")

# No deadline: the time of an example depends on the machine's load. Each run repeats the last.
settings.register_profile(
    "kith", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("kith")


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty, migrated SQLite database, to be copied."""
    path = tmp_path_factory.mktemp("template") / "kith.db"
    database = Database(f"sqlite:///{path}")
    migrate.upgrade(database)
    database.close()
    return path


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """The URL of a fresh SQLite database."""
    path = tmp_path / "kith.db"
    shutil.copy(migrated_file, path)
    return f"sqlite:///{path}"


@pytest.fixture
def workspace(
    request: pytest.FixtureRequest, sqlite_url: str, tmp_path: Path
) -> Iterator[TestWorkspace]:
    """
    The workspace before anybody has joined: on a Monday morning, or at the moment of ``starts_at``.
    """
    starts_at = request.node.get_closest_marker("starts_at")
    made = TestWorkspace(tmp_path, sqlite_url, start=starts_at.args[0] if starts_at else MONDAY)
    yield made
    made.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with the longest tests, so that no core idles at the end."""

    def rank(item: pytest.Item) -> int:
        found = (rank for rank, one in enumerate(LONGEST) if one in item.nodeid)
        return next(found, len(LONGEST))

    items.sort(key=rank)
