"""*Not today*: Bo is asked once more on another day, and Ada can't tell it from silence."""

from __future__ import annotations

import shutil
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from tests.cast import Actor, labels
from tests.stories.test_a_no_is_invisible import seen_by
from tests.stories.test_following_up import goes_to
from tests.stories.test_when_to_hear import (
    FRIDAY,
    MONDAY,
    MORNING_AFTER,
    NEXT_MONDAY,
    ON_THE_DAY,
    STOCKHOLM,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    fills_in,
    keeps,
)
from tests.workspace import TestWorkspace

DIED = "My father has died."
FOUR_WEEKS_LATER = date(2026, 12, 22)
REMEMBERS = "told you something a while ago"


def nudge(workspace: TestWorkspace) -> str:
    """What a listener hears first."""
    return f"There is something {workspace.ada.mention} would like you to know."


def once_more(workspace: TestWorkspace) -> str:
    """What they hear on another day."""
    return (
        "You said *Not today*, so I'm bringing it up once more: there is something "
        f"{workspace.ada.mention} would like you to know. If today is no better, I'll let it rest."
    )


def ledger(person: Actor) -> str:
    """What somebody's ledger says."""
    person.types("me")
    read = person.reads_modal()
    person.closes()
    return read


def test_bo_hears_once_more_and_then_it_rests(workspace: TestWorkspace) -> None:
    """Nobody else is named: Wednesday is another day, and a second *Not today* is the last (P7)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, kind="illness_family")
    keeps(workspace)
    workspace.until(TUESDAY, time(9, 5), STOCKHOLM)
    assert nudge(workspace) in workspace.bo.told()
    workspace.bo.presses("Not today")
    assert workspace.bo.last() == (
        "That's all right. Nobody is told. I may bring it up once more, on another day."
    )
    workspace.until(WEDNESDAY, time(8, 55), STOCKHOLM)
    assert once_more(workspace) not in workspace.bo.told()
    workspace.until(WEDNESDAY, time(9, 5), STOCKHOLM)
    (message,) = [one for one in workspace.bo.messages() if one["text"] == once_more(workspace)]
    assert labels(message) == ["Read it", "Not today", "Nothing more from them"]
    workspace.bo.presses("Not today")
    assert "That's all right. Nobody is told." in workspace.bo.told()
    for day in (THURSDAY, FRIDAY, NEXT_MONDAY):
        workspace.until(day, time(12), STOCKHOLM)

    assert not {nudge(workspace), once_more(workspace)} & set(workspace.bo.told())


MOMENTS = [(day, time(12)) for day in (TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, NEXT_MONDAY)]


def days_in_which(workspace: TestWorkspace, presses: int) -> list[Any]:
    """Days in which Bo, the only one, presses *Not today* so often. Returns what Ada sees."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.wants_to_be_asked(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, kind="illness_family")
    keeps(workspace)
    left, seen = presses, []
    for moment in MOMENTS:
        workspace.until(*moment, STOCKHOLM)
        if left and any("Not today" in labels(one) for one in workspace.bo.messages()):
            workspace.bo.presses("Not today")
            left -= 1
        seen.append((moment, seen_by(workspace.ada)))
    assert left == 0
    return seen


@pytest.fixture(scope="module")
def silence(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> list[Any]:
    """The days in which Bo does nothing."""
    folder = tmp_path_factory.mktemp("silence")
    shutil.copy(migrated_file, folder / "kith.db")
    workspace = TestWorkspace(folder, f"sqlite:///{folder / 'kith.db'}")
    seen = days_in_which(workspace, 0)
    workspace.close()
    return seen


@pytest.mark.parametrize("presses", [1, 2])
def test_ada_sees_the_same_whatever_bo_does(
    workspace: TestWorkspace, silence: list[Any], presses: int
) -> None:
    """Her messages, Home and ledger are those of Bo's silence, each day (P7, P13)."""
    assert days_in_which(workspace, presses) == silence


def test_the_ledger_says_what_holds_whatever_bo_did(workspace: TestWorkspace) -> None:
    """It doesn't say that Kith keeps trying where it has let it rest (P15)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, kind="illness_family")
    keeps(workspace)
    workspace.until(TUESDAY, time(12), STOCKHOLM)

    assert (
        f"A check-in was due on Tuesday 24 November. If I can't reach {workspace.bo.mention}, I "
        "keep trying until Monday 7 December. If they'd like another day, I bring it up once more. "
        "The rest is up to them."
    ) in ledger(workspace.ada)


@pytest.mark.parametrize("several", [False, True])
def test_what_is_for_one_day_is_not_for_another(workspace: TestWorkspace, several: bool) -> None:
    """Neither the answer nor the ledger speaks of another day, and none comes (P6)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    named = (workspace.bo, workspace.chidi) if several else (workspace.bo,)
    fills_in(workspace, *named, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    keeps(workspace)
    workspace.until(THURSDAY, time(9, 5), STOCKHOLM)
    workspace.bo.presses("Not today")
    assert "That's all right. Nobody is told." in workspace.bo.told()
    says = (
        "A check-in was due on Thursday 26 November. If I can't reach someone, or if they don't "
        "answer, I go on to the next person that day, and not afterwards."
        if several
        else "A check-in was due on Thursday 26 November. If I can't reach "
        f"{workspace.bo.mention}, I keep trying that day, and not afterwards."
    )
    assert says in ledger(workspace.ada)
    for day in (FRIDAY, NEXT_MONDAY):
        workspace.until(day, time(12), STOCKHOLM)

    assert once_more(workspace) not in workspace.bo.told()


@pytest.mark.parametrize("first", ["Not today", "Read it"])
def test_four_weeks_later_is_an_occasion_of_its_own(workspace: TestWorkspace, first: str) -> None:
    """
    Weeks after *Not today* Bo is asked to remember; put off again, it comes on the next day (P7).

    Who never read it isn't told that Ada told him something.
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(MONDAY, time(10), STOCKHOLM)
    fills_in(workspace, workspace.bo, kind="loss")
    workspace.ada.chooses("four_weeks", ["yes"])
    keeps(workspace, DIED)
    workspace.until(TUESDAY, time(9, 5), STOCKHOLM)
    workspace.bo.presses(first)
    workspace.bo.closes()
    workspace.until(WEDNESDAY, time(9, 5), STOCKHOLM)
    if first == "Not today":
        workspace.bo.presses("Not today")
    goes_to(workspace, FOUR_WEEKS_LATER, time(9, 5), STOCKHOLM)
    was_read = first == "Read it"
    assert any(REMEMBERS in one for one in workspace.bo.told()) == was_read
    assert (nudge(workspace) in workspace.bo.told()) != was_read
    workspace.bo.presses("Not today")
    workspace.until(date(2026, 12, 23), time(9, 5), STOCKHOLM)
    assert once_more(workspace) in workspace.bo.told()
    workspace.bo.presses("Read it")

    assert DIED in workspace.bo.reads_modal()
