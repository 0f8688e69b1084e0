"""Planning check-ins: who is told next, what is bundled, moved and held back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from bot.checkins.composers import CheckInComposer
from bot.delivery.message_kinds import MessageKind
from storage import check_ins, details
from storage.records import CheckInState, Detail, DetailKind, Tier, Timing
from tests.bot.checkins.test_listener_turns import only, told
from tests.bot.delivery.scenario import DAY, HOUR, MINUTE, SECOND, TUESDAY, Scene
from tests.cast import Actor

WEDNESDAY, THURSDAY, FRIDAY = TUESDAY + DAY, TUESDAY + 2 * DAY, TUESDAY + 3 * DAY
NEXT_MONDAY, NEXT_TUESDAY = TUESDAY + 6 * DAY, TUESDAY + 7 * DAY


def of(scene: Scene, owner: Actor) -> list[Detail]:
    """What somebody shared, oldest first."""
    with scene.workspace.database.read() as tx:
        mine = details.of_owner(tx, scene.workspace_id, scene.own_id(owner))
    return sorted(mine, key=lambda one: (one.shared_at, one.id))


def states(scene: Scene, owner: Actor) -> list[list[CheckInState]]:
    """The states of the check-ins about each of somebody's details."""
    with scene.workspace.database.read() as tx:
        return [
            [one.state for one in check_ins.of_detail(tx, scene.workspace_id, detail.id)]
            for detail in of(scene, owner)
        ]


def at_each_morning(scene: Scene, days: int) -> None:
    """One tick at nine in Stockholm and in Lagos on each of so many days from Tuesday on."""
    for day in range(days):
        scene.at(TUESDAY + day * DAY)


def test_a_listener_who_was_away_is_told_when_they_are_back(scene: Scene) -> None:
    """Bo is the only one, and has paused until Friday: nothing is lost, and he hears on Friday."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo)
    scene.changes(workspace.bo, paused=True, paused_until=FRIDAY.date())
    at_each_morning(scene, 3)
    assert told(scene) == only()
    scene.at(FRIDAY)

    assert told(scene) == only("bo")


def test_all_others_come_before_a_second_try(scene: Scene) -> None:
    """Bo is away on Tuesday, Chidi silent on Wednesday: on Thursday Bo is tried again (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.changes(workspace.bo, paused=True, paused_until=THURSDAY.date())
    at_each_morning(scene, 2)
    assert told(scene) == only("chidi")
    scene.at(THURSDAY)

    assert told(scene) == only("bo", "chidi")


def test_nobody_is_tried_after_the_last_moment(scene: Scene) -> None:
    """Nobody is told of an exam more than five days later, although Bo is back then (P6)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.EXAM)
    scene.changes(workspace.bo, paused=True, paused_until=NEXT_MONDAY.date())
    at_each_morning(scene, 14)

    assert told(scene) == only()


def test_a_late_answer_cancels_the_next_turn(scene: Scene) -> None:
    """Bo's turn is over when he writes to Ada on Wednesday; Dana, who begins later, is not told."""
    workspace, checkins = scene.workspace, scene.workspace.application.services.checkins
    scene.shares(workspace.ada, workspace.bo, workspace.dana)
    scene.at(TUESDAY)
    nudge = scene.check_in().id
    scene.at(WEDNESDAY)
    assert len(states(scene, workspace.ada)[0]) == 2
    checkins.asked(scene.by(workspace.bo), nudge)
    scene.at(WEDNESDAY + 8 * HOUR)
    scene.at(THURSDAY + 8 * HOUR)

    assert scene.nudges(workspace.dana) == 0


def test_two_details_of_one_owner_come_in_one_message(scene: Scene) -> None:
    """Both are due on Tuesday: one message, one of the budget, and both are read in it (P9)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.shares(workspace.ada, workspace.bo, workspace.dana, kind=DetailKind.EXAM)
    scene.at(TUESDAY)
    scene.at(TUESDAY + MINUTE)
    assert told(scene) == only("bo")
    workspace.bo.presses("Read it")
    assert workspace.bo.reads_modal().count("My mother is ill") == 2
    assert workspace.bo.reads_modal().count("Their wish") == 2
    scene.at(WEDNESDAY)
    scene.at(WEDNESDAY + 7 * HOUR)

    assert told(scene) == only("bo")
    assert states(scene, workspace.ada) == [[CheckInState.READ], [CheckInState.READ]]
    workspace.bo.presses("I've been in touch")
    assert states(scene, workspace.ada) == [[CheckInState.ASKED], [CheckInState.ASKED]]


def test_a_pass_applies_to_everything_in_the_message(scene: Scene) -> None:
    """Each detail goes to the next on its own list, as after silence (P7)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.shares(workspace.ada, workspace.bo, workspace.dana, kind=DetailKind.EXAM)
    scene.at(TUESDAY)
    workspace.bo.presses("Not today")
    scene.at(WEDNESDAY)
    scene.at(WEDNESDAY + 7 * HOUR)

    assert states(scene, workspace.ada) == [
        [CheckInState.PUT_OFF, CheckInState.TOLD],
        [CheckInState.PUT_OFF, CheckInState.TOLD],
    ]
    assert scene.nudges(workspace.chidi) == scene.nudges(workspace.dana) == 1


def test_what_was_bundled_into_a_dropped_message_stands_alone(scene: Scene) -> None:
    """It was to come with a message that wasn't sent, and is part of no message then."""
    workspace, now = scene.workspace, TUESDAY + MINUTE
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.EXAM)
    composer = CheckInComposer(workspace.application.services.gate)
    with workspace.database.write() as tx:
        here, both = scene.workspace_id, of(scene, workspace.ada)
        first, second = (check_ins.of_detail(tx, here, each.id)[0] for each in both)
        [row] = [one for one in scene.rows() if one.subject_id == first.id]
        composer.compose(tx, row, now)
        assert {one.id for one in check_ins.of_nudge(tx, here, first.id)} == {first.id, second.id}
        composer.dropped(tx, row, now)

        assert [one.id for one in check_ins.of_nudge(tx, here, first.id)] == [first.id]


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("how", ["brake", "forget"])
def test_withdrawing_one_detail_leaves_the_rest_of_the_message(
    scene: Scene, which: int, how: str
) -> None:
    """One of two is braked or forgotten: Bo reads the other. Both: the message is empty (P8)."""
    workspace, services = scene.workspace, scene.workspace.application.services
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.EXAM)
    scene.at(TUESDAY)
    both = of(scene, workspace.ada)
    stop = services.brakes.nobody_ask if how == "brake" else services.ledger.forget
    stop(scene.by(workspace.ada), both[which].id)
    scene.at(TUESDAY + HOUR)
    assert told(scene) == only("bo")
    workspace.bo.presses("Read it")
    assert workspace.bo.reads_modal().count("My mother is ill") == 1
    stop(scene.by(workspace.ada), both[1 - which].id)
    scene.at(TUESDAY + 2 * HOUR)

    assert "was withdrawn" in workspace.bo.last()


