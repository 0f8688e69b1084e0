"""Erasing somebody: no row of any table mentions them, and other people's wishes hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    Enum,
    Integer,
    LargeBinary,
    String,
    Table,
    Time,
    insert,
)

from storage import (
    check_ins,
    contacts,
    details,
    erasure,
    hashed_wishes,
    matches,
    outbox,
    people,
    rate_limits,
    reminders,
    sealed_words,
    slack_ids,
    tombstones,
    withdrawn,
)
from storage.database import Database
from storage.key_ring import KeyRingError
from storage.records import HashedWishKind, Person, SendState, SlackKind, TombstoneKind, new_id
from storage.tables import JsonTuple, MomentTuple, UtcDateTime, metadata
from storage.vault import Vault
from tests.storage.builders import (
    DAY,
    MONDAY,
    OVER,
    a_check_in,
    a_coffee_note,
    a_detail,
    a_match,
    a_reminder,
    a_round,
    queued,
    stored,
)
from tests.storage.lookups import outgoing
from tests.storage.racing import race
from tests.storage.sample_data import SLACK_IDS, Scene, mentions, set_scene

LATER = MONDAY + 5 * DAY

# Every column that is wide enough for an id of Kith's own and is not the workspace's, or may hold
# a list: whether it can hold a person's. Add new columns here.
HOLDS_A_PERSON = {
    "asked_questions.id": False,
    "asked_questions.person_id": True,
    "asked_questions.question_key": False,
    "bookings.match_id": False,
    # They are among the people of the match.
    "bookings.people": False,
    "bookings.uid": False,
    "check_ins.detail_id": False,
    "check_ins.id": False,
    "check_ins.person_id": True,
    "check_ins.planned_zone": False,
    "check_ins.with_id": False,
    "custom_questions.author_id": True,
    "custom_questions.id": False,
    "custom_questions.program_id": False,
    "custom_questions.question": False,
    "details.id": False,
    "details.owner_id": True,
    "details.question_key": False,
    "disclosures.detail_id": False,
    "disclosures.id": False,
    "disclosures.person_id": True,
    "disclosures.purpose": False,
    "exports.id": False,
    "exports.slack_file_id": False,
    "gates.place_id": False,
    "lines.for_id": True,
    "lines.id": False,
    "lines.match_id": False,
    "lines.owner_id": True,
    "lines.question_key": False,
    "listeners.detail_id": False,
    "listeners.person_id": True,
    "match_parts.match_id": False,
    "match_parts.person_id": True,
    "matches.id": False,
    "matches.more_openers": False,
    "matches.opener_key": False,
    # The people of a match are in its parts, too; they are written together.
    "matches.organiser_id": False,
    "matches.people": False,
    "matches.reasons": False,
    "matches.round_id": False,
    "members.first_weeks": False,
    "members.formats": False,
    # Keyed hashes of what their own status and name say.
    "members.here_signs": False,
    "members.interests": False,
    "members.languages": False,
    "members.office_days": False,
    "members.person_id": True,
    "members.place": False,
    "members.team": False,
    "members.work_days": False,
    "members.zone": False,
    "offers.id": False,
    "offers.more_ts": False,
    "offers.person_id": True,
    "offers.question_key": False,
    "offers.slack_ts": False,
    "outbox.business_key": True,
    "outbox.conversation_id": False,
    "outbox.failure": False,
    "outbox.id": False,
    "outbox.kind": False,
    # The process that sends it.
    "outbox.lease_holder": False,
    "outbox.receiver_id": True,
    "outbox.slack_ts": False,
    "outbox.subject_id": True,
    "participations.person_id": True,
    "participations.round_id": False,
    "people.direct_id": False,
    "people.id": True,
    "person_keys.epoch": False,
    "person_keys.person_id": True,
    "program_members.person_id": True,
    "program_members.program_id": False,
    "programs.channel_id": False,
    "programs.formats": False,
    "programs.id": False,
    # An admin's words for a coffee program: "Lunch in Berlin".
    "programs.name": False,
    "programs.zone": False,
    "quiet_list.about_id": True,
    "quiet_list.person_id": True,
    "received.key": False,
    "reminders.about_id": True,
    "reminders.id": False,
    "reminders.owner_id": True,
    "rounds.certificate": False,
    "rounds.id": False,
    "rounds.program_id": False,
    "slack_ids.id": True,
    "slack_ids.slack_id": False,
    "slot_answers.match_id": False,
    "slot_answers.person_id": True,
    "slot_sets.match_id": False,
    "slot_sets.suggested_by": True,
    "tombstones.id": False,
    "tombstones.subject": False,
    "traces.hashed": False,
    "traces.of_id": True,
    "workspaces.contact_id": True,
    "workspaces.key_epoch": False,
    "workspaces.places": False,
}
HOLDERS = sorted(name for name, holds in HOLDS_A_PERSON.items() if holds)


def may_hold_an_id(column: Column[Any]) -> bool:
    """Whether an id would fit into the column."""
    kind = column.type
    if isinstance(kind, Enum):
        return False
    if isinstance(kind, String):
        return kind.length is None or kind.length >= 32
    return isinstance(kind, JsonTuple) or type(kind).__name__ == "JSON"


def value_for(column: Column[Any]) -> Any:
    """A value that the column accepts."""
    kind = column.type
    if isinstance(kind, Enum):
        return kind.python_type(kind.enums[0])
    if isinstance(kind, String):
        return new_id()[: kind.length]
    plain: list[tuple[type, Any]] = [
        (UtcDateTime, MONDAY),
        (JsonTuple, ()),
        (MomentTuple, ()),
        (Boolean, False),
        (Integer, 1),
        (LargeBinary, b"sealed"),
        (Date, date(2026, 11, 23)),
        (Time, time(9)),
    ]
    return next(value for of, value in plain if isinstance(kind, of))


def put_in(tx: Connection, workspace_id: str, column: Column[Any], value: str) -> None:
    """A row of a table with *value* in this column, and any values elsewhere."""
    table: Table = column.table
    row = {
        one.name: value_for(one)
        for one in table.c
        if not one.nullable and one.name != "workspace_id" and one.server_default is None
    }
    row[column.name] = value
    tx.execute(insert(table).values(workspace_id=workspace_id, **row))


def erase(tx: Connection, vault: Vault, scene: Scene, person: Person | None = None) -> None:
    """Erase Ada, or somebody else, on Saturday."""
    whom = person or scene.ada
    erasure.erase_person(tx, vault, scene.workspace_id, whom.id, LATER)


def test_every_column_that_may_hold_a_person_is_known() -> None:
    """A new table or column fails here until its erasing is decided."""
    found = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.c
        if column.name != "workspace_id" and may_hold_an_id(column)
    }

    assert found - {"members.locale", "members.country"} == set(HOLDS_A_PERSON)


@pytest.mark.parametrize("name", ["ada", "bo", "chidi"])
def test_no_row_mentions_an_erased_person(tx: Connection, vault: Vault, name: str) -> None:
    """After erasing, no row of any table holds their id, Slack id or conversation (P14)."""
    scene = set_scene(tx, vault)
    person: Person = getattr(scene, name)
    direct = people.set_direct(tx, scene.workspace_id, person.id, f"D0{name.upper()}")
    rate_limits.block_until(tx, scene.workspace_id, direct, LATER)
    for needle in (person.id, person.slack_id, direct, f"D0{name.upper()}"):
        assert mentions(tx, needle) != set()
    erase(tx, vault, scene, person)

    for needle in (person.id, person.slack_id, direct, f"D0{name.upper()}"):
        assert mentions(tx, needle) == set()


def test_no_column_keeps_an_erased_person(tx: Connection, vault: Vault) -> None:
    """Their id is gone from each column that may hold it (P14)."""
    scene = set_scene(tx, vault)
    emi = people.get_or_add(tx, scene.workspace_id, "U0EMI")
    contacts.pick(tx, scene.workspace_id, emi.id)
    for name in HOLDERS:
        table, column = name.split(".")
        if name not in ("people.id", "slack_ids.id", "workspaces.contact_id"):
            put_in(tx, scene.workspace_id, metadata.tables[table].c[column], emi.id)
    assert mentions(tx, emi.id) == set(HOLDERS)
    erase(tx, vault, scene, emi)

    assert mentions(tx, emi.id) == set()
    assert mentions(tx, "U0EMI") == set()


def test_a_conversation_known_only_to_the_outbox_is_forgotten(tx: Connection, vault: Vault) -> None:
    """A direct conversation that only the outbox knows of is forgotten, too."""
    scene = set_scene(tx, vault)
    here = scene.workspace_id
    queued(tx, here, scene.ada, priority=-1)
    (row,) = outbox.claim(tx, here, MONDAY, "me", OVER, 1)
    place = slack_ids.own_id(tx, here, SlackKind.DIRECT, "D0UNNOTED")
    outbox.note_place(tx, row, place)
    rate_limits.block_until(tx, here, place, LATER)
    erase(tx, vault, scene)

    assert mentions(tx, "D0UNNOTED") == set()
    assert mentions(tx, place) == set()
    assert outgoing(tx, here, row.id) is None


def test_the_words_cannot_be_opened_again(tx: Connection, vault: Vault) -> None:
    """Their key is destroyed: rows restored from a backup stay sealed for good (P14)."""
    scene = set_scene(tx, vault)
    erase(tx, vault, scene)
    with pytest.raises(KeyRingError):
        vault.open(tx, sealed_words._of_detail(scene.detail), b"\x01" + bytes(40))

    assert details.of_owner(tx, scene.workspace_id, scene.ada.id) == ()
    assert sealed_words.coffee_notes_of(tx, scene.workspace_id, scene.ada.id) == ()
    assert check_ins.of_detail(tx, scene.workspace_id, scene.detail.id) == ()


def test_messages_to_others_are_emptied(tx: Connection, vault: Vault) -> None:
    """Bo was told: messages that wait are not sent, and those in Slack are emptied."""
    scene = set_scene(tx, vault)
    erase(tx, vault, scene)
    here = scene.workspace_id

    assert [row.id for row in withdrawn.to_empty(tx, 9)] == [scene.sent.id]
    assert stored(tx, here, scene.sending.id).withdrawn_at == LATER
    assert stored(tx, here, scene.lost.id).withdrawn_at == LATER


def test_waiting_nudges_about_their_details_are_never_sent(tx: Connection, vault: Vault) -> None:
    """A nudge that was planned for Bo is withdrawn before it is sent (P8)."""
    scene = set_scene(tx, vault)
    check_in = a_check_in(scene.detail, scene.bo)
    check_ins.add(tx, check_in, "Europe/London")
    waits = queued(tx, scene.workspace_id, scene.bo, subject_id=check_in.id)
    reminder = a_reminder(scene.bo, scene.ada)
    reminders.add(tx, reminder)
    about_her = queued(tx, scene.workspace_id, scene.bo, subject_id=reminder.id)
    erase(tx, vault, scene)

    for row in (waits, about_her):
        assert stored(tx, scene.workspace_id, row.id).state is SendState.WITHDRAWN


def test_others_keep_what_is_theirs(tx: Connection, vault: Vault) -> None:
    """When Bo, a listener, is erased, Ada's detail stays; only he is no longer named."""
    scene = set_scene(tx, vault)
    erase(tx, vault, scene, scene.bo)
    here = scene.workspace_id

    assert sealed_words.read_detail(tx, vault, scene.detail) == "an operation on Thursday"
    assert details.listeners_of(tx, here, scene.detail.id) == ()
    assert details.disclosures_of(tx, here, scene.detail.id) == ()
    assert check_ins.of_detail(tx, here, scene.detail.id) == ()
    assert people.quiet_list_of(tx, here, scene.ada.id) == (scene.chidi.id,)


