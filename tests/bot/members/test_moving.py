"""Where people are, and when they work: a change is noted once, and told in its transaction."""

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
from tests.workspace import MONDAY, Town

Moves = list[tuple[Member, datetime]]


@pytest.fixture
def moves(town: Town) -> Moves:
    """Ada and Bo have joined; who moved is noted here."""
    town.joins(town.ada, town.bo)
    noted: Moves = []

    def note(tx: Connection, member: Member, now: datetime) -> None:
        # In the transaction of the change, after it.
        assert members.get(tx, member.workspace_id, member.person_id) == member
        noted.append((member, now))

    town.application.services.membership.on_move(note)
    return noted


def member(town: Town, actor: Actor) -> Member:
    """A member as they are stored."""
    with town.database.read() as tx:
        person = people.find(tx, town.workspace.id, actor.id)
        assert person is not None
        found = members.get(tx, town.workspace.id, person.id)
    assert found is not None
    return found


def test_a_change_of_zone_is_noted_and_told(town: Town, moves: Moves) -> None:
    """Bo flies to Tokyo: from then on his mornings are there (P6)."""
    town.sandbox.set_user("bo", zone="Asia/Tokyo")
    town.wait()

    assert member(town, town.bo).zone == "Asia/Tokyo"
    assert moves == [(member(town, town.bo), MONDAY)]
    assert member(town, town.ada).zone == "Europe/London"


@pytest.mark.parametrize("zone", ["", None, "Mars/Olympus_Mons"])
def test_a_zone_that_nobody_knows_moves_nobody(town: Town, moves: Moves, zone: str | None) -> None:
    """Without a zone that this machine knows, the good one stays (P6)."""
    user: dict[str, Any] = {"id": town.bo.id, "tz": zone, "profile": {}}
    town.sandbox.send_event({"type": "user_change", "user": user})
    town.sandbox.send_event({"type": "user_change", "user": {"id": town.bo.id}})
    town.wait()

    assert member(town, town.bo).zone == "Europe/Stockholm"
    assert moves == []


def test_whoever_never_joined_is_not_remembered(town: Town, moves: Moves) -> None:
    """Slack speaks of everybody; nothing of it is written down (P1)."""
    town.sandbox.set_user("chidi", zone="Asia/Tokyo")
    town.wait()

    with town.database.read() as tx:
        assert people.find(tx, town.workspace.id, town.chidi.id) is None
    assert moves == []


def test_nothing_is_written_where_nothing_changed(
    town: Town, moves: Moves, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack says often that somebody changed: one look, and no change of the database."""
    reads: list[str] = []
    read, database = town.database.read, town.database

    @contextmanager
    def counted() -> Iterator[Connection]:
        reads.append("read")
        with read() as tx:
            yield tx

    def never() -> None:
        raise AssertionError("nothing is to be written")

    monkeypatch.setattr(database, "read", counted)
    monkeypatch.setattr(database, "write", never)
    town.application.services.membership.moved(town.workspace.id, town.bo.id, "Europe/Stockholm")

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
def test_other_hours_are_told_too(
    town: Town, moves: Moves, changes: dict[str, Any], told: bool
) -> None:
    """What is planned by somebody's hours moves with them; other preferences move nothing (P6)."""
    membership = town.application.services.membership
    slack_request = SlackRequest(town.workspace.id, town.bo.id, "act:hours")
    membership.prefer(slack_request, replace(membership.preferences(slack_request), **changes))

    assert moves == ([(member(town, town.bo), MONDAY)] if told else [])
