"""Who was introduced to whom: the matches of a round, and who joins one of them later."""

from __future__ import annotations

from datetime import datetime
from itertools import combinations

from sqlalchemy import or_, select

from storage.database import Transaction, add_if_new
from storage.mapping import fetch_all, in_same_workspace, in_workspace, projection, values_of
from storage.matches import change_part
from storage.records import Match, MatchPart, MatchState
from storage.tables import match_parts, matches


def of_round(tx: Transaction, workspace_id: str, round_id: str) -> tuple[Match, ...]:
    """All matches of a round, by their ids."""
    these = in_workspace(matches, workspace_id, round_id=round_id)
    return fetch_all(tx, Match, projection(matches, Match).where(these).order_by(matches.c.id))


def latest_of(tx: Transaction, workspace_id: str, person_id: str, most: int) -> tuple[Match, ...]:
    """The latest matches of a person that weren't called off, newest first."""
    is_on = or_(matches.c.state.is_(None), matches.c.state != MatchState.CALLED_OFF)
    return fetch_all(
        tx,
        Match,
        projection(matches, Match)
        .join(match_parts, in_same_workspace(match_parts, matches, match_id="id"))
        .where(in_workspace(matches, workspace_id), match_parts.c.person_id == person_id, is_on)
        .order_by(matches.c.made_at.desc(), matches.c.id)
        .limit(most),
    )


def made_since(tx: Transaction, workspace_id: str, since: datetime) -> tuple[Match, ...]:
    """The matches that were made after *since*, oldest first."""
    return fetch_all(
        tx,
        Match,
        projection(matches, Match)
        .where(in_workspace(matches, workspace_id), matches.c.made_at > since)
        .order_by(matches.c.made_at, matches.c.id),
    )


def introduced_since(
    tx: Transaction, workspace_id: str, since: datetime
) -> frozenset[frozenset[str]]:
    """The pairs of people of all matches that were made after *since*."""
    found = select(matches.c.people).where(
        in_workspace(matches, workspace_id), matches.c.made_at > since
    )
    return frozenset(
        frozenset(pair)
        for together in tx.execute(found).scalars()
        for pair in combinations(sorted(together), 2)
    )


def add_part(tx: Transaction, match: Match, person_id: str, joined_at: datetime) -> None:
    """Add the part of somebody who joins the others of a match."""
    part = MatchPart(match.workspace_id, match.id, person_id, None, None, 0, joined_at=joined_at)
    if not add_if_new(tx, match_parts, values_of(part)):
        change_part(tx, part, joined_at=joined_at)
