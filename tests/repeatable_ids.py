"""Ids that come out of dice: whatever goes by their order, as a draw does, can be repeated."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from types import SimpleNamespace
from unittest.mock import patch
from uuid import UUID

from storage.records import ids


@contextmanager
def repeatable_ids(seed: int) -> Iterator[None]:
    """Let all new ids be those of a seed."""
    dice = Random(seed)

    def uuid4() -> UUID:
        return UUID(int=dice.getrandbits(128), version=4)

    with patch.object(ids, "uuid", SimpleNamespace(uuid4=uuid4)):
        yield
