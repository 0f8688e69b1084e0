"""Seals: what is kept of the moments at which Slack accepts a token."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection

from storage import seals
from storage.records import Workspace
from tests.storage.builders import MONDAY


def test_every_accepted_token_is_noted(tx: Connection, workspace: Workspace) -> None:
    """Also where nothing is sealed: an event from before that moment seals nothing later."""
    later = MONDAY + timedelta(hours=1)

    assert not seals.note_accepted(tx, workspace.id, MONDAY)
    assert seals.accepted_at(tx, workspace.id) == MONDAY
    assert not seals.note_accepted(tx, workspace.id, later)
    assert seals.accepted_at(tx, workspace.id) == later


def test_an_accepted_token_takes_the_seal_off(tx: Connection, workspace: Workspace) -> None:
    """It says that it did, for the log."""
    seals.seal(tx, workspace.id, MONDAY)

    assert seals.note_accepted(tx, workspace.id, MONDAY)
    assert seals.sealed_at(tx, workspace.id) is None
