"""The form before it is kept says nothing that a listener told Kith about their days (P4, P13)."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from tests.bot.delivery.scenario import Scene
from tests.cast import Actor
from tests.workspace import TestWorkspace

THURSDAY = date(2026, 11, 26)
PRIVATE: dict[str, dict[str, Any]] = {
    "a late start": {"work_start": time(14), "work_end": time(22)},
    "an early start": {"work_start": time(6), "work_end": time(10)},
    "no Fridays": {"work_days": (0, 1, 2, 3)},
    "Wednesdays only": {"work_days": (2,)},
    "weekends only": {"work_days": (5, 6)},
    "never": {"work_days": ()},
    "a country with a holiday on that Friday": {"country": "US"},
    "another country": {"country": "AL"},
    "none unasked": {"weekly_budget": 0},
    "a pause": {"paused": True},
}


def reads_form(workspace: TestWorkspace, *listeners: Actor, day: date | None = THURSDAY) -> str:
    """Ada fills in the form, reads it, and closes it: nothing is kept."""
    ada = workspace.ada
    ada.types("share")
    ada.chooses("kind", "illness_family", words="An operation.")
    if day is not None:
        ada.chooses("date", day.isoformat())
    for position, one in enumerate(listeners):
        ada.chooses(f"listener_{position}", one.id)
    read = ada.reads_modal()
    ada.closes()
    return read


@pytest.mark.parametrize(
    ("country", "when", "named", "hears"),
    [
        # Christmas Day is a holiday in Sweden, where Slack says that Bo lives.
        ("SE", "morning_after", "Monday 28 December", "Monday 28 December"),
        ("SE", "chosen_day", "Monday 28 December", "Monday 28 December"),
        # He told Kith, and nobody else, that he keeps the holidays of another country.
        ("IL", "chosen_day", "Monday 28 December", "Friday 25 December"),
    ],
)
def test_the_form_knows_the_holidays_that_slack_shows(
    workspace: TestWorkspace, country: str, when: str, named: str, hears: str
) -> None:
    """Of two choices for Christmas Day the form names the next working day, as both do (P6)."""
    scene, ada = Scene(workspace), workspace.ada
    workspace.until(date(2026, 12, 22), time(12))
    scene.changes(workspace.bo, country=country)
    ada.types("share")
    ada.chooses("kind", "exam", words="An exam.")
    ada.chooses("date", "2026-12-24")
    ada.chooses("listener_0", workspace.bo.id)
    ada.chooses("when.morning_after", when)
    if when == "chosen_day":
        ada.chooses("told_on", "2026-12-25")
    assert f"On {named}, in" in ada.reads_modal()
    ada.submits(words="An exam.")
    ada.closes()
    for day in (25, 28):
        before = scene.nudges(workspace.bo)
        workspace.until(date(2026, 12, day), time(12))
        assert scene.nudges(workspace.bo) - before == (f"{day} December" in hears)


@pytest.mark.parametrize("private", PRIVATE.values(), ids=PRIVATE)
def test_no_form_shows_a_listeners_hours(workspace: TestWorkspace, private: dict[str, Any]) -> None:
    """Whatever Bo told Kith about himself, an unsaved form about him reads the same (P4, P13)."""
    scene = Scene(workspace)
    before = [
        reads_form(workspace, workspace.bo),
        reads_form(workspace, workspace.bo, workspace.chidi, day=None),
        reads_form(workspace, workspace.chidi, workspace.bo),
    ]
    scene.changes(workspace.bo, **private)

    assert [
        reads_form(workspace, workspace.bo),
        reads_form(workspace, workspace.bo, workspace.chidi, day=None),
        reads_form(workspace, workspace.chidi, workspace.bo),
    ] == before
    assert "On Friday 27 November, in" in before[0]


def test_their_time_zone_in_slack_counts(workspace: TestWorkspace) -> None:
    """What everybody can see of Bo in Slack is used: Friday's morning in Auckland is too early."""
    Scene(workspace)
    workspace.sandbox.set_user("bo", zone="Pacific/Auckland")
    workspace.wait()

    assert "On Monday 30 November, in" in reads_form(workspace, workspace.bo)
