"""What was sent to a person, or waits for them; budgets are counted by it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, or_, select

from storage.database import Transaction
from storage.mapping import fetch_all, in_given_workspace, in_workspace, projection
from storage.outbox import POSSIBLY_SENT, UNSETTLED
from storage.records import Outgoing, SendState
from storage.tables import STILL_TO_DO, outbox

_UNSENT_TO = (
    projection(outbox, Outgoing)
    .where(
        in_given_workspace(outbox, "receiver_id", "kind"),
        outbox.c.state.in_((SendState.PENDING, *UNSETTLED)),
    )
    .order_by(outbox.c.due_at, outbox.c.id)
)


def since(
    tx: Transaction,
    workspace_id: str,
    receiver_id: str,
    kinds: Iterable[str],
    moment: datetime,
    besides: str,
) -> int:
    """
    How many messages of these kinds a person got, or may have got, since a moment.

    The row with the id *besides*, which is being sent now, is not counted.
    """
    return tx.execute(
        select(func.count())
        .select_from(outbox)
        .where(
            in_workspace(outbox, workspace_id, receiver_id=receiver_id),
            outbox.c.id != besides,
            outbox.c.kind.in_(list(kinds)),
            outbox.c.state.in_(POSSIBLY_SENT),
            func.coalesce(outbox.c.sent_at, outbox.c.last_try_at) >= moment,
        )
    ).scalar_one()


def unsent_about(tx: Transaction, workspace_id: str, subject_id: str, kind: str) -> frozenset[str]:
    """Who hasn't been sent a message of a kind about a subject that is still to be sent to them."""
    rows = tx.execute(
        select(outbox.c.receiver_id).where(
            in_workspace(outbox, workspace_id, subject_id=subject_id, kind=kind),
            outbox.c.state == SendState.PENDING,
            outbox.c.withdrawn_at.is_(None),
            outbox.c.receiver_id.is_not(None),
        )
    )
    return frozenset(rows.scalars())


def is_on_its_way(tx: Transaction, workspace_id: str, subject_id: str, kind: str) -> bool:
    """Whether a message of a kind about a subject is still to be sent, or being sent."""
    about = in_workspace(outbox, workspace_id, subject_id=subject_id, kind=kind)
    waiting = select(outbox.c.id).where(about, STILL_TO_DO).limit(1)
    return tx.execute(waiting).first() is not None


def number_about(tx: Transaction, row: Outgoing, kinds: Iterable[str]) -> int:
    """
    How many messages of these kinds the receiver of *row* got, or may have got, about its subject.

    Those to all people of a match count for each of them; *row* itself is not counted.
    """
    to_them = or_(outbox.c.receiver_id == row.receiver_id, outbox.c.receiver_id.is_(None))
    return tx.execute(
        select(func.count())
        .select_from(outbox)
        .where(
            in_workspace(outbox, row.workspace_id, subject_id=row.subject_id),
            to_them,
            outbox.c.id != row.id,
            outbox.c.kind.in_(list(kinds)),
            outbox.c.state.in_(POSSIBLY_SENT),
        )
    ).scalar_one()


def last_sent(
    tx: Transaction,
    workspace_id: str,
    receiver_id: str,
    kind: str,
    after: datetime,
    until: datetime,
) -> str | None:
    """The subject of the newest message of a kind that a person got between two moments."""
    sent_at = func.coalesce(outbox.c.sent_at, outbox.c.last_try_at)
    found = (
        select(outbox.c.subject_id)
        .where(
            in_workspace(outbox, workspace_id, receiver_id=receiver_id, kind=kind),
            outbox.c.state.in_(POSSIBLY_SENT),
            sent_at > after,
            sent_at <= until,
        )
        .order_by(sent_at.desc(), outbox.c.id)
        .limit(1)
    )
    subject_id: str | None = tx.execute(found).scalar_one_or_none()
    return subject_id


def subjects_since(
    tx: Transaction, workspace_id: str, receiver_id: str, kind: str, moment: datetime
) -> frozenset[str]:
    """The subjects of the messages of a kind that a person got, or may have got, since a moment."""
    found = select(outbox.c.subject_id).where(
        in_workspace(outbox, workspace_id, receiver_id=receiver_id, kind=kind),
        outbox.c.state.in_(POSSIBLY_SENT),
        func.coalesce(outbox.c.sent_at, outbox.c.last_try_at) >= moment,
    )
    return frozenset(tx.execute(found).scalars())


def waiting_before(tx: Transaction, row: Outgoing, kinds: Iterable[str], until: datetime) -> int:
    """How many more important messages to the receiver of *row* are due before *until*."""
    return tx.execute(
        select(func.count())
        .select_from(outbox)
        .where(
            in_workspace(outbox, row.workspace_id, receiver_id=row.receiver_id),
            outbox.c.kind.in_(list(kinds)),
            outbox.c.state == SendState.PENDING,
            outbox.c.priority < row.priority,
            outbox.c.due_at < until,
        )
    ).scalar_one()


def waiting_until(
    tx: Transaction, workspace_id: str, kind: str, subject_id: str, receiver_id: str | None
) -> datetime | None:
    """
    When the message of a kind about a subject is due that waits for a person, or ``None``.

    Without a receiver, that to all people of a match.
    """
    moment: datetime | None = tx.execute(
        select(func.min(outbox.c.due_at)).where(
            in_workspace(outbox, workspace_id, subject_id=subject_id, receiver_id=receiver_id),
            outbox.c.kind == kind,
            outbox.c.state == SendState.PENDING,
        )
    ).scalar_one()
    return moment


def unsent_to(
    tx: Transaction, workspace_id: str, receiver_id: str, kind: str
) -> tuple[Outgoing, ...]:
    """Messages of a kind to somebody that wait or may be on their way, longest waiting first."""
    given = {"workspace_id": workspace_id, "receiver_id": receiver_id, "kind": kind}
    return fetch_all(tx, Outgoing, _UNSENT_TO, **given)


def standing(
    tx: Transaction, workspace_id: str, kind: str, subject_ids: Iterable[str] | None = None
) -> tuple[tuple[str, str], ...]:
    """
    Messages of a kind that were sent to one person and not withdrawn: subject and receiver ids.

    With *subject_ids*, only those about these; without, the whole outbox is searched.
    """
    found = select(outbox.c.subject_id, outbox.c.receiver_id).where(
        in_workspace(outbox, workspace_id, kind=kind),
        outbox.c.receiver_id.is_not(None),
        outbox.c.state.in_(POSSIBLY_SENT),
        outbox.c.withdrawn_at.is_(None),
    )
    if subject_ids is not None:
        found = found.where(outbox.c.subject_id.in_(list(subject_ids)))
    return tuple((about, to) for about, to in tx.execute(found.order_by(outbox.c.id)))
