"""Limits of whole surfaces: the blocks of a message, a modal, a Home tab."""

from __future__ import annotations

import copy
import json
from typing import Any

from bot.sandbox.blocks import BLOCKS, elements_of
from bot.sandbox.elements import plain
from bot.sandbox.schema import Check, Rule, anything, boolean, items, problem, shape, string, typed
from bot.sandbox.workspace import Workspace

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
# Slack doesn't publish this limit; apps were refused from about here on.
MESSAGE_BLOCK_CHARACTERS = 13_200
VIEW_BYTES = 250_000
TITLE = plain(24)
BLOCK = typed(BLOCKS)


def _block_ids_differ(blocks: Any, where: str) -> list[str]:
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    return [
        p
        for index, each in enumerate(ids)
        if each in ids[:index]
        for p in problem(f'block_id "{each}" already exists', where)
    ]


def _one_has_focus(blocks: Any, where: str) -> list[str]:
    focused = [e for block in blocks for e in elements_of(block) if e.get("focus_on_load")]
    return problem("only one element may have focus_on_load", where) if len(focused) > 1 else []


def _blocks(most: int) -> Check:
    listed = items(BLOCK, 0, most)

    def check(value: Any, where: str) -> list[str]:
        return (
            listed(value, where) or _block_ids_differ(value, where) or _one_has_focus(value, where)
        )

    return check


def _inputs_can_be_submitted(view: dict[str, Any], where: str) -> list[str]:
    if "submit" in view or all(block["type"] != "input" for block in view["blocks"]):
        return []
    return problem("missing required field: submit (the view has input blocks)", where)


EVERY_VIEW = {
    "private_metadata": string(3000),
    "callback_id": string(255),
    "external_id": string(255),
}
ENDS: tuple[Rule, ...] = (_inputs_can_be_submitted,)
VIEWS: dict[str, Check] = {
    "modal": shape(
        {"type": anything, "title": TITLE, "blocks": _blocks(VIEW_BLOCKS)},
        EVERY_VIEW
        | {
            "submit": TITLE,
            "close": TITLE,
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            "submit_disabled": boolean,
        },
        *ENDS,
    ),
    "home": shape({"type": anything, "blocks": _blocks(VIEW_BLOCKS)}, EVERY_VIEW),
}


def check_message_blocks(blocks: Any) -> list[str]:
    """What is wrong with *blocks* of a message; nothing if the list is empty."""
    return _blocks(MESSAGE_BLOCKS)(blocks, "/blocks")


def message_blocks_too_long(blocks: list[dict[str, Any]]) -> bool:
    """Whether the blocks of one message are too long together."""
    return len(json.dumps(blocks, ensure_ascii=False)) > MESSAGE_BLOCK_CHARACTERS


def check_view(view: Any, *kinds: str) -> list[str]:
    """What is wrong with *view*, which must be of one of *kinds* ("modal", "home")."""
    return typed(VIEWS, kinds)(view, "/view")


def view_too_large(view: Any) -> bool:
    """Whether *view* is over 250 kB."""
    return len(json.dumps(view, ensure_ascii=False).encode()) > VIEW_BYTES


def with_ids(workspace: Workspace, blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A copy of checked *blocks* with an id on each block and element, as Slack adds them."""
    copied = copy.deepcopy(blocks)
    for block in copied:
        block.setdefault("block_id", workspace.serial("b"))
        for element in elements_of(block):
            element.setdefault("action_id", workspace.serial("a"))
    return copied
