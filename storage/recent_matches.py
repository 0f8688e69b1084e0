"""Matches that were made lately, of a whole workspace."""

from __future__ import annotations

from datetime import datetime

from storage.database import Transaction
from storage.mapping import fetch_all, in_workspace, projection
from storage.records import Match
from storage.tables import matches


def made_since(tx: Transaction, workspace_id: str, since: datetime) -> tuple[Match, ...]:
    """The matches that were made after *since*, oldest first."""
    return fetch_all(
        tx,
        Match,
        projection(matches, Match)
        .where(in_workspace(matches, workspace_id), matches.c.made_at > since)
        .order_by(matches.c.made_at, matches.c.id),
    )
