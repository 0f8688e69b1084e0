"""Presses of buttons, menus and pickers, in messages, modals and Home tabs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox import payloads
from bot.sandbox.blocks import elements_of
from bot.sandbox.contexts import InteractionContext, Result
from bot.sandbox.open_views import View
from bot.sandbox.refusals import Gone
from bot.sandbox.view_state import STATELESS, State, chosen, initial_state, merged
from bot.sandbox.workspace import Conversation, Message


@dataclass(frozen=True)
class Press:
    """What a person presses; the fields that are None are searched for."""

    person_id: str
    action_id: str
    message_ts: str | None = None
    channel_id: str | None = None
    view_id: str | None = None
    block_id: str | None = None
    value: Any = None
    state: Mapping[str, Any] | None = None
    stale: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Target:
    """The pressed element, and the view or message that it is in."""

    element: dict[str, Any]
    block: dict[str, Any]
    view: View | None = None
    conversation: Conversation | None = None
    message: Message | None = None


def press(context: InteractionContext, wanted: Press) -> Result:
    """
    Let a person use an element; Gone if they don't see it, or no longer.

    Without a message or view given, the top modal is searched, then their messages with the bot
    from the latest back, then the Home tab. A choice in an input that does not dispatch is not
    sent.
    """
    context.actor(wanted.person_id)
    if not context.workspace.app.interactive:
        return Result(False, "This app is not configured to handle interactive responses.")
    with context.workspace.changed:
        target = _find(context, wanted)
        choice = chosen(target.element, wanted.value)
        state = _new_state(target, wanted, choice)
        if target.block["type"] == "input" and not target.block.get("dispatch_action"):
            return Result(False)
        payload = _payload(context, wanted.person_id, target, state)
        payload["actions"] = [_action(context, target, choice)]
    receipt = context.delivery.interaction(f"block_actions:{target.element['action_id']}", payload)
    if not receipt.acknowledged:
        return Result(False, f"{context.workspace.app.bot_name} did not respond ({receipt.error}).")
    return Result(True)


def _find(context: InteractionContext, wanted: Press) -> Target:
    for target in _targets(context, wanted):
        return target
    raise Gone(f"{wanted.person_id} sees no {wanted.action_id} there.")


def _targets(context: InteractionContext, wanted: Press) -> Iterator[Target]:
    """The elements that match *wanted*, the likeliest first."""
    if wanted.stale is not None:
        yield from _in_message(context, wanted, _message_of(wanted.stale))
    elif wanted.view_id is not None:
        yield from _in_view(wanted, context.open_views.on_screen(wanted.person_id, wanted.view_id))
    elif wanted.message_ts is not None:
        message = _conversation(context, wanted).messages.get(wanted.message_ts)
        if message is not None:
            yield from _in_message(context, wanted, message)
    else:
        stack = context.open_views.stack(wanted.person_id)
        home = context.open_views.home(wanted.person_id)
        if stack:
            yield from _in_view(wanted, stack[-1])
        for message in reversed(_conversation(context, wanted).messages.values()):
            yield from _in_message(context, wanted, message)
        if home is not None:
            yield from _in_view(wanted, home)


def _conversation(context: InteractionContext, wanted: Press) -> Conversation:
    if wanted.channel_id is None:
        ts = wanted.stale["ts"] if wanted.stale else wanted.message_ts
        mine = context.workspace.of(wanted.person_id)
        holding = (each for each in mine if ts in each.messages)
        return next(holding, None) or context.workspace.direct(wanted.person_id)
    conversation = context.workspace.conversations.get(wanted.channel_id)
    if conversation is None or wanted.person_id not in conversation.members:
        raise Gone(f"{wanted.person_id} is not in {wanted.channel_id}.")
    return conversation


def _message_of(stale: Mapping[str, Any]) -> Message:
    return Message(stale["ts"], stale["user"], stale["text"], stale["blocks"], stale["metadata"])


def _matching(wanted: Press, blocks: list[dict[str, Any]]) -> Iterator[tuple[Any, Any]]:
    for block in blocks:
        if wanted.block_id in (None, block["block_id"]):
            for element in elements_of(block):
                if element["action_id"] == wanted.action_id:
                    yield element, block


def _in_view(wanted: Press, view: View) -> Iterator[Target]:
    for element, block in _matching(wanted, view.content["blocks"]):
        yield Target(element, block, view=view)


def _in_message(context: InteractionContext, wanted: Press, message: Message) -> Iterator[Target]:
    conversation = _conversation(context, wanted)
    if message.seen_only_by in (None, wanted.person_id):
        for element, block in _matching(wanted, message.blocks or []):
            yield Target(element, block, conversation=conversation, message=message)


def _new_state(target: Target, wanted: Press, choice: dict[str, Any]) -> State:
    """The state after the press; a view keeps it."""
    blocks = (target.message.blocks or []) if target.message else []
    before = target.view.state if target.view else initial_state(blocks)
    state = merged(before, wanted.state or {})
    if choice and wanted.value is not None and target.element["type"] not in STATELESS:
        state[target.block["block_id"]][target.element["action_id"]] = choice
    if target.view is not None:
        target.view.state = state
    return state


def _payload(
    context: InteractionContext, person_id: str, target: Target, state: State
) -> dict[str, Any]:
    payload = payloads.interaction(context.workspace, "block_actions", person_id)
    view, conversation, message = target.view, target.conversation, target.message
    payload["trigger_id"] = context.triggers.trigger(person_id, view.id if view else None)
    if view is not None:
        payload["container"] = {"type": "view", "view_id": view.id}
        payload["view"] = context.open_views.view_object(view, state)
    elif conversation is not None and message is not None:
        ephemeral = message.seen_only_by is not None
        payload |= payloads.message_place(conversation, message.ts, ephemeral=ephemeral)
        key = context.triggers.response(person_id, conversation.id, message.ts)
        payload["response_url"] = context.response_address(key)
        payload["state"] = {"values": state}
        # Slack isn't known to send an ephemeral message, so the bot can't rely on it.
        if not ephemeral:
            payload["message"] = payloads.message_object(context.workspace, message)
    return payload


def _action(context: InteractionContext, target: Target, choice: dict[str, Any]) -> dict[str, Any]:
    kept = ("type", "action_id", "text", "value", "style", "placeholder")
    shown = {key: each for key, each in target.element.items() if key in kept}
    place = {"block_id": target.block["block_id"], "action_ts": context.workspace.next_ts()}
    return shown | choice | place
