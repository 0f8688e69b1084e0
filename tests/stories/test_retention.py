"""Years later: what nothing needs any more is gone, and old messages are still answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

from storage.tables import bookings, match_parts, matches, offers, participations
from tests.cast import Actor
from tests.storage.lookups import count
from tests.workspace import TestWorkspace

FAULT = "Something went wrong"


def old_buttons(person: Actor) -> Iterator[tuple[dict[str, Any], dict[str, Any], str]]:
    """All buttons of all of Kith's messages to somebody: message, block and action id."""
    for group in (None, *person.groups()):
        for message in person.messages(group):
            for block in message.get("blocks") or ():
                for element in block.get("elements") or ():
                    if element["type"] == "button" and "action_id" in element:
                        yield message, block, element["action_id"]


def test_a_press_years_later_is_answered(workspace: TestWorkspace) -> None:
    """Every button of every message, when its rows are gone: a sentence, and no fault (P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.says("I have found a lovely bakery")
    workspace.until(date(2026, 12, 16), time(17))
    workspace.clock.set(workspace.clock.now() + timedelta(days=800))
    # What was under way ends first.
    workspace.application.services.times.booking.tend_due()
    for _ in range(3):
        workspace.application.services.retention.tend()
    with workspace.database.read() as tx:
        left = [count(tx, one) for one in (matches, match_parts, bookings, offers, participations)]
    pressed = 0
    for person in (workspace.ada, workspace.bo):
        for message, block, action_id in list(old_buttons(person)):
            workspace.sandbox.press(
                person.id,
                action_id,
                message_ts=message["ts"],
                block_id=block["block_id"],
                stale=message,
            )
            windows = workspace.sandbox.modals(person.id)
            said = " ".join([*person.told(), person.reads_modal() if windows else ""])
            assert FAULT not in said, action_id
            if windows:
                person.closes()
            pressed += 1

    assert left == [0, 0, 0, 0, 0]
    assert pressed > 10
