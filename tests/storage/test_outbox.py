"""The outbox: messages from being queued to having arrived."""

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
    """A message that this process is about to send, and no other that is due."""
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
    """A queued row has the kind, receiver and moment of a message, and none of its words (P4)."""
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


def test_the_same_thing_is_said_once(
    tx: Connection, workspace: Workspace, other: Workspace, ada: Person
) -> None:
    """A business key is taken once in a workspace, also after the message was sent."""
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
    """Messages are claimed by priority, then by how long they are due."""
    here = ada.workspace_id
    last = queued(tx, here, ada, priority=2, due_at=MONDAY - DAY)
    third = queued(tx, here, bo, priority=1, due_at=MONDAY)
    second = queued(tx, here, ada, priority=1, due_at=MONDAY - HOUR)
    first = queued(tx, here, None, priority=0, due_at=MONDAY)

    order = [row.id for row in outbox.claim(tx, here, MONDAY, "me", LEASE, 10)]
    assert order == [first.id, second.id, third.id, last.id]


def test_no_more_is_claimed_than_asked_for(tx: Connection, ada: Person) -> None:
    """What is left over by one claim is taken by the next, less important things last."""
    rows = [queued(tx, ada.workspace_id, ada, priority=number) for number in range(5)]

    def claim() -> list[str]:
        taken = outbox.claim(tx, ada.workspace_id, MONDAY, "me", LEASE, 2)
        return [row.id for row in taken]

    ids = [row.id for row in rows]
    assert [claim(), claim(), claim(), claim()] == [ids[:2], ids[2:4], ids[4:], []]


def test_nothing_is_claimed_before_it_is_due(tx: Connection, ada: Person) -> None:
    """A message is due at its moment and not a moment sooner (P6)."""
    row = queued(tx, ada.workspace_id, ada, due_at=MONDAY)

    early = outbox.claim(tx, ada.workspace_id, MONDAY - SECOND, "me", LEASE, 10)
    assert early == ()
    assert [one.id for one in outbox.claim(tx, ada.workspace_id, MONDAY, "me", LEASE, 10)] == [
        row.id
    ]


def test_a_claimed_row_says_who_has_it(tx: Connection, ada: Person) -> None:
    """The claim notes its holder, the try and its moment; a later try keeps the first moment."""
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


def test_what_is_claimed_is_not_claimed_again(tx: Connection, ada: Person) -> None:
    """Nobody, not even the same process, claims what is being sent, was sent or is unknown."""
    claimed(tx, ada)
    lost(tx, ada)
    sent(tx, ada)

    for holder in ("me", "another"):
        assert outbox.claim(tx, ada.workspace_id, MONDAY + 9 * DAY, holder, LEASE, 10) == ()


@pytest.mark.parametrize(
    "state", [state for state in SendState if state not in (SendState.PENDING, SendState.SENDING)]
)
def test_what_is_settled_rests(tx: Connection, ada: Person, state: SendState) -> None:
    """No settled row comes back by itself, whatever time it is and whichever lease is over."""
    outbox.settle(tx, claimed(tx, ada), state)
    outbox.expire_leases(tx)

    assert outbox.claim(tx, ada.workspace_id, MONDAY + 99 * DAY, "me", LEASE, 10) == ()
    assert outbox.workspaces_with_due(tx, MONDAY + 99 * DAY) == ()


def test_which_workspaces_have_something_due(
    tx: Connection, workspace: Workspace, other: Workspace, ada: Person
) -> None:
    """A workspace is named once, when something of its own is due."""
    assert outbox.workspaces_with_due(tx, MONDAY) == ()
    for _ in range(3):
        queued(tx, workspace.id, ada)
    queued(tx, other.id, None, due_at=MONDAY + DAY)
    assert outbox.workspaces_with_due(tx, MONDAY) == (workspace.id,)

    both = outbox.workspaces_with_due(tx, MONDAY + DAY)
    assert both == tuple(sorted([workspace.id, other.id]))


def test_a_lease_goes_by_the_clock_of_the_database(tx: Connection, ada: Person) -> None:
    """A machine whose clock was moved by years neither lengthens nor shortens a lease."""
    rows = [
        claimed(tx, ada, due_at=datetime(year, 1, 1, tzinfo=UTC)) for year in (1999, 2026, 2099)
    ]

    for row in rows:
        assert LEASE - HOUR / 60 < outbox.lease_left(tx, row) <= LEASE
    assert outbox.expire_leases(tx) == 0


