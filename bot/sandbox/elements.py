"""
The objects and the elements of Block Kit, with Slack's limits.

``bot.sandbox.blocks`` has the blocks.
"""

from __future__ import annotations

from typing import Any

from bot.sandbox.schema import (
    Check,
    Rule,
    anything,
    boolean,
    exactly_one,
    items,
    number,
    one_of,
    pattern,
    problem,
    shape,
    string,
    typed,
)

# Objects ---------------------------------------------------------------------------------------

ID = string(255, 1)
KIND = {"type": anything}  # Checked by ``typed``.
USER = pattern(r"[UW][A-Z0-9]+", "a user id")
CHANNEL = pattern(r"[CDG][A-Z0-9]+", "a conversation id")
DATE = pattern(r"\d{4}-\d{2}-\d{2}", "a date as YYYY-MM-DD")
TIME = pattern(r"([01]\d|2[0-3]):[0-5]\d", "a time as HH:MM")


def plain(most: int) -> Check:
    """A plain_text object."""
    return typed({"plain_text": shape(KIND | {"text": string(most, 1)}, {"emoji": boolean})})


def text(most: int) -> Check:
    """A plain_text or mrkdwn object."""
    return typed(
        {
            "plain_text": shape(KIND | {"text": string(most, 1)}, {"emoji": boolean}),
            "mrkdwn": shape(KIND | {"text": string(most, 1)}, {"verbatim": boolean}),
        }
    )


STYLE = one_of("primary", "danger")
CONFIRM = shape(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": STYLE},
)
OPTION = shape({"text": plain(75), "value": string(150, 1)}, {"description": plain(75)})
RICH_OPTION = shape({"text": text(75), "value": string(150, 1)}, {"description": text(75)})
OVERFLOW_OPTION = shape(
    {"text": plain(75), "value": string(150, 1)}, {"description": plain(75), "url": string(3000)}
)
GROUP = shape({"label": plain(75), "options": items(OPTION, 1, 100)})
DISPATCH = shape(
    {}, {"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), 1, 2)}
)
FILTER = shape(
    {},
    {
        "include": items(one_of("im", "mpim", "private", "public"), 1, 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)


def options_of(element: dict[str, Any]) -> list[dict[str, Any]]:
    """All options of a select, those in groups included."""
    groups = element.get("option_groups", [])
    return [*element.get("options", []), *(o for group in groups for o in group["options"])]


def _initial_is_an_option(key: str) -> Rule:
    def rule(element: dict[str, Any], where: str) -> list[str]:
        start = element.get(key, [])
        wanted = start if isinstance(start, list) else [start]
        missing = [each for each in wanted if each not in options_of(element)]
        return problem(f"{key} must be among the options", where) if missing else []

    return rule


# Elements --------------------------------------------------------------------------------------

OFTEN = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean}
PICKER = OFTEN | {"placeholder": plain(150)}
CHOICES = {"options": items(OPTION, 1, 100), "option_groups": items(GROUP, 1, 100)}
MANY = {"max_selected_items": number(1, 100)}
TYPING = {
    "action_id": ID,
    "placeholder": plain(150),
    "focus_on_load": boolean,
    "dispatch_action_config": DISPATCH,
}
RICH_OPTIONS = {"options": items(RICH_OPTION, 1, 10)}
DECIMAL = pattern(r"-?\d+(\.\d+)?", "a number in a string")

IMAGE_KEYS = {"image_url": string(3000, 1), "slack_file": anything}
ELEMENTS: dict[str, Check] = {
    "button": shape(
        KIND | {"text": plain(75)},
        {
            "action_id": ID,
            "confirm": CONFIRM,
            "url": string(3000),
            "value": string(2000),
            "style": STYLE,
            "accessibility_label": string(75),
        },
    ),
    "static_select": shape(
        KIND,
        PICKER | CHOICES | {"initial_option": OPTION},
        exactly_one("options", "option_groups"),
        _initial_is_an_option("initial_option"),
    ),
    "multi_static_select": shape(
        KIND,
        PICKER | CHOICES | MANY | {"initial_options": items(OPTION, 1, 100)},
        exactly_one("options", "option_groups"),
        _initial_is_an_option("initial_options"),
    ),
    "users_select": shape(KIND, PICKER | {"initial_user": USER}),
    "multi_users_select": shape(KIND, PICKER | MANY | {"initial_users": items(USER, 1, 100)}),
    "conversations_select": shape(
        KIND,
        PICKER
        | {
            "initial_conversation": CHANNEL,
            "default_to_current_conversation": boolean,
            "response_url_enabled": boolean,
            "filter": FILTER,
        },
    ),
    "channels_select": shape(
        KIND, PICKER | {"initial_channel": CHANNEL, "response_url_enabled": boolean}
    ),
    "datepicker": shape(KIND, PICKER | {"initial_date": DATE}),
    "timepicker": shape(KIND, PICKER | {"initial_time": TIME, "timezone": string(100, 1)}),
    "datetimepicker": shape(KIND, OFTEN | {"initial_date_time": number(10**9, 10**10 - 1)}),
    "overflow": shape(
        KIND | {"options": items(OVERFLOW_OPTION, 1, 5)}, {"action_id": ID, "confirm": CONFIRM}
    ),
    "radio_buttons": shape(
        KIND | RICH_OPTIONS,
        OFTEN | {"initial_option": RICH_OPTION},
        _initial_is_an_option("initial_option"),
    ),
    "checkboxes": shape(
        KIND | RICH_OPTIONS,
        OFTEN | {"initial_options": items(RICH_OPTION, 1, 10)},
        _initial_is_an_option("initial_options"),
    ),
    "plain_text_input": shape(
        KIND,
        TYPING
        | {
            "initial_value": string(3000),
            "multiline": boolean,
            "min_length": number(0, 3000),
            "max_length": number(1, 3000),
        },
    ),
    "number_input": shape(
        KIND | {"is_decimal_allowed": boolean},
        TYPING | {"initial_value": DECIMAL, "min_value": DECIMAL, "max_value": DECIMAL},
    ),
    "email_text_input": shape(KIND, TYPING | {"initial_value": string(3000)}),
    "url_text_input": shape(KIND, TYPING | {"initial_value": string(3000)}),
    "image": shape(
        KIND | {"alt_text": string(2000, 1)}, IMAGE_KEYS, exactly_one("image_url", "slack_file")
    ),
}

SINGLE_SELECTS = {"static_select", "users_select", "conversations_select", "channels_select"}
MULTI_SELECTS = {"multi_static_select", "multi_users_select"}
PICKERS = {"datepicker", "timepicker"}
CHOOSERS = {"radio_buttons", "checkboxes"}
TEXT_INPUTS = {"plain_text_input", "number_input", "email_text_input", "url_text_input"}

IN_SECTION = SINGLE_SELECTS | MULTI_SELECTS | PICKERS | CHOOSERS | {"button", "overflow", "image"}
IN_ACTIONS = SINGLE_SELECTS | PICKERS | CHOOSERS | {"button", "overflow", "datetimepicker"}
IN_INPUT = SINGLE_SELECTS | MULTI_SELECTS | PICKERS | CHOOSERS | TEXT_INPUTS | {"datetimepicker"}
