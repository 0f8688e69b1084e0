"""Introductions whose answer was lost: Kith cannot read groups, so it learns from the presses."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.delivery.message_kinds import MessageKind
from bot.runtime import metrics
from storage import outbox
from storage.records import Outgoing, SendState
from tests.bot.delivery.scenario import MINUTE, SECOND, Scene
from tests.cast import texts

ANNOUNCED_ON = datetime(2026, 11, 30, 14, tzinfo=UTC)
DRAWN_AT = datetime(2026, 12, 1, 10, tzinfo=UTC)
TWICE = "Sorry, I sent this twice. The other message is the one to use."
PICK = "Pick times"


def an_answer_is_lost(scene: Scene, *, times: int = 1) -> str:
    """Ada and Bo are introduced, and Kith doesn't hear that they are; returns their chat."""
    scene.only_ada_and_bo_take_part()
    scene.at(ANNOUNCED_ON)
    scene.workspace.sandbox.fail("chat.postMessage", "lost_answer", times=times)
    scene.at(DRAWN_AT)
    (group,) = scene.workspace.ada.groups()
    return group


def counted_as_sent() -> float:
    """How many introductions monitoring has counted as sent."""
    labels = {"kind": "introduction", "outcome": "sent"}
    return metrics.REGISTRY.get_sample_value("kith_messages_total", labels) or 0.0


def introduction(scene: Scene) -> Outgoing:
    """The row of the one introduction."""
    (row,) = scene.rows(MessageKind.INTRODUCTION)
    return row


def test_a_press_shows_that_an_introduction_is_there(scene: Scene) -> None:
    """Who presses in it has it: nobody is introduced twice (P17), and it counts as sent, once."""
    sent_before = counted_as_sent()
    group = an_answer_is_lost(scene)
    assert introduction(scene).state is SendState.UNKNOWN
    scene.workspace.clock.advance(30 * SECOND)
    scene.workspace.ada.presses(PICK, in_group=group)
    (said,) = scene.workspace.ada.messages(group)
    assert (introduction(scene).state, introduction(scene).slack_ts) == (
        SendState.SENT,
        said["ts"],
    )
    scene.at(DRAWN_AT + 2 * MINUTE)

    assert len(scene.workspace.ada.messages(group)) == 1
    assert counted_as_sent() == sent_before + 1


def test_the_later_of_two_introductions_is_emptied(scene: Scene) -> None:
    """Both buttons do the same; the first press in the earlier one shows which is too many."""
    group = an_answer_is_lost(scene)
    scene.at(DRAWN_AT + MINUTE)
    first, second = scene.workspace.ada.messages(group)
    assert introduction(scene).slack_ts == second["ts"]
    scene.workspace.bo.presses_in(first, PICK)
    kept, emptied = scene.workspace.bo.messages(group)

    assert scene.workspace.bo.sees_modal()
    assert kept["blocks"] == first["blocks"]
    assert list(texts(emptied["blocks"])) == [TWICE]
    assert introduction(scene).slack_ts == first["ts"]


def test_a_later_one_that_slack_keeps_is_emptied_by_the_next_press(scene: Scene) -> None:
    """Slack takes no change at that moment: the press is answered, and the next one shows it."""
    group = an_answer_is_lost(scene)
    scene.at(DRAWN_AT + MINUTE)
    first, second = scene.workspace.ada.messages(group)
    scene.workspace.sandbox.fail("chat.update", "500")
    scene.workspace.bo.presses_in(first, PICK)
    assert scene.workspace.bo.sees_modal()
    assert scene.workspace.ada.messages(group)[1]["blocks"] == second["blocks"]
    scene.workspace.ada.presses_in(second, PICK)

    assert list(texts(scene.workspace.ada.messages(group)[1]["blocks"])) == [TWICE]
    assert introduction(scene).slack_ts == first["ts"]


def test_nothing_is_repeated_while_slack_does_not_answer(scene: Scene) -> None:
    """In an outage every post may arrive and no answer come back: one introduction is enough."""
    group = an_answer_is_lost(scene)
    scene.workspace.sandbox.keep_failing("auth.test", "500")
    for minutes in range(1, 30):
        scene.at(DRAWN_AT + minutes * MINUTE)
    assert len(scene.workspace.ada.messages(group)) == 1
    scene.workspace.sandbox.mend("auth.test")
    scene.at(DRAWN_AT + 30 * MINUTE)

    assert len(scene.workspace.ada.messages(group)) == 2
    assert introduction(scene).state is SendState.SENT


def test_what_is_never_answered_is_repeated_ever_more_seldom(scene: Scene) -> None:
    """Slack posts each of them and says so of none: not one a minute, but six in an hour."""
    group = an_answer_is_lost(scene, times=100)
    for minutes in range(1, 61):
        scene.at(DRAWN_AT + minutes * MINUTE)

    assert len(scene.workspace.ada.messages(group)) == 6


def test_an_introduction_that_was_withdrawn_unanswered_is_emptied_once_seen(scene: Scene) -> None:
    """It was taken back before it could be repeated: the press shows where it still stands."""
    group = an_answer_is_lost(scene)
    row = introduction(scene)
    with scene.workspace.database.write() as tx:
        outbox.withdraw(tx, row.workspace_id, [row.subject_id], DRAWN_AT)
    scene.workspace.ada.presses(PICK, in_group=group)
    scene.at(DRAWN_AT + MINUTE)

    (emptied,) = scene.workspace.ada.messages(group)
    assert PICK not in list(texts(emptied["blocks"]))