@pytest.mark.parametrize("bo", ["asked", "silent"])
@pytest.mark.parametrize("how", ["deactivated", "not allowed"])
def test_a_message_with_two_details_is_emptied_when_neither_may_be_seen(
    scene: Scene, bo: str, how: str
) -> None:
    """Bo's turns are over; then Ada leaves, or sharing is switched off: no trace of her."""
    workspace, services = scene.workspace, scene.workspace.application.services
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.EXAM)
    scene.at(TUESDAY)
    if bo == "asked":
        workspace.bo.presses("Read it")
        services.checkins.asked(scene.by(workspace.bo), str(scene.rows()[0].subject_id))
    scene.at(WEDNESDAY)
    scene.at(WEDNESDAY + 7 * HOUR)
    settled = CheckInState.ASKED if bo == "asked" else CheckInState.LAPSED
    assert states(scene, workspace.ada) == [[settled], [settled]]
    if how == "deactivated":
        services.membership.deactivated(scene.workspace_id, workspace.ada.id)
    else:
        wanted = replace(services.admin.setup(scene.workspace_id), tier=Tier.COFFEE_ONLY)
        services.admin.change(scene.by(workspace.ada), wanted)
    scene.at(THURSDAY)

    assert not any(workspace.ada.mention in one for one in workspace.bo.told())
    assert scene.nudges(workspace.bo) == 0


def test_a_correction_under_the_brake_tells_nobody_twice(scene: Scene) -> None:
    """Kith remembers who was told and has asked, also when the brake is lifted again (P7)."""
    workspace, services = scene.workspace, scene.workspace.application.services
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY)
    nudge = scene.check_in().id
    services.checkins.read(scene.by(workspace.bo), nudge)
    services.checkins.asked(scene.by(workspace.bo), nudge)
    (detail,) = of(scene, workspace.ada)
    services.brakes.nobody_ask(scene.by(workspace.ada), detail.id)
    draft = services.editing.draft(scene.by(workspace.ada), detail.id)
    services.sharing.share(scene.by(workspace.ada), replace(draft, words="My mother is better"))
    services.brakes.lift(scene.by(workspace.ada), detail.id)
    for day in (1, 2, 6):
        scene.at(TUESDAY + day * DAY)

    assert len(scene.rows()) == 1


