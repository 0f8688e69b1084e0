"""Matches, and what each person privately answered about them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, bindparam, func, insert, select, update

from storage.database import Transaction
from storage.mapping import (
    fetch_all,
    fetch_one,
    in_given_workspace,
    in_same_workspace,
    in_workspace,
    projection,
    values_of,
)
from storage.records import Encounter, Match, MatchPart, MatchState, Outcome, Rescue
from storage.seals import not_sealed
from storage.tables import match_parts, matches

_MATCH = projection(matches, Match)
_PART = projection(match_parts, MatchPart)
_ONE_PART = _PART.where(in_given_workspace(match_parts, "match_id", "person_id"))
_MATCHES_OF = _MATCH.join(
    match_parts, in_same_workspace(match_parts, matches, match_id="id")
).where(in_given_workspace(match_parts, "person_id"))
_OF_PERSON = _MATCHES_OF.order_by(matches.c.made_at, matches.c.id)
_CAME_IN = func.coalesce(match_parts.c.joined_at, matches.c.made_at)
_NEWEST = (
    _MATCHES_OF.where(bindparam("since", type_=matches.c.made_at.type) < _CAME_IN)
    .order_by(_CAME_IN.desc())
    .limit(1)
)
# Whoever says that they have found each other wasn't let down.
_LET_DOWN = (Rescue.ASKED, Rescue.OFFERED, Rescue.ACCEPTED)


def add(tx: Transaction, new: Sequence[Match]) -> None:
    """Add matches, and for each of their people a part that holds their answers."""
    if not new:
        return
    tx.execute(insert(matches), [values_of(match) for match in new])
    parts = [
        {"workspace_id": one.workspace_id, "match_id": one.id, "person_id": who, "times_asked": 0}
        for one in new
        for who in one.people
    ]
    tx.execute(insert(match_parts), parts)


def get(tx: Transaction, workspace_id: str, match_id: str) -> Match | None:
    """The match with this id, or ``None``."""
    return fetch_one(tx, Match, _MATCH.where(in_workspace(matches, workspace_id, id=match_id)))


def get_locked(tx: Transaction, workspace_id: str, match_id: str) -> Match | None:
    """The match with this id, locked until the transaction ends."""
    this = _MATCH.where(in_workspace(matches, workspace_id, id=match_id))
    return fetch_one(tx, Match, this.with_for_update())


def change(tx: Transaction, match: Match, **values: Any) -> None:
    """Change a match."""
    this = in_workspace(matches, match.workspace_id, id=match.id)
    tx.execute(update(matches).where(this).values(**values))


def due(tx: Transaction, now: datetime) -> tuple[Match, ...]:
    """Matches for which something is to be decided, longest due first."""
    found = _MATCH.where(matches.c.due_at <= now, not_sealed(matches))
    return fetch_all(tx, Match, found.order_by(matches.c.due_at, matches.c.id))


def openers_by_pair(
    tx: Transaction, workspace_id: str, people: Collection[str]
) -> dict[frozenset[str], set[str]]:
    """The keys of all openers that any two of these people have had in a match together."""
    rows = tx.execute(
        select(matches.c.people, matches.c.opener_key, matches.c.more_openers).where(
            in_workspace(matches, workspace_id)
        )
    )
    known = frozenset(people)
    found: dict[frozenset[str], set[str]] = {}
    for together, first, more in rows:
        here = sorted(known.intersection(together))
        for pair in combinations(here, 2):
            found.setdefault(frozenset(pair), set()).update((first, *more))
    return found


def last_asked_to_begin(
    tx: Transaction, workspace_id: str, people: Sequence[str]
) -> dict[str, datetime]:
    """When each of these people was last asked to suggest a time; without those who never were."""
    rows = tx.execute(
        select(match_parts.c.person_id, func.max(match_parts.c.asked_to_begin_at))
        .where(
            in_workspace(match_parts, workspace_id),
            match_parts.c.person_id.in_(list(people)),
            match_parts.c.asked_to_begin_at.is_not(None),
        )
        .group_by(match_parts.c.person_id)
    )
    return {row[0]: row[1] for row in rows}


def newest_of(tx: Transaction, workspace_id: str, person_id: str, since: datetime) -> Match | None:
    """The match that a person came into last, by being drawn or by joining, after *since*."""
    given = {"workspace_id": workspace_id, "person_id": person_id, "since": since}
    return fetch_one(tx, Match, _NEWEST, **given)


def last_met(tx: Transaction, workspace_id: str, one_id: str, other_id: str) -> datetime | None:
    """When the newest match that both said they met at was made; ``None`` if there is none."""
    one, other = match_parts.alias("one"), match_parts.alias("other")
    found: datetime | None = tx.execute(
        select(func.max(matches.c.made_at))
        .select_from(matches)
        .join(one, _is_part(one))
        .join(other, _is_part(other))
        .where(
            in_workspace(matches, workspace_id),
            one.c.person_id == one_id,
            other.c.person_id == other_id,
            one.c.outcome == Outcome.MET,
            other.c.outcome == Outcome.MET,
        )
    ).scalar_one()
    return found


def of_person(tx: Transaction, workspace_id: str, person_id: str) -> tuple[Match, ...]:
    """All matches of a person, oldest first."""
    return fetch_all(tx, Match, _OF_PERSON, workspace_id=workspace_id, person_id=person_id)


def part(tx: Transaction, workspace_id: str, match_id: str, person_id: str) -> MatchPart | None:
    """This person's answers about this match; ``None`` if they are not in it."""
    given = {"workspace_id": workspace_id, "match_id": match_id, "person_id": person_id}
    return fetch_one(tx, MatchPart, _ONE_PART, **given)


