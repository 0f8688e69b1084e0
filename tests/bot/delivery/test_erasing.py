"""Somebody is erased while a message to them, or about them, is being sent (P14)."""

from __future__ import annotations

from collections.abc import Callable

from slack_sdk import WebClient

from storage.records import SendState
from tests.bot.delivery.scenario import MINUTE, SECOND, TUESDAY, Scene
from tests.cast import Actor, labels
from tests.storage.sample_data import mentions


def erasing_before_call(scene: Scene, number: int, whom: Actor) -> Callable[[str], WebClient]:
    """A client that erases somebody just before its *number*th call."""
    uses: list[str] = []

    def client_of(workspace_id: str) -> WebClient:
        uses.append(workspace_id)
        if len(uses) == number:
            scene.workspace.application.services.erasing.erase(scene.by(whom))
        return scene.workspace.client

    return client_of


def is_unmentioned(scene: Scene, person: Actor) -> bool:
    """Whether no row mentions somebody, or a conversation with them."""
    direct = scene.workspace.sandbox.direct(person.id)
    with scene.workspace.database.read() as tx:
        return mentions(tx, person.id) == mentions(tx, direct) == set()


def test_the_conversation_of_an_erased_person_is_not_stored(scene: Scene) -> None:
    """Bo is erased while his conversation is opened: it is not stored again."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(erasing_before_call(scene, 2, scene.workspace.bo)).send_due()

    assert is_unmentioned(scene, scene.workspace.bo)
    assert scene.requests() == []


def test_no_row_mentions_an_erased_receiver(scene: Scene) -> None:
    """Bo is erased just before the post: the message is in Slack, and no row says so."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(erasing_before_call(scene, 3, scene.workspace.bo)).send_due()
    scene.at(TUESDAY + MINUTE)

    assert is_unmentioned(scene, scene.workspace.bo)


def test_a_message_in_flight_about_an_erased_owner_is_emptied(scene: Scene) -> None:
    """Ada is erased just before Bo is told: the message is emptied once it is posted (P8)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(erasing_before_call(scene, 3, scene.workspace.ada)).send_due()
    assert scene.nudges(scene.workspace.bo) == 1
    scene.at(TUESDAY + SECOND)
    (left,) = scene.workspace.bo.messages()

    assert scene.workspace.ada.mention not in left["text"]
    assert labels(left) == []
    assert is_unmentioned(scene, scene.workspace.ada)


def test_an_unsent_message_about_an_erased_owner_is_not_sent(scene: Scene) -> None:
    """Ada is erased while Bo's conversation is opened, and Slack is busy: nothing is sent."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "429", retry_after=30)
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(erasing_before_call(scene, 3, scene.workspace.ada)).send_due()
    scene.at(TUESDAY + 30 * SECOND)

    assert len(scene.requests()) == 1
    assert scene.row().state is SendState.WITHDRAWN
