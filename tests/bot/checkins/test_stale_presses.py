"""A press in an old nudge: what its listener may no longer see is no longer theirs to answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.checkins.service import CheckInService
from bot.errors import Declined
from bot.memory import GONE
from bot.slack.request import SlackRequest
from storage import people
from storage.records import CheckInState, Tier
from tests.bot.checkins.test_listener_turns import NEXT_MONDAY, WEDNESDAY
from tests.bot.checkins.test_planner import of, states
from tests.bot.delivery.scenario import DAY, HOUR, TUESDAY, Scene
from tests.storage.sample_data import WHEN_PRESSED, rows_of
from tests.tables import every_case

PRESSES: dict[str, Callable[[CheckInService, SlackRequest, str], object]] = {
    "Read it": CheckInService.read,
    "I've been in touch": CheckInService.asked,
    "Remind me this afternoon": CheckInService.again,
    "Not today": CheckInService.not_today,
    "Nothing more": CheckInService.nothing_more,
}
JOIN_FIRST = "You haven't joined yet. Type {command} to see what I do, and to join."


def take_off(scene: Scene) -> None:
    """Ada takes Bo off."""
    ledger, ada = scene.workspace.application.services.ledger, scene.workspace.ada
    for detail in of(scene, ada):
        ledger.take_off(scene.by(ada), detail.id, scene.own_id(scene.workspace.bo))


def brake(scene: Scene, how: str) -> None:
    """Ada puts a brake on."""
    brakes, ada = scene.workspace.application.services.brakes, scene.workspace.ada
    (detail,) = of(scene, ada)
    if how == "not yet":
        day = (scene.workspace.clock.now() + 5 * DAY).date()
        brakes.not_yet(scene.by(ada), detail.id, day, False)
    elif how == "badly":
        brakes.went_badly(scene.by(ada), detail.id, False)
    else:
        brakes.nobody_ask(scene.by(ada), detail.id)


def forget(scene: Scene) -> None:
    """Ada has it forgotten."""
    (detail,) = of(scene, scene.workspace.ada)
    scene.workspace.application.services.ledger.forget(scene.by(scene.workspace.ada), detail.id)


def end(scene: Scene) -> None:
    """Its end comes, and no tick has forgotten it yet."""
    (detail,) = of(scene, scene.workspace.ada)
    scene.workspace.clock.set(detail.ends_at)


def lower_tier(scene: Scene) -> None:
    """An admin lets only light things be shared."""
    admin, here = scene.workspace.application.services.admin, scene.workspace_id
    admin.change(scene.by(scene.workspace.ada), replace(admin.setup(here), tier=Tier.LIGHT))


def deactivate(scene: Scene, handle: str) -> None:
    """Slack says that somebody was deactivated."""
    person = getattr(scene.workspace, handle)
    scene.workspace.application.services.membership.deactivated(scene.workspace_id, person.id)


LOST: dict[str, Callable[[Scene], None]] = {
    "taken off": take_off,
    "on Ada's quiet list": lambda s: s.keeps_apart(s.workspace.ada, s.workspace.bo),
    "Ada on Bo's quiet list": lambda s: s.keeps_apart(s.workspace.bo, s.workspace.ada),
    "not yet": lambda s: brake(s, "not yet"),
    "went badly": lambda s: brake(s, "badly"),
    "nobody ask": lambda s: brake(s, "nobody"),
    "forgotten": forget,
    "ended": end,
    "only light things": lower_tier,
    "Ada left": lambda s: s.leaves(s.workspace.ada),
    "Ada was deactivated": lambda s: deactivate(s, "ada"),
}
OUT: dict[str, Callable[[Scene], None]] = {
    "left": lambda s: s.leaves(s.workspace.bo),
    "deactivated": lambda s: deactivate(s, "bo"),
}
# After these nothing in the database says any more whom the nudge was about.
WITHOUT_TRACE = ("forgotten", "Ada left")


def kept(scene: Scene, *besides: str) -> dict[str, list[str]]:
    """All that is stored, but for the record of handled requests and some tables."""
    with scene.workspace.database.read() as tx:
        rows = rows_of(tx, scene.workspace_id, WHEN_PRESSED)
    return {name: rows[name] for name in rows.keys() - {"received", *besides}}


def press(scene: Scene, label: str, slack_id: str, nudge: str) -> str | None:
    """Press a button of a nudge; the sentence if it is declined."""
    checkins = scene.workspace.application.services.checkins
    slack_request = replace(scene.by(scene.workspace.bo), slack_id=slack_id)
    try:
        PRESSES[label](checkins, slack_request, nudge)
    except Declined as declined:
        return declined.sentence
    return None


def bo_is_told(scene: Scene, *, reads: bool) -> str:
    """Ada shares with Bo and Chidi, and Bo is told first; the id of his nudge."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY)
    nudge = scene.check_in().id
    if reads:
        workspace.application.services.checkins.read(scene.by(workspace.bo), nudge)
    return nudge


def quiet_list_of_bo(scene: Scene) -> tuple[str, ...]:
    """The people on Bo's quiet list, by Kith's own ids."""
    with scene.workspace.database.read() as tx:
        return people.quiet_list_of(tx, scene.workspace_id, scene.own_id(scene.workspace.bo))


