"""Which reply what somebody told Kith gets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.members import skips_coffee
from bot.memory import ALLOWED, SERIOUS, grieving_among, names_another
from bot.sharing.drafts import Keepable, TypedLine
from bot.sharing.small_talk import is_small_talk, small_talk_of
from storage import workspaces
from storage.database import Transaction
from storage.records import Member, Offer, ReplyKind


def reply_now(tx: Transaction, me: Member, offer: Offer) -> ReplyKind:
    """The reply to what *offer* covers, by what may be shared in the workspace now."""
    if is_small_talk(offer):
        return offer.reply
    return most_careful([offer.reply, *_replies_to_all(tx, me)])


def reply_to_all(
    tx: Transaction, me: Member, lines: Sequence[TypedLine]
) -> tuple[ReplyKind, list[TypedLine]]:
    """The reply to lines that come together, and those of them that it is about."""
    said = [(line, small_talk_of(tx, me, line)) for line in lines]
    told = [line for line, talk in said if talk is None]
    if told:
        return most_careful([reply_to(tx, me, line.text) for line in told]), told
    return most_careful([talk for _, talk in said if talk is not None]), list(lines)


def reply_to(tx: Transaction, me: Member, told: str) -> ReplyKind:
    """The reply to a text that tells something."""
    about_another = [ReplyKind.ABOUT_ANOTHER] if names_another(told) else []
    return most_careful([*about_another, *_replies_to_all(tx, me)])


def _replies_to_all(tx: Transaction, me: Member) -> list[ReplyKind]:
    return [ReplyKind.OFFER if may_share(tx, me) else ReplyKind.COFFEE_ONLY]


def may_share(tx: Transaction, me: Member) -> bool:
    """Whether anything may be shared in a member's workspace."""
    return bool(ALLOWED[workspaces.get(tx, me.workspace_id).tier])


def keepable(tx: Transaction, me: Member, now: datetime) -> Keepable:
    """What can become of what a member tells."""
    here = workspaces.get(tx, me.workspace_id)
    has_coffees = not here.rounds_off and not skips_coffee(me, now)
    # "I wish I were with her" is for no cheerful coffee, and words alone don't tell such.
    if has_coffees and grieving_among(tx, me.workspace_id, [me.person_id], now):
        has_coffees = False
    return Keepable(ALLOWED[here.tier] >= SERIOUS, has_coffees)


def most_careful(replies: Sequence[ReplyKind]) -> ReplyKind:
    """The one reply where several apply."""
    return min(replies, key=list(ReplyKind).index)
