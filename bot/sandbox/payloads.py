"""Builds the payloads that Slack sends: events, commands, interactions, and their objects."""

from __future__ import annotations

import copy
from typing import Any

from bot.sandbox.users import TEAM_DOMAIN, TEAM_ID
from bot.sandbox.workspace import Conversation, File, Message, Workspace

VERIFICATION = "sandbox-verification"


def message_object(workspace: Workspace, message: Message) -> dict[str, Any]:
    """The message object of *message*, with all of its metadata."""
    app = workspace.app
    shown: dict[str, Any] = {
        "type": "message",
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "team": TEAM_ID,
    }
    if message.user == app.bot_user_id:
        shown |= {
            "bot_id": app.bot_id,
            "app_id": app.app_id,
            "bot_profile": _bot_profile(workspace),
        }
    else:
        shown["client_msg_id"] = f"message-{message.ts}"
    for key in ("blocks", "metadata", "thread_ts"):
        if getattr(message, key) is not None:
            shown[key] = copy.deepcopy(getattr(message, key))
    if message.files:
        shown["files"] = [file_object(each) for each in message.files]
        shown |= {"subtype": "file_share", "upload": True}
    if message.subtype is not None:
        shown["subtype"] = message.subtype
    if message.edited_ts is not None:
        shown["edited"] = {"user": message.user, "ts": message.edited_ts}
    return shown


def file_object(file: File) -> dict[str, Any]:
    """The file object of *file*; a tombstone if it was deleted."""
    if file.deleted:
        return {"id": file.id, "mode": "tombstone"}
    return {
        "id": file.id,
        "created": int(file.made.timestamp()),
        "name": file.name,
        "title": file.title or file.name,
        "user": file.owner,
        "size": file.length,
        "mode": "hosted",
        "is_public": False,
    }


def _bot_profile(workspace: Workspace) -> dict[str, Any]:
    app = workspace.app
    return {
        "id": app.bot_id,
        "app_id": app.app_id,
        "user_id": app.bot_user_id,
        "name": app.bot_name,
        "deleted": False,
        "updated": 0,
        "team_id": TEAM_ID,
    }


def _place(conversation: Conversation) -> dict[str, Any]:
    kind = "im" if conversation.kind == "direct" else "mpim"
    return {"channel": conversation.id, "channel_type": kind}


def message_event(
    workspace: Workspace, conversation: Conversation, message: Message
) -> dict[str, Any]:
    """``message.im`` or ``message.mpim`` for a new message."""
    shown = message_object(workspace, message)
    parent = conversation.messages.get(message.thread_ts or "")
    if parent is not None and parent is not message:
        shown["parent_user_id"] = parent.user
        if message.subtype == "thread_broadcast":
            shown["root"] = message_object(workspace, parent)
    return shown | _place(conversation) | {"event_ts": message.ts}


def message_changed_event(
    workspace: Workspace, conversation: Conversation, old: Message, new: Message
) -> dict[str, Any]:
    """The event of an edit, with the message before and after."""
    ts = workspace.next_ts()
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message_object(workspace, new),
        "previous_message": message_object(workspace, old),
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
    } | _place(conversation)


def message_deleted_event(
    workspace: Workspace, conversation: Conversation, gone: Message
) -> dict[str, Any]:
    """The event of a deletion, with the deleted message."""
    ts = workspace.next_ts()
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": message_object(workspace, gone),
        "deleted_ts": gone.ts,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
    } | _place(conversation)


def event_callback(workspace: Workspace, event: dict[str, Any]) -> dict[str, Any]:
    """The Events API's envelope of *event*, with a new event id."""
    app = workspace.app
    authorization = {
        "enterprise_id": None,
        "team_id": TEAM_ID,
        "user_id": app.bot_user_id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": VERIFICATION,
        "team_id": TEAM_ID,
        "api_app_id": app.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": workspace.serial("Ev"),
        "event_time": int(workspace.now().timestamp()),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
        "event_context": workspace.serial("4-"),
    }


def command_payload(
    workspace: Workspace, person_id: str, conversation: Conversation, command: str, text: str
) -> dict[str, Any]:
    """A slash command, without its trigger id and response URL."""
    return {
        "token": VERIFICATION,
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": conversation.id,
        "channel_name": "directmessage" if conversation.kind == "direct" else "privategroup",
        "user_id": person_id,
        "user_name": workspace.people[person_id].handle,
        "command": command,
        "text": text,
        "api_app_id": workspace.app.app_id,
        "is_enterprise_install": "false",
    }


def interaction(workspace: Workspace, kind: str, person_id: str) -> dict[str, Any]:
    """The fields that all interactions have."""
    person = workspace.people[person_id]
    return {
        "type": kind,
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "user": {
            "id": person.id,
            "username": person.handle,
            "name": person.handle,
            "team_id": person.team_id,
        },
        "api_app_id": workspace.app.app_id,
        "token": VERIFICATION,
        "enterprise": None,
        "is_enterprise_install": False,
    }


def message_place(conversation: Conversation, ts: str, *, ephemeral: bool) -> dict[str, Any]:
    """The fields of an interaction that say in which message it was."""
    names = {"direct": "directmessage", "channel": conversation.name}
    name = names.get(conversation.kind, f"mpdm-{conversation.id.lower()}")
    return {
        "container": {
            "type": "message",
            "message_ts": ts,
            "channel_id": conversation.id,
            "is_ephemeral": ephemeral,
        },
        "channel": {"id": conversation.id, "name": name},
    }


def visible_message(message: Message) -> dict[str, Any]:
    """*message* as a person sees it, with its metadata."""
    return {
        "ts": message.ts,
        "user": message.user,
        "text": message.text,
        "blocks": copy.deepcopy(message.blocks),
        "metadata": copy.deepcopy(message.metadata),
        "thread_ts": message.thread_ts,
        "ephemeral": message.seen_only_by is not None,
        "edited": message.edited_ts is not None,
        "files": [file_object(each) for each in message.files],
    }
