"""What a form carries is of another shape than Kith put into it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.errors import Outdated
from bot.slack.values import field_in, option_in, typed_in

ODD: tuple[Any, ...] = (None, "x", 7, ["x"], True)


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_an_odd_shape_is_outdated_and_no_fault(odd: Any) -> None:
    """Whoever sent it reads a sentence with what to do, and no number of a fault."""
    for values in ({"day": odd}, {"day": {"pick": odd}}):
        with pytest.raises(Outdated):
            field_in(values, "day", "pick")
        with pytest.raises(Outdated):
            typed_in({"state": {"values": values}})
    options: tuple[Any, ...] = (odd, {})
    for option in options:
        with pytest.raises(Outdated):
            option_in({"day": {"pick": {"selected_option": option}}}, "day", "pick")


def test_what_was_typed_is_read() -> None:
    """Of text fields alone, each on a line of its own."""
    values = {
        "words": {"a": {"type": "plain_text_input", "value": "My cat."}},
        "more": {"b": {"type": "plain_text_input", "value": None}},
        "kind": {"c": {"type": "static_select", "selected_option": None}},
    }

    assert typed_in({"state": {"values": values}}) == "My cat."
