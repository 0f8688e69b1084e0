"""Whether somebody grieves, and how others are asked to be: in the first weeks of a loss."""

from __future__ import annotations

from datetime import datetime

from bot.checkins.next_listener import was_told
from bot.checkins.plans import Tone
from bot.memory import Gate, is_braked, is_fresh_loss, readers_of
from storage import check_ins, details, members
from storage.database import Transaction
from storage.records import Detail, Member


def grieves(tx: Transaction, owner: Member, at: datetime) -> bool:
    """Whether a loss that somebody shared, if only with Kith, is in its first weeks then."""
    return bool(_fresh_losses(tx, owner, at))


def loudest_tone(
    tx: Transaction, gate: Gate, owner_id: str, listener: Member, now: datetime
) -> Tone | None:
    """
    The loudest tone that suits a listener while the owner grieves; ``None`` for any.

    It is quiet for whoever has been told of a fresh loss, and may see it or has read it. What
    others haven't heard of must not be guessed from how they are asked to be (P4, P6). For whom the
    owner named for a loss, and then let nobody ask about it, it is gentle: without the brake they
    might know, and these words are those of anything that went badly, so they tell of no loss.
    """
    owner, reader_id = members.get(tx, listener.workspace_id, owner_id), listener.person_id
    losses = [] if owner is None else _fresh_losses(tx, owner, now)
    if any(
        _was_told(tx, one, reader_id)
        and (gate.may_see(tx, reader_id, one, now) or reader_id in readers_of(tx, one))
        for one in losses
    ):
        return Tone.QUIET
    if owner is not None and any(
        is_braked(one, owner.zone, now) and _is_named(tx, one, reader_id) for one in losses
    ):
        return Tone.GENTLE
    return None


def _fresh_losses(tx: Transaction, owner: Member, at: datetime) -> list[Detail]:
    return [
        one
        for one in details.of_owner(tx, owner.workspace_id, owner.person_id)
        if is_fresh_loss(one, owner.zone, at)
    ]


def _was_told(tx: Transaction, detail: Detail, listener_id: str) -> bool:
    turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
    return any(one.person_id == listener_id and was_told(one) for one in turns)


def _is_named(tx: Transaction, detail: Detail, listener_id: str) -> bool:
    named = details.listeners_of(tx, detail.workspace_id, detail.id)
    return any(one.person_id == listener_id for one in named)
