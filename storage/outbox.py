"""The outbox: every unprompted message of Kith's, by ids; it never holds their words.

Every change of a claimed row is fenced by its state and its lease holder, so that a process that
was paused for long can't overwrite what another has done since.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, TextClause, case, delete, func, or_, select, update

from storage import database
from storage.database import Transaction, add_all_if_new, add_if_new
from storage.mapping import fetch_all, in_workspace, projection, values_of
from storage.records import NewOutgoing, Outgoing, SendState, new_id
from storage.seals import not_sealed
from storage.tables import ON_ITS_WAY, STILL_TO_DO, outbox

# How long a claimed row belongs to the process that claimed it. After that its fate is unknown.
LEASE = timedelta(seconds=60)
_OUTGOING = projection(outbox, Outgoing)
UNSETTLED = (SendState.SENDING, SendState.UNKNOWN)
POSSIBLY_SENT = (*UNSETTLED, SendState.SENT)


def queue(tx: Transaction, message: NewOutgoing) -> str | None:
    """Queue a message; its id, or ``None`` if its business key is taken."""
    row = _new(message)
    return str(row["id"]) if add_if_new(tx, outbox, row) else None


def queue_all(tx: Transaction, messages: Iterable[NewOutgoing]) -> None:
    """Queue many messages at once; those with a business key that is taken are left out."""
    add_all_if_new(tx, outbox, [_new(message) for message in messages])


def workspaces_with_due(tx: Transaction, now: datetime, kind: str | None = None) -> tuple[str, ...]:
    """Ids of the workspaces with messages (of this *kind*) that are due."""
    return _workspaces(tx, *_due(now, kind))


def claim(
    tx: Transaction,
    workspace_id: str,
    now: datetime,
    lease_holder: str,
    lease: timedelta,
    most: int,
    kind: str | None = None,
    *,
    besides: Collection[str] = (),
    not_to: Collection[str] = (),
) -> tuple[Outgoing, ...]:
    """
    Claim due rows (of this *kind*), the most important first; leases run by database time.

    Kinds in *besides* are left out, and so is what goes to somebody in *not_to*: a person, or what
    a message to all people of a match is about.
    """
    to = func.coalesce(outbox.c.receiver_id, outbox.c.subject_id)
    other = (outbox.c.kind.not_in(list(besides)), to.not_in(list(not_to)))
    order = (outbox.c.priority, outbox.c.due_at, outbox.c.id)
    of = (in_workspace(outbox, workspace_id), *_due(now, kind), *other)
    due = _OUTGOING.where(*of).order_by(*order).limit(most)
    ids = [row.id for row in tx.execute(_unlocked(tx, due))]
    if not ids:
        return ()
    values = {
        "state": SendState.SENDING,
        "lease_holder": lease_holder,
        "lease_until": database.now(tx) + lease,
        "first_try_at": func.coalesce(outbox.c.first_try_at, now),
        "last_try_at": now,
        "tries": outbox.c.tries + 1,
    }
    these = (in_workspace(outbox, workspace_id), outbox.c.id.in_(ids))
    claimed = update(outbox).where(*these).values(values).returning(*_OUTGOING.selected_columns)
    rows = {row.id: Outgoing(*row) for row in tx.execute(claimed)}
    return tuple(rows[one] for one in ids)


def lease_left(tx: Transaction, row: Outgoing) -> timedelta:
    """
    How much is left of the lease of a claimed row; zero if another process holds it.

    The row is locked until the transaction ends.
    """
    held = _held(row, select(outbox.c.lease_until)).with_for_update()
    until = tx.execute(held).scalar_one_or_none()
    return timedelta(0) if until is None else until - database.now(tx)


def settle(tx: Transaction, row: Outgoing, state: SendState, **values: Any) -> bool:
    """Move a claimed row to *state*; ``False`` if its lease holder no longer holds it."""
    moved = update(outbox).values(state=_on(state), lease_holder=None, lease_until=None, **values)
    return tx.execute(_held(row, moved)).rowcount == 1


def note_place(tx: Transaction, row: Outgoing, conversation_id: str) -> None:
    """Record the conversation in which a claimed row is about to be posted."""
    tx.execute(_held(row, update(outbox).values(conversation_id=conversation_id)))


def reconcile(tx: Transaction, row: Outgoing, state: SendState, **values: Any) -> bool:
    """Move a row from ``unknown`` to *state*; ``False`` if another process has done so."""
    # One that has been tried again since may be unknown again.
    same = (_this(row), outbox.c.state == SendState.UNKNOWN, outbox.c.tries == row.tries)
    moved = update(outbox).where(*same).values(state=_on(state), **values)
    return tx.execute(moved).rowcount == 1


def expire_leases(tx: Transaction) -> int:
    """
    Make rows with an expired lease ``unknown``; returns how many.

    A lease that would end later than any can was given before the clock was put back.
    """
    now = database.now(tx)
    is_over = or_(outbox.c.lease_until < now, outbox.c.lease_until > now + LEASE)
    lost = update(outbox).values(state=SendState.UNKNOWN, lease_holder=None, lease_until=None)
    return tx.execute(lost.where(*_is(SendState.SENDING, ON_ITS_WAY), is_over)).rowcount


def workspaces_with_unknown(tx: Transaction, tried_before: datetime) -> tuple[str, ...]:
    """Ids of the workspaces that :func:`unknown` finds rows of."""
    return _workspaces(tx, *_unknown(tried_before))


def unknown(
    tx: Transaction, workspace_id: str, tried_before: datetime, most: int
) -> tuple[Outgoing, ...]:
    """Rows with a lost answer whose last try was at or before *tried_before*, oldest first."""
    found = _OUTGOING.where(in_workspace(outbox, workspace_id), *_unknown(tried_before))
    return fetch_all(tx, Outgoing, found.order_by(outbox.c.last_try_at).limit(most))


def withdraw(
    tx: Transaction,
    workspace_id: str,
    subject_ids: Iterable[str],
    at: datetime,
    receiver_id: str | None = None,
    *,
    kind: str | None = None,
    only_unsent: bool = False,
) -> None:
    """
    Withdraw all messages about these subjects.

    Messages that wait are never sent; those that are being sent, or have been, are marked to be
    emptied. *receiver_id* and *kind* limit this to one receiver or kind. With *only_unsent*,
    messages that have been sent stay.
    """
    about = [
        in_workspace(outbox, workspace_id),
        outbox.c.subject_id.in_(list(subject_ids)),
        outbox.c.withdrawn_at.is_(None),
    ]
    if receiver_id is not None:
        about.append(outbox.c.receiver_id == receiver_id)
    if kind is not None:
        about.append(outbox.c.kind == kind)
    tx.execute(
        update(outbox)
        .where(*about, outbox.c.state == SendState.PENDING)
        .values(state=SendState.WITHDRAWN, withdrawn_at=at)
    )
    taken = UNSETTLED if only_unsent else POSSIBLY_SENT
    tx.execute(update(outbox).where(*about, outbox.c.state.in_(taken)).values(withdrawn_at=at))


def move(
    tx: Transaction,
    workspace_id: str,
    kind: str,
    subject_id: str,
    due_at: datetime,
    send_until: datetime,
) -> bool:
    """Reschedule the messages of a kind about a subject; ``False`` if none still waits."""
    moved = tx.execute(
        update(outbox)
        .where(
            in_workspace(
                outbox, workspace_id, subject_id=subject_id, kind=kind, state=SendState.PENDING
            )
        )
        .values(due_at=due_at, send_until=send_until)
    )
    return moved.rowcount > 0


def forget_waiting_for(tx: Transaction, workspace_id: str, receiver_id: str) -> None:
    """Delete all messages that still wait for this receiver."""
    tx.execute(
        delete(outbox).where(
            in_workspace(outbox, workspace_id, receiver_id=receiver_id, state=SendState.PENDING)
        )
    )


def _new(message: NewOutgoing) -> dict[str, Any]:
    return {**values_of(message), "id": new_id(), "state": SendState.PENDING, "tries": 0}


def _this(row: Outgoing) -> ColumnElement[bool]:
    return in_workspace(outbox, row.workspace_id, id=row.id)


def _held(row: Outgoing, statement: Any) -> Any:
    return statement.where(
        _this(row), outbox.c.state == SendState.SENDING, outbox.c.lease_holder == row.lease_holder
    )


def _is(state: SendState, small: TextClause = STILL_TO_DO) -> tuple[Any, ...]:
    # The first condition follows from the second, but SQLite needs it to use the partial index.
    return small, outbox.c.state == state


def _unknown(tried_before: datetime) -> tuple[Any, ...]:
    at_rest = outbox.c.last_try_at <= tried_before
    return *_is(SendState.UNKNOWN, ON_ITS_WAY), at_rest, not_sealed(outbox)


def _workspaces(tx: Transaction, *of: Any) -> tuple[str, ...]:
    # Without DISTINCT, which would make SQLite scan the whole table.
    return tuple(sorted(set(tx.execute(select(outbox.c.workspace_id).where(*of)).scalars())))


def _due(now: datetime, kind: str | None) -> tuple[Any, ...]:
    of_kind = () if kind is None else (outbox.c.kind == kind,)
    return *_is(SendState.PENDING), outbox.c.due_at <= now, *of_kind, not_sealed(outbox)


def _on(state: SendState) -> Any:
    # A message that was withdrawn meanwhile must not wait again.
    if state is not SendState.PENDING:
        return state
    waits = outbox.c.withdrawn_at.is_(None)
    return case((waits, state.value), else_=SendState.WITHDRAWN.value)


def _unlocked(tx: Transaction, due: Select[Any]) -> Select[Any]:
    # SQLite has one writer at a time, so no row can be locked.
    return due if tx.dialect.name == "sqlite" else due.with_for_update(skip_locked=True)
