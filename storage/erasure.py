"""Erasure of a person: every row and every mention, in all tables, in one transaction (P14).

A new table or column that holds people's ids has to be added here; until then
``tests/storage/test_erasure.py`` fails.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, delete, select, update

from storage import contacts, hashed_wishes, tombstones
from storage import outbox as outgoing
from storage import people as known_people
from storage.database import Transaction
from storage.mapping import in_same_workspace, in_workspace
from storage.records import HashedWishKind, MatchState, TombstoneKind
from storage.tables import (
    asked_questions,
    bookings,
    check_ins,
    custom_questions,
    details,
    disclosures,
    gates,
    lines,
    listeners,
    match_parts,
    matches,
    members,
    metadata,
    offers,
    outbox,
    participations,
    people,
    program_members,
    quiet_list,
    reminders,
    slack_ids,
    slot_answers,
    slot_sets,
)
from storage.tables import tombstones as tombstones_table
from storage.tables import traces as traces_table
from storage.vault import Vault

# Rows with the person's id in one of these columns are deleted.
_THEIRS: tuple[Column[str], ...] = (
    members.c.person_id,
    quiet_list.c.person_id,
    quiet_list.c.about_id,
    traces_table.c.of_id,
    program_members.c.person_id,
    participations.c.person_id,
    match_parts.c.person_id,
    slot_answers.c.person_id,
    asked_questions.c.person_id,
    custom_questions.c.author_id,
    offers.c.person_id,
    listeners.c.person_id,
    disclosures.c.person_id,
    check_ins.c.person_id,
    details.c.owner_id,
    lines.c.owner_id,
    lines.c.for_id,
    reminders.c.owner_id,
    reminders.c.about_id,
    outbox.c.receiver_id,
    people.c.id,
)
# Rows that belong to a detail are deleted with it.
_OF_DETAILS: tuple[Column[str], ...] = (
    listeners.c.detail_id,
    disclosures.c.detail_id,
    check_ins.c.detail_id,
)


def erase_person(
    tx: Transaction, vault: Vault, workspace_id: str, person_id: str, now: datetime
) -> None:
    """
    Erase everything about a person, and destroy their key.

    Keyed hashes remain: one for each person who has them on the quiet list, and one that erases
    them again after a restore. Messages about their details that others have in Slack are marked
    to be emptied. The transaction has to be exclusive (``Database.write(exclusive=True)``), so
    that nothing else writes their id at the same moment.
    """
    slack_id = known_people.get(tx, workspace_id, person_id).slack_id
    hashed = vault.hashed(tx, workspace_id, slack_id)
    _keep_wishes_about(tx, workspace_id, person_id, hashed)
    tombstones.put(tx, workspace_id, TombstoneKind.PERSON, hashed, now)
    _take_back(tx, workspace_id, person_id, now)
    _leave_matches(tx, workspace_id, person_id, now)
    theirs = _details_of(tx, workspace_id, person_id)
    for column in _OF_DETAILS:
        _delete(tx, workspace_id, column, theirs)
    places = _direct_conversations(tx, workspace_id, person_id)
    for column in _THEIRS:
        _delete(tx, workspace_id, column, [person_id])
    _delete(tx, workspace_id, slack_ids.c.id, [person_id, *places])
    _delete(tx, workspace_id, gates.c.place_id, places)
    contact = contacts.get(tx, workspace_id)
    if contact is not None and contact.person_id == person_id:
        contacts.pick(tx, workspace_id, None)
    vault.destroy_key(tx, workspace_id, person_id)


def erase_workspace(tx: Transaction, vault: Vault, workspace_id: str, now: datetime) -> None:
    """
    Erase everything of a workspace, with all of its keys.

    What remains are tombstones, until they are in the file outside the database: one for each
    person, by which a restored backup forgets them again. The transaction has to be exclusive, as
    for :func:`erase_person`.
    """
    for person in known_people.everybody(tx, workspace_id):
        hashed = vault.hashed(tx, workspace_id, person.slack_id)
        tombstones.put(tx, workspace_id, TombstoneKind.PERSON, hashed, now)
    for table in reversed(metadata.sorted_tables):
        if table is not tombstones_table:
            tx.execute(delete(table).where(table.c.workspace_id == workspace_id))


def _keep_wishes_about(tx: Transaction, workspace_id: str, person_id: str, hashed: str) -> None:
    """Keep others' quiet lists in force, in case this person comes back."""
    rows = tx.execute(
        select(quiet_list.c.person_id).where(
            in_workspace(quiet_list, workspace_id, about_id=person_id)
        )
    )
    for of_id in rows.scalars().all():
        hashed_wishes.add(tx, workspace_id, HashedWishKind.QUIET_LIST, hashed, of_id)


