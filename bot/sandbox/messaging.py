"""Messages and commands of people to the bot, and the opening of its tabs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from bot.sandbox import payloads
from bot.sandbox.contexts import InteractionContext, Result
from bot.sandbox.refusals import Gone, Refusal
from bot.sandbox.triggers import ResponseUrl
from bot.sandbox.workspace import Conversation, File, Message, Workspace

HANDLE = re.compile(r"@([a-z0-9][a-z0-9._-]*)", re.IGNORECASE)
LINK = re.compile(r"https?://[^\s<>]+")


def escaped(text: str) -> str:
    """*text* with the three characters that Slack escapes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def with_mentions(workspace: Workspace, text: str) -> str:
    """*text* with each ``@handle`` of a user turned into a mention."""
    ids = {person.handle: person.id for person in workspace.people.values()}

    def mention(match: re.Match[str]) -> str:
        word = match[1]
        handle = word.rstrip("._-")
        person_id = ids.get(handle.lower())
        return f"<@{person_id}>{word[len(handle) :]}" if person_id else match[0]

    return HANDLE.sub(mention, text)


def as_sent(workspace: Workspace, text: str) -> str:
    """*text* as Slack sends what a person typed."""
    linked = LINK.sub(lambda match: f"<{match[0]}>", escaped(text))
    return with_mentions(workspace, linked)


def type_command(
    context: InteractionContext,
    person_id: str,
    command: str,
    text: str,
    channel_id: str | None = None,
) -> Result:
    """
    Let a person type a slash command, in their conversation with the bot unless *channel_id* is
    another; Gone if they are not in it. It is answered where it was typed.
    """
    person = context.actor(person_id)
    app = context.workspace.app
    is_known = command in app.commands and "commands" in app.scopes
    if not (is_known and context.workspace.is_installed) or person.is_stranger:
        return Result(False, f"{command} is not a valid command.")
    conversation = _typed_in(context, person_id, channel_id)
    sent = escaped(text.strip())
    if app.commands[command]:
        sent = with_mentions(context.workspace, sent)
    payload = payloads.command_payload(context.workspace, person_id, conversation, command, sent)
    payload["trigger_id"] = context.triggers.trigger(person_id)
    key = context.triggers.response(person_id, conversation.id)
    payload["response_url"] = context.response_address(key)
    receipts = context.delivery.command(payload)
    if not any(each.acknowledged for each in receipts):
        return Result(False, f'{command} failed with the error "{receipts[0].error}"')
    to = ResponseUrl(person_id, conversation.id, None, context.workspace.now())
    try:
        for answer in (each.payload for each in receipts if each.payload):
            context.responses.show(to, answer)
    except Refusal as refusal:
        return Result(True, f"{command} failed: {refusal.sentence()}")
    return Result(True)


def _typed_in(context: InteractionContext, person_id: str, channel_id: str | None) -> Conversation:
    if channel_id is None:
        return context.workspace.direct(person_id)
    conversation = context.workspace.conversations.get(channel_id)
    if conversation is None or person_id not in conversation.members:
        raise Gone(f"{person_id} is not in {channel_id}.")
    return conversation


def write(
    context: InteractionContext,
    person_id: str,
    channel_id: str,
    text: str,
    thread_ts: str | None = None,
    subtype: str | None = None,
) -> Result:
    """Let a person write *text* in a conversation or thread; Gone if they are not in it."""
    sent = as_sent(context.workspace, text)
    said = Message("", person_id, sent, thread_ts=thread_ts, subtype=subtype)
    return _send(context, channel_id, said)


def edit_message(
    context: InteractionContext, person_id: str, channel_id: str, ts: str, text: str
) -> Result:
    """Let a person change their own message; Gone if it is not there or not theirs."""
    context.actor(person_id)
    workspace = context.workspace
    with workspace.changed:
        conversation, old = _own_message(workspace, person_id, channel_id, ts)
        new = replace(old, text=as_sent(workspace, text), edited_ts=workspace.next_ts())
        workspace.keep(conversation, new)
        event = payloads.message_changed_event(workspace, conversation, old, new)
    return _deliver(context, event)


def _own_message(
    workspace: Workspace, person_id: str, channel_id: str, ts: str
) -> tuple[Conversation, Message]:
    conversation = workspace.conversations.get(channel_id)
    message = conversation.messages.get(ts) if conversation else None
    if conversation is None or message is None:
        raise Gone(f"There is no message {ts} in {channel_id}.")
    if person_id not in (message.user, message.seen_only_by):
        raise Gone(f"The message {ts} is not {person_id}'s.")
    return conversation, message


def share_file(
    context: InteractionContext,
    person_id: str,
    channel_id: str,
    name: str,
    content: bytes,
    text: str = "",
) -> Result:
    """Let a person share a file in a conversation, beside *text*; Gone if they are not in it."""
    workspace = context.workspace
    with workspace.changed:
        named = (workspace.serial("F"), name, person_id, len(content), workspace.now())
        file = File(*named, content=content, conversations=(channel_id,))
        workspace.files[file.id] = file
    return _send(
        context, channel_id, Message("", person_id, as_sent(workspace, text), files=(file,))
    )


def _send(context: InteractionContext, channel_id: str, said: Message) -> Result:
    person_id = context.actor(said.user).id
    workspace = context.workspace
    app = workspace.app
    with workspace.changed:
        conversation = workspace.conversations.get(channel_id)
        if conversation is None or person_id not in conversation.members:
            raise Gone(f"{person_id} is not in {channel_id}.")
        closed = app.messages_read_only or not (app.messages_enabled and workspace.is_installed)
        if said.thread_ts is not None and said.thread_ts not in conversation.messages:
            raise Gone(f"There is no message {said.thread_ts} in {channel_id}.")
        if conversation.kind == "direct" and closed:
            return Result(False, "Sending messages to this app has been turned off.")
        message = workspace.keep(conversation, replace(said, ts=workspace.next_ts()))
        workspace.mark_read(conversation, person_id)
        event = payloads.message_event(workspace, conversation, message)
    if app.bot_user_id not in conversation.members:
        return Result(True, ts=message.ts)
    receipt = context.delivery.event(event)
    return Result(receipt is not None and receipt.acknowledged, ts=message.ts)


def delete_message(context: InteractionContext, person_id: str, channel_id: str, ts: str) -> Result:
    """
    Let a person delete their own message, or dismiss one that only they see.

    Gone if it is not there or not theirs.
    """
    context.actor(person_id)
    workspace = context.workspace
    with workspace.changed:
        conversation, message = _own_message(workspace, person_id, channel_id, ts)
        workspace.drop(conversation, ts)
        if message.seen_only_by is not None:
            return Result(False)
        event = payloads.message_deleted_event(workspace, conversation, message)
    return _deliver(context, event)


def open_tab(context: InteractionContext, person_id: str, tab: str) -> Result:
    """Let a person open the bot's "home" or "messages" tab."""
    context.actor(person_id)
    conversation = context.workspace.direct(person_id)
    event: dict[str, Any] = {
        "type": "app_home_opened",
        "user": person_id,
        "channel": conversation.id,
        "tab": tab,
        "event_ts": context.workspace.next_ts(),
    }
    home = context.open_views.home(person_id)
    if home is not None:
        event["view"] = context.open_views.view_object(home, home.state)
    if tab == "messages":
        context.workspace.mark_read(conversation, person_id)
    return _deliver(context, event)


def _deliver(context: InteractionContext, event: dict[str, Any]) -> Result:
    receipt = context.delivery.event(event)
    return Result(receipt is not None and receipt.acknowledged)
