"""The conversation with a receiver: opened once, stored, and opened again if it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from slack_sdk import WebClient
from sqlalchemy import Connection

from bot.delivery.message_kinds import MessageKind
from storage import people
from storage.database import Database
from storage.records import SendState
from tests.bot.delivery.scenario import DAY, HOUR, MINUTE, SECOND, TUESDAY, Scene

WEDNESDAY = TUESDAY + DAY
DRAWN_AT = datetime(2026, 12, 1, 10, tzinfo=UTC)


class CountingDatabase(Database):
    """Counts the transactions that change something, or might."""

    writes = 0

    @contextmanager
    def write(self, *, exclusive: bool = False) -> Iterator[Connection]:
        with super().write(exclusive=exclusive) as tx:
            yield tx
        self.writes += 1


@pytest.fixture
def told_before(scene: Scene) -> Scene:
    """Bo was told something on Tuesday, and something else is due on Wednesday morning."""
    scene.shares(scene.workspace.chidi, scene.workspace.bo)
    scene.at(TUESDAY)
    assert scene.nudges(scene.workspace.bo) == 1
    scene.at(TUESDAY + 7 * HOUR)
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    return scene


def test_a_check_in_takes_three_transactions_and_three_requests(told_before: Scene) -> None:
    """Claim, decide, settle; two questions about Bo, and the message. Nothing is opened again."""
    scene, workspace = told_before, told_before.workspace
    database = CountingDatabase(workspace.config.database_url)
    workspace.clock.set(WEDNESDAY)
    before = len(workspace.sandbox.traffic)
    scene.dispatch(lambda _: workspace.client, database).send_due()
    entries = workspace.sandbox.traffic[before:]
    # Bolt asks who it is when an event comes in, such as that of an earlier message.
    requests = [
        entry.name
        for entry in entries
        if entry.direction == "to_slack" and entry.name != "auth.test"
    ]
    database.close()

    assert scene.nudges(workspace.bo) == 2
    assert requests == ["users.info", "dnd.info", "chat.postMessage"]
    # The last one finds that nothing else is due.
    assert database.writes == 3 + 1


def test_a_conversation_that_is_gone_is_opened_again(told_before: Scene) -> None:
    """Slack says that it does not exist: a second later Bo is told, and nobody else is."""
    scene = told_before
    opened = len(scene.requests("conversations.open"))
    scene.workspace.sandbox.fail("chat.postMessage", "channel_not_found")
    scene.at(WEDNESDAY)
    assert scene.nudges(scene.workspace.bo) == 1
    assert conversation_with_bo(scene) is None
    scene.at(WEDNESDAY + SECOND)

    assert scene.nudges(scene.workspace.bo) == 2
    assert len(scene.requests("conversations.open")) == opened + 1
    assert conversation_with_bo(scene) is not None
    assert scene.rows()[-1].state is SendState.SENT


def test_a_conversation_that_was_just_opened_is_not_opened_again(told_before: Scene) -> None:
    """Slack will never take the message there, so the next listener is told (P7)."""
    scene = told_before
    opened = len(scene.requests("conversations.open"))
    scene.workspace.sandbox.fail("chat.postMessage", "channel_not_found", times=2)
    scene.at(WEDNESDAY)
    scene.at(WEDNESDAY + SECOND)
    scene.at(WEDNESDAY + 2 * SECOND)
    assert len(scene.requests("conversations.open")) == opened + 1
    assert SendState.FAILED in [row.state for row in scene.rows()]
    scene.at(WEDNESDAY + DAY)

    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.nudges(scene.workspace.chidi) == 1


@pytest.fixture
def drawn(scene: Scene) -> Scene:
    """Ada and Bo are about to be introduced, on a Tuesday at ten."""
    scene.only_ada_and_bo_take_part()
    scene.at(DRAWN_AT - 20 * HOUR)
    return scene


@pytest.mark.parametrize("how", ["429", "503", "hang_up", "lost_answer", "invalid_auth"])
def test_a_group_is_opened_once(drawn: Scene, how: str) -> None:
    """However often the introduction has to be tried, Slack is asked once for the group."""
    drawn.workspace.sandbox.fail("chat.postMessage", how, times=3)
    for minutes in range(20):
        drawn.at(DRAWN_AT + minutes * MINUTE)

    assert groups_opened(drawn) == 1
    assert [row.state for row in drawn.rows(MessageKind.INTRODUCTION)] == [SendState.SENT]


def test_a_group_is_known_the_next_time(drawn: Scene) -> None:
    """The same two are brought together again: in the same group, which is known."""
    drawn.at(DRAWN_AT)
    # Two weeks later: announced on Monday, and drawn on Tuesday.
    for hours in (13 * 24 + 4, 14 * 24):
        drawn.at(DRAWN_AT + hours * HOUR)
    (group,) = drawn.workspace.ada.groups()

    assert len(drawn.rows(MessageKind.INTRODUCTION)) == 2
    assert len(drawn.workspace.ada.messages(group)) == 2
    assert groups_opened(drawn) == 1


def test_a_group_that_is_gone_is_opened_again(drawn: Scene) -> None:
    """Slack says that it does not exist: a second later the two are introduced in another."""
    drawn.workspace.sandbox.fail("chat.postMessage", "429")
    drawn.at(DRAWN_AT)
    drawn.workspace.sandbox.fail("chat.postMessage", "channel_not_found")
    drawn.at(DRAWN_AT + SECOND)
    assert groups_opened(drawn) == 1
    drawn.at(DRAWN_AT + 2 * SECOND)

    assert groups_opened(drawn) == 2
    assert [row.state for row in drawn.rows(MessageKind.INTRODUCTION)] == [SendState.SENT]


def test_a_conversation_opened_outside_working_hours_is_known(scene: Scene) -> None:
    """Slack opened it so slowly that Bo's day was over: the next morning it is not opened again."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    evening = TUESDAY + 8 * HOUR
    scene.workspace.clock.set(evening - SECOND)

    def slow_client(_: str) -> WebClient:
        if scene.requests("dnd.info"):
            scene.workspace.clock.set(evening)
        return scene.workspace.client

    scene.dispatch(slow_client).send_due()
    assert len(scene.requests("conversations.open")) == 1
    assert scene.requests() == []
    scene.at(WEDNESDAY)

    assert scene.nudges(scene.workspace.bo) == 1
    assert len(scene.requests("conversations.open")) == 1


def groups_opened(scene: Scene) -> int:
    """How often Slack was asked for the conversation with several people."""
    return sum("," in body["users"] for body in scene.requests("conversations.open"))


def conversation_with_bo(scene: Scene) -> str | None:
    """Kith's own id of its conversation with Bo, if it is known."""
    with scene.workspace.database.read() as tx:
        return people.direct_id(tx, scene.workspace_id, scene.own_id(scene.workspace.bo))
