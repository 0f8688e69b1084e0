"""Rows that nothing needs any more after a while: found and deleted in batches, by workspace.

How long each sort is kept, and why, says ``bot.operations.retention``. What people shared has ends
of its own, which are not here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Table,
    and_,
    delete,
    exists,
    func,
    or_,
    select,
)

from storage.database import Transaction
from storage.mapping import in_workspace
from storage.records import RoundState, SendState, SlackKind
from storage.tables import (
    bookings,
    check_ins,
    details,
    gates,
    lines,
    match_parts,
    matches,
    offers,
    outbox,
    participations,
    received,
    rounds,
    slack_ids,
    slot_answers,
    slot_sets,
)

_SETTLED = (SendState.SENT, SendState.FAILED, SendState.DROPPED, SendState.WITHDRAWN)


class Rows(StrEnum):
    """The sorts of rows that end by themselves."""

    REQUESTS = "requests"
    MESSAGES = "messages"
    OFFERS = "offers"
    PARTICIPATIONS = "participations"
    MATCHES = "matches"
    ROUNDS = "rounds"
    GROUPS = "groups"
    RATE_LIMITS = "rate_limits"


def ended(
    tx: Transaction,
    rows: Rows,
    workspace_id: str,
    before: datetime,
    most: int,
    lasting: Collection[str] = (),
) -> list[str]:
    """
    At most so many keys of rows whose time ended *before* that moment, for :func:`forget`.

    *lasting*: the kinds of messages that are kept for as long as their match is.
    """
    sort = _SORTS[rows]
    these = sort.ended(workspace_id, before, lasting)
    found = select(sort.key).distinct().where(in_workspace(sort.key.table, workspace_id), these)
    return list(tx.execute(found.limit(most)).scalars())


def forget(
    tx: Transaction,
    rows: Rows,
    workspace_id: str,
    before: datetime,
    keys: Sequence[str],
    lasting: Collection[str] = (),
) -> None:
    """
    Delete the rows with these keys, and what belongs to them.

    What has changed since :func:`ended` found it, and has no longer ended, stays.
    """
    sort = _SORTS[rows]
    this = and_(in_workspace(sort.key.table, workspace_id), sort.key.in_(list(keys)))
    still = select(sort.key).where(this, sort.ended(workspace_id, before, lasting))
    ids = list(tx.execute(still.distinct()).scalars())
    for table, column in sort.with_it:
        tx.execute(delete(table).where(in_workspace(table, workspace_id), column.in_(ids)))
    tx.execute(
        delete(sort.key.table).where(in_workspace(sort.key.table, workspace_id), sort.key.in_(ids))
    )


def _requests(_workspace_id: str, before: datetime, _: Collection[str]) -> ColumnElement[bool]:
    return received.c.received_at < before


def _messages(
    _workspace_id: str, before: datetime, lasting: Collection[str]
) -> ColumnElement[bool]:
    """Settled ones. While what a message is about is there, it may still have to be emptied."""
    is_to_be_emptied = and_(
        outbox.c.state == SendState.SENT,
        outbox.c.withdrawn_at.is_not(None),
        outbox.c.emptied_at.is_(None),
    )
    return and_(
        outbox.c.state.in_(_SETTLED),
        func.coalesce(outbox.c.sent_at, outbox.c.last_try_at, outbox.c.due_at) < before,
        ~is_to_be_emptied,
        *(~_same(table, outbox, id="subject_id") for table in (details, check_ins, lines)),
        ~and_(outbox.c.kind.in_(list(lasting)), _same(matches, outbox, id="subject_id")),
    )


def _offers(_workspace_id: str, before: datetime, _: Collection[str]) -> ColumnElement[bool]:
    """What was kept of an offer has its id, and its reply says what became of it."""
    kept = or_(*(_same(table, offers, id="id") for table in (details, lines)))
    return and_(offers.c.told_at < before, ~kept)


def _participations(
    _workspace_id: str, before: datetime, _: Collection[str]
) -> ColumnElement[bool]:
    return _same(rounds, participations, rounds.c.draw_at < before, id="round_id")


def _matches(_workspace_id: str, before: datetime, _: Collection[str]) -> ColumnElement[bool]:
    return and_(matches.c.made_at < before, matches.c.due_at.is_(None))


def _rounds(_workspace_id: str, before: datetime, _: Collection[str]) -> ColumnElement[bool]:
    """Closed ones, but for a program's newest: the next round looks back at it."""
    later = rounds.alias()
    return and_(
        rounds.c.draw_at < before,
        rounds.c.state == RoundState.CLOSED,
        *(~_same(table, rounds, round_id="id") for table in (matches, participations)),
        _same(later, rounds, later.c.draw_at > rounds.c.draw_at, program_id="program_id"),
    )


def _groups(workspace_id: str, before: datetime, _: Collection[str]) -> ColumnElement[bool]:
    """
    Group conversations that no message of Kith's is in any more; Slack opens the same one again.

    One that was opened just now has no rate limit yet, and stays.
    """
    # Not correlated: no index of the outbox begins with the conversation.
    used = select(outbox.c.conversation_id).where(
        in_workspace(outbox, workspace_id), outbox.c.conversation_id.is_not(None)
    )
    return and_(
        slack_ids.c.kind == SlackKind.GROUP,
        _same(gates, slack_ids, gates.c.free_at < before, place_id="id"),
        slack_ids.c.id.not_in(used),
    )


def _rate_limits(_workspace_id: str, before: datetime, _: Collection[str]) -> ColumnElement[bool]:
    """Those of a group go with it."""
    is_of_group = _same(slack_ids, gates, slack_ids.c.kind == SlackKind.GROUP, id="place_id")
    return and_(gates.c.free_at < before, ~is_of_group)


def _same(
    table: FromClause, of: FromClause, /, *conditions: ColumnElement[bool], **refers_to: str
) -> ColumnElement[bool]:
    """Whether *table* has a row that belongs to one *of* the other, in its workspace."""
    columns = {name: of.c[referred] for name, referred in refers_to.items()}
    workspace = table.c.workspace_id == of.c.workspace_id
    equal = (table.c[name] == column for name, column in columns.items())
    return exists().where(workspace, *equal, *conditions).correlate(of)


class _Sort(NamedTuple):
    """The key of a sort of rows, when they have ended, and which rows go with them."""

    key: Column[str]
    ended: Callable[[str, datetime, Collection[str]], ColumnElement[bool]]
    with_it: tuple[tuple[Table, Column[str]], ...] = ()


_SORTS: dict[Rows, _Sort] = {
    Rows.REQUESTS: _Sort(received.c.key, _requests),
    Rows.MESSAGES: _Sort(outbox.c.id, _messages),
    Rows.OFFERS: _Sort(offers.c.id, _offers),
    Rows.PARTICIPATIONS: _Sort(participations.c.round_id, _participations),
    Rows.MATCHES: _Sort(
        matches.c.id,
        _matches,
        tuple(
            (table, table.c.match_id) for table in (match_parts, slot_sets, slot_answers, bookings)
        ),
    ),
    Rows.ROUNDS: _Sort(rounds.c.id, _rounds),
    Rows.GROUPS: _Sort(slack_ids.c.id, _groups, ((gates, gates.c.place_id),)),
    Rows.RATE_LIMITS: _Sort(gates.c.place_id, _rate_limits),
}
