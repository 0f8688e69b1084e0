"""Exports: files in Slack that have to be deleted, and when."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection

from storage import exports
from storage.records import Workspace
from tests.storage.builders import DAY, HOUR, MONDAY, an_export


def test_one_file_has_one_id(tx: Connection, workspace: Workspace) -> None:
    """Of two that store it at once the second is told so, and the first stays."""
    first = an_export(workspace.id)
    second = replace(first, slack_file_id="F0SCENE002")

    assert exports.add(tx, first)
    assert not exports.add(tx, second)
    assert exports.get(tx, first.workspace_id, first.id) == first
    assert not exports.forget(tx, second)
    exports.postpone(tx, second, MONDAY)
    assert exports.get(tx, first.workspace_id, first.id) == first


def test_a_file_is_due_when_its_day_is_over(tx: Connection, workspace: Workspace) -> None:
    """Longest due first; a failed deletion is tried again later; a deleted file never."""
    here = workspace.id
    one, other = an_export(here), an_export(here, due_at=MONDAY)
    exports.add(tx, one)
    exports.add(tx, other)

    assert exports.due(tx, MONDAY, 9) == (other,)
    assert exports.due(tx, MONDAY + DAY, 9) == (other, one)
    assert exports.due(tx, MONDAY + DAY, 1) == (other,)
    exports.postpone(tx, other, MONDAY + DAY + HOUR)
    assert exports.due(tx, MONDAY + DAY, 9) == (one,)
    assert exports.forget(tx, one)
    assert exports.due(tx, MONDAY + DAY, 9) == ()
