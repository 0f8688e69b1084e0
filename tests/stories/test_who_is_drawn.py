"""Nobody is drawn who is away on the days that count; the others aren't told."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.coffee import attendance
from storage.records import PartState
from storage.tables import participations
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
NEXT_MONDAY, NEXT_TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
IN_TWO_WEEKS = date(2026, 12, 4)
PALM_TREE: dict[str, Any] = {"status_emoji": ":palm_tree:", "status_text": "Vacationing"}


def seconds(day: date, at: time) -> int:
    """A moment in Stockholm as a Unix time stamp, as Slack writes it."""
    return int(datetime.combine(day, at, STOCKHOLM).timestamp())


@pytest.fixture
def workspace(workspace: TestWorkspace) -> TestWorkspace:
    """On the Friday before a round is announced, Ada, Bo and Chidi are in."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi, rhythm="Every week")
    return workspace


@pytest.mark.parametrize(
    "away",
    [
        PALM_TREE,
        {**PALM_TREE, "status_expiration": seconds(IN_TWO_WEEKS, time(18))},
        {"name": "Bo Lind (OOO till 4 Dec)"},
        {"dnd_start": seconds(MONDAY, time(8)), "dnd_end": seconds(IN_TWO_WEEKS, time(18))},
    ],
)
def test_nobody_is_introduced_to_somebody_away(
    workspace: TestWorkspace, away: dict[str, Any]
) -> None:
    """Bo went away after he was counted in: Ada and Chidi meet, and nobody is told of him (P13)."""
    workspace.sandbox.set_user("bo", **away)
    workspace.until(TUESDAY, time(12))

    assert workspace.ada.groups() == workspace.chidi.groups() != []
    assert workspace.bo.groups() == []
    assert not any(workspace.bo.id in one for one in workspace.ada.told())
    with workspace.database.read() as tx:
        states = [row.state for row in tx.execute(participations.select())]
    assert sorted(states) == [PartState.MATCHED, PartState.MATCHED, PartState.SKIPPED]


def test_somebody_away_hears_nothing_of_the_next_round(workspace: TestWorkspace) -> None:
    """Away before the announcement, Bo isn't told that he's in, and Ada and Chidi meet (P6)."""
    workspace.until(TUESDAY, time(12))
    before = len(workspace.bo.told())
    workspace.sandbox.set_user("bo", **PALM_TREE)
    workspace.until(NEXT_TUESDAY, time(12))

    assert not any("coffee on Tuesday 1 December" in one for one in workspace.bo.told()[before:])
    assert any("coffee on Tuesday 1 December" in one for one in workspace.ada.told())


def test_being_away_costs_nothing(workspace: TestWorkspace) -> None:
    """Back on the Monday after, Bo is announced the next round like everybody (P11)."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    workspace.until(TUESDAY, time(12))
    workspace.sandbox.set_user("bo", status_emoji="", status_text="")
    workspace.until(NEXT_MONDAY, time(16))

    assert any("coffee on Tuesday 1 December" in one for one in workspace.bo.told())


def test_a_day_off_is_no_absence(workspace: TestWorkspace) -> None:
    """Whoever is back on Wednesday has time to meet, and is drawn."""
    end = seconds(TUESDAY, time(20))
    workspace.sandbox.set_user("bo", **PALM_TREE, status_expiration=end)
    workspace.until(TUESDAY, time(12))

    with workspace.database.read() as tx:
        assert {row.state for row in tx.execute(participations.select())} == {PartState.MATCHED}


def test_everybody_is_drawn_where_slack_does_not_say_who_is_quiet(
    workspace: TestWorkspace,
) -> None:
    """Without an answer about do-not-disturb the round takes place, and nobody is left out."""
    workspace.sandbox.fail("dnd.teamInfo", "ratelimited", times=99)
    workspace.until(TUESDAY, time(12))

    with workspace.database.read() as tx:
        assert {row.state for row in tx.execute(participations.select())} == {PartState.MATCHED}


def test_the_question_about_quiet_days_is_put_to_fifty_at_once(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack answers about so many people at once, and no more are asked about in one call."""
    monkeypatch.setattr(attendance, "_AT_ONCE", 2)
    workspace.until(TUESDAY, time(12))

    asked = [
        one.body
        for one in workspace.sandbox.traffic
        if one.name == "dnd.teamInfo" and one.direction == "to_slack"
    ]
    assert {len(one["users"].split(",")) for one in asked} == {1, 2}


def test_nobody_is_introduced_at_night(workspace: TestWorkspace) -> None:
    """Ada in London and Chidi in Auckland share no hour: it is 20:00 for her, and 9:00 for him."""
    workspace.sandbox.set_user("chidi", zone="Pacific/Auckland")
    workspace.bo.types("pause")
    for person in (workspace.ada, workspace.chidi):
        person.types("change")
        person.chooses("formats", ["written"])
        person.submits()
    workspace.until(TUESDAY, time(19, 59))
    assert workspace.ada.groups() == []
    workspace.until(TUESDAY, time(20, 1))

    assert workspace.ada.groups() == workspace.chidi.groups() != []
