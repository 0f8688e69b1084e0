"""The owner's brake at every moment between planning a message and reading it (P8)."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.delivery import AbsenceMemory
from bot.delivery.message_kinds import MessageKind
from bot.home.small_talk import SmallTalk
from bot.operations.startup import make_key_ring
from bot.slack.users import Directory
from bot.wiring import composers
from storage import details, outbox, withdrawn
from storage.outbox import LEASE
from storage.records import CheckInState, DetailKind, SendState
from tests.bot.delivery.scenario import AFTERNOON, DAY, HOUR, MINUTE, SECOND, TUESDAY, Scene
from tests.cast import labels
from tests.postgres import Postgres, postgres
from tests.storage.racing import until_it_waits
from tests.workspace import TestWorkspace

__all__ = ["postgres"]


def brake_before_call(
    scene: Scene, number: int, act: Callable[[], None] | None = None
) -> Callable[[str], WebClient]:
    """A client whose *number*th call is preceded by Ada's brake, or another action."""
    uses: list[str] = []

    def client_of(workspace_id: str) -> WebClient:
        uses.append(workspace_id)
        if len(uses) == number:
            (act or (lambda: scene.brakes(scene.workspace.ada)))()
        return scene.workspace.client

    return client_of


def is_emptied(scene: Scene) -> bool:
    """Whether Bo has one message, which does not mention Ada and has no buttons."""
    (left,) = scene.workspace.bo.messages()
    return scene.workspace.ada.mention not in left["text"] and labels(left) == []


def test_a_waiting_message_is_never_sent(scene: Scene) -> None:
    """Before the morning has come, nothing was sent and nothing will be (P8)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.brakes(scene.workspace.ada)
    scene.at(TUESDAY)
    scene.at(TUESDAY + MINUTE)

    assert scene.requests() == []
    assert scene.row().state is SendState.WITHDRAWN
    assert scene.check_in().state is CheckInState.STOPPED


def test_a_message_in_flight_is_emptied(scene: Scene) -> None:
    """The brake comes between the claim and the post: the message is emptied at once (P8)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(brake_before_call(scene, 3)).send_due()
    assert scene.nudges(scene.workspace.bo) == 1
    scene.at(TUESDAY + SECOND)
    scene.at(TUESDAY + MINUTE)

    assert is_emptied(scene)
    assert len(scene.requests("chat.update")) == 1
    assert scene.nudges(scene.workspace.chidi) == 0
    assert scene.check_in().state is CheckInState.STOPPED


SHUT = pytest.mark.parametrize(
    "how", ["not yet", "went badly", "bo's list", "ada's list", "taken off"]
)


def shutting(scene: Scene, how: str) -> Callable[[], None]:
    """What one of them does, so that Bo may no longer know of the one thing that Ada shared."""
    workspace, services = scene.workspace, scene.workspace.application.services
    with workspace.database.read() as tx:
        (detail,) = details.of_owner(tx, scene.workspace_id, scene.own_id(workspace.ada))
    in_a_week = (TUESDAY + 7 * DAY).date()
    acts: dict[str, Callable[[], None]] = {
        "not yet": lambda: services.brakes.not_yet(
            scene.by(workspace.ada), detail.id, in_a_week, False
        ),
        "went badly": lambda: services.brakes.went_badly(scene.by(workspace.ada), detail.id, False),
        "bo's list": lambda: scene.keeps_apart(workspace.bo, workspace.ada),
        "ada's list": lambda: scene.keeps_apart(workspace.ada, workspace.bo),
        "taken off": lambda: services.ledger.take_off(
            scene.by(workspace.ada), detail.id, scene.own_id(workspace.bo)
        ),
    }
    return acts[how]


@SHUT
@pytest.mark.parametrize("number", [1, 2])
def test_losing_access_while_slack_answers_stops_the_message(
    scene: Scene, how: str, number: int
) -> None:
    """Slack is asked about Bo, or opens his conversation: nothing is sent after (P4, P8)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(brake_before_call(scene, number, shutting(scene, how))).send_due()
    scene.at(TUESDAY + SECOND)

    assert scene.requests() == []


@SHUT
def test_losing_access_in_flight_empties_the_message(scene: Scene, how: str) -> None:
    """Anything may happen just before the post; the message does not stay (P4, P8)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(brake_before_call(scene, 3, shutting(scene, how))).send_due()
    assert scene.nudges(scene.workspace.bo) == 1
    scene.at(TUESDAY + SECOND)

    assert is_emptied(scene)
    assert len(scene.requests("chat.update")) == 1


