"""
What the database holds about a person before erasure, and the check that nothing is left (P14).
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from storage.key_ring import KeyRingError
from storage.tables import details, lines, people
from storage.vault import Place as Sealed
from tests.trust.workspace import Environment, promised


@dataclass(frozen=True)
class Held:
    """A person's internal ids, Slack ids and sealed words."""

    own_ids: frozenset[str]
    slack_ids: frozenset[str]
    sealed: tuple[tuple[Sealed, bytes], ...]


def held_of(env: Environment, handle: str) -> Held:
    """All ids and words by which a row could refer to this person."""
    slack_id = env.actor(handle).id
    slack_ids = frozenset((slack_id, env.workspace.sandbox.direct(slack_id)))
    with env.workspace.database.read() as tx:
        person = env.person(tx, handle)
        if person is None:
            return Held(frozenset(), slack_ids, ())
        direct = tx.execute(select(people.c.direct_id).where(people.c.id == person.id)).scalar_one()
        sealed = [
            (Sealed(table.name, "words", env.workspace_id, person.id, row.id), row.words)
            for table in (details, lines)
            for row in tx.execute(select(table).where(table.c.owner_id == person.id))
        ]
    own = frozenset(one for one in (person.id, direct) if one is not None)
    return Held(own, slack_ids, tuple(sealed))


def nothing_is_left(env: Environment, held: Held) -> None:
    """No row of any table mentions the erased person, and none of their words can be opened."""
    everything = env.everything()
    for one in held.own_ids | held.slack_ids:
        promised(one not in everything, f"no row speaks of somebody who was erased: {one}")
    with env.workspace.database.read() as tx:
        for at, words in held.sealed:
            try:
                env.workspace.vault.open(tx, at, words)
            except KeyRingError:
                continue
            promised(False, "no words of somebody who was erased can be opened")
