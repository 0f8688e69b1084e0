"""Reminders that are withdrawn, at every moment between keeping and reading them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.delivery.message_kinds import MessageKind
from storage import hashed_wishes
from storage.records import HashedWishKind, SendState
from tests.bot.delivery.scenario import AFTERNOON, DAY, HOUR, MINUTE, TUESDAY, Scene
from tests.cast import labels
from tests.workspace import TestWorkspace

REMINDER = MessageKind.REMINDER
# Ada's next working morning, in London.
HER_MORNING = TUESDAY + HOUR


@pytest.fixture
def scene(sqlite_url: str, tmp_path: Path) -> Iterator[Scene]:
    """Monday afternoon; Ada wants to check in with Bo tomorrow."""
    made = Scene(TestWorkspace(tmp_path, sqlite_url, start=AFTERNOON))
    workspace = made.workspace
    kept = workspace.application.services.circle.reminders
    kept.remind(made.by(workspace.ada), workspace.bo.id, HER_MORNING.date())
    yield made
    workspace.close()


def test_a_waiting_reminder_is_never_sent(scene: Scene) -> None:
    """Bo allows none before the morning: the row is withdrawn, and nothing is sent."""
    scene.workspace.application.services.circle.reminders.allow_reminders(
        scene.by(scene.workspace.bo), allowed=False
    )
    scene.at(HER_MORNING)

    assert [row.state for row in scene.rows(REMINDER)] == [SendState.WITHDRAWN]
    assert scene.workspace.ada.told() == []


def test_a_reminder_in_flight_is_emptied(scene: Scene) -> None:
    """Bo allows none between the claim and the post: the message no longer names him."""
    workspace = scene.workspace
    uses: list[str] = []

    def client_of(workspace_id: str) -> WebClient:
        uses.append(workspace_id)
        if len(uses) == 2:
            reminders = workspace.application.services.circle.reminders
            reminders.allow_reminders(scene.by(workspace.bo), allowed=False)
        return workspace.client

    workspace.clock.set(HER_MORNING)
    scene.dispatch(client_of).send_due()
    scene.at(HER_MORNING + MINUTE)
    scene.at(HER_MORNING + 2 * MINUTE)

    assert workspace.ada.told() == ["This reminder was withdrawn. There's nothing you need to do."]
    assert labels(workspace.ada.messages()[-1]) == []


def test_a_reminder_added_at_the_same_moment_is_not_sent(scene: Scene) -> None:
    """Two replicas write at once, one the reminder, the other the wish: the wish counts."""
    workspace, here = scene.workspace, scene.workspace_id
    with workspace.database.write() as tx:
        hashed = workspace.vault.hashed(tx, here, workspace.bo.id)
        hashed_wishes.add(tx, here, HashedWishKind.NO_REMINDERS, hashed, here)
    scene.at(HER_MORNING)

    assert [row.state for row in scene.rows(REMINDER)] == [SendState.DROPPED]
    assert workspace.ada.told() == []


def test_a_lost_answer_does_not_repeat_a_reminder(scene: Scene) -> None:
    """The reminder is kept until Slack is known to have taken it, and then forgotten."""
    workspace = scene.workspace
    workspace.sandbox.fail("chat.postMessage", "lost_answer")
    scene.at(HER_MORNING)
    assert [row.state for row in scene.rows(REMINDER)] == [SendState.UNKNOWN]
    scene.at(HER_MORNING + 2 * MINUTE)
    scene.at(HER_MORNING + DAY)

    assert len([one for one in workspace.ada.told() if "check in" in one]) == 1
    with workspace.database.read() as tx:
        assert not workspace.application.services.circle.reminders.known_to(
            tx, scene.by(workspace.bo)
        ).some_about_me
