"""Reading what somebody typed to Kith from Slack, where alone it stands (P2)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.answers import twice
from bot.slack.errors import error_name, is_passing
from bot.slack.history import messages_in
from bot.slack.interactions import Press
from bot.slack.mrkdwn import as_typed
from bot.slack.request import TYPED
from bot.suggestions import Despair, despair_in
from storage.records import Offer

logger = logging.getLogger("kith.sharing")


def is_typed_by(message: Mapping[str, Any], slack_id: str) -> bool:
    """Whether a message is a line that this person typed."""
    return (
        message.get("user") == slack_id
        and message.get("subtype") in TYPED
        and not message.get("bot_id")
        and bool(message.get("text"))
    )


@dataclass(frozen=True, slots=True)
class Chat:
    """Where somebody typed: their conversation with Kith, or a thread in it."""

    client: WebClient
    channel: str
    slack_id: str
    thread_ts: str | None = None

    @staticmethod
    def of(press: Press) -> Chat:
        """Where the message stands whose button was pressed."""
        slack_id = press.slack_request.slack_id
        return Chat(press.client, press.channel_id, slack_id, press.thread_ts)


def told_in_slack(chat: Chat, offer: Offer) -> str | None:
    """
    The lines that an offer covers, as they stand in Slack now; ``None`` if none can be read.

    Words of despair are left out: they are never kept (P18). Raises what passes by itself, since
    the lines may be there.
    """
    if not offer.lines:
        return None
    found = _typed(chat, offer.lines[0], offer.lines[-1])
    if found is None:
        return None
    lines = [text for ts, text in found if ts in offer.lines]
    return _joined(line for line in lines if not _is_despair(line)) or None


def met_with_help(chat: Chat, first: str, last: str) -> str:
    """
    The words that help answers; empty if none can be read.

    They are the line with the time stamp *first*, which may have been met with help though it only
    may be despair, and the words of despair from there to *last*.
    """
    found = _typed(chat, first, last) or []
    # The message that a thread belongs to always comes along.
    later = [(ts, text) for ts, text in found if Decimal(ts) >= Decimal(first)]
    return _joined(text for ts, text in later if ts == first or _is_despair(text))


def _joined(lines: Iterable[str]) -> str:
    """The lines as one text; what was sent again, as somebody does who isn't sure, stands once."""
    return "\n".join(dict.fromkeys(lines))


def _typed(chat: Chat, first: str, last: str) -> list[tuple[str, str]] | None:
    """Time stamp and text of what somebody typed, oldest first; ``None`` if it can't be read."""

    def read() -> list[dict[str, Any]]:
        between = {"oldest": first, "latest": last, "inclusive": True}
        said = messages_in(chat.client, chat.channel, chat.thread_ts, **between)
        return [one for one in said if is_typed_by(one, chat.slack_id)]

    try:
        found = twice(read)
    except SlackApiError as fault:
        if is_passing(fault):
            raise
        logger.warning("a message cannot be read reason=%s", error_name(fault))
        return None
    found.sort(key=lambda message: Decimal(message["ts"]))
    return [(one["ts"], as_typed(str(one["text"]))) for one in found]


def _is_despair(words: str) -> bool:
    return despair_in(words) is Despair.CERTAIN
