"""Workspaces that are compared: a draw brings the same people together in each."""

from __future__ import annotations

import uuid
from pathlib import Path
from random import Random
from types import SimpleNamespace
from unittest.mock import patch

from storage import people
from storage.records import ids
from tests.stories.test_old_buttons import Scene, begin


def begin_alike(folder: Path, database_url: str) -> Scene:
    """
    A workspace in which everybody has the same id each time: a draw goes by ids.

    Whoever joins later has one already, since ids go by the order in which they are asked for.
    """
    dice = Random(1)

    def uuid4() -> uuid.UUID:
        return uuid.UUID(int=dice.getrandbits(128), version=4)

    with patch.object(ids, "uuid", SimpleNamespace(uuid4=uuid4)):
        scene = begin(folder, database_url)
        workspace = scene.workspace
        with workspace.database.write() as tx:
            for newcomer in (workspace.emi, workspace.farid):
                people.get_or_add(tx, workspace.record.id, newcomer.id)
    return scene
