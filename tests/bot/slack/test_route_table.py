"""Which listener is found for an id."""

from __future__ import annotations

import re

import pytest

from bot.slack.route_table import RouteTable


def test_the_very_id_counts_before_patterns_and_those_in_their_order() -> None:
    """So a button of its own is never taken for one of a family of buttons."""
    table = RouteTable[str]()
    table.add({re.compile(r"^times\.tick\.\d+$"): "tick", re.compile(r"^times\."): "any time"})
    table.add({"times.tick.0": "the first"})

    wanted = ("times.tick.0", "times.tick.1", "times.none")
    assert [table.find(one) for one in wanted] == ["the first", "tick", "any time"]
    with pytest.raises(KeyError):
        table.find("home.share")
