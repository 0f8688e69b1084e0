"""One question at a time: on the morning of a grave one, what can wait waits for the next."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.delivery.message_kinds import POLICIES, MessageKind
from tests.cast import Actor
from tests.picking import offered, ticks
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

FRIDAY, MONDAY, TUESDAY = date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 24)
WORDS = "It has been a hard night."
MET, GOES_ON, UNOPENED = "Have you had your coffee", "Is it still going on?", "nobody has opened it"


def days_of(person: Actor, sentence: str) -> list[date]:
    """On which days somebody was asked this."""
    found = [float(one["ts"]) for one in person.messages() if sentence in one["text"]]
    return [datetime.fromtimestamp(one, UTC).date() for one in found]


def shares(owner: Actor, kind: str, listener: Actor) -> None:
    """Somebody shares something of this kind with one listener."""
    owner.types("share")
    owner.chooses("kind", kind, words=WORDS)
    owner.chooses("listener_0", listener.id, words=WORDS)
    owner.submits(words=WORDS)
    owner.closes()


def books(one: Actor, other: Actor, slot: int) -> None:
    """Two who were introduced agree on one of the times that they are offered."""
    [group] = one.groups()
    when = offered(one, group)[slot]
    for each in (one, other):
        ticks(each, group, when)


@pytest.mark.parametrize(
    ("kind", "shared_on", "slot", "question", "morning", "next_morning"),
    [
        # In the second week of an illness, its owner is asked whether it goes on.
        ("illness_own", MONDAY, -1, GOES_ON, date(2026, 12, 2), date(2026, 12, 3)),
        # Nobody has opened an illness for three working days, so its owner can name somebody else.
        ("illness_own", FRIDAY, 0, UNOPENED, date(2026, 11, 26), date(2026, 11, 27)),
    ],
)
def test_whether_they_met_is_asked_a_working_day_later(
    workspace: TestWorkspace,
    kind: str,
    shared_on: date,
    slot: int,
    question: str,
    morning: date,
    next_morning: date,
) -> None:
    """
    Both questions are due on one morning. Ada is asked about what is grave, and about her coffee
    on the next working morning; Bo, who shared nothing, is asked on the first (P9).
    """
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    if shared_on > FRIDAY:
        workspace.until(shared_on, time(11))
    shares(ada, kind, bo)
    workspace.until(TUESDAY, time(11))
    books(ada, bo, slot)
    workspace.until(next_morning, time(17))

    assert days_of(ada, question) == [morning]
    assert days_of(ada, MET) == [next_morning]
    assert days_of(bo, MET) == [morning]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_things_are_asked_about_on_two_days(
    workspace: TestWorkspace, order: tuple[int, int]
) -> None:
    """
    Others know of each, so it's asked apart. Both are due on one morning of the second week: each
    has a morning, and what was shared first has the first (P9).
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo, chidi)
    things = [("illness_family", bo), ("illness_own", chidi)]
    workspace.until(MONDAY, time(11))
    shares(ada, *things[order[0]])
    workspace.until(TUESDAY, time(8))
    shares(ada, *things[order[1]])
    workspace.until(date(2026, 12, 4), time(17))

    assert days_of(ada, f"Monday 23 November. {GOES_ON}") == [date(2026, 12, 2)]
    assert days_of(ada, f"Tuesday 24 November. {GOES_ON}") == [date(2026, 12, 3)]


def test_the_second_keeps_its_morning_where_the_first_is_braked(workspace: TestWorkspace) -> None:
    """A question that isn't asked takes no morning from another (P9)."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo, chidi)
    workspace.until(MONDAY, time(11))
    shares(ada, "illness_family", bo)
    ada.types("me")
    ada.presses("Let nobody ask")
    ada.closes()
    workspace.until(TUESDAY, time(8))
    shares(ada, "illness_own", chidi)
    workspace.until(date(2026, 12, 4), time(17))

    assert days_of(ada, GOES_ON) == [date(2026, 12, 2)]


@pytest.mark.parametrize(
    ("kind", "asked_on"),
    [
        ("loss", None),
        ("illness_own", date(2026, 11, 30)),
        ("illness_family", date(2026, 11, 26)),
        ("journey", date(2026, 11, 26)),
    ],
)
def test_nobody_is_asked_about_a_coffee_right_after_a_loss(
    workspace: TestWorkspace, kind: str, asked_on: date | None
) -> None:
    """
    The coffee was on Wednesday, and in the evening Ada shares a loss: she isn't asked whether they
    met. Of an illness she is asked on Monday, and not the next morning. Of Bo nothing changes, so
    nobody can tell (P10, P13).
    """
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    workspace.until(TUESDAY, time(11))
    books(ada, bo, 0)
    workspace.until(date(2026, 11, 25), time(19))
    shares(ada, kind, bo)
    # Nothing is sent on the minute.
    workspace.until(date(2026, 11, 30), time(8, 59))
    workspace.clock.advance(timedelta(minutes=40))
    workspace.pass_time(minutes=2)

    assert days_of(ada, MET) == ([asked_on] if asked_on else [])
    assert days_of(bo, MET) == [date(2026, 11, 26)]


@pytest.mark.parametrize(
    ("kind", "day", "asked_on"),
    [
        ("illness_family", date(2026, 11, 26), date(2026, 11, 27)),
        ("illness_own", date(2026, 11, 26), date(2026, 11, 27)),
        # The coffee was in the two weeks after it.
        ("loss", date(2026, 11, 26), None),
        # It is another day, or nothing to be afraid of.
        ("illness_family", date(2026, 11, 27), date(2026, 11, 26)),
        ("exam", date(2026, 11, 26), date(2026, 11, 26)),
    ],
)
def test_nobody_is_asked_about_a_coffee_on_the_day_of_an_operation(
    workspace: TestWorkspace, kind: str, day: date, asked_on: date | None
) -> None:
    """
    The coffee was on Wednesday, and Thursday is the day of what Ada shared the week before: whether
    they met can wait until Friday. Of Bo nothing changes, so nobody can tell (P9, P13).
    """
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    ada.types("share")
    for field, value in (("kind", kind), ("date", day.isoformat()), ("listener_0", bo.id)):
        ada.chooses(field, value, words=WORDS)
    ada.submits(words=WORDS)
    ada.closes()
    workspace.until(TUESDAY, time(11))
    books(ada, bo, 0)
    workspace.until(date(2026, 11, 27), time(17))

    assert days_of(ada, MET) == ([asked_on] if asked_on else [])
    assert days_of(bo, MET) == [date(2026, 11, 26)]


def test_a_question_that_waits_outlives_a_weekend_and_a_holiday() -> None:
    """Three days, then a weekend with a holiday: it is asked late, and not never."""
    assert POLICIES[MessageKind.OUTCOME_QUESTION].send_within > timedelta(days=3 + 3)
