"""One listener at a time, in the owner's order, and nobody can tell why it came to them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.checkins.listener_turns import Turns
from bot.memory import NextStep, Purpose
from storage import details, people
from storage.records import DetailKind
from tests.bot.delivery.scenario import DAY, HOUR, SECOND, TUESDAY, Scene
from tests.cast import Actor

WEDNESDAY, NEXT_MONDAY = TUESDAY + DAY, TUESDAY + 6 * DAY
BIRTHDAY = date(2026, 11, 26)
THURSDAY = TUESDAY + 2 * DAY


def told(scene: Scene) -> dict[str, int]:
    """How many nudges each of the possible listeners has got."""
    workspace = scene.workspace
    return {
        one.handle: scene.nudges(one)
        for one in (workspace.bo, workspace.chidi, workspace.dana, workspace.emi)
    }


def only(*handles: str) -> dict[str, int]:
    """One nudge for each of these, and none for the others."""
    return {handle: int(handle in handles) for handle in ("bo", "chidi", "dana", "emi")}


def test_one_at_a_time_in_the_owners_order(scene: Scene) -> None:
    """Each hears only if the one before could not ask: a working day without answer each (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.chidi, workspace.bo, workspace.dana)
    scene.at(TUESDAY)
    assert told(scene) == only("chidi")
    scene.at(WEDNESDAY - SECOND)
    assert told(scene) == only("chidi")
    scene.at(WEDNESDAY)
    assert told(scene) == only("chidi", "bo")
    scene.at(THURSDAY)
    # Thursday is Thanksgiving where Dana lives.
    scene.at(THURSDAY + 6 * HOUR)
    assert told(scene) == only("chidi", "bo")
    scene.at(THURSDAY + DAY + 6 * HOUR)
    assert told(scene) == only("chidi", "bo", "dana")
    scene.at(THURSDAY + 8 * DAY)

    assert told(scene) == only("chidi", "bo", "dana")


def test_a_late_tick_costs_nobody_their_morning(scene: Scene) -> None:
    """Ticks are seconds late; a next listener with the same hours is told the next day (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY + 7 * SECOND)
    assert scene.nudges(workspace.bo) == 1
    scene.at(WEDNESDAY - 7 * SECOND)
    assert scene.nudges(workspace.chidi) == 0
    scene.at(WEDNESDAY + 9 * SECOND)

    assert scene.nudges(workspace.chidi) == 1


@pytest.mark.parametrize("bo", ["is silent", "passes", "passes for good"])
def test_a_pass_cannot_be_told_from_silence(scene: Scene, bo: str) -> None:
    """Whatever Bo does or does not do, Chidi is told at the same moment (P7)."""
    workspace, checkins = scene.workspace, scene.workspace.application.services.checkins
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY)
    workspace.clock.set(TUESDAY + HOUR)
    if bo == "passes":
        checkins.not_today(scene.by(workspace.bo), scene.check_in().id)
    if bo == "passes for good":
        checkins.nothing_more(scene.by(workspace.bo), scene.check_in().id)
    scene.at(WEDNESDAY - SECOND)
    assert told(scene) == only("bo")
    scene.at(WEDNESDAY)

    assert told(scene) == only("bo", "chidi")


def test_reading_holds_the_turn(scene: Scene) -> None:
    """A listener who has read it keeps the turn, and nobody else is told (P7)."""
    workspace, checkins = scene.workspace, scene.workspace.application.services.checkins
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY)
    opened = checkins.read(scene.by(workspace.bo), scene.check_in().id)
    scene.at(WEDNESDAY)
    scene.at(NEXT_MONDAY)

    assert opened.recalled[0].words == "My mother is ill"
    assert told(scene) == only("bo")


@pytest.mark.parametrize("apart_by", ["ada", "bo"])
def test_the_quiet_list_holds_in_both_directions(scene: Scene, apart_by: str) -> None:
    """People who are kept apart are skipped in silence, whichever of them wished it (P4)."""
    workspace = scene.workspace
    one, other = (
        (workspace.ada, workspace.bo) if apart_by == "ada" else (workspace.bo, workspace.ada)
    )
    scene.keeps_apart(one, other)
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY)
    assert told(scene) == only()
    # Bo's turn passes in silence, so nobody can tell why Chidi is told (P13).
    scene.at(WEDNESDAY)

    assert told(scene) == only("chidi")


def test_being_kept_apart_counts_until_the_last_moment(scene: Scene) -> None:
    """A quiet list that changed after planning counts (P4)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.keeps_apart(workspace.bo, workspace.ada)
    scene.at(TUESDAY)
    assert told(scene) == only()
    scene.at(WEDNESDAY)

    assert told(scene) == only("chidi")


