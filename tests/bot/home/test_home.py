"""The Home tab: what people can do there about what they shared, and that it fits."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.coffee import NextCoffee
from bot.home.service import Overview
from bot.home.views import home
from bot.i18n import translator_for
from bot.ledger import Held
from bot.slack.action_ids import ActionId
from storage.records import Person, new_id
from tests.cast import button, labels, texts
from tests.storage.builders import a_member

SAY = translator_for("en")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ADA = Person("T", new_id(), "UADA", None)
# Slack's limit for a Home tab.
MOST_BLOCKS = 100


def drawn(shared: int = 0, *, may_share: bool = True) -> dict[str, Any]:
    """Ada's Home tab, with so many details that she shared."""
    coffee = NextCoffee(None, None, None, (), None)
    overview = Overview(a_member(ADA), False, None, may_share, coffee, Held(shared))
    return home(SAY, overview, "You've shared some things.")


def test_what_was_shared_is_counted_and_stands_behind_a_button() -> None:
    """A tab that others may see on a screen says how much was shared, and no more (P4)."""
    blocks = drawn(3)["blocks"]
    found = button(blocks, "Open")

    assert "You've shared some things." in list(texts(drawn(3)))
    assert found is not None
    assert found[1]["action_id"] == ActionId.LEDGER


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
    with_some = drawn(1, may_share=False)

    assert button(without["blocks"], "Share something") is None
    assert "What you shared" not in list(texts(without))
    assert "What you shared" in list(texts(with_some))
