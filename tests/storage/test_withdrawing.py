"""Withdrawing messages that wait or were sent: nothing is sent after the brake."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import Connection

from storage import outbox, withdrawn
from storage.database import Database
from storage.records import Outgoing, Person, SendState
from tests.storage.builders import DAY, HOUR, LEASE, MONDAY, queued, stored
from tests.storage.racing import held_up, race

SUBJECT = "the check-in"


def about(tx: Connection, receiver: Person, state: SendState) -> Outgoing:
    """A message about the subject in this state."""
    row = queued(tx, receiver.workspace_id, receiver, subject_id=SUBJECT)
    if state is not SendState.PENDING:
        (row,) = outbox.claim(tx, receiver.workspace_id, MONDAY, "me", LEASE, 10)
    if state not in (SendState.PENDING, SendState.SENDING):
        assert outbox.settle(tx, row, state)
    return stored(tx, row.workspace_id, row.id)


def brake(tx: Connection, person: Person, at: datetime = MONDAY + HOUR) -> None:
    """Withdraw all messages about the subject."""
    outbox.withdraw(tx, person.workspace_id, [SUBJECT], at)


def test_a_waiting_message_is_never_sent(tx: Connection, ada: Person) -> None:
    """After the brake, queued messages are never claimed (P8)."""
    row = about(tx, ada, SendState.PENDING)
    brake(tx, ada)

    assert outbox.claim(tx, ada.workspace_id, MONDAY + 9 * DAY, "me", LEASE, 10) == ()
    assert outbox.workspaces_with_due(tx, MONDAY + 9 * DAY) == ()
    assert stored(tx, ada.workspace_id, row.id) == replace(
        row, state=SendState.WITHDRAWN, withdrawn_at=MONDAY + HOUR
    )
    assert withdrawn.to_empty(tx, 10) == ()


def test_a_sent_message_is_emptied(tx: Connection, ada: Person) -> None:
    """A message that is in Slack already is emptied, once (P8)."""
    row = about(tx, ada, SendState.SENT)
    assert withdrawn.to_empty(tx, 10) == ()
    brake(tx, ada)

    gone = replace(row, withdrawn_at=MONDAY + HOUR)
    assert withdrawn.to_empty(tx, 10) == (gone,)
    withdrawn.note_emptied(tx, gone, MONDAY + 2 * HOUR)
    assert withdrawn.to_empty(tx, 10) == ()
    assert stored(tx, ada.workspace_id, row.id) == gone


@pytest.mark.parametrize("state", [SendState.SENDING, SendState.UNKNOWN])
def test_a_message_in_flight_is_emptied_when_it_arrives(
    tx: Connection, ada: Person, state: SendState
) -> None:
    """It is emptied as soon as its place in Slack is known (P8)."""
    row = about(tx, ada, state)
    brake(tx, ada)
    assert withdrawn.to_empty(tx, 10) == ()
    arrive = outbox.settle if state is SendState.SENDING else outbox.reconcile
    assert arrive(tx, row, SendState.SENT, slack_ts="1.1", sent_at=MONDAY) is True

    assert [one.slack_ts for one in withdrawn.to_empty(tx, 10)] == ["1.1"]


@pytest.mark.parametrize("state", [SendState.SENDING, SendState.UNKNOWN])
def test_a_failed_post_after_the_brake_stays_withdrawn(
    tx: Connection, ada: Person, state: SendState
) -> None:
    """A message that Slack did not take is not put back in the queue (P8)."""
    row = about(tx, ada, state)
    brake(tx, ada)
    put_back = outbox.settle if state is SendState.SENDING else outbox.reconcile
    assert put_back(tx, row, SendState.PENDING, due_at=MONDAY) is True

    assert stored(tx, ada.workspace_id, row.id).state is SendState.WITHDRAWN
    assert outbox.claim(tx, ada.workspace_id, MONDAY + 9 * DAY, "me", LEASE, 10) == ()


@pytest.mark.parametrize("state", [SendState.DROPPED, SendState.FAILED])
def test_dropped_and_refused_messages_are_left_alone(
    tx: Connection, ada: Person, state: SendState
) -> None:
    """There is nothing to withdraw of messages that were dropped or refused."""
    row = about(tx, ada, state)
    brake(tx, ada)

    assert stored(tx, ada.workspace_id, row.id) == row


@pytest.mark.parametrize(
    ("state", "ends_as", "is_taken_back"),
    [
        (SendState.PENDING, SendState.WITHDRAWN, True),
        (SendState.SENDING, SendState.SENDING, True),
        (SendState.UNKNOWN, SendState.UNKNOWN, True),
        (SendState.SENT, SendState.SENT, False),
    ],
)
def test_withdrawing_only_unsent_messages(
    tx: Connection, ada: Person, state: SendState, ends_as: SendState, is_taken_back: bool
) -> None:
    """Messages in Slack stay if only unsent ones are withdrawn."""
    row = about(tx, ada, state)
    outbox.withdraw(tx, ada.workspace_id, [SUBJECT], MONDAY + HOUR, only_unsent=True)

    withdrawn_at = MONDAY + HOUR if is_taken_back else None
    assert stored(tx, ada.workspace_id, row.id) == replace(
        row, state=ends_as, withdrawn_at=withdrawn_at
    )


def test_the_first_brake_counts(tx: Connection, ada: Person) -> None:
    """Withdrawing again does not change the moment of the first."""
    row = about(tx, ada, SendState.SENT)
    brake(tx, ada)
    brake(tx, ada, MONDAY + DAY)

    assert stored(tx, ada.workspace_id, row.id).withdrawn_at == MONDAY + HOUR


def test_other_subjects_go_on(tx: Connection, ada: Person, bo: Person) -> None:
    """The brake on some things stops nothing else (P8)."""
    for person in (ada, bo):
        about(tx, person, SendState.SENT)
    second = queued(tx, ada.workspace_id, ada, subject_id="second")
    third = queued(tx, ada.workspace_id, ada, subject_id="third")
    outbox.withdraw(tx, ada.workspace_id, [SUBJECT, "second"], MONDAY)
    outbox.withdraw(tx, ada.workspace_id, [], MONDAY)

    assert len(withdrawn.to_empty(tx, 10)) == 2
    assert stored(tx, ada.workspace_id, second.id).state is SendState.WITHDRAWN
    assert stored(tx, ada.workspace_id, third.id) == third


def test_the_oldest_withdrawal_is_emptied_first(tx: Connection, ada: Person) -> None:
    """Messages are emptied in the order in which they were withdrawn, up to a limit."""
    rows = [queued(tx, ada.workspace_id, ada, subject_id=f"{number}") for number in range(3)]
    for row in outbox.claim(tx, ada.workspace_id, MONDAY, "me", LEASE, 10):
        outbox.settle(tx, row, SendState.SENT, slack_ts="1.1")
    for hours, subject in ((3, "0"), (1, "1"), (2, "2")):
        outbox.withdraw(tx, ada.workspace_id, [subject], MONDAY + hours * HOUR)

    order = [row.id for row in withdrawn.to_empty(tx, 10)]
    assert order == [rows[1].id, rows[2].id, rows[0].id]
    assert [row.id for row in withdrawn.to_empty(tx, 2)] == order[:2]


def test_a_brake_waits_for_a_claim(postgresql: Database, ada: Person) -> None:
    """A brake during a claim waits for it, and then withdraws the message (P8)."""
    with postgresql.write() as tx:
        row = queued(tx, ada.workspace_id, ada, subject_id=SUBJECT)

    def stop() -> None:
        with postgresql.write() as tx:
            brake(tx, ada)

    (claimed,), _ = held_up(
        postgresql,
        lambda tx: outbox.claim(tx, ada.workspace_id, MONDAY, "me", LEASE, 10),
        stop,
    )
    with postgresql.write() as tx:
        assert stored(tx, ada.workspace_id, row.id).withdrawn_at == MONDAY + HOUR
        assert outbox.settle(tx, claimed, SendState.SENT, slack_ts="1.1") is True
        assert [one.id for one in withdrawn.to_empty(tx, 10)] == [row.id]


def test_a_claim_skips_a_message_being_withdrawn(postgresql: Database, ada: Person) -> None:
    """A claim during a brake neither waits nor takes the message (P8)."""
    with postgresql.write() as tx:
        queued(tx, ada.workspace_id, ada, subject_id=SUBJECT)
    with postgresql.write() as stopping, postgresql.write() as claiming:
        brake(stopping, ada)
        taken = outbox.claim(claiming, ada.workspace_id, MONDAY, "me", LEASE, 10)

    assert taken == ()


def test_a_brake_among_many_claims(database: Database, ada: Person) -> None:
    """Each message was withdrawn unsent, or is to be emptied (P8)."""
    with database.write() as tx:
        ids = [queued(tx, ada.workspace_id, ada, subject_id=SUBJECT).id for _ in range(30)]

    def send() -> None:
        for _ in range(10):
            with database.write() as tx:
                rows = outbox.claim(tx, ada.workspace_id, MONDAY, "me", LEASE, 3)
            for row in rows:
                with database.write() as tx:
                    assert outbox.settle(tx, row, SendState.SENT, slack_ts="1.1")

    def stop() -> None:
        with database.write() as tx:
            brake(tx, ada)

    race([send, stop, send])

    with database.read() as tx:
        found = [stored(tx, ada.workspace_id, one) for one in ids]
        to_empty = {row.id for row in withdrawn.to_empty(tx, 100)}
    assert {row.withdrawn_at for row in found} == {MONDAY + HOUR}
    assert {row.id for row in found if row.state is SendState.SENT} == to_empty
    assert {row.state for row in found} <= {SendState.SENT, SendState.WITHDRAWN}
