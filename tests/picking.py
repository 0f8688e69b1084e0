"""How people in the stories pick times for their coffee, and find what was booked."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from storage import bookings, matches, people
from storage.records import Booking, Match
from tests.cast import Actor
from tests.workspace import TestWorkspace

# The round of the stories: introduced at ten in London.
TUESDAY = date(2026, 11, 24)


def introduced(workspace: TestWorkspace, *who: Actor, day: date = TUESDAY) -> str:
    """These people join and are introduced; returns their group chat."""
    workspace.joins(*who, rhythm="Every 8 weeks")
    workspace.until(day, time(11))
    [group] = who[0].groups()
    return group


def offered(person: Actor, group: str) -> list[str]:
    """The times that somebody is offered, by the values of the boxes; the form stays open."""
    person.closes()
    person.presses("Pick times", in_group=group)
    return [value for _block, value in _slots_in(person.modal())]


def ticks(person: Actor, group: str, *values: str) -> None:
    """Somebody opens the times, ticks these and no others, and sends them."""
    offered(person, group)
    sends(person, *values)


def sends(person: Actor, *values: str) -> None:
    """Somebody ticks these in the open form, and no others, and sends it."""
    view = person.modal()
    chosen: dict[str, dict[str, Any]] = {
        block["block_id"]: {
            block["element"]["action_id"]: {
                "type": "checkboxes",
                "selected_options": [
                    one for one in block["element"]["options"] if one["value"] in values
                ],
            }
        }
        for block in _days_in(view)
    }
    person._done(person._sandbox.submit(person.id, view["id"], chosen))


def suggests(person: Actor, group: str, *moments: datetime) -> None:
    """Somebody suggests times of their own."""
    person.closes()
    person.presses("More", in_group=group)
    person.presses("I'd rather suggest times")
    view = person.modal()
    action_id = next(b for b in view["blocks"] if b["type"] == "input")["element"]["action_id"]
    state = {
        f"own.{nth}": {
            action_id: {
                "type": "datetimepicker",
                "selected_date_time": int(moment.timestamp()),
            }
        }
        for nth, moment in enumerate(moments)
    }
    person._done(person._sandbox.submit(person.id, view["id"], state))


def match_of(workspace: TestWorkspace, person: Actor) -> Match:
    """Somebody's newest match."""
    with workspace.database.read() as tx:
        own = people.get_or_add(tx, workspace.record.id, person.id).id
        return matches.of_person(tx, workspace.record.id, own)[-1]


def booking_of(workspace: TestWorkspace, person: Actor) -> Booking | None:
    """What is booked for somebody's newest match."""
    with workspace.database.read() as tx:
        return bookings.get(tx, workspace.record.id, match_of(workspace, person).id)


def said_in(person: Actor, group: str) -> list[str]:
    """What was said in a group chat, as this person sees it."""
    return [one["text"] for one in person.messages(group)]


def boxes(person: Actor) -> list[dict[str, Any]]:
    """The boxes of the open form, day by day, with what is ticked."""
    return [block["element"] for block in _days_in(person.modal())]


def labels_of(person: Actor) -> list[str]:
    """What stands beside the boxes of the open form, day by day."""
    return [
        f"{block['label']['text']} {option['text']['text']}"
        for block in _days_in(person.modal())
        for option in block["element"]["options"]
    ]


def ticked(person: Actor) -> list[str]:
    """What is ticked in the open form."""
    return [
        option["value"]
        for block in _days_in(person.modal())
        for option in block["element"].get("initial_options", [])
    ]


def _days_in(view: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        block
        for block in view["blocks"]
        if block["type"] == "input" and block["element"]["type"] == "checkboxes"
    ]


def _slots_in(view: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (block["block_id"], option["value"])
        for block in _days_in(view)
        for option in block["element"]["options"]
    ]
