"""The outbox: messages from queueing to delivery."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from storage import outbox
from storage.records import NewOutgoing, Outgoing, Person, SendState, Workspace, new_id
from tests.storage.builders import DAY, HOUR, LEASE, MONDAY, OVER, queued, stored
from tests.storage.lookups import outgoing

SECOND = timedelta(seconds=1)


def claimed(tx: Connection, receiver: Person, **changes: Any) -> Outgoing:
    """A message that this process has claimed; no other is due."""
    row = queued(tx, receiver.workspace_id, receiver, **changes)
    (taken,) = outbox.claim(tx, receiver.workspace_id, row.due_at, "me", LEASE, 10)
    return taken


def lost(tx: Connection, receiver: Person, **changes: Any) -> Outgoing:
    """A message whose answer was lost."""
    row = claimed(tx, receiver, **changes)
    assert outbox.settle(tx, row, SendState.UNKNOWN)
    return stored(tx, row.workspace_id, row.id)


def sent(tx: Connection, receiver: Person, **changes: Any) -> Outgoing:
    """A message that arrived as soon as it was due."""
    row = claimed(tx, receiver, **changes)
    assert outbox.settle(tx, row, SendState.SENT, slack_ts="1.000200", sent_at=row.due_at)
    return stored(tx, row.workspace_id, row.id)


def test_a_message_waits_as_it_was_queued(tx: Connection, ada: Person) -> None:
    """A row has the kind, receiver and moment of a message, and none of its words (P4)."""
    message = NewOutgoing(
        workspace_id=ada.workspace_id,
        kind="icebreaker",
        receiver_id=ada.id,
        subject_id="subject",
        business_key="icebreaker:subject:ada:",
        priority=5,
        due_at=MONDAY,
        send_until=MONDAY + DAY,
    )
    made = outbox.queue(tx, message)
    assert made is not None

    assert outgoing(tx, ada.workspace_id, made) == Outgoing(
        workspace_id=ada.workspace_id,
        id=made,
        kind="icebreaker",
        receiver_id=ada.id,
        subject_id="subject",
        business_key="icebreaker:subject:ada:",
        priority=5,
        due_at=MONDAY,
        send_until=MONDAY + DAY,
        state=SendState.PENDING,
        tries=0,
        conversation_id=None,
        slack_ts=None,
        lease_holder=None,
        first_try_at=None,
        last_try_at=None,
        sent_at=None,
        withdrawn_at=None,
    )
    assert outgoing(tx, ada.workspace_id, "none's") is None


def test_a_business_key_is_queued_once(
    tx: Connection, workspace: Workspace, other: Workspace, ada: Person
) -> None:
    """A business key is used once in a workspace, also after the message was sent."""
    row = sent(tx, ada, business_key="hello")
    again: dict[str, Any] = {
        "kind": "another",
        "receiver_id": None,
        "subject_id": new_id(),
        "business_key": "hello",
        "priority": 0,
        "due_at": MONDAY + DAY,
        "send_until": MONDAY + DAY,
    }

    assert outbox.queue(tx, NewOutgoing(workspace_id=workspace.id, **again)) is None
    assert stored(tx, workspace.id, row.id) == row
    assert outbox.queue(tx, NewOutgoing(workspace_id=other.id, **again)) is not None


def test_the_most_important_is_claimed_first(tx: Connection, ada: Person, bo: Person) -> None:
    """By priority, then longest due first."""
    here = ada.workspace_id
    last = queued(tx, here, ada, priority=2, due_at=MONDAY - DAY)
    third = queued(tx, here, bo, priority=1, due_at=MONDAY)
    second = queued(tx, here, ada, priority=1, due_at=MONDAY - HOUR)
    first = queued(tx, here, None, priority=0, due_at=MONDAY)

    order = [row.id for row in outbox.claim(tx, here, MONDAY, "me", LEASE, 10)]
    assert order == [first.id, second.id, third.id, last.id]


def test_no_more_is_claimed_than_asked_for(tx: Connection, ada: Person) -> None:
    """The next claim takes the rest, less important messages last."""
    rows = [queued(tx, ada.workspace_id, ada, priority=number) for number in range(5)]

    def claim() -> list[str]:
        taken = outbox.claim(tx, ada.workspace_id, MONDAY, "me", LEASE, 2)
        return [row.id for row in taken]

    ids = [row.id for row in rows]
    assert [claim(), claim(), claim(), claim()] == [ids[:2], ids[2:4], ids[4:], []]


def test_nothing_is_claimed_before_it_is_due(tx: Connection, ada: Person) -> None:
    """A message is due at its moment, and not before (P6)."""
    row = queued(tx, ada.workspace_id, ada, due_at=MONDAY)

    early = outbox.claim(tx, ada.workspace_id, MONDAY - SECOND, "me", LEASE, 10)
    assert early == ()
    assert [one.id for one in outbox.claim(tx, ada.workspace_id, MONDAY, "me", LEASE, 10)] == [
        row.id
    ]


def test_a_claimed_row_names_its_claimer(tx: Connection, ada: Person) -> None:
    """The claim stores claimer, tries and moment; a later try keeps the first moment."""
    row = queued(tx, ada.workspace_id, ada)
    (taken,) = outbox.claim(tx, ada.workspace_id, MONDAY, "me", LEASE, 10)
    expected = replace(
        row,
        state=SendState.SENDING,
        lease_holder="me",
        tries=1,
        first_try_at=MONDAY,
        last_try_at=MONDAY,
    )
    assert taken == expected == stored(tx, ada.workspace_id, row.id)
    outbox.settle(tx, taken, SendState.PENDING, due_at=MONDAY + HOUR)
    (again,) = outbox.claim(tx, ada.workspace_id, MONDAY + HOUR, "another", LEASE, 10)

    assert again == replace(
        expected, lease_holder="another", tries=2, due_at=MONDAY + HOUR, last_try_at=MONDAY + HOUR
    )


def test_a_claimed_row_is_not_claimed_again(tx: Connection, ada: Person) -> None:
    """Nobody, not even the same process, claims rows that are sending, sent or unknown."""
    claimed(tx, ada)
    lost(tx, ada)
    sent(tx, ada)

    for holder in ("me", "another"):
        assert outbox.claim(tx, ada.workspace_id, MONDAY + 9 * DAY, holder, LEASE, 10) == ()


@pytest.mark.parametrize(
    "state", [state for state in SendState if state not in (SendState.PENDING, SendState.SENDING)]
)
def test_a_settled_row_stays_settled(tx: Connection, ada: Person, state: SendState) -> None:
    """It is not claimed again at any later time."""
    outbox.settle(tx, claimed(tx, ada), state)
    outbox.expire_leases(tx)

    assert outbox.claim(tx, ada.workspace_id, MONDAY + 99 * DAY, "me", LEASE, 10) == ()
    assert outbox.workspaces_with_due(tx, MONDAY + 99 * DAY) == ()


def test_workspaces_with_something_due(
    tx: Connection, workspace: Workspace, other: Workspace, ada: Person
) -> None:
    """A workspace is named once, if something of its own is due."""
    assert outbox.workspaces_with_due(tx, MONDAY) == ()
    for _ in range(3):
        queued(tx, workspace.id, ada)
    queued(tx, other.id, None, due_at=MONDAY + DAY)
    assert outbox.workspaces_with_due(tx, MONDAY) == (workspace.id,)

    both = outbox.workspaces_with_due(tx, MONDAY + DAY)
    assert both == tuple(sorted([workspace.id, other.id]))


def test_a_lease_goes_by_the_clock_of_the_database(tx: Connection, ada: Person) -> None:
    """A machine with a wrong clock neither lengthens nor shortens a lease."""
    rows = [
        claimed(tx, ada, due_at=datetime(year, 1, 1, tzinfo=UTC)) for year in (1999, 2026, 2099)
    ]

    for row in rows:
        assert LEASE - HOUR / 60 < outbox.lease_left(tx, row) <= LEASE
    assert outbox.expire_leases(tx) == 0


@pytest.mark.parametrize("ahead", [HOUR, 2 * DAY])
def test_a_lease_from_before_the_clock_was_put_back_is_over(
    tx: Connection, ada: Person, ahead: timedelta
) -> None:
    """A dead process's row doesn't wait for the hours that the clock was put back."""
    queued(tx, ada.workspace_id, ada)
    (row,) = outbox.claim(tx, ada.workspace_id, MONDAY, "dead", LEASE + ahead, 10)

    assert outbox.expire_leases(tx) == 1
    assert stored(tx, ada.workspace_id, row.id).state is SendState.UNKNOWN


def test_a_lost_or_settled_row_has_no_lease(tx: Connection, ada: Person) -> None:
    """No lease is left if another process has the row, or it was settled."""
    row = claimed(tx, ada)

    assert outbox.lease_left(tx, replace(row, lease_holder="another")) == timedelta(0)
    assert outbox.lease_left(tx, replace(row, lease_holder=None)) == timedelta(0)
    outbox.settle(tx, row, SendState.SENT)
    assert outbox.lease_left(tx, row) == timedelta(0)


def test_settling_is_stored(tx: Connection, ada: Person) -> None:
    """A sent row has its place in Slack, its moment, and no claimer any more."""
    row = claimed(tx, ada)
    outbox.note_place(tx, row, "conversation")
    done = outbox.settle(tx, row, SendState.SENT, slack_ts="1795424400.000200", sent_at=MONDAY)

    assert done is True
    assert stored(tx, ada.workspace_id, row.id) == replace(
        row,
        state=SendState.SENT,
        lease_holder=None,
        conversation_id="conversation",
        slack_ts="1795424400.000200",
        sent_at=MONDAY,
    )


def test_only_its_claimer_settles_a_row(tx: Connection, ada: Person) -> None:
    """A process that does not hold the row changes nothing about it, and is told so."""
    row = claimed(tx, ada)
    for stranger in ("another", None):
        strange = replace(row, lease_holder=stranger)
        assert outbox.settle(tx, strange, SendState.SENT, slack_ts="1.1") is False
        outbox.note_place(tx, strange, "elsewhere")

    assert stored(tx, ada.workspace_id, row.id) == row


def test_a_row_is_settled_once(tx: Connection, ada: Person) -> None:
    """The process that held a settled row cannot settle it again."""
    row = claimed(tx, ada)

    assert outbox.settle(tx, row, SendState.DROPPED) is True
    assert outbox.settle(tx, row, SendState.SENT, slack_ts="1.1") is False
    outbox.note_place(tx, row, "elsewhere")
    found = stored(tx, ada.workspace_id, row.id)
    assert (found.state, found.slack_ts, found.conversation_id) == (SendState.DROPPED, None, None)


def test_a_paused_process_overwrites_nothing(tx: Connection, ada: Person) -> None:
    """After its lease it finds that another has the row, and changes nothing."""
    queued(tx, ada.workspace_id, ada)
    (row,) = outbox.claim(tx, ada.workspace_id, MONDAY, "asleep", OVER, 10)
    outbox.expire_leases(tx)
    assert outbox.settle(tx, row, SendState.SENT, slack_ts="1.1") is False
    outbox.reconcile(tx, row, SendState.PENDING)
    (taken,) = outbox.claim(tx, ada.workspace_id, MONDAY, "awake", LEASE, 10)

    assert outbox.settle(tx, row, SendState.SENT, slack_ts="1.1") is False
    assert stored(tx, ada.workspace_id, row.id) == taken


def test_a_dead_process_leaves_an_unknown_row(tx: Connection, ada: Person) -> None:
    """Rows with an expired lease become unknown; other processes keep theirs."""
    dead = queued(tx, ada.workspace_id, ada)
    outbox.claim(tx, ada.workspace_id, MONDAY, "dead", OVER, 10)
    alive = claimed(tx, ada)
    waiting = queued(tx, ada.workspace_id, ada)

    assert outbox.expire_leases(tx) == 1
    assert outbox.expire_leases(tx) == 0
    found = stored(tx, ada.workspace_id, dead.id)
    assert (found.state, found.lease_holder, found.tries) == (SendState.UNKNOWN, None, 1)
    assert stored(tx, ada.workspace_id, alive.id) == alive
    assert stored(tx, ada.workspace_id, waiting.id) == waiting


def test_unknown_rows_are_searched_later(tx: Connection, ada: Person) -> None:
    """They are found once their last try is old enough, oldest first."""
    recent = lost(tx, ada, due_at=MONDAY)
    older = lost(tx, ada, due_at=MONDAY - HOUR)
    oldest = lost(tx, ada, due_at=MONDAY - DAY)
    sent(tx, ada, due_at=MONDAY - DAY)

    assert outbox.unknown(tx, ada.workspace_id, MONDAY, 10) == (oldest, older, recent)
    assert outbox.unknown(tx, ada.workspace_id, MONDAY - SECOND, 10) == (oldest, older)
    assert outbox.unknown(tx, ada.workspace_id, MONDAY, 1) == (oldest,)


@pytest.mark.parametrize("state", [SendState.SENT, SendState.PENDING, SendState.WITHDRAWN])
def test_an_unknown_row_is_reconciled_once(tx: Connection, ada: Person, state: SendState) -> None:
    """Of two searches for one message the second changes nothing, and is told so."""
    row, other = lost(tx, ada), lost(tx, ada)

    assert outbox.reconcile(tx, row, state, slack_ts="1.1") is True
    for again in (SendState.SENT, SendState.PENDING, SendState.UNKNOWN):
        assert outbox.reconcile(tx, row, again, slack_ts="2.2") is False
    assert stored(tx, ada.workspace_id, row.id) == replace(row, state=state, slack_ts="1.1")
    assert stored(tx, ada.workspace_id, other.id) == other


def test_a_search_that_took_too_long_changes_nothing(tx: Connection, ada: Person) -> None:
    """Meanwhile the message was tried again, and its answer lost again: that try counts."""
    row = lost(tx, ada)
    assert outbox.reconcile(tx, row, SendState.PENDING, due_at=MONDAY) is True
    (claimed,) = outbox.claim(tx, ada.workspace_id, MONDAY, "me", LEASE, 10)
    assert outbox.settle(tx, claimed, SendState.UNKNOWN) is True

    assert outbox.reconcile(tx, row, SendState.PENDING) is False
    assert stored(tx, ada.workspace_id, row.id).state is SendState.UNKNOWN


def test_a_row_that_cannot_be_searched_yet_waits(tx: Connection, ada: Person) -> None:
    """It stays unknown, and is searched later."""
    row = lost(tx, ada)

    assert outbox.reconcile(tx, row, SendState.UNKNOWN, last_try_at=MONDAY + HOUR) is True
    assert outbox.unknown(tx, ada.workspace_id, MONDAY, 10) == ()
    assert outbox.unknown(tx, ada.workspace_id, MONDAY + HOUR, 10) == (
        replace(row, last_try_at=MONDAY + HOUR),
    )


def test_only_unknown_rows_are_reconciled(tx: Connection, ada: Person) -> None:
    """Waiting, claimed and sent rows are not reconciled."""
    arrived = sent(tx, ada)
    rows = [arrived, claimed(tx, ada), queued(tx, ada.workspace_id, ada)]

    for row in rows:
        assert outbox.reconcile(tx, row, SendState.PENDING) is False
        assert stored(tx, ada.workspace_id, row.id) == row


def test_waiting_messages_of_somebody_who_left(tx: Connection, ada: Person, bo: Person) -> None:
    """They are not sent; sent messages, and other people's, stay (P1)."""
    arrived, on_its_way = sent(tx, ada), claimed(tx, ada)
    waiting, others = queued(tx, ada.workspace_id, ada), queued(tx, ada.workspace_id, bo)
    introduction = queued(tx, ada.workspace_id, None)
    outbox.forget_waiting_for(tx, ada.workspace_id, ada.id)

    assert outgoing(tx, ada.workspace_id, waiting.id) is None
    for row in (arrived, on_its_way, others, introduction):
        assert stored(tx, ada.workspace_id, row.id) == row


def test_a_waiting_message_can_be_moved(tx: Connection, ada: Person, bo: Person) -> None:
    """What waits comes at its new moment; what is said already, of another kind or about another
    subject stays as it was (P6)."""
    others = [
        sent(tx, bo, subject_id="subject"),
        queued(tx, ada.workspace_id, bo),
        queued(tx, ada.workspace_id, ada, subject_id="subject", kind="icebreaker"),
    ]
    waiting = queued(tx, ada.workspace_id, ada, subject_id="subject")
    outbox.move(tx, ada.workspace_id, "check_in", "subject", MONDAY + DAY, MONDAY + 2 * DAY)

    moved = stored(tx, ada.workspace_id, waiting.id)
    assert moved == replace(waiting, due_at=MONDAY + DAY, send_until=MONDAY + 2 * DAY)
    assert [stored(tx, ada.workspace_id, one.id) for one in others] == others
