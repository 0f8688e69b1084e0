"""Notes before a coffee: emptied once nothing is left to be read behind them (P4, P8)."""

from __future__ import annotations

from datetime import datetime

from bot import delivery
from bot.delivery import MessageKind
from bot.memory.gate import Gate
from storage import matches, send_history
from storage.database import Transaction

_NOTE = MessageKind.COFFEE_NOTE


def look_again(
    tx: Transaction,
    gate: Gate,
    workspace_id: str,
    person_id: str,
    now: datetime,
    *,
    leaves: bool = False,
) -> None:
    """
    Empty the notes of somebody's matches, to them and to the others, that lead to nothing by now.

    It goes by the gate, so it comes after whatever has changed who may read what. Whoever *leaves*
    reads nothing more, though they are still there at this moment.
    """
    mine = {match.id: match for match in matches.of_person(tx, workspace_id, person_id)}
    for match_id, reader_id in send_history.standing(tx, workspace_id, _NOTE, mine):
        is_gone = leaves and reader_id == person_id
        if is_gone or not gate.has_for_coffee(tx, mine[match_id], reader_id, now):
            delivery.withdraw(tx, workspace_id, [match_id], now, receiver_id=reader_id, kind=_NOTE)


def take_all_back(tx: Transaction, workspace_id: str, now: datetime) -> None:
    """Empty all notes of a workspace, where nothing may be read before a coffee any more."""
    for match_id, reader_id in send_history.standing(tx, workspace_id, _NOTE):
        delivery.withdraw(tx, workspace_id, [match_id], now, receiver_id=reader_id, kind=_NOTE)
