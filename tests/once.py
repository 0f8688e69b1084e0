"""What a run does once, as a process that serves for years does, and not once for each test."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
import yaml
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


@pytest.fixture(scope="session", autouse=True)
def shared_certificates() -> Iterator[None]:
    """
    Read the machine's certificates once.

    Slack's library does for each line, also for one to this machine, which needs none; and to read
    them takes longer than all else that opens a line.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture(scope="session", autouse=True)
def shared_manifest() -> Iterator[None]:
    """Parse the manifest once; whoever reads it still gets one of their own, to be changed."""
    parse = cache(yaml.safe_load)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "safe_load", lambda text: deepcopy(parse(text)))
        yield
