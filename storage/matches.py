"""Matches, and what each person privately said about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, insert, select, update

from storage.database import Transaction
from storage.records import Encounter, Match, MatchPart, Outcome
from storage.tables import match_parts, matches

_NAMES = tuple(field.name for field in fields(Match))
_MATCH = select(*(matches.c[name] for name in _NAMES))
_PART = select(*(match_parts.c[field.name] for field in fields(MatchPart)))


def add(tx: Transaction, new: Sequence[Match]) -> None:
    """Remember matches, and that each of their people may say something about it."""
    if not new:
        return
    tx.execute(insert(matches), [{name: getattr(one, name) for name in _NAMES} for one in new])
    parts = [
        {
            "workspace_id": match.workspace_id,
            "match_id": match.id,
            "person_id": person_id,
            "times_asked": 0,
        }
        for match in new
        for person_id in match.people
    ]
    tx.execute(insert(match_parts), parts)


def get(tx: Transaction, workspace_id: str, match_id: str) -> Match | None:
    """The match with this id."""
    row = tx.execute(
        _MATCH.where(matches.c.workspace_id == workspace_id, matches.c.id == match_id)
    ).one_or_none()
    return None if row is None else Match(*row)


def newest_of(tx: Transaction, workspace_id: str, person_id: str, since: datetime) -> Match | None:
    """The newest match of a person that was made after *since*."""
    row = tx.execute(
        _MATCH.join(
            match_parts,
            (match_parts.c.workspace_id == matches.c.workspace_id)
            & (match_parts.c.match_id == matches.c.id),
        )
        .where(
            matches.c.workspace_id == workspace_id,
            match_parts.c.person_id == person_id,
            matches.c.made_at > since,
        )
        .order_by(matches.c.made_at.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Match(*row)


def last_met(tx: Transaction, workspace_id: str, one_id: str, other_id: str) -> datetime | None:
    """When the newest match was made of which both said that they met; ``None`` without one."""
    one, other = match_parts.alias("one"), match_parts.alias("other")
    found: datetime | None = tx.execute(
        select(func.max(matches.c.made_at))
        .select_from(matches)
        .join(one, _is_part(one))
        .join(other, _is_part(other))
        .where(
            matches.c.workspace_id == workspace_id,
            one.c.person_id == one_id,
            other.c.person_id == other_id,
            one.c.outcome == Outcome.MET,
            other.c.outcome == Outcome.MET,
        )
    ).scalar_one()
    return found


def of_person(tx: Transaction, workspace_id: str, person_id: str) -> tuple[Match, ...]:
    """All matches of a person, oldest first."""
    rows = tx.execute(
        _MATCH.join(match_parts, _is_part(match_parts))
        .where(matches.c.workspace_id == workspace_id, match_parts.c.person_id == person_id)
        .order_by(matches.c.made_at, matches.c.id)
    )
    return tuple(Match(*row) for row in rows)


def part(tx: Transaction, workspace_id: str, match_id: str, person_id: str) -> MatchPart | None:
    """What this person said about this match; ``None`` where they are not of it."""
    row = tx.execute(
        _PART.where(
            match_parts.c.workspace_id == workspace_id,
            match_parts.c.match_id == match_id,
            match_parts.c.person_id == person_id,
        )
    ).one_or_none()
    return None if row is None else MatchPart(*row)


def parts_of(tx: Transaction, workspace_id: str, person_id: str) -> dict[str, MatchPart]:
    """What a person said about each of their matches, by the match's id."""
    rows = tx.execute(
        _PART.where(
            match_parts.c.workspace_id == workspace_id, match_parts.c.person_id == person_id
        )
    )
    return {row.match_id: MatchPart(*row) for row in rows}


def change_part(tx: Transaction, part: MatchPart, **values: Any) -> None:
    """Change what somebody said about a match."""
    tx.execute(
        update(match_parts)
        .where(
            match_parts.c.workspace_id == part.workspace_id,
            match_parts.c.match_id == part.match_id,
            match_parts.c.person_id == part.person_id,
        )
        .values(**values)
    )


def encounters(tx: Transaction, workspace_id: str) -> Iterator[Encounter]:
    """What became of every match, for every two of its people, oldest first."""
    one, other = match_parts.alias("one"), match_parts.alias("other")
    rows = tx.execute(
        select(
            matches.c.id,
            one.c.person_id,
            other.c.person_id,
            matches.c.made_at,
            one.c.outcome,
            other.c.outcome,
            one.c.again,
            other.c.again,
            matches.c.people,
        )
        .select_from(matches)
        .join(one, _is_part(one))
        .join(other, _is_part(other) & (other.c.person_id > one.c.person_id))
        .where(matches.c.workspace_id == workspace_id)
        .order_by(matches.c.made_at, matches.c.id, one.c.person_id, other.c.person_id)
    )
    for match_id, first, second, made_at, said, others, again, anothers, people in rows:
        yield Encounter(
            workspace_id=workspace_id,
            match_id=match_id,
            one_id=first,
            other_id=second,
            made_at=made_at,
            outcomes=(said, others),
            agains=(again, anothers),
            people=len(people),
        )


def count_met(tx: Transaction, workspace_id: str, person_id: str) -> int:
    """How many of their matches somebody says they met."""
    return tx.execute(
        select(func.count())
        .select_from(match_parts)
        .where(
            match_parts.c.workspace_id == workspace_id,
            match_parts.c.person_id == person_id,
            match_parts.c.outcome == Outcome.MET,
        )
    ).scalar_one()


def _is_part(part: FromClause) -> ColumnElement[bool]:
    return (part.c.workspace_id == matches.c.workspace_id) & (part.c.match_id == matches.c.id)
