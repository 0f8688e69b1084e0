"""The Home tab: what people can do there about what they shared, and that it fits."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.coffee import NextCoffee
from bot.home.service import Overview
from bot.home.views import home
from bot.i18n import translator_for
from bot.ledger.entry_views import entry_line
from bot.ledger.service import Summary
from bot.slack.action_ids import ActionId
from storage.records import Brake, Person, new_id
from tests.cast import button, labels, texts
from tests.storage.builders import a_detail, a_member

SAY = translator_for("en")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ADA = Person("T", new_id(), "UADA", None)
# Slack's limit for a Home tab.
MOST_BLOCKS = 100


def drawn(*shared: Summary, may_share: bool = True) -> dict[str, Any]:
    """Ada's Home tab with these details on it."""
    coffee = NextCoffee(None, None, None, (), None)
    overview = Overview(a_member(ADA), False, None, may_share, coffee, shared, NOW)
    return home(SAY, overview, entry_line, "You've shared some things.", "/coffee")


def summary(*listeners: str, brake: Brake = Brake.NONE) -> Summary:
    """Something that Ada shared."""
    return Summary(replace(a_detail(ADA), brake=brake), listeners, None)


def test_a_home_tab_stays_within_slacks_limit() -> None:
    """However much somebody shared, Slack takes it."""
    view = drawn(*(summary("UBO") for _ in range(60)))

    assert len(view["blocks"]) <= MOST_BLOCKS
    assert all(len(block.get("elements", [])) <= 25 for block in view["blocks"])


def test_what_does_not_fit_is_counted() -> None:
    """What is left out is counted, with a hint where to find it (P15)."""
    said = " ".join(texts(drawn(*(summary("UBO") for _ in range(23)))))
    all_fit = " ".join(texts(drawn(*(summary("UBO") for _ in range(20)))))

    assert "3 more are under “What Kith knows about me”." in said
    assert not re.search(r"more (?:is|are) under", all_fit)


@pytest.mark.parametrize(
    ("shared", "there"),
    [
        (summary("UBO"), ["Read or forget it", "Let nobody ask", "Hold off for now"]),
        (summary("UBO", brake=Brake.GENTLE), ["Read or forget it", "When may they ask?"]),
        (summary(), ["Read or forget it"]),
    ],
)
def test_the_brake_is_beside_what_others_may_know(shared: Summary, there: list[str]) -> None:
    """It is one tap from the Home tab, and absent from private details (P8)."""
    row = next(
        block
        for block in drawn(shared)["blocks"]
        if block.get("block_id") == f"detail:{shared.detail.id}"
    )

    assert labels({"blocks": [row]}) == there


@pytest.mark.parametrize(
    ("listeners", "to_met", "who"),
    [
        (("UBO",), False, ("<@UBO> may know.",)),
        ((), True, ("People you've had coffee with may read it,",)),
        (("UBO",), True, ("<@UBO> may know.", "People you've had coffee with may read it,")),
        ((), False, ("Just for you.",)),
    ],
)
def test_everybody_who_may_read_it_is_named(
    listeners: tuple[str, ...], to_met: bool, who: tuple[str, ...]
) -> None:
    """What people from a coffee may read is not said to be for its owner alone (P15)."""
    detail = replace(a_detail(ADA), to_met=to_met)
    said = " ".join(texts(drawn(Summary(detail, listeners, None))))

    assert all(one in said for one in who)
    assert ("Just for you." in said) is (who == ("Just for you.",))


def test_erasing_is_not_beside_everyday_buttons() -> None:
    """It is at the end of the ledger, with everything else that Kith knows (P15)."""
    blocks = drawn()["blocks"]
    found = button(blocks, "What Kith knows about me")

    assert found is not None
    assert found[1]["action_id"] == ActionId.LEDGER
    assert found[0] == blocks[-2]
    assert not any("Erase" in one for one in labels({"blocks": blocks}))


def test_sharing_is_not_offered_where_it_is_off() -> None:
    """Coffee only: no button and no heading, and people still see what they have (P2)."""
    without = drawn(may_share=False)
    with_some = drawn(summary("UBO"), may_share=False)

    assert button(without["blocks"], "Share something") is None
    assert "What you shared" not in list(texts(without))
    assert "What you shared" in list(texts(with_some))
