"""A scene with at least one row in every table, in one workspace or in two."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy import Connection, Table, insert, literal, select, update

from storage import (
    bookings,
    check_ins,
    contacts,
    custom_questions,
    details,
    exports,
    handled_requests,
    hashed_wishes,
    matches,
    members,
    outbox,
    people,
    programs,
    questions,
    rate_limits,
    reminders,
    rounds,
    sealed_words,
    slack_ids,
    tombstones,
    workspaces,
)
from storage.records import (
    AskedQuestion,
    Booking,
    CheckIn,
    CheckInState,
    CoffeeNote,
    Contact,
    CustomQuestion,
    Detail,
    DirectConversation,
    Disclosure,
    Encounter,
    Export,
    HashedWishKind,
    Listener,
    Match,
    MatchPart,
    MatchState,
    MeetAgain,
    Member,
    MemberHome,
    NewOutgoing,
    Offer,
    Outcome,
    Outgoing,
    Participation,
    PartState,
    Person,
    Program,
    Reminder,
    Round,
    Seal,
    SealReason,
    SendState,
    SlackKind,
    SlotAnswer,
    SlotSet,
    Tombstone,
    TombstoneKind,
    Workspace,
    new_id,
)
from storage.tables import metadata
from storage.tables import slack_ids as slack_ids_table
from storage.vault import Vault
from tests.storage.builders import (
    DAY,
    HOUR,
    MONDAY,
    OVER,
    a_booking,
    a_check_in,
    a_coffee_note,
    a_custom_question,
    a_detail,
    a_disclosure,
    a_match,
    a_member,
    a_program,
    a_reminder,
    a_round,
    a_slot_answer,
    a_slot_set,
    an_asked_question,
    an_export,
    an_offer,
    new_outgoing,
    queued,
    stored,
)
from tests.storage.lookups import all_members

SLACK_IDS = {
    "team": "T0SCENE001",
    "enterprise": "E0SCENE001",
    "ada": "U0SCENEADA",
    "bo": "U0SCENEBO1",
    "chidi": "W0SCENECHI",
    "direct": "D0SCENE001",
    "group": "G0SCENE001",
    "channel": "C0SCENE001",
}
FRIDAY = MONDAY + 4 * DAY
OVER_A_YEAR = MONDAY + 400 * DAY


@dataclass(frozen=True, slots=True)
class Scene:
    """Ada, Bo and Chidi have met for coffee; Ada shared something with Bo, who was told."""

    workspace: Workspace
    ada: Person
    bo: Person
    chidi: Person
    member: Member
    home: MemberHome
    direct: DirectConversation
    program: Program
    round_: Round
    drawn: Round
    participation: Participation
    match: Match
    part: MatchPart
    slot_set: SlotSet
    slot_answer: SlotAnswer
    booking: Booking
    asked: AskedQuestion
    custom: CustomQuestion
    offer: Offer
    detail: Detail
    listener: Listener
    disclosure: Disclosure
    check_in: CheckIn
    coffee_note: CoffeeNote
    encounter: Encounter
    new_outgoing: NewOutgoing
    reminder: Reminder
    tombstone: Tombstone
    export: Export
    seal: Seal
    contact: Contact
    pending: Outgoing
    sending: Outgoing
    sent: Outgoing
    lost: Outgoing
    channel_id: str
    direct_id: str

    @property
    def workspace_id(self) -> str:
        """The workspace in which it all happened."""
        return self.workspace.id

    def records(self) -> list[Any]:
        """All records of the scene."""
        values = [getattr(self, field.name) for field in fields(self)]
        return [value for value in values if not isinstance(value, str)]

    def elsewhere(self, workspace_id: str) -> Scene:
        """The same ids in another workspace."""
        moved = {
            field.name: replace(record, workspace_id=workspace_id)
            for field in fields(self)
            if hasattr(record := getattr(self, field.name), "workspace_id")
        }
        return replace(self, workspace=replace(self.workspace, id=workspace_id), **moved)


def set_scene(tx: Connection, vault: Vault) -> Scene:
    """Store the whole scene in a new workspace."""
    workspace = workspaces.add(tx, vault, SLACK_IDS["team"], SLACK_IDS["enterprise"], MONDAY)
    here = workspace.id
    ada, bo, chidi = (people.get_or_add(tx, here, SLACK_IDS[one]) for one in ("ada", "bo", "chidi"))
    contacts.pick(tx, here, chidi.id)
    contacts.note_asked(tx, here, MONDAY)
    direct_id = people.set_direct(tx, here, ada.id, SLACK_IDS["direct"])
    channel_id = slack_ids.own_id(tx, here, SlackKind.CHANNEL, SLACK_IDS["channel"])
    group_id = slack_ids.set_group(tx, here, (ada.id, bo.id), SLACK_IDS["group"])
    people.deactivate(tx, here, chidi.id, FRIDAY)
    people.keep_apart(tx, here, ada.id, [chidi.id], MONDAY)
    for person in (ada, bo):
        members.add(tx, a_member(person, next_icebreaker_at=MONDAY, place="Leeds"))
    program = a_program(here, channel_id=channel_id)
    programs.add(tx, program)
    drawn, round_ = a_round(program), a_round(program, local_week="2026-W50", draw_at=FRIDAY)
    for one in (drawn, round_):
        assert rounds.add(tx, one)
    for person in (ada, bo, chidi):
        programs.enter(tx, here, program.id, person.id)
        rounds.take_part(tx, drawn, {person.id: PartState.MATCHED})
    rounds.set_part(tx, here, drawn.id, chidi.id, PartState.LEFT_OVER)
    assert rounds.change(tx, drawn, state="drawn", seed=7, certificate={"pairs": 1})
    rounds.take_part(tx, round_, {ada.id: PartState.ASKED})
    due = {"closes_at": FRIDAY, "due_at": FRIDAY, "state": MatchState.BOOKED}
    match = a_match(drawn, ada, bo, **due)
    matches.add(tx, [match])
    slot_set = a_slot_set(match, suggested_by=ada.id)
    bookings.open_set(tx, slot_set)
    bookings.answer(tx, a_slot_answer(slot_set, ada))
    bookings.add(tx, a_booking(match))
    part = matches.part(tx, here, match.id, ada.id)
    assert part is not None
    matches.change_part(tx, part, outcome=Outcome.MET, again=MeetAgain.GLADLY, times_asked=1)
    matches.change_part(tx, part, asked_to_begin_at=MONDAY)
    matches.change_part(tx, replace(part, person_id=bo.id), outcome=Outcome.MET)
    asked, offer = an_asked_question(ada), an_offer(ada)
    questions.note_asked(tx, asked)
    custom = a_custom_question(program, ada)
    custom_questions.add(tx, custom)
    questions.add_offer(tx, offer)
    detail, note = a_detail(ada), a_coffee_note(ada)
    sealed_words.keep_detail(tx, vault, detail, "an operation on Thursday", [bo.id])
    sealed_words.keep_coffee_note(tx, vault, note, "ask me about quinces")
    for_bo = a_coffee_note(ada, for_id=bo.id, written_at=MONDAY + HOUR)
    sealed_words.keep_coffee_note(tx, vault, for_bo, "tell me about the lighthouse")
    disclosure = a_disclosure(detail, bo)
    details.note_disclosure(tx, disclosure)
    check_in = a_check_in(detail, bo, state=CheckInState.TOLD, due_at=FRIDAY)
    check_ins.add(tx, check_in, "Europe/London")
    rate_limits.block_until(tx, here, group_id, MONDAY + HOUR)
    workspaces.note_caught_up(tx, here, MONDAY)
    workspaces.set_places(tx, here, ("Leeds", "York"))
    assert handled_requests.first_time(tx, here, "event:Ev0SCENE", MONDAY)
    reminders.add(tx, a_reminder(bo, ada))
    hashed_wishes.add(tx, here, HashedWishKind.QUIET_LIST, "0" * 64, bo.id)
    tombstones.put(tx, here, TombstoneKind.DETAIL, new_id(), MONDAY)
    export = an_export(here)
    exports.add(tx, export)
    return Scene(
        workspace=workspaces.get(tx, here),
        ada=ada,
        bo=bo,
        chidi=people.get(tx, here, chidi.id),
        member=all_members(tx, here)[0],
        home=members.homes(tx, here)[0],
        direct=people.direct_conversations(tx, here)[0],
        program=programs.get(tx, here, program.id),
        round_=rounds.get(tx, here, round_.id),
        drawn=rounds.get(tx, here, drawn.id),
        participation=_there(rounds.part(tx, here, round_.id, ada.id)),
        match=_there(matches.get(tx, here, match.id)),
        part=_there(matches.part(tx, here, match.id, ada.id)),
        slot_set=bookings.sets_of(tx, here, match.id)[0],
        slot_answer=bookings.answers_of(tx, here, match.id)[0],
        booking=_there(bookings.get(tx, here, match.id)),
        asked=_there(questions.get_asked(tx, here, asked.id)),
        custom=_there(custom_questions.get(tx, here, custom.id)),
        offer=_there(questions.get_offer(tx, here, offer.id)),
        detail=_there(details.get(tx, here, detail.id)),
        listener=details.listeners_of(tx, here, detail.id)[0],
        disclosure=details.disclosures_of(tx, here, detail.id)[0],
        check_in=_there(check_ins.get(tx, here, check_in.id)),
        coffee_note=sealed_words.coffee_notes_of(tx, here, ada.id)[0],
        encounter=next(matches.encounters(tx, here)),
        new_outgoing=new_outgoing(workspace_id=here, receiver_id=bo.id),
        reminder=reminders.of_owner(tx, here, bo.id)[0],
        tombstone=tombstones.all_of(tx)[0],
        export=exports.due(tx, OVER_A_YEAR, 1)[0],
        # In a sealed workspace nothing would be due.
        seal=Seal(here, MONDAY, SealReason.UNINSTALLED),
        contact=_there(contacts.get(tx, here)),
        **_messages(tx, here, bo, check_in.id, group_id),
        channel_id=channel_id,
        direct_id=direct_id,
    )


def _there(record: Any) -> Any:
    assert record is not None
    return record


def _messages(
    tx: Connection, here: str, bo: Person, subject_id: str, place_id: str
) -> dict[str, Outgoing]:
    """Four messages to Bo: one waits, one is on its way, one arrived, and one got lost."""
    for occasion in range(3):
        queued(tx, here, bo, subject_id=subject_id, business_key=f"check_in:{occasion}")
    sent, lost, sending = outbox.claim(tx, here, MONDAY, "me", OVER, 3)
    outbox.note_place(tx, sent, place_id)
    outbox.settle(tx, sent, SendState.SENT, slack_ts="1795424400.000200", sent_at=MONDAY)
    outbox.settle(tx, lost, SendState.UNKNOWN)
    pending = queued(tx, here, bo, subject_id=subject_id)
    return {
        "pending": pending,
        "sending": stored(tx, here, sending.id),
        "sent": stored(tx, here, sent.id),
        "lost": stored(tx, here, lost.id),
    }


def twin(tx: Connection, scene: Scene) -> str:
    """Copy every row of the scene to another workspace, with the same ids; returns its id."""
    other = new_id()
    for table in metadata.sorted_tables:
        names = [column.name for column in table.c if column.name != "workspace_id"]
        rows = select(literal(other), *(table.c[name] for name in names)).where(
            table.c.workspace_id == scene.workspace_id
        )
        tx.execute(insert(table).from_select(["workspace_id", *names], rows))
    # A Slack team has one workspace.
    tx.execute(
        update(slack_ids_table)
        .where(
            slack_ids_table.c.workspace_id == other,
            slack_ids_table.c.kind == SlackKind.WORKSPACE,
        )
        .values(slack_id="T0SCENE002")
    )
    return other


# When somebody last pressed something: any press changes it, and nothing else.
WHEN_PRESSED = frozenset({"active_on", "pressed_at"})


def rows_of(
    tx: Connection, workspace_id: str, but: frozenset[str] = frozenset()
) -> dict[str, list[str]]:
    """Every row of a workspace, table by table, in a form that can be compared; *but* columns."""
    return {table.name: _rows(tx, table, workspace_id, but) for table in metadata.sorted_tables}


def _rows(tx: Connection, table: Table, workspace_id: str, but: frozenset[str]) -> list[str]:
    columns = [column for column in table.columns if column.name not in but]
    found = tx.execute(select(*columns).where(table.c.workspace_id == workspace_id))
    return sorted(repr(tuple(row)) for row in found)


def mentions(tx: Connection, needle: str) -> set[str]:
    """The columns (table.column) that hold *needle*, wherever in their value it stands."""
    return {
        f"{table.name}.{name}"
        for table in metadata.sorted_tables
        for row in tx.execute(select(table)).mappings()
        for name, value in row.items()
        if needle in (value.decode("latin-1") if isinstance(value, bytes) else str(value))
    }
