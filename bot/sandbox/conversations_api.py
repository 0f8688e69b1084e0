"""The ``conversations`` family of the Web API."""

from __future__ import annotations

from typing import Any

from bot.sandbox import payloads
from bot.sandbox.arguments import count, flag, ids, moment, text
from bot.sandbox.methods import ApiContext, Method
from bot.sandbox.refusals import Refusal
from bot.sandbox.users import SLACKBOT, TEAM_ID
from bot.sandbox.workspace import Conversation, Kind, Message

MOST_USERS = 8
HISTORY_DEFAULT, HISTORY_MOST = 100, 999


def conversation_object(context: ApiContext, conversation: Conversation) -> dict[str, Any]:
    """The conversation object that Slack gives the bot."""
    direct = conversation.kind == "direct"
    shown: dict[str, Any] = {
        "id": conversation.id,
        "created": conversation.created,
        "is_im": direct,
        "is_mpim": not direct,
        "is_open": True,
        "is_archived": False,
        "is_org_shared": False,
        "context_team_id": TEAM_ID,
    }
    if direct:
        return shown | {"user": conversation.members[0]}
    return shown | {
        "name": f"mpdm-{conversation.id.lower()}",
        "is_group": True,
        "creator": context.app.bot_user_id,
        "members": list(conversation.members),
    }


def _people_to_open(context: ApiContext, users: list[str]) -> list[str]:
    people = list(dict.fromkeys(each for each in users if each != context.app.bot_user_id))
    if len(people) > MOST_USERS:
        raise Refusal("too_many_users")
    if not people:
        raise Refusal("cannot_dm_bot" if users else "not_enough_users")
    for each in people:
        person = context.workspace.people.get(each)
        if person is None:
            raise Refusal("user_not_found")
        if person.deleted:
            raise Refusal("user_disabled")
        if person.is_stranger:
            raise Refusal("user_not_visible")
        if person.is_bot or person.id == SLACKBOT:
            raise Refusal("cannot_dm_bot")
    return people


def open_conversation(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``conversations.open``: the same people always get the same conversation."""
    if "channel" in given:
        conversation = context.conversation(given["channel"])
        context.need("im:write" if conversation.kind == "direct" else "mpim:write")
        known = True
    else:
        people = _people_to_open(context, given.get("users", []))
        kind: Kind = "direct" if len(people) == 1 else "group"
        context.need("im:write" if kind == "direct" else "mpim:write")
        found = context.workspace.find(kind, people)
        if found is None and given.get("prevent_creation"):
            raise Refusal("channel_not_found")
        known = found is not None
        conversation = found or context.workspace.open(kind, people)
    already_open = {"no_op": True, "already_open": True} if known else {}
    if given.get("return_im"):
        return already_open | {"channel": conversation_object(context, conversation)}
    return already_open | {"channel": {"id": conversation.id}}


def _seconds(ts: str) -> tuple[int, int]:
    whole, _, fraction = ts.partition(".")
    return int(whole), int(fraction.ljust(6, "0")[:6] or 0)


def _between(given: dict[str, Any], ts: str) -> bool:
    inclusive = given.get("inclusive", False)
    at = _seconds(ts)
    oldest = _seconds(given.get("oldest", "0"))
    if at < oldest or (at == oldest and not inclusive):
        return False
    if "latest" not in given:
        return True
    latest = _seconds(given["latest"])
    return at < latest or (at == latest and inclusive)


def _shown(
    context: ApiContext, conversation: Conversation, message: Message, whole_metadata: bool
) -> dict[str, Any]:
    shown = payloads.message_object(context.workspace, message)
    replies = conversation.replies_to(message.ts)
    if replies:
        shown |= {"thread_ts": message.ts, "reply_count": len(replies)}
        shown["latest_reply"] = replies[-1].ts
    if "metadata" in shown and not whole_metadata:
        shown["metadata"] = {"event_type": shown["metadata"]["event_type"]}
    return shown


def history(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``conversations.history``: newest first, without ephemeral messages and threads."""
    conversation = _readable(context, given)
    cursor = given.get("cursor")
    found = [
        message
        for message in reversed(conversation.messages.values())
        if message.seen_only_by is None
        and not message.is_in_thread_only
        and _between(given, message.ts)
        and (not cursor or message.ts < cursor)
    ]
    return _page(context, conversation, given, found, HISTORY_DEFAULT) | {"pin_count": 0}


def replies(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """
    ``conversations.replies``: a message and the replies to it, oldest first.

    Of a reply's own time stamp only that reply is found.
    """
    conversation = _readable(context, given)
    ts = given["ts"]
    if ts not in conversation.messages:
        raise Refusal("thread_not_found")
    cursor = given.get("cursor")
    found = [
        message
        for message in [conversation.messages[ts], *conversation.replies_to(ts)]
        if message.seen_only_by is None
        and (message.ts == ts or _between(given, message.ts))
        and (not cursor or message.ts > cursor)
    ]
    return _page(context, conversation, given, found, HISTORY_MOST)


def _readable(context: ApiContext, given: dict[str, Any]) -> Conversation:
    conversation = context.conversation(given["channel"])
    context.need("im:history" if conversation.kind == "direct" else "mpim:history")
    return conversation


def _page(
    context: ApiContext,
    conversation: Conversation,
    given: dict[str, Any],
    found: list[Message],
    default: int,
) -> dict[str, Any]:
    limit = given.get("limit", default)
    if not 1 <= limit <= HISTORY_MOST:
        raise Refusal("invalid_limit")
    page, more = found[:limit], len(found) > limit
    whole = given.get("include_all_metadata", False)
    answer: dict[str, Any] = {
        "messages": [_shown(context, conversation, message, whole) for message in page],
        "has_more": more,
    }
    if more:
        answer["response_metadata"] = {"next_cursor": page[-1].ts}
    return answer


def info(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``conversations.info``"""
    conversation = context.conversation(given["channel"])
    context.need("im:read" if conversation.kind == "direct" else "mpim:read")
    return {"channel": conversation_object(context, conversation)}


def members(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``conversations.members``: all on one page, since these conversations are small."""
    conversation = context.conversation(given["channel"])
    context.need("im:read" if conversation.kind == "direct" else "mpim:read")
    return {"members": list(conversation.members), "response_metadata": {"next_cursor": ""}}


_BETWEEN = {
    "latest": moment,
    "oldest": moment,
    "inclusive": flag,
    "limit": count,
    "cursor": text,
    "include_all_metadata": flag,
}
METHODS = {
    "conversations.open": Method(
        open_conversation,
        {},
        {"users": ids, "channel": text, "return_im": flag, "prevent_creation": flag},
    ),
    "conversations.history": Method(
        history,
        {"channel": text},
        _BETWEEN,
    ),
    "conversations.replies": Method(replies, {"channel": text, "ts": moment}, _BETWEEN),
    "conversations.info": Method(
        info, {"channel": text}, {"include_locale": flag, "include_num_members": flag}
    ),
    "conversations.members": Method(members, {"channel": text}, {"cursor": text, "limit": count}),
}
