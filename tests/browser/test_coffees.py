"""The sheet of pictures of a coffee's life has every message that there is. It needs no browser."""

from __future__ import annotations

import ast
import inspect

from tests.browser import coffees
from tests.exits import MESSAGES

TREE = ast.parse(inspect.getsource(coffees))


def pictured() -> set[str]:
    """The kinds of messages of which the sheet takes a picture, by their names."""
    return {
        str(one.value)
        for call in ast.walk(TREE)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "said"
        for one in ast.walk(call.args[1])
        if isinstance(one, ast.Constant)
    }


def test_every_message_about_a_coffee_is_pictured() -> None:
    """A new one fails here, unless ``make coffees`` takes a picture of it."""
    assert pictured() == {one.name for one in MESSAGES}


def test_every_chapter_is_lived() -> None:
    """None of them is written and then forgotten."""
    chapters = {
        one.name
        for one in TREE.body
        if isinstance(one, ast.FunctionDef)
        and [argument.arg for argument in one.args.args] == ["sheet"]
    }

    assert chapters == {one.__name__ for one in coffees.CHAPTERS}
