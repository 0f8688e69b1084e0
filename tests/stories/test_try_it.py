"""The steps of the README's *Try it*, in demos that start on different days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from tests.workspace import LONDON, TestWorkspace

STARTS = {
    "on a Monday": datetime(2026, 11, 23, 9, tzinfo=LONDON),
    "on the day of a draw": datetime(2026, 11, 24, 9, tzinfo=LONDON),
    "on a Friday": datetime(2026, 11, 27, 9, tzinfo=LONDON),
    "before Christmas": datetime(2026, 12, 24, 9, tzinfo=LONDON),
}
CHECK_IN = "There is something <@UADA00000> would like you to know."
# Nine o'clock for Bo, who is an hour ahead of London.
MORNING = time(8)
_MOST_PRESSES = 10


@pytest.fixture(params=list(STARTS.values()), ids=list(STARTS))
def demo(
    request: pytest.FixtureRequest, sqlite_url: str, tmp_path: Path
) -> Iterator[TestWorkspace]:
    """A workspace at nine in the morning of some day, before anybody has joined."""
    made = TestWorkspace(tmp_path, sqlite_url, request.param)
    yield made
    made.close()


def test_the_steps_lead_to_an_introduction_and_a_check_in(demo: TestWorkspace) -> None:
    """On any day, one press of *Next round* introduces those who have joined (P1)."""
    three = (demo.ada, demo.bo, demo.chidi)
    for person in three:
        person.types()
        person.presses("Join")
    next_round = demo.application.services.rounds.next_round_at()
    assert next_round is not None
    demo.walk(next_round)
    (chat,) = demo.chidi.groups()
    introduction = demo.chidi.messages(chat)[0]["text"]

    assert [person.mention in introduction for person in three] == [True] * 3
    assert "To get you started:" in introduction
    ada_shares_with_bo(demo)
    walk_to_the_check_in(demo)
    demo.bo.presses("Read it")
    assert "My mum is having an operation tomorrow." in demo.bo.reads_modal()


def ada_shares_with_bo(demo: TestWorkspace) -> None:
    """Ada tells Kith, keeps it, and names Bo."""
    demo.ada.says("My mum is having an operation tomorrow.")
    demo.ada.presses("Keep this")
    demo.ada.chooses("listener_0", demo.bo.id)
    demo.ada.submits()
    demo.ada.closes()


def walk_to_the_check_in(demo: TestWorkspace) -> None:
    """Press *Tomorrow morning* as Bo until he has his check-in."""
    for _ in range(_MOST_PRESSES):
        tomorrow = demo.clock.now().astimezone(LONDON).date() + timedelta(days=1)
        demo.until(tomorrow, MORNING)
        if demo.bo.last() == CHECK_IN:
            break
    assert demo.bo.last() == CHECK_IN