def parts_in(tx: Transaction, workspace_id: str, match_id: str) -> tuple[MatchPart, ...]:
    """What everybody in a match answered about it, also who has been taken out; by their ids."""
    these = in_workspace(match_parts, workspace_id, match_id=match_id)
    return fetch_all(tx, MatchPart, _PART.where(these).order_by(match_parts.c.person_id))


def parts_of(tx: Transaction, workspace_id: str, person_id: str) -> dict[str, MatchPart]:
    """A person's answers about each of their matches, by the match's id."""
    rows = tx.execute(_PART.where(in_workspace(match_parts, workspace_id, person_id=person_id)))
    return {row.match_id: MatchPart(*row) for row in rows}


def change_part(tx: Transaction, part: MatchPart, **values: Any) -> None:
    """Change a person's answers about a match."""
    tx.execute(
        update(match_parts)
        .where(
            in_workspace(
                match_parts, part.workspace_id, match_id=part.match_id, person_id=part.person_id
            )
        )
        .values(**values)
    )


def encounters(tx: Transaction, workspace_id: str) -> Iterator[Encounter]:
    """
    Both answers of every two people of every match, oldest match first.

    What was called off, or went on without one of the two, did not work out, whatever they said.
    """
    rows = tx.execute(_pairs_of_people(workspace_id))
    for row in rows:
        is_out = not {row.person_id, row.person_id_1} <= set(row.people)
        is_off = is_out or row.state == MatchState.CALLED_OFF
        outcomes = (row.outcome, row.outcome_1)
        yield Encounter(
            workspace_id=workspace_id,
            match_id=row.id,
            one_id=row.person_id,
            other_id=row.person_id_1,
            made_at=row.made_at,
            outcomes=(Outcome.DID_NOT_WORK_OUT,) * 2 if is_off else outcomes,
            agains=(row.again, row.again_1),
            people=len(row.people),
            let_down=(row.rescue in _LET_DOWN, row.rescue_1 in _LET_DOWN),
            closes_at=None if is_off else row.closes_at,
        )


def count_met(tx: Transaction, workspace_id: str, person_id: str) -> int:
    """How many matches a person said they met at."""
    return tx.execute(
        select(func.count())
        .select_from(match_parts)
        .where(in_workspace(match_parts, workspace_id, person_id=person_id, outcome=Outcome.MET))
    ).scalar_one()


def _is_part(part: FromClause) -> ColumnElement[bool]:
    return in_same_workspace(part, matches, match_id="id")


def _pairs_of_people(workspace_id: str) -> Select[Any]:
    """Every two people of every match, with both answers."""
    one, other = match_parts.alias("one"), match_parts.alias("other")
    return (
        select(
            matches.c.id,
            one.c.person_id,
            other.c.person_id,
            matches.c.made_at,
            one.c.outcome,
            other.c.outcome,
            one.c.again,
            other.c.again,
            one.c.rescue,
            other.c.rescue,
            matches.c.people,
            matches.c.state,
            matches.c.closes_at,
        )
        .select_from(matches)
        .join(one, _is_part(one))
        .join(other, _is_part(other) & (other.c.person_id > one.c.person_id))
        .where(in_workspace(matches, workspace_id))
        .order_by(matches.c.made_at, matches.c.id, one.c.person_id, other.c.person_id)
    )