def test_a_quiet_list_outlives_the_people_on_it(tx: Connection, vault: Vault) -> None:
    """Chidi is on Ada's quiet list: when he is erased, a keyed hash remains for her sake."""
    scene = set_scene(tx, vault)
    hashed = vault.hashed(tx, scene.workspace_id, scene.chidi.slack_id)
    erase(tx, vault, scene, scene.chidi)

    wish = (scene.workspace_id, HashedWishKind.QUIET_LIST, hashed)
    assert hashed_wishes.wishes(tx, *wish) == (scene.ada.id,)
    erase(tx, vault, scene, scene.ada)
    assert hashed_wishes.wishes(tx, *wish) == ()


def test_an_own_wish_against_reminders_outlives_its_person(tx: Connection, vault: Vault) -> None:
    """Somebody who allows no reminders about themselves need not say so again."""
    scene = set_scene(tx, vault)
    here = scene.workspace_id
    hashed = vault.hashed(tx, here, scene.ada.slack_id)
    hashed_wishes.add(tx, here, HashedWishKind.NO_REMINDERS, hashed, here)
    erase(tx, vault, scene)

    assert hashed_wishes.wishes(tx, here, HashedWishKind.NO_REMINDERS, hashed) == (here,)


def test_a_tombstone_is_stored(tx: Connection, vault: Vault) -> None:
    """The keyed hash of the erased person, and the moment, for backups that are restored."""
    scene = set_scene(tx, vault)
    hashed = vault.hashed(tx, scene.workspace_id, scene.ada.slack_id)
    erase(tx, vault, scene)
    stone = tombstones.all_of(tx)[-1]

    assert (stone.kind, stone.subject) == (TombstoneKind.PERSON, hashed)
    assert stone.forgotten_at == LATER


