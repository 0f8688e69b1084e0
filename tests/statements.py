"""The statements of all SQLite databases of a run: each is compiled once, and not by every test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.util import LRUCache

# More than there are, so that none is compiled twice.
_MOST = 5000


@pytest.fixture(scope="session", autouse=True)
def shared_statements() -> Iterator[None]:
    """
    Give every SQLite database that Kith opens the same compiled statements.

    To compile a statement takes longer than to run it on a small database. A process that serves
    for years does it once; a process that opens a database for each test did it for each.
    """
    first = create_engine("sqlite:///:memory:")
    with first.connect():
        # What a dialect knows of its database it asks on the first connection.
        pass
    compiled: LRUCache[Any, Any] = LRUCache(_MOST)

    def with_shared_statements(url: Any, **options: Any) -> Engine:
        engine = create_engine(url, **options)
        if engine.dialect.name == "sqlite":
            # A compiled statement is found again by its dialect, among other things.
            engine.dialect, engine._compiled_cache = first.dialect, compiled
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storage.database.create_engine", with_shared_statements)
        yield
    first.dispose()
