"""Expensive set-up that all tests of a process share, as a long-running server would."""

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

# More than there are, so that no statement is compiled twice.
_MOST = 5000


@pytest.fixture(scope="session", autouse=True)
def shared_statements() -> Iterator[None]:
    """Share compiled SQL statements between all SQLite databases.

    Compiling a statement takes longer than running it on a small database. A server compiles each
    once, but tests open many databases.
    """
    first = create_engine("sqlite:///:memory:")
    with first.connect():
        # A dialect reads the properties of its database on the first connection.
        pass
    compiled: LRUCache[Any, Any] = LRUCache(_MOST)

    def with_shared_statements(url: Any, **options: Any) -> Engine:
        engine = create_engine(url, **options)
        if engine.dialect.name == "sqlite":
            # The cache key of a compiled statement includes its dialect.
            engine.dialect, engine._compiled_cache = first.dialect, compiled
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storage.database.create_engine", with_shared_statements)
        yield
    first.dispose()


@pytest.fixture(scope="session", autouse=True)
def shared_certificates() -> Iterator[None]:
    """Read the machine's certificates once.

    Slack's library reads them for each connection, even one to this machine that needs none. It is
    the slowest part of opening a connection.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture(scope="session", autouse=True)
def shared_manifest() -> Iterator[None]:
    """Parse the manifest once. Each caller gets a copy that it may change."""
    parse = cache(yaml.safe_load)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "safe_load", lambda text: deepcopy(parse(text)))
        yield
