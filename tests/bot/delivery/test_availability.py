"""Slack is asked whether somebody is available before an unasked message (P6)."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.delivery.absence_memory import AbsenceMemory
from bot.delivery.availability import AvailabilityCheck
from bot.delivery.away_status import SlackStatus
from bot.delivery.decisions import Send, WaitUntil
from bot.delivery.message_kinds import POLICIES, UNASKED, MessageKind
from bot.delivery.method_limits import ASKING, MethodLimits
from bot.delivery.slack_presence import status_of
from storage import members, rate_limits
from storage.records import Outgoing, SendState
from tests.bot.delivery.scenario import DAY, HOUR, MINUTE, SECOND, TUESDAY, Scene
from tests.tables import every_case

# The first round that was not announced to them on joining is announced then.
IN_TWO_WEEKS = TUESDAY + 13 * DAY


def looks(scene: Scene) -> int:
    """How often Slack was asked about do-not-disturb."""
    return len(scene.requests("dnd.info"))


def test_every_unasked_kind_has_a_policy_for_absence() -> None:
    """
    Messages that people asked for are sent wherever they are, but for the reminder to pick times:
    whoever is ill or on holiday isn't pushed.
    """
    waiting = {kind for kind in MessageKind if POLICIES[kind].when_away}

    assert waiting == {*UNASKED, MessageKind.PICK_REMINDER}


def test_slack_is_asked_once_when_a_message_is_due(scene: Scene) -> None:
    """Two questions about Bo before one message, and none while it waits."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    before = len(scene.requests("users.info"))
    scene.at(TUESDAY - SECOND)
    assert looks(scene) == 0
    scene.at(TUESDAY)
    scene.at(TUESDAY + MINUTE)

    assert len(scene.requests("users.info")) - before == looks(scene) == 1
    assert scene.requests("dnd.info") == [{"user": scene.workspace.bo.id}]
    assert scene.nudges(scene.workspace.bo) == 1


def test_a_message_that_was_asked_for_is_sent_during_a_snooze(scene: Scene) -> None:
    """Bo is snoozed when his round is announced: he is told, and Slack is not asked."""
    scene.workspace.clock.set(IN_TWO_WEEKS - 3 * DAY)
    scene.changes(scene.workspace.bo, next_icebreaker_at=None)
    scene.workspace.sandbox.set_user("bo", snooze_until=int((IN_TWO_WEEKS + DAY).timestamp()))
    scene.at(IN_TWO_WEEKS)

    assert scene.announcements(scene.workspace.bo) == 1
    assert {"user": scene.workspace.bo.id} not in scene.requests("dnd.info")


@pytest.mark.parametrize("method", ["users.info", "dnd.info"])
@pytest.mark.parametrize("how", ["429", "hang_up", "lost_answer", "500", "internal_error"])
def test_nothing_is_sent_while_slack_does_not_answer(scene: Scene, method: str, how: str) -> None:
    """In doubt nobody is disturbed; the question is repeated, and the message sent once."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail(method, how, retry_after=30)
    scene.at(TUESDAY)
    scene.at(TUESDAY + 29 * SECOND)
    assert scene.requests() == []
    assert scene.row().state is SendState.PENDING
    scene.at(TUESDAY + 30 * SECOND)

    assert len(scene.requests()) == 1
    assert scene.nudges(scene.workspace.bo) == 1


def test_a_429_to_a_question_holds_back_only_questions(scene: Scene) -> None:
    """After a 429 no question is asked too early, and messages without one are sent."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.ada, workspace.chidi)
    before = len(scene.requests("users.info"))
    workspace.sandbox.fail("users.info", "429", retry_after=30)
    scene.at(TUESDAY)
    assert len(scene.requests("users.info")) - before == 1
    with workspace.database.read() as tx:
        assert rate_limits.free_at(tx, scene.workspace_id, "chat.postMessage") is None
    scene.at(TUESDAY + ASKING.burst * ASKING.between + 30 * SECOND)

    assert scene.nudges(workspace.bo) == scene.nudges(workspace.chidi) == 1


def test_without_the_scope_messages_are_still_sent(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """Without dnd:read one log line says the remedy, and the status still counts."""
    workspace = scene.workspace
    caplog.set_level(logging.WARNING, "kith.delivery")
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.ada, workspace.chidi)
    scene.shares(workspace.ada, workspace.dana)
    workspace.sandbox.set_user("dana", status_emoji=":palm_tree:")
    workspace.sandbox.fail("dnd.info", "missing_scope", times=9)
    scene.at(TUESDAY)
    scene.at(TUESDAY + 6 * HOUR)

    assert (
        scene.nudges(workspace.bo),
        scene.nudges(workspace.chidi),
        scene.nudges(workspace.dana),
    ) == (1, 1, 0)
    (connection,) = [record.getMessage() for record in caplog.records]
    assert "dnd:read" in connection
    assert "reinstall" in connection


