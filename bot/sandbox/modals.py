"""Submitting and closing modals."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from bot.sandbox import payloads
from bot.sandbox.contexts import InteractionContext, Result
from bot.sandbox.open_views import View
from bot.sandbox.refusals import Gone, Refusal
from bot.sandbox.view_state import State, initial_state, is_empty, merged

REQUIRED = "Please complete this required field."
TROUBLE = "We had some trouble connecting. Try again?"


def submit(
    context: InteractionContext,
    person_id: str,
    view_id: str,
    values: Mapping[str, Mapping[str, Any]],
) -> Result:
    """
    Let a person submit their top modal with *values* merged into its state.

    What Slack's own client would refuse is refused here, and the bot is not told.
    """
    context.actor(person_id)
    with context.workspace.changed:
        view = context.open_views.on_screen(person_id, view_id)
        if view.is_home or view is not context.open_views.stack(person_id)[-1]:
            raise Gone(f"{view_id} is not on top.")
        if "submit" not in view.content:
            raise Gone(f"{view_id} has no button to submit it with.")
        view.state = merged(view.state, values)
        errors = refused_by_client(view.content["blocks"], view.state)
        context.open_views.show_errors(view, errors)
        shown = context.open_views.view_object(view, view.state)
    if errors:
        return Result(False, errors=errors)
    return _send(context, person_id, shown, view)


def submit_as_it_was(
    context: InteractionContext,
    person_id: str,
    saved: Mapping[str, Any],
    values: Mapping[str, Mapping[str, Any]],
) -> Result:
    """Submit the view object *saved*, which may no longer be open."""
    context.actor(person_id)
    shown = copy.deepcopy(dict(saved))
    state = merged(initial_state(shown["blocks"]), values)
    errors = refused_by_client(shown["blocks"], state)
    if errors:
        return Result(False, errors=errors)
    shown["state"] = {"values": state}
    return _send(context, person_id, shown, context.open_views.find(shown["id"]))


def close(context: InteractionContext, person_id: str, view_id: str) -> Result:
    """Let a person close a modal; the bot is told if the view asks for it."""
    context.actor(person_id)
    with context.workspace.changed:
        view = context.open_views.on_screen(person_id, view_id)
        shown = context.open_views.view_object(view, view.state)
        if shown["clear_on_close"]:
            context.open_views.clear(person_id)
        else:
            context.open_views.close(view)
    if not shown["notify_on_close"]:
        return Result(False)
    payload = payloads.interaction(context.workspace, "view_closed", person_id)
    payload |= {"view": shown, "is_cleared": shown["clear_on_close"]}
    name = f"view_closed:{shown['callback_id']}"
    return Result(context.delivery.interaction(name, payload).acknowledged)


def refused_by_client(blocks: list[dict[str, Any]], state: State) -> dict[str, str]:
    """The errors that Slack's client finds in *state* before it tells the bot, by block id."""
    errors = {}
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        entry = state[block["block_id"]][element["action_id"]]
        if is_empty(entry):
            if not block.get("optional", False):
                errors[block["block_id"]] = REQUIRED
            continue
        sentence = _wrong_length(element, entry)
        if sentence:
            errors[block["block_id"]] = sentence
    return errors


def _wrong_length(element: Mapping[str, Any], entry: Mapping[str, Any]) -> str | None:
    if element["type"] != "plain_text_input":
        return None
    length = len(entry["value"])
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if length < least:
        return f"Please enter at least {least} characters."
    return f"Please enter no more than {most} characters." if length > most else None


def _send(
    context: InteractionContext, person_id: str, shown: dict[str, Any], view: View | None
) -> Result:
    payload = payloads.interaction(context.workspace, "view_submission", person_id)
    payload |= {
        "trigger_id": context.triggers.trigger(person_id, shown["id"]),
        "view": shown,
        "response_urls": _response_urls(context, person_id, shown),
    }
    receipt = context.delivery.interaction(f"view_submission:{shown['callback_id']}", payload)
    if not receipt.acknowledged:
        return Result(False, f"{TROUBLE} ({receipt.error})")
    try:
        return _react(context, person_id, shown, view, receipt.payload)
    except Refusal as refusal:
        return Result(True, f"{TROUBLE} ({refusal.sentence()})")


def _response_urls(
    context: InteractionContext, person_id: str, shown: Mapping[str, Any]
) -> list[dict[str, str]]:
    """
    A response URL for each conversation that was picked in an input that asks for one.

    It is good for a message there, whether or not the bot is in it. Slack offers a person only
    conversations that they are in.
    """
    urls = []
    for block in shown["blocks"]:
        element = block.get("element", {}) if block["type"] == "input" else {}
        if not element.get("response_url_enabled"):
            continue
        action_id = element["action_id"]
        entry = shown["state"]["values"][block["block_id"]][action_id]
        channel_id = entry.get("selected_conversation") or entry.get("selected_channel")
        if channel_id is None:
            continue
        conversation = context.workspace.conversations.get(channel_id)
        if conversation is None or person_id not in conversation.members:
            raise Gone(f"{person_id} can't pick {channel_id}.")
        key = context.triggers.response(person_id, channel_id)
        urls.append(
            {
                "block_id": block["block_id"],
                "action_id": action_id,
                "channel_id": channel_id,
                "response_url": context.response_address(key),
            }
        )
    return urls


def _react(
    context: InteractionContext,
    person_id: str,
    shown: Mapping[str, Any],
    view: View | None,
    answer: Mapping[str, Any],
) -> Result:
    """Apply the bot's answer to a submission; *view* is None if it was closed."""
    action = answer.get("response_action")
    if action is None and answer:
        raise Refusal("invalid_arguments", ["there is no response_action in the answer"])
    if action not in (None, "clear", "errors", "update", "push"):
        raise Refusal("invalid_arguments", [f"unknown response_action: {action}"])
    errors: dict[str, str] = {}
    if action == "errors":
        errors = _checked_errors(shown, answer.get("errors"))
    if action == "clear":
        context.open_views.clear(person_id)
    elif view is not None:
        _show(context, view, action, answer.get("view"), errors)
    return Result(True, errors=errors)


def _show(
    context: InteractionContext,
    view: View,
    action: str | None,
    content: Any,
    errors: dict[str, str],
) -> None:
    """Do with *view*, which was submitted, what the bot's answer says."""
    match action:
        case None:
            context.open_views.close(view)
        case "errors":
            context.open_views.show_errors(view, errors)
        case "update":
            context.open_views.update(view, content)
        case _:
            context.open_views.push(view.person_id, content)


def _checked_errors(shown: Mapping[str, Any], errors: Any) -> dict[str, str]:
    inputs = {block["block_id"] for block in shown["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors:
        raise Refusal("invalid_arguments", ["errors must name at least one block"])
    unknown = sorted(errors.keys() - inputs)
    if unknown:
        raise Refusal("invalid_arguments", [f"not an input block: {each}" for each in unknown])
    wordless = sorted(
        block_id
        for block_id, sentence in errors.items()
        if not isinstance(sentence, str) or not sentence.strip()
    )
    if wordless:
        raise Refusal("invalid_arguments", [f"not a sentence: {each}" for each in wordless])
    return dict(errors)
