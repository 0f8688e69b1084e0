"""Several processes with one outbox: each message is claimed by one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from storage import outbox
from storage.database import Database
from storage.records import NewOutgoing, Outgoing, Person, SendState, Workspace, new_id
from tests.storage.builders import LEASE, MONDAY, OVER, queued, stored
from tests.storage.racing import race

PROCESSES = ("one", "two", "three")


def ids(rows: tuple[Outgoing, ...]) -> list[str]:
    """The ids of rows."""
    return [row.id for row in rows]


def test_two_claims_at_once_share_no_row(postgresql: Database, ada: Person) -> None:
    """A second claim does not wait for the first: it takes the next rows (PostgreSQL)."""
    with postgresql.write() as tx:
        rows = [queued(tx, ada.workspace_id, ada, priority=number).id for number in range(5)]
    with postgresql.write() as first, postgresql.write() as second:
        mine = outbox.claim(first, ada.workspace_id, MONDAY, "one", LEASE, 2)
        theirs = outbox.claim(second, ada.workspace_id, MONDAY, "two", LEASE, 2)

    assert (ids(mine), ids(theirs)) == (rows[:2], rows[2:4])


def test_a_claim_that_is_undone_leaves_its_rows(postgresql: Database, ada: Person) -> None:
    """Rows of a claim that was rolled back can be claimed again."""
    with postgresql.write() as tx:
        row = queued(tx, ada.workspace_id, ada)
    with postgresql.read() as broken:
        outbox.claim(broken, ada.workspace_id, MONDAY, "one", LEASE, 2)
        broken.rollback()
    with postgresql.write() as tx:
        assert ids(outbox.claim(tx, ada.workspace_id, MONDAY, "two", LEASE, 2)) == [row.id]


def test_many_processes_claim_each_row_once(database: Database, ada: Person) -> None:
    """Of three processes at once, only one claims each message."""
    with database.write() as tx:
        rows = [queued(tx, ada.workspace_id, ada).id for _ in range(60)]
    replicas = [Database(database.url.render_as_string(hide_password=False)) for _ in PROCESSES]

    def claimer(replica: Database, name: str) -> Callable[[], list[str]]:
        def claim_all() -> list[str]:
            taken: list[str] = []
            while len(taken) < len(rows):
                with replica.write() as tx:
                    claimed = outbox.claim(tx, ada.workspace_id, MONDAY, name, LEASE, 4)
                if not claimed:
                    break
                assert {row.lease_holder for row in claimed} == {name}
                taken += ids(claimed)
            return taken

        return claim_all

    taken = race([claimer(*pair) for pair in zip(replicas, PROCESSES, strict=True)])
    for replica in replicas:
        replica.close()

    assert Counter(one for part in taken for one in part) == Counter(rows)


def test_a_message_queued_by_many_is_queued_once(database: Database, ada: Person) -> None:
    """Eight processes that queue the same thing at once queue it once."""
    message = NewOutgoing(
        workspace_id=ada.workspace_id,
        kind="check_in",
        receiver_id=ada.id,
        subject_id="subject",
        business_key="check_in:subject",
        priority=1,
        due_at=MONDAY,
        send_until=MONDAY,
    )

    def queue() -> str | None:
        with database.write() as tx:
            return outbox.queue(tx, message)

    made = [one for one in race([queue] * 8) if one is not None]

    assert len(made) == 1
    with database.write() as tx:
        assert ids(outbox.claim(tx, ada.workspace_id, MONDAY, "one", LEASE, 9)) == made


STEPS = st.one_of(
    st.tuples(st.just("queue"), st.integers(0, 3)),
    st.tuples(st.just("claim"), st.sampled_from(PROCESSES), st.sampled_from([LEASE, OVER])),
    st.tuples(
        st.just("settle"),
        st.integers(0, 9),
        st.sampled_from([SendState.SENT, SendState.PENDING, SendState.UNKNOWN, SendState.DROPPED]),
    ),
    st.tuples(
        st.just("reconcile"),
        st.integers(0, 9),
        st.sampled_from([SendState.SENT, SendState.PENDING]),
    ),
    st.tuples(st.just("expire")),
    st.tuples(st.just("withdraw"), st.integers(0, 3)),
)
# The allowed transitions. States that are missing on the left are final.
MOVES = {
    SendState.PENDING: {SendState.SENDING, SendState.WITHDRAWN},
    SendState.SENDING: {
        SendState.SENT,
        SendState.PENDING,
        SendState.UNKNOWN,
        SendState.DROPPED,
        SendState.WITHDRAWN,
    },
    SendState.UNKNOWN: {SendState.SENT, SendState.PENDING, SendState.WITHDRAWN},
}


class History:
    """An outbox, all the claims made in it, and where each row was last seen."""

    def __init__(self, tx: Connection, workspace_id: str) -> None:
        self.tx = tx
        self.workspace_id = workspace_id
        self.claims: list[Outgoing] = []
        self.seen: dict[str, Outgoing] = {}

    def take(self, step: tuple[object, ...]) -> None:
        """One step: somebody does something, perhaps with an outdated record."""
        match step:
            case ("queue", int(subject)):
                row = queued(self.tx, self.workspace_id, None, subject_id=f"{subject}")
                self.seen[row.id] = row
            case ("claim", str(process), timedelta() as lease):
                self.claims += outbox.claim(
                    self.tx,
                    self.workspace_id,
                    MONDAY,
                    process,
                    lease,
                    2,
                )
            case ("settle", int(number), SendState() as state) if self.claims:
                outbox.settle(self.tx, self.claims[number % len(self.claims)], state)
            case ("reconcile", int(number), SendState() as state) if self.claims:
                outbox.reconcile(self.tx, self.claims[number % len(self.claims)], state)
            case ("expire",):
                outbox.expire_leases(self.tx)
            case ("withdraw", int(subject)):
                outbox.withdraw(self.tx, self.workspace_id, [f"{subject}"], MONDAY)

    def look(self) -> None:
        """Check that each row has moved only as it may."""
        for one, before in self.seen.items():
            after = stored(self.tx, self.workspace_id, one)
            if after.state is not before.state:
                assert after.state in MOVES.get(before.state, set())
            assert (after.lease_holder is None) == (after.state is not SendState.SENDING)
            assert before.withdrawn_at is None or after.withdrawn_at == before.withdrawn_at
            if after.withdrawn_at is not None:
                assert after.state is not SendState.PENDING
            is_claimed = after.state is SendState.SENDING and before.state is SendState.PENDING
            assert after.tries == before.tries + is_claimed
            assert not (is_claimed and before.withdrawn_at)
            self.seen[one] = after


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=40,
)
@given(steps=st.lists(STEPS, max_size=25))
def test_rows_only_make_allowed_transitions(
    database: Database, workspace: Workspace, steps: list[tuple[object, ...]]
) -> None:
    """In no history is a message sent after its end, after the brake, or by two at once (P8)."""
    with database.write() as tx:
        history = History(tx, new_id())
        for step in steps:
            history.take(step)
            history.look()
        tx.rollback()