@pytest.mark.parametrize("timing", [None, *Timing])
@pytest.mark.parametrize("earlier", ["waits", "was told", "is braked", "is another's", "is none"])
def test_the_owners_order_holds_whatever_else_they_shared(
    scene: Scene, earlier: str, timing: Timing | None
) -> None:
    """Bo was first on another list of Ada's; of this one Chidi is told first, as she wrote (P7)."""
    workspace = scene.workspace
    if earlier != "is none":
        owner = workspace.dana if earlier == "is another's" else workspace.ada
        scene.shares(owner, workspace.bo, workspace.chidi)
    if earlier == "is braked":
        scene.brakes(workspace.ada)
    if earlier == "was told":
        scene.at(TUESDAY)
    workspace.clock.advance(MINUTE)
    today = workspace.clock.now().date()
    scene.shares(
        workspace.ada,
        workspace.chidi,
        workspace.bo,
        kind=DetailKind.EXAM,
        day=today + DAY,
        timing=timing,
        told_on=today + 2 * DAY,
    )
    *_, newest = of(scene, workspace.ada)
    with workspace.database.read() as tx:
        (planned,) = check_ins.of_detail(tx, scene.workspace_id, newest.id)

    assert planned.person_id == scene.own_id(workspace.chidi)


def test_the_reminder_comes_once_in_the_afternoon(scene: Scene) -> None:
    """It holds the turn, uses no budget, and does not say what it is about (P5, P7)."""
    workspace, checkins = scene.workspace, scene.workspace.application.services.checkins
    scene.shares(workspace.ada, workspace.bo, workspace.chidi)
    scene.at(TUESDAY)
    nudge = scene.check_in().id
    checkins.read(scene.by(workspace.bo), nudge)
    again = checkins.again(scene.by(workspace.bo), nudge)
    assert again is not None
    assert checkins.again(scene.by(workspace.bo), nudge) == again
    two_o_clock = TUESDAY + 5 * HOUR
    assert again.moment == two_o_clock
    scene.at(two_o_clock - SECOND)
    assert len(scene.requests()) == 1
    scene.at(two_o_clock)
    assert workspace.bo.last().startswith("You wanted a reminder")
    assert "mother" not in workspace.bo.last()
    scene.at(WEDNESDAY)
    scene.at(WEDNESDAY + 6 * HOUR)

    assert scene.nudges(workspace.chidi) == 0
    assert sum("reminder" in one for one in workspace.bo.told()) == 1


@pytest.mark.parametrize("what", ["asked", "braked", "taken off"])
def test_no_reminder_after_asking_or_losing_access(scene: Scene, what: str) -> None:
    """Nobody is reminded of a detail that they asked about, or may not see any more (P8)."""
    workspace, services = scene.workspace, scene.workspace.application.services
    scene.shares(workspace.ada, workspace.bo)
    scene.at(TUESDAY)
    nudge = scene.check_in().id
    services.checkins.read(scene.by(workspace.bo), nudge)
    services.checkins.again(scene.by(workspace.bo), nudge)
    if what == "asked":
        services.checkins.asked(scene.by(workspace.bo), nudge)
    if what == "braked":
        scene.brakes(workspace.ada)
    if what == "taken off":
        (detail,) = of(scene, workspace.ada)
        services.ledger.take_off(scene.by(workspace.ada), detail.id, scene.own_id(workspace.bo))
    scene.at(TUESDAY + 5 * HOUR)
    scene.at(WEDNESDAY)

    assert not any("reminder" in one for one in workspace.bo.told())


def test_other_working_hours_move_what_is_planned(scene: Scene) -> None:
    """Bo begins at noon from now on, and on Tuesdays not at all (P6)."""
    workspace, membership = scene.workspace, scene.workspace.application.services.membership
    scene.shares(workspace.ada, workspace.bo)
    wished = membership.preferences(scene.by(workspace.bo))
    later = replace(wished, work_start=time(12), work_end=time(17), work_days=(2, 3, 4))
    membership.prefer(scene.by(workspace.bo), later)
    (row,) = scene.rows()
    assert row.due_at == WEDNESDAY + 3 * HOUR
    scene.at(WEDNESDAY)
    assert told(scene) == only()
    scene.at(WEDNESDAY + 3 * HOUR)

    assert told(scene) == only("bo")


def test_an_owner_who_moves_takes_the_day_along(scene: Scene) -> None:
    """Ada's Tuesday ends later in Honolulu, so Bo hears on Thursday instead of Wednesday (P6)."""
    workspace, membership = scene.workspace, scene.workspace.application.services.membership
    scene.shares(workspace.ada, workspace.bo, day=TUESDAY.date())
    assert scene.row().due_at == WEDNESDAY
    membership.moved(scene.workspace_id, workspace.ada.id, "Pacific/Honolulu")

    assert scene.row().due_at == THURSDAY


