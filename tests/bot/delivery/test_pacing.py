"""When a message may be sent, and how many: the rules, and their effect on delivery."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coffee.booking.composers import composers as booking_composers
from bot.delivery.message_kinds import (
    MOST_UNPRESSED,
    POLICIES,
    PRESSED,
    QUESTIONS,
    UNASKED,
    UNPRESSED,
    MessageKind,
)
from bot.delivery.pacing import (
    SentCounts,
    before,
    exceeds_budget,
    free_at,
    hours_for,
    next_send_time,
    waits_for_another_day,
)
from bot.runtime.working_hours import Hours, hours_of
from storage.records import DetailKind, Outgoing, Person, SendState, Timing
from tests.bot.delivery.scenario import AFTERNOON, DAY, HOUR, MINUTE, SECOND, TUESDAY, Scene
from tests.storage.builders import a_member
from tests.tables import every_case

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
WEDNESDAY, THURSDAY, NEXT_MONDAY = TUESDAY + DAY, TUESDAY + 2 * DAY, TUESDAY + 6 * DAY
# The first round that was not announced to them on joining is announced then.
IN_TWO_WEEKS = NEXT_MONDAY + 7 * DAY


def nine_to_five(zone: str) -> Hours:
    """Ordinary working hours."""
    return Hours(zone, time(9), time(17), (0, 1, 2, 3, 4))


@every_case(
    ("zones", "now", "moment"),
    [
        (["Europe/London"], "2026-11-24 12:00", "2026-11-24 12:00"),
        (["Europe/London"], "2026-11-24 17:00", "2026-11-25 09:00"),
        (["Europe/London", "America/New_York"], "2026-11-24 12:00", "2026-11-24 14:00"),
        # No hour in common: when one works, and it is night for none.
        (["Asia/Tokyo", "America/New_York"], "2026-11-24 12:00", "2026-11-25 00:00"),
        (["Europe/London", "Pacific/Auckland"], "2026-11-24 10:00", "2026-11-24 20:00"),
        (["Europe/London", "Pacific/Auckland"], "2026-11-27 10:00", "2026-11-30 20:00"),
        # There is none of these either: the first of them who works decides.
        (
            ["Asia/Tokyo", "Europe/Berlin", "America/Los_Angeles"],
            "2026-11-24 18:00",
            "2026-11-24 18:00",
        ),
    ],
)
def test_the_next_send_time(zones: list[str], now: str, moment: str) -> None:
    """When all of them work, else when one does and the others are awake (P6)."""
    at, expected = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (now, moment))

    assert expected == next_send_time([nine_to_five(zone) for zone in zones], at)


def test_people_who_never_work_have_no_send_time() -> None:
    """Without working hours there is no time to disturb somebody."""
    assert next_send_time([Hours("Europe/London", time(9), time(17), ())], NOON) is None


def test_somebody_who_left_gets_nothing() -> None:
    """One person who is no member any more holds a message back."""
    ada = a_member(Person("w", "ada", "UADA", None))

    assert hours_for({"ada": ada}, ["ada"]) == [hours_of(ada)]
    assert hours_for({"ada": ada}, ["ada", "bo"]) is None


def outgoing(kind: MessageKind) -> Outgoing:
    """A row of this kind."""
    return Outgoing(
        workspace_id="w",
        id="row",
        kind=kind,
        receiver_id="bo",
        subject_id="subject",
        business_key="key",
        priority=1,
        due_at=NOON,
        send_until=NOON + DAY,
        state=SendState.SENDING,
        tries=1,
        conversation_id=None,
        slack_ts=None,
        lease_holder="me",
        first_try_at=NOON,
        last_try_at=NOON,
        sent_at=None,
        withdrawn_at=None,
    )


NOTHING_SAID = SentCounts(today=0, today_in_all=0, this_week=0, weekly_budget=2)


@every_case(
    ("kind", "said", "too_many"),
    [
        (MessageKind.CHECK_IN, NOTHING_SAID, False),
        (MessageKind.CHECK_IN, replace(NOTHING_SAID, this_week=1), False),
        (MessageKind.CHECK_IN, replace(NOTHING_SAID, this_week=2), True),
        (MessageKind.CHECK_IN, replace(NOTHING_SAID, this_week=3), True),
        (MessageKind.CHECK_IN, replace(NOTHING_SAID, today=1, this_week=1), True),
        (MessageKind.CHECK_IN, replace(NOTHING_SAID, today_in_all=5), False),
        (MessageKind.CHECK_IN, replace(NOTHING_SAID, weekly_budget=0), True),
        (MessageKind.CHECK_IN, replace(NOTHING_SAID, this_week=1, weekly_budget=1), True),
        (MessageKind.ICEBREAKER, replace(NOTHING_SAID, this_week=1), False),
        (MessageKind.ICEBREAKER, replace(NOTHING_SAID, this_week=2), True),
        # An icebreaker leaves the budget to more important messages of the same week.
        (MessageKind.ICEBREAKER, replace(NOTHING_SAID, this_week=1, waiting_first=1), True),
        (MessageKind.ICEBREAKER, replace(NOTHING_SAID, waiting_first=1), False),
        # So do the questions that matter least; what matters as much as a check-in doesn't.
        (MessageKind.ENDING_QUESTION, replace(NOTHING_SAID, this_week=1, waiting_first=1), True),
        (MessageKind.ENDING_QUESTION, replace(NOTHING_SAID, waiting_first=1), False),
        (MessageKind.PAUSE_QUESTION, replace(NOTHING_SAID, this_week=1, waiting_first=1), True),
        (MessageKind.NOBODY_OPENED, replace(NOTHING_SAID, this_week=1, waiting_first=1), False),
        (MessageKind.CHECK_IN, replace(NOTHING_SAID, this_week=1, waiting_first=1), False),
        # A question to the owner of a detail is unasked, too: none is none.
        (MessageKind.ENDING_QUESTION, replace(NOTHING_SAID, this_week=1), False),
        (MessageKind.ENDING_QUESTION, replace(NOTHING_SAID, this_week=2), True),
        (MessageKind.ENDING_QUESTION, replace(NOTHING_SAID, weekly_budget=0), True),
        (MessageKind.SECOND_WEEK_QUESTION, replace(NOTHING_SAID, weekly_budget=0), True),
        (MessageKind.NOBODY_OPENED, replace(NOTHING_SAID, this_week=1), False),
        (MessageKind.NOBODY_OPENED, replace(NOTHING_SAID, weekly_budget=0), True),
        # What people asked for draws on no budget.
        (MessageKind.ROUND_ANNOUNCEMENT, replace(NOTHING_SAID, this_week=9), False),
        (MessageKind.OUTCOME_QUESTION, replace(NOTHING_SAID, weekly_budget=0), False),
        # A group has no budget.
        (MessageKind.INTRODUCTION, None, False),
    ],
)
def test_messages_over_the_budget(
    kind: MessageKind, said: SentCounts | None, too_many: bool
) -> None:
    """At most one check-in a day and two unasked messages a week (P9)."""
    assert too_many is exceeds_budget(outgoing(kind), said)


def test_unasked_kinds() -> None:
    """Everything else was asked for, or belongs to a coffee that somebody joined (P9)."""
    questions = {
        MessageKind.CONTACT_QUESTION,
        MessageKind.ENDING_QUESTION,
        MessageKind.NOBODY_OPENED,
        MessageKind.PAUSE_QUESTION,
        MessageKind.RESCUE_QUESTION,
        MessageKind.SECOND_WEEK_QUESTION,
    }
    assert set(UNASKED) == {MessageKind.CHECK_IN, MessageKind.ICEBREAKER, *questions}
    assert POLICIES[MessageKind.CHECK_IN].most_a_day == 1


@every_case(
    ("kind", "today_in_all", "waits"),
    [
        (MessageKind.ICEBREAKER, 0, False),
        (MessageKind.ICEBREAKER, 1, True),
        (MessageKind.CHECK_IN, 1, False),
        (MessageKind.ROUND_ANNOUNCEMENT, 1, False),
    ],
)
def test_only_an_icebreaker_waits_for_a_day_of_its_own(
    kind: MessageKind, today_in_all: int, waits: bool
) -> None:
    """All other messages keep their moment."""
    said = replace(NOTHING_SAID, today_in_all=today_in_all)

    assert waits is waits_for_another_day(outgoing(kind), said)
    assert not waits_for_another_day(outgoing(kind), None)


@every_case(
    ("kind", "asked_first", "waits"),
    [
        (MessageKind.OUTCOME_QUESTION, 0, False),
        (MessageKind.OUTCOME_QUESTION, 1, True),
        (MessageKind.ENDING_QUESTION, 1, True),
        # What can't wait, or matters more.
        (MessageKind.SECOND_WEEK_QUESTION, 1, False),
        (MessageKind.RESCUE_QUESTION, 1, False),
        (MessageKind.PAUSE_QUESTION, 1, False),
        (MessageKind.ROUND_ANNOUNCEMENT, 1, False),
    ],
)
def test_a_question_that_can_wait_gives_way(
    kind: MessageKind, asked_first: int, waits: bool
) -> None:
    """One question at a time: the lesser comes on the next working day (P9)."""
    said = replace(NOTHING_SAID, asked_first=asked_first)

    assert waits is waits_for_another_day(outgoing(kind), said)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_no_question_is_asked_twice_in_a_day(kind: MessageKind) -> None:
    """Whatever the second is about, it waits for the next working day; the first doesn't (P9)."""
    said_once = replace(NOTHING_SAID, today=1, today_in_all=1)

    assert waits_for_another_day(outgoing(kind), said_once)
    assert not waits_for_another_day(outgoing(kind), replace(said_once, today=0))


