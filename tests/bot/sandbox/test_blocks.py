"""Block Kit is refused where Slack refuses it, with the place and the reason."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.block_rules import (
    check_message_blocks,
    check_view,
    message_blocks_too_long,
    view_too_large,
)
from tests.tables import every_case

Json = dict[str, Any]


def plain(text: str = "Hello") -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str = "Hello", **more: Any) -> Json:
    return {"type": "mrkdwn", "text": text, **more}


def section(**more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(), **more}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain(), "action_id": "go", **more}


def actions(*elements: Json, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def option(value: str = "one", text: str = "One", **more: Any) -> Json:
    return {"text": plain(text), "value": value, **more}


def select(count: int = 1, **more: Any) -> Json:
    options = [option(f"value {i}") for i in range(count)]
    return {"type": "static_select", "action_id": "pick", "options": options, **more}


def asked(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain(), "element": element, **more}


def typing(**more: Any) -> Json:
    return {"type": "plain_text_input", "action_id": "words", **more}


def overflow(count: int) -> Json:
    options = [option(f"value {i}") for i in range(count)]
    return {"type": "overflow", "action_id": "more", "options": options}


def checkboxes(count: int, **more: Any) -> Json:
    options = [option(f"value {i}") for i in range(count)]
    return {"type": "checkboxes", "action_id": "tick", "options": options, **more}


def rich(*parts: Json) -> Json:
    section_of_parts = {"type": "rich_text_section", "elements": list(parts)}
    return {"type": "rich_text", "elements": [section_of_parts]}


def image(**more: Any) -> Json:
    return {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "A", **more}


CONFIRM = {"title": plain(), "text": plain(), "confirm": plain(), "deny": plain()}
DATE = {"type": "datepicker", "action_id": "day"}
TIME = {"type": "timepicker", "action_id": "hour"}
USERS = {"type": "users_select", "action_id": "who"}
MANY_USERS = {"type": "multi_users_select", "action_id": "whom"}
RADIO = {"type": "radio_buttons", "action_id": "either", "options": [option()]}

ACCEPTED: dict[str, list[Json]] = {
    "nothing": [],
    "fifty": [{"type": "divider"}] * 50,
    "section of 3,000": [section(text=mrkdwn("a" * 3000, verbatim=True))],
    "ten fields": [{"type": "section", "fields": [mrkdwn("a" * 2000)] * 10, "expand": True}],
    "header of 150": [{"type": "header", "text": plain("a" * 150)}],
    "25 elements": [actions(*(button(action_id=f"go {i}") for i in range(25)))],
    "same action_id in two blocks": [actions(button()), actions(button())],
    "button": [
        actions(
            button(
                text=plain("a" * 75),
                value="a" * 2000,
                url="https://example.org",
                style="primary",
                accessibility_label="a" * 75,
                confirm=CONFIRM,
            )
        )
    ],
    "accessories": [
        section(accessory=each)
        for each in (button(), image(), select(), DATE, TIME, overflow(1), checkboxes(1), RADIO)
    ],
    "multi selects beside text": [section(accessory=MANY_USERS)],
    "hundred options": [actions(select(100))],
    "grouped options": [
        actions(
            {
                "type": "static_select",
                "action_id": "pick",
                "option_groups": [{"label": plain(), "options": [option()]}],
                "initial_option": option(),
            }
        )
    ],
    "value of 150": [actions(select(options=[option("a" * 150)]))],
    "five in a menu": [actions(overflow(5))],
    "initial date and time": [
        actions(DATE | {"initial_date": "2026-11-23"}, TIME | {"initial_time": "23:59"})
    ],
    "context": [{"type": "context", "elements": [mrkdwn(), plain(), image()]}],
    "inputs": [
        asked(each)
        for each in (typing(multiline=True, max_length=3000), select(), USERS, MANY_USERS, DATE)
    ],
    "rich text": [
        rich(
            {"type": "text", "text": "Hello", "style": {"bold": True}},
            {"type": "user", "user_id": "UADA"},
            {"type": "link", "url": "https://example.org", "text": "there"},
            {"type": "emoji", "name": "wave"},
            {"type": "date", "timestamp": 1795424400, "format": "{date}"},
        )
    ],
    "a list in rich text": [
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "elements": [{"type": "rich_text_section", "elements": []}],
                },
                {"type": "rich_text_quote", "elements": [{"type": "text", "text": "So"}]},
            ],
        }
    ],
    "image": [image(title=plain())],
}

REFUSED: dict[str, tuple[list[Any], str, str]] = {
    "51 blocks": ([{"type": "divider"}] * 51, "no more than 50 items allowed", "/blocks"),
    "not an object": (["divider"], "must provide an object", "/blocks/0"),
    "no type": ([{"text": plain()}], "missing required field: type", "/blocks/0"),
    "unknown block": ([{"type": "sparkle"}], "unsupported type: sparkle", "/blocks/0/type"),
    "unknown key": (
        [{"type": "divider", "colour": "red"}],
        "invalid additional property: colour",
        "/blocks/0",
    ),
    "block_id of 256": (
        [{"type": "divider", "block_id": "a" * 256}],
        "must be less than 256 characters",
        "/blocks/0/block_id",
    ),
    "same block_id": (
        [section(block_id="a"), section(block_id="a")],
        'block_id "a" already exists',
        "/blocks",
    ),
    "empty section": (
        [{"type": "section"}],
        "must have at least one of text, fields",
        "/blocks/0",
    ),
    "section of 3,001": (
        [section(text=mrkdwn("a" * 3001))],
        "must be less than 3001 characters",
        "/blocks/0/text/text",
    ),
    "empty text": ([section(text=mrkdwn(""))], "must be more than 0 char", "/blocks/0/text/text"),
    "text that is a number": (
        [section(text={"type": "mrkdwn", "text": 5})],
        "must provide a string",
        "/blocks/0/text/text",
    ),
    "emoji in mrkdwn": (
        [section(text=mrkdwn(emoji=True))],
        "invalid additional property: emoji",
        "/blocks/0/text",
    ),
    "verbatim in plain_text": (
        [section(text=plain() | {"verbatim": True})],
        "invalid additional property: verbatim",
        "/blocks/0/text",
    ),
    "11 fields": (
        [{"type": "section", "fields": [mrkdwn()] * 11}],
        "no more than 10 items allowed",
        "/blocks/0/fields",
    ),
    "field of 2,001": (
        [{"type": "section", "fields": [mrkdwn("a" * 2001)]}],
        "must be less than 2001 characters",
        "/blocks/0/fields/0/text",
    ),
    "input beside text": (
        [section(accessory=typing())],
        "unsupported type: plain_text_input",
        "/blocks/0/accessory/type",
    ),
    "header of 151": (
        [{"type": "header", "text": plain("a" * 151)}],
        "must be less than 151 characters",
        "/blocks/0/text/text",
    ),
    "header in mrkdwn": (
        [{"type": "header", "text": mrkdwn()}],
        "unsupported type: mrkdwn",
        "/blocks/0/text/type",
    ),
    "no actions": ([actions()], "no fewer than 1 items allowed", "/blocks/0/elements"),
    "26 actions": (
        [actions(*(button(action_id=f"go {i}") for i in range(26)))],
        "no more than 25 items allowed",
        "/blocks/0/elements",
    ),
    "same action_id in a block": (
        [actions(button(), button())],
        "action_id must be unique",
        "/blocks/0",
    ),
    "multi select among actions": (
        [actions(MANY_USERS)],
        "unsupported type: multi_users_select",
        "/blocks/0/elements/0/type",
    ),
    "button text of 76": (
        [actions(button(text=plain("a" * 76)))],
        "must be less than 76 characters",
        "/blocks/0/elements/0/text/text",
    ),
    "button in mrkdwn": (
        [actions(button(text=mrkdwn()))],
        "unsupported type: mrkdwn",
        "/blocks/0/elements/0/text/type",
    ),
    "button value of 2,001": (
        [actions(button(value="a" * 2001))],
        "must be less than 2001 characters",
        "/blocks/0/elements/0/value",
    ),
    "button url of 3,001": (
        [actions(button(url="a" * 3001))],
        "must be less than 3001 characters",
        "/blocks/0/elements/0/url",
    ),
    "button label of 76": (
        [actions(button(accessibility_label="a" * 76))],
        "must be less than 76 characters",
        "/blocks/0/elements/0/accessibility_label",
    ),
    "button style": (
        [actions(button(style="blue"))],
        "must be one of primary, danger",
        "/blocks/0/elements/0/style",
    ),
    "action_id of 256": (
        [actions(button(action_id="a" * 256))],
        "must be less than 256 characters",
        "/blocks/0/elements/0/action_id",
    ),
    "confirm title of 101": (
        [actions(button(confirm=CONFIRM | {"title": plain("a" * 101)}))],
        "must be less than 101 characters",
        "/blocks/0/elements/0/confirm/title/text",
    ),
    "confirm text of 301": (
        [actions(button(confirm=CONFIRM | {"text": plain("a" * 301)}))],
        "must be less than 301 characters",
        "/blocks/0/elements/0/confirm/text/text",
    ),
    "confirm button of 31": (
        [actions(button(confirm=CONFIRM | {"deny": plain("a" * 31)}))],
        "must be less than 31 characters",
        "/blocks/0/elements/0/confirm/deny/text",
    ),
    "no options": ([actions(select(0))], "no fewer than 1 items", "/blocks/0/elements/0/options"),
    "101 options": (
        [actions(select(101))],
        "no more than 100 items allowed",
        "/blocks/0/elements/0/options",
    ),
    "options and groups": (
        [actions(select(option_groups=[{"label": plain(), "options": [option()]}]))],
        "must have exactly one of options, option_groups",
        "/blocks/0/elements/0",
    ),
    "option value of 151": (
        [actions(select(options=[option("a" * 151)]))],
        "must be less than 151 characters",
        "/blocks/0/elements/0/options/0/value",
    ),
    "option text of 76": (
        [actions(select(options=[option(text="a" * 76)]))],
        "must be less than 76 characters",
        "/blocks/0/elements/0/options/0/text/text",
    ),
    "option description of 76": (
        [actions(select(options=[option(description=plain("a" * 76))]))],
        "must be less than 76 characters",
        "/blocks/0/elements/0/options/0/description/text",
    ),
    "start that is no option": (
        [actions(select(initial_option=option("other")))],
        "initial_option must be among the options",
        "/blocks/0/elements/0",
    ),
    "starts that are no options": (
        [section(accessory=checkboxes(1, initial_options=[option("other")]))],
        "initial_options must be among the options",
        "/blocks/0/accessory",
    ),
    "six in a menu": (
        [actions(overflow(6))],
        "no more than 5 items allowed",
        "/blocks/0/elements/0/options",
    ),
    "eleven checkboxes": (
        [section(accessory=checkboxes(11))],
        "no more than 10 items allowed",
        "/blocks/0/accessory/options",
    ),
    "placeholder of 151": (
        [actions(select(placeholder=plain("a" * 151)))],
        "must be less than 151 characters",
        "/blocks/0/elements/0/placeholder/text",
    ),
    "date": (
        [actions(DATE | {"initial_date": "23.11.2026"})],
        "must be a date as YYYY-MM-DD",
        "/blocks/0/elements/0/initial_date",
    ),
    "time": (
        [actions(TIME | {"initial_time": "24:00"})],
        "must be a time as HH:MM",
        "/blocks/0/elements/0/initial_time",
    ),
    "user": (
        [actions(USERS | {"initial_user": "@ada"})],
        "must be a user id",
        "/blocks/0/elements/0/initial_user",
    ),
    "eleven in a context": (
        [{"type": "context", "elements": [mrkdwn()] * 11}],
        "no more than 10 items allowed",
        "/blocks/0/elements",
    ),
    "button in a context": (
        [{"type": "context", "elements": [button()]}],
        "unsupported type: button",
        "/blocks/0/elements/0/type",
    ),
    "button as input": (
        [asked(button())],
        "unsupported type: button",
        "/blocks/0/element/type",
    ),
    "input without label": (
        [{"type": "input", "element": typing()}],
        "missing required field: label",
        "/blocks/0",
    ),
    "label of 2,001": (
        [asked(typing()) | {"label": plain("a" * 2001)}],
        "must be less than 2001 characters",
        "/blocks/0/label/text",
    ),
    "hint of 2,001": (
        [asked(typing(), hint=plain("a" * 2001))],
        "must be less than 2001 characters",
        "/blocks/0/hint/text",
    ),
    "optional that is a word": (
        [asked(typing(), optional="yes")],
        "must provide a boolean",
        "/blocks/0/optional",
    ),
    "max_length of 3,001": (
        [asked(typing(max_length=3001))],
        "must be from 1 to 3000",
        "/blocks/0/element/max_length",
    ),
    "max_length that is a word": (
        [asked(typing(max_length="many"))],
        "must provide a number",
        "/blocks/0/element/max_length",
    ),
    "two with the focus": (
        [asked(typing(focus_on_load=True)), asked(typing(focus_on_load=True))],
        "only one element may have focus_on_load",
        "/blocks",
    ),
    "image without words": (
        [{"type": "image", "image_url": "https://example.org/a.png"}],
        "missing required field: alt_text",
        "/blocks/0",
    ),
    "image of nothing": (
        [{"type": "image", "alt_text": "A"}],
        "must have exactly one of image_url, slack_file",
        "/blocks/0",
    ),
    "rich text part": (
        [rich({"type": "shout", "text": "Hello"})],
        "unsupported type: shout",
        "/blocks/0/elements/0/elements/0/type",
    ),
    "rich text that is a string": (
        [{"type": "rich_text", "elements": "Hello"}],
        "must provide an array",
        "/blocks/0/elements",
    ),
}


@every_case("blocks", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_what_slack_accepts_is_accepted(blocks: list[Json]) -> None:
    """Blocks within all limits have no problems."""
    assert check_message_blocks(blocks) == []


@every_case(("blocks", "what", "where"), REFUSED.values(), ids=REFUSED.keys())
def test_what_slack_refuses_is_refused(blocks: list[Json], what: str, where: str) -> None:
    """Each refusal says what is wrong, and where."""
    [problem] = check_message_blocks(blocks)

    assert what in problem
    assert problem.endswith(f"[json-pointer:{where}]")


def modal(**more: Any) -> Json:
    return {"type": "modal", "title": plain("T"), "blocks": [], **more}


def home(**more: Any) -> Json:
    return {"type": "home", "blocks": [], **more}


VIEWS_ACCEPTED: dict[str, Json] = {
    "hundred blocks": home(blocks=[{"type": "divider"}] * 100),
    "all keys": modal(
        title=plain("a" * 24),
        submit=plain("a" * 24),
        close=plain("a" * 24),
        private_metadata="a" * 3000,
        callback_id="",
        external_id="mine",
        clear_on_close=True,
        notify_on_close=True,
        submit_disabled=False,
        blocks=[asked(typing())],
    ),
    "no submit without inputs": modal(blocks=[section()]),
}
VIEWS_REFUSED: dict[str, tuple[Any, str, str]] = {
    "no object": ("modal", "must provide an object", "/view"),
    "workflow_step": ({"type": "workflow_step"}, "unsupported type", "/view/type"),
    "no title": ({"type": "modal", "blocks": []}, "missing required field: title", "/view"),
    "no blocks": ({"type": "home"}, "missing required field: blocks", "/view"),
    "title of 25": (modal(title=plain("a" * 25)), "less than 25 characters", "/view/title/text"),
    "submit of 25": (modal(submit=plain("a" * 25)), "less than 25 char", "/view/submit/text"),
    "close of 25": (modal(close=plain("a" * 25)), "less than 25 char", "/view/close/text"),
    "title in mrkdwn": (modal(title=mrkdwn()), "unsupported type: mrkdwn", "/view/title/type"),
    "private_metadata": (
        modal(private_metadata="a" * 3001),
        "less than 3001 characters",
        "/view/private_metadata",
    ),
    "callback_id": (modal(callback_id="a" * 256), "less than 256 char", "/view/callback_id"),
    "input without submit": (
        modal(blocks=[asked(typing())]),
        "missing required field: submit",
        "/view",
    ),
    "101 blocks": (
        modal(blocks=[{"type": "divider"}] * 101),
        "no more than 100 items",
        "/view/blocks",
    ),
    "home with a title": (home(title=plain()), "additional property: title", "/view"),
    "home with a button to submit": (
        home(submit=plain()),
        "additional property: submit",
        "/view",
    ),
    "same block_id": (
        modal(blocks=[section(block_id="a"), section(block_id="a")]),
        'block_id "a" already exists',
        "/view/blocks",
    ),
}


@pytest.mark.parametrize("view", VIEWS_ACCEPTED.values(), ids=VIEWS_ACCEPTED.keys())
def test_views_within_the_limits_are_accepted(view: Json) -> None:
    """Views within all limits have no problems."""
    assert check_view(view, "modal", "home") == []


@every_case(("view", "what", "where"), VIEWS_REFUSED.values(), ids=VIEWS_REFUSED.keys())
def test_views_beyond_the_limits_are_refused(view: Any, what: str, where: str) -> None:
    """Each refusal says what is wrong, and where."""
    [problem] = check_view(view, "modal", "home")

    assert what in problem
    assert problem.endswith(f"[json-pointer:{where}]")


def test_a_home_tab_cannot_be_opened_as_a_modal() -> None:
    """Only the requested types of views are accepted."""
    assert check_view(home(), "modal") == [
        "[ERROR] unsupported type: home [json-pointer:/view/type]"
    ]


def test_size_counts_as_a_whole() -> None:
    """Blocks that are valid one by one can be too long together."""
    five = [section(text=mrkdwn("a" * 2500))] * 5
    six = [section(text=mrkdwn("a" * 2500))] * 6

    assert not message_blocks_too_long(five)
    assert message_blocks_too_long(six)
    assert not view_too_large(modal(blocks=six))
    assert view_too_large(modal(blocks=[section(text=mrkdwn("é" * 3000))] * 45))
