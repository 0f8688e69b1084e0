"""The scene of the delivery tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.delivery.scenario import AFTERNOON, Scene
from tests.workspace import TestWorkspace


@pytest.fixture
def scene(sqlite_url: str, tmp_path: Path) -> Iterator[Scene]:
    """Monday afternoon; Ada, Bo, Chidi and Dana have joined."""
    workspace = TestWorkspace(tmp_path, sqlite_url, start=AFTERNOON)
    yield Scene(workspace)
    workspace.close()