def test_every_question_that_gives_way_is_one() -> None:
    """Only questions give way, and to those that matter as much."""
    giving_way = {kind for kind, policy in POLICIES.items() if policy.gives_way}

    assert giving_way < set(QUESTIONS)
    for kind in giving_way:
        assert set(before(outgoing(kind))) >= set(QUESTIONS) - giving_way


@every_case(
    ("gates", "free"),
    [
        ([], NOON),
        ([None, None], NOON),
        ([NOON - SECOND, None], NOON),
        ([NOON, None], NOON),
        ([NOON + SECOND, None], NOON + SECOND),
        ([NOON + SECOND, NOON + MINUTE], NOON + MINUTE),
        # Longer than any rate limit lasts: a clock has been set back since.
        ([NOON + timedelta(minutes=15)], NOON + timedelta(minutes=15)),
        ([NOON + timedelta(minutes=15, seconds=1)], NOON),
        ([NOON + DAY, NOON + SECOND], NOON + SECOND),
    ],
)
def test_rate_limits(gates: list[datetime | None], free: datetime) -> None:
    """The last of several limits decides, and a wrong clock keeps none in force."""
    assert free == free_at(gates, NOON)


def test_one_conversation_takes_one_message_a_second(scene: Scene) -> None:
    """Bo's second message waits for a second; Chidi's does not wait for Bo's."""
    workspace = scene.workspace
    workspace.clock.set(IN_TWO_WEEKS - 3 * DAY)
    scene.shares(workspace.ada, workspace.bo)
    scene.at(IN_TWO_WEEKS)
    assert len(workspace.bo.told()) == 1
    assert len(workspace.chidi.told()) == 1
    scene.at(IN_TWO_WEEKS + SECOND / 2)
    assert len(workspace.bo.told()) == 1
    scene.at(IN_TWO_WEEKS + SECOND)

    assert scene.nudges(workspace.bo) == 1
    assert scene.announcements(workspace.bo) == 1


