"""Seals: what is kept of the moments at which Slack accepts a token."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from storage import seals
from storage.records import Seal, SealReason, Workspace
from tests.storage.builders import MONDAY


def test_every_accepted_token_is_noted(tx: Connection, workspace: Workspace) -> None:
    """Also where nothing is sealed: an event from before that moment seals nothing later."""
    later = MONDAY + timedelta(hours=1)

    assert not seals.note_accepted(tx, workspace.id, MONDAY)
    assert seals.accepted_at(tx, workspace.id) == MONDAY
    assert not seals.note_accepted(tx, workspace.id, later)
    assert seals.accepted_at(tx, workspace.id) == later


@pytest.mark.parametrize(
    ("first", "second", "stays"),
    [
        (SealReason.UNINSTALLED, SealReason.UNINSTALLED, 0),
        (SealReason.UNINSTALLED, SealReason.REVOKED, 0),
        (SealReason.REVOKED, SealReason.REVOKED, 0),
        (SealReason.REVOKED, SealReason.UNINSTALLED, 1),
    ],
)
def test_a_seal_stays_unless_more_is_known(
    tx: Connection, workspace: Workspace, first: SealReason, second: SealReason, stays: int
) -> None:
    """The day counts from the first event; after a revoked token, from the end of the app (P14)."""
    events = [
        Seal(workspace.id, MONDAY, first),
        Seal(workspace.id, MONDAY + timedelta(days=3), second),
    ]
    new = [seals.seal(tx, workspace.id, one.since, one.reason) for one in events]

    assert seals.get(tx, workspace.id) == events[stays]
    assert new == [True, stays == 1]


def test_an_accepted_token_takes_the_seal_off(tx: Connection, workspace: Workspace) -> None:
    """It says that it did, for the log."""
    seals.seal(tx, workspace.id, MONDAY, SealReason.UNINSTALLED)

    assert seals.note_accepted(tx, workspace.id, MONDAY)
    assert seals.get(tx, workspace.id) is None
