"""The ``chat`` family of the Web API."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from bot.sandbox import payloads
from bot.sandbox.arguments import flag, moment, structure, text
from bot.sandbox.block_rules import check_message_blocks, message_blocks_too_long, with_ids
from bot.sandbox.methods import ApiContext, Method
from bot.sandbox.refusals import Refusal
from bot.sandbox.users import SLACKBOT
from bot.sandbox.workspace import Conversation, Message, Workspace

TEXT_KEPT = 40_000
UPDATE_TEXT = 4_000
# Slack doesn't publish this limit; the sandbox allows metadata of a few ids.
METADATA_CHARACTERS = 8_000


def checked_blocks(workspace: Workspace, blocks: Any) -> list[dict[str, Any]]:
    """The *blocks* of a message with all ids added; refuses with ``invalid_blocks``."""
    if not isinstance(blocks, list):
        raise Refusal("invalid_blocks_format")
    problems = check_message_blocks(blocks)
    if problems:
        raise Refusal("invalid_blocks", problems, errors=problems)
    if message_blocks_too_long(blocks):
        raise Refusal("msg_blocks_too_long")
    return with_ids(workspace, blocks)


def _checked_metadata(metadata: Any) -> dict[str, Any]:
    fits = (
        isinstance(metadata, dict)
        and metadata.keys() == {"event_type", "event_payload"}
        and isinstance(metadata["event_type"], str)
        and isinstance(metadata["event_payload"], dict)
    )
    if not fits:
        raise Refusal("invalid_metadata_format")
    if len(json.dumps(metadata)) > METADATA_CHARACTERS:
        raise Refusal("metadata_too_large")
    return dict(metadata)


def _composed(context: ApiContext, given: dict[str, Any]) -> Message:
    blocks = checked_blocks(context.workspace, given["blocks"]) if "blocks" in given else None
    if not given.get("text", "").strip() and not blocks:
        raise Refusal("no_text")
    return Message(
        ts=context.workspace.next_ts(),
        user=context.app.bot_user_id,
        text=given.get("text", "")[:TEXT_KEPT],
        blocks=blocks,
        metadata=_checked_metadata(given["metadata"]) if "metadata" in given else None,
        thread_ts=given.get("thread_ts"),
    )


def _conversation_to_post_in(context: ApiContext, channel: str) -> Conversation:
    """
    The conversation of *channel*; a person's id opens the direct message.

    Like Slack, the sandbox accepts a post to a deactivated person.
    """
    person = context.workspace.people.get(channel)
    if person is not None:
        if person.is_bot or person.id == SLACKBOT:
            raise Refusal("cannot_dm_bot")
        if person.is_stranger:
            raise Refusal("channel_not_found")
        conversation = context.workspace.direct(channel)
    else:
        conversation = context.conversation(channel)
    if conversation.kind == "direct" and not context.app.messages_enabled:
        raise Refusal("messages_tab_disabled")
    return conversation


def post_message(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``chat.postMessage``"""
    conversation = _conversation_to_post_in(context, given["channel"])
    message = context.workspace.keep(conversation, _composed(context, given))
    event = payloads.message_event(context.workspace, conversation, message)
    context.workspace.announcements.put(event)
    shown = payloads.message_object(context.workspace, message)
    return {"channel": conversation.id, "ts": message.ts, "message": shown}


def post_ephemeral(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``chat.postEphemeral``"""
    conversation = context.conversation(given["channel"])
    if given["user"] not in conversation.members:
        raise Refusal("user_not_in_channel")
    message = replace(_composed(context, given), seen_only_by=given["user"])
    context.workspace.keep(conversation, message)
    return {"message_ts": message.ts}


def _own_message(
    context: ApiContext, channel: str, ts: str, refusal: str
) -> tuple[Conversation, Message]:
    conversation = context.conversation(channel)
    message = conversation.messages.get(ts)
    if message is None or message.seen_only_by is not None:
        raise Refusal("message_not_found")
    if message.user != context.app.bot_user_id:
        raise Refusal(refusal)
    return conversation, message


def update(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """
    ``chat.update``

    Blocks and metadata that are not given stay unchanged; an empty list removes the blocks.
    """
    conversation, old = _own_message(context, given["channel"], given["ts"], "cant_update_message")
    if len(given.get("text", "")) > UPDATE_TEXT:
        raise Refusal("msg_too_long")
    changes: dict[str, Any] = {"edited_ts": context.workspace.next_ts()}
    if "text" in given:
        changes["text"] = given["text"]
    if "blocks" in given:
        changes["blocks"] = checked_blocks(context.workspace, given["blocks"]) or None
    if "metadata" in given:
        empty = given["metadata"] == {}
        changes["metadata"] = None if empty else _checked_metadata(given["metadata"])
    new = replace(old, **changes)
    if not {"text", "blocks"} & given.keys() or not (new.text.strip() or new.blocks):
        raise Refusal("no_text")
    context.workspace.keep(conversation, new)
    event = payloads.message_changed_event(context.workspace, conversation, old, new)
    context.workspace.announcements.put(event)
    shown = payloads.message_object(context.workspace, new)
    return {"channel": conversation.id, "ts": new.ts, "text": new.text, "message": shown}


def delete(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``chat.delete``"""
    conversation, old = _own_message(context, given["channel"], given["ts"], "cant_delete_message")
    context.workspace.drop(conversation, old.ts)
    event = payloads.message_deleted_event(context.workspace, conversation, old)
    context.workspace.announcements.put(event)
    return {"channel": conversation.id, "ts": old.ts}


CONTENT = {"text": text, "blocks": structure, "metadata": structure, "link_names": flag}
POSTING = CONTENT | {
    "parse": text,
    "mrkdwn": flag,
    "thread_ts": moment,
    "unfurl_links": flag,
    "unfurl_media": flag,
}
WRITE = ("chat:write",)
METHODS = {
    "chat.postMessage": Method(post_message, {"channel": text}, POSTING, WRITE),
    "chat.postEphemeral": Method(
        post_ephemeral,
        {"channel": text, "user": text},
        {"text": text, "blocks": structure, "link_names": flag, "parse": text, "thread_ts": moment},
        WRITE,
    ),
    "chat.update": Method(
        update, {"channel": text, "ts": moment}, CONTENT | {"parse": text, "as_user": flag}, WRITE
    ),
    "chat.delete": Method(delete, {"channel": text, "ts": moment}, {"as_user": flag}, WRITE),
}
