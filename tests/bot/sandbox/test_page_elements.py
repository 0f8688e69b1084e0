"""The sandbox's page draws every interactive element that Kith uses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from slack_sdk.models import blocks
from slack_sdk.models.blocks.block_elements import InteractiveElement

from tests.test_architecture import ROOT

PAGE = ROOT / "bot/sandbox/page"


def used() -> Iterator[str]:
    """The types of all interactive elements whose classes the code imports."""
    for path in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("slack_sdk.models"):
                for name in node.names:
                    found = getattr(blocks, name.name, None)
                    if isinstance(found, type) and issubclass(found, InteractiveElement):
                        yield str(getattr(found, "type", ""))


def keys_of(file: str, table: str) -> set[str]:
    """The keys of a table in one of the page's modules."""
    text = (PAGE / file).read_text(encoding="utf-8")
    found = re.search(rf"const {table} = {{\n(.*?)\n}};", text, re.DOTALL)
    assert found is not None
    return set(re.findall(r"^  (\w+)[,:]", found[1], re.MULTILINE))


def test_each_is_drawn_and_keeps_its_value() -> None:
    """What the page doesn't know shows as its name in brackets, and nobody can fill it in."""
    types = set(used()) - {""}

    assert len(types) > 9
    assert types <= keys_of("elements.js", "BUILDERS")
    assert types - {"button", "overflow"} <= keys_of("fields.js", "EMPTY_TO_STATE")