def test_somebody_who_has_not_joined_is_told_nothing(scene: Scene) -> None:
    """Emi is first and has not joined: Chidi is told, and Emi not even when she joins (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.emi, workspace.chidi)
    scene.at(TUESDAY)
    scene.joins(workspace.emi)
    scene.at(TUESDAY + 17 * HOUR)

    assert told(scene) == only("chidi")


@pytest.mark.parametrize("how", ["not today", "nothing more"])
def test_a_listener_who_read_it_can_still_pass(scene: Scene, how: str) -> None:
    """Slack refused the view, so the buttons stayed; Chidi is told next (P7)."""
    workspace, checkins = scene.workspace, scene.workspace.application.services.checkins
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY)
    nudge = scene.check_in().id
    checkins.read(scene.by(workspace.bo), nudge)
    passes = checkins.not_today if how == "not today" else checkins.nothing_more
    passes(scene.by(workspace.bo), nudge)
    scene.at(WEDNESDAY - SECOND)
    assert scene.nudges(workspace.chidi) == 0
    scene.at(WEDNESDAY)

    assert scene.nudges(workspace.chidi) == 1


def test_somebody_who_joins_is_told_what_waited_for_them(scene: Scene) -> None:
    """Nobody could be told for a week; it comes on the first morning after joining."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.emi)
    scene.at(TUESDAY + 2 * HOUR)
    scene.joins(workspace.emi)
    scene.at(WEDNESDAY - 9 * HOUR)
    assert told(scene) == only()
    scene.at(WEDNESDAY - 8 * HOUR)

    assert told(scene) == only("emi")


@pytest.mark.parametrize(("later", "comes"), [(0 * SECOND, True), (SECOND, False)])
def test_a_detail_that_waited_for_two_weeks_is_not_told(
    scene: Scene, later: timedelta, comes: bool
) -> None:
    """Two weeks after an illness was shared it is too late to tell a listener."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.emi)
    last_morning = TUESDAY + 13 * DAY - 8 * HOUR
    workspace.clock.set(last_morning + later)
    scene.joins(workspace.emi)
    scene.at(last_morning + HOUR)
    scene.at(last_morning + 2 * DAY)

    assert comes == scene.nudges(workspace.emi)


def test_all_hear_of_a_birthday(scene: Scene) -> None:
    """All named listeners are told on its morning (P7)."""
    workspace = scene.workspace
    named = (workspace.bo, workspace.chidi, workspace.dana)
    scene.shares(workspace.ada, *named, kind=DetailKind.CELEBRATION, day=BIRTHDAY)
    scene.at(THURSDAY - SECOND)
    assert told(scene) == only()
    scene.at(THURSDAY)
    assert told(scene) == only("bo", "chidi")
    # Thursday is Thanksgiving where Dana lives.
    scene.at(THURSDAY + 6 * HOUR)
    assert told(scene) == only("bo", "chidi")
    scene.at(THURSDAY + DAY + 6 * HOUR)

    assert told(scene) == only("bo", "chidi", "dana")


def test_somebody_who_joins_before_a_birthday_hears_of_it_too(scene: Scene) -> None:
    """Other listeners' plans keep nobody from hearing of a birthday (P7)."""
    workspace = scene.workspace
    scene.shares(
        workspace.ada, workspace.bo, workspace.emi, kind=DetailKind.CELEBRATION, day=BIRTHDAY
    )
    scene.joins(workspace.emi)
    scene.at(THURSDAY - 8 * HOUR)
    scene.at(THURSDAY)

    assert told(scene) == only("bo", "emi")