def test_who_lost_a_row_has_no_lease(tx: Connection, ada: Person) -> None:
    """Nothing is left of a lease when another has the row, or when it was settled."""
    row = claimed(tx, ada)

    assert outbox.lease_left(tx, replace(row, lease_holder="another")) == timedelta(0)
    assert outbox.lease_left(tx, replace(row, lease_holder=None)) == timedelta(0)
    outbox.settle(tx, row, SendState.SENT)
    assert outbox.lease_left(tx, row) == timedelta(0)


def test_what_was_settled_is_noted(tx: Connection, ada: Person) -> None:
    """A row that was sent has its place in Slack, its moment, and no lease holder any more."""
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
    """What was settled is not settled again by the process that held it."""
    row = claimed(tx, ada)

    assert outbox.settle(tx, row, SendState.DROPPED) is True
    assert outbox.settle(tx, row, SendState.SENT, slack_ts="1.1") is False
    outbox.note_place(tx, row, "elsewhere")
    found = stored(tx, ada.workspace_id, row.id)
    assert (found.state, found.slack_ts, found.conversation_id) == (SendState.DROPPED, None, None)


def test_a_paused_process_overwrites_nothing(tx: Connection, ada: Person) -> None:
    """Who wakes up after its lease finds that another has the row, and changes nothing."""
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


def test_what_is_unknown_is_looked_for_later(tx: Connection, ada: Person) -> None:
    """Lost answers are found when their last try is long enough ago, longest ago first."""
    recent = lost(tx, ada, due_at=MONDAY)
    older = lost(tx, ada, due_at=MONDAY - HOUR)
    oldest = lost(tx, ada, due_at=MONDAY - DAY)
    sent(tx, ada, due_at=MONDAY - DAY)

    assert outbox.unknown(tx, MONDAY, 10) == (oldest, older, recent)
    assert outbox.unknown(tx, MONDAY - SECOND, 10) == (oldest, older)
    assert outbox.unknown(tx, MONDAY, 1) == (oldest,)


@pytest.mark.parametrize("state", [SendState.SENT, SendState.PENDING, SendState.WITHDRAWN])
def test_an_unknown_row_is_reconciled_once(tx: Connection, ada: Person, state: SendState) -> None:
    """Of two that looked for the same message the second changes nothing, and is told so."""
    row, other = lost(tx, ada), lost(tx, ada)

    assert outbox.reconcile(tx, row, state, slack_ts="1.1") is True
    for again in (SendState.SENT, SendState.PENDING, SendState.UNKNOWN):
        assert outbox.reconcile(tx, row, again, slack_ts="2.2") is False
    assert stored(tx, ada.workspace_id, row.id) == replace(row, state=state, slack_ts="1.1")
    assert stored(tx, ada.workspace_id, other.id) == other


def test_what_cannot_be_looked_for_yet_waits(tx: Connection, ada: Person) -> None:
    """A row that Slack could not be asked about stays unknown, and is asked about later."""
    row = lost(tx, ada)

    assert outbox.reconcile(tx, row, SendState.UNKNOWN, last_try_at=MONDAY + HOUR) is True
    assert outbox.unknown(tx, MONDAY, 10) == ()
    assert outbox.unknown(tx, MONDAY + HOUR, 10) == (replace(row, last_try_at=MONDAY + HOUR),)


def test_what_is_not_unknown_is_not_reconciled(tx: Connection, ada: Person) -> None:
    """Nobody reconciles a row that waits, is on its way, or has arrived."""
    arrived = sent(tx, ada)
    rows = [arrived, claimed(tx, ada), queued(tx, ada.workspace_id, ada)]

    for row in rows:
        assert outbox.reconcile(tx, row, SendState.PENDING) is False
        assert stored(tx, ada.workspace_id, row.id) == row


def test_what_waits_for_somebody_who_left(tx: Connection, ada: Person, bo: Person) -> None:
    """Who leaves is sent nothing more; what they were sent, and others' messages, stay (P1)."""
    arrived, on_its_way = sent(tx, ada), claimed(tx, ada)
    waiting, others = queued(tx, ada.workspace_id, ada), queued(tx, ada.workspace_id, bo)
    introduction = queued(tx, ada.workspace_id, None)
    outbox.forget_waiting_for(tx, ada.workspace_id, ada.id)

    assert outgoing(tx, ada.workspace_id, waiting.id) is None
    for row in (arrived, on_its_way, others, introduction):
        assert stored(tx, ada.workspace_id, row.id) == row


def test_what_waits_can_be_moved(tx: Connection, ada: Person, bo: Person) -> None:
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
