"""The ``blocks`` family of the Web API: it checks blocks, and shows them to nobody."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.sandbox.arguments import structure, text
from bot.sandbox.block_rules import (
    check_message_blocks,
    check_view,
    message_blocks_too_long,
    view_too_large,
)
from bot.sandbox.methods import ApiContext, Method
from bot.sandbox.refusals import Refusal
from bot.sandbox.schema import problem

_PROBLEM = re.compile(r"\[ERROR\] (.*) \[json-pointer:(.*)\]")


def json_text(value: Any) -> Any:
    """JSON in a string; this method takes it in no other way."""
    return structure(text(value))


def validate(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``blocks.validate``: of blocks, a message or a view."""
    if len(given) != 1:
        raise Refusal("invalid_arguments", ["[ERROR] give one of blocks, message and view"])
    ((name, value),) = given.items()
    problems = _CHECKS[name](value)
    if problems:
        raise Refusal(f"invalid_{name}", errors=[_as_error(one) for one in problems])
    return {}


def _message(value: Any) -> list[str]:
    if not isinstance(value, dict):
        return problem("must provide an object", "")
    blocks = value.get("blocks", [])
    return check_message_blocks(blocks) or (
        problem("the blocks are too long together", "/blocks")
        if message_blocks_too_long(blocks)
        else []
    )


def _view(value: Any) -> list[str]:
    found = check_view(value, "modal", "home")
    return found or (problem("the view is too large", "/view") if view_too_large(value) else [])


def _as_error(written: str) -> dict[str, str]:
    found = _PROBLEM.fullmatch(written)
    message, pointer = found.groups() if found else (written, "")
    return {"pointer": pointer, "code": "invalid", "message": message}


_CHECKS: dict[str, Callable[[Any], list[str]]] = {
    "blocks": check_message_blocks,
    "message": _message,
    "view": _view,
}
METHODS = {
    "blocks.validate": Method(
        validate,
        {},
        dict.fromkeys(_CHECKS, json_text),
        needs_token=False,
        takes_json=False,
    )
}
