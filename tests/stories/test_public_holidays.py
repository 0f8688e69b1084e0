"""Nobody is told or asked anything on a public holiday where they live."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from tests.cast import Actor
from tests.workspace import TestWorkspace

MUM = "My mum is having an operation on Saturday, I'm a bit nervous."
BERLIN = "Europe/Berlin"
EASTER_MONDAY, TUESDAY = date(2026, 4, 6), date(2026, 4, 7)


@pytest.fixture
def easter(sqlite_url: str, tmp_path: Path) -> Iterator[TestWorkspace]:
    """The workspace on the Thursday before Easter. Bo lives in Berlin."""
    made = TestWorkspace(tmp_path, sqlite_url, start=datetime(2026, 4, 2, 9, tzinfo=UTC))
    made.sandbox.set_user("bo", zone=BERLIN)
    yield made
    made.close()


@pytest.fixture
def before_easter(sqlite_url: str, tmp_path: Path) -> Iterator[TestWorkspace]:
    """The workspace on the Monday of the week before. Bo lives in Berlin."""
    made = TestWorkspace(tmp_path, sqlite_url, start=datetime(2026, 3, 30, 15, tzinfo=UTC))
    made.sandbox.set_user("bo", zone=BERLIN)
    yield made
    made.close()


def shares_with_bo(workspace: TestWorkspace) -> None:
    """Ada shares a detail about Saturday, and names Bo."""
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)


def nudged(person: Actor) -> bool:
    """Whether this person got a check-in."""
    return any("There is something" in one for one in person.told())


def test_bo_is_told_after_easter_monday(easter: TestWorkspace) -> None:
    """
    Easter Monday is a holiday in Germany: Bo is told on Tuesday (P6).

    Ada's form says only from when on. Which country he has chosen is his own affair (P4).
    """
    easter.joins(easter.ada, easter.bo)
    shares_with_bo(easter)
    assert f"On Monday 6 April, in {easter.bo.mention}'s morning" in easter.ada.reads_modal()
    easter.ada.submits()
    easter.until(EASTER_MONDAY, time(18), BERLIN)
    assert not nudged(easter.bo)
    easter.until(TUESDAY, time(8, 59), BERLIN)
    assert not nudged(easter.bo)
    easter.until(TUESDAY, time(9, 5), BERLIN)

    assert nudged(easter.bo)


def test_bo_who_wants_no_country_is_told_on_easter_monday(easter: TestWorkspace) -> None:
    """Without a country, only working days count (P6)."""
    easter.joins(easter.ada, easter.bo)
    easter.bo.types("change")
    easter.bo.chooses("country", "none")
    easter.bo.submits()
    easter.bo.closes()
    shares_with_bo(easter)
    easter.ada.submits()
    easter.until(EASTER_MONDAY, time(9, 5), BERLIN)

    assert nudged(easter.bo)


def test_a_round_is_announced_before_easter(before_easter: TestWorkspace) -> None:
    """Friday and Monday are holidays, so Tuesday's draw is announced on Thursday (P1, P6)."""
    workspace, asked = before_easter, "The next round of coffees is on Tuesday 7 April."
    workspace.joins(workspace.bo, workspace.ada)
    workspace.wants_to_be_asked(workspace.ada, workspace.bo)
    heard = []
    for day, at in ((1, time(20)), (2, time(10)), (6, time(23))):
        workspace.until(date(2026, 4, day), at)
        heard.append([sum(asked in x for x in one.told()) for one in (workspace.ada, workspace.bo)])

    assert heard == [[0, 0], [1, 1], [1, 1]]
