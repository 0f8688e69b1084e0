"""Which reply what somebody told Kith gets."""

from __future__ import annotations

from collections.abc import Sequence

from bot.memory import ALLOWED, names_another
from storage import workspaces
from storage.database import Transaction
from storage.records import Member, Offer, ReplyKind


def reply_now(tx: Transaction, me: Member, offer: Offer) -> ReplyKind:
    """The reply to what *offer* covers, by what may be shared in the workspace now."""
    return most_careful([offer.reply, *_replies_to_all(tx, me)])


def reply_to(tx: Transaction, me: Member, told: str) -> ReplyKind:
    """The reply to a text."""
    about_another = [ReplyKind.ABOUT_ANOTHER] if names_another(told) else []
    return most_careful([*about_another, *_replies_to_all(tx, me)])


def _replies_to_all(tx: Transaction, me: Member) -> list[ReplyKind]:
    return [ReplyKind.OFFER if may_share(tx, me) else ReplyKind.COFFEE_ONLY]


def may_share(tx: Transaction, me: Member) -> bool:
    """Whether anything may be shared in a member's workspace."""
    return bool(ALLOWED[workspaces.get(tx, me.workspace_id).tier])


def most_careful(replies: Sequence[ReplyKind]) -> ReplyKind:
    """The one reply where several apply."""
    return min(replies, key=list(ReplyKind).index)
