"""A process is killed at every step of receiving and answering a line: it is answered once."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

from bot.delivery.dispatch import Dispatch
from bot.sharing.drafts import TypedLine
from bot.sharing.receiving import ReceivingService
from bot.slack.request import SlackRequest, message_key
from tests.bot.delivery.scenario import SECOND, Scene
from tests.bot.delivery.test_killed_at_every_step import (
    Killed,
    Life,
    MortalDatabase,
    Scenes,
    another_goes_on,
    killed_at_every_step,
)

__all__ = ["killed_at_every_step"]

# Seconds; each line is typed a second after the one before.
TYPED_AT = datetime(2026, 11, 23, tzinfo=UTC).timestamp()
CAT = "My cat is called Mog."
THANKS = "I'll only keep this if you say so."


def types_a_line(scene: Scene) -> None:
    """Ada types a line, which Kith has received; the reply is due."""
    scene.workspace.ada.goes_on(CAT)
    scene.workspace.clock.advance(2 * SECOND)


def test_a_reply_arrives_once(killed_at_every_step: Scenes) -> None:
    """Wherever the process dies that sends it, Ada reads it once."""
    for scene in killed_at_every_step(types_a_line, Dispatch.send_replies, 9):
        another_goes_on(scene, scene.workspace.clock.now())

        assert scene.workspace.ada.told() == [THANKS]


def test_a_line_is_received_once(scene: Scene) -> None:
    """Wherever the process dies that receives it, Slack's second delivery has it answered once."""
    ada = scene.workspace.ada
    channel = scene.workspace.sandbox.direct(ada.id)
    url, membership = (
        scene.workspace.config.database_url,
        scene.workspace.application.services.membership,
    )
    for number in range(1, 100):
        before, ts = len(ada.told()), f"{TYPED_AT + number:.6f}"
        request = SlackRequest(scene.workspace_id, ada.id, message_key(channel, ts))
        line, life = TypedLine(request.key, CAT, ts), Life(number)
        with closing(MortalDatabase(url, life)) as database:
            try:
                ReceivingService(database, scene.workspace.clock, membership).typed(
                    request, channel, [line]
                )
            except Killed:
                assert life.is_over
        scene.workspace.application.services.conversation.receiving.typed(request, channel, [line])
        scene.workspace.wait_for_reply()

        assert ada.told()[before:] == [THANKS]
        if not life.is_over:
            assert number > 1
            return
    raise AssertionError("it never came to its end")
