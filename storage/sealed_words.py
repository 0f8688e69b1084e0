"""The sealed words of details and coffee notes. Only ``bot.memory`` may import this."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import case, delete, insert, or_, select, update

from storage.database import Transaction
from storage.details import name_listeners, remove_listeners
from storage.mapping import (
    fetch_all,
    fetch_one,
    in_given_workspace,
    in_workspace,
    projection,
    values_of,
)
from storage.records import CoffeeNote, Detail
from storage.tables import details, lines
from storage.vault import Place, Vault

_NOTE = projection(lines, CoffeeNote)
_NOTES_OF = _NOTE.where(in_given_workspace(lines, "owner_id")).order_by(
    lines.c.written_at, lines.c.id
)


def keep_detail(
    tx: Transaction, vault: Vault, detail: Detail, words: str, people: Iterable[str]
) -> None:
    """Add a detail with its words and its listeners, in this order."""
    sealed = vault.seal(tx, _of_detail(detail), words)
    tx.execute(insert(details).values(**values_of(detail), words=sealed))
    name_listeners(tx, detail.workspace_id, detail.id, people)


def change_detail(
    tx: Transaction, vault: Vault, detail: Detail, words: str, people: Iterable[str]
) -> None:
    """Replace a detail, its words and its listeners."""
    sealed = vault.seal(tx, _of_detail(detail), words)
    these = in_workspace(details, detail.workspace_id, id=detail.id)
    tx.execute(update(details).where(these).values(**values_of(detail), words=sealed))
    remove_listeners(tx, detail.workspace_id, detail.id)
    name_listeners(tx, detail.workspace_id, detail.id, people)


def read_detail(tx: Transaction, vault: Vault, detail: Detail) -> str:
    """The words of a detail."""
    sealed = tx.execute(
        select(details.c.words).where(in_workspace(details, detail.workspace_id, id=detail.id))
    ).scalar_one()
    return vault.open(tx, _of_detail(detail), sealed)


def keep_coffee_note(tx: Transaction, vault: Vault, note: CoffeeNote, words: str) -> None:
    """Add a note for the partner at somebody's next coffee."""
    sealed = vault.seal(tx, _of_note(note), words)
    tx.execute(insert(lines).values(**values_of(note), words=sealed))


def change_coffee_note(
    tx: Transaction, vault: Vault, note: CoffeeNote, words: str, question_key: str | None
) -> None:
    """Replace the words of a note, and the question that they answer; everything else stays."""
    sealed = vault.seal(tx, _of_note(note), words)
    this = in_workspace(lines, note.workspace_id, id=note.id)
    tx.execute(update(lines).where(this).values(words=sealed, question_key=question_key))


def read_coffee_note(tx: Transaction, vault: Vault, note: CoffeeNote) -> str:
    """The words of a coffee note."""
    sealed = tx.execute(
        select(lines.c.words).where(in_workspace(lines, note.workspace_id, id=note.id))
    ).scalar_one()
    return vault.open(tx, _of_note(note), sealed)


def get_coffee_note(tx: Transaction, workspace_id: str, note_id: str) -> CoffeeNote | None:
    """The coffee note with this id, or ``None`` if it is gone."""
    return fetch_one(tx, CoffeeNote, _NOTE.where(in_workspace(lines, workspace_id, id=note_id)))


def coffee_notes_of(tx: Transaction, workspace_id: str, owner_id: str) -> tuple[CoffeeNote, ...]:
    """The coffee notes that a person wrote, oldest first."""
    return fetch_all(tx, CoffeeNote, _NOTES_OF, workspace_id=workspace_id, owner_id=owner_id)


def owners_of_waiting_notes(tx: Transaction, workspace_id: str) -> frozenset[str]:
    """Ids of the people whose notes wait for their next coffee."""
    rows = tx.execute(
        select(lines.c.owner_id)
        .where(in_workspace(lines, workspace_id), lines.c.match_id.is_(None))
        .distinct()
    )
    return frozenset(rows.scalars())


def bring_coffee_notes(
    tx: Transaction,
    workspace_id: str,
    owner_id: str,
    match_id: str,
    people: Collection[str],
    ends_at: datetime,
) -> int:
    """
    Assign the waiting notes of a person to their new match of *people*; returns how many.

    Those for a partner who isn't in it go on waiting.
    """
    done = tx.execute(
        update(lines)
        .where(
            in_workspace(lines, workspace_id, owner_id=owner_id),
            lines.c.match_id.is_(None),
            or_(lines.c.for_id.is_(None), lines.c.for_id.in_(list(people))),
        )
        .values(match_id=match_id, ends_at=ends_at)
    )
    return done.rowcount


def return_coffee_notes(
    tx: Transaction, workspace_id: str, match_id: str, ends_at: datetime, for_one_ends_at: datetime
) -> None:
    """
    Let the notes that were assigned to a match wait again.

    They end at *ends_at*; those that wait for one partner, at *for_one_ends_at*.
    """
    tx.execute(
        update(lines)
        .where(in_workspace(lines, workspace_id, match_id=match_id))
        .values(
            match_id=None, ends_at=case((lines.c.for_id.is_(None), ends_at), else_=for_one_ends_at)
        )
    )


def coffee_notes_for(tx: Transaction, workspace_id: str, person_id: str) -> tuple[CoffeeNote, ...]:
    """The coffee notes that wait for this one person. Never show them whom they are for."""
    return fetch_all(
        tx, CoffeeNote, _NOTE.where(in_workspace(lines, workspace_id, for_id=person_id))
    )


def forget_coffee_note(tx: Transaction, workspace_id: str, note_id: str) -> bool:
    """Delete a coffee note; returns whether it existed."""
    done = tx.execute(delete(lines).where(in_workspace(lines, workspace_id, id=note_id)))
    return done.rowcount == 1


def ended_coffee_notes(tx: Transaction, now: datetime, most: int) -> tuple[CoffeeNote, ...]:
    """Coffee notes that have ended, longest ago first; at most *most* of them."""
    return fetch_all(
        tx, CoffeeNote, _NOTE.where(lines.c.ends_at <= now).order_by(lines.c.ends_at).limit(most)
    )


def _of_detail(detail: Detail) -> Place:
    return Place("details", "words", detail.workspace_id, detail.owner_id, detail.id)


def _of_note(note: CoffeeNote) -> Place:
    return Place("lines", "words", note.workspace_id, note.owner_id, note.id)
