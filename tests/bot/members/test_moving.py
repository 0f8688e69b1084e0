"""Changes of zone and hours: stored once, and passed on in the same transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time
from typing import Any

import pytest
from sqlalchemy import Connection

from bot.slack.request import SlackRequest
from storage import members, people
from storage.records import Member
from tests.cast import Actor
from tests.workspace import MONDAY, TestWorkspace

Moves = list[tuple[Member, datetime]]


@pytest.fixture
def moves(workspace: TestWorkspace) -> Moves:
    """Ada and Bo have joined; calls about moved members are recorded."""
    workspace.joins(workspace.ada, workspace.bo)
    noted: Moves = []

    def note(tx: Connection, member: Member, now: datetime) -> None:
        # In the transaction of the change, after it.
        assert members.get(tx, member.workspace_id, member.person_id) == member
        noted.append((member, now))

    workspace.application.services.membership.on_move(note)
    return noted


def member(workspace: TestWorkspace, actor: Actor) -> Member:
    """A member as they are stored."""
    with workspace.database.read() as tx:
        person = people.find(tx, workspace.record.id, actor.id)
        assert person is not None
        found = members.get(tx, workspace.record.id, person.id)
    assert found is not None
    return found


def test_a_change_of_zone_is_stored_and_passed_on(workspace: TestWorkspace, moves: Moves) -> None:
    """Bo flies to Tokyo: from then on his mornings are there (P6)."""
    workspace.sandbox.set_user("bo", zone="Asia/Tokyo")
    workspace.wait()

    assert member(workspace, workspace.bo).zone == "Asia/Tokyo"
    assert moves == [(member(workspace, workspace.bo), MONDAY)]
    assert member(workspace, workspace.ada).zone == "Europe/London"


@pytest.mark.parametrize("zone", ["", None, "Mars/Olympus_Mons"])
def test_an_unknown_zone_moves_nobody(
    workspace: TestWorkspace, moves: Moves, zone: str | None
) -> None:
    """If this machine does not know the zone, the old one stays (P6)."""
    user: dict[str, Any] = {"id": workspace.bo.id, "tz": zone, "profile": {}}
    workspace.sandbox.send_event({"type": "user_change", "user": user})
    workspace.sandbox.send_event({"type": "user_change", "user": {"id": workspace.bo.id}})
    workspace.wait()

    assert member(workspace, workspace.bo).zone == "Europe/Stockholm"
    assert moves == []


def test_somebody_who_never_joined_is_not_stored(workspace: TestWorkspace, moves: Moves) -> None:
    """Slack sends events about everybody; Kith stores only members (P1)."""
    workspace.sandbox.set_user("chidi", zone="Asia/Tokyo")
    workspace.wait()

    with workspace.database.read() as tx:
        assert people.find(tx, workspace.record.id, workspace.chidi.id) is None
    assert moves == []


def test_nothing_is_written_if_nothing_changed(
    workspace: TestWorkspace, moves: Moves, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack often sends such events: one read, and no write."""
    reads: list[str] = []
    read, database = workspace.database.read, workspace.database

    @contextmanager
    def counted() -> Iterator[Connection]:
        reads.append("read")
        with read() as tx:
            yield tx

    def never() -> None:
        raise AssertionError("nothing is to be written")

    monkeypatch.setattr(database, "read", counted)
    monkeypatch.setattr(database, "write", never)
    workspace.application.services.membership.moved(
        workspace.record.id, workspace.bo.id, "Europe/Stockholm"
    )

    assert reads == ["read"]
    assert moves == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"work_start": time(10)}, True),
        ({"work_end": time(16)}, True),
        ({"work_days": (0, 1)}, True),
        ({"rhythm_weeks": 4}, False),
        ({}, False),
    ],
)
def test_changed_hours_are_passed_on(
    workspace: TestWorkspace, moves: Moves, changes: dict[str, Any], told: bool
) -> None:
    """Planned messages move with the hours; other preferences move nothing (P6)."""
    membership = workspace.application.services.membership
    slack_request = SlackRequest(workspace.record.id, workspace.bo.id, "act:hours")
    membership.prefer(slack_request, replace(membership.preferences(slack_request), **changes))

    assert moves == ([(member(workspace, workspace.bo), MONDAY)] if told else [])