def _take_back(tx: Transaction, workspace_id: str, person_id: str, now: datetime) -> None:
    """Withdraw messages to others about this person's details, notes and check-ins."""
    subjects = [person_id, *_details_of(tx, workspace_id, person_id)]
    for column, owner in (
        (check_ins.c.id, check_ins.c.person_id == person_id),
        (check_ins.c.id, check_ins.c.detail_id.in_(subjects)),
        (lines.c.id, lines.c.owner_id == person_id),
        (lines.c.id, lines.c.for_id == person_id),
        (reminders.c.id, reminders.c.about_id == person_id),
    ):
        rows = tx.execute(select(column).where(in_workspace(column.table, workspace_id), owner))
        subjects += rows.scalars()
    outgoing.withdraw(tx, workspace_id, subjects, now)
    here = in_workspace(outbox, workspace_id)
    # Their id may be the subject, and part of the key; the row stays until it is emptied.
    tx.execute(
        update(outbox).where(here, outbox.c.subject_id == person_id).values(subject_id=outbox.c.id)
    )
    tx.execute(
        update(outbox)
        .where(here, outbox.c.business_key.contains(person_id))
        .values(business_key=outbox.c.id)
    )


def _leave_matches(tx: Transaction, workspace_id: str, person_id: str, now: datetime) -> None:
    """
    Take a person out of their matches, which the others keep.

    A match of one still records that its last person was matched, and their outcome; messages
    about it that wait are withdrawn, unless it was called off just now. A match of nobody is
    deleted.
    """
    _leave_bookings(tx, workspace_id, person_id)
    found = tx.execute(
        select(matches.c.id, matches.c.people, matches.c.organiser_id, matches.c.state)
        .join(match_parts, in_same_workspace(match_parts, matches, match_id="id"))
        .where(in_workspace(matches, workspace_id), match_parts.c.person_id == person_id)
    ).all()
    for match_id, together, organiser_id, state in found:
        left = tuple(one for one in together if one != person_id)
        this = in_workspace(matches, workspace_id, id=match_id)
        if not left:
            tx.execute(delete(matches).where(this))
            for table in (slot_sets, slot_answers, bookings):
                of_match = in_workspace(table, workspace_id, match_id=match_id)
                tx.execute(delete(table).where(of_match))
        else:
            organiser = left[0] if organiser_id == person_id else organiser_id
            tx.execute(update(matches).where(this).values(people=left, organiser_id=organiser))
        if len(left) < 2 and state != MatchState.CALLED_OFF:
            # What the other one has received stays; a question about this coffee would be odd now.
            # Whose coffee was ahead still hears that it won't take place.
            outgoing.withdraw(tx, workspace_id, [match_id], now, only_unsent=True)


def _leave_bookings(tx: Transaction, workspace_id: str, person_id: str) -> None:
    """Take a person out of what is booked, and their name from the times they suggested."""
    mine = select(match_parts.c.match_id).where(
        in_workspace(match_parts, workspace_id, person_id=person_id)
    )
    found = tx.execute(
        select(bookings.c.match_id, bookings.c.people).where(
            in_workspace(bookings, workspace_id), bookings.c.match_id.in_(mine)
        )
    ).all()
    for match_id, together in found:
        left = tuple(one for one in together if one != person_id)
        this = in_workspace(bookings, workspace_id, match_id=match_id)
        tx.execute(update(bookings).where(this).values(people=left))
    suggested = in_workspace(slot_sets, workspace_id, suggested_by=person_id)
    tx.execute(update(slot_sets).where(suggested).values(suggested_by=None))


def _details_of(tx: Transaction, workspace_id: str, person_id: str) -> list[str]:
    rows = tx.execute(
        select(details.c.id).where(in_workspace(details, workspace_id, owner_id=person_id))
    )
    return list(rows.scalars())


def _direct_conversations(tx: Transaction, workspace_id: str, person_id: str) -> list[str]:
    """Kith's ids of the direct conversations with this person."""
    own = select(people.c.direct_id).where(in_workspace(people, workspace_id, id=person_id))
    used = select(outbox.c.conversation_id).where(
        in_workspace(outbox, workspace_id, receiver_id=person_id)
    )
    return [one for one in tx.execute(own.union(used)).scalars() if one is not None]


def _delete(tx: Transaction, workspace_id: str, column: Column[str], ids: list[str]) -> None:
    table = column.table
    tx.execute(delete(table).where(in_workspace(table, workspace_id), column.in_(ids)))