def test_one_check_in_a_day(scene: Scene) -> None:
    """Two people want Bo to know something: one reaches him, the other the next listener (P9)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo, workspace.dana)
    scene.shares(workspace.chidi, workspace.bo, workspace.dana)
    scene.at(TUESDAY)
    scene.at(TUESDAY + MINUTE)
    assert scene.nudges(workspace.bo) == 1
    workspace.bo.presses("Read it")
    scene.at(TUESDAY + 6 * HOUR)
    assert scene.nudges(workspace.dana) == 0
    scene.at(WEDNESDAY)
    scene.at(WEDNESDAY + 6 * HOUR)

    assert scene.nudges(workspace.bo) == 1
    assert scene.nudges(workspace.dana) == 1
    by_bo, by_dana = " ".join(workspace.bo.told()), " ".join(workspace.dana.told())
    for owner in (workspace.ada, workspace.chidi):
        assert (owner.mention in by_bo) is not (owner.mention in by_dana)


def test_two_unasked_messages_a_week(scene: Scene) -> None:
    """The third does not come in the same week; the next week has a new budget (P9)."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo)
    for morning, owner in [
        (TUESDAY, workspace.chidi),
        (WEDNESDAY, workspace.dana),
        (THURSDAY, workspace.ada),
    ]:
        scene.at(morning)
        workspace.clock.set(morning + 7 * HOUR)
        scene.shares(owner, workspace.bo)
        assert scene.nudges(workspace.bo) == {TUESDAY: 1, WEDNESDAY: 2, THURSDAY: 2}[morning]
    scene.at(THURSDAY + DAY)
    assert scene.nudges(workspace.bo) == 2
    workspace.clock.set(THURSDAY + DAY + 7 * HOUR)
    scene.shares(workspace.dana, workspace.bo)
    scene.at(NEXT_MONDAY)

    assert scene.nudges(workspace.bo) == 3
    assert scene.questions(workspace.bo) == 0