def test_a_match_of_two_is_left_to_the_other(tx: Connection, vault: Vault) -> None:
    """Bo keeps his outcome; the question that was still waiting is withdrawn."""
    scene = set_scene(tx, vault)
    here = scene.workspace_id
    asked = queued(tx, here, scene.bo, subject_id=scene.match.id)
    erase(tx, vault, scene)
    left = matches.get(tx, here, scene.match.id)

    assert left is not None
    assert (left.people, left.organiser_id) == ((scene.bo.id,), scene.bo.id)
    assert matches.part(tx, here, scene.match.id, scene.bo.id) is not None
    assert list(matches.encounters(tx, here)) == []
    assert stored(tx, here, asked.id).state is SendState.WITHDRAWN
    erase(tx, vault, scene, scene.bo)
    assert matches.get(tx, here, scene.match.id) is None


def test_a_match_of_three_goes_on(tx: Connection, vault: Vault) -> None:
    """The other two still meet, one of them organises, and their messages are sent."""
    scene = set_scene(tx, vault)
    here = scene.workspace_id
    trio = a_match(a_round(scene.program), scene.ada, scene.bo, scene.chidi)
    matches.add(tx, [trio])
    introduction = queued(tx, here, None, subject_id=trio.id)
    erase(tx, vault, scene)

    left = replace(trio, people=(scene.bo.id, scene.chidi.id), organiser_id=scene.bo.id)
    assert matches.get(tx, here, trio.id) == left
    assert stored(tx, here, introduction.id).state is SendState.PENDING