def test_no_icebreakers_while_somebody_worries(scene: Scene) -> None:
    """For a week after telling of her mother's illness Ada gets no icebreakers; later again."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo)
    for day, questions in ((3, 0), (6, 0), (20, 1)):
        now = TUESDAY + day * DAY + 2 * HOUR
        scene.changes(workspace.ada, next_icebreaker_at=now)
        scene.at(now)
        asked = scene.rows(MessageKind.ICEBREAKER)
        assert sum(row.receiver_id == scene.own_id(workspace.ada) for row in asked) == questions


def test_a_waiting_icebreaker_is_not_sent_after_a_loss(scene: Scene) -> None:
    """Bo is snoozed when his question is due, and tells of a loss before he could get it."""
    workspace = scene.workspace
    scene.changes(workspace.bo, next_icebreaker_at=TUESDAY)
    workspace.sandbox.set_user("bo", snooze_until=int((TUESDAY + HOUR).timestamp()))
    scene.at(TUESDAY)
    assert len(scene.rows(MessageKind.ICEBREAKER)) == 1
    scene.shares(workspace.bo, kind=DetailKind.LOSS)
    scene.at(TUESDAY + HOUR)

    assert scene.questions(workspace.bo) == 0


def test_no_good_news_of_somebody_who_grieves(scene: Scene) -> None:
    """Ada lost somebody: nobody is nudged about her birthday in those weeks."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, kind=DetailKind.CELEBRATION, day=FRIDAY.date())
    scene.shares(workspace.ada, workspace.chidi, kind=DetailKind.LOSS)
    at_each_morning(scene, 4)
    for day in range(4, 8):
        scene.at(TUESDAY + day * DAY)

    assert scene.nudges(workspace.bo) == 0
    assert scene.nudges(workspace.chidi) == 1


def test_one_person_remembers_the_day_a_year_later(scene: Scene) -> None:
    """Only if Ada wished so: once after the loss, and once on its day, one at a time (P7)."""
    workspace = scene.workspace
    day = date(2026, 11, 20)
    scene.shares(
        workspace.ada, workspace.bo, workspace.chidi, kind=DetailKind.LOSS, day=day, yearly=True
    )
    scene.at(NEXT_MONDAY)
    assert told(scene) == only("bo")
    workspace.bo.presses("Read it")
    workspace.bo.presses("I've been in touch")
    workspace.bo.closes()
    scene.at(TUESDAY + 300 * DAY)
    # 20 November 2027 is a Saturday, so it is on Monday that Bo hears of it.
    monday = TUESDAY + 363 * DAY
    scene.at(monday - SECOND)
    # He has been in touch, so thanks stand where the first one was, with *Read it again*.
    assert told(scene) == only("bo")
    scene.at(monday)

    assert scene.nudges(workspace.bo) == 2


def test_a_birthday_is_told_again_next_year_if_wished(scene: Scene) -> None:
    """All named listeners hear of it in both years, and of another birthday only once."""
    workspace = scene.workspace
    scene.shares(
        workspace.ada,
        workspace.bo,
        workspace.chidi,
        kind=DetailKind.CELEBRATION,
        day=FRIDAY.date(),
        yearly=True,
    )
    scene.shares(workspace.dana, workspace.emi, kind=DetailKind.CELEBRATION, day=FRIDAY.date())
    scene.joins(workspace.emi)
    scene.at(FRIDAY - 8 * HOUR)
    scene.at(FRIDAY)
    assert told(scene) == only("bo", "chidi", "emi")
    # 27 November 2027 is a Saturday.
    for hours in range(0, 48, 8):
        scene.at(TUESDAY + 370 * DAY + hours * HOUR)

    assert scene.nudges(workspace.bo) == scene.nudges(workspace.chidi) == 2
    # Dana's was forgotten thirty days after its day, and its nudges are emptied.
    assert scene.nudges(workspace.emi) == 0


def test_after_an_outage_nobody_is_flooded(scene: Scene) -> None:
    """Four owners, one listener, six days down: one a day, two a week, and each says it is late."""
    workspace = scene.workspace
    for owner in (workspace.ada, workspace.chidi, workspace.dana):
        scene.shares(owner, workspace.bo)
    scene.at(NEXT_MONDAY)
    scene.at(NEXT_MONDAY + HOUR)
    assert scene.nudges(workspace.bo) == 1
    assert sum("a few days late" in one for one in workspace.bo.told()) == 1
    scene.at(NEXT_TUESDAY)
    scene.at(NEXT_TUESDAY + HOUR)
    assert scene.nudges(workspace.bo) == 2
    scene.at(NEXT_TUESDAY + DAY)

    assert scene.nudges(workspace.bo) == 2
