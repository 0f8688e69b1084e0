"""The values that people chose in a view or message, in the form of Slack's state."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.blocks import elements_of
from bot.sandbox.elements import options_of

State = dict[str, dict[str, dict[str, Any]]]


@dataclass(frozen=True)
class Choice:
    """The keys of a type of element: of the choice in the state, of the initial value."""

    key: str
    start: str
    from_options: bool = False
    several: bool = False


CHOICES: Mapping[str, Choice] = {
    "plain_text_input": Choice("value", "initial_value"),
    "number_input": Choice("value", "initial_value"),
    "email_text_input": Choice("value", "initial_value"),
    "url_text_input": Choice("value", "initial_value"),
    "static_select": Choice("selected_option", "initial_option", from_options=True),
    "radio_buttons": Choice("selected_option", "initial_option", from_options=True),
    "overflow": Choice("selected_option", "", from_options=True),
    "checkboxes": Choice("selected_options", "initial_options", from_options=True, several=True),
    "multi_static_select": Choice(
        "selected_options", "initial_options", from_options=True, several=True
    ),
    "users_select": Choice("selected_user", "initial_user"),
    "multi_users_select": Choice("selected_users", "initial_users", several=True),
    "conversations_select": Choice("selected_conversation", "initial_conversation"),
    "channels_select": Choice("selected_channel", "initial_channel"),
    "datepicker": Choice("selected_date", "initial_date"),
    "timepicker": Choice("selected_time", "initial_time"),
    "datetimepicker": Choice("selected_date_time", "initial_date_time"),
}
# These have no value in the state.
STATELESS = {"button", "overflow"}


def chosen(element: dict[str, Any], value: Any) -> dict[str, Any]:
    """
    The state of *element* after *value* was chosen.

    *value* is the text, the date, the id; for elements with options the option's ``value``, or
    the list of them. ValueError: there is no such option.
    """
    kind = element["type"]
    if kind not in CHOICES:
        return {}
    choice = CHOICES[kind]
    if choice.from_options and value is not None:
        value = _options(element, value) if choice.several else _options(element, [value])[0]
    state = {"type": kind, choice.key: value}
    if kind == "timepicker" and "timezone" in element:
        state["timezone"] = element["timezone"]
    return state


def _options(element: dict[str, Any], values: list[str]) -> list[dict[str, Any]]:
    known = {option["value"]: option for option in options_of(element)}
    unknown = [value for value in values if value not in known]
    if unknown:
        raise ValueError(f"{', '.join(map(repr, unknown))} is not among {', '.join(known)}.")
    return [copy.deepcopy(known[value]) for value in values]


def initial_state(blocks: list[dict[str, Any]]) -> State:
    """The state of *blocks* when they are first shown."""
    state: State = {}
    for block in blocks:
        for element in elements_of(block):
            kind = element["type"]
            if kind in STATELESS:
                continue
            choice = CHOICES[kind]
            empty: Any = [] if choice.several else None
            entry = {"type": kind, choice.key: copy.deepcopy(element.get(choice.start, empty))}
            state.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return state


def carried_over(old: State, blocks: list[dict[str, Any]]) -> State:
    """
    The state of *blocks* after an update of blocks with the state *old*.

    As in Slack, an element keeps its value if its block_id, action_id and type are the same and
    the value is still offered. A new initial value is then ignored.
    """
    state = initial_state(blocks)
    for block in blocks:
        for element in elements_of(block):
            before = old.get(block["block_id"], {}).get(element["action_id"])
            if before is not None and _fits(before, element):
                state[block["block_id"]][element["action_id"]] = before
    return state


def _fits(entry: Mapping[str, Any], element: dict[str, Any]) -> bool:
    if entry["type"] != element["type"]:
        return False
    choice = CHOICES[element["type"]]
    value = entry.get(choice.key)
    if not choice.from_options or value is None:
        return True
    return all(each in options_of(element) for each in (value if choice.several else [value]))


def merged(state: State, changes: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> State:
    """
    *state* with *changes* merged into it.

    ValueError says which block or element is missing, or is of another type. A change may omit
    the type.
    """
    result = copy.deepcopy(state)
    for block_id, actions in changes.items():
        for action_id, entry in actions.items():
            if action_id not in result.get(block_id, {}):
                raise ValueError(f"There is no input {block_id}/{action_id} in this view.")
            kind = result[block_id][action_id]["type"]
            if entry.get("type", kind) != kind or CHOICES[kind].key not in entry:
                raise ValueError(f"{block_id}/{action_id} is a {kind}, with {CHOICES[kind].key}.")
            result[block_id][action_id] = {**entry, "type": kind}
    return result


def is_empty(entry: Mapping[str, Any]) -> bool:
    """Whether nothing was typed or chosen."""
    value = entry.get(CHOICES[entry["type"]].key)
    return value is None or value == "" or value == []
