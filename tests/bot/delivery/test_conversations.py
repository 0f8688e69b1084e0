"""The conversation with a receiver: opened once, stored, and opened again if it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection

from storage import people
from storage.database import Database
from storage.records import SendState
from tests.bot.delivery.scenario import DAY, HOUR, SECOND, TUESDAY, Scene

WEDNESDAY = TUESDAY + DAY


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


def conversation_with_bo(scene: Scene) -> str | None:
    """Kith's own id of its conversation with Bo, if it is known."""
    with scene.workspace.database.read() as tx:
        return people.direct_id(tx, scene.workspace_id, scene.own_id(scene.workspace.bo))