@pytest.mark.parametrize("reads", [False, True])
@pytest.mark.parametrize("why", LOST)
def test_a_stale_press_governs_nothing(scene: Scene, why: str, reads: bool) -> None:
    """
    Whatever the reason, the answer is the same sentence, and nothing changes (P4, P7, P8).

    *Nothing more* is a no, which is always accepted: it only adds to the quiet list.
    """
    nudge = bo_is_told(scene, reads=reads)
    LOST[why](scene)
    bo, before = scene.workspace.bo, kept(scene)
    for label in PRESSES:
        if label != "Nothing more":
            assert press(scene, label, bo.id, nudge) == GONE, label
    assert kept(scene) == before
    turns = kept(scene, "quiet_list")
    declined = press(scene, "Nothing more", bo.id, nudge)

    # What has ended, and isn't forgotten yet, is emptied by the quiet list itself.
    assert why == "ended" or kept(scene, "quiet_list") == turns
    if why in WITHOUT_TRACE:
        assert declined == GONE
    else:
        assert declined is None
        assert quiet_list_of_bo(scene) == (scene.own_id(scene.workspace.ada),)


@pytest.mark.parametrize("why", OUT)
def test_somebody_who_is_out_governs_nothing(scene: Scene, why: str) -> None:
    """Whoever left or was deactivated is asked to join first, and ends nobody's turn (P1, P7)."""
    nudge = bo_is_told(scene, reads=True)
    OUT[why](scene)
    before = kept(scene)
    for label in PRESSES:
        assert press(scene, label, scene.workspace.bo.id, nudge) == JOIN_FIRST, label

    assert kept(scene) == before


@every_case(
    ("who", "sentence"),
    [
        ("dana", GONE),
        # The next listener, an admin who is the owner, a guest, and a person of another workspace.
        ("chidi", GONE),
        ("ada", GONE),
        ("gus", JOIN_FIRST),
        ("hanna", JOIN_FIRST),
        ("outside", JOIN_FIRST),
    ],
)
def test_anothers_nudge_is_gone(scene: Scene, who: str, sentence: str) -> None:
    """A nudge is for its listener alone: for anybody else, admins included, it isn't there (P4)."""
    nudge = str(scene.rows()[0].subject_id) if scene.rows() else bo_is_told(scene, reads=True)
    slack_id = "U0OUTSIDE1" if who == "outside" else getattr(scene.workspace, who).id
    before = kept(scene)
    for label in PRESSES:
        assert press(scene, label, slack_id, nudge) == sentence, label

    assert kept(scene) == before


@pytest.mark.parametrize("label", ["I've been in touch", "Not today", "Nothing more"])
@pytest.mark.parametrize("why", ["taken off", "on Ada's quiet list", "left", "deactivated"])
def test_the_next_listener_keeps_their_turn(scene: Scene, why: str, label: str) -> None:
    """Bo loses sight of it and presses once more: Chidi hears of it all the same (P7)."""
    nudge = bo_is_told(scene, reads=True)
    {**LOST, **OUT}[why](scene)
    press(scene, label, scene.workspace.bo.id, nudge)
    scene.at(WEDNESDAY)
    scene.at(WEDNESDAY + HOUR)
    press(scene, label, scene.workspace.bo.id, nudge)
    scene.at(WEDNESDAY + 2 * HOUR)

    assert scene.nudges(scene.workspace.chidi) == 1
    assert CheckInState.TOLD in states(scene, scene.workspace.ada)[0]


def test_only_what_may_still_be_seen_is_answered(scene: Scene) -> None:
    """One nudge brought two details; Bo was taken off one, and passes: it is the other's turn."""
    workspace, ledger = scene.workspace, scene.workspace.application.services.ledger
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    workspace.clock.advance(timedelta(minutes=1))
    scene.shares(workspace.ada, workspace.bo, workspace.dana)
    scene.at(TUESDAY)
    nudge = next(row.subject_id for row in scene.rows() if row.slack_ts)
    first, _ = of(scene, workspace.ada)
    ledger.take_off(scene.by(workspace.ada), first.id, scene.own_id(workspace.bo))
    assert press(scene, "I've been in touch", workspace.bo.id, nudge) is None

    assert CheckInState.ASKED not in states(scene, workspace.ada)[0]
    assert states(scene, workspace.ada)[1] == [CheckInState.ASKED]
    scene.at(WEDNESDAY)
    scene.at(WEDNESDAY + HOUR)
    assert scene.nudges(workspace.chidi) == 1
    assert scene.nudges(workspace.dana) == 0


@pytest.mark.parametrize("label", PRESSES)
def test_a_second_press_is_answered_like_the_first(scene: Scene, label: str) -> None:
    """The first answer was lost: the second is the same, and nothing else changes (P7)."""
    nudge = bo_is_told(scene, reads=True)
    checkins, bo = scene.workspace.application.services.checkins, scene.workspace.bo
    first = PRESSES[label](checkins, scene.by(bo), nudge)
    after = kept(scene, "disclosures")
    scene.workspace.clock.advance(timedelta(minutes=1))
    second = PRESSES[label](checkins, scene.by(bo), nudge)

    if label != "Read it":
        # Each reading has a record of its own.
        assert second == first
    assert kept(scene, "disclosures") == after


def test_there_is_one_reminder(scene: Scene) -> None:
    """After it came, *Remind me* plans no other (P9)."""
    nudge = bo_is_told(scene, reads=True)
    checkins, bo = scene.workspace.application.services.checkins, scene.workspace.bo
    first = checkins.again(scene.by(bo), nudge)
    assert first is not None
    scene.at(first.moment)
    scene.at(NEXT_MONDAY)

    assert checkins.again(scene.by(bo), nudge) is None
