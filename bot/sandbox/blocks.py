"""
Block Kit, as a table: what Slack accepts in messages, modals and Home tabs.

Surfaces hold blocks (``block_rules``), blocks hold elements, elements hold objects. The numbers
are Slack's documented limits. Other block types are refused, even where Slack accepts them: the
bot uses only those that work on every surface.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.sandbox.elements import (
    CHANNEL,
    ELEMENTS,
    ID,
    IMAGE_KEYS,
    IN_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    KIND,
    USER,
    plain,
    text,
)
from bot.sandbox.schema import (
    Check,
    at_least_one,
    boolean,
    exactly_one,
    items,
    number,
    one_of,
    problem,
    shape,
    string,
    typed,
)

# Rich text -------------------------------------------------------------------------------------

MARKS = {"style": shape({}, dict.fromkeys(("bold", "italic", "strike", "code"), boolean))}
RICH_PARTS = typed(
    {
        "text": shape(KIND | {"text": string(3000, 1)}, MARKS),
        "link": shape(
            KIND | {"url": string(3000, 1)}, MARKS | {"text": string(3000), "unsafe": boolean}
        ),
        "user": shape(KIND | {"user_id": USER}, MARKS),
        "channel": shape(KIND | {"channel_id": CHANNEL}, MARKS),
        "usergroup": shape(KIND | {"usergroup_id": ID}, MARKS),
        "emoji": shape(KIND | {"name": ID}, MARKS | {"unicode": string(100)}),
        "broadcast": shape(KIND | {"range": one_of("here", "channel", "everyone")}, MARKS),
        "date": shape(
            KIND | {"timestamp": number(0, 10**10), "format": string(300, 1)},
            MARKS | {"url": string(3000), "fallback": string(300)},
        ),
    }
)
PARTS = {"elements": items(RICH_PARTS, 0, 1000)}
INDENT = {"indent": number(0, 8), "border": number(0, 1)}
RICH_SECTION = shape(KIND | PARTS)
RICH_ELEMENTS = typed(
    {
        "rich_text_section": RICH_SECTION,
        "rich_text_quote": shape(KIND | PARTS, {"border": number(0, 1)}),
        "rich_text_preformatted": shape(KIND | PARTS, {"border": number(0, 1)}),
        "rich_text_list": shape(
            KIND
            | {
                "style": one_of("bullet", "ordered"),
                "elements": items(typed({"rich_text_section": RICH_SECTION}), 1, 1000),
            },
            INDENT | {"offset": number(0, 10**6)},
        ),
    }
)

# Blocks ----------------------------------------------------------------------------------------


def elements_of(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The interactive elements of a block that has passed its check."""
    kind = block["type"]
    if kind == "actions":
        yield from block["elements"]
    elif kind == "input":
        yield block["element"]
    elif kind == "section" and block.get("accessory", {}).get("type", "image") != "image":
        yield block["accessory"]


def _action_ids_differ(block: dict[str, Any], where: str) -> list[str]:
    ids = [each["action_id"] for each in elements_of(block) if "action_id" in each]
    return [] if len(ids) == len(set(ids)) else problem("action_id must be unique", where)


ITS_ID = {"block_id": ID}
BLOCKS: dict[str, Check] = {
    "section": shape(
        KIND,
        ITS_ID
        | {
            "text": text(3000),
            "fields": items(text(2000), 1, 10),
            "accessory": typed(ELEMENTS, IN_SECTION),
            "expand": boolean,
        },
        at_least_one("text", "fields"),
    ),
    "header": shape(KIND | {"text": plain(150)}, ITS_ID | {"level": number(1, 6)}),
    "divider": shape(KIND, ITS_ID),
    "image": shape(
        KIND | {"alt_text": string(2000, 1)},
        ITS_ID | IMAGE_KEYS | {"title": plain(2000)},
        exactly_one("image_url", "slack_file"),
    ),
    "context": shape(
        KIND
        | {
            "elements": items(
                typed({"image": ELEMENTS["image"], "plain_text": text(3000), "mrkdwn": text(3000)}),
                1,
                10,
            )
        },
        ITS_ID,
    ),
    "actions": shape(
        KIND | {"elements": items(typed(ELEMENTS, IN_ACTIONS), 1, 25)}, ITS_ID, _action_ids_differ
    ),
    "input": shape(
        KIND | {"label": plain(2000), "element": typed(ELEMENTS, IN_INPUT)},
        ITS_ID | {"hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
    ),
    "rich_text": shape(KIND | {"elements": items(RICH_ELEMENTS, 1, 1000)}, ITS_ID),
}
