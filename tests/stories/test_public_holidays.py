"""Nobody is told or asked anything on a public holiday where they live."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tests.cast import Actor
from tests.workspace import TestWorkspace

# The Thursday before Easter.
pytestmark = pytest.mark.starts_at(datetime(2026, 4, 2, 9, tzinfo=UTC))

MUM = "My mum is having an operation on Saturday, I'm a bit nervous."
BERLIN = "Europe/Berlin"
EASTER_MONDAY, TUESDAY = date(2026, 4, 6), date(2026, 4, 7)


@pytest.fixture
def workspace(workspace: TestWorkspace) -> TestWorkspace:
    """Bo lives in Berlin."""
    workspace.sandbox.set_user("bo", zone=BERLIN)
    return workspace


def shares_with_bo(workspace: TestWorkspace) -> None:
    """Ada shares a detail about Saturday, and names Bo."""
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)


def nudged(person: Actor) -> bool:
    """Whether this person got a check-in."""
    return any("There is something" in one for one in person.told())


def test_bo_is_told_after_easter_monday(workspace: TestWorkspace) -> None:
    """
    Easter Monday is a holiday in Germany: Bo is told on Tuesday, and the form says so (P6).

    Slack shows that he lives in Berlin. Which country he has chosen is his own affair (P4).
    """
    workspace.joins(workspace.ada, workspace.bo)
    shares_with_bo(workspace)
    assert f"On Tuesday 7 April, in {workspace.bo.mention}'s morning" in workspace.ada.reads_modal()
    workspace.ada.submits()
    workspace.until(EASTER_MONDAY, time(18), BERLIN)
    assert not nudged(workspace.bo)
    workspace.until(TUESDAY, time(8, 59), BERLIN)
    assert not nudged(workspace.bo)
    workspace.until(TUESDAY, time(9, 5), BERLIN)

    assert nudged(workspace.bo)


def test_bo_who_wants_no_country_is_told_on_easter_monday(workspace: TestWorkspace) -> None:
    """Without a country, only working days count (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.bo.types("change")
    workspace.bo.chooses("country", "none")
    workspace.bo.submits()
    workspace.bo.closes()
    shares_with_bo(workspace)
    workspace.ada.submits()
    workspace.until(EASTER_MONDAY, time(9, 5), BERLIN)

    assert nudged(workspace.bo)


@pytest.mark.starts_at(datetime(2026, 3, 30, 15, tzinfo=UTC))
def test_a_round_is_announced_before_easter(workspace: TestWorkspace) -> None:
    """Friday and Monday are holidays, so Tuesday's draw is announced on Thursday (P1, P6)."""
    asked = "The next round of coffees is on Tuesday 7 April."
    workspace.joins(workspace.bo, workspace.ada)
    workspace.wants_to_be_asked(workspace.ada, workspace.bo)
    heard = []
    for day, at in ((1, time(20)), (2, time(10)), (6, time(23))):
        workspace.until(date(2026, 4, day), at)
        heard.append([sum(asked in x for x in one.told()) for one in (workspace.ada, workspace.bo)])

    assert heard == [[0, 0], [1, 1], [1, 1]]