def test_nobody_hears_of_a_birthday_twice(scene: Scene) -> None:
    """Leaving and joining again on the day brings no second message."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.CELEBRATION, day=BIRTHDAY)
    scene.at(THURSDAY)
    scene.leaves(workspace.bo)
    scene.joins(workspace.bo)
    scene.at(THURSDAY + HOUR)
    scene.at(THURSDAY + DAY)

    assert len(scene.rows()) == 1


@pytest.mark.parametrize("after_being_told", [False, True])
def test_when_a_listener_leaves_the_next_one_is_told(scene: Scene, after_being_told: bool) -> None:
    """This holds after they were told, too, and without waiting for a silent day (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    if after_being_told:
        scene.at(TUESDAY)
    scene.leaves(workspace.bo)
    scene.at(WEDNESDAY)

    assert scene.nudges(workspace.bo) == 0
    assert scene.nudges(workspace.chidi) == 1


def test_a_taste_plans_nothing(scene: Scene) -> None:
    """A taste is shown at a coffee, and queues no message."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, kind=DetailKind.TASTE)

    assert scene.rows() == []


def edits(scene: Scene, named: list[Actor] | None = None, **values: object) -> None:
    """Let Ada change the one thing that she shared, as its form would."""
    workspace = scene.workspace
    with workspace.database.write() as tx:
        (detail,) = details.of_owner(tx, scene.workspace_id, scene.own_id(workspace.ada))
        if values:
            details.change(tx, scene.workspace_id, detail.id, **values)
        if named is not None:
            for one in details.listeners_of(tx, scene.workspace_id, detail.id):
                details.take_off(tx, scene.workspace_id, detail.id, one.person_id)
            ids = [people.get_or_add(tx, scene.workspace_id, one.id).id for one in named]
            details.name_listeners(tx, scene.workspace_id, detail.id, ids)
        changed = details.get(tx, scene.workspace_id, detail.id)
        assert changed is not None
        Turns().change(tx, detail, changed, workspace.clock.now())


@pytest.mark.parametrize("after_being_told", [False, True])
def test_a_new_date_moves_everything_with_it(scene: Scene, after_being_told: bool) -> None:
    """The sent message is emptied, and Bo is told in the morning after the new day (P6)."""
    workspace = scene.workspace
    # Two messages would use up this week's budget.
    scene.changes(workspace.bo, weekly_budget=3)
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    if after_being_told:
        scene.at(TUESDAY)
    edits(scene, event_date=(TUESDAY + 2 * DAY).date())
    scene.at(WEDNESDAY)
    scene.at(THURSDAY)
    assert told(scene) == only()
    scene.at(TUESDAY + 3 * DAY)

    assert told(scene) == only("bo")


def test_changing_the_kind_to_taste_cancels_the_plans(scene: Scene) -> None:
    """A taste waits for a coffee; the nudge that was sent is emptied."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.at(TUESDAY)
    edits(scene, kind=DetailKind.TASTE)
    scene.at(WEDNESDAY)

    assert told(scene) == only()


def test_changed_words_leave_the_turn_unchanged(scene: Scene) -> None:
    """Nobody is told twice because a word was corrected (P7)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.at(TUESDAY)
    edits(scene)
    scene.at(TUESDAY + HOUR)
    assert told(scene) == only("bo")
    scene.at(WEDNESDAY)

    assert told(scene) == only("bo", "chidi")


def test_a_removed_listener_loses_access_and_the_turn_goes_on(scene: Scene) -> None:
    """Bo's message is emptied, and Chidi is told when Bo's turn is over (P4, P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo)
    scene.at(TUESDAY)
    edits(scene, [workspace.chidi])
    scene.at(WEDNESDAY - SECOND)
    assert told(scene) == only()
    scene.at(WEDNESDAY)

    assert told(scene) == only("chidi")


def test_a_new_order_holds_before_anybody_was_told(scene: Scene) -> None:
    """The listener who is now first is told first (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    edits(scene, [workspace.chidi, workspace.bo])
    scene.at(TUESDAY)

    assert told(scene) == only("chidi")


def test_a_new_listener_is_told_if_nobody_was(scene: Scene) -> None:
    """A private detail may be opened to Bo, who is told from his next morning on."""
    workspace = scene.workspace
    scene.shares(workspace.ada)
    scene.at(TUESDAY + HOUR)
    edits(scene, [workspace.bo])
    scene.at(WEDNESDAY)

    assert told(scene) == only("bo")


def test_the_planned_day_depends_only_on_the_owner(scene: Scene) -> None:
    """Ada reads the same day whether or not Bo wants to hear of her (P13)."""
    workspace, ledger = scene.workspace, scene.workspace.application.services.ledger
    scene.shares(workspace.ada, workspace.bo)
    before = ledger.read(scene.by(workspace.ada), Purpose.LEDGER)
    scene.keeps_apart(workspace.bo, workspace.ada)
    after = ledger.read(scene.by(workspace.ada), Purpose.LEDGER)

    assert before is not None
    assert after is not None
    assert before.entries[0].outlook == after.entries[0].outlook
    assert before.entries[0].outlook.next_at == TUESDAY
    scene.at(TUESDAY)
    later = ledger.read(scene.by(workspace.ada), Purpose.LEDGER)
    assert later is not None
    assert later.entries[0].outlook.step is NextStep.UNDER_WAY


def test_no_birthday_is_due_while_its_owner_grieves(scene: Scene) -> None:
    """On the day itself the ledger doesn't say that somebody is asked, as nobody is (P15)."""
    workspace, ledger = scene.workspace, scene.workspace.application.services.ledger
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.CELEBRATION, day=WEDNESDAY.date())
    scene.shares(workspace.ada, workspace.chidi, kind=DetailKind.LOSS)
    scene.at(WEDNESDAY + HOUR)
    known = ledger.read(scene.by(workspace.ada), Purpose.LEDGER)

    assert known is not None
    steps = {one.detail.kind: one.outlook.step for one in known.entries}
    assert steps[DetailKind.CELEBRATION] is NextStep.OWNER_GRIEVES
    assert scene.nudges(workspace.bo) == 0
