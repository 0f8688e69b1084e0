"""How many messages a person was sent, or has waiting."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import Connection

from storage import outbox, withdrawn
from storage import send_history as count
from storage.records import Person, SendState
from tests.storage.builders import DAY, MONDAY, queued
from tests.storage.test_outbox import SECOND, claimed, lost, sent


def sent_to(tx: Connection, receiver: Person, since: datetime = MONDAY, **changes: Any) -> int:
    """How many check-ins somebody got."""
    asked: dict[str, Any] = {"kinds": ["check_in"], "moment": since, "besides": "none's"}
    return count.since(tx, receiver.workspace_id, receiver.id, **asked | changes)


def test_sent_messages_count(tx: Connection, ada: Person, bo: Person) -> None:
    """Sent, claimed and unknown messages count for their receiver (P9)."""
    sent(tx, ada)
    lost(tx, ada)
    claimed(tx, ada)

    assert sent_to(tx, ada) == 3
    assert sent_to(tx, bo) == 0


@pytest.mark.parametrize("state", [SendState.DROPPED, SendState.FAILED, SendState.WITHDRAWN])
def test_messages_that_never_arrived_do_not_count(
    tx: Connection, ada: Person, state: SendState
) -> None:
    """Dropped, refused and unsent withdrawn messages use no budget (P9)."""
    outbox.settle(tx, claimed(tx, ada), state)
    queued(tx, ada.workspace_id, ada)

    assert sent_to(tx, ada) == 0


def test_emptied_messages_still_count(tx: Connection, ada: Person) -> None:
    """A message that was withdrawn after it had arrived counts (P9)."""
    row = sent(tx, ada)
    outbox.withdraw(tx, ada.workspace_id, [row.subject_id], MONDAY)
    withdrawn.note_emptied(tx, row, MONDAY)

    assert sent_to(tx, ada) == 1


def test_only_matching_messages_count(tx: Connection, ada: Person) -> None:
    """Kinds and moment are checked, and the message just being sent is left out (P9)."""
    sent(tx, ada, due_at=MONDAY - SECOND)
    sent(tx, ada, due_at=MONDAY)
    sent(tx, ada, kind="icebreaker")
    current = claimed(tx, ada)

    assert sent_to(tx, ada) == 2
    assert sent_to(tx, ada, besides=current.id) == 1
    assert sent_to(tx, ada, since=MONDAY - SECOND) == 3
    assert sent_to(tx, ada, kinds=["check_in", "icebreaker"]) == 3
    assert sent_to(tx, ada, kinds=[]) == 0


def test_it_counts_when_it_arrived(tx: Connection, ada: Person) -> None:
    """A message that was tried yesterday and arrived today is one of today's (P9)."""
    row = claimed(tx, ada, due_at=MONDAY - DAY)
    outbox.settle(tx, row, SendState.SENT, sent_at=MONDAY)

    assert sent_to(tx, ada, since=MONDAY) == 1


def test_waiting_messages_that_go_first(tx: Connection, ada: Person, bo: Person) -> None:
    """Only more important messages of these kinds for the same person until then (P9)."""
    sent(tx, ada, priority=10)
    row = queued(tx, ada.workspace_id, ada, priority=50, kind="icebreaker")
    queued(tx, ada.workspace_id, ada, priority=10, due_at=MONDAY + DAY)
    queued(tx, ada.workspace_id, ada, priority=50)
    queued(tx, ada.workspace_id, ada, priority=10, due_at=MONDAY + 2 * DAY)
    queued(tx, ada.workspace_id, ada, priority=10, kind="reminder")
    queued(tx, ada.workspace_id, bo, priority=10)

    assert count.waiting_before(tx, row, ["check_in"], MONDAY + 2 * DAY) == 1


def test_messages_in_somebodys_conversation(tx: Connection, ada: Person, bo: Person) -> None:
    """Sent and unknown messages are in it until they are withdrawn (P8)."""
    here, kind = ada.workspace_id, "check_in"
    rows = [sent(tx, ada), lost(tx, bo), claimed(tx, bo)]
    outbox.settle(tx, claimed(tx, ada), SendState.DROPPED)
    queued(tx, here, ada)
    stands = {(row.subject_id, row.receiver_id or "") for row in rows}

    assert set(count.standing(tx, here, kind)) == stands
    first = rows[0].subject_id
    assert count.standing(tx, here, kind, [first]) == ((first, ada.id),)
    assert count.standing(tx, here, "icebreaker") == ()
    outbox.withdraw(tx, here, [first], MONDAY, kind="icebreaker")
    assert len(count.standing(tx, here, kind)) == 3
    outbox.withdraw(tx, here, [first], MONDAY, kind=kind)
    assert set(count.standing(tx, here, kind)) == stands - {(first, ada.id)}


def test_until_when_a_message_waits(tx: Connection, ada: Person, bo: Person) -> None:
    """The moment of the one that waits; none for what was sent, or is for somebody else."""
    here = ada.workspace_id
    row = queued(tx, here, ada, subject_id="subject", due_at=MONDAY + DAY)
    gone = sent(tx, ada)

    assert count.waiting_until(tx, here, row.kind, "subject", ada.id) == MONDAY + DAY
    assert count.waiting_until(tx, here, "icebreaker", "subject", ada.id) is None
    assert count.waiting_until(tx, here, row.kind, "subject", bo.id) is None
    assert count.waiting_until(tx, here, gone.kind, gone.subject_id, ada.id) is None
