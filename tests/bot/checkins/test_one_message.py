"""Two details of one owner in one message: if one is withdrawn, the other still arrives."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from storage.records import Detail, DetailKind
from tests.bot.checkins.test_listener_turns import only, told
from tests.bot.checkins.test_planner import of
from tests.bot.delivery.scenario import DAY, HOUR, MINUTE, SECOND, TUESDAY, Scene
from tests.bot.delivery.test_withdrawing import brake_before_call

BOTH = (DetailKind.ILLNESS_FAMILY, DetailKind.EXAM)


def about(scene: Scene, kind: DetailKind) -> Detail:
    """The one detail of this kind that Ada shared."""
    (found,) = (one for one in of(scene, scene.workspace.ada) if one.kind is kind)
    return found


@pytest.mark.parametrize("which", BOTH)
@pytest.mark.parametrize("how", ["brake", "forget", "take off"])
def test_withdrawing_one_while_both_wait_leaves_the_other(
    scene: Scene, which: DetailKind, how: str
) -> None:
    """Bo is snoozed until ten, and at nine one of two is withdrawn: the other comes (P7, P8)."""
    workspace, services = scene.workspace, scene.workspace.application.services
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.EXAM)
    workspace.sandbox.set_user("bo", snooze_until=int((TUESDAY + HOUR).timestamp()))
    scene.at(TUESDAY)
    assert told(scene) == only()
    detail = about(scene, which)
    if how == "brake":
        services.brakes.nobody_ask(scene.by(workspace.ada), detail.id)
    elif how == "forget":
        services.ledger.forget(scene.by(workspace.ada), detail.id)
    else:
        services.ledger.take_off(scene.by(workspace.ada), detail.id, scene.own_id(workspace.bo))
    scene.at(TUESDAY + HOUR)
    assert told(scene) == only("bo")
    workspace.bo.presses("Read it")

    assert workspace.bo.reads_modal().count("My mother is ill") == 1


@pytest.mark.parametrize("found_first", [True, False])
@pytest.mark.parametrize("order", [BOTH, BOTH[::-1]])
def test_a_message_whose_answer_was_lost_is_emptied(
    scene: Scene, order: tuple[DetailKind, ...], *, found_first: bool
) -> None:
    """Slack's answer was lost, and both are braked, one by one: nothing stays in Slack (P8)."""
    workspace, services = scene.workspace, scene.workspace.application.services
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.EXAM)
    workspace.sandbox.fail("chat.postMessage", "lost_answer")
    scene.at(TUESDAY)
    if found_first:
        scene.at(TUESDAY + MINUTE)
        assert told(scene) == only("bo")
    for kind in order:
        services.brakes.nobody_ask(scene.by(workspace.ada), about(scene, kind).id)
    scene.at(TUESDAY + MINUTE + SECOND)
    (left,) = workspace.bo.messages()

    assert workspace.ada.mention not in left["text"]
    assert len(scene.requests()) == 1


def test_a_detail_that_is_too_late_is_not_bundled(scene: Scene) -> None:
    """Kith was down for eight days: the exam is too late, and is not in the message (P6)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.EXAM, day=date(2026, 11, 25))
    scene.shares(workspace.ada, workspace.bo, day=date(2026, 12, 1))
    scene.at(TUESDAY + 8 * DAY)
    assert told(scene) == only("bo")
    workspace.bo.presses("Read it")

    assert workspace.bo.reads_modal().count("My mother is ill") == 1


def test_bundled_details_are_checked_again(scene: Scene) -> None:
    """While Slack is asked about Bo, Ada tells of a loss: her birthday is left out."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.CELEBRATION, day=TUESDAY.date())
    workspace.clock.set(TUESDAY)
    grieves = partial(scene.shares, workspace.ada, kind=DetailKind.LOSS)
    scene.dispatch(brake_before_call(scene, 1, grieves)).send_due()
    assert told(scene) == only("bo")
    workspace.bo.presses("Read it")

    assert workspace.bo.reads_modal().count("My mother is ill") == 1