def test_a_message_put_back_after_the_brake_is_withdrawn(scene: Scene) -> None:
    """The brake comes while Slack is busy: the message is withdrawn, and not sent later (P8)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "429", retry_after=30)
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(brake_before_call(scene, 3)).send_due()
    scene.at(TUESDAY + 30 * SECOND)

    assert len(scene.requests()) == 1
    assert scene.workspace.bo.told() == []
    assert scene.row().state is SendState.WITHDRAWN


def test_an_unknown_message_that_is_not_in_slack_is_not_sent_again(scene: Scene) -> None:
    """The brake comes while the answer is lost: it is not in Slack, and never will be (P8)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "hang_up")
    scene.at(TUESDAY)
    scene.brakes(scene.workspace.ada)
    scene.at(TUESDAY + MINUTE)
    scene.at(TUESDAY + 2 * MINUTE)

    assert len(scene.requests("conversations.history")) == 1
    assert len(scene.requests()) == 1
    assert scene.workspace.bo.told() == []
    assert scene.row().state is SendState.WITHDRAWN


def test_an_unknown_message_that_is_in_slack_is_emptied(scene: Scene) -> None:
    """It is emptied when it is found (P8)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "lost_answer")
    scene.at(TUESDAY)
    scene.brakes(scene.workspace.ada)
    scene.at(TUESDAY + MINUTE)

    assert is_emptied(scene)
    assert len(scene.requests()) == 1
    assert scene.check_in().state is CheckInState.STOPPED


def test_emptying_is_tried_until_it_is_done(scene: Scene) -> None:
    """Emptying is repeated while Slack is busy; a deleted message counts as emptied."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.at(TUESDAY)
    scene.brakes(scene.workspace.ada)
    scene.workspace.sandbox.fail("chat.update", "429")
    scene.at(TUESDAY + SECOND)
    assert scene.nudges(scene.workspace.bo) == 1
    scene.at(TUESDAY + 2 * SECOND)
    assert is_emptied(scene)
    scene.at(TUESDAY + MINUTE)

    assert len(scene.requests("chat.update")) == 2


def test_emptying_stops_at_a_429(scene: Scene) -> None:
    """Of three messages to empty, the others are not tried after a 429."""
    workspace = scene.workspace
    named = (workspace.bo, workspace.chidi, workspace.dana)
    scene.shares(workspace.ada, *named, kind=DetailKind.CELEBRATION, day=TUESDAY.date())
    scene.at(TUESDAY + 7 * HOUR)
    scene.brakes(workspace.ada)
    workspace.sandbox.fail("chat.update", "429")
    scene.at(TUESDAY + 7 * HOUR + SECOND)
    assert len(scene.requests("chat.update")) == 1
    scene.at(TUESDAY + 7 * HOUR + MINUTE)

    assert len(scene.requests("chat.update")) == 4
    assert [scene.nudges(one) for one in named] == [0, 0, 0]


def test_a_message_that_cannot_be_emptied_is_given_up(scene: Scene) -> None:
    """A message that Slack has deleted is not tried on every tick."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.at(TUESDAY)
    scene.brakes(scene.workspace.ada)
    scene.workspace.sandbox.fail("chat.update", "message_not_found")
    scene.at(TUESDAY + SECOND)
    scene.at(TUESDAY + MINUTE)

    assert len(scene.requests("chat.update")) == 1


def test_an_emptied_message_keeps_no_mark(scene: Scene) -> None:
    """Neither a name nor a button with an id is left."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.at(TUESDAY)
    check_in = scene.check_in()
    scene.brakes(scene.workspace.ada)
    scene.at(TUESDAY + SECOND)
    (left,) = scene.workspace.bo.messages()

    assert scene.workspace.ada.mention not in str(left)
    assert check_in.id not in str(left)


def test_a_brake_waits_for_a_message_being_settled(postgres: Postgres, tmp_path: Path) -> None:
    """The answer is stored while Ada brakes: neither fails, and the message is emptied (P8)."""
    make_key_ring(tmp_path / "kith.key", AFTERNOON)
    workspace = TestWorkspace(tmp_path, postgres.migrated(), start=AFTERNOON)
    scene, services = Scene(workspace), workspace.application.services
    scene.shares(workspace.ada, workspace.bo)
    turns, talk = services.turns, SmallTalk(services.home, "/coffee").compose
    made = composers(services.gate, workspace.vault, turns, AbsenceMemory(), Directory(), talk)
    composer = made[MessageKind.CHECK_IN]
    with workspace.database.write() as tx:
        (row,) = outbox.claim(tx, scene.workspace_id, TUESDAY, "me", LEASE, 1)
    with ThreadPoolExecutor(1) as threads:
        with workspace.database.write() as tx:
            assert outbox.settle(tx, row, SendState.SENT, slack_ts="1.1", sent_at=TUESDAY)
            braking = threads.submit(scene.brakes, workspace.ada)
            until_it_waits(workspace.database, braking)
            composer.sent(tx, row, TUESDAY)
        braking.result(20)
    with workspace.database.read() as tx:
        assert [one.id for one in withdrawn.to_empty(tx, 9)] == [row.id]
    assert scene.check_in().state is CheckInState.STOPPED
    workspace.close()
