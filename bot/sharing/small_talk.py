"""What a line says to Kith itself, where a question may be open; and lines beside each other.

Such a line is answered and never offered to be kept: only what tells something is (P2).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.sharing.drafts import TypedLine
from bot.sharing.open_question import open_question
from bot.slack.blocks import Message
from bot.slack.mrkdwn import as_typed
from bot.suggestions import ORDERS, SMALL_TALK, despair_in, may_answer, small_talk_in
from storage.database import Transaction
from storage.records import Member, Offer, ReplyKind

# The answer to small talk for a member, by what is true at this moment.
SmallTalkAnswer = Callable[[Transaction, Member, ReplyKind, datetime], Message]
# The answer to these says where to find people to talk to.
_WITH_HELP = frozenset({ReplyKind.HELP, ReplyKind.WHO, ReplyKind.SHARE})


def small_talk_of(tx: Transaction, me: Member, line: TypedLine) -> ReplyKind | None:
    """
    What a line says to Kith itself; ``None`` where it tells something, or answers a question.

    Words that may be words of despair tell something, unless they ask for help (P18).
    """
    said = as_typed(line.text)
    kind = small_talk_in(said)
    if kind is None or (may_answer(kind, said) and open_question(tx, me, line.ts)):
        return None
    is_heavy = kind not in _WITH_HELP and despair_in(said) is not None
    return None if is_heavy else kind


def is_small_talk(offer: Offer) -> bool:
    """Whether nothing is told in the lines of an offer."""
    return offer.reply in SMALL_TALK


def answered_together(earlier: Offer, later: Offer) -> list[Offer]:
    """
    Those of two offers that one answer to both is about.

    Empty where each needs its own, since something is told, and something else is asked for. A
    greeting beside a story needs no answer, and is no part of what is kept.
    """
    offers = [earlier, later]
    told = [offer for offer in offers if not is_small_talk(offer)]
    if len(told) != 1:
        return offers
    return [] if any(offer.reply in ORDERS for offer in offers) else told
