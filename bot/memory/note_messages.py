"""Messages that there is something to read before a coffee; emptied once there isn't (P4, P8)."""

from __future__ import annotations

from datetime import datetime

from bot import delivery
from bot.delivery import MessageKind
from bot.memory.gate import Gate
from storage import matches, send_history
from storage.database import Transaction

_NOTE = MessageKind.COFFEE_NOTE


def empty_stale_notes(
    tx: Transaction,
    gate: Gate,
    workspace_id: str,
    person_id: str,
    now: datetime,
    *,
    leaves: bool = False,
) -> None:
    """
    Empty the messages of a person's matches, to anybody, that no longer lead to anything to read.

    The gate decides, so call this after the change in who may read what. Somebody who *leaves* may
    read nothing more, although they are still a member at this moment.
    """
    mine = {match.id: match for match in matches.of_person(tx, workspace_id, person_id)}
    for match_id, reader_id in send_history.standing(tx, workspace_id, _NOTE, mine):
        is_gone = leaves and reader_id == person_id
        if is_gone or not gate.has_for_coffee(tx, mine[match_id], reader_id, now):
            delivery.withdraw(tx, workspace_id, [match_id], now, receiver_id=reader_id, kind=_NOTE)


def empty_all_notes(tx: Transaction, workspace_id: str, now: datetime) -> None:
    """Empty all such messages of a workspace, once nothing may be read before a coffee there."""
    for match_id, reader_id in send_history.standing(tx, workspace_id, _NOTE):
        delivery.withdraw(tx, workspace_id, [match_id], now, receiver_id=reader_id, kind=_NOTE)