def test_a_budget_of_none_is_kept(scene: Scene) -> None:
    """Bo wants nothing unasked; the next listener hears as after his silence (P9, P13)."""
    scene.changes(scene.workspace.bo, weekly_budget=0)
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.at(TUESDAY)
    assert scene.nudges(scene.workspace.chidi) == 0
    scene.at(WEDNESDAY)

    assert scene.workspace.bo.told() == []
    assert scene.nudges(scene.workspace.chidi) == 1


def test_an_icebreaker_does_not_crowd_out_a_check_in(scene: Scene) -> None:
    """With budget for one, the more important one is sent, though both are due (P9)."""
    scene.changes(scene.workspace.bo, weekly_budget=1, next_icebreaker_at=TUESDAY)
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.at(TUESDAY)
    scene.at(WEDNESDAY)

    assert len(scene.workspace.bo.told()) == 1
    assert scene.nudges(scene.workspace.bo) == 1


def test_an_icebreaker_leaves_the_last_place_to_a_promised_day(scene: Scene) -> None:
    """A loss is due to Bo on Thursday: no icebreaker on Tuesday spends the budget for it (P9)."""
    scene.changes(scene.workspace.bo, weekly_budget=1, next_icebreaker_at=TUESDAY)
    scene.shares(
        scene.workspace.ada,
        scene.workspace.bo,
        kind=DetailKind.LOSS,
        timing=Timing.CHOSEN_DAY,
        told_on=THURSDAY.date(),
    )
    scene.at(TUESDAY)
    assert scene.workspace.bo.told() == []
    scene.at(WEDNESDAY)
    scene.at(THURSDAY)

    assert scene.nudges(scene.workspace.bo) == 1
    assert scene.questions(scene.workspace.bo) == 0


def test_an_icebreaker_waits_for_a_day_of_its_own(scene: Scene) -> None:
    """Not on the day of a check-in, but on the next working day."""
    workspace = scene.workspace
    scene.changes(workspace.bo, next_icebreaker_at=TUESDAY)
    scene.shares(workspace.ada, workspace.bo)
    scene.at(TUESDAY)
    scene.at(TUESDAY + 7 * HOUR)
    assert len(workspace.bo.told()) == scene.nudges(workspace.bo) == 1
    scene.at(WEDNESDAY)

    assert len(workspace.bo.told()) == 2
    assert scene.questions(workspace.bo) == 1