def test_an_erased_person_who_returns_is_a_stranger(tx: Connection, vault: Vault) -> None:
    """The same Slack id leads to a new person without any data."""
    scene = set_scene(tx, vault)
    erase(tx, vault, scene)
    assert people.find(tx, scene.workspace_id, SLACK_IDS["ada"]) is None
    again = people.get_or_add(tx, scene.workspace_id, SLACK_IDS["ada"])
    sealed_words.keep_coffee_note(tx, vault, a_coffee_note(again), "hello again")

    assert again.id != scene.ada.id
    assert details.of_owner(tx, scene.workspace_id, again.id) == ()


def test_writers_wait_for_an_erasure(database: Database, vault: Vault) -> None:
    """
    Nothing is written about somebody while they are erased, in whichever process.

    Eight transactions each look for Ada and share something of hers if she is there; one erases
    her: afterwards none of them has left a row behind.
    """
    with database.write() as tx:
        scene = set_scene(tx, vault)

    def share() -> None:
        with database.write() as tx:
            found = people.find(tx, scene.workspace_id, SLACK_IDS["ada"])
            if found is not None:
                sealed_words.keep_detail(tx, vault, a_detail(found), "more", [scene.bo.id])

    def leave() -> None:
        with database.write(exclusive=True) as tx:
            erase(tx, vault, scene)

    race([share, share, share, leave, share, share, share, share])
    with database.read() as tx:
        assert mentions(tx, scene.ada.id) == set()


def test_an_exclusive_transaction_runs_alone(postgresql: Database) -> None:
    """Other transactions wait for an exclusive one; two ordinary ones run together (P14)."""
    with postgresql.write() as one, postgresql.write() as other:
        assert (one.in_transaction(), other.in_transaction()) == (True, True)
    order: list[str] = []

    def ordinary() -> None:
        with postgresql.write():
            order.append("ordinary")

    with postgresql.write(exclusive=True) as tx:
        waiting = Thread(target=ordinary)
        waiting.start()
        while not _somebody_waits(tx):
            pass
        order.append("alone")
    waiting.join()

    assert order == ["alone", "ordinary"]


def _somebody_waits(tx: Connection) -> bool:
    found = tx.exec_driver_sql(
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
    )
    return bool(found.scalar_one())
