"""One question at a time: on the morning of a grave one, what can wait waits for the next."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

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


@pytest.mark.parametrize(
    ("kind", "shared_on", "slot", "question", "morning", "next_morning"),
    [
        # In the second week of an illness, its owner is asked whether it goes on.
        ("illness_own", MONDAY, -1, GOES_ON, date(2026, 12, 2), date(2026, 12, 3)),
        # Nobody has opened a loss for three working days, so its owner can name somebody else.
        ("loss", FRIDAY, 0, UNOPENED, date(2026, 11, 26), date(2026, 11, 27)),
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
    ada.types("share")
    ada.chooses("kind", kind, words=WORDS)
    ada.chooses("listener_0", bo.id, words=WORDS)
    ada.submits(words=WORDS)
    ada.closes()
    workspace.until(TUESDAY, time(11))
    [group] = ada.groups()
    when = offered(ada, group)[slot]
    for one in (ada, bo):
        ticks(one, group, when)
    workspace.until(next_morning, time(17))

    assert days_of(ada, question) == [morning]
    assert days_of(ada, MET) == [next_morning]
    assert days_of(bo, MET) == [morning]