def test_an_icebreaker_comes_at_once_on_a_quiet_day(scene: Scene) -> None:
    """On a day without other messages it is sent when it is due."""
    scene.changes(scene.workspace.bo, next_icebreaker_at=TUESDAY)
    scene.at(TUESDAY)

    assert scene.questions(scene.workspace.bo) == 1


@pytest.mark.parametrize(
    ("preferences", "early", "told"),
    [
        # The bot was down in the morning, and it is evening now.
        ({"weekly_budget": 2}, TUESDAY + 12 * HOUR, WEDNESDAY),
        # Since it was planned, Tuesday has become a day off, or Bo has gone to New York.
        ({"work_days": (2, 3, 4)}, TUESDAY, WEDNESDAY),
        ({"zone": "America/New_York"}, TUESDAY, TUESDAY + 6 * HOUR),
        ({"work_start": time(11)}, TUESDAY, TUESDAY + 2 * HOUR),
    ],
)
def test_nothing_is_sent_outside_working_hours(
    scene: Scene, preferences: dict[str, object], early: datetime, told: datetime
) -> None:
    """The send time is checked again when the message is due (P6)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.changes(scene.workspace.bo, **preferences)
    if "zone" in preferences:
        # Slack says so, too: zones are compared with it every hour.
        scene.workspace.sandbox.set_user("bo", zone=preferences["zone"])
    scene.at(early)
    scene.at(told - SECOND)
    assert scene.requests() == []
    scene.at(told)

    assert scene.nudges(scene.workspace.bo) == 1


# A listener can be told of an illness for two weeks after it was shared.
LAST = AFTERNOON + 14 * DAY


def test_a_check_in_that_is_too_late_is_dropped(scene: Scene) -> None:
    """After two weeks neither Bo nor the next listener is told (P6)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.at(LAST + SECOND)
    assert scene.rows()[0].state is SendState.DROPPED
    scene.at(LAST + DAY)

    assert scene.nudges(scene.workspace.bo) == 0
    assert scene.nudges(scene.workspace.chidi) == 0


def test_a_check_in_at_its_latest_time_is_sent(scene: Scene) -> None:
    """Two weeks late, in working hours, is not too late; the message says that it is late."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.at(LAST)

    assert scene.nudges(scene.workspace.bo) == 1
    assert "a few days late" in scene.workspace.bo.last()


def test_somebody_who_paused_is_not_told(scene: Scene) -> None:
    """A last-minute pause counts; the next listener hears as after silence (P1, P13)."""
    scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.changes(scene.workspace.bo, paused=True)
    scene.at(TUESDAY)
    assert scene.nudges(scene.workspace.chidi) == 0
    scene.at(WEDNESDAY)

    assert scene.workspace.bo.told() == []
    assert scene.nudges(scene.workspace.chidi) == 1


def test_each_message_about_a_match_has_its_place() -> None:
    """What is said about a match either follows from a press, or counts towards the six (P9)."""
    of_a_match = {*booking_composers(), *UNPRESSED, *PRESSED}

    assert set(UNPRESSED) | set(PRESSED) == of_a_match
    assert set(UNPRESSED) & set(PRESSED) == set()


@given(
    kinds=st.lists(st.sampled_from([*UNPRESSED, *PRESSED]), max_size=30),
    budget=st.integers(min_value=0, max_value=9),
)
def test_at_most_six_messages_per_match_and_person(kinds: list[MessageKind], budget: int) -> None:
    """Of whatever comes, in whatever order, six were not pressed for; the others all come (P9)."""
    said = 0
    for kind in kinds:
        row = outgoing(kind)
        counts = SentCounts(0, 0, this_week=0, weekly_budget=9, about_match=said)
        is_sent = not exceeds_budget(row, counts)
        assert is_sent or kind in UNPRESSED
        said += is_sent and kind in UNPRESSED
        asked = POLICIES[kind].asked
        at_zero = exceeds_budget(row, SentCounts(0, 0, budget, budget, about_match=said))
        assert asked or at_zero

    assert said <= MOST_UNPRESSED