def test_a_refusal_of_the_second_question_alone(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """If Slack never says whether Bo is in do-not-disturb, he is told; the log says why."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("dnd.info", "missing_argument")
    scene.at(TUESDAY)

    assert scene.nudges(scene.workspace.bo) == 1
    assert "missing_argument" in caplog.text


@pytest.mark.parametrize("method", ["users.info", "dnd.info"])
@pytest.mark.parametrize("error", ["user_not_found", "user_not_visible"])
def test_a_person_unknown_to_slack_is_not_tried_again(
    scene: Scene, method: str, error: str
) -> None:
    """The message is dropped, and the next listener hears of it (P7)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.workspace.sandbox.fail(method, error)
    scene.at(TUESDAY)
    scene.at(TUESDAY + DAY)

    assert [row.state for row in scene.rows()].count(SendState.FAILED) == 1
    assert scene.nudges(scene.workspace.bo) == 0
    assert scene.nudges(scene.workspace.chidi) == 1


def test_a_deactivation_that_was_missed_is_noticed(scene: Scene) -> None:
    """Before anything is sent the person stops being a member; the next listener hears (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    deactivated_unheard(scene)
    scene.at(TUESDAY)
    scene.at(TUESDAY + DAY)

    with workspace.database.read() as tx:
        assert members.get(tx, scene.workspace_id, scene.own_id(workspace.bo)) is None
    assert looks(scene) == 1
    assert scene.nudges(workspace.bo) == 0
    assert scene.nudges(workspace.chidi) == 1


def deactivated_unheard(scene: Scene) -> None:
    """Let Slack deactivate Bo without an event, or a list of people that says so."""
    scene.workspace.connection.stop()
    scene.workspace.sandbox.keep_failing("users.list", "500")
    scene.workspace.sandbox.set_user("bo", deleted=True)


def test_a_missed_change_of_zone_is_noticed(scene: Scene) -> None:
    """Bo is in New York and no event said so: he is told at nine there, not at three (P6)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.connection.stop()
    scene.workspace.sandbox.keep_failing("users.list", "500")
    scene.workspace.sandbox.set_user("bo", zone="America/New_York")
    scene.at(TUESDAY)
    assert scene.row().state is SendState.PENDING
    scene.at(TUESDAY + 6 * HOUR - SECOND)
    assert scene.nudges(scene.workspace.bo) == 0
    scene.at(TUESDAY + 6 * HOUR)

    assert scene.nudges(scene.workspace.bo) == 1
    with scene.workspace.database.read() as tx:
        member = members.get(tx, scene.workspace_id, scene.own_id(scene.workspace.bo))
    assert member is not None
    assert member.zone == "America/New_York"


def test_a_brake_while_slack_answers_stops_the_message(scene: Scene) -> None:
    """The brake comes while Slack is asked about Bo: nothing is sent (P8)."""

    def client_of(_: str) -> WebClient:
        scene.brakes(scene.workspace.ada)
        return scene.workspace.client

    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.clock.set(TUESDAY)
    scene.dispatch(client_of).send_due()

    assert looks(scene) == 1
    assert scene.requests() == []
    assert scene.row().state is SendState.DROPPED


def test_somebody_who_leaves_meanwhile_is_not_asked_about(scene: Scene) -> None:
    """Slack is not asked about somebody who has left."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.clock.set(TUESDAY)
    row = scene.row()
    scene.leaves(scene.workspace.bo)

    assert asks(scene, availability(scene), row) is None
    assert looks(scene) == 0


def availability(scene: Scene) -> AvailabilityCheck:
    """A check of this test's own."""
    workspace = scene.workspace
    membership = workspace.application.services.membership
    limits = MethodLimits(workspace.database, workspace.clock, lambda _: workspace.client)
    return AvailabilityCheck(
        workspace.database, workspace.clock, limits, membership, AbsenceMemory()
    )


def asks(scene: Scene, check: AvailabilityCheck, row: Outgoing) -> object:
    """What is found about the receiver of a message; ``None`` if they are no member."""
    with scene.workspace.database.write() as tx:
        receiver = check.receiver(tx, row)
        wait = check.next_question(tx, scene.workspace_id)
        if receiver is None or wait is not None:
            return wait
        found = check.ask(row, receiver)
        check.note_answer(tx, scene.workspace_id, found)
    return found


def test_questions_stay_within_slacks_rate_limit(scene: Scene) -> None:
    """For a thousand messages: some at once, then forty a minute, and no 429."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo)
    workspace.clock.set(TUESDAY)
    check, row = availability(scene), scene.row()
    found = [asks(scene, check, row) for _ in range(ASKING.burst + 2)]

    assert found.count(Send()) == looks(scene) == ASKING.burst
    assert found[ASKING.burst :] == [WaitUntil(TUESDAY + ASKING.between)] * 2
    workspace.clock.advance(ASKING.between)
    assert asks(scene, check, row) == Send()
    assert asks(scene, check, row) != Send()
    workspace.clock.advance(MINUTE)
    assert [asks(scene, check, row) for _ in range(ASKING.burst)] == [Send()] * ASKING.burst


@every_case(
    ("user", "quiet", "status"),
    [
        ({}, {}, SlackStatus()),
        ({"profile": None}, {"dnd_enabled": False}, SlackStatus()),
        (
            {"profile": {"status_text": "Gone", "status_emoji": ":x:", "status_expiration": 0}},
            {"dnd_enabled": True, "next_dnd_start_ts": 1, "next_dnd_end_ts": 1},
            SlackStatus("Gone", ":x:"),
        ),
        (
            {"profile": {"status_expiration": int(TUESDAY.timestamp())}},
            {
                "dnd_enabled": True,
                "next_dnd_start_ts": int(TUESDAY.timestamp()),
                "next_dnd_end_ts": int((TUESDAY + HOUR).timestamp()),
            },
            SlackStatus("", "", TUESDAY, TUESDAY, TUESDAY + HOUR),
        ),
        # Slack shows a snooze to the person alone; should it ever show more, it counts.
        (
            {},
            {"snooze_enabled": True, "snooze_endtime": int(TUESDAY.timestamp())},
            SlackStatus(snoozed_until=TUESDAY),
        ),
        ({}, {"snooze_enabled": False, "snooze_endtime": int(TUESDAY.timestamp())}, SlackStatus()),
    ],
)
def test_reading_slacks_answers(
    user: dict[str, Any], quiet: dict[str, Any], status: SlackStatus
) -> None:
    """0 and 1 are no moments, and missing fields mean nothing."""
    assert status_of(user, quiet) == status
